extension FormatScanner {
  // MARK: IP addresses (RFC 2673, section 3.2; RFC 4291, section 2.2)

  mutating func ipv4() -> Bool {
    for part in 0..<4 {
      if part > 0, !take(".") { return false }
      let start = position
      let count = skip(while: Self.isDigit)
      guard count > 0, count <= 3, count == 1 || text[start] != UInt8(ascii: "0") else { return false }
      var value = 0
      for offset in start..<position { value = value * 10 + Int(text[offset] - 0x30) }
      if value > 255 { return false }
    }
    return true
  }

  mutating func ipv6() -> Bool {
    var groups = 0
    var hasGap = false
    if position + 1 < end, text[position] == UInt8(ascii: ":"), text[position + 1] == UInt8(ascii: ":") {
      position += 2
      hasGap = true
      if isAtEnd { return true }
    }
    while true {
      let start = position
      let count = skip(while: Self.isHexadecimal)
      if next == UInt8(ascii: "."), count > 0 {
        position = start
        guard ipv4() else { return false }
        groups += 2
        break
      }
      guard count > 0, count <= 4 else { return false }
      groups += 1
      guard take(":") else { break }
      if take(":") {
        if hasGap { return false }
        hasGap = true
        guard let next, Self.isHexadecimal(next) else { break }
      }
    }
    return hasGap ? groups < 8 : groups == 8
  }

  // MARK: IRIs (RFC 3986, appendix A; RFC 3987, section 2.2)

  /// An IRI or a reference, up to the end.
  mutating func iri(isInternational: Bool, isRelativeAllowed: Bool) -> Bool {
    var end = self.end
    let whole = self.end
    if let hash = text[position..<end].firstIndex(of: UInt8(ascii: "#")) {
      guard characters(hash + 1, end, ":@/?", isInternational, isPrivateAllowed: false) else { return false }
      end = hash
    }
    if let mark = text[position..<end].firstIndex(of: UInt8(ascii: "?")) {
      guard characters(mark + 1, end, ":@/?", isInternational, isPrivateAllowed: true) else { return false }
      end = mark
    }
    self.end = end
    let hasScheme = scheme()
    guard hasScheme || isRelativeAllowed else { return false }
    if position + 1 < end, text[position] == 0x2F, text[position + 1] == 0x2F {
      position += 2
      let slash = text[position..<end].firstIndex(of: 0x2F) ?? end
      guard authority(slash, isInternational) else { return false }
      position = slash
    } else if !hasScheme {
      // A colon in the first segment would be the end of a scheme.
      let slash = text[position..<end].firstIndex(of: 0x2F) ?? end
      if text[position..<slash].contains(UInt8(ascii: ":")) { return false }
    }
    guard characters(position, end, ":@/", isInternational, isPrivateAllowed: false) else { return false }
    position = whole
    self.end = whole
    return true
  }

  /// Passes over a scheme and its colon, if there is one.
  private mutating func scheme() -> Bool {
    let start = position
    if let next, Self.isLetter(next) {
      skip { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
      if take(":") { return true }
    }
    position = start
    return false
  }

  private func authority(_ end: Int, _ isInternational: Bool) -> Bool {
    var start = position
    if let at = text[start..<end].lastIndex(of: UInt8(ascii: "@")) {
      guard characters(start, at, ":", isInternational, isPrivateAllowed: false) else { return false }
      start = at + 1
    }
    var hostEnd = end
    if start < end, text[start] == UInt8(ascii: "[") {
      guard let bracket = text[start..<end].lastIndex(of: UInt8(ascii: "]")) else { return false }
      guard literal(start + 1, bracket) else { return false }
      if bracket + 1 == end { return true }
      guard text[bracket + 1] == UInt8(ascii: ":") else { return false }
      return text[(bracket + 2)..<end].allSatisfy(Self.isDigit)
    }
    if let colon = text[start..<end].lastIndex(of: UInt8(ascii: ":")) {
      guard text[(colon + 1)..<end].allSatisfy(Self.isDigit) else { return false }
      hostEnd = colon
    }
    return characters(start, hostEnd, "", isInternational, isPrivateAllowed: false)
  }

  /// What stands in square brackets: an IPv6 address, or one of a future version.
  private func literal(_ start: Int, _ end: Int) -> Bool {
    var scanner = FormatScanner(text, start..<end)
    guard scanner.takeLetter("v") else { return scanner.ipv6() && scanner.isAtEnd }
    guard scanner.skip(while: Self.isHexadecimal) > 0, scanner.take("."), !scanner.isAtEnd else { return false }
    return text[scanner.position..<end].allSatisfy { Self.isUnreserved($0) || Self.isDelimiter($0) || $0 == 0x3A }
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D: true
    default: false
    }
  }

  /// Whether a stretch has only unreserved characters, delimiters, percent-encoded bytes, and some more.
  private func characters(
    _ start: Int, _ end: Int, _ more: String, _ isInternational: Bool, isPrivateAllowed: Bool
  ) -> Bool {
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte == UInt8(ascii: "%") {
        guard offset + 2 < end, Self.isHexadecimal(text[offset + 1]), Self.isHexadecimal(text[offset + 2]) else {
          return false
        }
        offset += 3
      } else if byte >= 0x80 {
        guard isInternational, let (scalar, count) = scalar(at: offset, end),
          Self.isInternational(scalar) || isPrivateAllowed && Self.isPrivate(scalar)
        else { return false }
        offset += count
      } else {
        guard Self.isUnreserved(byte) || Self.isDelimiter(byte) || more.utf8.contains(byte) else { return false }
        offset += 1
      }
    }
    return true
  }

  /// The scalar at an offset, and how many bytes it has.
  func scalar(at offset: Int, _ end: Int) -> (scalar: UInt32, count: Int)? {
    let lead = text[offset]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + count <= end else { return nil }
    var scalar = count == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(count)))
    for position in (offset + 1)..<(offset + max(count, 1)) { scalar = scalar << 6 | UInt32(text[position] & 0x3F) }
    return (scalar, count)
  }

  /// `ucschar` of RFC 3987.
  static func isInternational(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xDFFFD: scalar & 0xFFFF < 0xFFFE
    case 0xE1000...0xEFFFD: true
    default: false
    }
  }

  /// `iprivate` of RFC 3987.
  static func isPrivate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }

  // MARK: URI templates (RFC 6570, section 2)

  mutating func template() -> Bool {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "{"):
        position += 1
        guard expression() else { return false }
      case UInt8(ascii: "%"):
        guard percentEncoded() else { return false }
      case 0x80...:
        guard let (scalar, count) = scalar(at: position, end), Self.isInternational(scalar) || Self.isPrivate(scalar)
        else { return false }
        position += count
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: return false
      default: position += 1
      }
    }
    return true
  }

  private mutating func percentEncoded() -> Bool {
    guard position + 2 < end, Self.isHexadecimal(text[position + 1]), Self.isHexadecimal(text[position + 2]) else {
      return false
    }
    position += 3
    return true
  }

  private mutating func expression() -> Bool {
    if let next, "+#./;?&=,!@|".utf8.contains(next) { position += 1 }
    repeat {
      guard variable() else { return false }
    } while take(",")
    return take("}")
  }

  private mutating func variable() -> Bool {
    repeat {
      let start = position
      while let next {
        if Self.isLetter(next) || Self.isDigit(next) || next == 0x5F {
          position += 1
        } else if next == UInt8(ascii: "%") {
          guard percentEncoded() else { return false }
        } else {
          break
        }
      }
      if position == start { return false }
    } while take(".")
    if take(":") {
      guard let next, next != UInt8(ascii: "0") else { return false }
      return (1...4).contains(skip(while: Self.isDigit))
    }
    _ = take("*")
    return true
  }
}
