import Communique
import CommuniqueDraft
import CommuniqueEvaluation
import Foundation
import Testing

/// The founding briefings, which are no part of the repository.
enum SeedBriefings {
  /// What is recorded of the briefings, each with the beginnings of their names.
  static let records = [
    ("nato-foreign-ministers-2023-11", ["000", "001", "002", "003"]), ("nato-foreign-ministers-2024-12", ["004"]),
  ]
}

/// The founding briefings, drafted and compared with what people recorded of them.
@Suite(.enabled(if: FoundingBriefings.areThere))
struct SeedEvaluationTests {
  private static func evaluation() throws -> Evaluation {
    let files = try FileManager.default.contentsOfDirectory(
      at: FoundingBriefings.folder, includingPropertiesForKeys: nil)
    var sum = Evaluation()
    for (name, numbers) in SeedBriefings.records {
      let truth = try EvaluationTests.sample(name)
      for number in numbers {
        let file = try #require(files.first { $0.lastPathComponent.hasPrefix(number) })
        sum = sum + evaluation(of: Array(try Data(contentsOf: file)), against: truth)
      }
    }
    sum.misses.removeAll { $0.subject == .source }
    return sum
  }

  private static func evaluation(of bytes: [UInt8], against truth: Dossier) -> Evaluation {
    let draft = BriefingDrafter().draft(Briefing(name: "briefing", bytes: bytes)).dossier
    let text = BriefingText(decoding: bytes)
    let stages = BriefingStages(text)
    var spans: [TextSpan] = []
    for quotation in stages.quotations where quotation.parent == nil {
      for range in stages.view.spans(of: quotation.range, in: text) {
        let words = text.string(range).split { $0.isWhitespace }.joined(separator: " ")
        spans.append(TextSpan(start: range.lowerBound, end: range.upperBound, exact: words))
      }
    }
    let sources = draft.sources.prefix(1).map { ($0.id, spans) }
    return Evaluation(
      truth: truth, draft: draft, unusedQuotations: Dictionary(sources) { first, _ in first })
  }

  /// The floors are what drafts of these briefings are held to.
  @Test func theDraftsAgreeWithTheRecords() throws {
    let evaluation = try Self.evaluation()
    if ProcessInfo.processInfo.environment["COMMUNIQUE_SHOW_SEEDS"] == "1" {
      print(evaluation.table + evaluation.misses.map(\.description).joined(separator: "\n"))
    }
    #expect(evaluation.sources == 5)
    #expect(evaluation.quotations.expected == 104)
    #expect(evaluation.quotations.recall >= 0.98)
    #expect(evaluation.quotations.precision >= 0.98)
    #expect((evaluation.statementOrNot.rate ?? 0) >= 0.965)
    #expect((evaluation.speakers.accuracy ?? 0) >= 0.93)
    #expect((evaluation.speakers.errorRate ?? 1) <= 0.03)
    #expect((evaluation.minoritySpeakers.accuracy ?? 0) >= 0.88)
    #expect(evaluation.decisions.recall >= 0.9)
    #expect(evaluation.decisions.precision >= 0.85)
    #expect(evaluation.agendaItems.recall == 1)
    #expect(evaluation.header.precision == 1)
  }
}
