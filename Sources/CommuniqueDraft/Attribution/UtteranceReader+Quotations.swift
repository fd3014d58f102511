extension UtteranceReader {
  /// Makes utterances of the quotations of a sentence that no predicate has.
  mutating func readOtherQuotations(_ analysis: ClauseAnalysis, made: Range<Int>) {
    for index in analysis.elements.indices where analysis.isKind(index, .quotation) {
      let quotation = analysis.elements[index].index
      guard isRead.indices.contains(quotation), !isRead[quotation] else { continue }
      if isName(index, analysis) {
        addNoStatement(
          quotation, rule: "quotation.name", reason: "it is a name, a title or a word that is talked about")
      } else if !readBySubject(index, analysis), !readByNoun(index, analysis), !readBySequence(index, analysis),
        !readBySignature(index, analysis), !readByInversion(index, analysis),
        !readBySentence(quotation, index, analysis, made: made)
      {
        readAlone(index, analysis)
      }
    }
  }

  // MARK: Names

  /// Whether words between marks are a name or a title, or are talked about as words.
  func isName(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    let quotation = quotations[analysis.elements[index].index]
    if followsNamingWord(index, analysis) { return quotation.tokens.count <= 14 && !isSentence(quotation.tokens) }
    guard quotation.tokens.count >= 2, quotation.tokens.count <= 12, isTitle(quotation.tokens) else { return false }
    // A title stands in a clause: an article, a noun or a preposition leads to it.
    guard let before = analysis.element(index - 1) else { return false }
    return before.isWord([.determiner, .preposition, .possessiveDeterminer]) || analysis.isNoun(index - 1)
      || before.kind == .mention || before.kind == .possessive
  }

  private func followsNamingWord(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    let end = analysis.elements[index].tokens.lowerBound
    var start = end - 1
    if analysis.isWord(index - 1, .determiner) { start -= 1 }
    // “what X called “…”” quotes X.
    let isCalled = (index - 2...index - 1).contains { cue in
      guard analysis.isKind(cue, .cue) else { return false }
      let before = analysis.auxiliaries(before: cue).before
      return analysis.isKind(before, .mention) || analysis.isWord(before, .clauseSubject)
    }
    if isCalled { return false }
    for distance in 0..<3 where start - distance >= 0 {
      if let found = lexicon.naming.match(at: start - distance, in: list.tokens, before: list.tokens.count),
        found.end >= start + 1, found.end <= end
      {
        return found.value || beginsWithCapital(analysis.elements[index].index)
      }
    }
    return false
  }

  private func beginsWithCapital(_ quotation: Int) -> Bool {
    let first = quotations[quotation].tokens.lowerBound
    return list.tokens.indices.contains(first) && list.tokens[first].isCapitalized
  }

  /// Whether all words of weight begin with a capital, and no mark ends a sentence.
  private func isTitle(_ tokens: Range<Int>) -> Bool {
    var capitals = 0
    for index in tokens where list.tokens.indices.contains(index) {
      let token = list.tokens[index]
      guard token.kind == .word else {
        if token.kind == .punctuation, ".!?…".contains(list.spellings[Int(token.spelling)]) { return false }
        continue
      }
      if token.isCapitalized {
        capitals += 1
      } else if index == tokens.lowerBound
        || lexicon.classes[Int(token.spelling)].isDisjoint(with: [.preposition, .determiner, .coordinator, .infinitive])
      {
        return false
      }
    }
    return capitals >= 2
  }

  // MARK: With a subject

  /// `X was “absolutely confident”`, `X had a simple message: “…”`.
  private mutating func readBySubject(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    let isAfterColon = (max(0, index - 20)..<index).contains { analysis.isKind($0, .colon) }
    var before = index - 1
    while analysis.isWord(before, .adverb) { before -= 1 }
    let isAfterBe = analysis.isWord(before, .be)
    guard isAfterColon || isAfterBe else { return false }
    var mentions = analysis.mainSubject
    if isAfterBe {
      let auxiliaries = analysis.auxiliaries(before: before)
      mentions = analysis.nounPhrase(endingAt: auxiliaries.before)?.mentions ?? []
    }
    guard !mentions.isEmpty, mentions.allSatisfy({ speaks(entities.mentions[$0].kind, isAfterBe) }) else {
      return false
    }
    let isPerson = mentions.contains { [.person, .role, .pronoun, .anonymous].contains(entities.mentions[$0].kind) }
    guard isAfterBe || isPerson || isSentence(quotations[analysis.elements[index].index].tokens) else { return false }
    let speaker = resolve(mentions, [], outer: [])
    _ = add(
      Utterance(
        kind: .statement, pieces: [piece(analysis.elements[index].index)], speakerMentions: speaker.mentions,
        speakers: speaker.agents, confidence: speaker.confidence, sentence: sentence,
        rule: isAfterColon ? "quoted.colon" : "quoted.be", reason: speaker.reason))
    return true
  }

  private func speaks(_ kind: Mention.Kind, _ isAfterBe: Bool) -> Bool {
    switch kind {
    case .person, .role, .pronoun: true
    case .anonymous, .body, .state: !isAfterBe
    case .document: false
    }
  }

  // MARK: With a noun

  /// `X’s call for “…”`, `his remark that “…”`, `in the words of X, “…”`.
  mutating func readByNoun(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    guard let noun = cueNoun(before: index, analysis) ?? cueNoun(beforeClauseOf: index, analysis) else { return false }
    var start = noun - 1
    while analysis.isNoun(start), start > noun - 4, !analysis.isKind(start, .mention) { start -= 1 }
    var mentions: [Int] = []
    var pronoun: ClauseWord = []
    if analysis.isKind(start, .possessive), let phrase = analysis.nounPhrase(endingAt: start - 1) {
      mentions = phrase.mentions
    } else if let element = analysis.element(start), element.isWord(.possessiveDeterminer) {
      pronoun = element.classes.intersection(.persons)
      mentions = shared(pronoun, analysis)
      if mentions.isEmpty, pronoun.isDisjoint(with: [.plural, .neuter]),
        let person = lastPerson(before: start, analysis)
      {
        mentions = [person]
      }
    } else if analysis.isWord(noun + 1, .preposition),
      analysis.isKind(noun + 2, .mention) || analysis.isKind(noun + 3, .mention),
      let phrase = analysis.nounPhrase(from: noun + 2)
    {
      mentions = phrase.mentions
    }
    guard !mentions.isEmpty || !pronoun.isEmpty else { return false }
    let speaker = resolve(mentions, mentions.isEmpty ? pronoun : [], outer: [])
    _ = add(
      Utterance(
        kind: speaker.isDocument ? .documentText : .statement, pieces: [piece(analysis.elements[index].index)],
        cue: analysis.elements[noun].tokens, speakerMentions: speaker.mentions, speakers: speaker.agents,
        confidence: speaker.confidence, sentence: sentence, rule: "quoted.noun", reason: speaker.reason))
    return true
  }

  /// The only person named in the sentence before an element.
  private func lastPerson(before index: Int, _ analysis: ClauseAnalysis) -> Int? {
    let persons = analysis.elements.prefix(max(0, index)).suffix(40).filter { element in
      element.kind == .mention && entities.mentions.indices.contains(element.index)
        && [.person, .role].contains(entities.mentions[element.index].kind)
    }
    return persons.count == 1 ? persons.first?.index : nil
  }

  /// A possessive of the sentence’s own subject: `Ministers reaffirmed their support`.
  private func shared(_ pronoun: ClauseWord, _ analysis: ClauseAnalysis) -> [Int] {
    guard let first = analysis.mainSubject.first, entities.mentions.indices.contains(first) else { return [] }
    let kind = entities.mentions[first].kind
    let isPerson = kind == .person || kind == .role
    let wantsPerson = !pronoun.isDisjoint(with: [.male, .female])
    return isPerson == wantsPerson || kind == .pronoun ? analysis.mainSubject : []
  }

  /// `the statement by X that the dialogue “…”`.
  private func cueNoun(beforeClauseOf index: Int, _ analysis: ClauseAnalysis) -> Int? {
    for position in (max(0, index - 15)..<index).reversed() {
      if analysis.elements[position].kind == .cue || analysis.isKind(position, .semicolon) { return nil }
      if analysis.isWord(position, .clauseOpener) { return cueNoun(before: position, analysis) }
    }
    return nil
  }

  private func cueNoun(before index: Int, _ analysis: ClauseAnalysis) -> Int? {
    var position = index - 1
    while position >= 0, index - position < 6, let element = analysis.element(position) {
      if element.kind == .word, element.classes.contains(.cueNoun) { return position }
      if element.kind == .cue, element.roles.contains(.infinitive) || element.roles.contains(.presentSingular),
        analysis.isKind(position - 1, .possessive) || analysis.isWord(position - 1, .possessiveDeterminer)
      {
        return position
      }
      let isLink =
        element.isWord([.preposition, .clauseOpener, .infinitive, .determiner]) || element.kind == .comma
        || element.kind == .colon || element.kind == .mention
      guard isLink else { return nil }
      position -= 1
    }
    return nil
  }

  // MARK: Without a cue

  /// A quotation that goes on from one before, or follows an attribution in its paragraph.
  private mutating func readBySequence(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    let quotation = analysis.elements[index].index
    if let earlier = quotations[quotation].continues, let source = utterance(of: earlier) {
      inherit(quotation, from: source, rule: "quoted.continued", confidence: utterances[source].confidence)
      return true
    }
    guard isOnlyQuotations else { return false }
    if let speakersBefore, index == 0 || !isStartOfBlock {
      inherit(quotation, from: speakersBefore, rule: "quoted.sequence", confidence: .inherited)
      return true
    }
    if let blockBefore, isStartOfBlock, !isFollowedInBlock, blockBefore.block == block - 1, blockBefore.isOne {
      inherit(quotation, from: blockBefore.utterance, rule: "quoted.after-paragraph", confidence: .inherited)
      return true
    }
    if let subjectBefore, blockBefore == nil, isStartOfBlock, !isFollowedInBlock, subjectBefore.block == block - 1,
      announced == nil, announcedSubject.isEmpty
    {
      let speaker = resolve(subjectBefore.mentions, [], outer: [])
      _ = add(
        Utterance(
          kind: .statement, pieces: [piece(quotation)], speakerMentions: speaker.mentions, speakers: speaker.agents,
          confidence: min(.inherited, speaker.confidence), sentence: sentence, rule: "quoted.after-subject",
          reason: speaker.reason))
      return true
    }
    if !announcedSubject.isEmpty, announced == nil {
      let speaker = resolve(announcedSubject, [], outer: [])
      announced = add(
        Utterance(
          kind: speaker.isDocument ? .documentText : .statement, pieces: [piece(quotation)],
          speakerMentions: speaker.mentions, speakers: speaker.agents, confidence: speaker.confidence,
          sentence: sentence, rule: "quoted.announced", reason: speaker.reason))
      return true
    }
    if let announced {
      inherit(quotation, from: announced, rule: "quoted.announced", confidence: .inherited)
      return true
    }
    return false
  }

  private func utterance(of quotation: Int) -> Int? {
    utteranceOfQuotation.indices.contains(quotation) ? utteranceOfQuotation[quotation] : nil
  }

  private mutating func inherit(_ quotation: Int, from source: Int, rule: String, confidence: Confidence) {
    let source = utterances[source]
    _ = add(
      Utterance(
        kind: source.kind == .silence ? .statement : source.kind, pieces: [piece(quotation)],
        speakerMentions: source.speakerMentions, speakers: source.speakers,
        confidence: source.speakers.isEmpty && !isLabelled(source.speakerMentions)
          ? .none : min(confidence, source.confidence), sentence: sentence,
        rule: rule,
        reason: source.reason))
  }

  /// `“…,” recounted X`, `“…,” X recounted`: a verb that no table has, in the past.
  private mutating func readByInversion(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    let start = analysis.isKind(index + 1, .comma) ? index + 2 : index + 1
    let isInverted = analysis.isWord(start, .regularPast)
    guard let found = analysis.nounPhrase(from: isInverted ? start + 1 : start), let first = found.mentions.first,
      entities.mentions.indices.contains(first), [.person, .role].contains(entities.mentions[first].kind)
    else { return false }
    let end = found.elements.upperBound
    let next = isInverted ? end : end + 1
    guard isInverted || analysis.isWord(end, .regularPast) else { return false }
    guard let after = analysis.element(next) else { return false }
    guard
      [.comma, .terminator, .colon, .quotation].contains(after.kind) || after.isWord([.preposition, .subordinator])
    else { return false }
    let speaker = resolve(found.mentions, [], outer: [])
    _ = add(
      Utterance(
        kind: .statement, pieces: [piece(analysis.elements[index].index)],
        cue: analysis.elements[isInverted ? start : end].tokens, speakerMentions: speaker.mentions,
        speakers: speaker.agents, confidence: speaker.confidence, sentence: sentence, rule: "quoted.unknown-verb",
        reason: speaker.reason))
    remember(speaker)
    return true
  }

  /// `“…” – X`, `“…” (X)`.
  private mutating func readBySignature(_ index: Int, _ analysis: ClauseAnalysis) -> Bool {
    guard index == 0, let next = analysis.element(index + 1) else { return false }
    guard next.kind == .dash || next.kind == .opening || next.kind == .comma || next.isWord(.signature),
      let found = analysis.nounPhrase(from: index + 2), !found.mentions.isEmpty, analysis.predicates.isEmpty,
      !analysis.elements.contains(where: { $0.isWord([.auxiliary, .verb]) })
    else { return false }
    let speaker = resolve(found.mentions, [], outer: [])
    _ = add(
      Utterance(
        kind: .statement, pieces: [piece(analysis.elements[index].index)], speakerMentions: speaker.mentions,
        speakers: speaker.agents, confidence: speaker.confidence, sentence: sentence, rule: "quoted.signature",
        reason: speaker.reason))
    return true
  }

  /// A fragment in a sentence that has one speaker only.
  private mutating func readBySentence(
    _ quotation: Int, _ index: Int, _ analysis: ClauseAnalysis, made: Range<Int>
  ) -> Bool {
    guard let first = made.first(where: { utterances[$0].kind != .notStatement }) else { return false }
    let speakers = utterances[first].speakers
    guard !speakers.isEmpty || isLabelled(utterances[first].speakerMentions), made.count <= 20 else { return false }
    let isOne = made.allSatisfy { utterances[$0].kind == .notStatement || utterances[$0].speakers == speakers }
    // In front of the first cue the words are the reporter's.
    guard analysis.predicates.contains(where: { $0.cue < index || !$0.preceding.isEmpty }) else { return false }
    guard isOne, utterances[first].kind != .question else { return false }
    inherit(quotation, from: first, rule: "quoted.same-sentence", confidence: .inherited)
    return true
  }

  private mutating func readAlone(_ index: Int, _ analysis: ClauseAnalysis) {
    let quotation = analysis.elements[index].index
    let count = quotations[quotation].tokens.count
    if isOnlyQuotations || isSentence(quotations[quotation].tokens) {
      _ = add(
        Utterance(
          kind: .statement, pieces: [piece(quotation)], confidence: .none, sentence: sentence, rule: "quoted.alone",
          reason: "nothing near it says who speaks"))
    } else if count >= 7, !analysis.isWord(index - 1, .determiner) {
      _ = add(
        Utterance(
          kind: .statement, pieces: [piece(quotation)], confidence: .none, sentence: sentence, rule: "quoted.fragment",
          reason: "the sentence does not say who speaks"))
    } else if count <= 4 {
      addNoStatement(quotation, rule: "quotation.scare", reason: "few words in a clause that nobody is said to say")
    } else {
      addNoStatement(quotation, rule: "quotation.citation", reason: "the reporter uses the words, and names nobody")
    }
  }

  /// Whether words make a sentence: they begin with a capital and have a verb, or speak of “we” or “I”.
  private func isSentence(_ tokens: Range<Int>) -> Bool {
    let tokens = tokens.clamped(to: list.tokens.indices)
    guard tokens.count >= 5, let first = tokens.first else { return false }
    var hasVerb = false
    for index in tokens.prefix(40) where list.tokens[index].kind == .word {
      let classes = lexicon.classes[Int(list.tokens[index].spelling)]
      if classes.contains(.firstPerson) { return true }
      if !classes.isDisjoint(with: [.auxiliary, .verb]) { hasVerb = true }
    }
    return hasVerb && list.tokens[first].isCapitalized
  }

  // MARK: Answers

  /// Links answers to the question before them.
  mutating func linkAnswers(_ made: Range<Int>) {
    for index in made {
      if utterances[index].kind == .question {
        discourse.question = index
        continue
      }
      guard let question = discourse.question, utterances[index].kind == .statement else { continue }
      let distance = sentence - utterances[question].sentence
      let isNear = made.contains(question) || (index == made.lowerBound && !isStartOfBlock)
      guard distance <= 1, isNear || isAnswer(index) else {
        if distance > 1 { discourse.question = nil }
        continue
      }
      utterances[index].kind = .answer
      utterances[index].respondsTo = question
      if distance == 1 { discourse.question = nil }
    }
  }

  private func isAnswer(_ index: Int) -> Bool {
    guard let cue = utterances[index].cue,
      let found = lexicon.phrases.match(at: cue.lowerBound, in: list.tokens, before: list.tokens.count),
      case .cue(let form) = found.value
    else { return false }
    return lexicon.traits[form.verb].contains(.answer)
  }
}
