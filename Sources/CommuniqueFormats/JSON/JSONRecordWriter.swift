internal import Communique

/// Writes canonical JSON: members in declared order, absent and empty ones left out, decimals digit for digit, strings
/// escaped as in RFC 8785, section 3.2.2.2. Equal dossiers give equal bytes.
struct JSONRecordWriter: ~Copyable, FieldVisitor, DossierWriter {
  typealias Failure = Never

  private(set) var text: JSONTextWriter

  init(_ options: JSONWritingOptions) { text = JSONTextWriter(options) }

  var count: Int { text.buffer.count }
  var foundNUL: Bool { text.foundNUL }

  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int) throws(OutputError) {
    try text.flush(to: &sink, atLeast: minimum)
  }

  mutating func endLine() { text.endLine() }

  mutating func truncate(to count: Int) { text.truncate(to: count) }

  mutating func write(_ dossier: inout Dossier) {
    write(record: &dossier)
    text.endLine()
  }

  mutating func write<Value: Record>(record value: inout Value) {
    text.open(UInt8(ascii: "{"))
    value.visitFields(&self)
    text.close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func key(_ field: Field) { text.key(field.name) }

  @inline(__always)
  private mutating func string(_ value: String) { text.string(value) }

  private mutating func localizedText(_ value: LocalizedText) {
    text.open(UInt8(ascii: "{"))
    if let first = value.first { write(first) }
    for entry in value.others { write(entry) }
    text.close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func write(_ entry: LocalizedText.Entry) {
    guard !entry.text.isEmpty else { return }
    text.key(entry.language.text)
    text.string(entry.text)
  }

  @inline(__always)
  private mutating func list<Element>(_ field: Field, _ elements: [Element], _ write: (inout Self, Element) -> Void) {
    guard !elements.isEmpty else { return }
    key(field)
    text.open(UInt8(ascii: "["))
    for element in elements {
      text.separate()
      write(&self, element)
    }
    text.close(UInt8(ascii: "]"))
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
    guard let scalar = value?.text, !scalar.isEmpty else { return }
    key(field)
    string(scalar)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    list(field, value.filter { !$0.text.isEmpty }) { $0.string($1.text) }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    key(field)
    text.number(value)
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    guard let value else { return }
    key(field)
    text.number(value)
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
    write(record: &value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var record = value else { return }
    let start = (count, text.isFirst)
    key(field)
    let opened = count
    write(record: &record)
    // An optional value in which nothing is filled is absent.
    if count == opened + 2 { text.takeBack(to: start.0, isFirst: start.1) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    key(field)
    text.open(UInt8(ascii: "["))
    value.visitInPlace { element, _ in
      text.separate()
      write(record: &element)
    }
    text.close(UInt8(ascii: "]"))
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) { self.field(field, &value) }
}
