internal import Communique

/// Writes canonical JSON: members in declared order, absent and empty ones left out, decimals digit for digit, strings
/// escaped as in RFC 8785, section 3.2.2.2. Equal dossiers give equal bytes.
struct JSONRecordWriter: ~Copyable, FieldVisitor {
  typealias Failure = Never

  private(set) var buffer = ByteBuffer()
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true
  /// Whether a text held U+0000, which is not written.
  private(set) var foundNUL = false

  init(_ options: JSONWritingOptions) {
    isIndented = options.layout == .indented
  }

  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int = ByteBuffer.chunkSize) throws(OutputError) {
    try buffer.flush(to: &sink, atLeast: minimum)
  }

  mutating func truncate(to count: Int) { buffer.truncate(to: count) }

  mutating func forgetNUL() { foundNUL = false }

  mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }

  // MARK: Structure

  mutating func write<Value: Record>(_ value: inout Value) {
    open(UInt8(ascii: "{"))
    value.visitFields(&self)
    close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth &+= 1
    isFirst = true
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
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
  private mutating func separate() {
    if isFirst { isFirst = false } else { buffer.append(UInt8(ascii: ",")) }
    if isIndented { breakLine() }
  }

  @inline(__always)
  private mutating func key(_ field: Field) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(field.name)
    buffer.append(isIndented ? "\": " : "\":")
  }

  @inline(__always)
  private mutating func string(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while true {
        let special = bytes.firstIndex(from: start, of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), below: 0x20)
        buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<special]))
        guard special < bytes.count else { break }
        escape(bytes[special])
        start = special + 1
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case 0x08: buffer.append("\\b")
    case 0x09: buffer.append("\\t")
    case 0x0A: buffer.append("\\n")
    case 0x0C: buffer.append("\\f")
    case 0x0D: buffer.append("\\r")
    case 0x00: foundNUL = true
    default:
      buffer.append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      buffer.append(digit < 10 ? digit + 0x30 : digit - 10 + UInt8(ascii: "a"))
    }
  }

  private mutating func localizedText(_ text: LocalizedText) {
    open(UInt8(ascii: "{"))
    if let first = text.first { write(first) }
    for entry in text.others { write(entry) }
    close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func write(_ entry: LocalizedText.Entry) {
    guard !entry.text.isEmpty else { return }
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(entry.language.text)
    buffer.append(isIndented ? "\": " : "\":")
    string(entry.text)
  }

  @inline(__always)
  private mutating func list<Element>(_ field: Field, _ elements: [Element], _ write: (inout Self, Element) -> Void) {
    guard !elements.isEmpty else { return }
    key(field)
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      write(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    key(field)
    string(value.rawValue)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    key(field)
    string(value.text)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let text = value?.text, !text.isEmpty else { return }
    key(field)
    string(text)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    list(field, value.filter { !$0.text.isEmpty }) { $0.string($1.text) }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    key(field)
    buffer.append(value)
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    guard let value else { return }
    key(field)
    buffer.append(value)
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    key(field)
    localizedText(value)
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    guard let value, !value.isEmpty else { return }
    key(field)
    localizedText(value)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    key(field)
    string(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard let value else { return }
    key(field)
    string(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    list(field, value) { $0.string($1.rawValue) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    key(field)
    write(&value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var record = value else { return }
    let start = (buffer.count, isFirst)
    key(field)
    let opened = buffer.count
    write(&record)
    // An optional value in which nothing is filled is absent.
    if buffer.count == opened + 2 {
      buffer.truncate(to: start.0)
      isFirst = start.1
    }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    key(field)
    open(UInt8(ascii: "["))
    // In place: where nobody else has the list, nothing is copied.
    for index in value.indices {
      separate()
      write(&value[index])
    }
    close(UInt8(ascii: "]"))
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) { self.field(field, &value) }
}
