internal import Communique

/// Finds where the tokens of an XML document end, before libxml2 sees them.
///
/// libxml2 2.9 takes a piece that ends within a tag for broken if a `>` stands in an attribute, needs quadratic time for
/// an element with very many attributes, hangs on some document type declarations of a few hundred bytes, and forgets where
/// a tag began. So pieces are cut here, limits are kept here, declarations are refused here, and the place of every start
/// tag is remembered.
struct XMLTokenizer {
  private let options: XMLReadingOptions
  /// Where the next token begins.
  private(set) var position: XMLPosition
  private var depth = 0
  private var hasRoot = false
  /// How many namespaces are declared on the elements that are open, as far as they declare any.
  private var namespaces: [(depth: Int, total: Int)] = []
  private var startTags = Queue()
  private var endTags = Queue()
  /// Up to where the stretch that is being scanned holds nothing that no document may hold.
  private var cleanEnd = 0

  /// A tag that libxml2 has not told of yet.
  struct Tag {
    let place: XMLPosition
    /// Where what follows the tag begins.
    let end: XMLPosition
    /// Whether it is the end tag of its element too.
    let isEmpty: Bool
  }

  /// Tags in their order.
  private struct Queue {
    private var tags: [Tag] = []
    private var taken = 0

    var first: Tag? { taken < tags.count ? tags[taken] : nil }

    mutating func append(_ tag: Tag) { tags.append(tag) }

    mutating func removeFirst() -> Tag? {
      guard let tag = first else { return nil }
      taken += 1
      if taken == 4096 {
        tags.removeFirst(taken)
        taken = 0
      }
      return tag
    }
  }

  init(options: XMLReadingOptions, start: XMLPosition) {
    self.options = options
    position = start
  }

  /// Takes the next start tag.
  mutating func takeStartTag() -> Tag? { startTags.removeFirst() }

  /// Takes the next end tag.
  mutating func takeEndTag() -> Tag? { endTags.removeFirst() }

  /// Where the first tag begins that has not been taken: the one that is broken, if one is.
  var nextTag: XMLPosition? {
    guard let start = startTags.first?.place else { return endTags.first?.place }
    guard let end = endTags.first?.place else { return start }
    return start.offset < end.offset ? start : end
  }

  /// Goes over the tokens that are complete.
  ///
  /// - Parameters:
  ///   - bytes: A stretch of the document.
  ///   - first: Where in it the next token begins.
  ///   - isLast: Whether nothing follows, so that what is not complete is a token too.
  /// - Returns: Where in the stretch the first token begins that is not complete.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, isLast: Bool
  ) throws(XMLProblem) -> Int {
    var start = first
    cleanEnd = XMLEncoding.endOfClean(bytes, from: first)
    while start < bytes.count {
      let token = Token(start, position)
      guard let end = try scanToken(bytes, token) else {
        guard isLast else { return start }
        return try take(bytes, token, to: bytes.count)
      }
      start = end
    }
    return start
  }

  /// Where a token begins, in the stretch and in the document.
  private struct Token {
    let start: Int
    let position: XMLPosition

    init(_ start: Int, _ position: XMLPosition) {
      self.start = start
      self.position = position
    }
  }

  private mutating func scanToken(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    let start = token.start
    guard bytes[start] == UInt8(ascii: "<") else { return try scanText(bytes, token) }
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      try checkIsInRoot(token.position)
      return try scanEndTag(bytes, token)
    case UInt8(ascii: "?"):
      guard start + 2 < bytes.count else { return nil }
      guard Self.beginsName(bytes[start + 2]) else {
        throw XMLProblem(
          code: .xmlMalformed, message: "“<?” begins no processing instruction", hint: "Write “<” in text as &lt;",
          position: token.position)
      }
      guard let end = try scanSection(bytes, token, "<?", until: "?>") else { return nil }
      if !hasRoot, let problem = XMLEncoding.problem(statedIn: bytes[start..<end], token.position) { throw problem }
      return end
    case UInt8(ascii: "!"): return try scanDeclaration(bytes, token)
    default:
      if hasRoot { try checkIsInRoot(token.position) }
      return try scanStartTag(bytes, token)
    }
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":")
  }

  private mutating func scanDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int?
  {
    if begins(bytes, token, "<!--") { return try scanSection(bytes, token, "<!--", until: "-->") }
    if begins(bytes, token, "<![CDATA[") {
      try checkIsInRoot(token.position)
      return try scanSection(bytes, token, "<![CDATA[", until: "]]>")
    }
    if begins(bytes, token, "<!DOCTYPE") { throw refusedDoctype(token) }
    // What is there may be the beginning of one of the three.
    let start = bytes[token.start..<min(token.start + 9, bytes.count)]
    if ["<!--", "<![CDATA[", "<!DOCTYPE"].contains(where: { $0.utf8.starts(with: start) }) { return nil }
    throw XMLProblem(
      code: .xmlTag, message: "“<!” begins neither a comment nor a CDATA section", hint: "Write “<” in text as &lt;",
      position: token.position)
  }

  /// Around the root element there may be white space, comments and instructions.
  private func checkIsInRoot(_ position: XMLPosition) throws(XMLProblem) {
    guard depth <= 0 else { return }
    throw hasRoot
      ? XMLProblem(
        code: .xmlTrailing, message: "Something follows after the root element",
        hint: "A document has one root; put several dossiers into a corpus element", position: position)
      : XMLProblem(
        code: .xmlMalformed, message: "Something stands before the root element", hint: "Begin with “<”",
        position: position)
  }

  private func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, _ text: StaticString
  ) -> Bool {
    guard token.start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[token.start + index] != text.utf8Start[index] { return false }
    return true
  }

  private func refusedDoctype(_ token: Token) -> XMLProblem {
    XMLProblem(
      code: .xmlDoctype, message: "The document has a document type declaration",
      hint: "Remove it; entities and external files are not read, and the schema is an XSD", position: token.position)
  }

  // MARK: Tokens

  private mutating func scanText(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    var lines = Lines()
    var end = token.start
    while true {
      end = bytes.firstIndex(from: end, of: UInt8(ascii: "<"), or: UInt8(ascii: "\n"), below: 0)
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { break }
      end += 1
      lines.add(endingAt: end)
    }
    if depth <= 0, let first = bytes[token.start..<end].firstIndex(where: { $0 > 0x20 }) {
      try checkIsInRoot(token.position.advanced(over: bytes[token.start..<first]))
    }
    guard end - token.start <= options.maximumTextBytes else { throw .textTooLong(options, at: token.position) }
    return end < bytes.count ? try take(bytes, token, to: end, lines) : nil
  }

  /// The lines that end in a token.
  private struct Lines {
    private(set) var count = 0
    /// Where in the stretch the line after the last of them begins.
    private(set) var lastStart: Int?

    @inline(__always)
    mutating func add(endingAt end: Int) {
      count += 1
      lastStart = end
    }
  }

  /// Takes a token of which the lines have not been counted.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int
  ) throws(XMLProblem) -> Int {
    var lines = Lines()
    for index in token.start..<end where bytes[index] == UInt8(ascii: "\n") { lines.add(endingAt: index + 1) }
    return try take(bytes, token, to: end, lines)
  }

  /// Takes a token that ends before an index, and refuses what no document may hold.
  @inline(__always)
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int, _ lines: Lines
  ) throws(XMLProblem) -> Int {
    if end > cleanEnd { try check(bytes, token, to: end) }
    position = XMLPosition(
      offset: token.position.offset + (end - token.start), line: token.position.line + lines.count,
      column: lines.lastStart.map { end - $0 + 1 } ?? token.position.column + (end - token.start))
    return end
  }

  private func check(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int
  ) throws(XMLProblem) {
    try checkUTF8(bytes, token, to: end)
    for index in token.start..<end where XMLEncoding.isForbidden(bytes[index]) {
      throw forbidden(bytes[index], token.position.advanced(over: bytes[token.start..<index]))
    }
  }

  private func checkUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int) throws(XMLProblem) {
    guard let index = bytes.firstMalformedUTF8(in: token.start..<end) else { return }
    let shown = bytes[index..<min(index + 3, end)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    throw XMLProblem(
      code: .xmlUTF8, message: "The bytes \(shown.joined(separator: " ")) are not UTF-8",
      hint: "Save the document in UTF-8", position: token.position.advanced(over: bytes[token.start..<index]))
  }

  private func forbidden(_ byte: UInt8, _ position: XMLPosition) -> XMLProblem {
    XMLProblem(
      code: .xmlCharacterForbidden,
      message: "The document holds \(XMLCharacters.name(UInt32(byte))), which XML 1.0 does not allow",
      hint: byte == 0
        ? "Remove it; the file may be damaged, or in UTF-16"
        : "Remove it; not even a character reference may stand for it",
      position: position)
  }

  private mutating func scanSection(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, _ opening: StaticString, until closing: StaticString
  ) throws(XMLProblem) -> Int? {
    let length = closing.utf8CodeUnitCount
    var index = token.start + opening.utf8CodeUnitCount
    while index + length <= bytes.count {
      // The last byte of every closing is `>`.
      index =
        bytes.firstIndex(
          from: index + length - 1, of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), below: 0) - (length - 1)
      guard index + length <= bytes.count else { break }
      if (0..<length).allSatisfy({ bytes[index + $0] == closing.utf8Start[$0] }) {
        try checkTextSize(index - token.start, token)
        return try take(bytes, token, to: index + length)
      }
      index += 1
    }
    try checkTextSize(bytes.count - token.start, token)
    return nil
  }

  private func checkTextSize(_ count: Int, _ token: Token) throws(XMLProblem) {
    guard count > options.maximumTextBytes else { return }
    throw XMLProblem(
      code: .xmlTextSize, message: "A comment, section or instruction has more than \(options.maximumTextBytes) bytes",
      hint: "Close it, split it, or raise maximumTextBytes of XMLReadingOptions", position: token.position)
  }

  private mutating func scanEndTag(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    // Few end tags go over a line end.
    let first = bytes.firstIndex(from: token.start + 1, of: UInt8(ascii: ">"), or: UInt8(ascii: "<"), below: 0x0B)
    let isOneLine = first < bytes.count && bytes[first] >= 0x0B
    let end =
      isOneLine ? first : bytes.firstIndex(from: first, of: UInt8(ascii: ">"), or: UInt8(ascii: "<"), below: 0)
    try checkTagSize(end - token.start, token)
    guard end < bytes.count else { return nil }
    guard bytes[end] == UInt8(ascii: ">") else { throw unclosedTag(token) }
    depth -= 1
    let next = try isOneLine ? take(bytes, token, to: end + 1, Lines()) : take(bytes, token, to: end + 1)
    endTags.append(Tag(place: token.position, end: position, isEmpty: false))
    return next
  }

  private func unclosedTag(_ token: Token) -> XMLProblem {
    XMLProblem(
      code: .xmlTag, message: "A tag is not closed before the next “<”", hint: "Close it; write a “<” in text as &lt;",
      position: token.position)
  }

  private mutating func scanStartTag(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    // Nothing but the end of the tag can come before white space or a quotation mark.
    var index = bytes.firstIndex(from: token.start + 1, of: UInt8(ascii: ">"), or: UInt8(ascii: "<"), below: 0x28)
    var quote: UInt8 = 0
    var (attributes, namespaces) = (0, 0)
    var lines = Lines()
    scanning: while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        lines.add(endingAt: index + 1)
      } else if quote == 0 {
        switch byte {
        case UInt8(ascii: ">"): break scanning
        case UInt8(ascii: "<"): throw unclosedTag(token)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "="): attributes += 1
        case UInt8(ascii: "x") where Self.declaresNamespace(bytes, at: index): namespaces += 1
        default: break
        }
      } else if byte == quote {
        quote = 0
      } else if byte == UInt8(ascii: "<") {
        throw XMLProblem(
          code: .xmlAttribute, message: "A “<” stands in an attribute, or its quotation mark is not closed",
          hint: "Close the quotation mark; write “<” as &lt;", position: token.position)
      }
      index += 1
    }
    try checkTagSize(index - token.start, token)
    guard attributes <= options.maximumAttributes else {
      throw XMLProblem(
        code: .xmlAttributes,
        message: "The element has \(attributes) attributes, more than \(options.maximumAttributes)",
        hint: "Use elements, or raise maximumAttributes of XMLReadingOptions", position: token.position)
    }
    guard index < bytes.count else { return nil }
    let isEmpty = bytes[index - 1] == UInt8(ascii: "/")
    if namespaces > 0 { try declare(namespaces, isEmpty: isEmpty, token) }
    return try takeStartTag(bytes, token, to: index + 1, lines, isEmpty: isEmpty)
  }

  private static func declaresNamespace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let name: StaticString = "xmlns"
    guard index + name.utf8CodeUnitCount <= bytes.count, bytes[index - 1] <= 0x20 else { return false }
    return (0..<name.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == name.utf8Start[$0] }
  }

  /// libxml2 goes through all declarations in scope for every element.
  private mutating func declare(_ count: Int, isEmpty: Bool, _ token: Token) throws(XMLProblem) {
    while let last = namespaces.last, last.depth > depth { namespaces.removeLast() }
    let total = (namespaces.last?.total ?? 0) + count
    guard total <= options.maximumAttributes else {
      throw XMLProblem(
        code: .xmlAttributes,
        message: "There are \(total) declarations of namespaces in scope, more than \(options.maximumAttributes)",
        hint: "Declare each namespace once, or raise maximumAttributes of XMLReadingOptions", position: token.position)
    }
    if !isEmpty { namespaces.append((depth + 1, total)) }
  }

  private mutating func takeStartTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int, _ lines: Lines, isEmpty: Bool
  ) throws(XMLProblem) -> Int {
    hasRoot = true
    if !isEmpty { depth += 1 }
    guard depth <= options.maximumDepth else {
      throw XMLProblem(
        code: .xmlDepth, message: "Elements are nested deeper than \(options.maximumDepth)",
        hint: "Nest less deep, or raise maximumDepth of XMLReadingOptions", position: token.position)
    }
    let end = try take(bytes, token, to: end, lines)
    startTags.append(Tag(place: token.position, end: position, isEmpty: isEmpty))
    return end
  }

  private func checkTagSize(_ count: Int, _ token: Token) throws(XMLProblem) {
    guard count > options.maximumTagBytes else { return }
    throw XMLProblem(
      code: .xmlTagSize, message: "A tag has more than \(options.maximumTagBytes) bytes",
      hint: "Close the tag or its quotation marks, or raise maximumTagBytes of XMLReadingOptions",
      position: token.position)
  }
}
