extension Array where Element: Record {
  /// Lets a visitor look at each element where it stands.
  ///
  /// Visiting is mutating, because the same list of fields serves readers, so indexing would first copy an array that
  /// somebody else has too, with all arrays in it: a third of what writing a dossier takes.
  ///
  /// - Parameter body: Is given each element with its position. It must leave the element as it is: what it is given may
  ///   be shared.
  @inline(__always)
  package func visitInPlace(_ body: (inout Element, Int) -> Void) {
    withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      let shared = UnsafeMutablePointer(mutating: first)
      for position in 0..<elements.count { body(&shared[position], position) }
    }
  }
}
