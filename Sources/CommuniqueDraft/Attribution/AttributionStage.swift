internal import Communique

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

  /// Finds the utterances, in the order of the text. Each outermost quotation is a piece of one of them.
  package func run() -> [Utterance] {
    let lexicon = AttributionLexicon(list, tables: tables)
    var reader = UtteranceReader(view, list, quotations, entities, lexicon)
    var outline = SentenceOutline(list, quotations, entities, lexicon)
    for index in list.sentences.indices {
      let sentence = list.sentences[index]
      outline.read(sentence.tokens)
      reader.read(outline.elements, sentence: index)
    }
    return reader.finish()
  }
}
