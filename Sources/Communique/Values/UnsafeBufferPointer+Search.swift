extension UnsafeBufferPointer<UInt8> {
  /// The first position from `start` on whose byte is `first`, `second`, or smaller than `limit` (at most 128): eight
  /// bytes at a time, because text is long and such bytes are rare.
  @inlinable
  package func firstIndex(from start: Int, of first: UInt8, or second: UInt8, below limit: UInt8) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let firsts = ones &* UInt64(first)
    let seconds = ones &* UInt64(second)
    let limits = ones &* UInt64(limit)
    var position = start
    let raw = UnsafeRawBufferPointer(self)
    while position &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let a = word ^ firsts
      let b = word ^ seconds
      let hits =
        ((a &- ones) & ~a) | ((b &- ones) & ~b) | ((word &- limits) & ~word)
      let found = hits & highs
      if found != 0 {
        // A borrow can mark a byte after the first real hit, never one before it.
        return position &+ (UInt64(littleEndian: found).trailingZeroBitCount >> 3)
      }
      position &+= 8
    }
    while position < count {
      let byte = self[position]
      if byte == first || byte == second || byte < limit { return position }
      position &+= 1
    }
    return count
  }

  /// Whether the bytes are those of another stretch, eight at a time.
  package func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var position = 0
    while position + 8 <= count {
      let words = (
        left.loadUnaligned(fromByteOffset: position, as: UInt64.self),
        right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      )
      if words.0 != words.1 { return false }
      position += 8
    }
    while position < count {
      if self[position] != other[position] { return false }
      position += 1
    }
    return true
  }
}
