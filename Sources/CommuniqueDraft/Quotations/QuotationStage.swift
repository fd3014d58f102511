/// Finds what stands between quotation marks.
package struct QuotationStage {
  private let view: BriefingView
  private let list: TokenList
  private let tables: LanguageTables

  package init(_ view: BriefingView, _ list: TokenList, tables: LanguageTables) {
    self.view = view
    self.list = list
    self.tables = tables
  }

  /// Finds the quotations, in the order of the text.
  package func run() -> [Quotation] { [] }
}
