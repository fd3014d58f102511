internal import Communique

/// How the meetings of a dossier nest, and what belongs to each. All numbers are positions in the dossier's lists.
///
/// References of hostile input may form cycles and chains of any length, so nothing here recurs, and each meeting is
/// placed once.
struct SearchEngineOutline {
  /// How deep events nest at most. A session below that stands beside the one that it is a part of.
  static let maximumDepth = 16

  /// The meetings at the top, in the order of `about`.
  private(set) var roots: [Int] = []
  /// The sessions of each meeting.
  private(set) var sessions: [[Int]]
  /// The place of each meeting: its own, or that of the meeting that it is a part of.
  private(set) var places: [Int?]
  /// The agenda items of each meeting.
  private(set) var agendaItems: [[Int]]
  /// The statements made at each meeting.
  private(set) var statements: [[Int]]
  /// The decisions of each meeting.
  private(set) var decisions: [[Int]]
  /// The sources of each root, in the order of the roots.
  private(set) var sources: [[Int]] = []
  /// Of each meeting the position of its root among the roots, if it is under one.
  private(set) var rootOf: [Int?]

  private let parents: [Int?]
  private let children: [[Int]]

  init(of dossier: Dossier, _ positions: SearchEnginePositions) {
    let none = [[Int]](repeating: [], count: dossier.meetings.count)
    (sessions, agendaItems, statements, decisions) = (none, none, none, none)
    places = dossier.meetings.map { meeting in meeting.place.flatMap { positions.places[$0.rawValue] } }
    rootOf = Array(repeating: nil, count: dossier.meetings.count)
    parents = dossier.meetings.map { meeting in meeting.parent.flatMap { positions.meetings[$0.rawValue] } }
    var children = none
    for (position, parent) in parents.enumerated() {
      if let parent, parent != position { children[parent].append(position) }
    }
    self.children = children
    findRoots(dossier.about.compactMap { positions.meetings[$0.rawValue] })
    for (number, root) in roots.enumerated() { nest(under: root, number, dossier) }
    assign(dossier, positions)
    assignSources(dossier, positions)
  }

  /// The meeting that a root is a part of, where that is not itself under the root.
  func parent(ofRoot root: Int) -> Int? {
    guard let parent = parents[root], rootOf[parent] != rootOf[root] else { return nil }
    return parent
  }

  /// Finds the meetings that are no part of another that the dossier is about.
  private mutating func findRoots(_ about: [Int]) {
    var isTaken = [Bool](repeating: false, count: children.count)
    var isRoot = isTaken
    let candidates = about.isEmpty ? Array(children.indices.prefix(1)) : about
    for candidate in candidates where !isTaken[candidate] {
      isTaken[candidate] = true
      isRoot[candidate] = true
      var open = [candidate]
      while let meeting = open.popLast() {
        for child in children[meeting] where child != candidate {
          // What is taken already was a root.
          if isTaken[child] { isRoot[child] = false } else { open.append(child) }
          isTaken[child] = true
        }
      }
    }
    for candidate in candidates where isRoot[candidate] {
      isRoot[candidate] = false
      roots.append(candidate)
    }
  }

  private mutating func nest(under root: Int, _ number: Int, _ dossier: Dossier) {
    rootOf[root] = number
    if places[root] == nil, dossier.meetings[root].mode != .remote { places[root] = placeAbove(root) }
    var open = [(meeting: root, owner: root, depth: 0)]
    while let (meeting, owner, depth) = open.popLast() {
      for child in children[meeting] where rootOf[child] == nil {
        rootOf[child] = number
        sessions[owner].append(child)
        if places[child] == nil, dossier.meetings[child].mode != .remote { places[child] = places[meeting] }
        let isDeep = depth + 1 >= Self.maximumDepth
        open.append((child, isDeep ? owner : child, isDeep ? depth : depth + 1))
      }
    }
  }

  private func placeAbove(_ root: Int) -> Int? {
    var meeting = parents[root]
    for _ in 0..<Self.maximumDepth {
      guard let above = meeting else { return nil }
      if let place = places[above] { return place }
      meeting = parents[above]
    }
    return nil
  }

  private mutating func assign(_ dossier: Dossier, _ positions: SearchEnginePositions) {
    func meeting(_ candidates: ID<Meeting>?..., item: ID<AgendaItem>?) -> Int? {
      let named =
        candidates.lazy.compactMap(\.self).first
        ?? item.flatMap { positions.agendaItems[$0.rawValue] }.flatMap { dossier.agendaItems[$0].meeting }
      guard let position = named.flatMap({ positions.meetings[$0.rawValue] }), rootOf[position] != nil else {
        return nil
      }
      return position
    }
    for (position, item) in dossier.agendaItems.enumerated() {
      if let owner = meeting(item.meeting, item: item.parent) { agendaItems[owner].append(position) }
    }
    for (position, statement) in dossier.statements.enumerated() where statement.isMade {
      if let owner = meeting(statement.meeting, item: statement.agendaItem) { statements[owner].append(position) }
    }
    for (position, decision) in dossier.decisions.enumerated() {
      if let owner = meeting(decision.decidedAt, decision.announcedAt, item: decision.agendaItem) {
        decisions[owner].append(position)
      }
    }
  }

  /// A source stands with every root of which it attests something; one that attests nothing stands with the first.
  private mutating func assignSources(_ dossier: Dossier, _ positions: SearchEnginePositions) {
    var found = [Set<Int>](repeating: [], count: roots.count)
    func add(_ attestations: [Attestation], _ meeting: Int) {
      guard let root = rootOf[meeting] else { return }
      for attestation in attestations where attestation.mode != .silence {
        if let source = positions.sources[attestation.source.rawValue] { found[root].insert(source) }
      }
    }
    for meeting in dossier.meetings.indices where rootOf[meeting] != nil {
      add(dossier.meetings[meeting].attestations, meeting)
      for item in agendaItems[meeting] { add(dossier.agendaItems[item].attestations, meeting) }
      for statement in statements[meeting] { add(dossier.statements[statement].attestations, meeting) }
      for decision in decisions[meeting] { add(dossier.decisions[decision].attestations, meeting) }
    }
    guard !found.isEmpty else { return }
    var rest = Set(dossier.sources.indices)
    for set in found { rest.subtract(set) }
    found[0].formUnion(rest)
    sources = found.map { $0.sorted() }
  }
}

/// Where entities stand in the lists of a dossier, by their identifiers; of several with one identifier, the first.
struct SearchEnginePositions {
  let sources: [String: Int]
  let people: [String: Int]
  let organizations: [String: Int]
  let memberships: [String: Int]
  let places: [String: Int]
  let topics: [String: Int]
  let documents: [String: Int]
  let meetings: [String: Int]
  let agendaItems: [String: Int]

  init(of dossier: Dossier) {
    sources = Self.positions(of: dossier.sources)
    people = Self.positions(of: dossier.people)
    organizations = Self.positions(of: dossier.organizations)
    memberships = Self.positions(of: dossier.memberships)
    places = Self.positions(of: dossier.places)
    topics = Self.positions(of: dossier.topics)
    documents = Self.positions(of: dossier.documents)
    meetings = Self.positions(of: dossier.meetings)
    agendaItems = Self.positions(of: dossier.agendaItems)
  }

  private static func positions(of entities: [some Entity]) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, entity) in entities.enumerated() where positions[entity.id.rawValue] == nil {
      positions[entity.id.rawValue] = position
    }
    return positions
  }
}

extension Statement {
  /// Whether it was made: what was evaded, or is said not to have been said, must not be put into somebody's mouth.
  fileprivate var isMade: Bool { !text.isEmpty && (polarity == nil || polarity == .made) }
}
