import Communique
import CommuniqueDraft
import Testing

@Suite("What a decision holds")
struct OutcomeFieldTests {
  private func decision(_ text: String) throws -> (DraftDecision, BriefingStages) {
    let stages = BriefingStages(BriefingText(text))
    return (try #require(stages.outcomes.decisions.first), stages)
  }

  private func words(_ mentions: [Int], _ stages: BriefingStages) -> [String] {
    mentions.map { mention in
      let tokens = stages.tokens.tokens[stages.entities.mentions[mention].tokens]
      return stages.view.string((tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0))
    }
  }

  @Test("The body is who decides, the announcer who tells it")
  func bodies() throws {
    let (decision, stages) = try decision("The Secretary General announced that Allies had approved a new strategy.")
    #expect(words(decision.bodyMentions, stages) == ["Allies"])
    #expect(words(decision.via, stages) == ["Secretary General"])
    #expect(decision.title == "New strategy")
  }

  @Test("The body of a possessive is what is possessed")
  func possessive() throws {
    let (decision, stages) = try decision("The African Union's Executive Council adopted the budget.")
    #expect(words(decision.bodyMentions, stages).last == "Executive Council")
    #expect(decision.bodyMentions.count == 1)
  }

  @Test("Measures are parted")
  func measures() throws {
    let (decision, stages) = try decision(
      "Ministers agreed a set of measures, including more exercises, better patrols and a joint register.")
    #expect(
      decision.measures.map { stages.view.string($0) } == ["more exercises", "better patrols", "a joint register"])
  }

  @Test("What remains classified is said to be")
  func access() throws {
    #expect(try decision("Ministers approved a plan, details of which remain classified.").0.access == .classified)
    #expect(try decision("Ministers approved the plan.").0.access == nil)
  }

  @Test("The day of a decision, and the day from which it holds")
  func dates() throws {
    let (decision, stages) = try decision(
      "On 3 May 2030 the Council imposed sanctions on two persons from 1 June 2030.")
    let values = stages.entities.values
    let day = try #require(decision.decidedOn)
    let start = try #require(decision.effectiveFrom)
    guard case .date(let decided) = values[day].kind, case .date(let effective) = values[start].kind else {
      Issue.record("The values are no dates")
      return
    }
    #expect(decided.text == "2030-05-03")
    #expect(effective.text == "2030-06-01")
  }

  @Test("An item without a verb is supported by its heading alone")
  func confidence() throws {
    #expect(try decision("Decisions\n\n• New fund for small islands\n").0.confidence == .inherited)
    #expect(try decision("The Council adopted the budget.").0.confidence == .explicit)
  }

  @Test(
    "Any text has a result",
    arguments: [
      "", "\n\n\n", "adopted", "agreed:", "The Council, , , adopted", "It was decided that", ") ( ,; : adopted the",
      String(repeating: "the Council adopted and ", count: 300), String(repeating: "“", count: 500),
      String(repeating: "pledged €5 ", count: 200), String(repeating: "Agenda\n\n• ", count: 100),
    ])
  func anything(text: String) {
    let outcomes = BriefingStages(BriefingText(text)).outcomes
    #expect(outcomes.meetings.enumerated().allSatisfy { index, meeting in meeting.parent.map { $0 < index } ?? true })
    #expect(outcomes.decisions.allSatisfy { !$0.ranges.isEmpty })
  }
}
