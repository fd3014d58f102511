internal import CCommuniqueXML
internal import Communique
internal import CommuniqueFormats

/// Reads a document piece by piece and tells a handler what is in it. It keeps no more of the document than the handler
/// needs, and stops at the first problem: a document that is not well-formed is not XML.
final class XMLStream {
  private var source: any ByteSource
  private let handler: XMLEventHandler
  private let options: XMLReadingOptions
  private var parser: XMLPushParser?
  // The parser calls for one thing after the other, so accesses cannot overlap; checking them took a tenth of the time.
  @exclusivity(unchecked) private var tokenizer: XMLTokenizer
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  /// Where the first of the bytes stands.
  private var base: XMLPosition
  private var fed = 0
  /// Up to where the bytes have been looked at; what was fed ends with the last token before.
  private var sliceEnd = 0
  /// Where the last tag ends of which the handler was told.
  @exclusivity(unchecked) private var lastTagEnd: XMLPosition
  private var isStarted = false
  private var isFinished = false
  private var isAtEnd = false
  /// What ended the reading.
  private(set) var problem: XMLProblem?
  @exclusivity(unchecked) private var openElements: [(name: XMLElementName, tag: XMLTokenizer.Tag)] = []

  private static let sliceSize = 1 << 16

  /// Starts to read.
  ///
  /// - Parameter start: Where the document begins, if it stands in another one.
  init(
    _ source: any ByteSource, handler: XMLEventHandler, options: XMLReadingOptions,
    start: XMLPosition = XMLPosition(offset: 0, line: 1, column: 1)
  ) {
    self.source = source
    self.handler = handler
    self.options = options
    base = start
    lastTagEnd = start
    startOffset = start.offset
    tokenizer = XMLTokenizer(options: options, start: base)
  }

  /// Reads the next piece.
  ///
  /// - Returns: Whether there can be more.
  /// - Throws: `InputError` where the source cannot be read.
  func advance() throws(InputError) -> Bool {
    guard !isFinished else { return false }
    if !isStarted || sliceEnd >= bytes.count {
      dropBytes()
      isAtEnd = try !source.read(into: &bytes)
      if !isStarted {
        // The first bytes tell the encoding.
        if !isAtEnd, bytes.count < 8 { return true }
        start()
      }
    }
    if problem == nil { feedSlice() }
    if problem != nil || (isAtEnd && sliceEnd >= bytes.count) { finish() }
    return !isFinished
  }

  /// The bytes of a stretch of the document that the handler has asked to keep.
  func bytes(from start: Int, to end: Int) -> [UInt8] {
    let range = max(0, start - base.offset)..<min(bytes.count, max(start, end) - base.offset)
    return range.lowerBound <= range.upperBound ? Array(bytes[range]) : []
  }

  /// Where the text begins that is being told: after the last tag, past white space.
  var startOfText: XMLPosition {
    lastTagEnd.advanced(overWhiteSpaceOf: bytes[min(max(lastTagEnd.offset - base.offset, 0), bytes.count)...])
  }

  /// A finding with what is around it in the document.
  func item(about finding: Diagnostic, limit: ReadingItem.Limit) -> ReadingItem {
    let (offset, reach) = (finding.location?.offset ?? 0, 512)
    let start = max(base.offset, offset - reach)
    let around = offset >= base.offset ? bytes(from: start, to: offset + reach) : []
    return ReadingItem(
      result: ReadingResult(dossier: nil, diagnostics: [finding]), map: nil, bytes: around, start: start, limit: limit)
  }

  /// How much of the document is read.
  var consumed: Int { (parser?.consumed ?? 0) + startOffset }
  private var startOffset: Int

  /// Ends the reading from within a handler.
  func stop(_ problem: XMLProblem) {
    if self.problem == nil { self.problem = problem }
    parser?.stop()
  }

  private func dropBytes() {
    // libxml2 may have got a broken tag, and wait for its end.
    let needed = handler.neededFrom ?? tokenizer.nextTag ?? tokenizer.position
    let count = needed.offset - base.offset
    guard count > 0 else { return }
    base = needed
    bytes.removeFirst(count)
    fed -= count
    sliceEnd = max(fed, sliceEnd - count)
  }

  // MARK: Start and end

  private func start() {
    isStarted = true
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      fed = 3
      startOffset += 3
      tokenizer = XMLTokenizer(options: options, start: base.advanced(over: bytes[..<3]))
    }
    if let problem = XMLEncoding.problem(at: bytes[fed...], base.advanced(over: bytes[..<fed])) {
      self.problem = problem
      return
    }
    parser = XMLPushParser(self)
    if parser == nil {
      problem = XMLProblem(code: .xmlMalformed, message: "There is no memory for a parser", hint: nil, position: base)
    }
  }

  /// Goes on by a slice, so that what one has gone over is near when the next does, and no more is ready than is wanted.
  private func feedSlice() {
    var limit: XMLProblem?
    sliceEnd = min(max(fed, sliceEnd) + Self.sliceSize, bytes.count)
    var end = fed
    bytes.withUnsafeBufferPointer { buffer in
      let slice = UnsafeBufferPointer(rebasing: buffer[..<sliceEnd])
      do throws(XMLProblem) {
        end = try tokenizer.scan(slice, from: fed, isLast: isAtEnd && sliceEnd == buffer.count)
      } catch {
        limit = error
        end = max(fed, tokenizer.position.offset - base.offset)
      }
      if end > fed { parser?.feed(UnsafeBufferPointer(rebasing: slice[fed..<end])) }
    }
    fed = end
    // What stands before the limit comes first. libxml2 keeps text back until it sees what follows; a comment may
    // stand anywhere.
    if limit != nil { Array("<!---->".utf8).withUnsafeBufferPointer { parser?.feed($0) } }
    if problem == nil { problem = limit }
    if problem == nil, handler.neededFrom != nil, bytes.count > options.maximumBytes {
      problem = XMLProblem(
        code: .xmlSize, message: "A dossier has more than \(options.maximumBytes) bytes",
        hint: "Split the dossier, or raise maximumBytes of XMLReadingOptions", position: base)
    }
  }

  private func finish() {
    isFinished = true
    guard problem == nil else { return }
    if parser?.finish() == false, problem == nil {
      problem = XMLProblem(
        code: bytes.isEmpty ? .xmlEmpty : .xmlMalformed, message: "The document is not well-formed", hint: nil,
        position: position(of: base.offset + bytes.count))
    }
  }

  // MARK: What the parser tells

  fileprivate func startElement(_ tag: XMLStartTag) {
    // The tokenizer has gone over every tag that the parser sees.
    let taken = tokenizer.takeStartTag() ?? XMLTokenizer.Tag(place: base, end: base, isEmpty: false)
    openElements.append((XMLElementName(tag), taken))
    handler.startElement(tag, at: taken.place, content: taken.end, in: self)
    lastTagEnd = taken.end
  }

  fileprivate func endElement() {
    if let element = openElements.last {
      let end = element.tag.isEmpty ? element.tag : tokenizer.takeEndTag()
      handler.endElement(at: end?.place ?? base, in: self)
      lastTagEnd = end?.end ?? base
    }
    openElements.removeLast()
  }

  fileprivate func characters(_ text: UnsafeBufferPointer<UInt8>) { handler.characters(text, in: self) }

  fileprivate func report(_ problem: cxml_problem) {
    guard self.problem == nil else { return }
    let offset = min(max(consumed, base.offset), base.offset + bytes.count)
    // All tags before the problem have been told, so that the first which has not is where it is.
    let brokenTag = tokenizer.nextTag.flatMap { $0.offset <= offset ? $0.offset - base.offset : nil }
    let context = XMLSyntaxProblem.Context(
      kind: problem.kind, message: problem.message.map { String(cString: $0) } ?? "",
      subjects: [problem.subjects.0, problem.subjects.1, problem.subjects.2].map { $0.map { String(cString: $0) } },
      before: bytes[..<max(0, offset - base.offset)], after: bytes[(offset - base.offset)...], isAtEnd: isAtEnd,
      brokenTag: brokenTag,
      openElement: openElements.last.map { ($0.name.text, $0.tag.place.line) })
    let finding = XMLSyntaxProblem.describe(context)
    self.problem = XMLProblem(
      code: finding.code, message: finding.message, hint: finding.hint,
      position: position(of: base.offset + finding.index))
  }

  fileprivate func reportDoctype() {
    guard problem == nil else { return }
    problem = XMLProblem(
      code: .xmlDoctype, message: "The document has a document type declaration", hint: "Remove it",
      position: position(of: consumed))
  }

  /// Where an offset stands of which the bytes are still there.
  private func position(of offset: Int) -> XMLPosition {
    base.advanced(over: bytes[..<min(max(offset - base.offset, 0), bytes.count)])
  }
}

/// The owner of libxml2's parser.
private struct XMLPushParser: ~Copyable {
  private let parser: OpaquePointer

  init?(_ stream: XMLStream) {
    var handler = cxml_handler()
    // The stream owns the parser, so it is there for as long as the parser calls.
    handler.context = Unmanaged.passUnretained(stream).toOpaque()
    handler.start_element = { context, tag in
      if let context, let tag { XMLPushParser.tell(context) { $0.startElement(tag) } }
    }
    handler.end_element = { context in if let context { XMLPushParser.tell(context) { $0.endElement() } } }
    handler.characters = { context, text, count in
      guard let context else { return }
      XMLPushParser.tell(context) { $0.characters(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
    handler.doctype = { context in if let context { XMLPushParser.tell(context) { $0.reportDoctype() } } }
    handler.problem = { context, problem in
      if let context, let problem { XMLPushParser.tell(context) { $0.report(problem.pointee) } }
    }
    guard let parser = cxml_parser_new(&handler) else { return nil }
    self.parser = parser
  }

  deinit { cxml_parser_free(parser) }

  /// Tells the stream, which is not retained for every call because it waits for this one to return.
  @inline(__always)
  private static func tell(_ context: UnsafeMutableRawPointer, _ event: (XMLStream) -> Void) {
    Unmanaged<XMLStream>.fromOpaque(context)._withUnsafeGuaranteedRef(event)
  }

  var consumed: Int { cxml_parser_consumed(parser) }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes
    // libxml2 counts in 32 bits.
    while !rest.isEmpty {
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 30))
      guard cxml_parser_feed(parser, piece.baseAddress, Int32(piece.count)) == 0 else { return }
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(piece.count))
    }
  }

  func finish() -> Bool { cxml_parser_finish(parser) == 0 }
  func stop() { cxml_parser_stop(parser) }
}
