/// What came of applying a schema, in the order in which it happened: a tree, written down flat.
struct SchemaTrace {
  enum Role: UInt8 {
    /// A subschema was applied to a value.
    case application
    /// A keyword failed. `anyOf` and `oneOf` have the applications of their branches below them.
    case failure
    /// A keyword that applies several branches and did not fail.
    case group
    /// A keyword said something: the value of the keyword itself.
    case annotation
    /// A keyword said what it has evaluated.
    case evaluation
  }

  struct Entry {
    let role: Role
    var isValid = true
    let keyword: SchemaKeyword
    /// The subschema that was applied; of `dependentRequired`, the requirement.
    var schema: Int32 = -1
    /// The value; for the application of `propertyNames`, the key.
    let node: Int32
    /// What more there is to say; its meaning depends on the keyword.
    var detail: Int32 = -1
    /// How many entries after this one belong to it.
    var descendants: Int32 = 0
  }

  var entries: [Entry] = []
  /// The values of evaluations, as JSON.
  var texts: [String] = []
  /// Whether annotations are kept, and with them what has not failed.
  let keepsAnnotations: Bool

  /// Drops the children of an entry that are not valid.
  mutating func dropFailures(below parent: Int) {
    var target = parent + 1
    var child = parent + 1
    while child < entries.count {
      let size = 1 + Int(entries[child].descendants)
      if entries[child].isValid, entries[child].role != .failure {
        for offset in 0..<size { entries[target + offset] = entries[child + offset] }
        target += size
      }
      child += size
    }
    entries.removeSubrange(target...)
  }

  /// The children of an entry.
  func children(of parent: Int) -> [Int] {
    var children: [Int] = []
    let end = parent + 1 + Int(entries[parent].descendants)
    var child = parent + 1
    while child < end {
      children.append(child)
      child += 1 + Int(entries[child].descendants)
    }
    return children
  }
}
