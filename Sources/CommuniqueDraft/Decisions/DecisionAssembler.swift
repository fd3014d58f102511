internal import Communique

/// Puts decisions that are told more than once together, and says of each what its words say.
struct DecisionAssembler: Sendable {
  private let text: OutcomeText
  private var decisions: [DraftDecision] = []
  private var contents: [Set<Int32>] = []
  private var numbers: [Set<Int32>] = []
  private var lists: [Int?] = []
  /// For each word of content, the decisions that hold it.
  private var holders: [Int32: [Int]] = [:]

  /// More decisions with one word are not compared, so that time stays linear.
  private static let limit = 12
  /// How far from a decision words can be about it, in tokens.
  private static let reach = 80

  init(_ text: OutcomeText) { self.text = text }

  /// The decisions, each once.
  mutating func run(_ candidates: [DecisionCandidate]) -> [DraftDecision] {
    for candidate in candidates where !candidate.tokens.isEmpty {
      let (content, number) = content(of: core(of: candidate.object))
      if let known = earlier(content, number, candidate) {
        decisions[known].repetitions.append((candidate.cue, [text.stretch(candidate.tokens)]))
        fill(&decisions[known], from: candidate)
        note(known, content)
        contents[known].formUnion(content)
        continue
      }
      decisions.append(draft(candidate))
      contents.append(content)
      numbers.append(number)
      lists.append(candidate.list)
      note(decisions.count - 1, content)
    }
    return decisions
  }

  private mutating func note(_ decision: Int, _ content: Set<Int32>) {
    for word in content where holders[word]?.last != decision && (holders[word]?.count ?? 0) < Self.limit {
      holders[word, default: []].append(decision)
    }
  }

  /// What was decided, without what hangs on it.
  private func core(of object: Range<Int>) -> Range<Int> {
    guard let mark = object.dropFirst(4).first(where: { text.isMark($0, ",;(–—") }) else { return object }
    return object.lowerBound..<mark
  }

  private func content(of object: Range<Int>) -> (words: Set<Int32>, numbers: Set<Int32>) {
    let numbers = object.prefix(40).filter { text.kind($0) == .number }.map { text.tokens[$0].spelling }
    return (text.content(of: object), Set(numbers))
  }

  /// The decision that a candidate tells again.
  private func earlier(_ content: Set<Int32>, _ number: Set<Int32>, _ candidate: DecisionCandidate) -> Int? {
    var shared: [Int: Int] = [:]
    for word in content { for decision in holders[word] ?? [] { shared[decision, default: 0] += 1 } }
    var best: (decision: Int, share: Double)?
    for (decision, count) in shared.sorted(by: { $0.key < $1.key }) where isComparable(decision, number, candidate) {
      let share = Double(count) / Double(max(1, min(content.count, contents[decision].count)))
      guard count >= 2, share >= 0.6, share > best?.share ?? 0 else { continue }
      best = (decision, share)
    }
    return best?.decision
  }

  /// Items of one list, clauses of one sentence, and texts with different numbers are different decisions.
  private func isComparable(_ decision: Int, _ number: Set<Int32>, _ candidate: DecisionCandidate) -> Bool {
    if decisions[decision].sentence == candidate.sentence { return false }
    if let list = candidate.list, list == lists[decision] { return false }
    return number.isEmpty || numbers[decision].isEmpty || !number.isDisjoint(with: numbers[decision])
  }

  // MARK: Drafts

  private func draft(_ candidate: DecisionCandidate) -> DraftDecision {
    var decision = DraftDecision(
      title: title(candidate), ranges: [text.stretch(candidate.tokens)], sentence: candidate.sentence,
      rule: candidate.rule, confidence: confidence(candidate))
    decision.verb = candidate.verb.map { DecisionVerb(rawValue: $0) }
    decision.cue = candidate.cue
    decision.bodyMentions = candidate.bodies
    decision.via = candidate.via
    decision.measures = candidate.measures.map { text.stretch($0) }
    decision.access = access(candidate)
    (decision.decidedOn, decision.effectiveFrom) = dates(candidate)
    return decision
  }

  private func fill(_ decision: inout DraftDecision, from candidate: DecisionCandidate) {
    if decision.verb == nil { decision.verb = candidate.verb.map { DecisionVerb(rawValue: $0) } }
    if decision.bodyMentions.isEmpty { decision.bodyMentions = candidate.bodies }
    if decision.via.isEmpty { decision.via = candidate.via }
    if decision.measures.isEmpty { decision.measures = candidate.measures.map { text.stretch($0) } }
    if decision.access == nil { decision.access = access(candidate) }
    let (day, start) = dates(candidate)
    if decision.decidedOn == nil { decision.decidedOn = day }
    if decision.effectiveFrom == nil { decision.effectiveFrom = start }
    if candidate.isSupported { decision.confidence = .explicit }
  }

  private func confidence(_ candidate: DecisionCandidate) -> Confidence {
    guard candidate.isSupported else { return .inherited }
    if candidate.isByPronoun { return .pronoun }
    guard let first = candidate.bodies.first, text.entities.mentions.indices.contains(first) else { return .explicit }
    return text.entities.mentions[first].kind == .pronoun ? .pronoun : .explicit
  }

  private func title(_ candidate: DecisionCandidate) -> String {
    var object = candidate.object
    while let first = object.first,
      text.has(first, [.infinitive, .complementizer, .determiner, .adverb]) || text.isMark(first, ":,"),
      object.count > 1
    {
      object = first + 1..<object.upperBound
    }
    if let comma = object.dropFirst().first(where: { text.isMark($0, ",;(–") }) { object = object.lowerBound..<comma }
    let title = text.title(object)
    return title.isEmpty ? text.title(candidate.tokens) : title
  }

  private func access(_ candidate: DecisionCandidate) -> AccessLevel? {
    guard text.list.sentences.indices.contains(candidate.sentence) else { return nil }
    let end = text.list.sentences[candidate.sentence].tokens.upperBound
    let near = candidate.tokens.lowerBound..<max(candidate.tokens.lowerBound, end)
    // What is said of a decision stands near it, and sentences can be as long as the text.
    for index in near.prefix(Self.reach) where text.has(index, .secret) {
      let spelling = text.spelling(index)
      for entry in text.tables.entries("decision.access") where entry.words.contains(spelling) {
        return AccessLevel(rawValue: entry.key)
      }
    }
    return nil
  }

  /// The day of the decision, and the day from which it holds.
  private func dates(_ candidate: DecisionCandidate) -> (day: Int?, start: Int?) {
    guard text.list.sentences.indices.contains(candidate.sentence) else { return (nil, nil) }
    let sentence = text.list.sentences[candidate.sentence].tokens
    let cue = candidate.cue ?? candidate.tokens.lowerBound..<candidate.tokens.lowerBound
    var day: Int?
    var start: Int?
    let near = max(sentence.lowerBound, cue.lowerBound - Self.reach)
    for index in text.values(in: near..<max(near, min(sentence.upperBound, cue.upperBound + Self.reach))) {
      let value = text.entities.values[index]
      guard case .date = value.kind else { continue }
      let before = value.tokens.lowerBound - 1
      if text.has(before, .effective) {
        if start == nil, before >= cue.upperBound { start = index }
      } else if !text.has(before, .limit), day == nil,
        value.tokens.upperBound <= cue.lowerBound || value.tokens.lowerBound <= cue.upperBound + 2
      {
        day = index
      }
    }
    return (day, start)
  }
}
