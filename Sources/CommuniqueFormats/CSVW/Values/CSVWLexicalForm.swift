/// The forms of built-in datatypes whose values are texts (XML Schema 1.1, part 2, section 3).
enum CSVWLexicalForm {
  /// Whether a text, its white space collapsed, is a value of a datatype that has neither order nor format of its own.
  static func isValue(_ text: UnsafeBufferPointer<UInt8>, of datatype: CSVWBuiltInDatatype) -> Bool {
    switch datatype {
    case .language: isLanguage(text)
    case .name: isName(text, allowsColon: true)
    case .nameToken: isNameToken(text)
    case .qualifiedName: isQualifiedName(text)
    case .hexBinary: text.count % 2 == 0 && text.allSatisfy { $0.hexadecimalValue != nil }
    case .base64Binary: base64Length(text) != nil
    default: true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isLanguage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    var isFirst = true
    for byte in text {
      if byte == UInt8(ascii: "-") {
        guard count > 0 else { return false }
        (count, isFirst) = (0, false)
      } else {
        guard isLetter(byte) || !isFirst && (0x30...0x39).contains(byte), count < 8 else { return false }
        count += 1
      }
    }
    return count > 0
  }

  /// Whether a scalar may stand in a name of XML (Extensible Markup Language 1.0, section 2.3).
  private static func isNameScalar(_ scalar: Unicode.Scalar, starts: Bool) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: !starts
    default: false
    }
  }

  private static func isName(_ text: some Sequence<UInt8>, allowsColon: Bool) -> Bool {
    var isFirst = true
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      guard isNameScalar(scalar, starts: isFirst), allowsColon || scalar != ":" else { return false }
      isFirst = false
    }
    return !isFirst
  }

  private static func isNameToken(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty
      && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { isNameScalar($0, starts: false) }
  }

  private static func isQualifiedName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { isName($0, allowsColon: false) }
  }

  /// How many bytes a text in Base64 stands for; `nil` where it is none.
  static func base64Length(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var digits = 0
    var padding = 0
    for byte in text where byte != UInt8(ascii: " ") {
      switch byte {
      case UInt8(ascii: "="): padding += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"):
        guard padding == 0 else { return nil }
        digits += 1
      default: return nil
      }
    }
    guard (digits + padding) % 4 == 0, padding <= 2, padding == 0 || digits > 0 else { return nil }
    return (digits + padding) / 4 * 3 - padding
  }

  /// Whether an IRI may have all bytes of a text (RFC 3987, section 2.2), and each `%` is that of an escape.
  @inline(__always)
  static func isReference(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for position in 0..<text.count {
      let byte = text[position]
      // One bit for each character of ASCII that no IRI has.
      let forbidden: (UInt64, UInt64) = (0x5000_0005_FFFF_FFFF, 0xB800_0001_5000_0000)
      if byte < 0x80 {
        let bits = byte < 0x40 ? forbidden.0 : forbidden.1
        if bits >> UInt64(byte & 0x3F) & 1 != 0 { return false }
        if byte == UInt8(ascii: "%") {
          guard position &+ 2 < text.count, text[position &+ 1].hexadecimalValue != nil,
            text[position &+ 2].hexadecimalValue != nil
          else { return false }
        }
      }
    }
    return true
  }
}
