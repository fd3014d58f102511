import CommuniqueDraft
import Foundation
import Testing

@Suite("Who says what in the founding briefings")
struct AttributionSeedTests {
  /// A quotation of the sample dossiers.
  private struct Truth {
    var span: Range<Int>
    /// The names of each who may be right: a quotation can be said by one and reported by another.
    var speakers: [Set<String>]
    var isOfSecretaryGeneral: Bool
  }

  /// What was counted.
  private struct Counts {
    var statements = 0
    var found = 0
    var invented = 0
    var right = 0
    var wrong = 0
    var others = 0
    var othersRight = 0
  }

  @Test(
    "Nine in ten quotations have the right speaker, and hardly one a wrong one",
    .enabled(if: FoundingBriefings.areThere)
  )
  func speakers() throws {
    var counts = Counts()
    for briefing in FoundingBriefing.all {
      count(try truth(of: briefing), BriefingText(decoding: try briefing.bytes()), &counts)
    }
    #expect(counts.statements > 95)
    #expect(Double(counts.found) >= 0.96 * Double(counts.statements), "\(counts)")
    #expect(Double(counts.found) >= 0.97 * Double(counts.found + counts.invented), "\(counts)")
    #expect(Double(counts.right) >= 0.93 * Double(counts.statements), "\(counts)")
    #expect(Double(counts.wrong) <= 0.03 * Double(counts.statements), "\(counts)")
    #expect(Double(counts.othersRight) >= 0.88 * Double(counts.others), "\(counts)")
  }

  private func count(_ truth: [Truth], _ text: BriefingText, _ counts: inout Counts) {
    let stages = BriefingStages(text)
    for utterance in stages.utterances {
      for piece in utterance.pieces where piece.isQuoted {
        let spans = stages.view.spans(of: piece.range, in: text)
        let known = truth.filter { truth in spans.contains { $0.overlaps(truth.span) } }
        let isStatement = utterance.kind != .notStatement
        guard !known.isEmpty else {
          counts.invented += isStatement ? 1 : 0
          continue
        }
        counts.statements += 1
        counts.found += isStatement ? 1 : 0
        let speakers = utterance.speakers.map { stages.entities.agents[$0] }
        let isRight =
          !speakers.isEmpty
          && speakers.allSatisfy { agent in
            let names = Set(
              ([agent.name, agent.shortName, agent.familyName].compactMap { $0 } + agent.variants).map(folded))
            return known.contains { $0.speakers.contains { !$0.isDisjoint(with: names) } }
          }
        counts.right += isRight ? 1 : 0
        counts.wrong += !isRight && !speakers.isEmpty ? 1 : 0
        if !known.contains(where: \.isOfSecretaryGeneral) {
          counts.others += 1
          counts.othersRight += isRight ? 1 : 0
        }
      }
    }
  }

  private func folded(_ name: String) -> String {
    let name = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  private func truth(of briefing: FoundingBriefing) throws -> [Truth] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Samples/\(briefing.sample)/dossier.json"))
    let dossier = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let names = names(of: dossier)
    var result: [Truth] = []
    for statement in dossier["statements"] as? [[String: Any]] ?? [] {
      let speakers = (statement["speakers"] as? [[String: Any]] ?? []).compactMap { $0["agent"] as? String }
      for attestation in statement["attestations"] as? [[String: Any]] ?? []
      where attestation["source"] as? String == briefing.source {
        for segment in attestation["segments"] as? [[String: Any]] ?? [] where segment["kind"] as? String == "quoted" {
          guard let span = segment["span"] as? [String: Any], let start = span["start"] as? Int,
            let end = span["end"] as? Int
          else { continue }
          result.append(
            Truth(
              span: start..<end, speakers: speakers.map { names[$0] ?? [] },
              isOfSecretaryGeneral: !Set(speakers).isDisjoint(with: ["stoltenberg", "rutte"])))
        }
      }
    }
    return result
  }

  private func names(of dossier: [String: Any]) -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for list in ["people", "organizations"] {
      for agent in dossier[list] as? [[String: Any]] ?? [] {
        guard let id = agent["id"] as? String else { continue }
        var own = agent["nameVariants"] as? [String] ?? []
        for key in ["name", "shortName", "familyName"] {
          if let name = agent[key] as? String { own.append(name) }
          if let texts = agent[key] as? [String: String] { own += texts.values }
        }
        names[id] = Set(own.map(folded))
      }
    }
    return names
  }
}
