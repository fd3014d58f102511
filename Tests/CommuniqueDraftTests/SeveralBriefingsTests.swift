import Communique
import CommuniqueDraft
import Foundation
import Testing

/// The four founding briefings of 2023, drafted together.
@Suite(
  "Several briefings of one meeting",
  .enabled(if: FoundingBriefings.areThere, "The founding briefings are not at hand"))
struct SeveralBriefingsTests {
  private static let briefings: [Briefing] = {
    (0..<4).compactMap { number in
      (try? FoundingBriefings.bytes(number)).map { Briefing(name: FoundingBriefings.names[number], bytes: $0) }
    }
  }()
  private static let dossier = BriefingDrafter().draft(briefings).dossier

  /// A place in a briefing, by its number and words.
  private struct Place {
    let briefing: Int
    let words: String

    /// The offset of the words in the text, in scalars; runs of white space count as one.
    var offset: Int? {
      let scalars = BriefingText(decoding: SeveralBriefingsTests.briefings[briefing].bytes).scalars
      let wanted = Array(words.unicodeScalars)
      return scalars.indices.first { start in
        var index = start
        for scalar in wanted {
          guard index < scalars.count else { return false }
          if scalar == " " {
            guard scalars[index].properties.isWhitespace else { return false }
            while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
          } else {
            guard scalars[index] == scalar else { return false }
            index += 1
          }
        }
        return true
      }
    }
  }

  /// The same fact in two reports, as the briefings have it: numbers of the briefings and words to find each by.
  private static let pairs: [(Place, Place)] = [
    (
      Place(briefing: 1, words: "China is not our adversary"),
      Place(briefing: 0, words: "China is not our adversary")
    ),
    (
      Place(briefing: 3, words: "weaker politically, militarily"),
      Place(briefing: 2, words: "weaker politically, militarily")
    ),
    (Place(briefing: 3, words: "Ukraine has prevailed as"), Place(briefing: 0, words: "prevailed as a sovereign")),
    (
      Place(briefing: 2, words: "Ukraine is closer to NATO"),
      Place(briefing: 3, words: "we will continue to support them")
    ),
    (Place(briefing: 2, words: "I’m confident that"), Place(briefing: 1, words: "what we have agreed")),
    (Place(briefing: 1, words: "Russia has amassed a large"), Place(briefing: 0, words: "Russia has amassed a large")),
    (
      Place(briefing: 2, words: "Russia is losing political"), Place(briefing: 0, words: "more than 300,000 casualties")
    ),
    (
      Place(briefing: 3, words: "an ambitious work programme"),
      Place(briefing: 1, words: "ambitious work programme for")
    ),
    (
      Place(briefing: 1, words: "are already working and taking"),
      Place(briefing: 0, words: "on a broad range of issues")
    ),
    (Place(briefing: 0, words: "rein in its proxies"), Place(briefing: 1, words: "rein in its proxies")),
    (Place(briefing: 1, words: "The EU is in charge"), Place(briefing: 0, words: "The EU is in charge")),
    (Place(briefing: 0, words: "divisive and secessionist"), Place(briefing: 1, words: "divisive and secessionist")),
    (
      Place(briefing: 0, words: "while preventing competitors"), Place(briefing: 1, words: "Our new strategy will help")
    ),
    (Place(briefing: 0, words: "8 and 2 billion euros"), Place(briefing: 1, words: "Germany (€8 billion)")),
  ]

  /// The attestations of each proposition.
  private static func propositions(_ dossier: Dossier) -> [[Attestation]] {
    let statements = dossier.statements.map(\.attestations)
    let decisions = dossier.decisions.map(\.attestations)
    return statements + decisions + dossier.commitments.map(\.attestations) + dossier.figures.map(\.attestations)
  }

  private func holds(_ attestations: [Attestation], _ place: Place) -> Bool {
    guard let offset = place.offset else { return false }
    return attestations.contains { attestation in
      attestation.source.rawValue == "src-\(place.briefing + 1)"
        && attestation.segments.contains { segment in
          segment.span.map { $0.start <= offset && offset < $0.end } ?? false
        }
    }
  }

  @Test("Of fourteen facts that two briefings report, twelve stand once")
  func joined() {
    let propositions = Self.propositions(Self.dossier)
    var missing: [String] = []
    for (first, second) in Self.pairs {
      #expect(first.offset != nil && second.offset != nil)
      let isJoined = propositions.contains { holds($0, first) && holds($0, second) }
      if !isJoined { missing.append(first.words) }
    }
    #expect(missing.count <= 2, "\(missing)")
  }

  @Test("The article is recognized as repeating the release")
  func repetition() {
    let derived = Self.dossier.sources.filter { !$0.derivedFrom.isEmpty }
    #expect(derived.map(\.id.rawValue) == ["src-3"])
    #expect(derived.first?.derivedFrom.map(\.source.rawValue) == ["src-4"])
  }

  @Test("No statements are joined that the record keeps apart")
  func apart() throws {
    let url = FoundingBriefings.sample("nato-foreign-ministers-2023-11")
    let record = try JSONDecoder().decode(Dossier.self, from: Data(contentsOf: url))
    let numbers = Dictionary(
      uniqueKeysWithValues: record.sources.compactMap { source in source.digest.map { ($0, source.id.rawValue) } })
    let sources = Dictionary(
      uniqueKeysWithValues: Self.dossier.sources.compactMap { source in
        source.digest.flatMap { numbers[$0] }.map { (source.id.rawValue, $0) }
      })
    #expect(sources.count == 4)
    for statement in Self.dossier.statements {
      var recorded: [Set<String>] = []
      for (source, number) in sources {
        let spans = Self.spans(statement.attestations, of: source)
        let ids = record.statements.filter { Self.overlap(spans, Self.spans($0.attestations, of: number)) }
        if !ids.isEmpty { recorded.append(Set(ids.map(\.id.rawValue))) }
      }
      guard let first = recorded.first else { continue }
      #expect(!recorded.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty, "\(statement.id) \(recorded)")
    }
  }

  private static func spans(_ attestations: [Attestation], of source: String) -> [Range<Int>] {
    attestations.filter { $0.source.rawValue == source }.flatMap(\.segments)
      .filter { $0.kind == .quoted || $0.kind == .reported }.compactMap { $0.span.map { $0.start..<$0.end } }
  }

  /// Whether two of them have half of the shorter in common.
  private static func overlap(_ left: [Range<Int>], _ right: [Range<Int>]) -> Bool {
    left.contains { one in
      right.contains { other in 2 * one.clamped(to: other).count >= min(one.count, other.count) && one.overlaps(other) }
    }
  }
}
