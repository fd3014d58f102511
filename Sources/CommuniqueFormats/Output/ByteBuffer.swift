internal import Communique

/// Bytes in the making. Exporters append to it directly, and hand it on in chunks.
///
/// Its own memory instead of an array's: appending a few bytes is most of what an exporter does, and an array asks each
/// time whether it is shared.
package struct ByteBuffer: ~Copyable {
  /// How many bytes make a chunk worth handing on.
  package static let chunkSize = 64 * 1024

  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = chunkSize + 4096) {
    self.capacity = max(capacity, 64)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  /// The bytes, as an array.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage, count: count)) }

  /// Lets somebody read the bytes.
  @inline(__always)
  package borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: storage, count: count))
  }

  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if count &+ additional > capacity { grow(additional) }
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let wanted = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity = wanted
  }

  /// Lets somebody write up to a number of bytes after those that there are, and tell how many were written.
  @inline(__always)
  package mutating func append(atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(most)
    count &+= write(storage + count)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count &+= 1
  }

  @inline(__always)
  package mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (storage + count).update(from: start, count: length)
    count &+= length
  }

  @inline(__always)
  package mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  @inline(__always)
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ other: [UInt8]) { other.withUnsafeBufferPointer { append($0) } }

  @inline(__always)
  package mutating func append(_ slice: UnsafeBufferPointer<UInt8>) {
    if let start = slice.baseAddress { append(start, slice.count) }
  }

  /// Appends a stretch of what it holds already.
  @inline(__always)
  package mutating func appendOwn(_ range: Range<Int>) {
    reserve(range.count)
    (storage + count).update(from: storage + range.lowerBound, count: range.count)
    count &+= range.count
  }

  /// Appends a stretch of another buffer.
  @inline(__always)
  package mutating func append(_ other: borrowing ByteBuffer, _ range: Range<Int>) {
    append(other.storage + range.lowerBound, range.count)
  }

  package mutating func append(_ number: Int) {
    if number >= 0, number < 10 {
      append(UInt8(truncatingIfNeeded: number) &+ 0x30)
      return
    }
    guard number >= 0 else { return append(String(number)) }
    reserve(20)
    var divisor = 10
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      storage[count] = UInt8(truncatingIfNeeded: rest / divisor) &+ 0x30
      count &+= 1
      rest %= divisor
      divisor /= 10
    }
  }

  /// Takes back what was appended since.
  @inline(__always)
  package mutating func truncate(to count: Int) { self.count = min(max(count, 0), self.count) }

  /// Hands on what there is, if it is enough to be worth it.
  package mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int = chunkSize) throws(OutputError) {
    guard count >= minimum, count > 0 else { return }
    try sink.write(bytes)
    count = 0
  }

  /// Appends a text with quotation marks, backslashes and control characters escaped by backslashes, as both JSON and
  /// N-Quads know them, and tells whether there was U+0000, which is left out.
  ///
  /// - Parameters:
  ///   - start: The first byte to append.
  ///   - digits: The sixteen digits of hexadecimal numbers.
  package mutating func append(
    escaping bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, digits: StaticString
  ) -> Bool {
    var foundNUL = false
    var start = start
    while true {
      let special = bytes.firstIndex(from: start, of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), below: 0x20)
      append(UnsafeBufferPointer(rebasing: bytes[start..<special]))
      guard special < bytes.count else { return foundNUL }
      if bytes[special] == 0 { foundNUL = true } else { appendEscape(of: bytes[special], digits) }
      start = special + 1
    }
  }

  private mutating func appendEscape(of byte: UInt8, _ digits: StaticString) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      append(digits.utf8Start[Int(byte & 0x0F)])
    }
  }
}
