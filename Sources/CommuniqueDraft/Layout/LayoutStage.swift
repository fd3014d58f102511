internal import Communique

/// Finds the blocks of a briefing and makes its view.
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
    var view = BriefingView()
    var blockStart: Int?
    var line = 0
    while line < text.lineStarts.count {
      let start = text.lineStarts[line]
      let end = line + 1 < text.lineStarts.count ? text.lineStarts[line + 1] - 1 : text.scalars.count
      if let first = (start..<end).first(where: { !text.scalars[$0].properties.isWhitespace }) {
        if blockStart == nil || text.scalars[first] == "•" || text.scalars[first] == "-" {
          close(&blockStart, at: start, in: &view)
          blockStart = view.text.count
        } else {
          append(" ", start - 1, to: &view)
        }
        for offset in first..<end where !(view.text.isEmpty && text.scalars[offset].properties.isWhitespace) {
          append(text.scalars[offset], offset, to: &view)
        }
        while view.text.last?.properties.isWhitespace == true, view.text.last != "\n" { removeLast(&view) }
      } else {
        close(&blockStart, at: start, in: &view)
      }
      line += 1
    }
    close(&blockStart, at: text.scalars.count, in: &view)
    return view
  }

  private func append(_ scalar: Unicode.Scalar, _ origin: Int, to view: inout BriefingView) {
    view.text.append(scalar)
    view.origins.append(Int32(truncatingIfNeeded: origin))
  }

  private func removeLast(_ view: inout BriefingView) {
    view.text.removeLast()
    view.origins.removeLast()
  }

  private func close(_ blockStart: inout Int?, at end: Int, in view: inout BriefingView) {
    guard let start = blockStart, start < view.text.count else { return blockStart = nil }
    blockStart = nil
    let range = start..<view.text.count
    let spans = [Int(view.origins[start])..<Int(view.origins[range.upperBound - 1]) + 1]
    view.blocks.append(BriefingBlock(kind: .paragraph, range: range, spans: spans, rule: "paragraph"))
    append("\n", max(end - 1, 0), to: &view)
  }
}
