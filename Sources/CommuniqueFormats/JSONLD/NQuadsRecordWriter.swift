internal import Communique

/// Writes dossiers as N-Quads (RDF 1.1 N-Quads), all in the default graph: the same dataset that a JSON-LD processor makes
/// of our JSON-LD.
struct NQuadsRecordWriter: ~Copyable, FieldVisitor, DossierWriter {
  typealias Failure = Never

  private(set) var buffer = ByteBuffer()
  /// Whether a text held U+0000, which is not written.
  private(set) var foundNUL = false
  /// How many blank nodes have been labelled; labels are unique in the whole output.
  private var blankNodes = 0
  private var address: [UInt8] = []
  /// The node that is being described, with its brackets.
  private var subject: [UInt8] = []
  private var dossier: [UInt8] = []
  /// The entity that attestations belong to, and the source of the attestation that segments belong to.
  private var entity = ""
  private var source = ""
  /// The namespaces of vocabularies, by their types.
  private var vocabularies: [ObjectIdentifier: [UInt8]] = [:]

  var count: Int { buffer.count }

  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int) throws(OutputError) {
    try buffer.flush(to: &sink, atLeast: minimum)
  }

  mutating func truncate(to count: Int) {
    buffer.truncate(to: count)
    foundNUL = false
  }

  mutating func write(_ value: inout Dossier) {
    address = Array(LinkedDataBase(of: value).address.utf8)
    dossier = iri(LinkedDataBase.dossier.string + value.id.rawValue)
    subject = dossier
    writeClasses(Dossier.recordIRI, and: "")
    value.visitFields(&self)
  }

  // MARK: Nodes

  /// The IRI of a node of the dossier, in brackets.
  private func iri(_ id: String) -> [UInt8] {
    var iri: [UInt8] = []
    iri.reserveCapacity(address.count + id.utf8.count + 2)
    iri.append(UInt8(ascii: "<"))
    iri += address
    iri += id.utf8
    iri.append(UInt8(ascii: ">"))
    return iri
  }

  private mutating func makeBlankNode() -> [UInt8] {
    blankNodes += 1
    return Array("_:b\(blankNodes)".utf8)
  }

  private mutating func writeClasses(_ declared: StaticString, and additional: StaticString) {
    for name in LinkedDataClass.names(of: declared.string) { writeClass(name.iri) }
    for name in LinkedDataClass.names(of: additional.string) { writeClass(name.iri) }
  }

  private mutating func writeClass(_ iri: String) {
    quad(subject, RDF.type) { $0.append(iri, in: UInt8(ascii: "<"), UInt8(ascii: ">")) }
  }

  /// Describes a value that has no identifier of its own, and gives the node that stands for it.
  private mutating func write<Value: Record>(_ value: inout Value, number: Int = 1) -> [UInt8] {
    let outer = subject
    if let attested = LinkedDataClass.source(of: value) {
      source = attested
      let suffix = number == 1 ? "" : "/\(number)"
      subject = iri("\(entity)\(LinkedDataBase.attestation.string)\(source)\(suffix)")
    } else {
      subject = makeBlankNode()
    }
    writeClasses(Value.recordIRI, and: value.additionalIRI)
    if Value.self == Segment.self {
      let target = iri(source)
      quad(subject, JSONLDContext.segmentSource.property) { $0.append(target) }
    }
    value.visitFields(&self)
    defer { subject = outer }
    return subject
  }

  // MARK: Quads

  private mutating func quad(_ subject: [UInt8], _ predicate: String, _ object: (inout ByteBuffer) -> Void) {
    buffer.append(subject)
    buffer.append(" <")
    buffer.append(predicate)
    buffer.append("> ")
    object(&buffer)
    buffer.append(" .\n")
  }

  /// Starts a quad about the node that is being described.
  @inline(__always)
  private mutating func begin(_ field: Field) {
    buffer.append(subject)
    predicate(field)
  }

  @inline(__always)
  private mutating func predicate(_ field: Field) {
    buffer.append(" <")
    buffer.append(field.propertyNamespace)
    let (start, count) = field.propertyName
    buffer.append(start, count)
    buffer.append("> ")
  }

  @inline(__always)
  private mutating func end() { buffer.append(" .\n") }

  private mutating func literal(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { if buffer.append(escaping: $0, digits: "0123456789ABCDEF") { foundNUL = true } }
    buffer.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func literal(_ text: String, datatype: StaticString) {
    literal(text)
    buffer.append("^^<")
    buffer.append(datatype)
    buffer.append(UInt8(ascii: ">"))
  }

  @inline(__always)
  private mutating func object<Value: ScalarValue>(_ value: Value) {
    if Value.isToken { return token(value) }
    if Value.self == IRI.self {
      return buffer.append(value.text, in: UInt8(ascii: "<"), UInt8(ascii: ">"))
    }
    if Value.self == PartialDate.self {
      return literal(value.text, datatype: LinkedDataDate(value.text).datatypeIRI)
    }
    if Value.self == ExactDecimal.self { return literal(value.text, datatype: RDF.decimal) }
    literal(value.text)
  }

  private mutating func token<Value: ScalarValue>(_ value: Value) {
    let token = LinkedDataToken.encoded(value)
    buffer.append(UInt8(ascii: "<"))
    if !LinkedDataToken.isIRI(token) {
      let key = ObjectIdentifier(Value.self)
      let namespace =
        vocabularies[key] ?? Array("\(Namespace.vocabularies)\(Value.scalarType.vocabularySlug)/".utf8)
      vocabularies[key] = namespace
      buffer.append(namespace)
    }
    buffer.append(token)
    buffer.append(UInt8(ascii: ">"))
  }

  private mutating func reference(_ id: String) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(address)
    buffer.append(id)
    buffer.append(UInt8(ascii: ">"))
  }

  private mutating func localizedText(_ field: Field, _ value: LocalizedText) {
    for entry in value.entries where !entry.text.isEmpty {
      begin(field)
      literal(entry.text)
      if entry.language != .undetermined {
        buffer.append(UInt8(ascii: "@"))
        buffer.append(entry.language.linkedDataKey)
      }
      end()
    }
  }

  /// Writes nodes as an RDF list.
  private mutating func list(_ field: Field, _ nodes: [[UInt8]]) {
    var cell = makeBlankNode()
    begin(field)
    buffer.append(cell)
    end()
    for (position, node) in nodes.enumerated() {
      quad(cell, RDF.first) { $0.append(node) }
      let next = position + 1 < nodes.count ? makeBlankNode() : Array("<\(RDF.nil)>".utf8)
      quad(cell, RDF.rest) { $0.append(next) }
      cell = next
    }
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    begin(field)
    object(value)
    end()
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let some = value, !some.text.isEmpty else { return }
    begin(field)
    object(some)
    end()
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    for element in value where !element.text.isEmpty {
      begin(field)
      object(element)
      end()
    }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    begin(field)
    literal(String(value), datatype: RDF.nonNegativeInteger)
    end()
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    guard var number = value else { return }
    self.field(field, &number)
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { localizedText(field, value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    if let value { localizedText(field, value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    begin(field)
    reference(value.rawValue)
    end()
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard var id = value else { return }
    self.field(field, &id)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    for var id in value { self.field(field, &id) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    let node = write(&value)
    begin(field)
    buffer.append(node)
    end()
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    // An optional value in which nothing is filled is absent.
    guard var record = value, !record.isEmpty else { return }
    self.field(field, &record)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    var nodes: [[UInt8]] = []
    var numbers = AttestationNumbers()
    value.visitInPlace { element, _ in
      let number = LinkedDataClass.source(of: element).map { numbers.next(for: $0) }
      nodes.append(write(&element, number: number ?? 1))
    }
    if field.isSequence { return list(field, nodes) }
    for node in nodes {
      buffer.append(field.isReverse ? node : subject)
      predicate(field)
      buffer.append(field.isReverse ? subject : node)
      end()
    }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    value.visitInPlace { element, _ in
      entity = element.id.rawValue
      subject = iri(entity)
      writeClasses(Value.recordIRI, and: element.additionalIRI)
      quad(subject, JSONLDContext.dossier.property) { [dossier] in $0.append(dossier) }
      element.visitFields(&self)
    }
  }
}

/// Names of the RDF vocabulary and of datatypes.
private enum RDF {
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
  static let `nil` = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
  static let decimal: StaticString = "http://www.w3.org/2001/XMLSchema#decimal"
  static let nonNegativeInteger: StaticString = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
}

extension ByteBuffer {
  fileprivate mutating func append(_ text: String, in open: UInt8, _ close: UInt8) {
    append(open)
    append(text)
    append(close)
  }
}
