internal import CCommuniqueXML
internal import Communique
internal import CommuniqueFormats
internal import Dispatch

/// Writes down the structure of one dossier after the other, and gives each away at its end.
final class XMLDossierIndexer: XMLEventHandler {
  private let file: String?
  private let options: XMLReadingOptions
  private let names = XMLNameTable()
  private var results: [Result] = []
  /// Where dossiers of a corpus are read while the next ones are parsed.
  private let queue = DispatchQueue(label: "communique.xml")

  // The parser calls for one thing after the other, so accesses cannot overlap.
  @exclusivity(unchecked) private var index = XMLIndex()
  /// The elements that are open, from the root on; a node is -1 outside of a dossier.
  @exclusivity(unchecked) private var open: [(name: XMLElementName, node: Int)] = []
  /// How many of the open elements are around the dossier's.
  @exclusivity(unchecked) private var outerDepth = 0
  /// Where the dossier begins, while one is being read.
  @exclusivity(unchecked) private var start: XMLPosition?
  private var dossierCount = 0
  private var isCorpus = false
  /// Whether text around dossiers has been reported; once is enough.
  private var hasStrayText = false
  /// Where in the text the piece begins that no element has taken yet.
  @exclusivity(unchecked) private var pieceStart = 0
  /// Where text stands beside elements, by the node that they are in.
  private var strayTexts: [Int: XMLPosition] = [:]
  @exclusivity(unchecked) private var ourNamespace: UnsafePointer<UInt8>?

  init(file: String?, options: XMLReadingOptions) {
    self.file = file
    self.options = options
  }

  /// A dossier that is parsed, or something else to tell.
  enum Result {
    case job(XMLDossierJob)
    case item(ReadingItem)

    var item: ReadingItem {
      switch self {
      case .job(let job): job.result()
      case .item(let item): item
      }
    }
  }

  /// How many dossiers are parsed and not yet taken.
  var waitingCount: Int { results.count }

  /// The next dossier.
  func takeResult() -> Result? { results.isEmpty ? nil : results.removeFirst() }

  override var neededFrom: XMLPosition? { start }

  // MARK: Elements

  override func startElement(_ tag: XMLStartTag, at place: XMLPosition, content: XMLPosition, in stream: XMLStream) {
    let name = XMLElementName(tag)
    endPiece(isLeaf: false, before: place.offset, stream)
    let isInDossier = start != nil || beginDossier(name, at: place, in: stream)
    if isCorpus, open.isEmpty { checkCorpusAttributes(tag, at: place) }
    if isInDossier, let start {
      addNode(tag, name, at: place, length: content.offset - place.offset, from: start)
    } else {
      open.append((name, -1))
    }
  }

  private func addNode(
    _ tag: XMLStartTag, _ name: XMLElementName, at place: XMLPosition, length: Int, from start: XMLPosition
  ) {
    let isForeign = !isOurs(name)
    let number = isForeign ? names.number(of: foreignName(name)) : name.local.map { names.number(of: $0) } ?? 0
    open.append((name, index.nodes.count))
    index.nodes.append(
      XMLIndex.Node(
        name: Int32(truncatingIfNeeded: number), firstAttribute: Int32(index.attributes.count),
        attributeCount: tag.pointee.attribute_count, offset: Int32(clamping: place.offset - start.offset),
        line: Int32(clamping: place.line), column: Int32(clamping: place.column), tagLength: Int32(clamping: length),
        isForeign: isForeign))
    addAttributes(tag)
    pieceStart = index.text.count
  }

  override func endElement(at place: XMLPosition, in stream: XMLStream) {
    guard let element = open.last else { return }
    let isLeaf = element.node >= 0 && element.node == index.nodes.count - 1
    endPiece(isLeaf: isLeaf, before: place.offset, stream)
    open.removeLast()
    guard element.node >= 0 else { return }
    index.nodes[element.node].next = Int32(index.nodes.count)
    pieceStart = index.text.count
    if open.count == outerDepth { finishDossier(in: stream) }
  }

  override func characters(_ text: UnsafeBufferPointer<UInt8>, in stream: XMLStream) {
    guard start != nil else { return checkBlank(text, in: stream) }
    guard index.text.count - pieceStart + text.count <= options.maximumTextBytes else {
      return stream.stop(.textTooLong(options, at: place(of: open.last?.node ?? -1)))
    }
    index.text.append(contentsOf: text)
  }

  /// Around dossiers there is nothing but white space.
  private func checkBlank(_ text: UnsafeBufferPointer<UInt8>, in stream: XMLStream) {
    guard isCorpus, open.count == 1, !hasStrayText, !text.allSatisfy({ $0 <= 0x20 }) else { return }
    hasStrayText = true
    report(
      Diagnostic(
        .xmlTextUnexpected, "There is text in <corpus>, which holds only elements",
        location: stream.startOfText(before: stream.consumed).location(in: file), path: "/corpus",
        hint: "Remove the text, or put it into the dossier that it belongs to"))
  }

  /// Gives a stretch of text to the element that it is in.
  ///
  /// - Parameter tag: Where the tag begins that ends it.
  private func endPiece(isLeaf: Bool, before tag: Int, _ stream: XMLStream) {
    let end = index.text.count
    if isLeaf, let node = open.last?.node {
      index.nodes[node].textStart = Int32(clamping: pieceStart)
      index.nodes[node].textEnd = Int32(clamping: end)
    }
    guard end > pieceStart else { return }
    guard !isLeaf else { return }
    if !Self.isBlank(index.text, from: pieceStart), let node = open.last?.node, node >= 0, strayTexts[node] == nil {
      strayTexts[node] = stream.startOfText(before: tag)
    }
    index.text.removeLast(end - pieceStart)
  }

  private static func isBlank(_ text: [UInt8], from start: Int) -> Bool {
    for index in start..<text.count where text[index] > 0x20 { return false }
    return true
  }

  private func addAttributes(_ tag: XMLStartTag) {
    guard tag.pointee.attribute_count > 0, let attributes = tag.pointee.attributes else { return }
    for position in 0..<Int(tag.pointee.attribute_count) {
      let attribute = attributes + position * 5
      guard let local = attribute[0], let first = attribute[3], let last = attribute[4] else { continue }
      let number =
        attribute[1].map { names.number(of: "\(String(cString: $0)):\(String(cString: local))") }
        ?? names.number(of: local)
      let start = index.text.count
      append(value: UnsafeBufferPointer(start: first, count: last - first))
      index.attributes.append(
        XMLIndex.Attribute(
          name: Int32(truncatingIfNeeded: number), start: Int32(clamping: start), end: Int32(clamping: index.text.count)
        ))
    }
  }

  /// libxml2 gives an ampersand in an attribute's value as a reference, whatever the document has.
  private func append(value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(UInt8(ascii: "&")) else { return index.text.append(contentsOf: value) }
    let text = String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&")
    index.text.append(contentsOf: text.utf8)
  }

  private func isOurs(_ name: XMLElementName) -> Bool {
    guard let namespace = name.namespace else { return false }
    if namespace == ourNamespace { return true }
    guard String(cString: namespace) == Namespace.xml else { return false }
    ourNamespace = namespace
    return true
  }

  private func foreignName(_ name: XMLElementName) -> String {
    let namespace = name.namespace.map { String(cString: $0) } ?? ""
    return name.prefix == nil ? "{\(namespace)}\(name.text)" : name.text
  }

  // MARK: Dossiers

  /// Begins a dossier if an element is one; reports an element that is neither a dossier nor holds any.
  private func beginDossier(_ name: XMLElementName, at place: XMLPosition, in stream: XMLStream) -> Bool {
    let isOurs = isOurs(name)
    if isOurs, name.text.hasSuffix("dossier"), name.local.map({ String(cString: $0) }) == "dossier",
      open.isEmpty || (isCorpus && open.count == 1)
    {
      start = place
      outerDepth = open.count
      dossierCount += 1
      index.text.removeAll(keepingCapacity: true)
      pieceStart = 0
      return true
    }
    if open.isEmpty {
      isCorpus = isOurs && name.local.map { String(cString: $0) } == "corpus"
      if !isCorpus { refuseRoot(name, isOurs, at: place, in: stream) }
    } else if open.count == 1 {
      report(
        Diagnostic(
          .xmlElementUnknown, "<\(name.text)> is not an element of <corpus>", location: place.location(in: file),
          path: "/corpus/\(name.text)", hint: "A corpus holds only <dossier> elements of our namespace"))
    }
    return false
  }

  private func checkCorpusAttributes(_ tag: XMLStartTag, at place: XMLPosition) {
    for position in 0..<Int(tag.pointee.attribute_count) {
      guard let local = tag.pointee.attributes?[position * 5], tag.pointee.attributes?[position * 5 + 1] == nil else {
        continue
      }
      report(
        Diagnostic(
          .xmlAttributeUnknown, "“\(String(cString: local))” is not an attribute of <corpus>",
          location: place.location(in: file), path: "/corpus", hint: "Remove it; the element has no attributes"))
    }
  }

  private func refuseRoot(_ name: XMLElementName, _ isOurs: Bool, at place: XMLPosition, in stream: XMLStream) {
    let isNamed = ["dossier", "corpus"].contains(name.local.map { String(cString: $0) })
    let found = name.namespace.map { "the namespace \(String(cString: $0))" } ?? "no namespace"
    stream.stop(
      XMLProblem(
        code: .xmlRoot,
        message: isNamed && !isOurs
          ? "The root element <\(name.text)> is in \(found)"
          : "The root element is <\(name.text)>; expected <dossier> or <corpus>",
        hint: "Begin with <dossier xmlns=\"\(Namespace.xml)\" …>", position: place))
  }

  private func finishDossier(in stream: XMLStream) {
    guard let start else { return }
    let map = XMLSourceMap(
      nodes: index.nodes, names: names.names.texts, file: file, start: start.offset,
      bytes: stream.bytes(from: start.offset, to: stream.consumed), strayTexts: strayTexts,
      prefix: isCorpus ? "/corpus/dossier\(dossierCount > 1 ? "[\(dossierCount)]" : "")" : "/dossier")
    let job = XMLDossierJob(
      index: index, names: names.names, map: map, maximumFindings: options.maximumDiagnostics)
    results.append(.job(job))
    if isCorpus { queue.async { job.run() } }
    self.start = nil
    index = XMLIndex()
    strayTexts = [:]
    pieceStart = 0
  }

  private var limit: ReadingItem.Limit {
    ReadingItem.Limit(count: options.maximumDiagnostics, code: .xmlDiagnosticLimit)
  }

  // MARK: Findings

  private func report(_ finding: Diagnostic) {
    results.append(.item(ReadingItem(result: ReadingResult(dossier: nil, diagnostics: [finding]))))
  }

  private func place(of node: Int) -> XMLPosition {
    guard let start, node >= 0 else { return XMLPosition(offset: 0, line: 1, column: 1) }
    let element = index.nodes[node]
    return XMLPosition(
      offset: start.offset + Int(element.offset), line: Int(element.line), column: Int(element.column))
  }

  /// What ended the reading.
  func item(about problem: XMLProblem, in stream: XMLStream) -> ReadingItem {
    let path = open.map(\.name.text).reduce("") { "\($0)/\($1)" }
    return ReadingItem(
      result: ReadingResult(dossier: nil, diagnostics: [problem.diagnostic(file: file, path: path)]), map: nil,
      bytes: stream.keptBytes, start: stream.keptStart, limit: limit)
  }
}

extension XMLSourceMap: SourceMap {
  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)] {
    pointers.map { pointer in
      let node = node(nearest: pointer)
      return (location(of: node), path(of: node))
    }
  }
}
