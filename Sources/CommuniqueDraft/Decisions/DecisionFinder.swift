internal import Communique

/// Finds the decisions, block by block.
struct DecisionFinder: Sendable {
  let text: OutcomeText
  private(set) var candidates: [DecisionCandidate] = []
  /// What the last heading of the running text, or of each box, announced.
  private var scopes: [Int: Scope] = [:]
  /// The words before a list, from which its items have verb and body.
  private var lead: Lead?
  /// Who decides in the operative paragraphs that follow.
  private var operativeBody: [Int] = []
  /// For whom pronouns stand.
  private var pronouns = DecidingPronouns()

  /// What a heading says of the blocks below it.
  private struct Scope {
    var isStrict: Bool
    var level: Int
    var block: Int
  }

  /// A clause that ends with a colon before a list.
  private struct Lead {
    var block: Int
    var verb: String?
    var cue: Range<Int>?
    var bodies: [Int]
    /// The index of the decision that the clause itself was taken for.
    var candidate: Int?
    var isEnumeration: Bool
  }

  init(_ text: OutcomeText) { self.text = text }

  /// The decisions, in the order of the text.
  mutating func run() -> [DecisionCandidate] {
    for index in text.view.blocks.indices { read(block: index) }
    return candidates
  }

  // MARK: Blocks

  private mutating func read(block index: Int) {
    let block = text.view.blocks[index]
    let sentences = text.sentencesOfBlock[index]
    guard text.isRead(block), let first = sentences.first else { return }
    let box = block.box ?? -1
    if block.kind == .heading || isHeadingLike(block, sentences) {
      enter(heading: index, box: box)
      return
    }
    if block.kind == .caption { return }
    let scope = scopes[box]
    let isItem = block.kind == .listItem || block.marker != nil
    if !isItem { lead = nil }
    let count = candidates.count
    for sentence in sentences {
      // Most sentences have no word that a decision could begin with.
      let mayDecide =
        !text.sectionsOfSentence[sentence].isDisjoint(with: ClauseDecisionReader.cues)
        || text.classesOfSentence[sentence].contains(.future)
      var found: [DecisionCandidate] = []
      if mayDecide {
        var reader = ClauseDecisionReader(text, sentence: sentence)
        reader.isOperative = sentence == first
        reader.isListed = isItem && (scope != nil || lead != nil)
        reader.operativeBody = lead?.bodies ?? operativeBody
        reader.isNumbered = isItem
        found = reader.run()
      }
      candidates += pronouns.resolved(found, sentence: sentence, block: index, text)
    }
    if isItem { complete(item: index, from: count, scope: scope) }
    updateLead(block: index, sentences, from: count)
  }

  /// A line of a few words that the tables know as a heading is one, whatever the layout took it for.
  private func isHeadingLike(_ block: BriefingBlock, _ sentences: Range<Int>) -> Bool {
    guard sentences.count == 1, let sentence = sentences.first, block.kind == .paragraph else { return false }
    let tokens = text.list.sentences[sentence].tokens
    guard tokens.count <= 6 else { return false }
    return headingKind(tokens) != nil
  }

  private func headingKind(_ tokens: Range<Int>) -> OutcomePhrase.Section? {
    for index in tokens {
      if let found = text.lexicon.phrase(
        at: index, in: text.tokens, before: tokens.upperBound, sections: [.heading, .looseHeading])
      {
        return found.phrase.section
      }
    }
    return nil
  }

  private mutating func enter(heading index: Int, box: Int) {
    let block = text.view.blocks[index]
    lead = nil
    guard let sentence = text.sentencesOfBlock[index].first else { return }
    let level = block.level ?? 1
    if let scope = scopes[box], level <= scope.level { scopes[box] = nil }
    let tokens = text.list.sentences[sentence].tokens
    if tokens.count <= 16, let kind = headingKind(tokens) {
      scopes[box] = Scope(isStrict: kind == .heading && tokens.count <= 8, level: level, block: index)
      return
    }
    var reader = ClauseDecisionReader(text, sentence: sentence)
    reader.isHeading = true
    let found = reader.run()
    candidates += found
    if found.isEmpty, tokens.count <= 8, text.startsWithBody(tokens.lowerBound) {
      // “The Council further”, above a list of what it did.
      lead = Lead(block: index, bodies: bodies(in: tokens), isEnumeration: false)
    }
  }

  // MARK: Lists

  /// Gives an item of a list what it has from the words above the list.
  private mutating func complete(item index: Int, from count: Int, scope: Scope?) {
    let list = lead?.block ?? scope?.block
    for candidate in candidates.indices.dropFirst(count) { candidates[candidate].list = list }
    guard let sentence = text.sentencesOfBlock[index].first else { return }
    let tokens = text.trimmed(text.list.sentences[sentence].tokens)
    guard !tokens.isEmpty else { return }
    if let lead, lead.isEnumeration {
      if let candidate = lead.candidate, candidates.indices.contains(candidate), candidates.count == count {
        candidates[candidate].measures.append(tokens)
      }
      return
    }
    guard candidates.count == count else { return }
    if let lead, lead.cue != nil {
      candidates.append(
        DecisionCandidate(
          verb: lead.verb, cue: nil, tokens: tokens, object: tokens, bodies: lead.bodies, sentence: sentence,
          rule: "decision.list-lead", isSupported: !lead.bodies.isEmpty, list: lead.block))
    } else if let scope, scope.isStrict, isNominal(tokens) {
      let nominal = text.lexicon.phrase(
        at: tokens.lowerBound, in: text.tokens, before: tokens.upperBound, sections: [.nominal])
      candidates.append(
        DecisionCandidate(
          verb: nominal?.phrase.token, cue: nominal.map { tokens.lowerBound..<$0.end }, tokens: tokens,
          object: (nominal?.end ?? tokens.lowerBound)..<tokens.upperBound, sentence: sentence,
          rule: "decision.list-item", isSupported: false, list: scope.block))
    }
  }

  /// Whether an item of a list is words without a verb that would make it something else.
  private func isNominal(_ tokens: Range<Int>) -> Bool {
    let verbs: WordClass = [.have, .bePast, .bePresent, .statement, .reporting, .talk, .wishing, .negation]
    return !tokens.prefix(24).contains { text.has($0, verbs) } && tokens.count > 1
  }

  private mutating func updateLead(block index: Int, _ sentences: Range<Int>, from count: Int) {
    let block = text.view.blocks[index]
    guard let last = sentences.last else { return }
    let tokens = text.list.sentences[last].tokens
    guard let end = tokens.last else { return }
    let isOpen = text.isMark(end, ":") || text.isMark(end, ",") && tokens.count <= 16
    if isOpen {
      let found = candidates.indices.dropFirst(count).last { candidates[$0].sentence == last }
      let bodies = found.map { candidates[$0].bodies } ?? bodies(in: tokens)
      if found == nil, text.isMark(end, ":") || !bodies.isEmpty { operativeBody = bodies }
      let isEnumeration = tokens.suffix(4).contains { text.has($0, .including) }
      lead = Lead(
        block: index, verb: found.flatMap { candidates[$0].verb }, cue: found.flatMap { candidates[$0].cue },
        bodies: bodies, candidate: found, isEnumeration: isEnumeration)
      if let found, !isEnumeration, hasItems(after: index), text.isMark(end, ":") { candidates.remove(at: found) }
    } else if block.kind == .paragraph, block.marker == nil {
      let bodies = startsWithBody(tokens)
      if !bodies.isEmpty { operativeBody = bodies }
    }
  }

  private func hasItems(after index: Int) -> Bool {
    let next = index + 1
    guard text.view.blocks.indices.contains(next) else { return false }
    return text.view.blocks[next].kind == .listItem || text.view.blocks[next].marker != nil
  }

  private func bodies(in tokens: Range<Int>) -> [Int] {
    text.mentionsNamed(in: tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 16)).filter {
      text.entities.mentions[$0].kind == .body
    }.prefix(1).map { $0 }
  }

  /// `The Security Council,` at the start of a resolution.
  private func startsWithBody(_ tokens: Range<Int>) -> [Int] {
    let start = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 6)
    guard let comma = start.first(where: { text.isMark($0, ",") }) else { return [] }
    return bodies(in: tokens.lowerBound..<comma)
  }
}
