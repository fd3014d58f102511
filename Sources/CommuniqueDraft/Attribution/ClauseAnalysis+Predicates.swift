extension ClauseAnalysis {
  /// The predicate that a cue makes, if it makes one.
  func predicate(at index: Int) -> Predicate? {
    guard let cue = element(index), lexicon.traits.indices.contains(cue.index) else { return nil }
    let traits = lexicon.traits[cue.index]
    let auxiliaries = auxiliaries(before: index)
    let before = auxiliaries.before
    var result: Predicate?
    if cue.roles.contains(.presentParticiple), !auxiliaries.hasBe {
      result = participle(at: index, before: before, traits)
    } else if isWord(before, .infinitive), cue.roles.contains(.infinitive) {
      result = infinitive(at: index, before: before, traits)
    } else if !traits.contains(.state), isPassive(index, cue, auxiliaries) {
      result = passive(at: index, before: before, traits)
    } else {
      result = finite(at: index, cue, auxiliaries, traits)
    }
    result?.isFuture = auxiliaries.isFuture
    result?.isNegated = auxiliaries.isNegated
    result?.hedge = auxiliaries.hedge ?? (isKind(index + 1, .hedge) ? index + 1 : nil)
    if let form = result?.form, form != .passive, traits.contains(.question) {
      result?.isQuestion = !isRequest(index)
    }
    return result
  }

  /// “asked Allies to help” asks nothing.
  private func isRequest(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 8, elements.count) {
      if isWord(next, .infinitive) { return true }
      if isWord(next, .clauseOpener) || [.comma, .colon, .quotation].contains(elements[next].kind) { return false }
    }
    return false
  }

  private func isPassive(_ index: Int, _ cue: OutlineElement, _ auxiliaries: Auxiliaries) -> Bool {
    guard cue.roles.contains(.pastParticiple), auxiliaries.pronoun.isEmpty else { return false }
    if auxiliaries.hasBe { return true }
    if auxiliaries.hasHave { return false }
    if isWord(index + 1, .agent) { return true }
    // “When asked”, “Asked whether”.
    guard lexicon.traits[cue.index].contains(.question) else { return false }
    let before = auxiliaries.before
    return before < 0 || isWord(before, .subordinator)
      || (isWord(before, .coordinator) && isWord(index + 1, .clauseOpener))
  }

  // MARK: Finite

  private func finite(
    at index: Int, _ cue: OutlineElement, _ auxiliaries: Auxiliaries, _ traits: CueTraits
  ) -> Predicate? {
    let before = auxiliaries.before
    if cue.isCapitalized, index > 0, !isKind(index - 1, .quotation) { return nil }
    if isWord(before, [.determiner, .possessiveDeterminer, .preposition, .nounOpener]), !isWord(before, .subordinator) {
      return nil
    }
    if isKind(before, .possessive) { return nil }
    var result = Predicate(form: .finite, cue: index, traits: traits, start: index)
    findSubject(&result, before: before, auxiliaries)
    let isPast = cue.roles.contains(.past) || auxiliaries.hasHave || auxiliaries.hasBe
    if auxiliaries.isFuture, !traits.contains(.speech) { return nil }
    switch result.place {
    case .none: return isPast && !traits.contains(.state) ? result : nil
    case .shared:
      guard !predicates.isEmpty || !mainSubject.isEmpty else { return nil }
      // A bare form after “and” is more often a noun or an infinitive.
      if !isPast, cue.roles.isDisjoint(with: .presentSingular), !predicates.contains(where: { $0.form == .finite }) {
        return nil
      }
    default: if result.subject.isEmpty, result.pronoun.isEmpty, !isPast { return nil }
    }
    return result
  }

  // MARK: Participles and infinitives

  private func participle(at index: Int, before: Int, _ traits: CueTraits) -> Predicate? {
    var result = Predicate(form: .participle, cue: index, traits: traits, start: index)
    guard hasComplement(index, traits) else { return nil }
    if isWord(before, [.determiner, .possessiveDeterminer]) || isKind(before, .possessive) { return nil }
    if isWord(before, .means) { return nil }
    if isWord(before, .quotedAs), traits.contains(.speech), let quoted = quotedOne(before: before) {
      result.subject = [quoted]
      result.place = .before
      result.start = before
      return result
    }
    // `his commitment to supporting X`, `responded by calling for X`: part of the clause around it.
    if isWord(before, .infinitive) || isWord(before, .preposition) && !isWord(before, .subordinator) {
      guard before == 0 else { return nil }
      result.start = before
    }
    guard let previous = element(before), previous.kind != .terminator else {
      result.place = .following
      return result
    }
    switch previous.kind {
    case .mention:
      guard let mention = mention(before) else { return nil }
      let isPerson =
        mention.kind == .person || mention.kind == .pronoun || mention.kind == .role
        || mention.kind == .anonymous
      if isPerson {
        result.subject = [previous.index]
        result.place = .before
        result.start = before
        return result
      }
      if mention.kind != .document { return nil }
    case .word:
      if isNoun(before), previous.classes.isDisjoint(with: [.documentNoun, .cueNoun]) { return nil }
    default: break
    }
    share(&result, before: before)
    if previous.kind == .comma || previous.kind == .dash || isWord(before, .coordinator) { result.start = before }
    return result
  }

  /// `quoted X, the minister, as saying`, `X was quoted by Y as saying`: the last one named before, who is no agent.
  private func quotedOne(before index: Int) -> Int? {
    for position in (max(0, index - 14)..<max(index, 0)).reversed() {
      if isKind(position, .quotation) || isKind(position, .semicolon) { return nil }
      guard let mention = mention(position), mention.kind != .document, mention.kind != .state else { continue }
      let isAgent = isWord(position - 1, .agent) || isWord(position - 1, .determiner) && isWord(position - 2, .agent)
      if !isAgent { return elements[position].index }
    }
    return nil
  }

  /// Whether what follows a participle can be what is said.
  private func hasComplement(_ index: Int, _ traits: CueTraits) -> Bool {
    let next = skippingAdverbs(from: index + 1)
    guard let element = element(next) else { return false }
    switch element.kind {
    case .quotation, .colon: return true
    case .comma: return isKind(next + 1, .quotation)
    default: break
    }
    if element.isWord(.clauseOpener) || element.isWord(.clauseSubject) { return true }
    if traits.contains(.object) { return element.kind != .terminator }
    if traits.contains(.speech), element.kind == .mention { return true }
    return (next..<min(next + 6, elements.count)).contains { isKind($0, .quotation) || isWord($0, .clauseOpener) }
  }

  private func infinitive(at index: Int, before: Int, _ traits: CueTraits) -> Predicate? {
    guard !traits.isDisjoint(with: [.speech, .object]) else { return nil }
    guard hasComplement(index, traits) else { return nil }
    // “measures to counter X” answers nobody.
    if traits.contains(.answer), !isAnswering(index) { return nil }
    if isWord(before - 1, .auxiliary), isWord(before - 1, .be) == false {
      // “used to say”, “wants to stress”.
      let auxiliaries = auxiliaries(before: before)
      var result = Predicate(form: .finite, cue: index, traits: traits, start: index)
      findSubject(&result, before: auxiliaries.before, auxiliaries)
      if result.place != .none { return result }
    }
    var result = Predicate(form: .infinitive, cue: index, traits: traits, start: before)
    share(&result, before: before)
    return result.place == .shared ? result : nil
  }

  private func isAnswering(_ index: Int) -> Bool {
    let next = skippingAdverbs(from: index + 1)
    return isKind(next, .quotation) || isKind(next, .colon) || isWord(next, .clauseOpener)
  }

  /// Takes the subject of the predicate before, or of the sentence.
  func share(_ result: inout Predicate, before: Int) {
    if let clause = startOfClause(before: result.cue), let last = predicates.last?.cue ?? Optional(-1), last < clause {
      let subject = findMainSubject(from: clause)
      if !subject.isEmpty {
        result.subject = subject
        result.place = .shared
        return
      }
    }
    let candidate = predicates.indices.last { index in
      let predicate = predicates[index]
      guard predicate.level == 0, predicate.form != .infinitive, !predicate.isQuestion else { return false }
      return predicate.cue < result.cue
    }
    if let candidate, predicates[candidate].place == .following {
      result.place = .following
    } else if let candidate, !(predicates[candidate].form == .source && !mainSubject.isEmpty) {
      result.subject = predicates[candidate].subject
      result.pronoun = predicates[candidate].pronoun
      result.place = .shared
    } else if !mainSubject.isEmpty {
      result.subject = mainSubject
      result.place = .shared
    } else if let document = documentBefore(result.cue) {
      result.subject = [document]
      result.place = .shared
    } else {
      result.place = .following
    }
  }

  /// After the last semicolon before a cue.
  private func startOfClause(before cue: Int) -> Int? {
    (max(0, cue - ClauseAnalysis.reach)..<cue).last { isKind($0, .semicolon) }.map { $0 + 1 }
  }

  /// `Resolution 12, adopted in June, urging …`.
  private func documentBefore(_ cue: Int) -> Int? {
    (max(0, cue - ClauseAnalysis.reach)..<cue).last { mention($0)?.kind == .document }.map { elements[$0].index }
  }

  // MARK: Passives

  private func passive(at index: Int, before: Int, _ traits: CueTraits) -> Predicate? {
    var result = Predicate(form: .passive, cue: index, traits: traits, start: max(before, 0))
    result.isQuestion = traits.contains(.question)
    if let by = (index + 1..<min(index + 4, elements.count)).first(where: { isWord($0, .agent) }),
      let found = nounPhrase(from: by + 1)
    {
      result.subject = found.mentions
      result.subjectElements = found.elements
      result.place = .agent
      // “the text proposed by X was “…”” quotes another.
      let isReduced = auxiliaries(before: index).before == index - 1
      return isReduced && !result.isQuestion && !quotesSoon(after: result, withinPhrase: true) ? nil : result
    }
    guard result.isQuestion else { return nil }
    if let previous = element(before), previous.kind == .mention || isNoun(before) {
      result.start = nounPhrase(endingAt: before)?.elements.lowerBound ?? before
    }
    return result
  }

  // MARK: Sources, silences and labels

  /// `In her view, …`, `In the words of X`: whose view a sentence is that begins so.
  func view() -> Predicate? {
    guard isWord(0, .preposition), elements.count > 4 else { return nil }
    guard let comma = (2..<min(9, elements.count)).first(where: { isKind($0, .comma) }), isCueNoun(comma - 1) else {
      return nil
    }
    var result = Predicate(form: .source, cue: comma - 1, traits: .speech, start: 0)
    if comma == 3, isWord(1, .possessiveDeterminer) {
      result.pronoun = elements[1].classes.intersection(.persons)
      guard !result.pronoun.isDisjoint(with: [.male, .female]) else { return nil }
      result.place = .pronoun
      return result
    }
    guard isKind(comma - 2, .possessive), let found = nounPhrase(endingAt: comma - 3), !found.mentions.isEmpty,
      found.elements.lowerBound == 1
    else { return nil }
    result.subject = found.mentions
    result.place = .agent
    return result
  }

  func source(at index: Int) -> Predicate? {
    if isWord(index + 1, .relative), !mainSubject.isEmpty {
      var result = Predicate(form: .source, cue: index, traits: .speech, start: index)
      result.subject = mainSubject
      result.subjectElements = index + 1..<index + 2
      result.place = .shared
      return result
    }
    guard let found = nounPhrase(from: index + 1).map(namedHolder) else { return nil }
    var result = Predicate(form: .source, cue: index, traits: .speech, start: index)
    result.subject = found.mentions
    result.subjectElements = found.elements
    result.place = .agent
    return result
  }

  /// Of `the minister of that country, X,` the name.
  private func namedHolder(_ found: NounPhrase) -> NounPhrase {
    guard let first = found.mentions.first, found.mentions.count == 1, entities.mentions.indices.contains(first),
      entities.mentions[first].kind == .role, entities.mentions[first].agent == nil
    else { return found }
    let end = found.elements.upperBound
    guard let comma = (end..<min(end + 5, elements.count)).first(where: { isKind($0, .comma) }),
      mention(comma + 1)?.kind == .person, isKind(comma + 2, .comma)
    else { return found }
    return NounPhrase(elements: found.elements.lowerBound..<comma + 2, mentions: [elements[comma + 1].index])
  }

  func silence(at index: Int) -> Predicate? {
    let before = auxiliaries(before: index).before
    var result = Predicate(form: .silence, cue: index, traits: [], start: index)
    findSubject(&result, before: before, Auxiliaries(before: before))
    if result.place == .none || result.place == .following { share(&result, before: before) }
    return result
  }

  /// A block that begins with a speaker and a colon.
  mutating func findLabel() {
    guard elements.count > 2, let found = nounPhrase(from: 0), !found.mentions.isEmpty else { return }
    var index = found.elements.upperBound
    if isKind(index, .opening) {
      guard let close = (index..<min(index + 12, elements.count)).first(where: { isKind($0, .closing) }) else { return }
      index = close + 1
    }
    guard isKind(index, .colon), index + 1 < elements.count else { return }
    let speaks = found.mentions.allSatisfy { [.person, .role].contains(entities.mentions[$0].kind) }
    guard speaks || isKind(index + 1, .quotation) else { return }
    var result = Predicate(form: .label, cue: index, traits: .speech, start: 0)
    result.subject = found.mentions
    result.subjectElements = found.elements
    result.place = .before
    predicates.append(result)
  }
}
