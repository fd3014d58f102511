internal import CCommuniqueXML
internal import Communique
internal import CommuniqueFormats
internal import Dispatch

/// Writes down the structure of one dossier after the other, and gives each away at its end.
final class XMLDossierIndexer: XMLEventHandler {
  private let file: String?
  private let options: XMLReadingOptions
  /// The path of the element that the document stands in, where that is another document's.
  private let outerPath: String
  @exclusivity(unchecked) private var names = XMLNameFinder()
  private var results: [Result] = []
  private var taken = 0
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
  private var reportCount = 0
  /// Where in the text the piece begins that no element has taken yet.
  @exclusivity(unchecked) private var pieceStart = 0
  /// Where text stands beside elements, by the node that they are in.
  private var strayTexts: [Int: XMLPosition] = [:]
  @exclusivity(unchecked) private var ourNamespace: UnsafePointer<UInt8>?
  @exclusivity(unchecked) private var languageName: (local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>)?

  init(file: String?, options: XMLReadingOptions, path: String = "") {
    self.file = file
    self.options = options
    outerPath = path
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
  var waitingCount: Int { results.count - taken }

  /// The next dossier.
  func takeResult() -> Result? {
    guard taken < results.count else { return nil }
    taken += 1
    let result = results[taken - 1]
    // Now and then, because taking the first of many off moves all others.
    if taken == results.count || taken == 64 {
      results.removeFirst(taken)
      taken = 0
    }
    return result
  }

  override var neededFrom: XMLPosition? { start }

  // MARK: Elements

  override func startElement(_ tag: XMLStartTag, at place: XMLPosition, content: XMLPosition, in stream: XMLStream) {
    let name = XMLElementName(tag)
    endPiece(isLeaf: false, stream)
    let isInDossier = start != nil || beginDossier(name, at: place, in: stream)
    if open.isEmpty, isCorpus { checkCorpusAttributes(tag, at: place, content, in: stream) }
    if isInDossier, let start {
      guard index.nodes.count < options.maximumElements else { return stream.stop(tooManyElements(at: place)) }
      addNode(tag, name, at: place, length: content.offset - place.offset, from: start)
    } else {
      open.append((name, -1))
    }
  }

  private func addNode(
    _ tag: XMLStartTag, _ name: XMLElementName, at place: XMLPosition, length: Int, from start: XMLPosition
  ) {
    let isForeign = !isOurs(name)
    let number = isForeign ? XMLNames.unknown : name.local.map { names.number(of: $0) } ?? XMLNames.unknown
    let position = index.nodes.count
    let parent = max(open.last?.node ?? 0, 0)
    open.append((name, position))
    let firstAttribute = index.attributes.count
    addAttributes(tag)
    index.nodes.append(
      XMLIndex.Node(
        name: Int32(truncatingIfNeeded: number), firstAttribute: Int32(clamping: firstAttribute),
        attributeCount: Int32(clamping: index.attributes.count - firstAttribute),
        offset: Int32(clamping: place.offset - start.offset), line: Int32(clamping: place.line),
        column: Int32(clamping: place.column), tagLength: Int32(clamping: length), parent: Int32(clamping: parent),
        isForeign: isForeign))
    pieceStart = index.text.count
  }

  private func tooManyElements(at place: XMLPosition) -> XMLProblem {
    XMLProblem(
      code: .xmlSize, message: "A dossier has more than \(options.maximumElements) elements",
      hint: "Split the dossier, or raise maximumElements of XMLReadingOptions", position: place)
  }

  override func endElement(at place: XMLPosition, in stream: XMLStream) {
    guard let element = open.last else { return }
    let isLeaf = element.node >= 0 && element.node == index.nodes.count - 1
    endPiece(isLeaf: isLeaf, stream)
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
      .xmlTextUnexpected, "There is text in <corpus>, which holds only elements", at: stream.startOfText,
      path: "/corpus", hint: "Remove the text, or put it into the dossier that it belongs to", stream)
  }

  /// Gives a stretch of text to the element that it is in.
  private func endPiece(isLeaf: Bool, _ stream: XMLStream) {
    let end = index.text.count
    if isLeaf, let node = open.last?.node {
      index.nodes[node].textStart = Int32(clamping: pieceStart)
      index.nodes[node].textEnd = Int32(clamping: end)
    }
    guard end > pieceStart, !isLeaf else { return }
    if Self.isBlank(index.text, from: pieceStart) {
      // A little white space does not matter, and most of it is little.
      if end - pieceStart < 64 { pieceStart = end } else { index.text.removeLast(end - pieceStart) }
      return
    }
    if strayTexts.count < options.maximumDiagnostics, let node = open.last?.node, node >= 0, strayTexts[node] == nil {
      strayTexts[node] = stream.startOfText
    }
    index.text.removeLast(end - pieceStart)
  }

  private static func isBlank(_ text: [UInt8], from start: Int) -> Bool {
    text.withUnsafeBufferPointer { $0[start...].allSatisfy { $0 <= 0x20 } }
  }

  private func addAttributes(_ tag: XMLStartTag) {
    for ordinal in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(ordinal),
        let number = number(ofAttribute: attribute.localName, in: attribute.namespace)
      else { continue }
      let start = index.text.count
      append(value: attribute.value)
      index.attributes.append(
        XMLIndex.Attribute(
          name: Int32(truncatingIfNeeded: number), ordinal: Int32(clamping: ordinal), start: Int32(clamping: start),
          end: Int32(clamping: index.text.count)))
    }
  }

  /// The number of an attribute's name; `nil` where it says where a schema is, which every element may and nobody looks at.
  @inline(__always)
  private func number(
    ofAttribute local: UnsafePointer<UInt8>, in namespace: UnsafePointer<UInt8>?
  ) -> Int? {
    guard let namespace else { return names.number(of: local) }
    // Equal names have equal addresses, and most attributes with a namespace are xml:lang.
    if local == languageName?.local, namespace == languageName?.namespace { return XMLNames.language }
    switch (String(cString: namespace), String(cString: local)) {
    case ("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation"),
      ("http://www.w3.org/2001/XMLSchema-instance", "noNamespaceSchemaLocation"):
      return nil
    case ("http://www.w3.org/XML/1998/namespace", "lang"):
      languageName = (local, namespace)
      return XMLNames.language
    default: return XMLNames.unknown
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

  // MARK: Dossiers

  /// Begins a dossier if an element is one; reports an element that is neither a dossier nor holds any.
  private func beginDossier(_ name: XMLElementName, at place: XMLPosition, in stream: XMLStream) -> Bool {
    let isOurs = isOurs(name)
    let local = name.local.map { String(cString: $0) }
    if isOurs, local == "dossier", open.isEmpty || (isCorpus && open.count == 1) {
      start = place
      outerDepth = open.count
      dossierCount += 1
      index.text.removeAll(keepingCapacity: true)
      pieceStart = 0
      return true
    }
    if open.isEmpty {
      isCorpus = isOurs && local == "corpus"
      if !isCorpus { refuseRoot(name, isOurs, at: place, in: stream) }
    } else if open.count == 1 {
      report(
        .xmlElementUnknown, "<\(name.text)> is not an element of <corpus>", at: place, path: "/corpus/\(name.text)",
        hint: "A corpus holds only <dossier> elements of our namespace", stream)
    }
    return false
  }

  private func checkCorpusAttributes(
    _ tag: XMLStartTag, at place: XMLPosition, _ content: XMLPosition, in stream: XMLStream
  ) {
    addAttributes(tag)
    let text = XMLTagText(stream.bytes(from: place.offset, to: content.offset))
    let attributes = text.attributes
    for attribute in index.attributes where Int(attribute.ordinal) < attributes.count {
      let (name, offset) = attributes[Int(attribute.ordinal)]
      report(
        .xmlAttributeUnknown, "“\(Spelling.shortened(name))” is not an attribute of <corpus>",
        at: text.position(of: offset, from: place), path: "/corpus", hint: "Remove it; the element has no attributes",
        stream)
    }
    index = XMLIndex()
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
      nodes: index.nodes, file: file, start: start.offset,
      bytes: stream.bytes(from: start.offset, to: stream.consumed), strayTexts: strayTexts,
      prefix: outerPath + (isCorpus ? "/corpus/dossier[\(dossierCount)]" : "/dossier"))
    let job = XMLDossierJob(index: index, map: map, options: options)
    results.append(.job(job))
    if isCorpus { queue.async { job.run() } }
    self.start = nil
    // The next dossier is probably of the size of this one.
    var next = XMLIndex()
    next.nodes.reserveCapacity(index.nodes.count)
    next.attributes.reserveCapacity(index.attributes.count)
    next.text.reserveCapacity(index.text.count)
    index = next
    strayTexts = [:]
    pieceStart = 0
  }

  // MARK: Findings

  /// Reports what is wrong around dossiers.
  private func report(
    _ code: Diagnostic.Code, _ message: String, at place: XMLPosition, path: String, hint: String, _ stream: XMLStream
  ) {
    reportCount += 1
    guard reportCount <= options.maximumDiagnostics else { return }
    let finding = Diagnostic(code, message, location: place.location(in: file), path: path, hint: hint)
    results.append(.item(stream.item(about: finding, limit: options.limit)))
  }

  private func place(of node: Int) -> XMLPosition {
    guard let start, node >= 0 else { return XMLPosition(offset: 0, line: 1, column: 1) }
    let element = index.nodes[node]
    return XMLPosition(
      offset: start.offset + Int(element.offset), line: Int(element.line), column: Int(element.column))
  }

  /// What ended the reading, after it was told how many findings are left out.
  func items(about problem: XMLProblem?, in stream: XMLStream) -> [ReadingItem] {
    var findings: [Diagnostic] = []
    if reportCount > options.maximumDiagnostics {
      findings.append(
        options.limit.finding(omitted: reportCount - options.maximumDiagnostics, hasErrors: true, after: nil))
    }
    if let problem {
      let path = open.map(\.name.text).reduce(outerPath) { "\($0)/\($1)" }
      findings.append(problem.diagnostic(file: file, path: path))
    }
    return findings.map { stream.item(about: $0, limit: options.limit) }
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
