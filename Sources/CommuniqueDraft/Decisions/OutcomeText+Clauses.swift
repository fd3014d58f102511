internal import Communique

/// Who does what in a clause.
extension OutcomeText {
  /// The auxiliaries, adverbs and negations before a verb.
  func verbGroup(before verb: Int, from lower: Int) -> VerbGroup {
    var group = VerbGroup(start: verb)
    var hasPresentBe = false
    var index = verb - 1
    while index >= lower, verb - index <= 9 {
      if has(index, .negation) {
        group.isNegated = true
      } else if has(index, .modal) {
        group.isModal = true
      } else if has(index, .bePast) {
        group.isPassive = true
      } else if has(index, .bePresent) {
        hasPresentBe = true
      } else if has(index, .have) {
        group.isPerfect = true
      } else if let start = startOfTime(endingAt: index, from: lower) {
        index = start
      } else if !has(index, .adverb) {
        break
      }
      group.start = index
      index -= 1
    }
    // An adverb at the clause's start is not the verb's: “Yesterday, …” is cut by its comma, “Today Allies …” by Allies.
    group.isPresentPassive = hasPresentBe && !group.isPassive
    return group
  }

  /// Where words for a day begin that stand between subject and verb: `this morning`, `on 12 May 2031`.
  private func startOfTime(endingAt last: Int, from lower: Int) -> Int? {
    var start = last
    if !has(last, .time) {
      guard let value = value(endingWith: last), formOfValue[value] == .date else { return nil }
      let first = entities.values[value].tokens.lowerBound
      guard first >= max(lower, last - 5) else { return nil }
      start = first
    }
    while start > lower + 1, has(start - 1, .timeLead) { start -= 1 }
    return start
  }

  /// The subject of a verb group, if it is somebody who can decide.
  func subject(before start: Int, in sentence: Range<Int>) -> ClauseSubject? {
    var last = start - 1
    guard last >= sentence.lowerBound else { return nil }
    if kind(last) == .quotationMark, last - 1 >= sentence.lowerBound { last -= 1 }
    if has(last, .impersonal), last == clauseStart(before: last, in: sentence) {
      return ClauseSubject(kind: .impersonal, tokens: last..<last + 1, isUnreal: isUnreal(at: last, in: sentence))
    }
    if isMark(last, ",–—;)]") || has(last, .conjunction) || kind(last) == .quotationMark {
      return subjectOfClause(before: last, in: sentence)
    }
    if has(last, .relative) {
      last -= 1
      if isMark(last, ",") { last -= 1 }
      let antecedent = nounPhrase(endingAt: last, from: sentence.lowerBound)
      if let subject = named(trailingName(antecedent), head: antecedent, in: sentence) { return subject }
    }
    return subject(endingAt: last, in: sentence)
  }

  /// The subject whose phrase ends at a token: `Ministers of Foreign Affairs`, `the Council (NAC)`.
  private func subject(endingAt last: Int, in sentence: Range<Int>) -> ClauseSubject? {
    var end = last
    var nearest: Range<Int>?
    for _ in 0..<6 {
      let phrase = nounPhrase(endingAt: end, from: sentence.lowerBound)
      guard !phrase.isEmpty else { break }
      if nearest == nil { nearest = phrase }
      let before = phrase.lowerBound - 1
      guard before >= sentence.lowerBound, has(before, .preposition) else {
        return named(phrase.lowerBound..<last + 1, head: phrase, in: sentence)
      }
      if before == sentence.lowerBound || isMark(before - 1, ",;:–—") || has(before - 1, .complementizer) {
        guard let nearest else { return nil }
        return named(trailingName(nearest), head: nearest, in: sentence)
      }
      end = has(before - 1, .and) ? before - 2 : before - 1
    }
    return nil
  }

  /// In `in Brussels Ministers agreed` the phrase holds two; the last names the subject.
  private func trailingName(_ phrase: Range<Int>) -> Range<Int> {
    guard let last = phrase.last else { return phrase }
    if let mention = mention(at: last) {
      return max(phrase.lowerBound, entities.mentions[mention].tokens.lowerBound)..<phrase.upperBound
    }
    return phrase
  }

  /// A noun phrase without prepositions that ends at a token.
  func nounPhrase(endingAt last: Int, from lower: Int) -> Range<Int> {
    var index = last
    if isMark(index, ")") {
      while index > lower, last - index < 12, !isMark(index, "(") { index -= 1 }
      index -= 1
    }
    let stops: WordClass = [
      .preposition, .conjunction, .complementizer, .relative, .have, .bePast, .bePresent, .modal, .condition,
      .reporting,
      .of, .agent,
    ]
    let end = index
    while index >= lower, end - index < 14 {
      guard isWord(index) && !has(index, stops) || isApostrophe(index) else { break }
      if has(index, .determiner) {
        index -= 1
        break
      }
      index -= 1
    }
    return index + 1 > end ? last + 1..<last + 1 : index + 1..<last + 1
  }

  /// The apostrophe of `Ministers' meeting`.
  private func isApostrophe(_ index: Int) -> Bool {
    kind(index) == .quotationMark && quotation(at: index) == nil && index > 0 && !tokens[index].isAfterSpace
      && kind(index - 1) == .word && kind(index + 1) == .word && tokens[index + 1].isAfterSpace
  }

  /// The first subject of the clause that a token stands in: `The Council, acting under Chapter VII, decided`,
  /// `Ministers welcomed the report and approved the plan`.
  private func subjectOfClause(before last: Int, in sentence: Range<Int>) -> ClauseSubject? {
    var start = clauseStart(before: last, in: sentence)
    for _ in 0..<4 {
      while start < last, has(start, [.adverb, .conjunction]) || isMark(start, ",–—") { start += 1 }
      if let subject = subject(startingAt: start, before: last, in: sentence) { return subject }
      if let subject = subject(afterIntroductionAt: start, before: last, in: sentence) { return subject }
      guard let comma = (start..<last).first(where: { isMark($0, ",") }) else { return nil }
      start = comma + 1
    }
    return nil
  }

  /// `In their final statement the ministers condemned …`: no comma parts the introduction from the subject.
  private func subject(afterIntroductionAt start: Int, before limit: Int, in sentence: Range<Int>) -> ClauseSubject? {
    guard has(start, .preposition) else { return nil }
    for index in start + 2..<max(start + 2, min(limit, start + 12)) {
      if isMark(index, ",;:") { return nil }
      guard has(index, .determiner), let mention = mention(at: index + 1), entities.mentions[mention].kind == .body
      else { continue }
      let end = entities.mentions[mention].tokens.upperBound
      let isVerb =
        has(end, [.statement, .reporting, .talk, .have])
        || lexicon.phrase(at: end, in: tokens, before: limit, sections: [.past]) != nil
      if isVerb, end < limit { return named(index..<end, head: index..<end, in: sentence) }
    }
    return nil
  }

  /// The subject whose phrase begins at a token.
  private func subject(startingAt start: Int, before limit: Int, in sentence: Range<Int>) -> ClauseSubject? {
    let stops: WordClass = [
      .conjunction, .complementizer, .relative, .have, .bePast, .bePresent, .modal, .condition, .reporting, .talk,
      .statement,
    ]
    var index = start
    var headEnd: Int?
    while index < limit, index - start < 14, isWord(index), !has(index, stops) {
      if lexicon.phrase(at: index, in: tokens, before: limit, sections: [.past, .present, .base, .gathering]) != nil,
        index > start
      {
        break
      }
      if has(index, .preposition) || has(index, .of) {
        guard index > start else { return nil }
        if headEnd == nil { headEnd = index }
      } else if has(index, .determiner), index > start, headEnd == nil {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    return named(start..<index, head: start..<(headEnd ?? index), in: sentence)
  }

  /// Where the clause begins that a token stands in: after a semicolon, a colon, or a verb of saying with `that`.
  func clauseStart(before last: Int, in sentence: Range<Int>) -> Int {
    var index = last - 1
    while index >= sentence.lowerBound, last - index < 80 {
      if isMark(index, ";:") || isEndOfDateline(index, in: sentence) { return index + 1 }
      if has(index, .complementizer), index > sentence.lowerBound, follows(reporting: index, in: sentence) {
        return index + 1
      }
      index -= 1
    }
    return index + 1
  }

  /// The dash of `KOBE, Japan (12 April 2008) – Ministers agreed`.
  private func isEndOfDateline(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isMark(index, "–—-"), index > sentence.lowerBound, index - sentence.lowerBound <= 14 else { return false }
    return isMark(index - 1, ")") || kind(index - 1) == .number
  }

  private func follows(reporting complementizer: Int, in sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, complementizer - 4)..<complementizer
    return near.contains { has($0, [.reporting, .wishing]) }
  }

  /// Whether a clause that begins at a token tells of a condition, a wish or a proposal.
  func isUnreal(at start: Int, in sentence: Range<Int>) -> Bool {
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      if has(index, .condition) { return true }
      if has(index, .complementizer) {
        return (max(sentence.lowerBound, index - 4)..<index).contains { has($0, .wishing) }
      }
      guard has(index, [.adverb, .determiner]) || isMark(index, ",") else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  // MARK: Names

  /// Takes a phrase for a subject if its head names somebody who can decide.
  private func named(_ phrase: Range<Int>, head: Range<Int>, in sentence: Range<Int>) -> ClauseSubject? {
    guard !phrase.isEmpty else { return nil }
    let mentions = mentionsNamed(in: head)
    let phrase = extended(phrase, by: mentions, in: sentence)
    guard let kind = kind(of: head, mentions) else { return nil }
    let isUnreal =
      isUnreal(at: phrase.lowerBound, in: sentence) || has(phrase.lowerBound, .condition)
      || head.contains { has($0, .none) }
    return ClauseSubject(kind: kind, tokens: phrase, mentions: mentions.filter { !isPossessor($0) }, isUnreal: isUnreal)
  }

  /// In `the Union's Executive Council` the Council decides.
  private func isPossessor(_ mention: Int) -> Bool {
    let end = entities.mentions[mention].tokens.upperBound
    return kind(end) == .clitic && isWord(end + 1) && !has(end + 1, [.have, .modal, .preposition])
  }

  /// A name may hold words at which phrases end: `the Peace and Security Council`.
  private func extended(_ phrase: Range<Int>, by mentions: [Int], in sentence: Range<Int>) -> Range<Int> {
    guard let first = mentions.first else { return phrase }
    let start = max(sentence.lowerBound, entities.mentions[first].tokens.lowerBound)
    return min(start, phrase.lowerBound)..<phrase.upperBound
  }

  func mentionsNamed(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      guard let mention = mention(at: index), result.last != mention else { continue }
      if entities.mentions[mention].kind != .document { result.append(mention) }
    }
    return result
  }

  private func kind(of head: Range<Int>, _ mentions: [Int]) -> ClauseSubject.Kind? {
    guard let last = head.last(where: { isWord($0) && kind($0) != .clitic }) else { return nil }
    if has(last, .body) || head.contains(where: { has($0, .body) && $0 + 1 >= last }) { return .body }
    if has(last, .groupPronoun) { return .pronoun }
    if has(last, .personPronoun) { return .person }
    if let mention = mention(at: last) {
      switch entities.mentions[mention].kind {
      case .body: return .body
      case .state: return .state
      case .person, .role: return .person
      case .pronoun: return has(last, .personPronoun) ? .person : .pronoun
      case .document, .anonymous: return nil
      }
    }
    if has(last, .office) { return .person }
    if head.contains(where: { has($0, .body) }), tokens[last].isCapitalized { return .body }
    return isAcronym(last) ? .body : nil
  }
}
