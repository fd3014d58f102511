import Communique

/// The entities of all dossiers that are merged, as numbered nodes.
struct EntityInventory {
  /// One entity of one dossier.
  struct Node {
    let input: Int
    let list: String
    let position: Int
    let id: String
    let kind: EntityKind
  }

  private(set) var nodes: [Node] = []
  /// The names of the lists, in the dossier's order.
  private(set) var lists: [String] = []
  /// For each dossier, the node of the first entity of each list.
  private var starts: [[String: Int]] = []
  /// For each dossier, the node of each identifier.
  private(set) var nodesByID: [[String: Int]] = []

  init(_ dossiers: [Dossier]) {
    for (input, dossier) in dossiers.enumerated() {
      var dossier = dossier
      var visitor = InventoryVisitor()
      dossier.visitFields(&visitor)
      var starts: [String: Int] = [:]
      var nodesByID: [String: Int] = [:]
      for list in visitor.lists {
        if input == 0 { lists.append(list.name) }
        starts[list.name] = nodes.count
        for (position, id) in list.ids.enumerated() {
          if nodesByID[id] == nil { nodesByID[id] = nodes.count }
          nodes.append(Node(input: input, list: list.name, position: position, id: id, kind: list.kind))
        }
      }
      self.starts.append(starts)
      self.nodesByID.append(nodesByID)
    }
  }

  /// The node of an entity by its place.
  func node(input: Int, list: EntityKind, position: Int) -> Int {
    (starts.indices.contains(input) ? starts[input][list.listName] ?? 0 : 0) + position
  }

  /// The node of the entity that an identifier of a dossier names.
  func node(_ id: String, input: Int) -> Int? { nodesByID.indices.contains(input) ? nodesByID[input][id] : nil }
}

private struct InventoryVisitor: EntityListVisitor {
  struct List {
    let name: String
    let kind: EntityKind
    let ids: [String]
  }
  var lists: [List] = []

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    lists.append(List(name: field.name.string, kind: Value.entityKind, ids: value.map(\.id.rawValue)))
  }
}
