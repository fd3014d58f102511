/// The values of a JSON text while it is validated: their texts, numbers, hashes, and whether they are equal.
///
/// Equality is that of JSON Schema: numbers by value, strings by scalars, members in any order.
struct SchemaInstance {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<JSONIndex.Node>

  /// The bytes of a node as they are written.
  @inline(__always)
  func slice(_ node: Int32) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[Int(node)]
    return UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  /// Lets somebody read a string with its escapes resolved.
  @inline(__always)
  func withText<Result>(_ node: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard nodes[Int(node)].hasEscapes else { return body(slice(node)) }
    var text = JSONScanner.unescaped(slice(node))
    return text.withUTF8(body)
  }

  func number(_ node: Int32) -> SchemaNumber { SchemaNumber(slice(node)) }

  /// Whether a number is whole.
  func isInteger(_ node: Int32) -> Bool {
    let text = slice(node)
    for byte in text where byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
      return SchemaNumber(text).isInteger
    }
    return true
  }

  /// The value of a number that is written as a whole one of at most 18 digits.
  @inline(__always)
  func smallInteger(_ node: Int32) -> Int? {
    let text = slice(node)
    guard let first = text.first, text.count <= 18 else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var value = 0
    for position in (isNegative ? 1 : 0)..<text.count {
      let digit = text[position] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return isNegative ? -value : value
  }

  /// How many Unicode scalars a string has.
  func length(_ node: Int32) -> Int {
    guard !nodes[Int(node)].hasEscapes else { return withText(node) { Self.length($0) } }
    return Self.length(slice(node))
  }

  private static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  // MARK: Hashes

  /// A hash that is equal for equal values.
  func hash(_ node: Int32) -> UInt64 {
    let kind = nodes[Int(node)].kind
    guard kind == .array || kind == .object else { return scalarHash(node) }
    let end = nodes[Int(node)].next
    var hashes = [UInt64](repeating: 0, count: Int(end - node))
    // From the end, so that what is in a container comes before it; nesting costs no stack.
    for current in (node..<end).reversed() {
      switch nodes[Int(current)].kind {
      case .array: hashes[Int(current - node)] = arrayHash(current, node, hashes)
      case .object: hashes[Int(current - node)] = objectHash(current, node, hashes)
      default: hashes[Int(current - node)] = scalarHash(current)
      }
    }
    return hashes[0]
  }

  private func scalarHash(_ node: Int32) -> UInt64 {
    switch nodes[Int(node)].kind {
    case .number: return number(node).hash(SchemaHash.seed)
    case .string:
      return withText(node) { text in
        guard let start = text.baseAddress else { return 1 }
        let first = SchemaHash.word(start, text.count, readable: text.count)
        return SchemaHash.hash(start, text.count, first: first, readable: text.count)
      }
    case let kind: return SchemaHash.mix(SchemaHash.seed, UInt64(kind.rawValue) + 2)
    }
  }

  private func arrayHash(_ array: Int32, _ base: Int32, _ hashes: [UInt64]) -> UInt64 {
    var hash = SchemaHash.seed ^ 0xA
    var element = array + 1
    for _ in 0..<nodes[Int(array)].count {
      hash = SchemaHash.mix(hash, hashes[Int(element - base)])
      element = nodes[Int(element)].next
    }
    return hash
  }

  private func objectHash(_ object: Int32, _ base: Int32, _ hashes: [UInt64]) -> UInt64 {
    var hash = SchemaHash.seed ^ 0xB
    var key = object + 1
    for _ in 0..<nodes[Int(object)].count {
      hash &+= SchemaHash.mix(hashes[Int(key - base)] &+ 1, hashes[Int(key + 1 - base)])
      key = nodes[Int(key + 1)].next
    }
    return hash
  }

  // MARK: Equality

  /// Whether two values are equal.
  func isEqual(_ node: Int32, _ other: SchemaInstance, _ otherNode: Int32) -> Bool {
    var open = [(node, otherNode)]
    while let (left, right) = open.popLast() {
      let (leftNode, rightNode) = (nodes[Int(left)], other.nodes[Int(right)])
      guard leftNode.kind == rightNode.kind else { return false }
      switch leftNode.kind {
      case .null, .true, .false: break
      case .number: guard number(left).compared(to: other.number(right)) == 0 else { return false }
      case .string: guard isSameText(left, other, right) else { return false }
      case .array:
        guard leftNode.count == rightNode.count else { return false }
        var (element, otherElement) = (left + 1, right + 1)
        for _ in 0..<leftNode.count {
          open.append((element, otherElement))
          (element, otherElement) = (nodes[Int(element)].next, other.nodes[Int(otherElement)].next)
        }
      case .object:
        guard leftNode.count == rightNode.count, pairMembers(left, other, right, &open) else { return false }
      }
    }
    return true
  }

  private func isSameText(_ node: Int32, _ other: SchemaInstance, _ otherNode: Int32) -> Bool {
    withText(node) { left in other.withText(otherNode) { right in left.elementsEqual(right) } }
  }

  /// Pairs the values of two objects that have the same name; `false` where a name is in only one.
  private func pairMembers(
    _ object: Int32, _ other: SchemaInstance, _ otherObject: Int32, _ open: inout [(Int32, Int32)]
  ) -> Bool {
    var (key, otherKey) = (object + 1, otherObject + 1)
    var others: [[UInt8]: Int32]?
    for _ in 0..<nodes[Int(object)].count {
      if others == nil, isSameText(key, other, otherKey) {
        open.append((key + 1, otherKey + 1))
        otherKey = other.nodes[Int(otherKey + 1)].next
      } else {
        let members = others ?? other.members(otherObject)
        others = members
        guard let value = withText(key, { members[Array($0)] }) else { return false }
        open.append((key + 1, value))
      }
      key = nodes[Int(key + 1)].next
    }
    return true
  }

  private func members(_ object: Int32) -> [[UInt8]: Int32] {
    var members: [[UInt8]: Int32] = [:]
    var key = object + 1
    for _ in 0..<nodes[Int(object)].count {
      members[withText(key) { Array($0) }] = key + 1
      key = nodes[Int(key + 1)].next
    }
    return members
  }

  /// Two equal elements of an array; `nil` where all are distinct.
  func equalElements(_ array: Int32) -> (Int32, Int32)? {
    let count = Int(nodes[Int(array)].count)
    guard count > 1 else { return nil }
    var seen: [UInt64: Int32] = [:]
    seen.reserveCapacity(count)
    // Of elements that differ and yet have one hash, all but the first; hardly ever any.
    var others: [(hash: UInt64, element: Int32)] = []
    var element = array + 1
    for _ in 0..<count {
      let hash = hash(element)
      if let first = seen[hash] {
        if isEqual(first, self, element) { return (first, element) }
        for other in others where other.hash == hash && isEqual(other.element, self, element) {
          return (other.element, element)
        }
        others.append((hash, element))
      } else {
        seen[hash] = element
      }
      element = nodes[Int(element)].next
    }
    return nil
  }
}

extension JSONIndex {
  /// Lets somebody read the values.
  func withInstance<Result>(_ body: (SchemaInstance) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in body(SchemaInstance(bytes: bytes, nodes: nodes)) }
    }
  }

  /// A hash that is equal for equal values.
  func hash(of node: Int) -> UInt64 { withInstance { $0.hash(Int32(node)) } }
}
