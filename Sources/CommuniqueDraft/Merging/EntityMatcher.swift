import Communique

/// Finds out which entities of several dossiers are the same, kind by kind: those first to which the others refer.
struct EntityMatcher {
  let dossiers: [Dossier]
  let options: MergeOptions
  let inventory: EntityInventory
  let vocabulary: MergeVocabulary
  var clusters: EntityClusters
  var words: WordIndex
  /// For each dossier, the texts of its sources, where they are kept.
  private let texts: [[String: [Unicode.Scalar]]]

  init(_ dossiers: [Dossier], options: MergeOptions, vocabulary: MergeVocabulary = .builtIn) {
    self.dossiers = dossiers
    self.options = options
    self.vocabulary = vocabulary
    inventory = EntityInventory(dossiers)
    clusters = EntityClusters(inputs: inventory.nodes.map(\.input))
    words = WordIndex(vocabulary)
    texts = dossiers.map { dossier in
      Dictionary(
        dossier.sources.compactMap { source in source.text.map { (source.id.rawValue, Array($0.unicodeScalars)) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// A proposal to join two nodes.
  struct Match {
    let score: Double
    let left: Int
    let right: Int
  }

  /// Matches all kinds.
  mutating func match() {
    var settled: Set<EntityKind> = []
    for list in MergeOrder.lists(inventory.lists) {
      matchEqualRecords(list, settled: settled)
      matchSpecifically(list)
      if let kind = inventory.nodes.first(where: { $0.list == list })?.kind { settled.insert(kind) }
    }
  }

  private mutating func matchSpecifically(_ list: String) {
    switch list {
    case EntityKind.source.listName: matchSources()
    case EntityKind.organization.listName: matchOrganizations()
    case EntityKind.person.listName: matchPeople()
    case EntityKind.membership.listName: matchMemberships()
    case EntityKind.place.listName: matchPlaces()
    case EntityKind.topic.listName: matchTopics()
    case EntityKind.document.listName: matchDocuments()
    case EntityKind.meeting.listName: matchMeetings()
    case EntityKind.agendaItem.listName: matchAgendaItems()
    case EntityKind.decision.listName: matchDecisions()
    case EntityKind.statement.listName: matchStatements()
    case EntityKind.commitment.listName: matchCommitments()
    case EntityKind.figure.listName: matchFigures()
    case EntityKind.discrepancy.listName: matchDiscrepancies()
    default: break
    }
  }

  /// Joins the proposed pairs, the surest first.
  mutating func join(_ matches: [Match], unless exclude: (Int, Int) -> Bool = { _, _ in false }) {
    let sorted = matches.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    for match in sorted { clusters.join(match.left, match.right, unless: exclude) }
  }

  /// The cluster that a reference of a dossier names; `nil` where it names nothing.
  func cluster<Target>(of reference: ID<Target>?, input: Int) -> Int? {
    guard let reference, let node = inventory.node(reference.rawValue, input: input) else { return nil }
    return clusters.root(of: node)
  }

  /// The clusters that references of a dossier name.
  func clusters<Target>(of references: [ID<Target>], input: Int) -> Set<Int> {
    Set(references.compactMap { cluster(of: $0, input: input) })
  }

  /// Calls a closure with each entity of a list of all dossiers, its dossier and its node.
  func forEach<Value: Entity>(_ list: KeyPath<Dossier, [Value]>, _ body: (Value, Int, Int) -> Void) {
    for (input, dossier) in dossiers.enumerated() {
      let start = inventory.node(input: input, list: Value.entityKind, position: 0)
      for (position, entity) in dossier[keyPath: list].enumerated() { body(entity, input, start + position) }
    }
  }

  /// Proposes the nodes of different dossiers that have a key in common.
  ///
  /// - Parameter keys: For each node, its keys.
  func matches(sharing keys: [Int: [String]], score: Double) -> [Match] {
    var buckets: [String: [Int]] = [:]
    for node in keys.keys.sorted() { for key in Set(keys[node] ?? []) { buckets[key, default: []].append(node) } }
    var matches: [Match] = []
    for nodes in buckets.values where nodes.count > 1 {
      // What hundreds have in common tells nothing; then each is paired with the first of every dossier alone.
      let lefts = nodes.count <= 64 ? nodes : firstOfEachInput(nodes)
      for left in lefts {
        for right in nodes where left < right && inventory.nodes[left].input != inventory.nodes[right].input {
          matches.append(Match(score: score, left: left, right: right))
        }
      }
    }
    return matches
  }

  private func firstOfEachInput(_ nodes: [Int]) -> [Int] {
    var inputs: Set<Int> = []
    return nodes.filter { inputs.insert(inventory.nodes[$0].input).inserted }.prefix(64).map { $0 }
  }

  /// The words of a segment, if need be from the text of its source.
  func text(of segment: Segment, source: ID<Source>, input: Int) -> String? {
    if let text = segment.text ?? segment.span?.exact { return text }
    guard let span = segment.span, texts.indices.contains(input), let text = texts[input][source.rawValue],
      span.start >= 0, span.start <= span.end, span.end <= text.count
    else { return nil }
    return String(String.UnicodeScalarView(text[span.start..<span.end]))
  }

  /// Whether two dates can be of one time; one that is not known can.
  static func areCompatible(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
    guard let left, let right else { return true }
    return left.ordering(to: right) == .undecided
  }

  /// Whether two values can be the same; one that is not known can.
  static func areCompatible<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
    left == nil || right == nil || left == right
  }
}

/// The order in which lists are matched.
enum MergeOrder {
  private static let known: [EntityKind] = [
    .organization, .person, .source, .place, .topic, .document, .membership, .meeting, .agendaItem, .statement,
    .decision, .commitment, .figure,
  ]

  /// The lists that refer to others after those, lists that are not known last.
  static func lists(_ names: [String]) -> [String] {
    let first = known.map(\.listName).filter(names.contains)
    let last = EntityKind.discrepancy.listName
    return first + names.filter { !first.contains($0) && $0 != last } + names.filter { $0 == last }
  }
}
