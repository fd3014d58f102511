/// When two wordings count as reports of one and the same thing.
struct WordingRule: Sendable {
  /// What suffices by itself.
  struct Paraphrase: Sendable {
    /// The part of the poorer wording's weight that both must have.
    let containment: Double
    /// The number of stems that both must have.
    let shared: Int
    /// What these must tell.
    let weight: Double
    /// How similar the whole wordings must be: a short one that a long one happens to contain is not the same.
    var similarity = 0.18
  }

  /// The words that a quotation found whole must have at least, and those of them that carry content.
  var quotation = (words: 4, content: 2)
  /// The words of a run that suffices by itself, and those of them that carry content.
  var run = (words: 8, content: 3)
  /// Overlaps of content that suffice by themselves: the fewer words, the more of them must be common to both.
  var paraphrases: [Paraphrase]
  /// The overlap that suffices for the passages that fit best.
  var passage: Paraphrase?
  /// How similar the whole wordings must be; 0 where one may say more than the other.
  var similarity = 0.0
  /// The part of the poorer wording's weight that every two reports of one thing must have in common.
  var kinship = 0.0
  /// How many stems and runs of three words make a pair worth comparing.
  var fewest = 3
  /// How many more words are asked where one of them names no party.
  var openSurplus = 2

  static let statements = WordingRule(
    paraphrases: [
      Paraphrase(containment: 0.6, shared: 3, weight: 12), Paraphrase(containment: 0.5, shared: 5, weight: 24),
    ], kinship: 0.5)
  static let decisions = WordingRule(
    run: (5, 3), paraphrases: [Paraphrase(containment: 0.6, shared: 4, weight: 12)],
    passage: Paraphrase(containment: 0.6, shared: 3, weight: 7), openSurplus: 0)
  static let commitments = WordingRule(
    paraphrases: [Paraphrase(containment: 0.6, shared: 3, weight: 9)], fewest: 1, openSurplus: 1)
  /// For commitments and figures of which the numbers are the same.
  static let sameNumbers = WordingRule(
    paraphrases: [
      Paraphrase(containment: 0.35, shared: 1, weight: 2, similarity: 0.05),
      Paraphrase(containment: 0.25, shared: 2, weight: 4, similarity: 0.05),
    ], openSurplus: 3)
  static let agendaItems = WordingRule(
    quotation: (2, 2), run: (3, 2), paraphrases: [Paraphrase(containment: 0.7, shared: 1, weight: 3)], similarity: 0.35,
    fewest: 1, openSurplus: 0)

  /// How surely two wordings are of one thing; `nil` where they are probably not.
  func score(_ overlap: WordingOverlap, _ relation: PropositionRelation) -> Double? {
    guard overlap.similarity >= similarity || overlap.isSamePassage else { return nil }
    let surplus: Int
    switch relation {
    case .sameParty, .sameNumbers: surplus = 0
    case .openParty: surplus = openSurplus
    case .distant: surplus = 2 * openSurplus
    case .excluded: return nil
    }
    var score = 0.0
    if overlap.isSamePassage, overlap.shared >= 2 + surplus, overlap.similarity >= 0.2 || overlap.passage.shared >= 5 {
      score += 40
    }
    if surplus < 4, overlap.wholeContent >= 3 + (surplus + 1) / 2 { score += 15 }
    if overlap.isWholeQuotation, overlap.run >= quotation.words + surplus {
      if overlap.runContent >= quotation.content + surplus / 2 {
        score += 20
      } else if surplus == 0, overlap.runContent > 0, overlap.shared >= 3, overlap.containment >= 0.35 {
        // A few small words in quotation marks tell something only together with what is said around them.
        score += 5
      }
    }
    if overlap.run >= run.words + surplus, overlap.runContent >= run.content + surplus { score += 15 }
    if overlap.run >= run.words, overlap.runContent >= run.content + 1, overlap.containment >= 0.6, surplus < 4 {
      score += 10
    }
    if paraphrases.contains(where: { isMet($0, overlap, surplus) }) { score += 10 }
    if let passage, overlap.passage.containment >= passage.containment, overlap.passage.shared >= passage.shared,
      overlap.passage.weight >= passage.weight, overlap.similarity >= 0.15
    {
      score += 8
    }
    guard score > 0 else { return nil }
    return score + overlap.runWeight + overlap.sharedWeight * overlap.containment + 10 * overlap.similarity
  }

  private func isMet(_ paraphrase: Paraphrase, _ overlap: WordingOverlap, _ surplus: Int) -> Bool {
    overlap.containment >= paraphrase.containment + Double(surplus) * 0.075 + (overlap.isContrary ? 0.3 : 0)
      && overlap.shared >= paraphrase.shared + surplus && overlap.similarity >= paraphrase.similarity
      && overlap.sharedWeight >= paraphrase.weight * (1 + Double(surplus) * 0.25)
  }
}
