internal import Communique

/// A place in an XML document.
struct XMLPosition {
  /// The offset from the start of the document, in bytes.
  var offset: Int
  /// The line, from 1.
  var line: Int
  /// The column, from 1, in bytes.
  var column: Int

  func location(in file: String?) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column, offset: offset)
  }

  /// The place after some bytes that start here.
  func advanced(over bytes: some Sequence<UInt8>) -> XMLPosition {
    var position = self
    for byte in bytes {
      position.offset += 1
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else {
        position.column += 1
      }
    }
    return position
  }

  /// The place of an attribute in a tag that begins here; the tag's own where it is not found.
  func ofAttribute(_ name: String, inTag tag: some Collection<UInt8>) -> XMLPosition {
    let (tag, name) = (Array(tag), Array(name.utf8))
    var quote: UInt8 = 0
    for index in tag.indices.dropFirst() {
      if quote != 0 {
        if tag[index] == quote { quote = 0 }
        continue
      }
      if tag[index] == UInt8(ascii: "\"") || tag[index] == UInt8(ascii: "'") { quote = tag[index] }
      guard tag[index - 1] <= 0x20 || tag[index - 1] == UInt8(ascii: ":"), tag[index...].starts(with: name) else {
        continue
      }
      let next = index + name.count
      guard next < tag.count, tag[next] <= 0x20 || tag[next] == UInt8(ascii: "=") else { continue }
      // A prefix belongs to the attribute.
      let start = tag[..<index].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? index
      return advanced(over: tag[..<start])
    }
    return self
  }
}
