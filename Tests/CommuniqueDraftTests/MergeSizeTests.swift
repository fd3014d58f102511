import Communique
import CommuniqueDraft
import Testing

@Suite("Merging much", .timeLimit(.minutes(5)))
struct MergeSizeTests {
  /// Statements of one speaker, each in words of its own made from a number.
  private func dossier(_ prefix: String, count: Int, text: (Int) -> String) -> Dossier {
    var dossier = Dossier(id: ID(stringLiteral: prefix))
    dossier.sources = [Source(id: ID(stringLiteral: "\(prefix)-source"))]
    var speaker = Person(id: ID(stringLiteral: "\(prefix)-speaker"), name: "Ada Sample")
    speaker.familyName = "Sample"
    dossier.people = [speaker]
    for number in 0..<count {
      var statement = Statement(
        id: ID(stringLiteral: "\(prefix)-s\(number)"), text: LocalizedText(text(number), language: "en"))
      statement.speakers = [Party(agent: ID(speaker.id))]
      statement.attestations = [
        Attestation(
          source: dossier.sources[0].id, mode: .verbatim, segments: [Segment(kind: .quoted, text: text(number))])
      ]
      dossier.statements.append(statement)
    }
    return dossier
  }

  /// A sentence of made-up words, the same for the same number.
  private func sentence(_ number: Int) -> String {
    let sounds = ["ba", "ko", "mi", "tu", "ra", "se", "lo", "ni", "fa", "du"]
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<14).map { _ in
      (0..<3).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return sounds[Int(state >> 33) % sounds.count]
      }.joined()
    }.joined(separator: " ")
  }

  @Test("Thousands of statements find their like in seconds")
  func manyStatements() {
    let count = 5_000
    let first = dossier("a", count: count) { sentence($0) }
    let second = dossier("b", count: count) { "Well: " + sentence($0 + count / 2) }
    let result = DossierMerger().merge([first, second])
    #expect(result.dossier.statements.count == count + count / 2)
  }

  @Test("Thousands of statements in a few hundred words are compared in seconds")
  func fewWords() {
    let words = (0..<400).map { sentence($0).split(separator: " ")[0] }
    func text(_ number: Int) -> String {
      var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 7
      return (0..<16).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return String(words[Int(state >> 33) % words.count])
      }.joined(separator: " ")
    }
    let first = dossier("a", count: 3_000) { text($0) }
    let second = dossier("b", count: 3_000) { text($0 + 2_000) }
    let result = DossierMerger().merge([first, second])
    #expect(result.dossier.statements.count == 5_000)
  }

  @Test("Ten thousand equal statements are paired one by one")
  func equalStatements() {
    let first = dossier("a", count: 10_000) { _ in "We stand together and we will stay together." }
    let second = dossier("b", count: 10_000) { _ in "We stand together, and we will stay together" }
    let result = DossierMerger().merge([first, second])
    #expect(result.dossier.statements.count == 10_000)
    #expect(result.dossier.statements.allSatisfy { $0.attestations.count == 2 })
  }
}
