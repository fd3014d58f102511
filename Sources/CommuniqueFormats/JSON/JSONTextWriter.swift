/// Writes the tokens of a JSON text: brackets, keys, strings and numbers, on one line or indented. Strings are escaped
/// as in RFC 8785, section 3.2.2.2.
struct JSONTextWriter: ~Copyable {
  private(set) var buffer = ByteBuffer()
  let isIndented: Bool
  private var depth = 0
  private(set) var isFirst = true
  /// Whether a text held U+0000, which is not written.
  private(set) var foundNUL = false

  init(_ options: JSONWritingOptions) {
    isIndented = options.layout == .indented
  }

  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int = ByteBuffer.chunkSize) throws(OutputError) {
    try buffer.flush(to: &sink, atLeast: minimum)
  }

  /// Takes back what was written since, with U+0000 that it may have held.
  mutating func truncate(to count: Int) {
    buffer.truncate(to: count)
    isFirst = true
    foundNUL = false
  }

  /// Takes back what was written since.
  mutating func takeBack(to count: Int, isFirst: Bool) {
    buffer.truncate(to: count)
    self.isFirst = isFirst
  }

  mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }

  // MARK: Structure

  @inline(__always)
  mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth &+= 1
    isFirst = true
  }

  @inline(__always)
  mutating func close(_ bracket: UInt8) {
    depth &-= 1
    if isIndented, !isFirst { breakLine() }
    buffer.append(bracket)
    isFirst = false
  }

  private mutating func breakLine() {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer.append("  ") }
  }

  @inline(__always)
  mutating func separate() {
    if isFirst { isFirst = false } else { buffer.append(UInt8(ascii: ",")) }
    if isIndented { breakLine() }
  }

  /// Starts a member of an object.
  @inline(__always)
  mutating func key(_ name: StaticString) { key(name.utf8Start, name.utf8CodeUnitCount) }

  /// Starts a member of an object. The bytes must not need escapes.
  @inline(__always)
  mutating func key(_ start: UnsafePointer<UInt8>, _ count: Int, suffix: StaticString = "") {
    if isIndented { return indentedKey(start, count, suffix) }
    let separator = !isFirst
    isFirst = false
    buffer.append(atMost: count &+ suffix.utf8CodeUnitCount &+ 4) { output in
      var output = output
      let first = output
      if separator {
        output[0] = UInt8(ascii: ",")
        output += 1
      }
      output[0] = UInt8(ascii: "\"")
      output += 1
      output.update(from: start, count: count)
      output += count
      output.update(from: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
      output += suffix.utf8CodeUnitCount
      output[0] = UInt8(ascii: "\"")
      output[1] = UInt8(ascii: ":")
      return output + 2 - first
    }
  }

  private mutating func indentedKey(_ start: UnsafePointer<UInt8>, _ count: Int, _ suffix: StaticString) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(start, count)
    buffer.append(suffix)
    buffer.append("\": ")
  }

  /// Starts a member of an object whose key needs no escapes.
  @inline(__always)
  mutating func key(_ name: String) {
    var name = name
    name.withUTF8 { bytes in if let start = bytes.baseAddress { key(start, bytes.count) } }
  }

  // MARK: Values

  /// Writes something that is JSON already.
  @inline(__always)
  mutating func raw(_ text: StaticString) { buffer.append(text) }

  /// Writes something that is JSON already.
  mutating func raw(_ text: [UInt8]) { buffer.append(text) }

  /// Writes a stretch of a buffer that is JSON already.
  @inline(__always)
  mutating func raw(_ other: borrowing ByteBuffer, _ range: Range<Int>) { buffer.append(other, range) }

  @inline(__always)
  mutating func number(_ number: Int) { buffer.append(number) }

  /// Writes a string that needs no escapes.
  @inline(__always)
  mutating func plainString(_ start: UnsafePointer<UInt8>, _ count: Int) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(start, count)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes an identifier made of parts that need no escapes, and a number where it is not 1.
  mutating func plainString(
    _ prefix: [UInt8], _ first: String, _ middle: StaticString, _ last: String, _ number: Int
  ) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(prefix)
    buffer.append(first)
    buffer.append(middle)
    buffer.append(last)
    if number != 1 {
      buffer.append(UInt8(ascii: "/"))
      buffer.append(number)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a string, which may follow a prefix that needs no escapes.
  mutating func string(_ text: String, prefix: [UInt8] = []) {
    var text = text
    text.withUTF8 { string($0, prefix: prefix) }
  }

  @inline(__always)
  private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, prefix: [UInt8]) {
    let count = bytes.count
    var special = count
    buffer.append(atMost: prefix.count &+ count &+ 2) { start in
      var output = start
      output[0] = UInt8(ascii: "\"")
      output += 1
      prefix.withUnsafeBufferPointer { prefix in
        guard let first = prefix.baseAddress else { return }
        output.update(from: first, count: prefix.count)
        output += prefix.count
      }
      guard let input = bytes.baseAddress else {
        output[0] = UInt8(ascii: "\"")
        return output + 1 - start
      }
      special = JSONTextWriter.copyPlain(input, count, to: output)
      output += special
      guard special == count else { return output - start }
      output[0] = UInt8(ascii: "\"")
      return output + 1 - start
    }
    if special < count { escapedString(bytes, from: special) }
  }

  /// Copies bytes up to the first that needs an escape, eight at a time, and tells how many they are. There is room for
  /// all of them.
  @inline(__always)
  private static func copyPlain(
    _ input: UnsafePointer<UInt8>, _ count: Int, to output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(input)
    let target = UnsafeMutableRawPointer(output)
    var position = 0
    while position &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      target.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let hits =
        (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- (ones &* 0x20)) & ~word))
        & 0x8080_8080_8080_8080
      if hits != 0 { return position &+ (UInt64(littleEndian: hits).trailingZeroBitCount >> 3) }
      position &+= 8
    }
    while position < count {
      let byte = input[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
      output[position] = byte
      position &+= 1
    }
    return count
  }

  /// Writes the rest of a string, from a byte that needs an escape, and its end.
  private mutating func escapedString(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) {
    if buffer.append(escaping: bytes, from: first, digits: Self.digits) { foundNUL = true }
    buffer.append(UInt8(ascii: "\""))
  }

  private static let digits: StaticString = "0123456789abcdef"
}
