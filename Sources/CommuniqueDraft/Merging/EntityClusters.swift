/// Which nodes are one and the same entity. Two entities of one dossier never are: whoever made it kept them apart.
struct EntityClusters {
  private var parents: [Int]
  private var members: [Int: [Int]] = [:]
  private let inputs: [Int]

  /// - Parameter inputs: For each node, the number of its dossier.
  init(inputs: [Int]) {
    self.inputs = inputs
    parents = Array(inputs.indices)
  }

  /// The node that stands for the cluster of a node: its first.
  func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// The nodes of the cluster of a node, in order.
  func members(of node: Int) -> [Int] {
    let root = root(of: node)
    return members[root] ?? [root]
  }

  /// Whether two nodes are the same entity.
  func areOne(_ left: Int, _ right: Int) -> Bool { root(of: left) == root(of: right) }

  /// Whether a dossier has both clusters.
  func shareInput(_ left: Int, _ right: Int) -> Bool {
    let taken = Set(members(of: left).map { inputs[$0] })
    return members(of: right).contains { taken.contains(inputs[$0]) }
  }

  /// Joins the clusters of two nodes, unless a dossier has both, or two of their members exclude each other.
  ///
  /// - Returns: Whether they are one now.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int, unless exclude: (Int, Int) -> Bool = { _, _ in false }) -> Bool {
    let first = min(root(of: left), root(of: right))
    let second = max(root(of: left), root(of: right))
    if first == second { return true }
    if shareInput(first, second) { return false }
    let joined = members(of: first)
    let joining = members(of: second)
    for one in joined { for other in joining where exclude(one, other) { return false } }
    parents[second] = first
    // Paths stay short, so that finding a root stays quick.
    for node in joining { parents[node] = first }
    members[first] = (joined + joining).sorted()
    members[second] = nil
    return true
  }
}
