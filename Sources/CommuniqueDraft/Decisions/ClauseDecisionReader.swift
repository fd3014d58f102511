internal import Communique

/// Finds the decisions that the clauses of one sentence tell.
struct ClauseDecisionReader: Sendable {
  let text: OutcomeText
  let sentence: Int
  let tokens: Range<Int>
  /// Whether it is the first sentence of its block, which may be an operative paragraph.
  var isOperative = false
  /// Whether a heading or a clause before the list announces decisions.
  var isListed = false
  /// Whether the block has a marker.
  var isNumbered = false
  /// Whether it is a heading.
  var isHeading = false
  /// Who decides in operative paragraphs.
  var operativeBody: [Int] = []
  private var found: [DecisionCandidate] = []

  /// A sentence without any of these, and without a word for the future, tells of no decision.
  static let cues: OutcomePhrase.Sections = [.past, .present, .base, .gerund, .complete]

  private typealias Match = (phrase: OutcomePhrase, tokens: Range<Int>)

  init(_ text: OutcomeText, sentence: Int) {
    self.text = text
    self.sentence = sentence
    tokens = text.list.sentences.indices.contains(sentence) ? text.list.sentences[sentence].tokens : 0..<0
  }

  /// The decisions of the sentence, in order.
  mutating func run() -> [DecisionCandidate] {
    guard let first = tokens.first, let last = tokens.last, !text.isMark(last, "?"), !text.isMark(first, "~") else {
      return []
    }
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let match = text.lexicon.phrase(
        at: index, in: text.tokens, before: tokens.upperBound,
        sections: Self.cues)
      {
        if let candidate = candidate((match.phrase, index..<match.end)) { add(candidate) }
        index = match.end
      } else {
        if text.has(index, .future), let candidate = announcedPlan(at: index) { add(candidate) }
        index += 1
      }
    }
    return finished()
  }

  private mutating func add(_ candidate: DecisionCandidate) {
    var candidate = candidate
    if let previous = found.last, let cue = candidate.cue, candidate.tokens.lowerBound < previous.cue?.upperBound ?? 0 {
      // It shares the subject of the one before.
      candidate.tokens =
        text.verbGroup(before: cue.lowerBound, from: tokens.lowerBound).start..<candidate.tokens.upperBound
    }
    found.append(candidate)
  }

  /// Lets each clause end where the next decision's begins, and fills in what the clause says.
  private func finished() -> [DecisionCandidate] {
    var result = found
    for index in result.indices {
      let limit = index + 1 < result.count ? result[index + 1].tokens.lowerBound : tokens.upperBound
      let upper = max(min(result[index].tokens.upperBound, limit), result[index].cue?.upperBound ?? 0)
      result[index].tokens = text.trimmed(result[index].tokens.lowerBound..<max(upper, result[index].tokens.lowerBound))
      let object = result[index].object
      result[index].object = object.lowerBound..<max(object.lowerBound, min(object.upperBound, upper))
      result[index].via = announcers(before: result[index].tokens.lowerBound)
      result[index].measures = measures(of: result[index])
    }
    return result
  }

  // MARK: Forms

  private func candidate(_ match: Match) -> DecisionCandidate? {
    guard isAllowedObject(match) else { return nil }
    switch match.phrase.section {
    case .past: return past(match)
    case .present: return present(match)
    case .base: return base(match)
    case .gerund: return gerund(match)
    case .complete: return complete(match)
    default: return nil
    }
  }

  private func past(_ match: Match) -> DecisionCandidate? {
    let group = text.verbGroup(before: match.tokens.lowerBound, from: tokens.lowerBound)
    guard !group.isNegated, !group.isModal, !group.isPresentPassive else { return nil }
    if text.lexicon.needsAuxiliary, !group.isPerfect, !group.isPassive { return nil }
    if group.isPassive { return passive(match, group) }
    if group.start == tokens.lowerBound {
      guard isListed || isHeading else { return nil }
      return make(
        match, ClauseSubject(kind: .body, tokens: match.tokens, mentions: operativeBody), "decision.list-verb")
    }
    guard let subject = subject(before: group.start, match) else { return nil }
    return make(match, subject, "decision.body-verb-object")
  }

  /// A subject that can take the decision, told by the reporter.
  private func subject(before start: Int, _ match: Match) -> ClauseSubject? {
    guard let subject = text.subject(before: start, in: tokens), !subject.isUnreal else { return nil }
    if isOthersWords(match.tokens.lowerBound, subject.tokens.lowerBound) {
      // What a body did is a fact, whoever tells it; “we” and “they” are not told from other groups.
      let isBody = subject.kind == .body || subject.kind == .pronoun && text.has(subject.tokens.lowerBound, .impersonal)
      guard isBody, match.phrase.section == .past else { return nil }
    }
    switch subject.kind {
    case .body, .pronoun, .impersonal: return subject
    case .state: return text.lexicon.national.contains(match.phrase.token) ? subject : nil
    case .person: return text.lexicon.personal.contains(match.phrase.token) ? subject : nil
    }
  }

  /// Whether verb and subject both stand within somebody's quoted words.
  private func isOthersWords(_ verb: Int, _ subject: Int) -> Bool {
    guard let quotation = text.quotation(at: verb) else { return false }
    return text.quotation(at: subject) == quotation
  }

  private func passive(_ match: Match, _ group: VerbGroup) -> DecisionCandidate? {
    guard group.start > tokens.lowerBound, !isOthersWords(match.tokens.lowerBound, group.start - 1) else { return nil }
    let before = group.start - 1
    if text.has(before, .impersonal) {
      guard !text.isUnreal(at: before, in: tokens) else { return nil }
      return make(match, ClauseSubject(kind: .impersonal, tokens: before..<before + 1), "decision.impersonal")
    }
    guard !text.has(before, .relative) else { return nil }
    let agent = agent(after: match.tokens.upperBound)
    let isBackground = group.isPerfect && agent == nil && !isReported(before: group.start)
    guard agent != nil || text.lexicon.personal.contains("passive " + match.phrase.token), !isBackground else {
      return nil
    }
    let object = objectPhrase(before: group.start)
    guard !object.isEmpty, !object.contains(where: { text.has($0, .none) }),
      !text.isUnreal(at: object.lowerBound, in: tokens)
    else { return nil }
    var candidate = make(
      match, ClauseSubject(kind: .body, tokens: object, mentions: agent ?? []), "decision.passive")
    candidate.object = object
    return candidate
  }

  /// The object of a passive, before its verb, with what hangs on it.
  private func objectPhrase(before start: Int) -> Range<Int> {
    if text.isMark(start - 1, ",") {
      let clause = text.clauseStart(before: start - 1, in: tokens)..<start - 1
      let isNoun = clause.first.map { text.has($0, .determiner) || text.tokens[$0].isCapitalized } ?? false
      return isNoun && !clause.contains { text.has($0, .reporting) } ? clause : start..<start
    }
    var lower = start
    for _ in 0..<6 {
      let phrase = text.nounPhrase(endingAt: lower - 1, from: tokens.lowerBound)
      guard !phrase.isEmpty else { break }
      lower = phrase.lowerBound
      guard lower - 1 >= tokens.lowerBound, text.has(lower - 1, .preposition) || text.has(lower - 1, .and) else {
        break
      }
      lower -= 1
    }
    return lower..<start
  }

  /// Those behind `by`.
  private func agent(after end: Int) -> [Int]? {
    let window = end..<min(tokens.upperBound, end + 14)
    guard let by = window.first(where: { text.has($0, .agent) }) else { return nil }
    let name = by + 1..<min(tokens.upperBound, by + 8)
    guard
      let head = name.first(where: {
        text.has($0, [.body, .groupPronoun]) || text.mention(at: $0) != nil || text.isAcronym($0)
      }),
      !(by + 1..<head).contains(where: { text.has($0, .preposition) || text.isMark($0, ",;") })
    else { return nil }
    return Array(text.mentionsNamed(in: head..<head + 1))
  }

  private func isReported(before start: Int) -> Bool {
    (tokens.lowerBound..<start).suffix(40).contains { text.has($0, .reporting) }
  }

  private func present(_ match: Match) -> DecisionCandidate? {
    let group = text.verbGroup(before: match.tokens.lowerBound, from: tokens.lowerBound)
    guard !group.isNegated, !group.isModal, !group.isPassive, !group.isPresentPassive else { return nil }
    if group.start == tokens.lowerBound {
      guard isOperative, isNumbered || !operativeBody.isEmpty || isListed else { return nil }
      let subject = ClauseSubject(kind: .body, tokens: match.tokens, mentions: operativeBody)
      return make(match, subject, "decision.operative")
    }
    guard let subject = subject(before: group.start, match), subject.kind != .impersonal else { return nil }
    return make(match, subject, isHeading ? "decision.headline" : "decision.present")
  }

  /// `We agree to`, `Ministers adopt`: only right after the subject.
  private func base(_ match: Match) -> DecisionCandidate? {
    let group = text.verbGroup(before: match.tokens.lowerBound, from: tokens.lowerBound)
    guard !group.isNegated, !group.isModal, !group.isPassive, !group.isPresentPassive, group.start > tokens.lowerBound,
      text.has(group.start - 1, [.groupPronoun, .body]) || text.isMark(group.start - 1, ",")
        || text.has(group.start - 1, .and),
      let subject = subject(before: group.start, match), subject.kind == .body || subject.kind == .pronoun
    else { return nil }
    guard isHeading || subject.tokens.lowerBound <= tokens.lowerBound + 1 else { return nil }
    return make(match, subject, isHeading ? "decision.headline" : "decision.present")
  }

  /// `…, approving the budget`; `Adopting resolution 2720, the Council demanded …`.
  private func gerund(_ match: Match) -> DecisionCandidate? {
    guard found.isEmpty else { return nil }
    let start = match.tokens.lowerBound
    let group = text.verbGroup(before: start, from: tokens.lowerBound)
    guard !group.isNegated, !group.isModal, !group.isPassive, !group.isPresentPassive else { return nil }
    if group.start == tokens.lowerBound {
      guard
        let comma = (match.tokens.upperBound..<tokens.upperBound).prefix(40).last(where: {
          text.isMark($0, ",") && text.startsWithBody($0 + 1)
        })
      else { return nil }
      let subject = ClauseSubject(
        kind: .body, tokens: match.tokens,
        mentions: Array(text.mentionsNamed(in: comma + 1..<min(comma + 5, tokens.upperBound)).prefix(1)))
      return make(match, subject, "decision.participle")
    }
    guard text.isMark(group.start - 1, ","), let subject = subject(before: group.start, match), subject.kind == .body
    else { return nil }
    return make(match, subject, "decision.participle")
  }

  private func complete(_ match: Match) -> DecisionCandidate? {
    let start = match.tokens.lowerBound
    let near = max(tokens.lowerBound, start - 4)..<start
    guard !near.contains(where: { text.has($0, [.negation, .none, .modal, .condition]) }),
      !text.isUnreal(at: start, in: tokens), text.quotation(at: start) == nil
    else { return nil }
    return make(match, ClauseSubject(kind: .impersonal, tokens: match.tokens), "decision.nominal")
  }

  /// `The Secretary General announced that NATO will open an office.`
  private func announcedPlan(at index: Int) -> DecisionCandidate? {
    var verb = index + 1
    while verb < tokens.upperBound, text.has(verb, .adverb) { verb += 1 }
    guard verb < tokens.upperBound, text.has(verb, .founding), text.quotation(at: index) == nil,
      let subject = text.subject(before: index, in: tokens), subject.kind == .body, !subject.isUnreal,
      !announcers(before: subject.tokens.lowerBound).isEmpty
    else { return nil }
    return DecisionCandidate(
      verb: "announced", cue: index..<verb + 1, tokens: subject.tokens.lowerBound..<tokens.upperBound,
      object: verb..<tokens.upperBound, bodies: subject.mentions, sentence: sentence, rule: "decision.announced",
      isSupported: true)
  }

  // MARK: Parts

  private func make(_ match: Match, _ subject: ClauseSubject, _ rule: String) -> DecisionCandidate {
    DecisionCandidate(
      verb: match.phrase.token, cue: match.tokens,
      tokens: min(subject.tokens.lowerBound, match.tokens.lowerBound)..<tokens.upperBound,
      object: match.tokens.upperBound..<tokens.upperBound, bodies: subject.mentions, sentence: sentence, rule: rule,
      isSupported: rule == "decision.impersonal" || subject.kind != .impersonal)
  }

  /// Some verbs decide with some objects only.
  private func isAllowedObject(_ match: Match) -> Bool {
    let window = match.tokens.upperBound..<min(tokens.upperBound, match.tokens.upperBound + 9)
    if let needed = text.lexicon.objects[match.phrase.group] {
      let group = text.verbGroup(before: match.tokens.lowerBound, from: tokens.lowerBound)
      let before = max(tokens.lowerBound, group.start - 16)..<group.start
      let isHeld = { needed.contains(text.tokens[$0].spelling) }
      guard window.contains(where: isHeld) || group.isPassive && before.contains(where: isHeld) else { return false }
    }
    let near = window.prefix(4)
    for key in Set([match.phrase.group, match.phrase.token]) {
      guard let excluded = text.lexicon.excludedObjects[key] else { continue }
      if near.contains(where: { excluded.contains(text.tokens[$0].spelling) }) { return false }
    }
    return true
  }

  /// Those who told it: the last mention before the verb of saying that the clause hangs on.
  private func announcers(before start: Int) -> [Int] {
    let window = (tokens.lowerBound..<max(start, tokens.lowerBound)).suffix(40)
    guard let verb = window.last(where: { text.has($0, .reporting) }) else { return [] }
    let group = text.verbGroup(before: verb, from: tokens.lowerBound)
    if let subject = text.subject(before: group.start, in: tokens) {
      return subject.kind == .impersonal ? [] : Array(subject.mentions.suffix(1))
    }
    for index in stride(from: verb - 1, through: max(tokens.lowerBound, verb - 24), by: -1) {
      guard let mention = text.mention(at: index), !text.has(index, .impersonal) else { continue }
      switch text.entities.mentions[mention].kind {
      case .person, .role, .pronoun, .body: return [mention]
      default: continue
      }
    }
    return []
  }

  /// What stands behind `including`, part by part.
  private func measures(of candidate: DecisionCandidate) -> [Range<Int>] {
    let object = candidate.object.clamped(to: tokens)
    guard let start = object.first(where: { text.has($0, .including) }) else { return [] }
    return text.members(of: start + 1..<object.upperBound)
  }
}
