/// Hashes of keys and values, with a seed that nobody outside knows, so that no input makes them collide.
enum SchemaHash {
  static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The first eight bytes, or as many as there are, the first in the lowest place.
  ///
  /// - Parameter readable: How many bytes may be read, of which only `count` are looked at.
  @inline(__always)
  static func word(_ start: UnsafePointer<UInt8>, _ count: Int, readable: Int) -> UInt64 {
    if readable >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
      return count >= 8 ? word : count == 0 ? 0 : word & (~0 >> UInt64(64 &- count &* 8))
    }
    var word: UInt64 = 0
    for offset in 0..<min(count, 8, readable) { word |= UInt64(start[offset]) << UInt64(offset &* 8) }
    return word
  }

  /// The hash of some bytes.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return mix(seed, 0) }
    return hash(start, bytes.count, first: word(start, bytes.count, readable: bytes.count), readable: bytes.count)
  }

  /// The hash of some bytes, of which the first word is known.
  @inline(__always)
  static func hash(
    _ start: UnsafePointer<UInt8>, _ count: Int, first: UInt64, readable: Int, seed: UInt64 = SchemaHash.seed
  ) -> UInt64 {
    var hash = mix(seed ^ UInt64(truncatingIfNeeded: count), first)
    var offset = 8
    while offset < count {
      hash = mix(hash, word(start + offset, count &- offset, readable: readable &- offset))
      offset &+= 8
    }
    return hash
  }
}
