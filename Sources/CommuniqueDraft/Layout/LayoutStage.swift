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
  package mutating func run() -> BriefingView { BriefingView() }
}
