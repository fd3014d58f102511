import Communique
import CommuniqueDraft
import Foundation
import Testing

/// The outcomes of the founding briefings, against what the sample dossiers record.
@Suite(
  "Outcomes of the founding briefings",
  .enabled(if: FoundingBriefings.areThere, "The founding briefings are not beside the repository"))
struct OutcomeSeedTests {
  @Test("Nine in ten decisions are found, and of six found at most one is none")
  func decisions() throws {
    var expected = 0
    var found = 0
    var drafted = 0
    var right = 0
    var missed: [String] = []
    for seed in try OutcomeSeeds.all() {
      let ranges = seed.stages.outcomes.decisions.map { decision in
        seed.spans(decision.ranges + decision.repetitions.flatMap(\.ranges))
      }
      for decision in seed.owed {
        expected += 1
        if ranges.contains(where: { OutcomeSeeds.overlap($0, decision.spans) }) {
          found += 1
        } else {
          missed.append(decision.id)
        }
      }
      for spans in ranges {
        drafted += 1
        if seed.decisions.contains(where: { OutcomeSeeds.overlap(spans, $0.spans) }) { right += 1 }
      }
    }
    #expect(Double(found) >= 0.9 * Double(expected), "missed \(missed)")
    #expect(Double(right) >= 0.85 * Double(drafted))
    #expect(expected > 10)
  }

  @Test("Every point of the agenda is found in each briefing that names it")
  func agenda() throws {
    for seed in try OutcomeSeeds.all() {
      let found = seed.stages.outcomes.agenda.flatMap { [$0.range] + $0.repetitions }.map { seed.spans([$0]) }
      for item in seed.agenda {
        #expect(found.contains { OutcomeSeeds.overlap($0, item.spans) }, "\(item.id) in \(seed.source)")
      }
    }
  }

  @Test("What was not on the agenda is told from what was")
  func deniedPoint() throws {
    let denied = try OutcomeSeeds.all().flatMap { seed in
      seed.stages.outcomes.agenda.filter(\.isDenied).map { seed.stages.view.string($0.range) }
    }
    #expect(denied == ["The Middle East crisis"])
  }

  @Test("The meeting has a day and a place only where the text has them")
  func meeting() throws {
    let seeds = try OutcomeSeeds.all()
    let meetings = seeds.compactMap(\.stages.outcomes.meetings.first)
    #expect(meetings.map(\.kind) == Array(repeating: .ministerial, count: 5))
    #expect(
      meetings.map { $0.start?.text ?? "-" } == ["XXXX-11-28", "2023-11-28", "-", "-", "-"])
    #expect(
      meetings.map { $0.end?.text ?? "-" } == ["XXXX-11-29", "2023-11-29", "2023-11-29", "2023-11-29", "XXXX-12-04"])
  }

  @Test("Pledges with amounts are found, each with its giver")
  func pledges() throws {
    let found = try OutcomeSeeds.all().flatMap { seed in
      seed.stages.outcomes.commitments.filter { !$0.values.isEmpty }.map { commitment in
        commitment.actorMentions.map { seed.words(seed.stages.entities.mentions[$0].tokens) }.joined(separator: ", ")
      }
    }
    for giver in ["Germany", "Netherlands", "U.S.", "White House", "EU"] { #expect(found.contains(giver)) }
  }
}

/// The founding briefings and the spans that the sample dossiers record for them.
struct OutcomeSeeds {
  struct Entry {
    var id: String
    var spans: [Range<Int>]
    var isOwed: Bool
  }

  let source: String
  let text: BriefingText
  let stages: BriefingStages
  let decisions: [Entry]
  let agenda: [Entry]

  var owed: [Entry] { decisions.filter(\.isOwed) }

  static func all() throws -> [OutcomeSeeds] {
    let files = try FileManager.default.contentsOfDirectory(
      at: FoundingBriefings.folder, includingPropertiesForKeys: nil)
    let dossiers = try ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"].map { name in
      let url = FoundingBriefings.sample(name)
      return try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    }
    return try ["000", "001", "002", "003", "004"].map { number in
      let file = try #require(files.first { $0.lastPathComponent.hasPrefix(number) })
      let text = BriefingText(decoding: Array(try Data(contentsOf: file)))
      let source = "src-\(number)"
      return OutcomeSeeds(
        source: source, text: text, stages: BriefingStages(text),
        decisions: dossiers.flatMap { entries("decisions", $0, source) },
        agenda: dossiers.flatMap { entries("agendaItems", $0, source) })
    }
  }

  private static func entries(_ key: String, _ dossier: [String: Any], _ source: String) -> [Entry] {
    (dossier[key] as? [[String: Any]] ?? []).compactMap { entity in
      let attestations = (entity["attestations"] as? [[String: Any]] ?? []).filter { $0["source"] as? String == source }
      let spans = attestations.flatMap { $0["segments"] as? [[String: Any]] ?? [] }.compactMap {
        segment -> Range<Int>? in
        guard let span = segment["span"] as? [String: Any], let start = span["start"] as? Int,
          let end = span["end"] as? Int
        else { return nil }
        return start..<end
      }
      guard !spans.isEmpty, let id = entity["id"] as? String else { return nil }
      let isOwed =
        entity["status"] as? String != "proposed" && !attestations.allSatisfy { $0["mode"] as? String == "mention" }
      return Entry(id: id, spans: spans, isOwed: isOwed)
    }
  }

  func spans(_ ranges: [Range<Int>]) -> [Range<Int>] { ranges.flatMap { stages.view.spans(of: $0, in: text) } }

  func words(_ tokens: Range<Int>) -> String {
    let tokens = stages.tokens.tokens[tokens]
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return stages.view.string(first.range.lowerBound..<last.range.upperBound)
  }

  static func overlap(_ left: [Range<Int>], _ right: [Range<Int>]) -> Bool {
    left.contains { range in right.contains { $0.overlaps(range) } }
  }
}
