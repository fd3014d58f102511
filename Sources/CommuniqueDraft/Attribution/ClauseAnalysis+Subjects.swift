extension ClauseAnalysis {
  /// A noun phrase: its elements, and those of it who can speak.
  struct NounPhrase {
    var elements: Range<Int>
    var mentions: [Int]
  }

  /// Finds the subject of a finite verb by what stands before it.
  func findSubject(_ result: inout Predicate, before: Int, _ auxiliaries: Auxiliaries) {
    if !auxiliaries.pronoun.isEmpty {
      result.pronoun = auxiliaries.pronoun
      result.place = .pronoun
      result.start = before + 1
      return
    }
    guard let previous = element(before) else {
      if let found = inverted(after: result.cue) { take(found, .after, &result) }
      return
    }
    switch previous.kind {
    case .mention, .number, .word: findSubject(&result, atWord: before, previous)
    case .closing:
      if let open = openingBracket(before: before), let found = nounPhrase(endingAt: open - 1) {
        take(found, .before, &result)
      }
    case .comma, .dash:
      if isKind(before - 1, .quotation), let found = inverted(after: result.cue) {
        take(found, .after, &result)
      } else if let found = inserted(before: before), !found.mentions.isEmpty {
        take(found, .inserted, &result)
      } else if let found = inverted(after: result.cue), result.traits.contains(.speech) {
        take(found, .after, &result)
      } else if let found = inserted(before: before) {
        take(found, .inserted, &result)
      } else {
        share(&result, before: before)
        result.start = before
      }
    case .quotation, .mark:
      if let found = inverted(after: result.cue) {
        take(found, .after, &result)
      } else if previous.kind == .quotation {
        share(&result, before: before)
      }
    case .colon, .semicolon, .terminator:
      if let found = inverted(after: result.cue) { take(found, .after, &result) }
    default: break
    }
  }

  private func findSubject(_ result: inout Predicate, atWord before: Int, _ previous: OutlineElement) {
    if previous.isWord(.relative), !isRelativeFalse(before) {
      var head = before - 1
      if isKind(head, .comma) { head -= 1 }
      result.place = .relative
      result.start = before
      result.subject = relativeHead(head)
      return
    }
    if previous.isWord(.coordinator) {
      share(&result, before: before)
      result.start = isKind(before - 1, .comma) ? before - 1 : before
      return
    }
    if previous.isWord(.clauseSubject) {
      result.place = .pronoun
      result.pronoun = previous.classes.intersection(.persons)
      result.start = before
      return
    }
    guard let found = nounPhrase(endingAt: before) else { return }
    let verb = found.elements.lowerBound - 1
    if isWord(verb, [.regularPast, .verb]), isWord(verb - 1, .relative),
      let head = nounPhrase(endingAt: isKind(verb - 2, .comma) ? verb - 3 : verb - 2)
    {
      // `an official who briefed reporters said`.
      take(head, .before, &result)
    } else {
      take(found, .before, &result)
    }
  }

  /// Whom a relative word stands for: the name before it, or, where that is none of a person’s, the head of its phrase.
  private func relativeHead(_ index: Int) -> [Int] {
    guard let mention = mention(index) else {
      guard let phrase = nounPhrase(endingAt: index) else { return [] }
      if !phrase.mentions.isEmpty { return phrase.mentions }
      // `X, Special Envoy for the Lake region, who …`: the words of an office may go on behind the name.
      let first = phrase.elements.lowerBound
      return self.mention(first)?.kind == .person ? [elements[first].index] : []
    }
    if [.person, .role, .anonymous, .pronoun].contains(mention.kind) { return [elements[index].index] }
    let phrase = nounPhrase(endingAt: index)
    return phrase?.mentions.isEmpty == false ? phrase?.mentions ?? [] : [elements[index].index]
  }

  /// “that” before a verb is a conjunction or a pronoun where no noun precedes.
  private func isRelativeFalse(_ index: Int) -> Bool {
    guard let previous = element(index - 1) else { return true }
    if previous.kind == .comma, let earlier = element(index - 2) {
      return earlier.kind != .mention && earlier.kind != .word && earlier.kind != .closing
    }
    return previous.kind != .mention && previous.kind != .word && previous.kind != .closing
  }

  private func take(_ found: NounPhrase, _ place: Predicate.SubjectPlace, _ result: inout Predicate) {
    result.subject = found.mentions
    result.subjectElements = found.elements
    result.place = place
    result.start = place == .after ? result.cue : found.elements.lowerBound
  }

  private func openingBracket(before index: Int) -> Int? {
    (max(0, index - 20)..<index).last { isKind($0, .opening) }
  }

  // MARK: Noun phrases

  /// The noun phrase that ends at an element, without the prepositional phrases at its end; `nil` where none does.
  func nounPhrase(endingAt index: Int) -> NounPhrase? {
    var end = index
    let limit = max(0, index - ClauseAnalysis.reach)
    var upper = index + 1
    while end >= limit {
      guard let last = element(end) else { return nil }
      var phrase: NounPhrase
      switch last.kind {
      case .mention: phrase = NounPhrase(elements: end..<upper, mentions: [last.index])
      case .closing:
        guard let open = openingBracket(before: end) else { return nil }
        end = open - 1
        continue
      case .word, .number, .cue:
        guard isNoun(end) || isCueAsNoun(end), let start = startOfNouns(end) else { return nil }
        phrase = NounPhrase(elements: start..<upper, mentions: represented(start..<end))
      default: return nil
      }
      phrase.elements = startOfModifiers(phrase.elements.lowerBound)..<upper
      let before = phrase.elements.lowerBound - 1
      if isPreposition(before) {
        end = before - 1
        continue
      }
      if isWord(before, .coordinator), let joined = conjuncts(before: before, phrase) { phrase = joined }
      let first = phrase.elements.lowerBound - 1
      if isPreposition(first) {
        end = first - 1
        upper = index + 1
        continue
      }
      return phrase
    }
    return nil
  }

  /// `the Polish delegation`, `Norway’s government`: those for whom others speak.
  private func represented(_ range: Range<Int>) -> [Int] {
    guard isWord(range.upperBound, .representative) else { return [] }
    let last = isKind(range.upperBound - 1, .possessive) ? range.upperBound - 2 : range.upperBound - 1
    guard let mention = mention(last), mention.kind == .state || mention.kind == .body else { return [] }
    return [elements[last].index]
  }

  /// `the press`, `a call`: a verb's form that an article or a preposition leads to.
  private func isCueAsNoun(_ index: Int) -> Bool {
    guard let cue = element(index), cue.kind == .cue, !cue.roles.isDisjoint(with: .present) else { return false }
    return isWord(index - 1, [.determiner, .possessiveDeterminer, .preposition]) || isKind(index - 1, .possessive)
      || isNoun(index - 1)
  }

  /// Words that are both, such as “as” and “after”, count as openers of clauses.
  private func isPreposition(_ index: Int) -> Bool {
    guard let element = element(index) else { return false }
    if element.kind == .source { return true }
    return element.isWord(.preposition) && !element.isWord(.subordinator)
  }

  private func startOfNouns(_ index: Int) -> Int? {
    var start = index
    while start > 0, index - start < 8 {
      let previous = elements[start - 1]
      guard isNoun(start - 1) || previous.kind == .mention || previous.kind == .possessive else { break }
      start -= 1
    }
    return start
  }

  private func startOfModifiers(_ index: Int) -> Int {
    var start = index
    while start > 0, isWord(start - 1, [.determiner, .possessiveDeterminer]) || isKind(start - 1, .number) {
      start -= 1
    }
    if start < index { return start }
    // `Hungary’s X`.
    if isKind(index - 1, .possessive), mention(index)?.kind == .person,
      let owner = mention(index - 2)?.kind, owner == .state || owner == .body
    {
      return startOfModifiers(index - 2)
    }
    // An office in front of its holder's name, where they are two mentions.
    if isKind(index - 1, .mention), mention(index - 1)?.kind == .role, mention(index)?.kind == .person {
      return startOfModifiers(index - 1)
    }
    // A few words between the article and the name: `the UN refugee agency UNHCR`.
    for distance in 1...4 {
      guard
        isKind(index - distance, .mention) && distance > 1
          || isNoun(index - distance)
            && !elements[index - distance].isCapitalized && elements[index - distance].classes.isEmpty
      else { return start }
      if isWord(index - distance - 1, .determiner) { return index - distance - 1 }
    }
    return start
  }

  /// Joins those that “and” joins to a noun phrase: `A, B and C`.
  private func conjuncts(before coordinator: Int, _ phrase: NounPhrase) -> NounPhrase? {
    if let single = holderOfBoth(before: coordinator, phrase) { return single }
    var result = phrase
    var index = coordinator - 1
    if isKind(index, .comma) { index -= 1 }
    guard isKind(index, .mention), isAlike(elements[index].index, phrase.mentions.first) else { return nil }
    var count = 0
    while isKind(index, .mention), count < 12, isAlike(elements[index].index, phrase.mentions.first) {
      let start = startOfModifiers(index)
      // `In Brussels, A and B`: the introduction is no part of the list.
      if count > 0, start <= 1, isPreposition(start - 1) { break }
      result.mentions.insert(elements[index].index, at: 0)
      result.elements = start..<phrase.elements.upperBound
      count += 1
      index = start - 1
      guard isKind(index, .comma), isKind(index - 1, .mention) else { break }
      index -= 1
    }
    return result
  }

  /// `Chairperson-in-Office and Foreign Minister X`: a name with two offices.
  private func holderOfBoth(before coordinator: Int, _ phrase: NounPhrase) -> NounPhrase? {
    guard let first = mention(coordinator - 1), first.kind == .role, phrase.mentions.count == 1,
      phrase.elements.lowerBound == coordinator + 1, let second = mention(coordinator + 1), second.kind == .person,
      first.agent == nil || first.agent == second.agent
    else { return nil }
    return NounPhrase(
      elements: startOfModifiers(coordinator - 1)..<phrase.elements.upperBound, mentions: phrase.mentions)
  }

  /// Whether two can speak together: a state and a person do not.
  private func isAlike(_ first: Int, _ second: Int?) -> Bool {
    guard let second else { return true }
    guard entities.mentions.indices.contains(first), entities.mentions.indices.contains(second) else { return false }
    func isPerson(_ kind: Mention.Kind) -> Bool { kind == .person || kind == .role || kind == .pronoun }
    let kinds = (entities.mentions[first].kind, entities.mentions[second].kind)
    if kinds.1 == .pronoun || (kinds.0 == .document) != (kinds.1 == .document) { return false }
    return isPerson(kinds.0) == isPerson(kinds.1)
  }

  /// The noun phrase that begins at an element, after articles and adjectives.
  func nounPhrase(from index: Int) -> NounPhrase? {
    var start = index
    while isWord(start, [.determiner, .possessiveDeterminer]), start < index + 3 { start += 1 }
    var position = start
    while isNoun(position), position < start + 3, !isKind(position, .mention) { position += 1 }
    if isKind(position, .mention) {
      // A name in front of a noun is not the one who speaks: `the NATO spokesperson`.
      if isKind(position + 1, .possessive) || (isNoun(position + 1) && !elements[position + 1].isCapitalized) {
        let end = min(position + 2, elements.count)
        return NounPhrase(elements: index..<end, mentions: [])
      }
      return NounPhrase(elements: index..<position + 1, mentions: followingConjuncts(position))
    }
    guard position > start || start > index else { return nil }
    return NounPhrase(elements: index..<max(position, index + 1), mentions: [])
  }

  private func followingConjuncts(_ index: Int) -> [Int] {
    var mentions = [elements[index].index]
    var position = index
    while mentions.count < 12 {
      var next = position + 1
      let hasComma = isKind(next, .comma)
      if hasComma { next += 1 }
      let hasCoordinator = isWord(next, .coordinator)
      if hasCoordinator { next += 1 }
      guard hasCoordinator || hasComma else { return mentions }
      while isWord(next, .determiner) { next += 1 }
      guard isKind(next, .mention), isAlike(elements[next].index, mentions.first) else { return mentions }
      // A comma alone is an apposition unless “and” comes.
      if !hasCoordinator { return mentions }
      mentions.append(elements[next].index)
      position = next
    }
    return mentions
  }

  // MARK: Inversion and insertion

  /// The subject after its verb: `said X`.
  private func inverted(after cue: Int) -> NounPhrase? {
    if let verb = element(cue)?.index, lexicon.traits.indices.contains(verb), lexicon.traits[verb].contains(.addressee)
    {
      return nil
    }
    let start = skippingAdverbs(from: cue + 1)
    guard let found = nounPhrase(from: start) else { return nil }
    guard let next = element(skippingAdverbs(from: found.elements.upperBound)) else { return found }
    switch next.kind {
    case .quotation: return found.mentions.contains(where: isPronoun) ? nil : found
    case .comma, .terminator, .opening, .dash, .semicolon, .colon, .source: return found
    case .word:
      return next.isWord([.preposition, .subordinator, .coordinator]) && !next.isWord(.infinitive) ? found : nil
    case .cue: return next.roles.contains(.presentParticiple) ? found : nil
    default: return nil
    }
  }

  private func isPronoun(_ mention: Int) -> Bool {
    entities.mentions.indices.contains(mention) && entities.mentions[mention].kind == .pronoun
  }

  /// The subject before words between commas: `X, who is in charge of it, said`.
  private func inserted(before comma: Int) -> NounPhrase? {
    let boundary = predicates.last { $0.form != .participle && $0.place != .relative }?.cue ?? -1
    let limit = max(boundary, comma - ClauseAnalysis.reach)
    var index = comma
    var best: NounPhrase?
    // One of whom the text has no name is better than somebody else.
    var unknown: NounPhrase?
    while index > limit, index >= 0 {
      switch elements[index].kind {
      case .semicolon, .colon, .terminator: return best ?? unknown
      case .comma, .dash:
        guard let found = nounPhrase(endingAt: index - 1), beginsClause(found) else { break }
        if found.mentions.count == 1 {
          best = named(found, before: best)
        } else if found.mentions.isEmpty {
          unknown = found
        }
      default: break
      }
      index -= 1
    }
    return best ?? unknown
  }

  /// Of an office and the name that stands in apposition to it, the name.
  private func named(_ found: NounPhrase, before later: NounPhrase?) -> NounPhrase {
    if later == nil, let first = found.mentions.first, entities.mentions.indices.contains(first),
      entities.mentions[first].kind == .role, isUnknownName(after: found.elements.upperBound)
    {
      return NounPhrase(elements: found.elements, mentions: [])
    }
    guard let later, let first = found.mentions.first, let second = later.mentions.first,
      entities.mentions.indices.contains(first), entities.mentions.indices.contains(second),
      entities.mentions[first].kind == .role, entities.mentions[second].kind == .person,
      later.elements.lowerBound == found.elements.upperBound + 1
    else { return found }
    return NounPhrase(elements: found.elements.lowerBound..<later.elements.upperBound, mentions: later.mentions)
  }

  /// Whether between two commas there is a name that is no mention: the holder of an office is somebody unknown.
  private func isUnknownName(after comma: Int) -> Bool {
    guard isKind(comma, .comma) else { return false }
    var index = comma + 1
    while isNoun(index) || isKind(index, .possessive), index < comma + 8 { index += 1 }
    guard isKind(index, .comma), index > comma + 2 else { return false }
    return elements[index - 1].isCapitalized && elements[index - 2].isCapitalized
  }

  private func beginsClause(_ phrase: NounPhrase) -> Bool {
    let before = phrase.elements.lowerBound - 1
    guard let element = element(before) else { return true }
    switch element.kind {
    case .comma, .quotation, .dash, .semicolon: return true
    case .word: return element.isWord([.coordinator, .subordinator, .adverb])
    default: return false
    }
  }

  // MARK: The sentence

  /// The subject of the main clause, as mentions: the first that is no object and no part of an introduction.
  func findMainSubject(from start: Int = 0) -> [Int] {
    var index = startOfMainClause(from: start)
    let limit = min(elements.count, index + ClauseAnalysis.reach)
    var depth = 0
    while index < limit {
      let element = elements[index]
      switch element.kind {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .mention where depth == 0:
        if isKind(index + 1, .possessive) || isNounModifier(index) { break }
        guard let phrase = nounPhrase(endingAt: index), phrase.mentions.contains(element.index) else { break }
        let last = skippingAdverbs(from: index + 1)
        if isWord(last, .coordinator) || isKind(last, .comma) {
          return followingConjuncts(index)
        }
        return phrase.mentions
      case .word where element.isWord([.auxiliary, .verb, .regularPast]) && depth == 0: return []
      case .cue where element.roles.isDisjoint(with: .presentParticiple) && isVerb(index): return []
      default: break
      }
      index += 1
    }
    return []
  }

  private func isVerb(_ index: Int) -> Bool {
    elements[index].roles.contains(.past) && !isWord(index - 1, [.determiner, .possessiveDeterminer, .preposition])
  }

  private func isNounModifier(_ index: Int) -> Bool {
    isNoun(index + 1) && element(index + 1)?.isCapitalized == false
      && element(index + 1)?.classes.contains(.regularPast) == false && isFollowedByVerb(index + 2)
  }

  private func isFollowedByVerb(_ index: Int) -> Bool {
    guard let element = element(index) else { return false }
    return element.kind == .cue || element.isWord([.auxiliary, .verb, .regularPast])
  }

  /// After an introduction and its comma: `Speaking in Vienna, …`.
  private func startOfMainClause(from origin: Int) -> Int {
    var start = origin
    while isKind(start, .mark) || isKind(start, .number) || isWord(start, .adverb) || isKind(start, .comma) {
      start += 1
    }
    guard let first = element(start) else { return origin }
    let opens =
      first.isWord([.preposition, .subordinator]) || first.kind == .source
      || (first.kind == .cue && first.roles.contains(.presentParticiple)) || isKind(start, .word) && isLeading(start)
    guard opens else { return start }
    for index in start..<min(elements.count, start + ClauseAnalysis.reach) where elements[index].kind == .comma {
      guard let found = nounPhrase(from: index + 1), !found.mentions.isEmpty else { continue }
      // A comma and a name within the introduction are followed by another comma, not by a verb.
      let next = skippingAdverbs(from: found.elements.upperBound)
      if isFollowedByVerb(next) || isNoun(next) || isWord(next, .coordinator) { return index + 1 }
    }
    return start
  }

  /// `Speaking`, `Turning`: a word in front that no table has, followed by a preposition.
  private func isLeading(_ index: Int) -> Bool {
    isNoun(index) && isWord(index + 1, [.preposition, .subordinator, .adverb])
  }
}
