/// When two wordings count as reports of one and the same thing.
struct WordingRule: Sendable {
  /// The words that a quotation found whole must have at least, and those of them that carry content.
  var quotation = (words: 4, content: 2)
  /// The words of a run that suffices by itself.
  var run = (words: 8, content: 3)
  /// The part of the poorer wording's weight that both must have, and the number of stems.
  var paraphrase = (containment: 0.6, shared: 4)
  /// How much more is asked where one of them names no party.
  var openSurplus = 2

  static let statements = WordingRule()
  static let decisions = WordingRule(paraphrase: (0.55, 3), openSurplus: 0)
  static let commitments = WordingRule(paraphrase: (0.5, 3), openSurplus: 1)
  static let figures = WordingRule(paraphrase: (0.4, 1), openSurplus: 3)
  static let agendaItems = WordingRule(quotation: (2, 2), run: (3, 2), paraphrase: (0.7, 1), openSurplus: 0)

  /// How surely two wordings are of one thing; `nil` where they are probably not.
  func score(_ overlap: WordingOverlap, isOpen: Bool) -> Double? {
    let surplus = isOpen ? openSurplus : 0
    var score = 0.0
    if overlap.isSamePassage, overlap.shared >= 2 + surplus { score += 40 }
    if overlap.isWholeQuotation, overlap.run >= quotation.words + surplus,
      overlap.runContent >= quotation.content + surplus / 2
    {
      score += 20
    }
    if overlap.run >= run.words + surplus, overlap.runContent >= run.content + surplus { score += 15 }
    if overlap.containment >= paraphrase.containment + Double(surplus) * 0.075,
      overlap.shared >= paraphrase.shared + surplus
    {
      score += 10
    }
    guard score > 0 else { return nil }
    return score + overlap.runWeight + overlap.sharedWeight + overlap.containment
  }
}
