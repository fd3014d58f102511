/// What a scalar can be part of.
enum ScalarClass: UInt8 {
  case space, letter, digit, apostrophe, quotationMark, hyphen, sign, punctuation

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0xFEFF, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0x27, 0x2019, 0x02BC: self = .apostrophe
    case 0x22, 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x60, 0xB4, 0x2032, 0x2033, 0x300C...0x300F, 0xFF02,
      0xFF07, 0x301D...0x301F,
      0xFE41...0xFE44, 0xFF62, 0xFF63:
      self = .quotationMark
    case 0x2D, 0x2010, 0x2011: self = .hyphen
    case 0x24, 0x25, 0xA2...0xA5, 0x20A0...0x20CF, 0x2030, 0xB0: self = .sign
    case 0x21...0x7E, 0x80...0xA1, 0xA6...0xA9, 0xAC, 0xAE...0xB9, 0x2012...0x2017, 0x2020...0x2027: self = .punctuation
    default: self = ScalarClass.rare(scalar)
    }
  }

  private static func rare(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .format:
      .letter
    case .decimalNumber: .digit
    default: scalar.properties.isWhitespace ? .space : .punctuation
    }
  }
}
