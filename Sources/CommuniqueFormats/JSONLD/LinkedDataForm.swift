internal import Communique

/// Our JSON-LD, once its graph has been found.
struct LinkedDataForm: JSONForm {
  static var takesPlainTexts: Bool { false }
  static var hasDatatypes: Bool { true }

  let graph: JSONLDGraph
  /// What references begin with.
  let prefix: String
  /// The reference to the entity that is being read, and to the source of its attestation that is.
  private var entity = ""
  private var source = ""
  private var attestations = AttestationNumbers()
  /// Whether the sources of all attestations before are known, so that identifiers follow from them.
  private var areSourcesKnown = true
  private var classes: [ObjectIdentifier: LinkedDataClass.Terms] = [:]

  init(graph: JSONLDGraph) {
    self.graph = graph
    prefix = graph.base.prefix
  }

  var dossierNode: Int { graph.dossier }

  func language(of index: JSONIndex) -> LanguageTag { .undetermined }

  func language(_ key: String) -> LanguageTag? {
    key == "@none" ? .undetermined : key.hasPrefix("@") ? nil : try? LanguageTag(text: key)
  }

  @inline(__always)
  func key(of field: Field, _ kind: JSONKey.Kind) -> JSONKey {
    var (start, count) = field.localTerm
    switch kind {
    case .plain:
      // The identifier is declared as @id.
      return count == 3 && start[0] == UInt8(ascii: "@") ? JSONKey("id") : JSONKey(start, count, "")
    case .localized: return JSONKey(start, count, "Map")
    case .date(let datatype):
      if datatype != .date, field.termEndsInDate { count -= 4 }
      return JSONKey(start, count, datatype.suffix)
    }
  }

  func keys(of field: FieldDescription) -> [String] {
    field.iri == "@id" ? ["id"] : JSONLDTerm.terms(of: field).map(\.key)
  }

  func keys(of record: RecordDescription) -> [String] {
    var keys = ["type"] + record.fields.flatMap { self.keys(of: $0) }
    if record.kind != nil { keys.append(JSONLDContext.dossier.key) }
    if record.name == Attestation.recordName.string { keys.append("id") }
    if record.name == Segment.recordName.string { keys.append(JSONLDContext.segmentSource.key) }
    return keys
  }

  func isReported(_ key: String) -> Bool { key == "@context" }

  func text<Value: ScalarValue>(_ written: String, as type: Value.Type) -> String? {
    Value.isToken ? LinkedDataToken.decoded(written) : written
  }

  func identifier(_ reference: String, isDossier: Bool) -> String? {
    guard let id = reference.removing(prefix: prefix) else { return nil }
    return isDossier ? id.removing(prefix: LinkedDataBase.dossier.string) : id
  }

  func nodes<Value: Entity>(of type: Value.Type) -> [Int]? { graph.entities[Value.entityKind] ?? [] }
}

extension LinkedDataForm {
  @inline(__always)
  static func begin<Value: Record>(_ reader: inout JSONRecordReader<Self>, _ type: Value.Type) {
    readClasses(&reader, of: Value.self)
    if let node = reader.take(JSONKey("@context")) {
      reader.report(
        .jsonLDContextNested, "A node has a context of its own", at: node,
        hint: "Remove it; our JSON-LD has one context, at the root")
    }
    if Value.self == Attestation.self { readAttestation(&reader) }
    if Value.self == Segment.self { readSegment(&reader) }
    if Value.self is any Entity.Type { readDossier(&reader) }
  }

  /// Reads the classes of a node, which must be those that the record declares, and perhaps one more.
  private static func readClasses<Value: Record>(_ reader: inout JSONRecordReader<Self>, of type: Value.Type) {
    let key = ObjectIdentifier(Value.self)
    let terms = reader.form.classes[key] ?? LinkedDataClass.Terms(of: Value.self)
    reader.form.classes[key] = terms
    guard let node = reader.take(JSONKey("type")) else {
      return reader.report(
        .jsonLDTypeMissing, "The node has no classes", at: reader.currentObject, hint: "Add \"type\": \(terms.text)")
    }
    guard let found = reader.index.strings(of: node), terms.allow(found) else {
      return reader.report(
        .jsonLDTypeMismatch, "The classes are not those of \(Value.recordName.string)", at: node,
        hint: "Write \(terms.text)")
    }
  }

  private static func readDossier(_ reader: inout JSONRecordReader<Self>) {
    reader.form.entity = reader.peek(JSONKey("id")).map(reader.index.text) ?? ""
    reader.form.attestations = AttestationNumbers()
    reader.form.areSourcesKnown = true
    let expected = reader.form.graph.dossierReference
    guard let node = reader.take(JSONKey("dossier")) else {
      return reader.report(
        .jsonKeyMissing, "The key “dossier” is missing", at: reader.currentObject,
        hint: "Add \"dossier\": \"\(expected)\"")
    }
    let text = reader.index.text(of: node)
    if text != expected, reader.form.graph.isDossierNamed {
      reader.report(
        .jsonLDOtherDossier, "The entity is said to be part of “\(Spelling.shortened(text))”", at: node,
        hint: "Write “\(expected)”; a document holds one dossier")
    }
  }

  private static func readAttestation(_ reader: inout JSONRecordReader<Self>) {
    let source = reader.peek(JSONKey("hasTarget")).map(reader.index.text) ?? ""
    let id = source.removing(prefix: reader.form.prefix)
    // What depends on a source that is none is not reported as well.
    reader.form.source = id == nil ? "" : source
    reader.form.areSourcesKnown = reader.form.areSourcesKnown && id != nil
    let number = reader.form.attestations.next(for: source)
    let expected =
      reader.form.entity + LinkedDataBase.attestation.string + (id ?? "…") + (number == 1 ? "" : "/\(number)")
    let hint = "Write “\(expected)”: the entity, the source, and a number for the second and later ones"
    guard let node = reader.take(JSONKey("id")) else {
      return reader.report(
        .jsonKeyMissing, "The key “id” is missing", at: reader.currentObject, hint: hint)
    }
    let text = reader.index.text(of: node)
    if text != expected, reader.form.areSourcesKnown, !reader.form.entity.isEmpty {
      reader.report(
        .jsonLDAttestation, "“\(Spelling.shortened(text))” is not the identifier of this attestation", at: node,
        hint: hint)
    }
  }

  private static func readSegment(_ reader: inout JSONRecordReader<Self>) {
    let expected = reader.form.source
    guard let node = reader.take(JSONKey("hasSource")) else {
      return reader.report(
        .jsonKeyMissing, "The key “hasSource” is missing", at: reader.currentObject,
        hint: "Add \"hasSource\": \"\(expected)\"")
    }
    let text = reader.index.text(of: node)
    if text != expected, !expected.isEmpty {
      reader.report(
        .jsonLDSegmentSource, "The segment is said to stand in “\(Spelling.shortened(text))”", at: node,
        hint: "Write “\(expected)”, the source of the attestation")
    }
  }
}
