/// Finds what was said and by whom.
package struct AttributionStage {
  private let view: BriefingView
  private let list: TokenList
  private let quotations: [Quotation]
  private let entities: EntityList
  private let tables: LanguageTables

  package init(
    _ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ entities: EntityList, tables: LanguageTables
  ) {
    self.view = view
    self.list = list
    self.quotations = quotations
    self.entities = entities
    self.tables = tables
  }

  /// Finds the utterances, in the order of the text.
  package func run() -> [Utterance] { [] }
}
