import Communique

/// Which entity refers to which of its kind, by the fields that must not lead in a circle.
struct ReferenceEdges: EntityListVisitor {
  /// For each list and field, the identifiers referred to by those that refer to them.
  private(set) var targets: [String: [String: String]] = [:]

  init(_ dossier: Dossier) {
    var dossier = dossier
    dossier.visitFields(&self)
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for entity in value {
      guard let target = ReferenceEdges.target(of: entity) else { continue }
      for (name, id) in target { targets["\(field.name)/\(name)", default: [:]][entity.id.rawValue] = id }
    }
  }

  private static func target<Value: Entity>(of entity: Value) -> [String: String]? {
    switch entity {
    case let organization as Organization: organization.parent.map { ["parent": $0.rawValue] }
    case let topic as Topic: topic.broader.map { ["broader": $0.rawValue] }
    case let meeting as Meeting: meeting.parent.map { ["parent": $0.rawValue] }
    case let item as AgendaItem: item.parent.map { ["parent": $0.rawValue] }
    case let statement as Statement:
      [("respondsTo", statement.respondsTo), ("reports", statement.reports)].reduce(into: [:]) { targets, field in
        if let target = field.1 { targets[field.0] = target.rawValue }
      }
    default: nil
    }
  }

  /// The members of the circle to which following a field from an entity leads.
  func circle(from start: String, list: String, field: String) -> [String] {
    let targets = targets["\(list)/\(field)"] ?? [:]
    var members: [String] = []
    var seen: Set<String> = []
    var current: String? = start
    while let id = current, seen.insert(id).inserted {
      members.append(id)
      current = targets[id]
    }
    guard let current, let first = members.firstIndex(of: current) else { return [] }
    return Array(members[first...])
  }
}
