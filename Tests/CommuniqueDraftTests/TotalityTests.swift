import CommuniqueDraft
import Foundation
import Testing

@Suite("Any text has a result")
struct TotalityTests {
  /// Few for a debug build; `COMMUNIQUE_ROUND_TRIPS` says otherwise.
  private static let count = ProcessInfo.processInfo.environment["COMMUNIQUE_ROUND_TRIPS"].flatMap { Int($0) } ?? 400

  private func check(_ bytes: [UInt8], markup: BriefingMarkup?, _ name: String) {
    let text = BriefingText(decoding: bytes)
    let failures = StageInvariants(BriefingStages(text, markup: markup), isHTML: markup == .html).failures
    guard !failures.isEmpty else { return }
    Issue.record("\(name): \(Set(failures).sorted()) in \(text.string(0..<400).debugDescription)")
  }

  @Test("Hostile texts", arguments: 0..<8)
  func hostile(kind: Int) {
    var hostile = HostileText(seed: UInt64(kind))
    let markups: [BriefingMarkup?] = [nil] + BriefingMarkup.allCases
    for number in 0..<TotalityTests.count / 8 {
      let bytes = hostile.text(kind)
      check(bytes, markup: markups[number % markups.count], "kind \(kind), number \(number)")
    }
  }

  @Test("Founding briefings in pieces, in another order", .enabled(if: FoundingBriefings.areThere))
  func shuffled() throws {
    var hostile = HostileText(seed: 99)
    for (number, briefing) in FoundingBriefing.all.enumerated() {
      let bytes = try briefing.bytes()
      for size in [1, 2, 7, 40, 300].dropFirst(TotalityTests.count < 1000 ? 2 : 0) {
        check(hostile.shuffled(bytes, by: size), markup: nil, "briefing \(number) in pieces of \(size)")
      }
      for _ in 0..<TotalityTests.count / 100 {
        let start = hostile.number(below: bytes.count)
        let end = min(bytes.count, start + hostile.number(below: 3000))
        check(Array(bytes[start..<end]), markup: nil, "briefing \(number) from \(start) to \(end)")
      }
    }
  }

  @Test(
    "One long line",
    arguments: ["“a ‘b ", "\"", "He said that ", "Mr A, Minister of B, ", "<ul><li>", "[a](", "Council of the ", "l’"])
  func longLine(piece: String) {
    let count = TotalityTests.count < 1000 ? 3_000 : 200_000
    check(Array(String(repeating: piece, count: count / piece.utf8.count).utf8), markup: nil, piece)
  }

  @Test(
    "Nothing and next to nothing",
    arguments: ["", " ", "\n", "“", "”", "\"\"", "’", "a", "\u{FEFF}", "<", "•", "#", "[", "\0"])
  func little(text: String) {
    for markup in BriefingMarkup.allCases { check(Array(text.utf8), markup: markup, text.debugDescription) }
  }
}
