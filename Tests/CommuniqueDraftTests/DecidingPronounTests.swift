import Communique
import CommuniqueDraft
import Testing

@Suite("Who decides, where a pronoun does")
struct DecidingPronounTests {
  /// A text, words of one of its decisions, and whose it is; `nil` where the text does not tell.
  static let passages: [(text: String, words: String, body: String?)] = [
    (
      "Heads of State and Government endorsed a levy on imports. They also decided to lift the suspension of Gabara.",
      "lift the suspension", "Heads of State and Government"
    ),
    ("The Council adopted a plan. It extended the mandate of the mission.", "extended the mandate", "Council"),
    (
      "Defence Ministers met in Brussels. They adopted a declaration and endorsed a space policy.",
      "endorsed a space policy", "Defence Ministers"
    ),
    (
      "Adopting resolution 2057, the Council reiterated its support. By other terms, it requested the Commission to report in May.",
      "requested the Commission", "Council"
    ),
    ("We, the Leaders, met in Kobe.\n\nWe agree to establish a fund for media freedom.", "establish a fund", "Leaders"),
    (
      "We, the G7 Trade and Digital Ministers, met.\n\nWe agree to establish a fund for media.", "establish a fund", nil
    ),
    ("They decided to lift the suspension of Gabara.", "lift the suspension", nil),
    (
      "KOBE, Japan (12 April 2008) - Foreign ministers pledged to keep the straits open and agreed to set up a working group.",
      "set up a working group", "Foreign ministers"
    ),
    (
      "In their final statement the ministers condemned the seizure of two tankers, decided to meet again in September.",
      "decided to meet again", "ministers"
    ),
  ]

  @Test(arguments: passages.indices)
  func theBodyIsTheOneThatThePronounStandsFor(index: Int) throws {
    let passage = Self.passages[index]
    let stages = BriefingStages(BriefingText(passage.text), tables: BriefingLanguage.english)
    let decision = try #require(
      stages.outcomes.decisions.first { decision in
        decision.ranges.contains { stages.view.string($0).contains(passage.words) }
      })
    let bodies = decision.bodyMentions.compactMap { index -> String? in
      let mention = stages.entities.mentions[index]
      guard mention.kind != .pronoun else { return nil }
      let tokens = stages.tokens.tokens[mention.tokens]
      guard let first = tokens.first, let last = tokens.last else { return nil }
      return stages.view.string(first.range.lowerBound..<last.range.upperBound)
    }
    #expect(bodies == [passage.body].compactMap { $0 })
  }

  @Test func aBodyThatAdoptsConclusionsIsNoDocument() {
    let reading = EntityReading("The Council adopted conclusions on the Horn of Africa.")
    #expect(reading.mention("Council")?.kind == .body)
  }

  @Test func aConferenceThatIsOpenedIsNoDecision() {
    let found = DecisionPassage.found("The Government of Norway opened a conference for the region today.")
    #expect(found.words == [])
  }

  @Test func daysAndMonthsAreNoFigures() {
    let text = "Two days of meetings ended with a plan for 8 million people."
    let stages = BriefingStages(BriefingText(text), tables: BriefingLanguage.english)
    #expect(stages.outcomes.figures.count == 1)
  }

  @Test func aShortEnglishTextIsEnglish() {
    let text = BriefingText("\"A convention has a cause,\" a minister said. A talk. A walk.")
    #expect(LanguageGuess.tables(for: text).entries("cues").count == BriefingLanguage.english.entries("cues").count)
  }
}
