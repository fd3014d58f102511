/// Finds the meetings, the agenda, and what was decided and pledged.
package struct OutcomeStage {
  private let view: BriefingView
  private let list: TokenList
  private let quotations: [Quotation]
  private let entities: EntityList
  private let utterances: [Utterance]
  private let tables: LanguageTables

  package init(
    _ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ entities: EntityList,
    _ utterances: [Utterance], tables: LanguageTables
  ) {
    self.view = view
    self.list = list
    self.quotations = quotations
    self.entities = entities
    self.utterances = utterances
    self.tables = tables
  }

  /// Finds the outcomes.
  package func run() -> OutcomeList { OutcomeList() }
}
