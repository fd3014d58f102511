import CommuniqueDraft
import Testing

@Suite("Language tables")
struct LanguageTests {
  @Test(
    "Every built-in table can be read",
    arguments: [
      BriefingLanguage.englishLayout, BriefingLanguage.englishEntities, BriefingLanguage.englishAttribution,
      BriefingLanguage.englishDecisions, BriefingLanguage.englishWords, BriefingLanguage.frenchWords,
      BriefingLanguage.frenchLayout, BriefingLanguage.frenchEntities,
      BriefingLanguage.frenchAttribution, BriefingLanguage.englishQuotations, BriefingLanguage.frenchQuotations,
      BriefingLanguage.frenchDecisions, BriefingLanguage.givenNames,
    ])
  func builtInTables(text: String) throws {
    _ = try LanguageTables(language: "und", [text])
  }
}
