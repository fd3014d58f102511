/// Finds the blocks of a briefing and makes its view.
///
/// The lines are read from the markup, each line's shape once; the heads and feet of pages are set apart; lines are
/// grouped to blocks, and what is interrupted is joined; then each block gets its kind, and headings their levels.
package struct LayoutStage {
  private let text: BriefingText
  private let markup: BriefingMarkup
  private let tables: LanguageTables
  /// What the briefing says of itself; filled by ``run()``.
  package private(set) var header = DraftHeader()

  package init(_ text: BriefingText, markup: BriefingMarkup, tables: LanguageTables) {
    self.text = text
    self.markup = markup
    self.tables = tables
  }

  /// Makes the view.
  package mutating func run() -> BriefingView {
    let vocabulary = LayoutVocabulary(tables)
    let buffer = read()
    var reader = LineShapeReader(vocabulary)
    let shapes = buffer.lines.map { reader.shape(of: $0, in: buffer) }
    let isPlain = markup != .html
    let furniture = PageFurniture(buffer, shapes, vocabulary)
    var grouping = LineGrouping(buffer, shapes, isApart: furniture.roles.map { $0 != .none }, vocabulary)
    var blocks = grouping.run()
    BlockFurniture(buffer: buffer, shapes: shapes, roles: furniture.roles).mark(&blocks)
    let headings = HeadingFinder(vocabulary: vocabulary, hasMarkedHeadings: hasMarkedHeadings(buffer))
    headings.weigh(&blocks)
    var joining = BlockJoining(vocabulary, isPlain: isPlain)
    blocks = joining.run(blocks)
    headings.classify(&blocks)
    var outline = SectionOutline()
    outline.run(&blocks)
    var builder = ViewBuilder(buffer, text)
    let view = builder.build(blocks)
    var header = HeaderReader(view, vocabulary, tables: tables)
    self.header = header.read()
    return view
  }

  private func read() -> LayoutBuffer {
    if markup == .html {
      var reader = HTMLReader(text)
      return reader.read()
    }
    var reader = PlainReader(text, isMarkdown: markup == .markdown)
    return reader.read()
  }

  /// Whether markup tells the headings, so that short lines are none.
  private func hasMarkedHeadings(_ buffer: LayoutBuffer) -> Bool {
    var count = 0
    for line in buffer.lines {
      if case .heading = line.hint { count += 1 }
    }
    return count >= 3
  }
}
