import Communique
import CommuniqueDraft
import Testing

@Suite("Merging the parts of a sample")
struct MergeSampleTests {
  private static let name = "nato-foreign-ministers-2023-11"

  private func texts(_ count: Int) throws -> [ID<Source>: [Unicode.Scalar]] {
    var texts: [ID<Source>: [Unicode.Scalar]] = [:]
    for number in 0..<count { texts[ID(stringLiteral: "src-00\(number)")] = try SplitSample.seed(number) }
    return texts
  }

  @Test("The parts in the words of the sources", .enabled(if: SplitSample.hasSeeds))
  func wordsOfSources() throws {
    let sample = try SplitSample.dossier(Self.name)
    let split = SplitSample(sample, texts: try texts(4))
    let result = DossierMerger().merge(split.dossiers)
    report(sample, split, result)
  }

  @Test("The parts in the words of the sample")
  func wordsOfSample() throws {
    let sample = try SplitSample.dossier(Self.name)
    let split = SplitSample(sample)
    let result = DossierMerger().merge(split.dossiers)
    report(sample, split, result)
  }

  private func report(_ sample: Dossier, _ split: SplitSample, _ result: MergeResult) {
    let lists: [(String, [String])] = [
      ("people", sample.people.map(\.id.rawValue)), ("organizations", sample.organizations.map(\.id.rawValue)),
      ("memberships", sample.memberships.map(\.id.rawValue)), ("places", sample.places.map(\.id.rawValue)),
      ("topics", sample.topics.map(\.id.rawValue)), ("documents", sample.documents.map(\.id.rawValue)),
      ("meetings", sample.meetings.map(\.id.rawValue)), ("agendaItems", sample.agendaItems.map(\.id.rawValue)),
      ("decisions", sample.decisions.map(\.id.rawValue)), ("statements", sample.statements.map(\.id.rawValue)),
      ("commitments", sample.commitments.map(\.id.rawValue)), ("figures", sample.figures.map(\.id.rawValue)),
    ]
    for (name, ids) in lists {
      let count = JoinCount(split, result, of: ids)
      print("\(name): \(count.found)/\(count.expected) wrong \(count.wrong)\n   missing \(count.missing)")
    }
    print(result.dossier.diagnostics().filter { $0.severity == .error }.prefix(5))
  }

  @Test("A dossier merged with itself stays what it is")
  func itself() throws {
    for name in [Self.name, "nato-foreign-ministers-2024-12"] {
      let sample = try SplitSample.dossier(name)
      let result = DossierMerger().merge([sample, sample])
      #expect(result.dossier == sample)
      #expect(result.diagnostics.isEmpty)
    }
  }
}
