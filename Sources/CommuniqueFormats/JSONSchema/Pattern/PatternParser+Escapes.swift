/// Classes, escapes and names of groups.
extension PatternParser {
  /// What stands for characters: one of them, or a set.
  enum ClassAtom {
    case codePoint(UInt32)
    case set(CodePointSet)
  }

  // MARK: Classes

  /// Reads a class (ECMA-262, CharacterClass) from its bracket.
  mutating func parseClass() throws(Problem) -> CodePointSet {
    let start = position
    position += 1
    let isNegative = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    // Hostile patterns name large sets again and again.
    var known: Set<CodePointSet> = []
    while !skip("]") {
      guard next != nil else { throw problem("The class is not closed; expected “]”", at: start) }
      let offset = position
      let first = try parseClassAtom()
      guard next == UInt8(ascii: "-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") else {
        switch first {
        case .codePoint(let codePoint): ranges.append(codePoint...codePoint)
        case .set(let set): if known.insert(set).inserted { ranges += set.ranges }
        }
        continue
      }
      position += 1
      guard case .codePoint(let lower) = first, case .codePoint(let upper) = try parseClassAtom() else {
        throw problem("A range starts or ends with a set; expected characters, or “\\-” for a hyphen", at: offset)
      }
      guard lower <= upper else { throw problem("The range is out of order", at: offset) }
      ranges.append(lower...upper)
    }
    let set = CodePointSet(ranges)
    return isNegative ? set.inverted : set
  }

  /// Reads a character or an escape that means characters; `\b` and `\-` do so only in a class.
  mutating func parseClassAtom(isInClass: Bool = true) throws(Problem) -> ClassAtom {
    let start = position
    guard skip("\\") else { return .codePoint(takeCodePoint()) }
    guard let byte = next else { throw problem("The pattern ends in the middle of an escape", at: start) }
    switch byte {
    case UInt8(ascii: "d"): return take(.digits)
    case UInt8(ascii: "D"): return take(.notDigits)
    case UInt8(ascii: "w"): return take(.word)
    case UInt8(ascii: "W"): return take(.notWord)
    case UInt8(ascii: "s"): return take(.whiteSpace)
    case UInt8(ascii: "S"): return take(.notWhiteSpace)
    case UInt8(ascii: "p"), UInt8(ascii: "P"): return .set(try parseProperty(start, isNegative: byte == 0x50))
    case UInt8(ascii: "b") where isInClass: return take(0x08)
    case UInt8(ascii: "-") where isInClass: return take(0x2D)
    default: return .codePoint(try parseCharacterEscape(start))
    }
  }

  private mutating func take(_ set: CodePointSet) -> ClassAtom {
    position += 1
    return .set(set)
  }

  private mutating func take(_ codePoint: UInt32) -> ClassAtom {
    position += 1
    return .codePoint(codePoint)
  }

  // MARK: Escapes

  /// Reads an escape for one character (ECMA-262, CharacterEscape) after its backslash.
  private mutating func parseCharacterEscape(_ start: Int) throws(Problem) -> UInt32 {
    switch takeCodePoint() {
    case 0x74: return 0x09
    case 0x6E: return 0x0A
    case 0x76: return 0x0B
    case 0x66: return 0x0C
    case 0x72: return 0x0D
    case 0x30:
      if let byte = next, (0x30...0x39).contains(byte) {
        throw problem("“\\0” is followed by a digit; octal escapes are not allowed", at: start)
      }
      return 0
    case 0x63:
      guard let byte = next, (0x61...0x7A).contains(byte | 0x20) else {
        throw problem("“\\c” is followed by no letter", at: start)
      }
      position += 1
      return UInt32(byte & 0x1F)
    case 0x78:
      guard let value = takeHexadecimal(digits: 2) else {
        throw problem("“\\x” is not followed by two hexadecimal digits", at: start)
      }
      return value
    case 0x75: return try parseUnicodeEscape(start)
    case let codePoint where codePoint < 0x80 && "^$\\.*+?()[]{}|/".utf8.contains(UInt8(codePoint)): return codePoint
    case let codePoint:
      let found = Unicode.Scalar(codePoint).map { "\\\(Character($0))" } ?? "\\"
      throw problem("“\(found)” is no escape", at: start)
    }
  }

  /// Reads what follows `\u`: four digits, two times four for a surrogate pair, or a code point in braces.
  private mutating func parseUnicodeEscape(_ start: Int) throws(Problem) -> UInt32 {
    if skip("{") {
      var value: UInt32 = 0
      let first = position
      while let digit = next?.hexadecimalValue {
        value = min(value << 4 | UInt32(digit), CodePointSet.highest + 1)
        position += 1
      }
      guard position > first, skip("}"), value <= CodePointSet.highest else {
        throw problem("“\\u{” is not followed by a code point up to 10FFFF and “}”", at: start)
      }
      return value
    }
    guard let value = takeHexadecimal(digits: 4) else {
      throw problem("“\\u” is followed neither by four hexadecimal digits nor by a code point in braces", at: start)
    }
    let afterFirst = position
    if (0xD800...0xDBFF).contains(value), skip("\\"), skip("u"), let trail = takeHexadecimal(digits: 4),
      (0xDC00...0xDFFF).contains(trail)
    {
      return 0x1_0000 + ((value - 0xD800) << 10) + (trail - 0xDC00)
    }
    position = afterFirst
    return value
  }

  private mutating func takeHexadecimal(digits: Int) -> UInt32? {
    guard position + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + digits] {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += digits
    return value
  }

  /// Reads a property from `p` or `P` on: `{name}` or `{name=value}`.
  private mutating func parseProperty(_ start: Int, isNegative: Bool) throws(Problem) -> CodePointSet {
    position += 1
    guard skip("{") else { throw problem("“\\p” is not followed by “{” and the name of a property", at: start) }
    let first = takePropertyWord()
    let second = skip("=") ? takePropertyWord() : nil
    guard skip("}") else { throw problem("The name of the property is not closed; expected “}”", at: start) }
    let found = String(decoding: bytes[start..<min(position, start + 60)], as: UTF8.self)
    switch UnicodePropertySet.find(first, value: second) {
    case .found(let set): return isNegative ? set.inverted : set
    case .unsupported: throw problem("“\(found)” is not supported", at: start, isUnsupported: true)
    case .unknown: throw problem("“\(found)” names no Unicode property", at: start)
    }
  }

  private mutating func takePropertyWord() -> String {
    let start = position
    while let byte = next, CodePointSet.word.contains(UInt32(byte)) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  // MARK: Names

  /// Reads the name of a group (ECMA-262, GroupName) up to and with its “>”.
  mutating func parseName() throws(Problem) -> String {
    let start = position
    var name = String.UnicodeScalarView()
    while !skip(">") {
      let offset = position
      guard next != nil else { throw problem("The name of a group is not closed; expected “>”", at: start) }
      var codePoint = takeCodePoint()
      if codePoint == 0x5C {
        guard skip("u") else { throw problem("Only “\\u” is an escape in the name of a group", at: offset) }
        codePoint = try parseUnicodeEscape(offset)
      }
      guard let scalar = Unicode.Scalar(codePoint), Self.isAllowed(scalar, atStart: name.isEmpty) else {
        throw problem("The name of a group has a character that names cannot have there", at: offset)
      }
      name.append(scalar)
    }
    guard !name.isEmpty else { throw problem("The name of a group is empty", at: start) }
    return String(name)
  }

  /// Whether a character can be in an IdentifierName (ECMA-262 12.7).
  private static func isAllowed(_ scalar: Unicode.Scalar, atStart: Bool) -> Bool {
    switch scalar {
    case "$", "_": true
    case "\u{200C}", "\u{200D}": !atStart
    default: atStart ? scalar.properties.isIDStart : scalar.properties.isIDContinue
    }
  }
}
