/// Finds out which language a briefing is in, among those that there are tables of.
package enum LanguageGuess {
  /// The tables of a text's language; English where nothing tells.
  package static func tables(for text: BriefingText) -> LanguageTables {
    let english = score(text, BriefingLanguage.english)
    let french = score(text, BriefingLanguage.french)
    return french > english ? BriefingLanguage.french : BriefingLanguage.english
  }

  /// How often the frequent words of a language stand in the first part of a text.
  private static func score(_ text: BriefingText, _ tables: LanguageTables) -> Int {
    let words = Set(tables.words("language.words").flatMap(WordHash.words))
    var hash = WordHash()
    var isInWord = false
    var count = 0
    for scalar in text.scalars.prefix(60_000) {
      if WordHash.isPart(scalar) {
        hash.add(scalar)
        isInWord = true
      } else if isInWord {
        if words.contains(hash.value) { count += 1 }
        hash = WordHash()
        isInWord = false
      }
    }
    return count
  }
}
