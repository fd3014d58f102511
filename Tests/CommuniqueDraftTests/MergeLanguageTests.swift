import CommuniqueDraft
import Testing

@Suite("Tables of merging")
struct MergeLanguageTests {
  @Test(
    "Every table of merging can be read", arguments: [BriefingLanguage.englishMerging, BriefingLanguage.frenchMerging])
  func builtInTables(text: String) throws {
    let tables = try LanguageTables(language: "und", [text])
    #expect(!tables.words("stop words").isEmpty)
    #expect(!tables.words("suffixes").isEmpty)
  }
}
