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
  /// The places of the start tags, in their order.
  private var starts: [(tag: XMLPosition, content: XMLPosition)] = []
  private var taken = 0

  init(options: XMLReadingOptions, start: XMLPosition) {
    self.options = options
    position = start
  }

  /// The place of the next start tag that has not been taken, and of what follows it.
  mutating func takeStart() -> (tag: XMLPosition, content: XMLPosition)? {
    guard taken < starts.count else { return nil }
    defer { taken += 1 }
    if taken >= 4096 {
      starts.removeFirst(taken)
      taken = 0
    }
    return starts[taken]
  }

  /// The place of the next start tag that has not been taken: of the one that is broken, if one is.
  var nextStart: XMLPosition? { taken < starts.count ? starts[taken].tag : nil }

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
    while start < bytes.count {
      let token = Token(start, position)
      guard let end = try scanToken(bytes, token) else {
        guard isLast else { return start }
        try scanRest(bytes, token)
        return bytes.count
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
    case UInt8(ascii: "/"): return try scanEndTag(bytes, token)
    case UInt8(ascii: "?"): return try scanSection(bytes, token, "<?", until: "?>")
    case UInt8(ascii: "!"):
      if try begins(bytes, token, "<!--") { return try scanSection(bytes, token, "<!--", until: "-->") }
      if try begins(bytes, token, "<![CDATA[") { return try scanSection(bytes, token, "<![CDATA[", until: "]]>") }
      if try begins(bytes, token, "<!DOCTYPE") { throw refusedDoctype(token) }
      // Not XML, as libxml2 will say; a piece that may still become one of the three waits.
      return bytes.count - start < 9 ? nil : start + 2
    default: return try scanStartTag(bytes, token)
    }
  }

  /// Takes what the document ends with, and is not a token.
  private mutating func scanRest(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) {
    _ = try take(bytes, token, to: bytes.count)
  }

  private func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, _ text: StaticString
  ) throws(XMLProblem) -> Bool {
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
    var index = token.start
    var line = position.line
    // The offset in the stretch at which the column is 1.
    var lineStart = token.start - (position.column - 1)
    while true {
      index = bytes.firstIndex(from: index, of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), below: 0x20)
      if index - token.start > options.maximumTextBytes {
        throw .textTooLong(options, at: token.position)
      }
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        try checkUTF8(bytes, token, to: index)
        position = XMLPosition(
          offset: token.position.offset + (index - token.start), line: line, column: index - lineStart + 1)
        return index
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case 0x09, 0x0D: break
      default:
        throw forbidden(
          bytes[index],
          XMLPosition(
            offset: token.position.offset + (index - token.start), line: line, column: index - lineStart + 1))
      }
      index += 1
    }
  }

  /// Takes a token that ends before an index.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int) throws(XMLProblem) -> Int
  {
    try checkUTF8(bytes, token, to: end)
    var line = token.position.line
    var lineStart = token.start - (token.position.column - 1)
    for index in token.start..<end where bytes[index] < 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case 0x09, 0x0D: break
      default:
        throw forbidden(
          bytes[index],
          XMLPosition(
            offset: token.position.offset + (index - token.start), line: line, column: index - lineStart + 1))
      }
    }
    position = XMLPosition(
      offset: token.position.offset + (end - token.start), line: line, column: end - lineStart + 1)
    return end
  }

  private func checkUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int) throws(XMLProblem) {
    guard let index = XMLEncoding.firstMalformed(in: bytes, token.start..<end) else { return }
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
      hint: "Close it, split it, or raise the limit maximumTextBytes", position: token.position)
  }

  private mutating func scanEndTag(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    let end = bytes.firstIndex(
      from: token.start + 1, of: UInt8(ascii: ">"), or: UInt8(ascii: "<"), below: 0)
    try checkTagSize(end - token.start, token)
    guard end < bytes.count else { return nil }
    depth -= 1
    return try take(bytes, token, to: bytes[end] == UInt8(ascii: ">") ? end + 1 : end)
  }

  private mutating func scanStartTag(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) throws(XMLProblem) -> Int? {
    var index = token.start + 1
    var quote: UInt8 = 0
    var attributes = 0
    scanning: while index < bytes.count {
      let byte = bytes[index]
      if quote == 0 {
        switch byte {
        case UInt8(ascii: ">"): break scanning
        // Not XML, as libxml2 will say.
        case UInt8(ascii: "<"): return try takeStartTag(bytes, token, to: index, isEmpty: false)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "="): attributes += 1
        default: break
        }
      } else if byte == quote {
        quote = 0
      } else if byte == UInt8(ascii: "<") {
        return try takeStartTag(bytes, token, to: index, isEmpty: false)
      }
      index += 1
    }
    try checkTagSize(index - token.start, token)
    guard attributes <= options.maximumAttributes else {
      throw XMLProblem(
        code: .xmlAttributes,
        message: "The element has \(attributes) attributes, more than \(options.maximumAttributes)",
        hint: "Use elements, or raise the limit maximumAttributes", position: token.position)
    }
    guard index < bytes.count else { return nil }
    return try takeStartTag(bytes, token, to: index + 1, isEmpty: bytes[index - 1] == UInt8(ascii: "/"))
  }

  private mutating func takeStartTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token, to end: Int, isEmpty: Bool
  ) throws(XMLProblem) -> Int {
    if !isEmpty { depth += 1 }
    guard depth <= options.maximumDepth else {
      throw XMLProblem(
        code: .xmlDepth, message: "Elements are nested deeper than \(options.maximumDepth)",
        hint: "Nest less deep, or raise the limit maximumDepth", position: token.position)
    }
    let end = try take(bytes, token, to: end)
    starts.append((token.position, position))
    return end
  }

  private func checkTagSize(_ count: Int, _ token: Token) throws(XMLProblem) {
    guard count > options.maximumTagBytes else { return }
    throw XMLProblem(
      code: .xmlTagSize, message: "A tag has more than \(options.maximumTagBytes) bytes",
      hint: "Close the tag or its quotation marks, or raise the limit maximumTagBytes", position: token.position)
  }
}
