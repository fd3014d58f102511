import Communique
import CommuniqueDraft
import Testing

@Suite("Layout: any text has a layout")
struct LayoutTotalityTests {
  /// A sequence that is the same in each run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// What holds of every view, whatever the text.
  private func check(_ passage: LayoutPassage, _ comment: Comment? = nil) {
    let view = passage.view
    #expect(view.origins.count == view.text.count, comment)
    #expect(view.blocks.count <= view.text.count + 1)
    var end = 0
    var isValid = true
    for (index, block) in view.blocks.enumerated() {
      isValid = isValid && block.range.lowerBound >= end && block.range.upperBound <= view.text.count
      isValid = isValid && !block.range.isEmpty && !block.spans.isEmpty
      end = block.range.upperBound
      let origins = view.origins[block.range.clamped(to: 0..<view.origins.count)]
      isValid = isValid && zip(origins, origins.dropFirst()).allSatisfy { $0 <= $1 }
      isValid = isValid && block.spans.allSatisfy { !$0.isEmpty && $0.upperBound <= passage.text.scalars.count }
      isValid = isValid && zip(block.spans, block.spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      if let section = block.section { isValid = isValid && section < index && view.blocks[section].kind == .heading }
      let spans = view.spans(of: block.range, in: passage.text)
      isValid = isValid && spans.count >= 1 && spans.allSatisfy { !$0.isEmpty }
    }
    #expect(isValid, comment)
    #expect(view.links.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= view.text.count })
    #expect(zip(view.breaks, view.breaks.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Random bytes", arguments: BriefingMarkup.allCases)
  func randomBytes(markup: BriefingMarkup) {
    var random = Seeded(state: 7)
    for _ in 0..<40 {
      let bytes = (0..<Int.random(in: 0...3_000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(LayoutPassage(BriefingText(decoding: bytes), markup))
    }
  }

  @Test("Soups of what means something", arguments: BriefingMarkup.allCases)
  func soups(markup: BriefingMarkup) {
    let parts = [
      "“", "”", "\"", "- ", "• ", "1. ", "IV. ", "(a) ", "# ", "> ", "|", "**", "*", "_", "[", "](", ")", "\\", "&amp;",
      "&#8220;", "<p>", "</p>", "<ul><li>", "</ul>", "<a href='x'>", "</a>", "<q>", "<sup>1</sup>", "<!--", "-->", "<",
      ">", "\n", "\n\n", "\r\n", "\u{C}", " ", "   ", "\u{A0}", "\u{AD}", "\u{AD}\n", "-\n", "the ", "and\n", "The ",
      "AGENDA\n", "Decisions\n", "said", "NATO", "ministers agreed", ".", ",", ";", ":", "…", "12", "https://x.org/a\n",
      "Copyright © 2019 X", "Photo: ", "---\n", "```\n", "<nav>", "<aside>", "</aside>", "<table><tr><td>",
      "<meta name=author content='x y'>",
      "<img alt='a long alternative text'>", "<script>", "\u{FEFF}", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}",
    ]
    var random = Seeded(state: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 0...120, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      check(LayoutPassage(text, markup), "\(text.debugDescription)")
    }
  }

  @Test("No word of plain text is lost or read twice")
  func completeness() {
    let parts = [
      "the ", "and\n", "The ", "AGENDA\n", "Decisions\n\n", "said ", "NATO ", "ministers agreed ", ". ", ",\n", "\n\n",
      "\u{C}",
      "• ", "Home\n", "3\n", "www.example.org\n", "Copyright Example\n", "“words” ", "Photo by X\n",
    ]
    var random = Seeded(state: 3)
    for _ in 0..<200 {
      let text = (0..<80).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let passage = LayoutPassage(text)
      let words = text.unicodeScalars.filter { $0.properties.isAlphabetic }.map(\.value).sorted()
      #expect(passage.view.text.filter { $0.properties.isAlphabetic }.map(\.value).sorted() == words)
    }
  }

  @Test(
    "Ten times the text takes not much more than ten times as long",
    arguments: [
      ("a line", "Ministers agreed on “it”. ", BriefingMarkup.text), ("short lines", "ab cd\n", .text),
      ("bullets", "- ministers agreed on “it\n", .text), ("brackets", "[[](](", .markdown),
      ("stars", "*a **b _c ", .markdown),
      ("interruptions", "The ministers of the\n\nand of a new and\n\nAGENDA ITEMS\n\n", .text),
      ("open quotations", "KEY “POINTS and\n\nthe “Ministers met with the\n\n", .text),
      ("elements", "<div><ul><li>a", .html), ("tags without end", "<a \"<b '", .html),
      ("scripts", "<script><!--", .html),
      ("closing tags", "<b>x</i></div>", .html), ("headings", "# a\n---\n", .markdown),
    ])
  func linearTime(name: String, unit: String, markup: BriefingMarkup) {
    func time(_ count: Int) -> Duration {
      let text = BriefingText(String(repeating: unit, count: count / unit.utf8.count))
      let clock = ContinuousClock()
      return (0..<2).map { _ in clock.measure { _ = LayoutPassage(text, markup) } }.min() ?? .zero
    }
    let small = time(10_000)
    let large = time(100_000)
    // Quadratic time would be a hundred times as long.
    #expect(large < small * 40 + .milliseconds(200), "\(name): \(small), \(large)")
  }
}
