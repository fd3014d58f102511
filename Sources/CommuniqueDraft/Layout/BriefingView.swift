package import Communique

/// A briefing as it reads: lines joined, page-break residue and markup left out, with a map back to the text as it came.
///
/// The stages after the layout work on ``text`` alone. It holds the words of all blocks in reading order; a block's lines
/// are joined by single spaces, and blocks are parted by one line feed. Each of its scalars knows which scalar of the
/// ``BriefingText`` it stands for.
package struct BriefingView: Sendable {
  /// The scalars as they read.
  package var text: [Unicode.Scalar] = []
  /// For each scalar of ``text``, the offset in the ``BriefingText`` of the scalar that it stands for; a space that joins
  /// two lines has that of the first white space that it stands for. Within a block offsets grow.
  package var origins: [Int32] = []
  /// The blocks in reading order, furniture included.
  package var blocks: [BriefingBlock] = []
  /// The links, in the order of the text.
  package var links: [BriefingLink] = []

  package init() {}

  /// The stretches of the briefing's text that a stretch of the view stands for, in order: one, unless something other
  /// than white space and markup, such as a box or an address at a page's foot, lies between.
  ///
  /// - Parameters:
  ///   - range: A stretch of the view.
  ///   - source: The text that the view is of.
  package func spans(of range: Range<Int>, in source: BriefingText) -> [Range<Int>] {
    let range = range.clamped(to: 0..<origins.count)
    guard let first = range.first else { return [] }
    var spans: [Range<Int>] = []
    var start = Int(origins[first])
    var last = start
    for index in range.dropFirst() {
      let origin = Int(origins[index])
      if origin > last + 1, isInterrupted(from: last + 1, to: origin, in: source) {
        spans.append(start..<endOfWords(start, last, in: source))
        start = origin
        if source.scalars[start].properties.isWhitespace { start = min(start + 1, origin + 1) }
      }
      last = origin
    }
    spans.append(start..<max(last + 1, start))
    return spans.filter { !$0.isEmpty }
  }

  /// Whether another block's text lies in a gap of the view's text. Markup does not interrupt: it has no block of its own.
  private func isInterrupted(from start: Int, to end: Int, in source: BriefingText) -> Bool {
    guard end <= source.scalars.count, start < end else { return false }
    return interruptions.contains { $0.lowerBound < end && start < $0.upperBound }
  }

  private func endOfWords(_ start: Int, _ last: Int, in source: BriefingText) -> Int {
    var end = last + 1
    while end > start + 1, source.scalars[end - 1].properties.isWhitespace { end -= 1 }
    return end
  }

  /// The stretches of the briefing's text that lie within a block's outer bounds and are not its own, in order.
  package var interruptions: [Range<Int>] = []

  /// The words of a stretch of the view.
  package func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range.clamped(to: 0..<text.count)])
    return String(view)
  }
}

/// A block of a briefing's layout.
package struct BriefingBlock: Sendable {
  /// What it is. Only headings, paragraphs, list items and captions are read for statements.
  package var kind: BlockKind
  /// The level of a heading or the depth of a list item, from 1.
  package var level: Int?
  /// Its words, in the view; its own text only.
  package var range: Range<Int>
  /// Where it stands in the briefing's text: more than one stretch where something lies between.
  package var spans: [Range<Int>]
  /// The marker before its words, such as “•”, “(1)”, “IV.” or “12.”; not part of its words.
  package var marker: String?
  /// The box that it stands in, as its number among the boxes, from 0.
  package var box: Int?
  /// The rule that found its kind, such as `heading.roman-numeral`.
  package var rule: String

  package init(
    kind: BlockKind, level: Int? = nil, range: Range<Int>, spans: [Range<Int>], marker: String? = nil,
    box: Int? = nil, rule: String
  ) {
    self.kind = kind
    self.level = level
    self.range = range
    self.spans = spans
    self.marker = marker
    self.box = box
    self.rule = rule
  }
}

/// A link of a briefing.
package struct BriefingLink: Sendable {
  /// The words that carry it, in the view.
  package var range: Range<Int>
  /// Where it leads, as written; `nil` where that is lost.
  package var target: String?

  package init(range: Range<Int>, target: String?) {
    self.range = range
    self.target = target
  }
}
