/// The stages from a briefing's text to what a dossier is made of, each with a result that can be looked at by itself.
package struct BriefingStages: Sendable {
  /// The text as it came.
  package let text: BriefingText
  /// The text as it reads.
  package let view: BriefingView
  /// What the briefing says of itself.
  package let header: DraftHeader
  /// The words and sentences.
  package let tokens: TokenList
  /// The quotations.
  package let quotations: [Quotation]
  /// The agents, offices, places, dates and amounts.
  package let entities: EntityList
  /// What was said, and by whom.
  package let utterances: [Utterance]
  /// What was decided, pledged and dealt with.
  package let outcomes: OutcomeList
  /// The tables of the briefing's language.
  package let tables: LanguageTables

  /// Runs all stages over a text. Every text has a result.
  ///
  /// - Parameters:
  ///   - text: The briefing.
  ///   - markup: How it is marked up.
  ///   - tables: The tables of its language; `nil` to find the language out.
  package init(_ text: BriefingText, markup: BriefingMarkup? = nil, tables: LanguageTables? = nil) {
    self.text = text
    let tables = tables ?? LanguageGuess.tables(for: text)
    self.tables = tables
    var layout = LayoutStage(text, markup: markup ?? BriefingMarkup(guessing: text), tables: tables)
    view = layout.run()
    header = layout.header
    let words = TokenStage(view, tables: tables).run()
    quotations = QuotationStage(view, words, tables: tables).run()
    tokens = SentenceStage(words, quotations, tables: tables).run()
    entities = EntityStage(view, tokens, quotations, tables: tables).run()
    utterances = AttributionStage(view, tokens, quotations, entities, tables: tables).run()
    outcomes = OutcomeStage(view, tokens, quotations, entities, utterances, tables: tables).run()
  }
}
