internal import Communique

/// The encoding of a document, which must be UTF-8 (or its part US-ASCII): XML 1.0, section 4.3.3.
enum XMLEncoding {
  /// What is wrong with the encoding that a document's first bytes have.
  static func problem(at start: ArraySlice<UInt8>, _ position: XMLPosition) -> XMLProblem? {
    let first = Array(start.prefix(4))
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), ([0x3C, 0x00], "UTF-16"), ([0x00, 0x3C], "UTF-16"),
      ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
      ([0x1F, 0x8B], "gzip"),
    ]
    if let found = marks.first(where: { first.starts(with: $0.0) }) {
      return problem("The document is in \(found.1); expected UTF-8", of: found.1, position)
    }
    return nil
  }

  /// What is wrong with the encoding that an XML declaration states.
  static func problem(statedIn declaration: some Sequence<UInt8>, _ position: XMLPosition) -> XMLProblem? {
    let declaration = Array(declaration)
    guard let stated = statedEncoding(declaration) else { return nil }
    let name = stated.name.uppercased()
    guard name != "UTF-8", name != "US-ASCII", name != "ASCII" else { return nil }
    return problem(
      "The document states the encoding “\(stated.name)”; expected UTF-8", of: stated.name,
      position.advanced(over: declaration.prefix(stated.offset)))
  }

  private static func problem(_ message: String, of encoding: String, _ position: XMLPosition) -> XMLProblem {
    let hint =
      encoding == "gzip"
      ? "Decompress it first" : "Convert it with: iconv -f \(encoding) -t UTF-8, and state UTF-8 or nothing"
    return XMLProblem(code: .xmlEncoding, message: message, hint: hint, position: position)
  }

  /// Whether no document may hold a byte: XML 1.0, production 2.
  @inline(__always)
  static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

  /// Where a stretch of bytes ends that has only UTF-8 and no forbidden control character in it: eight bytes at a time. A
  /// character at the end that may go on is not in it.
  static func endOfClean(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let (lows, highs): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080)
    let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    var index = start
    while index < bytes.count {
      if index &+ 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The highest bit of a byte says: it is 0x20 or more; it is not a newline. No byte carries into the next.
        let isText = (word & lows) &+ 0x6060_6060_6060_6060
        let isNoNewline = ((word ^ newlines) & lows) &+ lows
        let found = (~isText & isNoNewline | word) & highs
        guard found != 0 else {
          index &+= 8
          continue
        }
        index &+= UInt64(littleEndian: found).trailingZeroBitCount >> 3
      }
      let byte = bytes[index]
      if byte < 0x80 {
        guard !isForbidden(byte) else { return index }
        index &+= 1
      } else {
        guard let length = bytes.lengthOfUTF8Character(at: index, before: bytes.count) else { return index }
        index &+= length
      }
    }
    return index
  }

  /// The name that an XML declaration has for the encoding, and where it stands.
  private static func statedEncoding(_ declaration: [UInt8]) -> (name: String, offset: Int)? {
    let key = Array("encoding".utf8)
    guard declaration.starts(with: "<?xml".utf8),
      let found = declaration.indices.first(where: { declaration[$0...].starts(with: key) })
    else { return nil }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let opening = declaration[(found + key.count)...].firstIndex(where: quotes.contains),
      let closing = declaration[(opening + 1)...].firstIndex(of: declaration[opening])
    else { return nil }
    return (String(decoding: declaration[(opening + 1)..<closing], as: UTF8.self), opening + 1)
  }
}
