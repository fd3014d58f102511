/// The languages that briefings are read in.
package enum BriefingLanguage {
  /// The tables of a language, by the first part of its tag; `nil` where there are none.
  package static func tables(for tag: String) -> LanguageTables? {
    switch tag.split(separator: "-").first.map({ $0.lowercased() }) {
    case "en": english
    case "fr": french
    default: nil
    }
  }

  /// English.
  package static let english = builtIn(
    "en",
    [
      englishWords,
      englishQuotations,
      englishLayout,
      englishEntities,
      englishValues,
      englishStates,
      englishOrganizations,
      englishNames,
      englishAttribution,
      englishDecisions,
      givenNames,
      englishMerging,
    ])
  /// French: shorter tables.
  package static let french = builtIn(
    "fr",
    [
      frenchWords,
      frenchQuotations,
      frenchLayout,
      frenchEntities,
      frenchValues,
      frenchStates,
      frenchAttribution,
      frenchDecisions,
      givenNames,
      frenchMerging,
    ])

  /// The tests read each table on its own and would find one that cannot be read.
  private static func builtIn(_ language: String, _ texts: [String]) -> LanguageTables {
    (try? LanguageTables(language: language, texts)) ?? LanguageTables(language: language)
  }
}
