internal import Communique
internal import CommuniqueFormats

/// Writes markup of mixed content. Only blocks are indented, because white space between inlines is text; libxml2's writer
/// indents all elements or none.
struct AkomaNtosoMarkup: ~Copyable {
  private var buffer = ByteBuffer()
  /// The elements that are open, from the outermost on.
  private var open: [StaticString] = []
  /// Whether the start tag of the innermost is not closed yet.
  private var isInTag = false
  private var depth = 0
  /// Whether anything held a character that XML cannot hold; U+FFFD stands in its place.
  private(set) var foundForbidden = false

  /// What was written since the last time.
  mutating func takeBytes() -> [UInt8] {
    endTag()
    defer { buffer.truncate(to: 0) }
    return buffer.bytes
  }

  // MARK: Blocks

  /// Starts an element on a line of its own.
  mutating func open(_ name: StaticString) {
    breakLine()
    openInline(name)
    depth += 1
  }

  /// Ends a block that holds blocks.
  mutating func closeBlock() {
    depth -= 1
    if !isInTag { breakLine() }
    closeInline()
  }

  /// Ends a block that holds text.
  mutating func closeText() {
    depth -= 1
    closeInline()
  }

  /// Writes an element without content on a line of its own.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    breakLine()
    openInline(name)
    for (name, value) in attributes { attribute(name, value) }
    closeInline()
  }

  private static let spaces = Array(repeating: UInt8(ascii: " "), count: 64)

  private mutating func breakLine() {
    endTag()
    buffer.append(UInt8(ascii: "\n"))
    Self.spaces.withUnsafeBufferPointer { buffer.append(UnsafeBufferPointer(rebasing: $0.prefix(depth))) }
  }

  // MARK: Inlines

  /// Starts an element within text.
  mutating func openInline(_ name: StaticString) {
    endTag()
    buffer.append(UInt8(ascii: "<"))
    buffer.append(name)
    open.append(name)
    isInTag = true
  }

  /// Ends an element within text.
  mutating func closeInline() {
    guard let name = open.popLast() else { return }
    if isInTag {
      buffer.append("/>")
    } else {
      buffer.append("</")
      buffer.append(name)
      buffer.append(UInt8(ascii: ">"))
    }
    isInTag = false
  }

  private mutating func endTag() {
    if isInTag { buffer.append(UInt8(ascii: ">")) }
    isInTag = false
  }

  // MARK: Attributes and text

  /// Writes an attribute of the element that was started last; nothing where there is no value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    buffer.append(UInt8(ascii: " "))
    buffer.append(name)
    buffer.append("=\"")
    escape(value, isAttribute: true)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes text.
  mutating func text(_ text: String) {
    endTag()
    escape(text, isAttribute: false)
  }

  private mutating func escape(_ text: String, isAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while let next = XMLCharacters.nextSpecial(in: bytes, from: start) {
        copy(UnsafeBufferPointer(rebasing: bytes[start..<next.position]), isAttribute)
        switch next.special {
        case .reference(let reference):
          buffer.append(reference)
          start = next.position + 1
        case .forbidden(_, let length):
          buffer.append("\u{FFFD}")
          foundForbidden = true
          start = next.position + length
        }
      }
      copy(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]), isAttribute)
    }
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ isAttribute: Bool) {
    guard isAttribute else { return buffer.append(bytes) }
    var start = 0
    while true {
      // Tabs and line ends would be read as blanks; of what is below 0x20, nothing else is left.
      let end = bytes.firstIndex(from: start, of: UInt8(ascii: "\""), or: UInt8(ascii: "\""), below: 0x20)
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      guard end < bytes.count else { return }
      switch bytes[end] {
      case UInt8(ascii: "\""): buffer.append("&quot;")
      case UInt8(ascii: "\n"): buffer.append("&#10;")
      default: buffer.append("&#9;")
      }
      start = end + 1
    }
  }
}
