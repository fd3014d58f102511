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
  package static let english = builtIn("en", englishTexts)
  /// French: shorter tables.
  package static let french = builtIn("fr", frenchTexts)

  private static let englishTexts = [
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
  ]
  private static let frenchTexts = [
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
  ]

  /// The text of a language's tables.
  static func text(of language: String) -> String? {
    switch language {
    case "en": englishTexts.joined(separator: "\n\n")
    case "fr": frenchTexts.joined(separator: "\n\n")
    default: nil
    }
  }

  /// The tests read each table on its own and would find one that cannot be read.
  private static func builtIn(_ language: String, _ texts: [String]) -> LanguageTables {
    (try? LanguageTables(language: language, texts)) ?? LanguageTables(language: language)
  }
}
