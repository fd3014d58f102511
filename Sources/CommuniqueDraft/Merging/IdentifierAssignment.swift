import Communique

/// Which identifier each entity gets.
struct IdentifierAssignment {
  /// For each dossier, the new identifiers by the old ones.
  private(set) var replacements: [[String: String]] = []
  /// For each node, its new identifier.
  private(set) var identifiers: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var taken: Set<String> = []

  init(_ inventory: EntityInventory, _ clusters: EntityClusters) {
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
