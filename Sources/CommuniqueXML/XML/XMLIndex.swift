internal import Communique

/// The structure of one dossier in XML: a node for each element, in the order of the document, each knowing where it ends
/// and where it stands. It is not a tree of objects, and lives until the dossier is read.
struct XMLIndex: Sendable {
  struct Node: Sendable {
    /// The number of the name.
    let name: Int32
    /// The element's attributes in ``attributes``.
    let firstAttribute: Int32
    let attributeCount: Int32
    /// The number of the node after this one and everything in it.
    var next: Int32 = 0
    /// The text of an element without children, in ``text``.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// Where the tag begins: the offset from the dossier's first byte, the line, the column.
    let offset: Int32
    let line: Int32
    let column: Int32
    /// How many bytes the tag has.
    let tagLength: Int32
    /// The node that it stands in; the first stands in itself.
    let parent: Int32
    /// Whether the element is in another namespace.
    let isForeign: Bool
  }

  struct Attribute: Sendable {
    /// The number of the name.
    let name: Int32
    /// Which of the tag's attributes it is, declarations of namespaces not counted.
    let ordinal: Int32
    let start: Int32
    let end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// The texts and the attributes' values, one after the other.
  var text: [UInt8] = []

  /// The element's text, or an attribute's value.
  func string(_ start: Int32, _ end: Int32) -> String {
    text.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]), as: UTF8.self)
    }
  }

  /// A stretch of the text without the white space around it, as XML Schema collapses it.
  func trimmed(_ start: Int32, _ end: Int32) -> String {
    var (start, end) = (Int(start), Int(end))
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    return string(Int32(start), Int32(end))
  }

  func trimmed(_ node: Node) -> String { trimmed(node.textStart, node.textEnd) }

  /// Whether an element without children has nothing but white space in it.
  func isBlank(_ node: Int) -> Bool {
    text[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)].allSatisfy { $0 <= 0x20 }
  }

  func isEnglish(_ attribute: Attribute) -> Bool {
    attribute.end - attribute.start == 2 && text[Int(attribute.start)] == UInt8(ascii: "e")
      && text[Int(attribute.start) + 1] == UInt8(ascii: "n")
  }

  func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  func attribute(_ node: Int, _ name: Int) -> Attribute? {
    let node = nodes[node]
    for position in 0..<node.attributeCount {
      let attribute = attributes[Int(node.firstAttribute + position)]
      if Int(attribute.name) == name { return attribute }
    }
    return nil
  }
}

/// Where the values of a dossier stand in XML.
struct XMLSourceMap: Sendable {
  let nodes: [XMLIndex.Node]
  let file: String?
  /// The offset of the dossier's first byte.
  let start: Int
  /// The bytes of the dossier.
  let bytes: [UInt8]
  /// Where text stands beside elements, by the node that they are in.
  let strayTexts: [Int: XMLPosition]
  /// The element that the dossier stands in, with its number among those: `/corpus/dossier[2]`.
  let prefix: String

  /// Where an element's tag begins.
  func position(of node: Int) -> XMLPosition {
    let node = nodes[node]
    return XMLPosition(offset: start + Int(node.offset), line: Int(node.line), column: Int(node.column))
  }

  func location(of node: Int) -> SourceLocation { position(of: node).location(in: file) }

  /// Where an attribute stands in an element's tag.
  func location(of attribute: XMLIndex.Attribute, in node: Int) -> SourceLocation {
    let (tag, ordinal) = (tag(of: node), Int(attribute.ordinal))
    let attributes = tag.attributes
    guard ordinal < attributes.count else { return location(of: node) }
    return tag.position(of: attributes[ordinal].offset, from: position(of: node)).location(in: file)
  }

  /// An attribute's name, as the document writes it.
  func name(of attribute: XMLIndex.Attribute, in node: Int) -> String {
    let attributes = tag(of: node).attributes
    return Int(attribute.ordinal) < attributes.count ? attributes[Int(attribute.ordinal)].name : "?"
  }

  /// Where an element's content begins, past white space.
  func contentLocation(of node: Int) -> SourceLocation {
    let first = min(Int(nodes[node].offset) + Int(nodes[node].tagLength), bytes.count)
    return position(of: node).advanced(over: tagBytes(of: node)).advanced(overWhiteSpaceOf: bytes[first...])
      .location(in: file)
  }

  private func tag(of node: Int) -> XMLTagText { XMLTagText(tagBytes(of: node)) }

  private func tagBytes(of node: Int) -> ArraySlice<UInt8> {
    let first = min(Int(nodes[node].offset), bytes.count)
    return bytes[first..<min(first + Int(nodes[node].tagLength), bytes.count)]
  }

  /// An element's name: ours, or another as the document writes it.
  func name(of node: Int) -> String {
    let number = Int(nodes[node].name)
    return number == XMLNames.unknown ? tag(of: node).name : XMLNames.all.texts[number]
  }

  /// The place of a node as an XPath of local names; an element that has others of its name beside it has its number.
  func path(of node: Int) -> String {
    var path = ""
    var current = node
    while current != 0 {
      path = "/" + step(to: current) + path
      current = Int(nodes[current].parent)
    }
    return prefix + path
  }

  private func step(to node: Int) -> String {
    let parent = Int(nodes[node].parent)
    let (number, name) = (nodes[node].name, name(of: node))
    var (sibling, before, after) = (parent + 1, 0, 0)
    while sibling < Int(nodes[parent].next), after == 0 {
      if nodes[sibling].name == number, Int(number) != XMLNames.unknown || self.name(of: sibling) == name {
        if sibling < node { before += 1 }
        if sibling > node { after += 1 }
      }
      sibling = Int(nodes[sibling].next)
    }
    return name + (before + after > 0 ? "[\(before + 1)]" : "")
  }

  /// The node at a JSON pointer, or the nearest one above it that there is.
  func node(nearest pointer: String) -> Int {
    var parts = pointer.split(separator: "/").map(String.init)[...]
    var current = 0
    while let name = parts.popFirst() {
      if name == "id" { return current }
      guard var child = child(of: current, named: name, number: 0) else { return current }
      if let number = parts.first.flatMap({ Int($0) }) {
        parts.removeFirst()
        // The dossier's lists have an element of their own, other repeated fields have not.
        let isList = current == 0 && EntityKind.allCases.contains { $0.listName == name }
        if isList {
          guard let entity = self.child(of: child, named: nil, number: number) else { return child }
          child = entity
        } else {
          child = self.child(of: current, named: name, number: number) ?? child
        }
      }
      current = child
    }
    return current
  }

  private func child(of node: Int, named name: String?, number: Int) -> Int? {
    var (child, left) = (node + 1, number)
    while child < Int(nodes[node].next) {
      if name == nil || XMLNames.all.texts[Int(nodes[child].name)] == name {
        if left == 0 { return child }
        left -= 1
      }
      child = Int(nodes[child].next)
    }
    return nil
  }
}
