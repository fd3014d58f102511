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
  package func run() -> EntityList {
    let lexicon = EntityLexicon(list, view, tables: tables)
    var scanner = EntityScanner(view, list, quotations, lexicon)
    // An acronym may stand before the place that introduces it.
    let aliases = scanner.introducedAcronyms()
    scanner.useAliases(aliases)
    scanner.run()
    var resolver = EntityResolver(scanner)
    var result = resolver.run()
    var values = ValueScanner(view, list, lexicon, tables: tables)
    values.run(result.mentions)
    result.values = values.values
    result.places = values.places
    return result
  }
}
