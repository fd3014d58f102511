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

  /// Remembers a subject or a speaker.
  mutating func remember(_ agents: [Int], _ mentions: [Int], isPerson: Bool, sentence: Int, block: Int) {
    guard !agents.isEmpty else { return }
    if let last = antecedents.last, last.agents == agents, last.sentence == sentence { return }
    antecedents.append(
      Antecedent(agents: agents, mentions: mentions, isPerson: isPerson, sentence: sentence, block: block))
    if antecedents.count > 12 { antecedents.removeFirst(6) }
  }

  /// How many sentences back a pronoun reaches.
  private static let reach = 4

  /// Whom a pronoun stands for; `nil` where nobody fits or two do.
  mutating func antecedent(
    of pronoun: ClauseWord, sentence: Int, block: Int, entities: EntityList
  ) -> Antecedent? {
    let wantsPerson = !pronoun.isDisjoint(with: [.male, .female]) && !pronoun.contains(.neuter)
    let gender: DraftAgent.Gender? =
      pronoun.contains(.male) == pronoun.contains(.female) ? nil : pronoun.contains(.male) ? .male : .female
    var found: Antecedent?
    for candidate in antecedents.reversed() {
      guard sentence - candidate.sentence <= Discourse.reach, block - candidate.block <= 1 else { break }
      if let found, found.sentence != candidate.sentence { break }
      guard fits(candidate, wantsPerson: wantsPerson, pronoun, gender, entities) else { continue }
      if let found, found.agents != candidate.agents {
        // The first subject of a sentence is that of its main clause.
        if found.sentence == sentence { break }
        return nil
      }
      found = candidate
    }
    if let found, let gender, found.agents.count == 1, let agent = found.agents.first { genders[agent] = gender }
    return found
  }

  private func fits(
    _ candidate: Antecedent, wantsPerson: Bool, _ pronoun: ClauseWord, _ gender: DraftAgent.Gender?,
    _ entities: EntityList
  ) -> Bool {
    if wantsPerson {
      guard candidate.isPerson, candidate.agents.count == 1, let agent = candidate.agents.first,
        entities.agents.indices.contains(agent)
      else { return false }
      guard let gender, let known = entities.agents[agent].gender ?? genders[agent] else { return true }
      return known == gender
    }
    if pronoun.contains(.plural) { return candidate.agents.count > 1 || !candidate.isPerson }
    return !candidate.isPerson && candidate.agents.count == 1
  }
}
