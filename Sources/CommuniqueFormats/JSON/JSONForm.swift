internal import Communique

/// What canonical JSON and JSON-LD do differently: keys, identifiers, tokens, and where entities stand.
protocol JSONForm {
  /// Whether a localized text may be a plain string, in the language of the dossier.
  static var takesPlainTexts: Bool { get }
  /// Whether dates have a key for each datatype, and identifiers are references to nodes.
  static var hasDatatypes: Bool { get }

  /// The language of texts that state none.
  func language(of index: JSONIndex) -> LanguageTag
  /// The language that a key of a localized text stands for.
  func language(_ key: String) -> LanguageTag?
  /// The key of a field.
  func key(of field: Field, _ kind: JSONKey.Kind) -> JSONKey
  /// The keys that a field may have.
  func keys(of field: FieldDescription) -> [String]
  /// All keys that a record may have.
  func keys(of record: RecordDescription) -> [String]
  /// Whether a key that no record has is already reported, with a finding of its own.
  func isReported(_ key: String) -> Bool
  /// The text of a scalar that is written like this; `nil` where none is.
  func text<Value: ScalarValue>(_ written: String, as type: Value.Type) -> String?
  /// The identifier that a reference stands for; `nil` where it is not one of the dossier.
  func identifier(_ reference: String, isDossier: Bool) -> String?
  /// What references begin with.
  var prefix: String { get }
  /// The node of the dossier itself.
  var dossierNode: Int { get }
  /// The nodes of a kind of entity, where they do not stand in a list of their own.
  func nodes<Value: Entity>(of type: Value.Type) -> [Int]?
  /// Reads and checks what an object has besides its fields.
  static func begin<Value: Record>(_ reader: inout JSONRecordReader<Self>, _ type: Value.Type)
}

/// Canonical JSON.
struct CanonicalJSONForm: JSONForm {
  static var takesPlainTexts: Bool { true }
  static var hasDatatypes: Bool { false }

  /// That of the dossier, which may stand after the texts.
  func language(of index: JSONIndex) -> LanguageTag {
    guard index.nodes[0].kind == .object else { return .undetermined }
    var member = 1
    for _ in 0..<index.nodes[0].count {
      if index.isKey(member, JSONKey("language")), index.nodes[member + 1].kind == .string,
        let tag = try? LanguageTag(text: index.text(of: member + 1))
      {
        return tag
      }
      member = Int(index.nodes[member + 1].next)
    }
    return .undetermined
  }

  @inline(__always)
  func language(_ key: String) -> LanguageTag? { try? LanguageTag(text: key) }
  @inline(__always)
  func key(of field: Field, _ kind: JSONKey.Kind) -> JSONKey { JSONKey(field.name) }
  func keys(of field: FieldDescription) -> [String] { [field.name] }
  func keys(of record: RecordDescription) -> [String] { record.fields.map(\.name) }
  func isReported(_ key: String) -> Bool { false }
  @inline(__always)
  func text<Value: ScalarValue>(_ written: String, as type: Value.Type) -> String? { written }
  func identifier(_ reference: String, isDossier: Bool) -> String? { reference }
  var prefix: String { "" }
  var dossierNode: Int { 0 }
  @inline(__always)
  func nodes<Value: Entity>(of type: Value.Type) -> [Int]? { nil }
  @inline(__always)
  static func begin<Value: Record>(_ reader: inout JSONRecordReader<Self>, _ type: Value.Type) {}
}
