import Communique
import CommuniqueDraft
import CommuniqueEvaluation

/// Compares what the stages find in a passage with what is expected.
struct PassageComparison {
  private let passage: Passage
  private let stages: BriefingStages
  /// The view's text with white space collapsed, and for each scalar its place in the view.
  private let collapsed: [Unicode.Scalar]
  private let places: [Int]
  private(set) var figures = PassageFigures()

  init(_ passage: Passage) {
    self.passage = passage
    stages = BriefingStages(BriefingText(passage.text), markup: passage.markup)
    (collapsed, places) = Self.collapse(stages.view.text)
    compareQuotations()
    compareDecisions()
    compareAgenda()
    compareHeader()
    comparePledges()
  }

  private static func collapse(_ text: [Unicode.Scalar]) -> ([Unicode.Scalar], [Int]) {
    var collapsed: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, scalar) in text.enumerated() {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, collapsed.last.map({ $0 == " " }) ?? true { continue }
      collapsed.append(isSpace ? " " : scalar)
      places.append(place)
    }
    return (collapsed, places)
  }

  private mutating func miss(_ what: String, _ words: String, _ detail: String = "") {
    figures.misses.append("\(passage.name): \(what): “\(words)”\(detail.isEmpty ? "" : " — \(detail)")")
  }

  /// The words of a stretch of the view, with white space collapsed.
  private func words(_ range: Range<Int>) -> String {
    stages.view.string(range).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The places of the view where words stand.
  private func ranges(_ words: String) -> [Range<Int>] {
    let sought = Self.collapse(Array(words.unicodeScalars)).0
    guard let first = sought.first, sought.count <= collapsed.count else { return [] }
    return (0...(collapsed.count - sought.count)).compactMap { start in
      guard collapsed[start] == first, collapsed[start..<start + sought.count].elementsEqual(sought) else { return nil }
      return places[start]..<places[start + sought.count - 1] + 1
    }
  }

  /// Words without the punctuation at their ends.
  private static func trimmed(_ words: String) -> String {
    var scalars = Substring(words).unicodeScalars
    while let last = scalars.last, !last.isWordScalar { scalars.removeLast() }
    while let first = scalars.first, !first.isWordScalar { scalars.removeFirst() }
    return String(scalars)
  }
}

// MARK: - Quotations

extension PassageComparison {
  private mutating func compareQuotations() {
    var drafted: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for (index, quotation) in stages.quotations.enumerated() where quotation.parent == nil {
      let words = Self.trimmed(words(quotation.range))
      counts[words, default: 0] += 1
      drafted["\(words)#\(counts[words] ?? 0)"] = index
    }
    var expected: Set<String> = []
    for quotation in passage.expectations.quotations {
      let key = "\(Self.trimmed(quotation.words))#\(quotation.occurrence)"
      expected.insert(key)
      figures.quotations.expect(drafted[key] != nil)
      if let index = drafted[key] {
        compare(quotation, index)
      } else {
        miss("quotation missing", quotation.words)
      }
    }
    for (key, index) in drafted.sorted(by: { $0.value < $1.value }) {
      figures.quotations.draft(expected.contains(key))
      if !expected.contains(key) {
        miss("quotation wrong", words(stages.quotations[index].range), stages.quotations[index].rule)
      }
    }
  }

  private func utterances(_ index: Int) -> [Utterance] {
    let range = stages.quotations[index].range
    return stages.utterances.filter { utterance in
      utterance.kind != .notStatement
        && utterance.pieces.contains { $0.quotation == index || ($0.isQuoted && $0.range.overlaps(range)) }
    }
  }

  private mutating func compare(_ quotation: Passage.ExpectedQuotation, _ index: Int) {
    guard let isStatement = quotation.statement else { return }
    let utterances = utterances(index)
    figures.statementOrNot.count(isStatement == !utterances.isEmpty)
    if isStatement == utterances.isEmpty {
      miss(isStatement ? "not a statement" : "a statement", quotation.words, utterances.first?.rule ?? "")
    }
    guard isStatement else { return }
    guard let utterance = utterances.first else {
      if quotation.inferable { figures.speakers.count(.notStatement) }
      return
    }
    let outcome = outcome(quotation, utterance)
    if quotation.inferable || outcome == .wrong { figures.speakers.count(outcome) }
    guard outcome != .right else { return }
    let found = names(utterance).map { $0.joined(separator: "/") }.joined(separator: "; ")
    miss(
      "speaker \(outcome)", quotation.words,
      "expected \(quotation.speaker ?? "nobody"), found \(found.isEmpty ? "nobody" : found) by \(utterance.rule)")
  }

  /// The names of each speaker of an utterance.
  private func names(_ utterance: Utterance) -> [[String]] {
    utterance.speakers.filter(stages.entities.agents.indices.contains).map { index in
      let agent = stages.entities.agents[index]
      return [agent.name] + [agent.shortName, agent.familyName].compactMap { $0 } + agent.variants
    }
  }

  /// The words of the mentions that stand for the speaker without naming an agent.
  private func labels(_ mentions: [Int]) -> [String] {
    mentions.filter(stages.entities.mentions.indices.contains).compactMap { index in
      let mention = stages.entities.mentions[index]
      return mention.kind == .pronoun ? nil : words(mention.tokens, in: stages.tokens)
    }
  }

  private func words(_ tokens: Range<Int>, in list: TokenList) -> String {
    let tokens = tokens.clamped(to: list.tokens.indices)
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return words(list.tokens[first].range.lowerBound..<list.tokens[last].range.upperBound)
  }

  private func outcome(_ quotation: Passage.ExpectedQuotation, _ utterance: Utterance) -> SpeakerFigure.Outcome {
    let speakers = names(utterance)
    if speakers.isEmpty {
      let isRight = quotation.speaker == nil || Self.agree(labels(utterance.speakerMentions), quotation.names)
      return isRight ? .right : .empty
    }
    return speakers.allSatisfy { Self.agree($0, quotation.names) } ? .right : .wrong
  }

  /// Whether one of some names is one of others, or its last words.
  private static func agree(_ found: [String], _ expected: [String]) -> Bool {
    found.contains { name in expected.contains { AgentNames.isSuffix(AgentNames.folded(name), AgentNames.folded($0)) } }
  }
}

// MARK: - Outcomes

extension PassageComparison {
  /// Whether stretches hold at least half of some words.
  private func hold(_ ranges: [Range<Int>], _ words: String) -> Bool {
    self.ranges(words).contains { place in
      2 * ranges.reduce(0) { $0 + $1.clamped(to: place).count } >= place.count
    }
  }

  private mutating func compareDecisions() {
    let drafted = stages.outcomes.decisions
    // A title may repeat a decision.
    let optional = passage.expectations.optionalDecisions + [passage.expectations.header["title"]].compactMap { $0 }
    for decision in passage.expectations.decisions {
      let found = drafted.filter { draft in
        hold(draft.ranges + draft.repetitions.flatMap(\.ranges), decision.words)
      }
      figures.decisions.expect(!found.isEmpty)
      if found.isEmpty { miss("decision missing", decision.words) } else { compare(decision, found) }
    }
    for decision in drafted {
      if passage.expectations.decisions.contains(where: { hold(decision.ranges, $0.words) }) {
        figures.decisions.draft(true)
      } else if !optional.contains(where: { hold(decision.ranges, $0) }) {
        figures.decisions.draft(false)
        miss("decision wrong", decision.ranges.map(words).joined(separator: " … "), decision.rule)
      }
    }
  }

  private mutating func compare(_ expected: Passage.ExpectedDecision, _ found: [DraftDecision]) {
    if let verb = expected.verb {
      let isRight = found.contains { $0.verb?.rawValue == verb }
      figures.decisionVerbs.count(isRight)
      if !isRight {
        miss("decision verb", expected.words, "expected \(verb), found \(found[0].verb?.rawValue ?? "none")")
      }
    }
    guard let body = expected.body else { return }
    let isRight = found.contains { decision in
      decision.bodyMentions.contains { index in
        guard stages.entities.mentions.indices.contains(index) else { return false }
        let agent = stages.entities.mentions[index].agent.flatMap { agent in
          stages.entities.agents.indices.contains(agent) ? stages.entities.agents[agent] : nil
        }
        let names = labels([index]) + [agent?.name, agent?.shortName].compactMap { $0 } + (agent?.variants ?? [])
        return Self.agree(names, [body])
      }
    }
    figures.decisionBodies.count(isRight)
    if !isRight {
      let found = labels(found[0].bodyMentions).joined(separator: ", ")
      miss("decision body", expected.words, "expected \(body), found \(found.isEmpty ? "nobody" : found)")
    }
  }

  private mutating func compareAgenda() {
    for item in passage.expectations.agenda {
      let isFound = stages.outcomes.agenda.contains { draft in
        AgentNames.folded(words(draft.range)) == AgentNames.folded(item) || hold([draft.range], item)
      }
      figures.agenda.count(isFound)
      if !isFound { miss("agenda item missing", item) }
    }
  }

  private mutating func compareHeader() {
    let header = stages.header
    let expected = passage.expectations.header
    if let title = expected["title"] {
      count("title", title, header.title.map(words)) { AgentNames.folded($0) == AgentNames.folded($1) }
    }
    if let number = expected["number"] { count("number", number, header.number, ==) }
    // A date that the text does not have must not be drafted either. One that may be of the meeting alone is left open.
    if expected["published"] != "*", expected["published"] != nil || header.published != nil {
      count("published", expected["published"] ?? "nothing", header.published?.text, ==)
    }
  }

  private mutating func count(
    _ field: String, _ expected: String, _ found: String?, _ agree: (String, String) -> Bool
  ) {
    let isRight = found.map { agree(expected, $0) } ?? false
    figures.header.count(isRight)
    if !isRight { miss("header", field, "expected \(expected), found \(found ?? "nothing")") }
  }

  private mutating func comparePledges() {
    for pledge in passage.expectations.pledges {
      let found = stages.outcomes.commitments.filter { hold($0.ranges, pledge.words) }
      figures.pledges.count(!found.isEmpty)
      guard !found.isEmpty else {
        miss("pledge missing", pledge.words)
        continue
      }
      guard let amount = pledge.amount else { continue }
      let amounts = found.flatMap(\.values).compactMap { index -> String? in
        guard stages.entities.values.indices.contains(index),
          case .money(let money) = stages.entities.values[index].kind
        else { return nil }
        return "\(money.quantity.value?.text ?? "?") \(money.currency?.text ?? "?")"
      }
      let isRight = amounts.contains("\(amount) \(pledge.currency ?? "?")")
      figures.amounts.count(isRight)
      if !isRight {
        miss("pledge amount", pledge.words, "expected \(amount) \(pledge.currency ?? "?"), found \(amounts)")
      }
    }
  }
}
