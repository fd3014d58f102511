extension JSONIndex {
  /// The first key that stands twice in one object, and the same key before it; `nil` where all are distinct.
  func duplicateKey() -> (first: Int, second: Int)? {
    duplicateKeys(limit: 1).first
  }

  /// The keys that stand twice in one object, each with the same key before it.
  ///
  /// - Parameter limit: How many to look for.
  func duplicateKeys(limit: Int) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in
        for object in nodes.indices where nodes[object].kind == .object && nodes[object].count > 1 {
          guard Self.mayRepeatKeys(object, bytes, nodes) else { continue }
          findDuplicates(in: object, &found)
          if found.count >= limit { return }
        }
      }
    }
    return found
  }

  /// Whether two keys of an object look alike to a filter that is never wrong about a repeated one.
  private static func mayRepeatKeys(
    _ object: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<Node>
  ) -> Bool {
    let count = Int(nodes[object].count)
    guard count <= 64, let base = bytes.baseAddress else { return true }
    var low: UInt64 = 0
    var high: UInt64 = 0
    var key = object &+ 1
    for _ in 0..<count {
      let node = nodes[key]
      if node.hasEscapes { return true }
      let length = Int(node.end &- node.start)
      let start = base + Int(node.start)
      let first = SchemaHash.word(start, length, readable: bytes.count &- Int(node.start))
      let last = length > 8 ? SchemaHash.word(start + (length &- 8), 8, readable: 8) : 0
      let hash = ((first ^ last &* 31) &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
      let bit: UInt64 = 1 << (hash >> 58)
      if hash & 1 << 57 == 0 {
        if low & bit != 0 { return true }
        low |= bit
      } else {
        if high & bit != 0 { return true }
        high |= bit
      }
      key = Int(nodes[key &+ 1].next)
    }
    return false
  }

  private func findDuplicates(in object: Int, _ found: inout [(first: Int, second: Int)]) {
    var seen: [[UInt8]: Int] = [:]
    seen.reserveCapacity(Int(nodes[object].count))
    var key = object + 1
    for _ in 0..<nodes[object].count {
      let name =
        nodes[key].hasEscapes ? Array(text(of: key).utf8) : Array(bytes[Int(nodes[key].start)..<Int(nodes[key].end)])
      if let first = seen[name] { found.append((first, key)) } else { seen[name] = key }
      key = Int(nodes[key + 1].next)
    }
  }
}
