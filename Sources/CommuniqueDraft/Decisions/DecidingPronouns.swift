/// Whom “they”, “it” and “we” stand for, where they decide.
struct DecidingPronouns: Sendable {
  /// The body that a sentence is about.
  private var last: (mention: Int, sentence: Int, block: Int)?
  /// The group that speaks of itself as “we”: `We, the Leaders of the G7`.
  private var own: Int?

  /// How many sentences back a pronoun reaches, within a paragraph.
  private static let reach = 2

  /// Gives the decisions of a sentence the bodies that its pronouns stand for.
  mutating func resolved(
    _ candidates: [DecisionCandidate], sentence: Int, block: Int, _ text: OutcomeText
  ) -> [DecisionCandidate] {
    let tokens = text.list.sentences[sentence].tokens
    if own == nil { own = group(in: tokens, text) }
    var result = candidates
    for index in result.indices {
      guard let body = antecedent(of: result[index], sentence, block, text) else { continue }
      result[index].bodies = [body]
      result[index].isByPronoun = true
    }
    if let body = subject(of: tokens, result, text) {
      last = (body, sentence, block)
    } else if result.contains(where: \.isByPronoun), let known = last {
      last = (known.mention, sentence, block)
    }
    return result
  }

  private func antecedent(of candidate: DecisionCandidate, _ sentence: Int, _ block: Int, _ text: OutcomeText) -> Int? {
    guard ["decision.body-verb-object", "decision.present"].contains(candidate.rule), let cue = candidate.cue else {
      return nil
    }
    if candidate.bodies.isEmpty, text.has(candidate.tokens.lowerBound, .impersonal) { return near(sentence, block) }
    if candidate.bodies.isEmpty {
      let before = text.list.sentences[sentence].tokens.lowerBound..<cue.lowerBound
      return before.contains { text.has($0, .groupPronoun) } ? own : nil
    }
    return candidate.bodies.allSatisfy { isPronoun($0, text) } ? near(sentence, block) : nil
  }

  private func near(_ sentence: Int, _ block: Int) -> Int? {
    guard let last, last.block == block, sentence - last.sentence <= Self.reach else { return nil }
    return last.mention
  }

  private func isPronoun(_ mention: Int, _ text: OutcomeText) -> Bool {
    text.entities.mentions.indices.contains(mention) && text.entities.mentions[mention].kind == .pronoun
  }

  /// The body that decides in a sentence, else the one that it begins with.
  private func subject(of tokens: Range<Int>, _ candidates: [DecisionCandidate], _ text: OutcomeText) -> Int? {
    let deciding = candidates.last { !$0.isByPronoun && $0.bodies.count == 1 }?.bodies.first
    if let deciding, text.entities.mentions.indices.contains(deciding), text.entities.mentions[deciding].kind == .body {
      return deciding
    }
    if let body = body(at: tokens.lowerBound, in: tokens, text) { return body }
    // “Adopting resolution 2057, the Council reiterated …”.
    for comma in tokens.prefix(24) where text.isMark(comma, ",") {
      if let body = body(at: comma + 1, in: tokens, text) { return body }
    }
    return nil
  }

  /// The body whose name begins at a token, after an article.
  private func body(at index: Int, in tokens: Range<Int>, _ text: OutcomeText) -> Int? {
    let start = text.has(index, .determiner) ? index + 1 : index
    guard tokens.contains(start), let mention = text.mention(at: start),
      text.entities.mentions[mention].kind == .body, text.entities.mentions[mention].tokens.lowerBound == start,
      text.quotation(at: start) == nil
    else { return nil }
    let end = text.entities.mentions[mention].tokens.upperBound
    // In “the Council’s members” others are meant, and lists go on.
    return text.kind(end) == .clitic || text.isMark(end, ",") || text.has(end, .and) ? nil : mention
  }

  /// `We, the Leaders of the G7,`.
  private func group(in tokens: Range<Int>, _ text: OutcomeText) -> Int? {
    let start = tokens.prefix(4)
    guard let comma = start.first(where: { text.isMark($0, ",") }), comma > tokens.lowerBound,
      text.has(comma - 1, .groupPronoun)
    else { return nil }
    let window = comma + 1..<max(comma + 1, min(tokens.upperBound, comma + 8))
    guard let mention = text.mentionsNamed(in: window).first, text.entities.mentions[mention].kind == .body else {
      return nil
    }
    // Of “We, the G7 Foreign and Development Ministers” the mention is only “G7”.
    let end = text.entities.mentions[mention].tokens.upperBound
    return text.isWord(end) && text.tokens[end].isCapitalized ? nil : mention
  }
}
