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

  /// The offsets of ``text`` before which something else lies in the briefing's text, in order: another block's words
  /// within a paragraph, or between two blocks that do not follow each other there.
  package var breaks: [Int32] = []
  /// The stretches of the briefing's text that are read as one scalar, such as `&amp;`, in order.
  package var extents: [Range<Int32>] = []

  /// The stretches of the briefing's text that a stretch of the view stands for, in order: one, unless something other
  /// than white space and markup, such as a box or an address at a page's foot, lies between.
  ///
  /// - Parameters:
  ///   - range: A stretch of the view.
  ///   - source: The text that the view is of.
  package func spans(of range: Range<Int>, in source: BriefingText) -> [Range<Int>] {
    let range = range.clamped(to: 0..<min(origins.count, text.count))
    guard !range.isEmpty else { return [] }
    var spans: [Range<Int>] = []
    var start = range.lowerBound
    var next = BinarySearch.firstIndex(in: breaks) { Int($0) > range.lowerBound }
    while next < breaks.count, Int(breaks[next]) < range.upperBound {
      appendSpan(start..<Int(breaks[next]), of: range, in: source, to: &spans)
      start = Int(breaks[next])
      next += 1
    }
    appendSpan(start..<range.upperBound, of: range, in: source, to: &spans)
    return spans
  }

  /// Adds the stretch that a piece without a break stands for. White space at a break is nobody's; that at the ends of
  /// the whole stays, because it was asked for.
  private func appendSpan(
    _ piece: Range<Int>, of whole: Range<Int>, in source: BriefingText, to spans: inout [Range<Int>]
  ) {
    var end = piece.upperBound
    if end < whole.upperBound {
      while end > piece.lowerBound, LayoutScalar.isSpace(text[end - 1]) { end -= 1 }
    }
    guard end > piece.lowerBound else { return }
    let start = Int(origins[piece.lowerBound])
    let stop = min(self.end(ofOrigin: Int(origins[end - 1])), source.scalars.count)
    if start < stop { spans.append(start..<stop) }
  }

  /// The offset after what a scalar of the view stands for.
  func end(ofOrigin origin: Int) -> Int {
    guard !extents.isEmpty else { return origin + 1 }
    let index = BinarySearch.firstIndex(in: extents) { Int($0.lowerBound) >= origin }
    guard index < extents.count, Int(extents[index].lowerBound) == origin else { return origin + 1 }
    return Int(extents[index].upperBound)
  }

  /// The stretches of the briefing's text that lie within a block's outer bounds and are not its own, in order.
  package var interruptions: [Range<Int>] = []

  /// The words of a stretch of the view.
  package func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.count)
    // Nearly all words are ASCII: these are copied at once, and a short string needs no storage.
    if text[range].allSatisfy({ $0.value < 0x80 }) {
      return String(unsafeUninitializedCapacity: range.count) { bytes in
        for (offset, index) in range.enumerated() { bytes[offset] = UInt8(truncatingIfNeeded: text[index].value) }
        return range.count
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
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
  /// The heading under which it stands, as an index into ``BriefingView/blocks``; for a heading the one above it. Within
  /// a box only the box's own headings count.
  package var section: Int?
  /// The rule that found its kind, such as `heading.roman-numeral`.
  package var rule: String

  package init(
    kind: BlockKind, level: Int? = nil, range: Range<Int>, spans: [Range<Int>], marker: String? = nil,
    box: Int? = nil, section: Int? = nil, rule: String
  ) {
    self.kind = kind
    self.level = level
    self.range = range
    self.spans = spans
    self.marker = marker
    self.box = box
    self.section = section
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
