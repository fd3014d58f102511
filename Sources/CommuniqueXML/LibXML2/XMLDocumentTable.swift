internal import CCommuniqueXML
internal import Communique
internal import CommuniqueFormats

/// A whole document as tables: its elements and texts in their order, each knowing where it ends and where it stands. It is
/// for documents of mixed content of which any part may refer to any other, such as Akoma Ntoso.
struct XMLDocumentTable: Sendable {
  /// An element, or a stretch of text.
  struct Node: Sendable {
    /// The number of the element's local name in ``names``; -1 for text.
    let name: Int32
    /// The number of the element's namespace in ``names``; -1 where it is in none.
    let namespace: Int32
    /// The element that it stands in; -1 for the root.
    let parent: Int32
    /// The number of the node after this one and everything in it.
    var next: Int32 = 0
    let firstAttribute: Int32
    let attributeCount: Int32
    /// The stretch of ``text``; of an element, all text in it.
    let textStart: Int32
    var textEnd: Int32 = 0
    /// Its number among the elements of its name in its parent, from 1.
    let number: Int32
    /// Where the tag begins.
    let place: XMLPosition
    /// How many bytes the tag has.
    let tagLength: Int32
    /// The offset of the end tag; that of the tag where it is both.
    var endTag = 0

    var isText: Bool { name < 0 }
  }

  struct Attribute: Sendable {
    let name: Int32
    /// -1 where it is in no namespace.
    let namespace: Int32
    let value: String
  }

  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var attributes: [Attribute] = []
  /// The names of elements, attributes and namespaces, each once.
  fileprivate(set) var names: [String] = []
  fileprivate(set) var text: [UInt8] = []
  /// The document.
  fileprivate(set) var bytes: [UInt8] = []
  let file: String?

  fileprivate init(file: String?) { self.file = file }

  /// Reads a document as a whole.
  ///
  /// - Returns: The table, and what ended the reading early; the table then holds what came before.
  /// - Throws: `InputError` where the source cannot be read.
  static func read(
    _ source: any ByteSource, file: String?, options: XMLReadingOptions
  ) throws(InputError) -> (table: XMLDocumentTable, problem: Diagnostic?) {
    let maker = XMLDocumentTableMaker(file: file, options: options)
    let stream = XMLStream(source, handler: maker, options: options)
    while try stream.advance() {}
    maker.finish(stream)
    let path = stream.problem.map { _ in maker.table.path(ofOpen: maker.open) } ?? ""
    return (maker.table, stream.problem?.diagnostic(file: file, path: path))
  }

  // MARK: Elements

  /// The local name of an element; empty for text.
  func name(of node: Int) -> String { nodes[node].isText ? "" : names[Int(nodes[node].name)] }

  /// The namespace of an element; `nil` where it is in none.
  func namespace(of node: Int) -> String? { nodes[node].namespace < 0 ? nil : names[Int(nodes[node].namespace)] }

  /// The number of a name; `nil` where the document does not have it.
  func number(ofName name: String) -> Int32? { names.firstIndex(of: name).map { Int32($0) } }

  /// The element that a node stands in; `nil` for the root.
  func parent(of node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }

  /// The number of the node after this one and everything in it.
  func end(of node: Int) -> Int { Int(nodes[node].next) }

  /// The elements directly in an element, one after the other.
  func children(of node: Int) -> some Sequence<Int> {
    let end = end(of: node)
    return sequence(state: node + 1) { next -> Int? in
      while next < end, nodes[next].isText { next += 1 }
      guard next < end else { return nil }
      defer { next = Int(nodes[next].next) }
      return next
    }
  }

  /// The elements of a name directly in an element.
  func children(of node: Int, named name: String) -> [Int] {
    children(of: node).filter { self.name(of: $0) == name }
  }

  /// The first element of a name directly in an element.
  func child(of node: Int, named name: String) -> Int? {
    children(of: node).first { self.name(of: $0) == name }
  }

  /// The attributes of an element, in their order.
  func attributes(of node: Int) -> ArraySlice<Attribute> {
    let first = Int(nodes[node].firstAttribute)
    return attributes[first..<(first + Int(nodes[node].attributeCount))]
  }

  /// The value of an attribute in no namespace.
  func attribute(_ name: String, of node: Int) -> String? {
    for attribute in attributes(of: node) where attribute.namespace < 0 && names[Int(attribute.name)] == name {
      return attribute.value
    }
    return nil
  }

  /// The value of `xml:lang` on an element.
  func ownLanguage(of node: Int) -> String? {
    for attribute in attributes(of: node) where attribute.namespace >= 0 && names[Int(attribute.name)] == "lang" {
      return attribute.value
    }
    return nil
  }

  /// All text in a node, as it stands.
  func text(of node: Int) -> String {
    let (start, end) = (Int(nodes[node].textStart), Int(nodes[node].textEnd))
    return text.withUnsafeBufferPointer { String(decoding: $0[start..<max(start, end)], as: UTF8.self) }
  }

  /// Whether there is nothing but white space in a node.
  func isBlank(_ node: Int) -> Bool {
    let (start, end) = (Int(nodes[node].textStart), Int(nodes[node].textEnd))
    return text[start..<max(start, end)].allSatisfy { $0 <= 0x20 }
  }

  // MARK: Places

  /// An element as it stands in the document, from its tag to its end tag.
  func bytes(of node: Int) -> ArraySlice<UInt8> {
    let (start, end) = (min(nodes[node].place.offset, bytes.count), min(nodes[node].endTag, bytes.count))
    if end <= start { return bytes[start..<min(start + Int(nodes[node].tagLength), bytes.count)] }
    let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
    return bytes[start...max(close, start)]
  }

  func location(of node: Int) -> SourceLocation { nodes[node].place.location(in: file) }

  /// Where an attribute stands in an element's tag; where the tag stands, if it has none of that name.
  func location(ofAttribute name: String, of node: Int) -> SourceLocation {
    let start = min(nodes[node].place.offset, bytes.count)
    let tag = XMLTagText(bytes[start..<min(start + Int(nodes[node].tagLength), bytes.count)])
    return tag.position(of: tag.offset(ofAttribute: name), from: nodes[node].place).location(in: file)
  }

  /// The place of an element as an XPath of local names; an element that has others of its name beside it has its number.
  func path(of node: Int) -> String {
    var path = ""
    var current: Int? = nodes[node].isText ? parent(of: node) : node
    while let element = current {
      path = step(to: element) + path
      current = parent(of: element)
    }
    return path
  }

  /// The last part of an element's path.
  func step(to element: Int) -> String {
    "/" + name(of: element) + (isAlone(element) ? "" : "[\(nodes[element].number)]")
  }

  private func isAlone(_ node: Int) -> Bool {
    guard nodes[node].number == 1, let parent = parent(of: node) else { return nodes[node].number == 1 }
    var sibling = end(of: node)
    while sibling < end(of: parent) {
      if nodes[sibling].name == nodes[node].name { return false }
      sibling = end(of: sibling)
    }
    return true
  }

  fileprivate func path(ofOpen open: [Int]) -> String {
    open.map { "/" + name(of: $0) + (nodes[$0].number > 1 ? "[\(nodes[$0].number)]" : "") }.joined()
  }
}

/// Fills a table while a document is parsed.
private final class XMLDocumentTableMaker: XMLEventHandler {
  // The parser calls for one thing after the other, so accesses cannot overlap.
  @exclusivity(unchecked) private(set) var table: XMLDocumentTable
  /// The elements that are open, from the root on.
  @exclusivity(unchecked) private(set) var open: [Int] = []
  /// How often each name stood in each open element.
  @exclusivity(unchecked) private var counts: [[Int32: Int32]] = []
  @exclusivity(unchecked) private var numbers: [UnsafePointer<UInt8>: Int32] = [:]
  private var numbersByName: [String: Int32] = [:]
  private let options: XMLReadingOptions

  init(file: String?, options: XMLReadingOptions) {
    table = XMLDocumentTable(file: file)
    self.options = options
  }

  override var neededFrom: XMLPosition? { XMLPosition(offset: 0, line: 1, column: 1) }

  override func startElement(_ tag: XMLStartTag, at place: XMLPosition, content: XMLPosition, in stream: XMLStream) {
    guard table.nodes.count < options.maximumElements else {
      return stream.stop(
        XMLProblem(
          code: .xmlSize, message: "The document has more than \(options.maximumElements) elements and texts",
          hint: "Split it, or raise maximumElements of XMLReadingOptions", position: place))
    }
    let name = number(of: tag.pointee.local_name)
    let firstAttribute = table.attributes.count
    addAttributes(tag)
    let position = table.nodes.count
    var count: Int32 = 1
    if !counts.isEmpty {
      count = (counts[counts.count - 1][name] ?? 0) + 1
      counts[counts.count - 1][name] = count
    }
    table.nodes.append(
      XMLDocumentTable.Node(
        name: name, namespace: tag.pointee.namespace_name.map { number(of: $0) } ?? -1,
        parent: Int32(truncatingIfNeeded: open.last ?? -1), firstAttribute: Int32(clamping: firstAttribute),
        attributeCount: Int32(clamping: table.attributes.count - firstAttribute),
        textStart: Int32(clamping: table.text.count), number: count, place: place,
        tagLength: Int32(clamping: content.offset - place.offset)))
    open.append(position)
    counts.append([:])
  }

  override func endElement(at place: XMLPosition, in stream: XMLStream) {
    guard let node = open.popLast() else { return }
    counts.removeLast()
    close(node)
    table.nodes[node].endTag = place.offset
  }

  override func characters(_ text: UnsafeBufferPointer<UInt8>, in stream: XMLStream) {
    let start = Int32(clamping: table.text.count)
    table.text.append(contentsOf: text)
    let end = Int32(clamping: table.text.count)
    if let last = table.nodes.indices.last, table.nodes[last].isText, table.nodes[last].parent == open.last ?? -1 {
      table.nodes[last].textEnd = end
      return
    }
    table.nodes.append(
      XMLDocumentTable.Node(
        name: -1, namespace: -1, parent: Int32(truncatingIfNeeded: open.last ?? -1),
        next: Int32(table.nodes.count + 1), firstAttribute: 0, attributeCount: 0, textStart: start, textEnd: end,
        number: 0, place: stream.startOfText, tagLength: 0))
  }

  /// What is open where the document breaks off ends there.
  func finish(_ stream: XMLStream) {
    for node in open { close(node) }
    table.bytes = stream.bytes(from: 0, to: .max)
  }

  private func close(_ node: Int) {
    table.nodes[node].next = Int32(table.nodes.count)
    table.nodes[node].textEnd = Int32(clamping: table.text.count)
  }

  private func addAttributes(_ tag: XMLStartTag) {
    for ordinal in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(ordinal) else { continue }
      let value = String(decoding: attribute.value, as: UTF8.self)
      table.attributes.append(
        XMLDocumentTable.Attribute(
          name: number(of: attribute.localName), namespace: attribute.namespace.map { number(of: $0) } ?? -1,
          // libxml2 gives an ampersand in a value as a reference, whatever the document has.
          value: value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value))
    }
  }

  /// The parser gives equal names equal addresses.
  private func number(of name: UnsafePointer<UInt8>?) -> Int32 {
    guard let name else { return -1 }
    if let number = numbers[name] { return number }
    let text = String(cString: name)
    let number = numbersByName[text] ?? Int32(table.names.count)
    if number == table.names.count {
      table.names.append(text)
      numbersByName[text] = number
    }
    numbers[name] = number
    return number
  }
}
