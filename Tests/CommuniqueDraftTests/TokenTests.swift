import CommuniqueDraft
import Testing

@Suite("Tokens and sentences")
struct TokenTests {
  private func tokens(_ text: String, _ tables: LanguageTables = BriefingLanguage.english) -> [String] {
    TokenStage.split(text, tables: tables)
  }

  @Test("Words keep hyphens, inner apostrophes and the full stops of initials")
  func words() {
    #expect(
      tokens("The NATO-Ukraine Council’s U.S. members don’t agree.") == [
        "the", "nato-ukraine", "council", "'s", "u.s.", "members", "don't", "agree", ".",
      ])
    #expect(tokens("plan B. Next") == ["plan", "b", ".", "next"])
    #expect(tokens("E-7A Euro-\u{2011}x") == ["e-7a", "euro", "-", "-", "x"])
  }

  @Test("Numbers keep their separators")
  func numbers() {
    #expect(
      tokens("€50bn, 1,000 and 61.4%, 300\u{202F}000, 28-29.") == [
        "€", "50", "bn", ",", "1,000", "and", "61.4", "%", ",", "300\u{202F}000", ",", "28", "-", "29", ".",
      ])
  }

  @Test("French elisions stand by themselves")
  func elisions() {
    #expect(tokens("L’Union qu’il a", BriefingLanguage.french) == ["l'", "union", "qu'", "il", "a"])
  }

  @Test("Marks that may quote are told from apostrophes within words")
  func marks() {
    #expect(tokens("Allies’ ‘no fatigue’ «oui»") == ["allies", "'", "‘", "no", "fatigue", "'", "«", "oui", "»"])
  }

  @Test("Sentences end where one begins")
  func sentences() {
    let text =
      "Mr. Rutte met J. Smith on 3 Dec. 2024. The U.S. agreed! “Fine.” He left (at 5 p.m.). It rained… and so on."
    let stages = BriefingStages(BriefingText(text))
    let sentences = stages.tokens.sentences.map { sentence in
      stages.view.string(
        stages.tokens.tokens[sentence.tokens.lowerBound].range
          .lowerBound..<stages.tokens.tokens[
            sentence.tokens.upperBound - 1
          ].range.upperBound)
    }
    #expect(
      sentences == [
        "Mr. Rutte met J. Smith on 3 Dec. 2024.", "The U.S. agreed!", "“Fine.”", "He left (at 5 p.m.).",
        "It rained… and so on.",
      ])
  }
}
