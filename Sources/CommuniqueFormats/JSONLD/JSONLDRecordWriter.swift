internal import Communique

/// Writes dossiers as JSON-LD: a context, and one flat graph of the dossier and its entities. Nothing is lost.
struct JSONLDRecordWriter: ~Copyable, FieldVisitor, DossierWriter {
  typealias Failure = Never

  private(set) var text: JSONTextWriter
  private let options: JSONLDWritingOptions
  private var prefix: [UInt8] = []
  /// The dossier's own identifier with what stands before it.
  private var dossier = ""
  /// Whether the node of the dossier itself is complete.
  private var isAmongEntities = false
  /// The classes of records as beginnings of JSON arrays, by where they are declared.
  private var classTexts = [(declared: UnsafePointer<UInt8>?, range: Range<Int>)](repeating: (nil, 0..<0), count: 256)
  private var classBytes = ByteBuffer(capacity: 4096)
  /// The classes of the entity that is being written.
  private var classes: StaticString = ""
  private var additionalClass: StaticString = ""
  /// The entity that attestations belong to, and the source of the attestation that segments belong to.
  private var entity = ""
  private var source = ""

  init(_ options: JSONLDWritingOptions) {
    self.options = options
    text = JSONTextWriter(JSONWritingOptions(layout: options.layout))
  }

  var count: Int { text.buffer.count }
  var foundNUL: Bool { text.foundNUL }

  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int) throws(OutputError) {
    try text.flush(to: &sink, atLeast: minimum)
  }

  mutating func truncate(to count: Int) { text.truncate(to: count) }

  // MARK: Structure

  mutating func write(_ value: inout Dossier) {
    let base = LinkedDataBase(of: value)
    prefix = Array(base.prefix.utf8)
    dossier = LinkedDataBase.dossier.string + value.id.rawValue
    isAmongEntities = false
    text.open(UInt8(ascii: "{"))
    writeContext(base)
    text.key("@graph")
    text.open(UInt8(ascii: "["))
    text.separate()
    text.open(UInt8(ascii: "{"))
    identify(dossier)
    writeClasses(Dossier.recordIRI, and: "")
    value.visitFields(&self)
    if !isAmongEntities { text.close(UInt8(ascii: "}")) }
    text.close(UInt8(ascii: "]"))
    text.close(UInt8(ascii: "}"))
    text.endLine()
  }

  private mutating func writeContext(_ base: LinkedDataBase) {
    text.key("@context")
    if options.context == .address {
      text.open(UInt8(ascii: "["))
      text.separate()
      text.string(JSONLDContext.address)
      if let base = base.base {
        text.separate()
        text.open(UInt8(ascii: "{"))
        text.key("@base")
        text.string(base)
        text.close(UInt8(ascii: "}"))
      }
      text.close(UInt8(ascii: "]"))
      return
    }
    text.open(UInt8(ascii: "{"))
    text.key("@version")
    text.raw("1.1")
    if let base = base.base {
      text.key("@base")
      text.string(base)
    }
    text.raw(JSONLDContext.text(options.layout))
    text.close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func identify(_ id: String) {
    text.key("id")
    text.string(id, prefix: prefix)
  }

  /// Writes the classes that a record declares, and perhaps one more.
  private mutating func writeClasses(_ declared: StaticString, and additional: StaticString) {
    if text.isIndented { return writeClasses(apart: declared, and: additional) }
    // Every node has classes, and there are forty lists of them: each is made once.
    var slot = (Int(bitPattern: declared.utf8Start) &* 0x9E37_79B9) >> 12 & (classTexts.count - 1)
    while classTexts[slot].declared != declared.utf8Start {
      if classTexts[slot].declared == nil {
        makeClassText(declared, in: slot)
      } else {
        slot = (slot + 1) & (classTexts.count - 1)
      }
    }
    text.key("type")
    text.raw(classBytes, classTexts[slot].range)
    if additional.utf8CodeUnitCount > 0 {
      text.raw(",")
      // The local name follows the colon.
      let colon = (0..<additional.utf8CodeUnitCount).first { additional.utf8Start[$0] == UInt8(ascii: ":") } ?? -1
      text.plainString(additional.utf8Start + colon + 1, additional.utf8CodeUnitCount - colon - 1)
    }
    text.raw("]")
  }

  private mutating func makeClassText(_ declared: StaticString, in slot: Int) {
    let terms = LinkedDataClass.names(of: declared.string).map { "\"\($0.term)\"" }
    let start = classBytes.count
    classBytes.append("[\(terms.joined(separator: ","))")
    classTexts[slot] = (declared.utf8Start, start..<classBytes.count)
  }

  private mutating func writeClasses(apart declared: StaticString, and additional: StaticString) {
    text.key("type")
    text.open(UInt8(ascii: "["))
    for name in LinkedDataClass.names(of: declared.string) + LinkedDataClass.names(of: additional.string) {
      text.separate()
      text.string(name.term)
    }
    text.close(UInt8(ascii: "]"))
  }

  /// Writes a value that has no identifier of its own, and tells whether anything is in it.
  @discardableResult
  private mutating func write<Value: Record>(_ value: inout Value, number: Int = 1) -> Bool {
    text.open(UInt8(ascii: "{"))
    if let attested = LinkedDataClass.source(of: value) {
      source = attested
      text.key("id")
      text.plainString(prefix, entity, LinkedDataBase.attestation, source, number)
    }
    writeClasses(Value.recordIRI, and: value.additionalIRI)
    if Value.self == Segment.self {
      text.key("hasSource")
      text.string(source, prefix: prefix)
    }
    let start = count
    value.visitFields(&self)
    let isFilled = count > start
    text.close(UInt8(ascii: "}"))
    return isFilled
  }

  // MARK: Keys

  /// Starts a member for a field: the key that it declares, or the local name of its property.
  @inline(__always)
  private mutating func key(_ field: Field, _ suffix: StaticString = "") {
    let (start, count) = field.localTerm
    text.key(start, count, suffix: suffix)
  }

  private mutating func key(_ field: Field, of date: PartialDate) {
    let suffix = LinkedDataDate(date.text).suffix
    var (start, count) = field.localTerm
    if suffix.utf8CodeUnitCount > 0, count > 4, field.termEndsInDate { count -= 4 }
    text.key(start, count, suffix: suffix)
  }

  @inline(__always)
  private mutating func scalar<Value: ScalarValue>(_ value: Value) {
    text.string(Value.isToken ? LinkedDataToken.encoded(value) : value.text)
  }

  @inline(__always)
  private mutating func reference(_ id: String) { text.string(id, prefix: prefix) }

  private mutating func localizedText(_ field: Field, _ value: LocalizedText) {
    key(field, "Map")
    text.open(UInt8(ascii: "{"))
    if let first = value.first { write(first) }
    for entry in value.others { write(entry) }
    text.close(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func write(_ entry: LocalizedText.Entry) {
    guard !entry.text.isEmpty else { return }
    text.key(entry.language.linkedDataKey)
    text.string(entry.text)
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    guard isAmongEntities else { return }
    entity = value.rawValue
    identify(entity)
    writeClasses(classes, and: additionalClass)
    text.key("dossier")
    text.string(dossier, prefix: prefix)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if Value.self == PartialDate.self, let date = value as? PartialDate { key(field, of: date) } else { key(field) }
    scalar(value)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard var some = value, !some.text.isEmpty else { return }
    self.field(field, &some)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard value.contains(where: { !$0.text.isEmpty }) else { return }
    key(field)
    text.open(UInt8(ascii: "["))
    for element in value where !element.text.isEmpty {
      text.separate()
      scalar(element)
    }
    text.close(UInt8(ascii: "]"))
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
  mutating func field(_ field: Field, _ value: inout LocalizedText) { localizedText(field, value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    guard let value, !value.isEmpty else { return }
    localizedText(field, value)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    key(field)
    reference(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard let value else { return }
    key(field)
    reference(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    guard !value.isEmpty else { return }
    key(field)
    text.open(UInt8(ascii: "["))
    for element in value {
      text.separate()
      reference(element.rawValue)
    }
    text.close(UInt8(ascii: "]"))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    key(field)
    write(&value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var record = value else { return }
    let start = (count, text.isFirst)
    key(field)
    // An optional value in which nothing is filled is absent.
    if !write(&record) { text.takeBack(to: start.0, isFirst: start.1) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    key(field)
    text.open(UInt8(ascii: "["))
    var numbers = AttestationNumbers()
    value.visitInPlace { element, _ in
      text.separate()
      write(&element, number: LinkedDataClass.source(of: element).map { numbers.next(for: $0) } ?? 1)
    }
    text.close(UInt8(ascii: "]"))
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    if !isAmongEntities {
      text.close(UInt8(ascii: "}"))
      isAmongEntities = true
    }
    classes = Value.recordIRI
    value.visitInPlace { element, _ in
      additionalClass = element.additionalIRI
      text.separate()
      text.open(UInt8(ascii: "{"))
      element.visitFields(&self)
      text.close(UInt8(ascii: "}"))
    }
  }
}

/// Counts the attestations of one entity by their source, because a source may report a thing twice.
struct AttestationNumbers {
  private var few: [(source: String, count: Int)] = []
  private var many: [String: Int] = [:]

  /// The number of the next attestation by a source, from 1.
  mutating func next(for source: String) -> Int {
    if let index = few.firstIndex(where: { $0.source == source }) {
      few[index].count += 1
      return few[index].count
    }
    if few.count < 8 {
      few.append((source, 1))
      return 1
    }
    let number = (many[source] ?? 0) + 1
    many[source] = number
    return number
  }
}
