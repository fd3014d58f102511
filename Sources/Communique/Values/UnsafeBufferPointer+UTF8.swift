/// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing beyond Unicode.
extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the character beyond ASCII has that starts at a position; `nil` where none does.
  @inlinable
  package func lengthOfUTF8Character(at index: Int, before end: Int) -> Int? {
    let length: Int
    // The second byte decides about overlong forms, surrogates and what lies beyond Unicode.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch self[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= end, second.contains(self[index + 1]) else { return nil }
    for offset in 2..<Swift.max(length, 2) where self[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The first position in a stretch at which the bytes are not UTF-8.
  @inlinable
  package func firstMalformedUTF8(in range: Range<Int>) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var index = range.lowerBound
    while index < range.upperBound {
      if index &+ 8 <= range.upperBound,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index &+= 8
      } else if self[index] < 0x80 {
        index &+= 1
      } else {
        guard let length = lengthOfUTF8Character(at: index, before: range.upperBound) else { return index }
        index &+= length
      }
    }
    return nil
  }
}
