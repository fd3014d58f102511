import CommuniqueDraft
import Testing

/// The quotations of a text, as they read.
func quotations(in text: String, _ tables: LanguageTables = BriefingLanguage.english) -> [String] {
  let stages = BriefingStages(BriefingText(text), tables: tables)
  return stages.quotations.map { stages.view.string($0.range) }
}

@Suite("Quotations")
struct QuotationTests {
  @Test("Curly and straight marks pair")
  func simple() {
    #expect(quotations(in: "He said “we agree”. She said \"so do we.\"") == ["we agree", "so do we."])
  }
}
