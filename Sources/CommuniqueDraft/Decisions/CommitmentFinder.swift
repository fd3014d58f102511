internal import Communique

/// Finds pledges, and the figures that nobody pledged.
struct CommitmentFinder: Sendable {
  private let text: OutcomeText
  private(set) var commitments: [DraftCommitment] = []
  /// Whether a heading of pledges stands above.
  private var isInList = false
  /// The values that a pledge holds.
  private(set) var pledged: Set<Int> = []

  init(_ text: OutcomeText) { self.text = text }

  /// The pledges, in the order of the text.
  mutating func run() -> [DraftCommitment] {
    for index in text.list.sentences.indices where isInList || text.sectionsOfSentence[index].contains(.pledge) {
      guard let block = text.block(ofSentence: index), text.isRead(block), block.kind != .caption else { continue }
      let tokens = text.list.sentences[index].tokens
      let cues = text.sectionsOfSentence[index].contains(.pledge) ? cues(in: tokens) : []
      readList(sentence: index, tokens, cues)
      read(sentence: index, tokens, cues)
    }
    return commitments
  }

  // MARK: Lists

  /// `Pledges announced`, and below it a giver and an amount in each line.
  private mutating func readList(sentence index: Int, _ tokens: Range<Int>, _ cues: [Cue]) {
    let amounts = text.values(in: tokens).filter { isAmount($0) }
    guard !amounts.isEmpty else {
      if tokens.count <= 8, !cues.isEmpty { isInList = true } else if tokens.count > 8 { isInList = false }
      return
    }
    guard isInList, tokens.count <= 20, amounts.count == 1, let amount = amounts.first, cues.isEmpty else {
      return
    }
    let value = text.entities.values[amount].tokens
    guard let giver = text.mentionsNamed(in: tokens).first(where: { isGiver($0) }) else { return }
    var commitment = DraftCommitment(
      ranges: [text.stretch(text.trimmed(tokens))], sentence: index, rule: "commitment.list")
    commitment.actorMentions = [giver]
    commitment.values = [amount]
    commitment.kind = .financial
    commitment.status = .pledged
    commitment.period = period(in: min(value.upperBound, tokens.upperBound)..<tokens.upperBound)
    commitments.append(commitment)
    pledged.insert(amount)
  }

  /// A verb or noun of pledging in a sentence.
  private struct Cue {
    var phrase: OutcomePhrase
    var tokens: Range<Int>
    var subject: ClauseSubject?
    var isReal: Bool
  }

  private mutating func read(sentence index: Int, _ tokens: Range<Int>, _ cues: [Cue]) {
    guard let last = tokens.last, !text.isMark(last, "?"), !cues.isEmpty else { return }
    let amounts = text.values(in: tokens).filter { isAmount($0) }
    guard !amounts.isEmpty else {
      for cue in cues where cue.isReal && isSufficient(cue, before: tokens.upperBound) {
        add(cue, tokens, index)
        break
      }
      return
    }
    let real = cues.filter(\.isReal)
    guard !real.isEmpty else { return }
    add(amounts, real, tokens, index)
    for (position, cue) in real.enumerated() {
      let next = position + 1 < real.count ? real[position + 1].tokens.lowerBound : tokens.upperBound
      guard isSufficient(cue, before: next), text.values(in: cue.tokens.upperBound..<next).allSatisfy({ !isAmount($0) })
      else { continue }
      add(cue, tokens.lowerBound..<next, index)
    }
  }

  // MARK: Cues

  private func cues(in tokens: Range<Int>) -> [Cue] {
    var cues: [Cue] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard
        let match = text.lexicon.phrase(at: index, in: text.tokens, before: tokens.upperBound, sections: [.pledge])
      else {
        index += 1
        continue
      }
      let group = text.verbGroup(before: index, from: tokens.lowerBound)
      let isNoun = match.phrase.group == "noun"
      let subject = isNoun ? nil : text.subject(before: group.start, in: tokens)
      let isReal = !group.isNegated && (isNoun || !isHypothetical(group, before: index)) && subject?.isUnreal != true
      cues.append(Cue(phrase: match.phrase, tokens: index..<match.end, subject: subject, isReal: isReal))
      index = match.end
    }
    return cues
  }

  /// `could provide`, `failed to pledge`; `will provide` and `would give` are pledges, and `decisions to pledge` too.
  private func isHypothetical(_ group: VerbGroup, before cue: Int) -> Bool {
    guard group.isModal else { return false }
    return !(group.start..<cue).contains { text.has($0, [.future, .infinitive]) }
  }

  /// Without an amount a verb that can do nothing else than pledge is needed, and somebody who does.
  private func isSufficient(_ cue: Cue, before limit: Int) -> Bool {
    guard cue.phrase.group == cue.phrase.token || cue.phrase.group == "any", let subject = cue.subject else {
      return false
    }
    return subject.kind != .impersonal && cue.tokens.upperBound < limit - 1
  }

  private func isAmount(_ index: Int) -> Bool {
    text.formOfValue[index] == .money
  }

  // MARK: Pledges

  private mutating func add(_ cue: Cue, _ tokens: Range<Int>, _ sentence: Int) {
    let start = cue.subject?.tokens.lowerBound ?? cue.tokens.lowerBound
    var end = tokens.upperBound
    if let quotation = text.quotation(at: cue.tokens.lowerBound) {
      // What follows the quoted words is the reporter's.
      end = max(cue.tokens.upperBound, min(end, text.quotations[quotation].tokens.upperBound))
    }
    let range = text.trimmed(min(start, cue.tokens.lowerBound)..<end)
    var commitment = DraftCommitment(ranges: [text.stretch(range)], sentence: sentence, rule: "commitment.verb")
    commitment.actorMentions = cue.subject?.mentions ?? []
    let object = cue.tokens.upperBound..<max(range.upperBound, cue.tokens.upperBound)
    commitment.beneficiaryMentions = beneficiaries(in: object, besides: commitment.actorMentions)
    commitment.kind = kind(of: object) ?? .policy
    commitment.status = status(cue, in: range)
    commitment.period = period(in: object)
    commitments.append(commitment)
  }

  private mutating func add(_ amounts: [Int], _ cues: [Cue], _ tokens: Range<Int>, _ sentence: Int) {
    let givers = respectiveGivers(amounts, cues, tokens)
    var previousEnd = tokens.lowerBound
    var current = 0
    for (position, amount) in amounts.enumerated() {
      let value = text.entities.values[amount].tokens
      while current + 1 < cues.count, cues[current + 1].tokens.lowerBound < value.lowerBound { current += 1 }
      guard cues.indices.contains(current) else { continue }
      let cue = cues[current]
      let giver =
        givers.indices.contains(position) ? givers[position] : giver(of: value, cue, after: previousEnd, tokens)
      let next =
        position + 1 < amounts.count ? text.entities.values[amounts[position + 1]].tokens.lowerBound : tokens.upperBound
      let range = stretch(of: value, cue, giver, previousEnd, next, tokens, isRespective: !givers.isEmpty)
      var commitment = DraftCommitment(
        ranges: [text.stretch(range)], sentence: sentence,
        rule: givers.isEmpty ? "commitment.amount" : "commitment.respectively")
      commitment.actorMentions = giver.map { [$0] } ?? cue.subject?.mentions ?? []
      commitment.values = [amount]
      let tail = value.upperBound..<max(value.upperBound, givers.isEmpty ? range.upperBound : tokens.upperBound)
      commitment.beneficiaryMentions = beneficiaries(in: tail, besides: commitment.actorMentions)
      commitment.kind = .financial
      commitment.status = status(cue, in: range)
      commitment.period = period(in: tail)
      commitments.append(commitment)
      pledged.insert(amount)
      previousEnd = value.upperBound
    }
  }

  /// `Germany and the Netherlands pledged 8 and 2 billion euros respectively`.
  private func respectiveGivers(_ amounts: [Int], _ cues: [Cue], _ tokens: Range<Int>) -> [Int] {
    // More givers than these share no “respectively” that anybody could read.
    guard (2...12).contains(amounts.count), tokens.contains(where: { text.has($0, .respectively) }),
      let first = amounts.first.map({ text.entities.values[$0].tokens.lowerBound })
    else { return [] }
    let givers = text.mentionsNamed(in: tokens.lowerBound..<first).filter { isGiver($0) }.suffix(amounts.count)
    return givers.count == amounts.count ? Array(givers) : []
  }

  private func isGiver(_ mention: Int) -> Bool {
    switch text.entities.mentions[mention].kind {
    case .state, .body: true
    default: false
    }
  }

  /// Who gives an amount: the state or body named last before it, after the amount before; else the verb's subject.
  private func giver(of value: Range<Int>, _ cue: Cue, after start: Int, _ tokens: Range<Int>) -> Int? {
    let between = max(start, tokens.lowerBound)..<value.lowerBound
    if cue.tokens.lowerBound >= between.lowerBound, let subject = cue.subject, !subject.mentions.isEmpty,
      cue.tokens.upperBound <= value.lowerBound
    {
      return subject.mentions.last
    }
    // Behind a verb stands who receives; behind `support from` who gives.
    let isVerbBetween = cue.phrase.group != "noun" && between.contains(cue.tokens.lowerBound)
    let searched = isVerbBetween ? between.lowerBound..<cue.tokens.lowerBound : between
    let near = text.mentionsNamed(in: searched).last { isGiver($0) }
    guard let near else { return nil }
    let end = text.entities.mentions[near].tokens.upperBound
    // A receiver (`to Ukraine €5 million`) is no giver.
    let before = text.entities.mentions[near].tokens.lowerBound - 1
    return text.has(before, .beneficiary) && value.lowerBound - end > 1 ? nil : near
  }

  private func stretch(
    of value: Range<Int>, _ cue: Cue, _ giver: Int?, _ previousEnd: Int, _ next: Int, _ tokens: Range<Int>,
    isRespective: Bool
  ) -> Range<Int> {
    if isRespective { return text.trimmed(clause(cue, tokens)) }
    var lower = value.lowerBound
    if let giver { lower = min(lower, text.entities.mentions[giver].tokens.lowerBound) }
    if cue.tokens.lowerBound >= previousEnd {
      lower = min(lower, cue.subject?.tokens.lowerBound ?? cue.tokens.lowerBound, cue.tokens.lowerBound)
    }
    lower = max(lower, min(previousEnd, value.lowerBound))
    var upper = next
    for index in value.upperBound..<max(next, value.upperBound)
    where text.isMark(index, ",;") || next < tokens.upperBound && text.has(index, .and) {
      upper = index
      break
    }
    return text.trimmed(lower..<max(upper, value.upperBound))
  }

  private func clause(_ cue: Cue, _ tokens: Range<Int>) -> Range<Int> {
    let start = text.clauseStart(before: cue.tokens.lowerBound, in: tokens)
    return min(start, cue.tokens.lowerBound)..<tokens.upperBound
  }

  // MARK: Fields

  private func beneficiaries(in range: Range<Int>, besides actors: [Int]) -> [Int] {
    for index in range where text.has(index, .beneficiary) {
      let window = index + 1..<min(range.upperBound, index + 5)
      guard window.lowerBound < window.upperBound else { continue }
      let found = text.mentionsNamed(in: window).first { isGiver($0) && !actors.contains($0) }
      if let found { return [found] }
    }
    return []
  }

  private func period(in range: Range<Int>) -> Int? {
    text.values(in: range).first { index in
      text.formOfValue[index] == .date
    }
  }

  private func status(_ cue: Cue, in tokens: Range<Int>) -> CommitmentStatus {
    for index in tokens {
      if let match = text.lexicon.phrase(at: index, in: text.tokens, before: tokens.upperBound, sections: [.fate]) {
        return CommitmentStatus(rawValue: match.phrase.token)
      }
    }
    return CommitmentStatus(rawValue: cue.phrase.token)
  }

  private func kind(of range: Range<Int>) -> CommitmentKind? {
    for index in range.prefix(20) {
      if let name = text.lexicon.commitmentKinds[text.tokens[index].spelling] { return CommitmentKind(rawValue: name) }
    }
    return nil
  }

  // MARK: Figures

  /// The numbers and amounts that no pledge holds, in the order of the text.
  func figures() -> [DraftFigure] {
    let pieces = text.utterances.enumerated().flatMap { index, utterance in
      utterance.pieces.map { (range: $0.range, utterance: index) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var figures: [DraftFigure] = []
    for index in text.entities.values.indices where !pledged.contains(index) {
      guard text.formOfValue[index] == .money || text.formOfValue[index] == .quantity else { continue }
      if case .quantity(let quantity) = text.entities.values[index].kind, isDuration(quantity) { continue }
      let tokens = text.entities.values[index].tokens
      guard let first = tokens.first, text.list.sentenceOfToken.indices.contains(first) else { continue }
      let sentence = Int(text.list.sentenceOfToken[first])
      guard let block = text.block(ofSentence: sentence), text.isRead(block) else { continue }
      let clause = clause(around: tokens, in: text.list.sentences[sentence].tokens)
      let stretch = text.stretch(tokens)
      figures.append(
        DraftFigure(
          value: index, range: text.stretch(clause), utterance: utterance(at: stretch.lowerBound, pieces),
          sentence: sentence,
          rule: "figure.number"))
    }
    return figures
  }

  /// “Two days of meetings” counts nothing.
  private func isDuration(_ quantity: Quantity) -> Bool {
    quantity.unit.map { ["day", "week", "month", "year", "hour", "minute"].contains($0) } ?? false
  }

  /// The words between the marks around a value.
  private func clause(around value: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var lower = value.lowerBound
    while lower > sentence.lowerBound, value.lowerBound - lower < 24, !text.isMark(lower - 1, ",;:(–—") { lower -= 1 }
    var upper = value.upperBound
    while upper < sentence.upperBound, upper - value.upperBound < 24, !text.isMark(upper, ",;:)–—") { upper += 1 }
    return text.trimmed(lower..<upper)
  }

  private func utterance(at offset: Int, _ pieces: [(range: Range<Int>, utterance: Int)]) -> Int? {
    let low = BinarySearch.firstIndex(in: pieces) { $0.range.lowerBound > offset }
    for index in stride(from: low - 1, through: max(0, low - 3), by: -1) where pieces[index].range.contains(offset) {
      return pieces[index].utterance
    }
    return nil
  }
}
