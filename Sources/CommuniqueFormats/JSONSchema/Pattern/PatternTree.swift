/// What a pattern says: nodes in one list, each after those in it, so that no walk needs the thread's stack.
struct PatternTree {
  enum Node {
    /// Matches the empty text.
    case empty
    /// One code point of a set.
    case set(Int)
    case sequence([Int])
    case alternation([Int])
    case capture(Int, number: Int)
    case repetition(Repetition)
    case assertion(PatternAssertion)
    case look(Look)
    /// The text that a group has matched.
    case backReference(Int)
  }

  struct Repetition {
    let body: Int
    let minimum: Int
    /// `nil` where there is none.
    let maximum: Int?
    let isLazy: Bool
    /// The numbers of the groups in the body: each round forgets what they matched before.
    let captures: Range<Int>
  }

  struct Look {
    let body: Int
    let isBehind: Bool
    let isNegative: Bool
  }

  /// What is known of a node's matches.
  struct Shape {
    var canBeEmpty: Bool
    /// Whether a match can have a character.
    var canConsume: Bool
    /// Whether a match can only be at the start of the text.
    var isAnchored = false
  }

  private(set) var nodes: [Node] = []
  private(set) var shapes: [Shape] = []
  private(set) var sets: [CodePointSet] = []
  private var indexOfSet: [CodePointSet: Int] = [:]
  /// How many ranges all sets have together.
  private(set) var rangeCount = 0
  /// Whether there is neither look-around nor a back-reference.
  private(set) var isRegular = true
  /// How many groups capture, with the match as a whole as the first.
  var captureCount = 1
  var root = 0

  /// Adds a node whose parts are there already.
  mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    shapes.append(shape(of: node))
    switch node {
    case .look, .backReference: isRegular = false
    default: break
    }
    return nodes.count - 1
  }

  mutating func add(_ set: CodePointSet) -> Int {
    if let known = indexOfSet[set] { return add(.set(known)) }
    indexOfSet[set] = sets.count
    sets.append(set)
    rangeCount += set.ranges.count
    return add(.set(sets.count - 1))
  }

  /// Says which group a back-reference by name means, once all names are known.
  mutating func resolve(_ node: Int, to group: Int) { nodes[node] = .backReference(group) }

  private func shape(of node: Node) -> Shape {
    switch node {
    case .empty: return Shape(canBeEmpty: true, canConsume: false)
    case .set: return Shape(canBeEmpty: false, canConsume: true)
    case .backReference: return Shape(canBeEmpty: true, canConsume: true)
    case .look: return Shape(canBeEmpty: true, canConsume: false)
    case .capture(let body, _): return shapes[body]
    case .assertion(let assertion):
      var isStart = false
      if case .start = assertion { isStart = true }
      return Shape(canBeEmpty: true, canConsume: false, isAnchored: isStart)
    case .alternation(let parts):
      return Shape(
        canBeEmpty: parts.contains { shapes[$0].canBeEmpty }, canConsume: parts.contains { shapes[$0].canConsume },
        isAnchored: parts.allSatisfy { shapes[$0].isAnchored })
    case .sequence(let parts):
      let lead = parts.prefix { !shapes[$0].canConsume }.count
      return Shape(
        canBeEmpty: parts.allSatisfy { shapes[$0].canBeEmpty }, canConsume: parts.contains { shapes[$0].canConsume },
        isAnchored: parts.prefix(lead + 1).contains { shapes[$0].isAnchored })
    case .repetition(let repetition):
      var shape = shapes[repetition.body]
      if repetition.minimum == 0 { shape = Shape(canBeEmpty: true, canConsume: shape.canConsume) }
      return shape
    }
  }
}
