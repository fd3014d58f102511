/// Bytes in the making. Exporters append to it directly, and hand it on in chunks.
package struct ByteBuffer {
  /// How many bytes make a chunk worth handing on.
  package static let chunkSize = 64 * 1024

  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(ByteBuffer.chunkSize + 4096) }

  package var count: Int { bytes.count }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func append(_ slice: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: slice) }

  package mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: slice))
  }

  package mutating func append(_ number: Int) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(truncatingIfNeeded: number) + 0x30)
    } else {
      append(String(number))
    }
  }

  /// Takes back what was appended since.
  package mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Hands on what there is, if it is enough to be worth it.
  package mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int = chunkSize) throws(OutputError) {
    guard bytes.count >= minimum, !bytes.isEmpty else { return }
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first position from `start` on whose byte is `first`, `second`, or smaller than `limit` (at most 128): eight
  /// bytes at a time, because text is long and such bytes are rare.
  @inline(__always)
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
}
