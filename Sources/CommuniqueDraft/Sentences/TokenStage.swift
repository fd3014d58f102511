/// Parts the words of a briefing's view into tokens and sentences.
package struct TokenStage {
  private let view: BriefingView
  private let tables: LanguageTables

  package init(_ view: BriefingView, tables: LanguageTables) {
    self.view = view
    self.tables = tables
  }

  /// Makes the tokens.
  package func run() -> TokenList { TokenList() }
}
