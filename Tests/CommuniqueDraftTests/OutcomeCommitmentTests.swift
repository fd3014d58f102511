import Communique
import CommuniqueDraft
import Testing

@Suite("Pledges and figures")
struct OutcomeCommitmentTests {
  private struct Pledge: Equatable {
    var giver: String
    var amount: String
    var status: CommitmentStatus?
  }

  private func pledges(_ text: String) -> [Pledge] {
    let stages = BriefingStages(BriefingText(text))
    func words(_ tokens: Range<Int>) -> String {
      let tokens = stages.tokens.tokens[tokens]
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return stages.view.string(first.range.lowerBound..<last.range.upperBound)
    }
    return stages.outcomes.commitments.map { commitment in
      Pledge(
        giver: commitment.actorMentions.map { words(stages.entities.mentions[$0].tokens) }.joined(separator: ", "),
        amount: commitment.values.map { words(stages.entities.values[$0].tokens) }.joined(separator: ", "),
        status: commitment.status)
    }
  }

  @Test("A pledge has its giver and its amount")
  func amount() {
    #expect(
      pledges("Germany pledged €50 million to Jordan.") == [
        Pledge(giver: "Germany", amount: "€50 million", status: .pledged)
      ])
    #expect(
      pledges("Japan will provide $3 million.") == [Pledge(giver: "Japan", amount: "$3 million", status: .pledged)])
    #expect(
      pledges("Norway has provided $9 million in aid.") == [
        Pledge(giver: "Norway", amount: "$9 million", status: .delivered)
      ])
  }

  @Test("Several givers in one sentence are several pledges")
  func several() {
    #expect(
      pledges("The meeting welcomed support from Italy (€8 million) and Spain (€2 million).").map(\.giver) == [
        "Italy", "Spain",
      ])
    #expect(
      pledges("Italy and Spain pledged 8 and 2 million euros respectively.").map(\.giver) == ["Italy", "Spain"])
  }

  @Test("A giver and an amount in each line below a heading of pledges")
  func list() {
    let found = pledges("PLEDGES ANNOUNCED\n\nCanada          USD 5 million\n\nKenya          USD 1 million\n")
    #expect(found.map(\.giver) == ["Canada", "Kenya"])
  }

  @Test(
    "A pledge needs no amount",
    arguments: ["Leaders pledged to end hunger by 2030.", "Allies vowed to stand with Moldova."])
  func withoutAmount(text: String) {
    #expect(pledges(text).map(\.status) == [.pledged])
  }

  @Test("What became of a pledge")
  func fate() {
    #expect(
      pledges("A White House proposal to send Georgia $4 billion is stuck in Congress.").map(\.status) == [.blocked])
    #expect(pledges("The Alliance is committed to continue training the army.").map(\.status) == [.reaffirmed])
  }

  @Test(
    "What is not promised is no pledge",
    arguments: [
      "France did not pledge €5 million.", "Canada could provide €5 million.", "The damage amounts to €5 million.",
      "Has Italy pledged €5 million?",
    ])
  func nothing(text: String) {
    #expect(pledges(text) == [])
  }

  @Test("A number that nobody pledged is a figure, in its clause")
  func figures() {
    let stages = BriefingStages(BriefingText("The army lost more than 300,000 soldiers, and 1.3 million people left."))
    #expect(
      stages.outcomes.figures.map { stages.view.string($0.range) }
        == ["The army lost more than 300,000 soldiers", "1.3 million people left"])
    #expect(BriefingStages(BriefingText("Germany pledged €50 million.")).outcomes.figures.isEmpty)
  }
}
