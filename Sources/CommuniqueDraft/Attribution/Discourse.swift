/// What was said before, as far as pronouns, answers and quotations without a cue need it.
struct Discourse {
  /// Somebody whom a pronoun can stand for.
  struct Antecedent {
    var agents: [Int]
    var mentions: [Int]
    var isPerson: Bool
    var sentence: Int
    var block: Int
  }

  /// The subjects and speakers of the last sentences, the last one at the end.
  private var antecedents: [Antecedent] = []
  /// Whom the pronouns showed to be male or female.
  private var genders: [Int: DraftAgent.Gender] = [:]
  /// The last utterance with a speaker, as an index.
  var lastUtterance: Int?
  /// The last question, as an index of utterances.
  var question: Int?

  /// The persons that the last sentences mention, the last one at the end.
  private var persons: [(agents: Set<Int>, sentence: Int, block: Int)] = []

  /// Remembers a subject or a speaker.
  mutating func remember(_ agents: [Int], _ mentions: [Int], isPerson: Bool, sentence: Int, block: Int) {
    guard !agents.isEmpty || !mentions.isEmpty else { return }
    if let last = antecedents.last, last.agents == agents, last.sentence == sentence,
      !agents.isEmpty || last.mentions == mentions
    {
      return
    }
    antecedents.append(
      Antecedent(agents: agents, mentions: mentions, isPerson: isPerson, sentence: sentence, block: block))
    if antecedents.count > 12 { antecedents.removeFirst(6) }
  }

  /// Remembers the persons that a sentence mentions.
  mutating func mention(_ agents: Set<Int>, sentence: Int, block: Int) {
    persons.append((agents, sentence, block))
    if persons.count > 12 { persons.removeFirst(6) }
  }

  /// How many sentences back a pronoun reaches.
  private static let reach = 4

  /// Whom a pronoun stands for; `nil` where nobody fits or two do.
  mutating func antecedent(
    of pronoun: ClauseWord, sentence: Int, block: Int, _ entities: EntityList, _ lexicon: AttributionLexicon
  ) -> Antecedent? {
    let wantsPerson = !pronoun.isDisjoint(with: [.male, .female]) && !pronoun.contains(.neuter)
    let gender: DraftAgent.Gender? =
      pronoun.contains(.male) == pronoun.contains(.female) ? nil : pronoun.contains(.male) ? .male : .female
    var found: Antecedent?
    for candidate in antecedents.reversed() {
      guard sentence - candidate.sentence <= Discourse.reach, block - candidate.block <= 1 else { break }
      if let found, found.sentence != candidate.sentence { break }
      if wantsPerson, found == nil, candidate.sentence < sentence - 1,
        let other = onlyPerson(gender, sentence, block, entities, lexicon), other.sentence > candidate.sentence
      {
        // Somebody else was named since.
        return other
      }
      guard let fitting = fitting(candidate, wantsPerson: wantsPerson, pronoun, gender, entities, lexicon) else {
        continue
      }
      if let found, found.agents != fitting.agents {
        // The first subject of a sentence is that of its main clause.
        if found.sentence == sentence { break }
        // An office without a holder does not compete with a name.
        if fitting.agents.isEmpty { continue }
        if !found.agents.isEmpty { return nil }
      }
      found = fitting
    }
    if found == nil, wantsPerson { found = onlyPerson(gender, sentence, block, entities, lexicon) }
    if let found, let gender, competes(with: found, gender, entities, lexicon) { return nil }
    if let found, let gender, found.agents.count == 1, let agent = found.agents.first { genders[agent] = gender }
    return found
  }

  /// Whether somebody else in the sentence has the pronoun's gender, where that of the one found is not known.
  private func competes(
    with found: Antecedent, _ gender: DraftAgent.Gender, _ entities: EntityList, _ lexicon: AttributionLexicon
  ) -> Bool {
    guard found.agents.count == 1, let agent = found.agents.first, self.gender(of: agent, entities, lexicon) == nil
    else { return false }
    let others = persons.last { $0.sentence == found.sentence }?.agents ?? []
    return others.contains { $0 != agent && self.gender(of: $0, entities, lexicon) == gender }
  }

  /// The one person that the sentence before mentions, or the one of the pronoun's gender that those before it mention.
  private func onlyPerson(
    _ gender: DraftAgent.Gender?, _ sentence: Int, _ block: Int, _ entities: EntityList, _ lexicon: AttributionLexicon
  ) -> Antecedent? {
    for before in persons.reversed() where before.sentence < sentence {
      guard before.block == block, sentence - before.sentence <= Discourse.reach else { return nil }
      let isNext = before.sentence == sentence - 1
      let fitting = before.agents.filter { agent in
        guard entities.agents.indices.contains(agent), entities.agents[agent].kind == .person else { return false }
        guard let gender, let known = self.gender(of: agent, entities, lexicon) else { return isNext || gender == nil }
        return known == gender
      }
      if fitting.count > 1 { return nil }
      if let agent = fitting.first {
        return Antecedent(agents: [agent], mentions: [], isPerson: true, sentence: before.sentence, block: block)
      }
    }
    return nil
  }

  private func gender(of agent: Int, _ entities: EntityList, _ lexicon: AttributionLexicon) -> DraftAgent.Gender? {
    guard entities.agents.indices.contains(agent) else { return nil }
    if let known = entities.agents[agent].gender ?? genders[agent] { return known }
    let given = entities.agents[agent].givenName ?? String(entities.agents[agent].name.prefix { $0 != " " })
    return lexicon.genders[given.lowercased()]
  }

  private func fitting(
    _ candidate: Antecedent, wantsPerson: Bool, _ pronoun: ClauseWord, _ gender: DraftAgent.Gender?,
    _ entities: EntityList, _ lexicon: AttributionLexicon
  ) -> Antecedent? {
    guard wantsPerson else {
      let isMany = max(candidate.agents.count, candidate.mentions.count) > 1
      if pronoun.contains(.plural) { return isMany || !candidate.isPerson ? candidate : nil }
      return !candidate.isPerson && !isMany ? candidate : nil
    }
    guard candidate.isPerson else { return nil }
    if candidate.agents.count == 1, let agent = candidate.agents.first {
      guard let gender, let known = self.gender(of: agent, entities, lexicon) else { return candidate }
      return known == gender ? candidate : nil
    }
    if candidate.agents.isEmpty { return candidate.mentions.count == 1 ? candidate : nil }
    // Of several, the one whom the pronoun fits.
    let fitting = candidate.agents.filter { self.gender(of: $0, entities, lexicon) == gender }
    guard gender != nil, fitting.count == 1 else { return nil }
    var single = candidate
    single.agents = fitting
    return single
  }
}
