/// Which entities a dossier has.
struct EntityIndex: EntityListVisitor {
  typealias Failure = Never

  /// An entity's kind, and where it stands first.
  struct Place {
    let kind: EntityKind
    let position: Int
  }

  private(set) var places: [String: Place] = [:]
  /// The identifiers in the order of the dossier, for hints that do not change from run to run.
  private(set) var names: [(id: String, kind: EntityKind)] = []

  init(_ dossier: Dossier) {
    var copy = dossier
    copy.visitFields(&self)
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for (position, entity) in value.enumerated() where places[entity.id.rawValue] == nil {
      places[entity.id.rawValue] = Place(kind: Value.entityKind, position: position)
      names.append((entity.id.rawValue, Value.entityKind))
    }
  }
}
