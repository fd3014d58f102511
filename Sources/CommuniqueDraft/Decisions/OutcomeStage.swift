/// Finds the meetings, the agenda, and what was decided and pledged.
package struct OutcomeStage {
  private let text: OutcomeText

  package init(
    _ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ entities: EntityList,
    _ utterances: [Utterance], tables: LanguageTables
  ) {
    text = OutcomeText(view, list, quotations, entities, utterances, tables: tables)
  }

  /// Finds the outcomes.
  package func run() -> OutcomeList {
    var result = OutcomeList()
    var finder = DecisionFinder(text)
    var assembler = DecisionAssembler(text)
    result.decisions = assembler.run(finder.run())
    var agenda = AgendaFinder(text)
    result.agenda = agenda.run()
    var commitments = CommitmentFinder(text)
    result.commitments = commitments.run()
    result.figures = commitments.figures()
    var meetings = MeetingFinder(text)
    result.meetings = meetings.run()
    return result
  }
}
