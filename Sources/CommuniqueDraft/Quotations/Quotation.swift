/// A stretch between quotation marks, or one that stands for it.
package struct Quotation: Sendable {
  /// The words between the marks, in the view, without white space at the ends.
  package var range: Range<Int>
  /// The words with their marks; equal to ``range`` on a side where there is none.
  package var outer: Range<Int>
  /// The tokens between the marks.
  package var tokens: Range<Int>
  /// The quotation that it stands in, as an index.
  package var parent: Int?
  /// The quotation of the paragraph before that it goes on from, as an index: marks are opened again in each paragraph, and
  /// closed in the last.
  package var continues: Int?
  /// Whether its closing mark was found; where it was not, its end is inferred.
  package var isClosed: Bool
  /// The index of its block in the view.
  package var block: Int
  /// The rule that found its ends, such as `quotation.missing-closer.before-cue`.
  package var rule: String

  package init(
    range: Range<Int>, outer: Range<Int>, tokens: Range<Int>, parent: Int? = nil, continues: Int? = nil,
    isClosed: Bool, block: Int, rule: String
  ) {
    self.range = range
    self.outer = outer
    self.tokens = tokens
    self.parent = parent
    self.continues = continues
    self.isClosed = isClosed
    self.block = block
    self.rule = rule
  }
}
