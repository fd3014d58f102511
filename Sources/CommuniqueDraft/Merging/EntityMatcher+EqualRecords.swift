import Communique

/// A list of entities whose type is not known.
protocol ComparableList: Sendable {
  var name: String { get }
  /// The entities with their references rewritten, to be compared; without their identifiers where these do not matter.
  func comparable(rewriting replacements: [String: String], keepsIdentifiers: Bool) -> [AnyHashable]
}

private struct TypedList<Value: Entity>: ComparableList {
  let name: String
  let entities: [Value]

  func comparable(rewriting replacements: [String: String], keepsIdentifiers: Bool) -> [AnyHashable] {
    entities.map { entity in
      var entity = entity
      let id = entity.id
      var rewriter = ReferenceRewriter(replacements: replacements)
      entity.visitFields(&rewriter)
      entity.id = keepsIdentifiers || !TypedList.isTelling(entity) ? id : .missing
      return AnyHashable(entity)
    }
  }
}

extension TypedList {
  /// Whether an entity says what it is. Sources alone need not: of some only an identifier is known.
  fileprivate static func isTelling(_ entity: Value) -> Bool {
    guard let source = entity as? Source else { return true }
    return source.digest != nil || source.url != nil || source.title != nil || source.text != nil || source.note != nil
  }
}

/// Collects the lists of a dossier.
struct EntityListCollector: EntityListVisitor {
  private(set) var lists: [any ComparableList] = []

  /// The lists of a dossier.
  static func lists(of dossier: Dossier) -> [any ComparableList] {
    var dossier = dossier
    var collector = EntityListCollector()
    dossier.visitFields(&collector)
    return collector.lists
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    lists.append(TypedList(name: field.name.string, entities: value))
  }
}

extension EntityMatcher {
  /// Joins the entities of a list that are equal in everything, first those that have the same identifier, too.
  ///
  /// - Parameter settled: The kinds whose clusters are known; references to others are compared by identifier.
  mutating func matchEqualRecords(_ list: String, settled: Set<EntityKind>) {
    let lists = dossiers.map { dossier in EntityListCollector.lists(of: dossier).first { $0.name == list } }
    let replacements = dossiers.indices.map { self.replacements(input: $0, settled: settled) }
    let starts = dossiers.indices.map { input in
      inventory.nodes.firstIndex { $0.input == input && $0.list == list } ?? inventory.nodes.count
    }
    for keepsIdentifiers in [true, false] {
      var seen: [AnyHashable: [Int]] = [:]
      for (input, entities) in lists.enumerated() {
        guard let entities else { continue }
        var counts: [AnyHashable: Int] = [:]
        let keys = entities.comparable(rewriting: replacements[input], keepsIdentifiers: keepsIdentifiers)
        for (position, key) in keys.enumerated() {
          let node = starts[input] + position
          let count = counts[key, default: 0]
          counts[key] = count + 1
          // The same thing recorded several times is paired in order, each with one of the other dossier.
          if let others = seen[key], others.indices.contains(count) {
            clusters.join(others[count], node)
          } else {
            seen[key, default: []].append(node)
          }
        }
      }
    }
  }

  private func replacements(input: Int, settled: Set<EntityKind>) -> [String: String] {
    inventory.nodesByID[input].compactMapValues { node in
      settled.contains(inventory.nodes[node].kind) ? "#\(clusters.root(of: node))" : nil
    }
  }
}
