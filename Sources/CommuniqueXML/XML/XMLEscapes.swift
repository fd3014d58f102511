/// The escapes of a document that holds characters which XML 1.0 cannot: a backslash, `u` and four hexadecimal digits
/// stand for such a character, two backslashes for one.
enum XMLEscapes {
  /// What is not an escape.
  struct Malformed: Error {
    /// As it stands.
    let escape: String
  }

  /// The text that a text with escapes stands for.
  ///
  /// - Throws: ``Malformed`` where a backslash begins anything else.
  static func unescaped(_ text: String) throws(Malformed) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let rest = bytes[index...]
      if rest.dropFirst().first == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
        index += 2
        continue
      }
      guard let scalar = scalar(rest.prefix(6)) else {
        throw Malformed(escape: String(decoding: rest.prefix(6), as: UTF8.self))
      }
      result += Array(String(Character(scalar)).utf8)
      index += 6
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of an escape, if it is one that needs to be escaped.
  private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard escape.count == 6, escape.dropFirst().first == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for byte in escape.dropFirst(2) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value), value > 0,
      XMLCharacters.firstForbidden(in: String(Character(scalar))) != nil
    else { return nil }
    return scalar
  }
}
