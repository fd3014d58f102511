import CommuniqueDraft
import CommuniqueEvaluation
import Foundation
import Testing

/// Briefings that were written without looking at the rules. Those in `Known` may be looked at when rules are made; those
/// in `Held` are only counted, so that their figures say what to expect of briefings that nobody has seen.
@Suite struct PassageTests {
  /// What the figures must not fall below.
  struct Floors {
    var quotationRecall = 0.0
    var quotationPrecision = 0.0
    var statements = 0.0
    var speakers = 0.0
    /// The most that may be wrong.
    var wrongSpeakers = 1.0
    var decisionRecall = 0.0
    var decisionPrecision = 0.0
  }

  static let floors: [(group: String, floors: Floors)] = [
    (
      "Known",
      Floors(
        quotationRecall: 0.96, quotationPrecision: 0.97, statements: 0.96, speakers: 0.89, wrongSpeakers: 0.02,
        decisionRecall: 0.93, decisionPrecision: 0.95)
    ),
    (
      "Held",
      Floors(
        quotationRecall: 0.94, quotationPrecision: 0.97, statements: 0.92, speakers: 0.78, wrongSpeakers: 0.05,
        decisionRecall: 0.9, decisionPrecision: 0.85)
    ),
  ]

  @Test(arguments: floors.indices)
  func theStagesDoAsWellAsBefore(index: Int) throws {
    let (group, floors) = Self.floors[index]
    let figures = try Self.figures(group)
    #expect(figures.quotations.recall >= floors.quotationRecall)
    #expect(figures.quotations.precision >= floors.quotationPrecision)
    #expect((figures.statementOrNot.rate ?? 0) >= floors.statements)
    #expect((figures.speakers.accuracy ?? 0) >= floors.speakers)
    #expect((figures.speakers.errorRate ?? 0) <= floors.wrongSpeakers)
    #expect(figures.decisions.recall >= floors.decisionRecall)
    #expect(figures.decisions.precision >= floors.decisionPrecision)
  }

  /// The figures of a group, printed where the environment asks for it: a line a passage, and what is missed in those
  /// that may be looked at.
  private static func figures(_ group: String) throws -> PassageFigures {
    var sum = PassageFigures()
    var lines = [PassageFigures.heading]
    for passage in try Passage.all(group) {
      let figures = PassageComparison(passage).figures
      sum = sum + figures
      lines.append(figures.line(passage.name))
    }
    lines.append(sum.line(group))
    if ProcessInfo.processInfo.environment["COMMUNIQUE_SHOW_PASSAGES"] == "1" {
      print((lines + (group == "Known" ? sum.misses : [])).joined(separator: "\n"))
    }
    return sum
  }

  @Test(arguments: ["Known", "Held"])
  func everyPassageHasExpectationsThatItsTextMeets(group: String) throws {
    let passages = try Passage.all(group)
    #expect(passages.count >= 8)
    for passage in passages {
      // Ends of lines, markup and what a page's foot has may stand between the words, which all have to be there in order.
      for quotation in passage.expectations.quotations where passage.markup != .html {
        var rest = passage.text[...]
        for word in quotation.words.split(separator: " ") {
          guard let range = rest.range(of: word) else {
            Issue.record("\(passage.name) does not have “\(quotation.words)”.")
            break
          }
          rest = rest[range.upperBound...]
        }
      }
    }
  }
}
