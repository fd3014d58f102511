import Communique

/// How two propositions stand to each other apart from their words.
enum PropositionRelation {
  /// The same party, where both name one.
  case sameParty
  /// The same party and the same numbers.
  case sameNumbers
  /// One of them names no party.
  case openParty
  /// The same party, in another part: one answers, the other does not.
  case distant
  /// They cannot be one.
  case excluded
}

extension EntityMatcher {
  mutating func matchStatements() {
    let agentNames = agentNames()
    var profiles: [Int: (statement: Statement, speakers: PartySet, attitudes: Set<String>)] = [:]
    var items: [WordingItem] = []
    for (input, dossier) in dossiers.enumerated() {
      for (position, statement) in dossier.statements.enumerated() {
        let node = inventory.node(input: input, list: .statement, position: position)
        let speakers = partySet(statement.speakers, input: input, names: agentNames)
        profiles[node] = (statement, speakers, attitudes(of: statement))
        items.append(item(node, input, [statement.text], statement.attestations))
      }
    }
    func relation(_ left: Int, _ right: Int) -> PropositionRelation {
      guard let first = profiles[left], let second = profiles[right] else { return .excluded }
      let isQuestion = first.statement.kind == .question
      guard isQuestion == (second.statement.kind == .question),
        (first.statement.polarity ?? .made) == (second.statement.polarity ?? .made),
        EntityMatcher.areCompatible(first.statement.date, second.statement.date)
      else { return .excluded }
      let relation = first.speakers.relation(to: second.speakers)
      // What is an answer in one report and none in another has to have more in common.
      let isAnswer = first.statement.kind == .answer
      // Who welcomes a thing in one report and hopes for it in another has said two things.
      if relation == .sameParty, !first.attitudes.isEmpty, !second.attitudes.isEmpty,
        first.attitudes.isDisjoint(with: second.attitudes)
      {
        return .distant
      }
      return relation == .sameParty && isAnswer != (second.statement.kind == .answer) ? .distant : relation
    }
    matchWordings(items, .statements, relation)
  }

  mutating func matchDecisions() {
    let agentNames = agentNames()
    var profiles: [Int: (decision: Decision, bodies: PartySet)] = [:]
    var items: [WordingItem] = []
    for (input, dossier) in dossiers.enumerated() {
      for (position, decision) in dossier.decisions.enumerated() {
        let node = inventory.node(input: input, list: .decision, position: position)
        profiles[node] = (decision, partySet(decision.bodies, input: input, names: agentNames))
        let measures = decision.measures.map(\.text)
        items.append(
          item(node, input, [decision.title, decision.text].compactMap { $0 } + measures, decision.attestations))
      }
    }
    matchWordings(items, .decisions) { left, right in
      guard let first = profiles[left], let second = profiles[right] else { return .excluded }
      // Who is said to have decided differs from report to report, so it excludes nothing.
      let relation = first.bodies.relation(to: second.bodies)
      return relation == .excluded ? .openParty : relation
    }
  }

  mutating func matchCommitments() {
    let agentNames = agentNames()
    var profiles: [Int: (commitment: Commitment, actors: PartySet)] = [:]
    var items: [WordingItem] = []
    for (input, dossier) in dossiers.enumerated() {
      for (position, commitment) in dossier.commitments.enumerated() {
        let node = inventory.node(input: input, list: .commitment, position: position)
        profiles[node] = (commitment, partySet(commitment.actors, input: input, names: agentNames))
        items.append(item(node, input, [commitment.text], commitment.attestations))
      }
    }
    matchWordings(items, .commitments) { left, right in
      guard let first = profiles[left], let second = profiles[right] else { return .excluded }
      guard
        EntityMatcher.areCompatible(EntityMatcher.amounts(first.commitment), EntityMatcher.amounts(second.commitment))
      else { return .excluded }
      let relation = first.actors.relation(to: second.actors)
      return relation == .sameParty && EntityMatcher.amounts(first.commitment) != nil
        && EntityMatcher.amounts(first.commitment) == EntityMatcher.amounts(second.commitment) ? .sameNumbers : relation
    }
  }

  mutating func matchFigures() {
    var figures: [Int: Figure] = [:]
    var items: [WordingItem] = []
    for (input, dossier) in dossiers.enumerated() {
      for (position, figure) in dossier.figures.enumerated() {
        let node = inventory.node(input: input, list: .figure, position: position)
        figures[node] = figure
        items.append(item(node, input, [figure.text, figure.subject].compactMap { $0 }, figure.attestations))
      }
    }
    matchWordings(items, .commitments) { left, right in
      guard let first = figures[left], let second = figures[right] else { return .excluded }
      let amount = EntityMatcher.number(first.money?.quantity ?? first.quantity)
      let other = EntityMatcher.number(second.money?.quantity ?? second.quantity)
      guard EntityMatcher.areCompatible(first.money?.currency, second.money?.currency) else { return .excluded }
      guard let amount, let other else { return .openParty }
      return amount == other ? .sameNumbers : .excluded
    }
  }

  mutating func matchAgendaItems() {
    var meetings: [Int: Int] = [:]
    var numbers: [Int: String] = [:]
    var items: [WordingItem] = []
    for (input, dossier) in dossiers.enumerated() {
      for (position, agendaItem) in dossier.agendaItems.enumerated() {
        let node = inventory.node(input: input, list: .agendaItem, position: position)
        meetings[node] = cluster(of: agendaItem.meeting, input: input)
        numbers[node] = agendaItem.number
        items.append(item(node, input, [agendaItem.title], []))
      }
    }
    matchWordings(items, .agendaItems) { left, right in
      if let meeting = meetings[left], let other = meetings[right], meeting != other { return .excluded }
      if let number = numbers[left], let other = numbers[right], number == other { return .sameParty }
      return .openParty
    }
  }

  /// Joins discrepancies of the same kind about the same field of the same things.
  mutating func matchDiscrepancies() {
    var keys: [Int: [String]] = [:]
    forEach(\.discrepancies) { discrepancy, input, node in
      let subjects = clusters(of: discrepancy.subjects, input: input).sorted().map(String.init).joined(separator: " ")
      guard !subjects.isEmpty, let field = discrepancy.field else { return }
      keys[node] = ["\(discrepancy.kind) \(field) \(subjects)"]
    }
    join(matches(sharing: keys, score: 80))
  }

  /// What cues and first words tell of a speaker's attitude: that something is welcome, or wished for.
  private func attitudes(of statement: Statement) -> Set<String> {
    var folding = WordFolding()
    var found: Set<String> = []
    for cue in statement.attestations.compactMap(\.cue) {
      found.formUnion(folding.words(of: cue).compactMap { vocabulary.attitudes[$0] })
    }
    for entry in statement.text.entries {
      found.formUnion(folding.words(of: entry.text).prefix(3).compactMap { vocabulary.attitudes[$0] })
    }
    return found
  }

  // MARK: Words

  /// The words of an entity: its texts, and those of the segments in which its sources have it.
  private mutating func item(_ node: Int, _ input: Int, _ texts: [LocalizedText], _ attestations: [Attestation])
    -> WordingItem
  {
    var passages: [WordingItem.Passage] = []
    for text in texts {
      for entry in text.entries {
        passages.append(WordingItem.Passage(words.words(of: entry.text), isQuoted: false, index: words))
      }
    }
    for attestation in attestations {
      for segment in attestation.segments where segment.kind == .quoted || segment.kind == .reported {
        guard let text = text(of: segment, source: attestation.source, input: input) else { continue }
        passages.append(WordingItem.Passage(words.words(of: text), isQuoted: segment.kind == .quoted, index: words))
      }
    }
    return WordingItem(node: node, input: input, passages: passages, index: words)
  }

  private mutating func matchWordings(
    _ items: [WordingItem], _ rule: WordingRule, _ relation: (Int, Int) -> PropositionRelation
  ) {
    matchEqualTexts(items, relation)
    let index = WordingIndex(items, words: words)
    var matches: [Match] = []
    for (left, right) in index.candidates(fewest: rule.fewest) {
      let first = items[left].node
      let second = items[right].node
      let relation = relation(first, second)
      guard relation != .excluded else { continue }
      guard let score = (relation == .sameNumbers ? .sameNumbers : rule).score(index.overlap(left, right), relation)
      else { continue }
      matches.append(Match(score: score, left: min(first, second), right: max(first, second)))
    }
    let positions = Dictionary(items.indices.map { (items[$0].node, $0) }) { first, _ in first }
    join(matches) { left, right in
      if relation(left, right) == .excluded { return true }
      // A report that tells two things at once must not join those that tell one each.
      guard let first = positions[left], let second = positions[right] else { return false }
      let overlap = index.overlap(first, second)
      return overlap.containment < rule.kinship && !overlap.isSamePassage && !overlap.isWholeQuotation
    }
  }

  /// Joins items whose first passage is the same, in order: of what is said many times, each time with one.
  private mutating func matchEqualTexts(_ items: [WordingItem], _ relation: (Int, Int) -> PropositionRelation) {
    var seen: [WordingItem.Passage: [Int]] = [:]
    var counts: [WordingItem.Passage: [Int: Int]] = [:]
    for item in items {
      guard let passage = item.passages.first, item.content.count >= 2 else { continue }
      let position = counts[passage]?[item.input] ?? 0
      counts[passage, default: [:]][item.input] = position + 1
      guard let others = seen[passage], others.indices.contains(position) else {
        seen[passage, default: []].append(item.node)
        continue
      }
      if [.sameParty, .sameNumbers].contains(relation(others[position], item.node)) {
        clusters.join(others[position], item.node) { relation($0, $1) == .excluded }
      }
    }
  }

  // MARK: Parties

  /// The parties of a proposition: their clusters, and the labels of those who are not resolved.
  struct PartySet {
    var clusters: Set<Int> = []
    var names: Set<String> = []
    var labels: Set<String> = []

    func relation(to other: PartySet) -> PropositionRelation {
      if clusters.isEmpty && labels.isEmpty || other.clusters.isEmpty && other.labels.isEmpty { return .openParty }
      if !clusters.isDisjoint(with: other.clusters) || !labels.isDisjoint(with: other.labels) { return .sameParty }
      if !labels.isDisjoint(with: other.names) || !names.isDisjoint(with: other.labels) { return .sameParty }
      // “The host” may well be the person whom the other names, but only the very words can show it.
      return clusters.isEmpty != other.clusters.isEmpty ? .distant : .excluded
    }
  }

  private func partySet(_ parties: [Party], input: Int, names: [Int: Set<String>]) -> PartySet {
    var set = PartySet()
    for party in parties {
      var folding = WordFolding()
      if let agent = cluster(of: party.agent, input: input) {
        set.clusters.insert(agent)
        set.names.formUnion(names[agent] ?? [])
      } else if let label = party.label {
        set.labels.insert(EntityMatcher.name(folding.words(of: label)))
      }
    }
    return set
  }

  /// A name as folded words, without an article before it.
  private static func name(_ words: [String]) -> String {
    (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// For each agent's cluster, its names and offices as folded words; offices only where nobody else holds them.
  func agentNames() -> [Int: Set<String>] {
    var names: [Int: Set<String>] = [:]
    var folding = WordFolding()
    func add(_ texts: [String], to node: Int) {
      for text in texts {
        names[clusters.root(of: node), default: []].insert(EntityMatcher.name(folding.words(of: text)))
      }
    }
    forEach(\.people) { person, _, node in
      add([person.name] + person.nameVariants + [person.familyName].compactMap { $0 }, to: node)
    }
    forEach(\.organizations) { organization, _, node in
      let texts = organization.name.entries + (organization.shortName?.entries ?? [])
      add(texts.map(\.text) + organization.nameVariants, to: node)
    }
    for (office, holders) in officeHolders() where holders.count == 1 {
      if let holder = holders.first { names[holder, default: []].insert(office) }
    }
    return names
  }

  /// For each office as folded words, alone and with its organization before it, the clusters of those who hold it.
  private func officeHolders() -> [String: Set<Int>] {
    var organizations: [Int: Set<String>] = [:]
    var holders: [String: Set<Int>] = [:]
    var folding = WordFolding()
    forEach(\.organizations) { organization, _, node in
      for entry in organization.name.entries + (organization.shortName?.entries ?? []) {
        organizations[clusters.root(of: node), default: []].insert(EntityMatcher.name(folding.words(of: entry.text)))
      }
    }
    forEach(\.memberships) { membership, input, _ in
      guard let person = cluster(of: membership.person, input: input) else { return }
      let bodies = cluster(of: membership.organization, input: input).flatMap { organizations[$0] } ?? []
      for entry in membership.role.entries {
        let office = EntityMatcher.name(folding.words(of: entry.text))
        for name in [office] + bodies.map({ "\($0) \(office)" }) { holders[name, default: []].insert(person) }
      }
    }
    return holders
  }

  // MARK: Numbers

  private static func amounts(_ commitment: Commitment) -> Set<String>? {
    let amounts = commitment.amounts.compactMap { EntityMatcher.number($0.quantity) }
    return amounts.isEmpty ? nil : Set(amounts)
  }

  private static func number(_ quantity: Quantity?) -> String? {
    quantity?.value?.text ?? quantity?.minimum?.text ?? quantity?.maximum?.text
  }
}
