extension UnsafeBufferPointer<UInt8> {
  /// The code point that starts at a position, and how many bytes it takes. A malformed byte counts as U+FFFD, so that
  /// the caller always gets on.
  func codePoint(at position: Int) -> (value: UInt32, length: Int) {
    let lead = self[position]
    guard lead >= 0x80 else { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, position + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      guard self[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return (value, length)
  }

  /// The code point that ends before a position, and how many bytes it takes.
  func codePoint(before position: Int) -> (value: UInt32, length: Int) {
    for length in 1...4 where length <= position && self[position - length] & 0xC0 != 0x80 {
      let (value, found) = codePoint(at: position - length)
      return found == length ? (value, length) : (0xFFFD, 1)
    }
    return (0xFFFD, 1)
  }
}
