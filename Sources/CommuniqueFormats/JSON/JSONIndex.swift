package import Communique

/// The structure of a JSON text: one node for each value and key, in the order of the text, each knowing where it ends
/// and where its next sibling stands. Nothing is copied and nothing is scanned twice.
package struct JSONIndex {
  package enum Kind: UInt8 {
    case null, `true`, `false`, number, string, array, object
  }

  package struct Node {
    package let kind: Kind
    /// Whether a string holds escapes, so that its bytes are not yet its text.
    package var hasEscapes = false
    /// Whether one of the escapes stands for U+0000.
    package var hasNUL = false
    /// The offset of the first byte; of a string, the one after its quotation mark.
    package let start: Int32
    /// The offset after the last byte; of a string, that of its closing quotation mark.
    package var end: Int32
    /// The number of the node after this one and everything in it.
    package var next: Int32
    /// How many elements an array, or members an object, has.
    package var count: Int32 = 0
  }

  package private(set) var bytes: [UInt8]
  package private(set) var nodes: [Node]
  /// Where the text stands in its file, for diagnostics.
  package var origin: Origin

  package struct Origin {
    package var file: String?
    /// The number of the line on which the text starts.
    package var line = 1
    /// The offset in the file of the text's first byte.
    package var offset = 0

    package init(file: String? = nil, line: Int = 1, offset: Int = 0) {
      self.file = file
      self.line = line
      self.offset = offset
    }
  }

  /// Reads a text.
  ///
  /// - Throws: The one finding about syntax that ends it.
  package init(_ bytes: [UInt8], origin: Origin = Origin(), options: JSONReadingOptions = JSONReadingOptions())
    throws(Diagnostic)
  {
    self.bytes = bytes
    self.origin = origin
    nodes = []
    guard bytes.count <= min(options.maximumBytes, Int(Int32.max) - 16) else {
      throw Diagnostic(
        .jsonSize, "The text has \(bytes.count) bytes, more than the limit of \(options.maximumBytes)",
        location: SourceLocation(file: origin.file, line: origin.line, column: 1, offset: origin.offset),
        hint: "Split the corpus into JSON Lines, one dossier a line, or raise the limit")
    }
    nodes.reserveCapacity(bytes.count / 12 + 8)
    let problem: JSONScanner.Problem? = bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer, maximumDepth: options.maximumDepth)
      let problem = scanner.scan(into: &nodes)
      return problem
    }
    if let problem {
      throw Diagnostic(
        problem.code, problem.message, location: location(of: problem.offset), hint: problem.hint)
    }
  }

  /// Where an offset of the text stands in the file. For many offsets, make a ``LineTable`` once.
  package func location(of offset: Int) -> SourceLocation { LineTable(self).location(of: offset) }

  /// Where the lines of a text start.
  package struct LineTable {
    private let starts: [Int]
    private let count: Int
    private let origin: Origin

    package init(_ index: JSONIndex) {
      origin = index.origin
      count = index.bytes.count
      var starts = [0]
      index.bytes.withUnsafeBufferPointer { buffer in
        for (position, byte) in buffer.enumerated() where byte == UInt8(ascii: "\n") { starts.append(position + 1) }
      }
      self.starts = starts
    }

    /// Where an offset of the text stands in the file.
    package func location(of offset: Int) -> SourceLocation {
      let end = min(max(offset, 0), count)
      var (low, high) = (0, starts.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if starts[middle] <= end { low = middle } else { high = middle }
      }
      return SourceLocation(
        file: origin.file, line: origin.line + low, column: end - starts[low] + 1, offset: origin.offset + end)
    }
  }

  /// The offset of a node's first byte, a string's quotation mark included.
  package func offset(of node: Int) -> Int {
    let start = Int(nodes[node].start)
    return nodes[node].kind == .string ? start - 1 : start
  }

  /// The place of a node as a JSON pointer. The key of a member has the place of its object.
  package func path(of node: Int) -> String {
    var path = ""
    var current = 0
    while current != node {
      var child = current + 1
      switch nodes[current].kind {
      case .array:
        var index = 0
        while child < nodes.count, Int(nodes[child].next) <= node {
          child = Int(nodes[child].next)
          index += 1
        }
        path += "/\(index)"
      case .object:
        while child + 1 < nodes.count, child != node, Int(nodes[child + 1].next) <= node {
          child = Int(nodes[child + 1].next)
        }
        if child == node { return path }
        path += "/" + text(of: child).replacing("~", with: "~0").replacing("/", with: "~1")
        child += 1
      default: return path
      }
      guard child < nodes.count else { return path }
      current = child
    }
    return path
  }

  /// The node at a JSON pointer, or the nearest one above it that there is.
  package func node(nearest pointer: String) -> Int {
    var current = 0
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let child = child(of: current, named: name) else { return current }
      current = child
    }
    return current
  }

  /// The element of an array, or the value of an object's member.
  package func child(of node: Int, named name: String) -> Int? {
    var child = node + 1
    switch nodes[node].kind {
    case .array:
      guard let index = Int(name), index >= 0, index < Int(nodes[node].count) else { return nil }
      for _ in 0..<index { child = Int(nodes[child].next) }
      return child
    case .object:
      for _ in 0..<nodes[node].count {
        if text(of: child) == name { return child + 1 }
        child = Int(nodes[child + 1].next)
      }
      return nil
    default: return nil
    }
  }

  /// The text of a string, with its escapes resolved; the bytes of any other value.
  package func text(of node: Int) -> String {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    let hasEscapes = nodes[node].hasEscapes
    return bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      return hasEscapes ? JSONScanner.unescaped(text) : String(decoding: text, as: UTF8.self)
    }
  }

  /// The strings of an array that holds nothing else; `nil` for any other value.
  package func strings(of node: Int) -> [String]? {
    guard nodes[node].kind == .array else { return nil }
    var strings: [String] = []
    var element = node + 1
    for _ in 0..<nodes[node].count {
      guard nodes[element].kind == .string else { return nil }
      strings.append(text(of: element))
      element = Int(nodes[element].next)
    }
    return strings
  }

  /// The members of an object: the nodes of their keys.
  package func members(of node: Int) -> [Int] {
    guard nodes[node].kind == .object else { return [] }
    var members: [Int] = []
    var member = node + 1
    for _ in 0..<nodes[node].count {
      members.append(member)
      member = Int(nodes[member + 1].next)
    }
    return members
  }

  /// The elements of an array.
  package func elements(of node: Int) -> [Int] {
    guard nodes[node].kind == .array else { return [] }
    var elements: [Int] = []
    var element = node + 1
    for _ in 0..<nodes[node].count {
      elements.append(element)
      element = Int(nodes[element].next)
    }
    return elements
  }

  /// Whether a value is that of another text: members may stand in another order, numbers must be written alike.
  package func isEqual(_ node: Int, to other: Int, of index: JSONIndex) -> Bool {
    let kind = nodes[node].kind
    guard kind == index.nodes[other].kind, nodes[node].count == index.nodes[other].count else { return false }
    switch kind {
    case .null, .true, .false: return true
    case .number, .string: return text(of: node) == index.text(of: other)
    case .array:
      return zip(elements(of: node), index.elements(of: other)).allSatisfy { isEqual($0, to: $1, of: index) }
    case .object:
      return members(of: node).allSatisfy { member in
        guard let value = index.child(of: other, named: text(of: member)) else { return false }
        return isEqual(member + 1, to: value, of: index)
      }
    }
  }

  /// Whether the bytes of a string without escapes are those of a key.
  @inline(__always)
  package func isKey(_ node: Int, _ key: JSONKey) -> Bool {
    let node = nodes[node]
    guard Int(node.end &- node.start) == key.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      let bytes = base + Int(node.start)
      for position in 0..<key.stemCount where bytes[position] != key.stem[position] { return false }
      let rest = key.count &- key.stemCount
      for position in 0..<rest where bytes[key.stemCount &+ position] != key.suffix.utf8Start[position] { return false }
      return true
    }
  }
}
