extension UtteranceReader {
  /// Makes the utterances of a predicate.
  ///
  /// - Returns: The first of them, as an index; `nil` where there is none.
  mutating func read(_ index: Int, in analysis: ClauseAnalysis, _ made: [Int: Int]) -> Int? {
    let predicate = analysis.predicates[index]
    let outer = predicate.outer.flatMap { made[$0] }.map { utterances[$0] }
    var speaker = resolve(predicate.subject, predicate.pronoun, outer: outer?.speakers ?? [])
    if predicate.subject.isEmpty, predicate.pronoun.isEmpty, let subject = predicate.subjectElements {
      speaker.reason = "“\(words(analysis.elements, subject))” is not named"
    }
    takeTurn(predicate, &speaker, analysis)
    if predicate.form == .participle, predicate.place == .shared { readByNounAfterParticiple(predicate, analysis) }
    if predicate.form != .label, predicate.form != .source { readRemarksOfOthers(predicate, analysis) }
    let groups = pieces(of: index, in: analysis)
    var first: Int?
    for pieces in groups {
      guard !pieces.isEmpty, accepts(pieces, predicate, index, speaker, analysis) else { continue }
      var utterance = Utterance(
        kind: kind(of: predicate, speaker), pieces: pieces, cue: analysis.elements[predicate.cue].tokens,
        speakerMentions: speaker.mentions, speakers: speaker.agents, confidence: speaker.confidence, sentence: sentence,
        rule: rule(predicate, pieces), reason: speaker.reason)
      utterance.hedge = predicate.hedge.map { analysis.elements[$0].tokens }
      if let outer, outer.speakers != speaker.agents || outer.speakers.isEmpty { utterance.via = outer.speakerMentions }
      if utterance.kind == .question, predicate.form == .passive, predicate.place != .agent {
        utterance.speakerMentions = []
        utterance.speakers = []
        utterance.confidence = .none
        utterance.reason = "who asked is not said"
      }
      let added = add(utterance)
      first = first ?? added
    }
    if predicate.level == 0, !predicate.isQuestion {
      remember(speaker)
    }
    return first
  }

  /// In a turn of a transcript, “as I told parliament” is about the one whom the label names.
  private mutating func takeTurn(_ predicate: Predicate, _ speaker: inout Speaker, _ analysis: ClauseAnalysis) {
    if predicate.form == .label {
      turn = speaker.agents.count == 1 ? (block, speaker.agents) : nil
    } else if let turn, turn.block == block, speaker.agents.isEmpty, predicate.place == .pronoun,
      predicate.subject.isEmpty, analysis.isWord(predicate.start, .firstPerson)
    {
      speaker.agents = turn.agents
      speaker.confidence = .pronoun
      speaker.reason = nil
    }
  }

  /// `a statement reaffirming X’s determination to “…”` quotes X.
  private mutating func readByNounAfterParticiple(_ predicate: Predicate, _ analysis: ClauseAnalysis) {
    guard analysis.isNoun(predicate.cue - 1) || analysis.mention(predicate.cue - 1)?.kind == .document else { return }
    for index in predicate.complement.prefix(12) where analysis.isKind(index, .quotation) {
      guard analysis.elements[predicate.cue..<index].contains(where: { $0.kind == .possessive }) else { return }
      _ = readByNoun(index, analysis)
      return
    }
  }

  /// `welcomed X’s remark that “…”` quotes X.
  private mutating func readRemarksOfOthers(_ predicate: Predicate, _ analysis: ClauseAnalysis) {
    let range = predicate.complement.prefix(16)
    guard let quotation = range.first(where: { analysis.isKind($0, .quotation) }) else { return }
    for index in range where index < quotation && analysis.isKind(index, .possessive) {
      guard let mention = analysis.mention(index - 1), [.person, .role].contains(mention.kind) else { continue }
      guard (index + 1..<min(index + 4, quotation)).contains(where: { analysis.isCueNoun($0) }) else { continue }
      _ = readByNoun(quotation, analysis)
      return
    }
  }

  private func kind(of predicate: Predicate, _ speaker: Speaker) -> Utterance.Kind {
    if predicate.form == .silence || predicate.isNegated { return .silence }
    if predicate.isQuestion { return .question }
    return speaker.isDocument ? .documentText : .statement
  }

  private func rule(_ predicate: Predicate, _ pieces: [Utterance.Piece]) -> String {
    let wording = pieces.contains { $0.isQuoted } ? "quoted" : predicate.level > 0 ? "nested" : "reported"
    let side = predicate.preceding.isEmpty ? "leading" : "trailing"
    return "\(wording).\(predicate.form).\(side).subject-\(predicate.place.rawValue)"
  }

  /// Whether words are worth an utterance: quoted ones are, reported ones where the verb reports what follows.
  private func accepts(
    _ pieces: [Utterance.Piece], _ predicate: Predicate, _ index: Int, _ speaker: Speaker, _ analysis: ClauseAnalysis
  ) -> Bool {
    if pieces.contains(where: \.isQuoted) { return !isHeading || !speaker.agents.isEmpty }
    if isHeading { return false }
    if predicate.form == .silence { return !speaker.mentions.isEmpty }
    if predicate.isFuture || predicate.isNegated { return false }
    if predicate.isQuestion { return true }
    guard !speaker.mentions.isEmpty || !speaker.agents.isEmpty else { return false }
    if predicate.form == .infinitive || predicate.form == .passive { return false }
    let length = pieces.reduce(0) { $0 + $1.range.count }
    guard length >= 6 else { return false }
    if !predicate.preceding.isEmpty { return predicate.traits.contains(.speech) }
    return reports(predicate, analysis)
  }

  /// Whether what follows the cue is what its verb reports.
  private func reports(_ predicate: Predicate, _ analysis: ClauseAnalysis) -> Bool {
    if predicate.form == .source || predicate.form == .label { return true }
    if predicate.traits.contains(.state) { return true }
    var index = analysis.skippingAdverbs(from: predicate.complement.lowerBound)
    if predicate.traits.contains(.object) { return true }
    if analysis.isWord(index, .addressee) || analysis.isKind(index, .mention) { index += 1 }
    if predicate.traits.contains(.infinitive), analysis.isWord(index, .infinitive) { return true }
    guard !predicate.traits.isDisjoint(with: [.speech, .thought]) else { return false }
    let limit = min(predicate.complement.upperBound, predicate.complement.lowerBound + 10)
    guard predicate.complement.lowerBound < limit else { return false }
    for position in predicate.complement.lowerBound..<limit {
      let element = analysis.elements[position]
      if element.isWord(.clauseOpener) || element.isWord(.clauseSubject) { return true }
      if element.isWord([.auxiliary, .verb, .regularPast]) { return true }
      if element.kind == .cue, !element.roles.isDisjoint(with: [.past, .presentSingular]) { return true }
    }
    return false
  }

  // MARK: Pieces

  /// The wording under a predicate; several where quotations are coordinated.
  private func pieces(of index: Int, in analysis: ClauseAnalysis) -> [[Utterance.Piece]] {
    let predicate = analysis.predicates[index]
    var result: [[Utterance.Piece]] = []
    var current = groups(trimmed(predicate.preceding, predicate, analysis), analysis)
    let following = groups(trimmed(complement(of: index, analysis), predicate, analysis), analysis)
    if let last = current.last, let next = following.first, !predicate.preceding.isEmpty {
      current[current.count - 1] = last + next
      result = current + following.dropFirst()
    } else {
      result = current + following
    }
    return result
  }

  /// Without the quotations that another predicate within has for itself.
  private func complement(of index: Int, _ analysis: ClauseAnalysis) -> Range<Int> {
    let predicate = analysis.predicates[index]
    var end = predicate.complement.upperBound
    for other in analysis.predicates[(index + 1)...] {
      guard other.start < end else { break }
      guard other.start >= predicate.complement.lowerBound, other.level > predicate.level else { continue }
      let hasQuotation = other.complement.contains { analysis.isKind($0, .quotation) }
      if hasQuotation { end = other.start }
    }
    return predicate.complement.lowerBound..<max(end, predicate.complement.lowerBound)
  }

  private func trimmed(_ range: Range<Int>, _ predicate: Predicate, _ analysis: ClauseAnalysis) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if start == predicate.complement.lowerBound, predicate.preceding.isEmpty {
      start = startOfClause(range, predicate, analysis)
    }
    while start < end, let element = analysis.element(start), isLeader(element) { start += 1 }
    while end > start, let element = analysis.element(end - 1), isTrailer(element) { end -= 1 }
    return start..<end
  }

  /// After `told reporters in Kyiv that`; but `welcomed the steps that` begins with the steps.
  private func startOfClause(_ range: Range<Int>, _ predicate: Predicate, _ analysis: ClauseAnalysis) -> Int {
    let first = analysis.skippingAdverbs(from: range.lowerBound)
    let isAddressed =
      analysis.isWord(first, [.addressee, .preposition, .clauseOpener]) || analysis.isKind(first, .mention)
    if predicate.traits.contains(.object), !isAddressed { return range.lowerBound }
    for index in range.prefix(16) {
      let element = analysis.elements[index]
      if element.kind == .quotation || element.kind == .comma || element.isWord([.verb, .auxiliary]) { break }
      if element.kind == .cue { break }
      if element.isWord(.clauseOpener), element.isWord(.relative) { return index + 1 }
      if element.isWord(.clauseOpener) { return index }
    }
    return range.lowerBound
  }

  private func isLeader(_ element: OutlineElement) -> Bool {
    switch element.kind {
    case .comma, .colon, .dash, .mark, .semicolon, .hedge, .terminator, .closing: true
    case .word: element.isWord(.relative) && element.isWord(.clauseOpener)
    default: false
    }
  }

  private func isTrailer(_ element: OutlineElement) -> Bool {
    switch element.kind {
    case .comma, .colon, .dash, .semicolon, .terminator, .opening: true
    case .word: element.isWord([.coordinator, .subordinator])
    default: false
    }
  }

  /// Parts the elements into pieces, and those into groups where whole quotations are coordinated.
  private func groups(_ range: Range<Int>, _ analysis: ClauseAnalysis) -> [[Utterance.Piece]] {
    var groups: [[Utterance.Piece]] = []
    var current: [Utterance.Piece] = []
    var start = range.lowerBound
    for index in range {
      guard analysis.isKind(index, .quotation) else { continue }
      let quotation = analysis.elements[index].index
      guard quotations.indices.contains(quotation), !isName(index, analysis) else { continue }
      let gap = start..<index
      if isRead[quotation] {
        if let reported = reported(gap, analysis) { current.append(reported) }
        start = index + 1
        continue
      }
      if current.last?.isQuoted == true, isCoordination(gap, analysis) {
        groups.append(current)
        current = []
      }
      if let reported = reported(gap, analysis) { current.append(reported) }
      current.append(piece(quotation))
      start = index + 1
    }
    if let reported = reported(start..<range.upperBound, analysis) { current.append(reported) }
    if !current.isEmpty { groups.append(current) }
    return groups
  }

  private func isCoordination(_ gap: Range<Int>, _ analysis: ClauseAnalysis) -> Bool {
    gap.count <= 4 && gap.contains { analysis.isWord($0, .coordinator) }
      && gap.allSatisfy { analysis.isKind($0, .comma) || analysis.isWord($0, [.coordinator, .clauseOpener, .adverb]) }
  }

  private func reported(_ range: Range<Int>, _ analysis: ClauseAnalysis) -> Utterance.Piece? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isLeader(analysis.elements[start]) { start += 1 }
    while end > start, isTrailer(analysis.elements[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    let first = list.tokens[analysis.elements[start].tokens.lowerBound]
    let last = list.tokens[analysis.elements[end - 1].tokens.upperBound - 1]
    guard first.start < last.end else { return nil }
    return Utterance.Piece(isQuoted: false, range: Int(first.start)..<Int(last.end))
  }

  /// The words of elements, for messages.
  func words(_ elements: [OutlineElement], _ range: Range<Int>) -> String {
    let range = range.clamped(to: elements.indices).prefix(12)
    guard let first = range.first, let last = range.last else { return "" }
    let start = Int(list.tokens[elements[first].tokens.lowerBound].start)
    let end = Int(list.tokens[elements[last].tokens.upperBound - 1].end)
    return start < end ? view.string(start..<min(end, start + 120)) : ""
  }
}
