/// The characters of XML 1.0 (fifth edition, production 2).
enum XMLCharacters {
  /// What a byte of a text is to whoever writes it.
  enum Special {
    /// `&`, `<`, `>` or a carriage return, which are written as references.
    case reference(StaticString)
    /// The start of a character that XML cannot hold: a control character other than tab and line ends, or U+FFFE, U+FFFF.
    case forbidden(UInt16, length: Int)
  }

  /// The next place of a text that is not written as it stands; the end where there is none.
  static func nextSpecial(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (position: Int, special: Special)? {
    var position = start
    while true {
      position = nextCandidate(in: text, from: position)
      guard position < text.count else { return nil }
      switch text[position] {
      case 0x09, 0x0A: break
      case 0x0D: return (position, .reference("&#13;"))
      case UInt8(ascii: "&"): return (position, .reference("&amp;"))
      case UInt8(ascii: "<"): return (position, .reference("&lt;"))
      case UInt8(ascii: ">"): return (position, .reference("&gt;"))
      case 0xEF:
        // EF BF BE and EF BF BF.
        if position + 2 < text.count, text[position + 1] == 0xBF, text[position + 2] >= 0xBE {
          return (position, .forbidden(0xFF00 | UInt16(text[position + 2] + 0x40), length: 3))
        }
      default: return (position, .forbidden(UInt16(text[position]), length: 1))
      }
      position += 1
    }
  }

  /// The first position from `start` on whose byte is below 0x20, `&`, `<`, `>` or 0xEF: eight bytes at a time.
  private static func nextCandidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(text)
    var position = start
    while position &+ 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let ampersand = word ^ (ones &* 0x26)
      // `<` and `>` differ in one bit.
      let angle = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
      let last = word ^ (ones &* 0xEF)
      let hits =
        ((ampersand &- ones) & ~ampersand) | ((angle &- ones) & ~angle) | ((last &- ones) & ~last)
        | ((word &- ones &* 0x20) & ~word)
      let found = hits & highs
      // A borrow can mark a byte after the first real hit, never one before it.
      if found != 0 { return position &+ (UInt64(littleEndian: found).trailingZeroBitCount >> 3) }
      position &+= 8
    }
    while position < text.count {
      let byte = text[position]
      if byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF { return position }
      position &+= 1
    }
    return position
  }

  /// The first character of a text that XML cannot hold.
  static func firstForbidden(in text: String) -> UInt16? {
    var text = text
    return text.withUTF8 { bytes in
      var position = 0
      while let next = nextSpecial(in: bytes, from: position) {
        if case .forbidden(let character, _) = next.special { return character }
        position = next.position + 1
      }
      return nil
    }
  }

  /// How messages call a character: `U+0001`.
  static func name(_ character: UInt32) -> String {
    let digits = String(character, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
