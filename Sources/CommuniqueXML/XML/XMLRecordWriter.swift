internal import Communique
internal import CommuniqueFormats

/// Walks the fields of records and writes them as elements. Equal dossiers give equal bytes.
struct XMLRecordWriter: ~Copyable, FieldVisitor {
  typealias Failure = Never

  private let writer: XMLTextWriter
  private let isIndented: Bool
  /// How many elements are open.
  private var depth = 0
  /// Whether the element that is open last has no elements in it yet.
  private var isEmpty = true
  private var escaped = ByteBuffer()
  /// Whether characters that XML cannot hold are written as escapes.
  private var escapesCharacters = false
  /// Attributes that the next record gets.
  private var isRoot = false
  /// Whether a text held a character that XML cannot hold, and that was not written.
  private(set) var foundForbidden = false

  /// Makes a writer.
  ///
  /// - Returns: `nil` where memory is short.
  init?(isIndented: Bool) {
    guard let writer = XMLTextWriter() else { return nil }
    self.writer = writer
    self.isIndented = isIndented
  }

  func takeBytes() -> [UInt8]? { writer.takeBytes() }

  /// Writes a dossier as an element that can stand alone or within a corpus.
  mutating func write(dossier: inout Dossier, escapesCharacters: Bool) {
    self.escapesCharacters = escapesCharacters
    foundForbidden = false
    open(Dossier.recordName)
    writer.attribute("xmlns", Namespace.xml)
    // Attributes stand before elements, and the identifier is not the first field.
    writer.attribute("id", dossier.id.rawValue)
    if escapesCharacters { writer.attribute(CharacterEscapes.attribute, CharacterEscapes.backslash) }
    isRoot = true
    dossier.visitFields(&self)
    close()
  }

  // MARK: Elements

  /// A line end and as many blanks as the deepest element needs. libxml2 would write each two blanks apart.
  private static let lineStart = [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: 64)

  private func breakLine() {
    guard isIndented else { return }
    Self.lineStart.withUnsafeBufferPointer {
      writer.escapedText(UnsafeBufferPointer(rebasing: $0.prefix(1 + 2 * depth)))
    }
  }

  private mutating func open(_ name: StaticString) {
    if depth > 0 { breakLine() }
    writer.startElement(name)
    depth += 1
    isEmpty = true
  }

  /// Ends an element that holds no elements.
  private mutating func closeLeaf() {
    depth -= 1
    isEmpty = false
    writer.endElement()
  }

  /// Ends an element that holds elements, or nothing.
  private mutating func close() {
    depth -= 1
    if !isEmpty { breakLine() }
    isEmpty = false
    writer.endElement()
  }

  // MARK: Values

  private mutating func text(_ text: String) {
    var text = text
    escaped.truncate(to: 0)
    text.withUTF8 { bytes in
      var start = 0
      while let next = XMLCharacters.nextSpecial(in: bytes, from: start) {
        copy(bytes, start..<next.position)
        switch next.special {
        case .reference(let reference):
          escaped.append(reference)
          start = next.position + 1
        case .forbidden(let character, let length):
          writeEscape(of: character)
          start = next.position + length
        }
      }
      copy(bytes, start..<bytes.count)
    }
    escaped.withBytes { writer.escapedText($0) }
  }

  @inline(__always)
  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    guard escapesCharacters else { return escaped.append(piece) }
    for byte in piece {
      escaped.append(byte)
      if byte == UInt8(ascii: "\\") { escaped.append(byte) }
    }
  }

  private mutating func writeEscape(of character: UInt16) {
    guard escapesCharacters, character != 0 else { return foundForbidden = true }
    escaped.append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: (character >> UInt16(shift)) & 0xF)
      escaped.append(digit < 10 ? digit + 0x30 : digit - 10 + UInt8(ascii: "A"))
    }
  }

  private mutating func element(_ field: Field, text: String) {
    open(field.name)
    self.text(text)
    closeLeaf()
  }

  private mutating func element(_ field: Field, reference: String) {
    open(field.name)
    writer.attribute("ref", reference)
    closeLeaf()
  }

  private mutating func element(_ field: Field, _ entry: LocalizedText.Entry) {
    guard !entry.text.isEmpty else { return }
    open(field.name)
    writer.attribute("xml:lang", entry.language.text)
    text(entry.text)
    closeLeaf()
  }

  private mutating func element<Value: Record>(_ name: StaticString, _ value: inout Value) {
    open(name)
    value.visitFields(&self)
    close()
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    if isRoot { isRoot = false } else { writer.attribute(field.name, value.rawValue) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { element(field, text: value.text) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let text = value?.text, !text.isEmpty { element(field, text: text) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    for element in value where !element.text.isEmpty { self.element(field, text: element.text) }
  }
  mutating func field(_ field: Field, _ value: inout Int) { element(field, text: String(value)) }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let value { element(field, text: String(value)) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    if let first = value.first { element(field, first) }
    for entry in value.others { element(field, entry) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    if var text = value { self.field(field, &text) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    element(field, reference: value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let value { element(field, reference: value.rawValue) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    for target in value { element(field, reference: target.rawValue) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { element(field.name, &value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    // An optional value in which nothing is filled is absent.
    guard var record = value, !record.isEmpty else { return }
    element(field.name, &record)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    // In place: where nobody else has the list, nothing is copied.
    value.visitInPlace { child, _ in element(field.name, &child) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    open(field.name)
    value.visitInPlace { child, _ in element(Value.recordName, &child) }
    close()
  }
}
