internal import Communique
internal import CommuniqueFormats

/// Writes markup of mixed content through libxml2. Only blocks are indented, because white space between inlines is text.
struct AkomaNtosoMarkup: ~Copyable {
  private let writer: XMLTextWriter
  private var escaped = ByteBuffer()
  private var depth: Int
  /// Whether anything held a character that XML cannot hold; U+FFFD stands in its place.
  private(set) var foundForbidden = false

  /// Makes a writer.
  ///
  /// - Parameter depth: How deep the first block stands.
  /// - Returns: `nil` where memory is short.
  init?(depth: Int) {
    guard let writer = XMLTextWriter(isIndented: false) else { return nil }
    self.writer = writer
    self.depth = depth
  }

  /// What was written so far; `nil` where libxml2 refused anything.
  func takeBytes() -> [UInt8]? { writer.takeBytes() }

  // MARK: Blocks

  /// Starts an element on a line of its own.
  mutating func open(_ name: StaticString) {
    breakLine()
    writer.startElement(name)
    depth += 1
  }

  /// Ends a block that holds blocks.
  mutating func closeBlock() {
    depth -= 1
    breakLine()
    writer.endElement()
  }

  /// Ends a block that holds text.
  mutating func closeText() {
    depth -= 1
    writer.endElement()
  }

  /// Writes an element without content on a line of its own.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    breakLine()
    writer.startElement(name)
    for (name, value) in attributes { attribute(name, value) }
    writer.endElement()
  }

  private static let spaces = Array(repeating: UInt8(ascii: " "), count: 64)

  private mutating func breakLine() {
    escaped.truncate(to: 0)
    escaped.append(UInt8(ascii: "\n"))
    Self.spaces.withUnsafeBufferPointer { escaped.append(UnsafeBufferPointer(rebasing: $0.prefix(depth))) }
    escaped.withBytes { writer.escapedText($0) }
  }

  // MARK: Attributes and inlines

  /// Writes an attribute of the element that was started last; nothing where there is no value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    escape(value, isAttribute: true)
    escaped.withBytes { writer.escapedAttribute(name, $0) }
  }

  /// Starts an element within text.
  mutating func openInline(_ name: StaticString) { writer.startElement(name) }

  /// Ends an element within text.
  mutating func closeInline() { writer.endElement() }

  /// Writes text.
  mutating func text(_ text: String) {
    escape(text, isAttribute: false)
    escaped.withBytes { writer.escapedText($0) }
  }

  private mutating func escape(_ text: String, isAttribute: Bool) {
    var text = text
    escaped.truncate(to: 0)
    text.withUTF8 { bytes in
      var start = 0
      while let next = XMLCharacters.nextSpecial(in: bytes, from: start) {
        copy(UnsafeBufferPointer(rebasing: bytes[start..<next.position]), isAttribute)
        switch next.special {
        case .reference(let reference):
          escaped.append(reference)
          start = next.position + 1
        case .forbidden(_, let length):
          escaped.append("\u{FFFD}")
          foundForbidden = true
          start = next.position + length
        }
      }
      copy(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]), isAttribute)
    }
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ isAttribute: Bool) {
    guard isAttribute else { return escaped.append(bytes) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): escaped.append("&quot;")
      // White space in an attribute is a blank to whoever reads it, unless it is a reference.
      case UInt8(ascii: "\n"): escaped.append("&#10;")
      case UInt8(ascii: "\t"): escaped.append("&#9;")
      default: escaped.append(byte)
      }
    }
  }

  /// Writes markup that is complete in itself.
  mutating func raw(_ markup: [UInt8]) {
    breakLine()
    markup.withUnsafeBufferPointer { writer.escapedText($0) }
  }
}
