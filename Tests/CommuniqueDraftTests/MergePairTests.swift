import Communique
import CommuniqueDraft
import Testing

/// The fourteen facts that the four briefings of 2023 report in different words.
@Suite("The pairs of the four briefings", .enabled(if: FoundingBriefings.areThere))
struct MergePairTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let number: Int
    let identifier: String
    let sources: [Int]

    var testDescription: String { "\(number) \(identifier)" }
  }

  static let pairs = [
    Pair(number: 1, identifier: "s-china-not-adversary", sources: [0, 1]),
    Pair(number: 2, identifier: "s-russia-weaker", sources: [0, 1, 2, 3]),
    Pair(number: 3, identifier: "s-ukraine-prevailed", sources: [0, 1, 3]),
    Pair(number: 4, identifier: "s-closer-than-ever", sources: [1, 2, 3]),
    Pair(number: 5, identifier: "s-us-will-continue", sources: [1, 2]),
    Pair(number: 6, identifier: "s-missile-stockpile", sources: [0, 1]),
    Pair(number: 7, identifier: "s-russia-losses", sources: [0, 2, 3]),
    Pair(number: 8, identifier: "d-nuc-work-programme", sources: [0, 1, 3]),
    Pair(number: 9, identifier: "s-nuc-as-equals", sources: [0, 1]),
    Pair(number: 10, identifier: "s-rein-in-proxies", sources: [0, 1]),
    Pair(number: 11, identifier: "s-eu-in-charge", sources: [0, 1]),
    Pair(number: 12, identifier: "s-bosnia-rhetoric", sources: [0, 1]),
    Pair(number: 13, identifier: "s-quantum-strategy-aim", sources: [0, 1]),
    Pair(number: 14, identifier: "c-germany-support", sources: [0, 1]),
  ]

  /// What a source gives without saying who said it, or as the narrator's own words.
  private static let unattributed: [(Int, String)] = [
    (0, "s-nuc-as-equals"), (0, "s-eu-in-charge"), (1, "s-bosnia-rhetoric"),
  ]

  private static let merged = Result { () throws -> (SplitSample, MergeResult) in
    let sample = try SplitSample.dossier("nato-foreign-ministers-2023-11")
    var texts: [ID<Source>: [Unicode.Scalar]] = [:]
    for number in 0..<4 { texts[ID(stringLiteral: "src-00\(number)")] = try SplitSample.seed(number) }
    var split = SplitSample(sample, texts: texts)
    for (part, identifier) in unattributed {
      for position in split.dossiers[part].statements.indices
      where split.dossiers[part].statements[position].id.rawValue == "part-\(part).\(identifier)" {
        split.dossiers[part].statements[position].speakers = []
      }
    }
    return (split, DossierMerger().merge(split.dossiers))
  }

  @Test("The reports of a pair are one", arguments: pairs)
  func pair(_ pair: Pair) throws {
    let (split, result) = try Self.merged.get()
    let identifiers = pair.sources.map { result.identifiers[$0]["part-\($0).\(pair.identifier)"] }
    #expect(!identifiers.contains(nil))
    #expect(Set(identifiers).count == 1)
    #expect(split.dossiers.count == 4)
  }

  @Test("A report that lacks the ellipsis of another quotes what was not said so")
  func fusedQuotation() throws {
    let (_, result) = try Self.merged.get()
    let discrepancy = result.dossier.discrepancies.first { $0.kind == .misquotation }
    #expect(discrepancy?.readings.map(\.value) == ["and economically year by", "and economically… year by"])
    #expect(discrepancy?.readings.allSatisfy { $0.span != nil } == true)
  }

  @Test(
    "Words that one quotation has and another lacks are recorded",
    arguments: ["democratic", "casualties lost", "already working and", "power grid", "try to put"])
  func variantWordings(words: String) throws {
    let (_, result) = try Self.merged.get()
    let readings = result.dossier.discrepancies.filter { $0.kind == .variantWording }.flatMap(\.readings)
    #expect(readings.contains { $0.value.contains(words) }, "\(readings.map(\.value))")
  }

  @Test("The news article is seen to repeat the release, and no other source any")
  func repetition() throws {
    let (_, result) = try Self.merged.get()
    let article = result.dossier.sources.first { $0.id.rawValue.hasSuffix("src-002") }
    #expect(article?.derivedFrom.map(\.source.rawValue) == ["part-3.src-003"])
    #expect(result.diagnostics.filter { $0.code == .mergeSourceRepetition }.count == 1)
  }
}
