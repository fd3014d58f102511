/// What a Unicode scalar is for the layout. Case and class of ASCII are told without a look into the Unicode tables,
/// because most of a briefing is ASCII and all of it is asked.
enum LayoutScalar {
  /// Whether it is white space, line ends included.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    if value < 0x1680 { return value == 0xA0 || value == 0x85 }
    return value == 0x1680 || (0x2000...0x200A).contains(value) || value == 0x2028 || value == 0x2029
      || value == 0x202F || value == 0x205F || value == 0x3000
  }

  /// Whether it is not seen in print: controls, byte-order marks, soft hyphens, joiners of words and marks of direction.
  /// The joiners of emoji are seen, by what they join.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value < 0x20 && !isSpace(scalar) || value == 0x7F }
    if value < 0x2000 { return value == 0xAD || (0x80...0x9F).contains(value) && value != 0x85 }
    return value == 0x200B || value == 0x200E || value == 0x200F || (0x202A...0x202E).contains(value)
      || value == 0x2060 || (0x2066...0x2069).contains(value) || value == 0xFEFF
  }

  /// Whether it is a letter or a mark upon one.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    if (0x400...0x481).contains(value) { return true }
    if value < 0x2000 || value > 0x2BFF { return scalar.properties.isAlphabetic || isCombining(scalar) }
    return false
  }

  /// Whether it stands upon the letter before it.
  static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && (scalar.value <= 0x36F || scalar.properties.generalCategory == .nonspacingMark)
  }

  /// Whether it is an upper-case letter.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) }
    if (0x400...0x45F).contains(value) { return value < 0x430 }
    return (0x2000...0x2BFF).contains(value) ? false : scalar.properties.isUppercase
  }

  /// Whether it is a lower-case letter.
  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x61...0x7A).contains(value) }
    if (0x400...0x45F).contains(value) { return value >= 0x430 }
    return (0x2000...0x2BFF).contains(value) ? false : scalar.properties.isLowercase
  }

  /// Whether it is one of the digits 0 to 9.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Whether it is a small raised digit, as footnotes are called by.
  static func isRaisedDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// Whether it opens a quotation or a bracket.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "«", "„", "‚", "‹", "(", "[", "{", "\"", "'": true
    default: false
    }
  }

  /// Whether it closes a quotation or a bracket.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "»", "›", "‟", ")", "]", "}", "\"", "'", "*", "_": true
    default: false
    }
  }

  /// Whether a sentence can end with it.
  static func isTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "。", "؟": true
    default: false
    }
  }

  /// A number that is the same for all cases of a letter and for both forms of the apostrophe.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value | 0x20 : value }
    if value == 0x2019 || value == 0x2018 { return 0x27 }
    if (0x400...0x45F).contains(value) { return value < 0x410 ? value + 0x50 : value < 0x430 ? value + 0x20 : value }
    guard !(0x2000...0x2BFF).contains(value), scalar.properties.isUppercase else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.first?.value ?? value
  }
}

/// A number for a word, the same for all its cases: words of the tables are found by it without a string being made.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ scalar: Unicode.Scalar) {
    value = (value ^ UInt64(LayoutScalar.folded(scalar))) &* 0x0000_0100_0000_01b3
  }

  /// Whether a scalar belongs to a word. Signs that stand for words, such as ©, are words.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    LayoutScalar.isDigit(scalar) || LayoutScalar.isLetter(scalar) || scalar == "'" || scalar == "’" || scalar == "©"
  }

  /// The numbers of the words of a text.
  static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = WordHash()
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        hash.add(scalar)
        isInWord = true
      } else if isInWord {
        words.append(hash.value)
        hash = WordHash()
        isInWord = false
      }
    }
    if isInWord { words.append(hash.value) }
    return words
  }
}
