internal import Communique
internal import CommuniqueFormats

/// Finds the texts of a dossier that hold characters which XML 1.0 cannot.
struct XMLCharacterFinder: FieldVisitor {
  typealias Failure = Never

  /// The hint about U+0000, which is not escaped.
  static let removalHint = "Remove it; no format of ours can hold it"

  private var path = RecordPath()
  private var entity: (kind: EntityKind, id: String)?
  private(set) var findings: [Diagnostic] = []

  static func findings(in dossier: inout Dossier) -> [Diagnostic] {
    var finder = XMLCharacterFinder()
    dossier.visitFields(&finder)
    return finder.findings
  }

  private mutating func check(_ field: Field, _ text: String, at position: Int? = nil) {
    guard let character = XMLCharacters.firstForbidden(in: text) else { return }
    path.push(field.name)
    if let position { path.push(position) }
    let owner = entity.map { "\($0.kind) “\($0.id)”" } ?? "the dossier"
    findings.append(
      Diagnostic(
        .xmlCharacterForbidden,
        "The \(field.name) of \(owner) holds \(XMLCharacters.name(UInt32(character))), which XML 1.0 cannot",
        path: path.description,
        hint: character == 0
          ? Self.removalHint : "Remove it, or write XML with the setting \(XMLExporter.charactersSetting)=escape"))
    if position != nil { path.pop() }
    path.pop()
  }

  private mutating func walk<Value: Record>(_ value: inout Value, _ field: Field, _ position: Int? = nil) {
    path.push(field.name)
    if let position { path.push(position) }
    value.visitFields(&self)
    if position != nil { path.pop() }
    path.pop()
  }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { check(field, value.text) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let text = value?.text { check(field, text) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    for (position, element) in value.enumerated() { check(field, element.text, at: position) }
  }
  mutating func field(_ field: Field, _ value: inout Int) {}
  mutating func field(_ field: Field, _ value: inout Int?) {}
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    for entry in value.entries { check(field, entry.text) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    for entry in value?.entries ?? [] { check(field, entry.text) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {}
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {}
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {}
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { walk(&value, field) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var record = value else { return }
    walk(&record, field)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices { walk(&value[position], field, position) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices {
      entity = (Value.entityKind, value[position].id.rawValue)
      walk(&value[position], field, position)
    }
    entity = nil
  }
}
