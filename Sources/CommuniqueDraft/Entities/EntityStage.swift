/// Finds whom and what a briefing names.
package struct EntityStage {
  private let view: BriefingView
  private let list: TokenList
  private let quotations: [Quotation]
  private let tables: LanguageTables

  package init(_ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], tables: LanguageTables) {
    self.view = view
    self.list = list
    self.quotations = quotations
    self.tables = tables
  }

  /// Finds the entities.
  package func run() -> EntityList { EntityList() }
}
