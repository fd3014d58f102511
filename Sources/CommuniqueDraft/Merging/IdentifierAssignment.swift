import Communique

/// Which identifier each entity gets.
struct IdentifierAssignment {
  /// For each dossier, the new identifiers of its entities by the old ones.
  private(set) var ofEntities: [[String: String]] = []
  /// The same, with those of references that name nothing.
  private(set) var replacements: [[String: String]] = []
  /// For each node, its new identifier.
  private(set) var identifiers: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var taken: Set<String> = []

  init(_ dossiers: [Dossier], _ inventory: EntityInventory, _ clusters: EntityClusters) {
    // A new identifier must not take one that another entity can still keep.
    let given = Set(inventory.nodes.map(\.id))
    var ofRoot: [Int: String] = [:]
    replacements = inventory.nodesByID.map { _ in [:] }
    for (number, node) in inventory.nodes.enumerated() {
      let root = clusters.root(of: number)
      let identifier: String
      if let known = ofRoot[root] {
        identifier = known
      } else {
        identifier = taken.contains(node.id) ? fresh(node.id, given) : node.id
        taken.insert(identifier)
        ofRoot[root] = identifier
        if identifier != node.id { report(node, identifier) }
      }
      identifiers.append(identifier)
      if inventory.node(node.id, input: node.input) == number { replacements[node.input][node.id] = identifier }
    }
    ofEntities = replacements
    if dossiers.count > 1 { renameDanglingReferences(dossiers, inventory, given) }
  }

  /// A reference that names nothing must not come to name what another dossier has.
  private mutating func renameDanglingReferences(
    _ dossiers: [Dossier], _ inventory: EntityInventory, _ given: Set<String>
  ) {
    for (input, dossier) in dossiers.enumerated() {
      var dossier = dossier
      var collector = ReferenceCollector()
      dossier.visitFields(&collector)
      for reference in collector.references.sorted()
      where inventory.node(reference, input: input) == nil && taken.contains(reference) {
        replacements[input][reference] = fresh(reference, given)
      }
    }
  }

  private func fresh(_ id: String, _ given: Set<String>) -> String {
    let stem = String(id.prefix(240))
    var number = 2
    while taken.contains("\(stem)-\(number)") || given.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  private mutating func report(_ node: EntityInventory.Node, _ identifier: String) {
    diagnostics.append(
      Diagnostic(
        .mergeIDChanged,
        "“\(node.id)” of dossier \(node.input + 1) is “\(identifier)” now, because the identifier is taken",
        path: "/\(node.list)/\(node.position)/id"))
  }
}
