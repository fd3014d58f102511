public import Communique
public import CommuniqueFormats

/// Validates XML documents of any kind against a schema, as a stream: the memory does not grow with the document,
/// unless the schema has keys to remember.
///
/// A document type declaration is refused, so that a document cannot bring entities, defaults or files of its own; the
/// schemas that a document asks for (`xsi:schemaLocation`) are not loaded.
///
/// In paths, the first of several elements of one name has no number: what follows is not known yet.
public struct XMLValidator: Sendable {
  private let schema: XMLSchema
  private let options: XMLReadingOptions

  /// Makes a validator.
  public init(schema: XMLSchema, options: XMLReadingOptions = XMLReadingOptions()) {
    self.schema = schema
    self.options = options
  }

  /// Validates a document.
  ///
  /// - Parameters:
  ///   - source: The document, in UTF-8.
  ///   - file: The name under which findings refer to it.
  /// - Returns: All findings, each with line, column and element path, in the order in which libxml2 comes upon them;
  ///   empty where the document is valid.
  /// - Throws: `InputError` where the source cannot be read.
  public func diagnostics(of source: any ByteSource, file: String? = nil) throws(InputError) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    try validate(source, file: file) { findings += $0.result.diagnostics }
    return findings
  }

  /// Validates a document, and reports each finding with the line that it stands on.
  package func validate(
    _ source: any ByteSource, file: String?, report: @escaping (ReadingItem) -> Void
  ) throws(InputError) {
    let handler = XMLValidationHandler(schema: schema, options: options, file: file, report: report)
    let stream = XMLStream(source, handler: handler, options: options)
    while try stream.advance() {}
    handler.finish(stream)
  }
}

/// Validates the elements that it is told, and keeps the path to the one that is open.
private final class XMLValidationHandler: XMLEventHandler {
  private struct Element {
    let name: XMLElementName
    /// Its number among those of its name beside it.
    let number: Int
    let place: XMLPosition
    let content: XMLPosition
    var children = XMLNameCounts()
    var hasChildren = false
  }

  private let file: String?
  private let report: (ReadingItem) -> Void
  private let options: XMLReadingOptions
  private let schema: XMLSchema
  private var validator: XMLSchemaValidator?
  // The parser calls for one thing after the other, so accesses cannot overlap.
  @exclusivity(unchecked) private var open: [Element] = []
  @exclusivity(unchecked) private var text: [UInt8] = []
  private var count = 0
  private var omitted = 0
  /// Where the text begins that is being told.
  @exclusivity(unchecked) private var textPlace: XMLPosition?
  private unowned(unsafe) var current: XMLStream?

  init(schema: XMLSchema, options: XMLReadingOptions, file: String?, report: @escaping (ReadingItem) -> Void) {
    self.schema = schema
    self.options = options
    self.file = file
    self.report = report
    super.init()
  }

  override func startElement(
    _ tag: XMLStartTag, at place: XMLPosition, content: XMLPosition, in stream: XMLStream
  ) {
    endText(isLeaf: false, stream)
    let name = XMLElementName(tag)
    var number = 1
    if !open.isEmpty {
      open[open.count - 1].hasChildren = true
      number = open[open.count - 1].children.add(name)
    }
    open.append(Element(name: name, number: number, place: place, content: content))
    telling(stream) { $0.startElement(tag) }
  }

  override func endElement(at place: XMLPosition, in stream: XMLStream) {
    guard let element = open.last else { return }
    endText(isLeaf: !element.hasChildren, stream)
    // What a value lacks is found at its element's end.
    telling(stream) { $0.endElement(element.name) }
    textPlace = nil
    open.removeLast()
  }

  override func characters(_ text: UnsafeBufferPointer<UInt8>, in stream: XMLStream) {
    if self.text.isEmpty { textPlace = stream.startOfText }
    self.text.append(contentsOf: text)
    guard self.text.count > options.maximumTextBytes, let place = open.last?.place else { return }
    stream.stop(.textTooLong(options, at: place))
  }

  /// Tells the validator the text since the last tag; white space between elements is nothing to it.
  private func endText(isLeaf: Bool, _ stream: XMLStream) {
    guard !text.isEmpty else { return textPlace = nil }
    if isLeaf || !text.allSatisfy({ $0 <= 0x20 }) {
      text.withUnsafeBufferPointer { bytes in telling(stream) { $0.text(bytes) } }
    }
    text.removeAll(keepingCapacity: true)
  }

  /// Lets the validator find something, which it reports at once.
  private func telling(_ stream: XMLStream, _ tell: (XMLSchemaValidator) -> Void) {
    current = stream
    if validator == nil { validator = XMLSchemaValidator(schema) { [unowned self] in add($0) } }
    if let validator { tell(validator) }
    current = nil
  }

  // MARK: Findings

  private func add(_ problem: XMLSchemaProblem) {
    guard count < options.maximumDiagnostics else { return omitted += 1 }
    guard let element = open.last, let stream = current else { return }
    count += 1
    var place = element.place
    if let attribute = problem.attribute {
      let tag = XMLTagText(stream.bytes(from: place.offset, to: element.content.offset))
      place = tag.position(of: tag.offset(ofAttribute: attribute), from: place)
    } else if case .content = problem.subject {
      place = textPlace ?? element.content
    }
    report(problem.diagnostic(at: place), stream)
  }

  private func report(_ finding: (String?, String) -> Diagnostic, _ stream: XMLStream) {
    let path = open.reduce("") { path, element in
      "\(path)/\(element.name.text)" + (element.number > 1 ? "[\(element.number)]" : "")
    }
    report(stream.item(about: finding(file, path), limit: options.limit))
  }

  func finish(_ stream: XMLStream) {
    if let problem = stream.problem {
      report({ problem.diagnostic(file: $0, path: $1) }, stream)
    }
    guard omitted > 0 else { return }
    report(
      ReadingItem(
        result: ReadingResult(
          dossier: nil, diagnostics: [options.limit.finding(omitted: omitted, hasErrors: true, after: nil)])))
  }
}

/// How often each name stands among the children of an element.
private struct XMLNameCounts {
  private struct Key: Hashable {
    let local: UnsafePointer<UInt8>?
    let prefix: UnsafePointer<UInt8>?
  }

  private var few: [(key: Key, count: Int)] = []
  private var many: [Key: Int] = [:]

  /// Counts a name, and tells how often it stands there now. Equal names of a document have equal addresses.
  mutating func add(_ name: XMLElementName) -> Int {
    let key = Key(local: name.local, prefix: name.prefix)
    if let position = few.firstIndex(where: { $0.key == key }) {
      few[position].count += 1
      return few[position].count
    }
    guard few.count == 16 else {
      few.append((key, 1))
      return 1
    }
    many[key, default: 0] += 1
    return many[key] ?? 1
  }
}
