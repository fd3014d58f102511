/// E-mail addresses (RFC 5321, section 4.1.2; RFC 6531, section 3.3).
enum EmailFormat {
  static func matches(_ text: UnsafeBufferPointer<UInt8>, isInternational: Bool) -> Bool {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < text.count, at <= 64 else { return false }
    var scanner = FormatScanner(text, 0..<at)
    guard scanner.next == UInt8(ascii: "\"") ? quoted(&scanner, isInternational) : atoms(scanner, isInternational)
    else { return false }
    return domain(text, at + 1, isInternational)
  }

  private static func atoms(_ scanner: FormatScanner, _ isInternational: Bool) -> Bool {
    var scanner = scanner
    repeat {
      let count = scanner.skip { byte in
        FormatScanner.isLetter(byte) || FormatScanner.isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
          || byte >= 0x80 && isInternational
      }
      if count == 0 { return false }
    } while scanner.take(".")
    return scanner.isAtEnd
  }

  private static func quoted(_ scanner: inout FormatScanner, _ isInternational: Bool) -> Bool {
    scanner.position += 1
    while let byte = scanner.next {
      scanner.position += 1
      switch byte {
      case UInt8(ascii: "\""): return scanner.isAtEnd
      case UInt8(ascii: "\\"):
        guard let escaped = scanner.next, (0x20...0x7E).contains(escaped) else { return false }
        scanner.position += 1
      case 0x20...0x7E: break
      default: guard byte >= 0x80, isInternational else { return false }
      }
    }
    return false
  }

  private static func domain(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ isInternational: Bool) -> Bool {
    guard text[start] == UInt8(ascii: "[") else {
      return HostnameFormat.matches(
        UnsafeBufferPointer(rebasing: text[start...]), isInternational: isInternational, isInEmail: true)
    }
    guard text.last == UInt8(ascii: "]") else { return false }
    var scanner = FormatScanner(text, (start + 1)..<(text.count - 1))
    let isVersion6 = "ipv6:".utf8.elementsEqual(text[(start + 1)..<min(start + 6, text.count)].map { $0 | 0x20 })
    guard isVersion6 else { return scanner.ipv4() && scanner.isAtEnd }
    scanner.position += 5
    return scanner.ipv6() && scanner.isAtEnd
  }
}
