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

  /// The place past white space that begins here.
  func advanced(overWhiteSpaceOf bytes: some Sequence<UInt8>) -> XMLPosition {
    advanced(over: bytes.prefix { $0 <= 0x20 })
  }
}
