import Communique
import CommuniqueDraft
import Testing

@Suite("Merging much")
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
    let start = ContinuousClock.now
    let result = DossierMerger().merge([first, second])
    let duration = ContinuousClock.now - start
    #expect(result.dossier.statements.count == count + count / 2)
    #expect(duration < .seconds(60))
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
