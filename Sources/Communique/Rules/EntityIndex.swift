/// Which entities a dossier has.
struct EntityIndex: FieldVisitor {
  typealias Failure = Never

  /// An entity's kind, and where it stands first.
  struct Place {
    let kind: EntityKind
    let position: Int
  }

  private(set) var places: [String: Place] = [:]

  init(_ dossier: Dossier) {
    var copy = dossier
    copy.visitFields(&self)
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for (position, entity) in value.enumerated() where places[entity.id.rawValue] == nil {
      places[entity.id.rawValue] = Place(kind: Value.entityKind, position: position)
    }
  }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  func field(_ field: Field, _ value: inout Int) {}
  func field(_ field: Field, _ value: inout Int?) {}
  func field(_ field: Field, _ value: inout LocalizedText) {}
  func field(_ field: Field, _ value: inout LocalizedText?) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {}
  func field<Value: Record>(_ field: Field, _ value: inout Value) {}
  func field<Value: Record>(_ field: Field, _ value: inout Value?) {}
  func field<Value: Record>(_ field: Field, _ value: inout [Value]) {}
}
