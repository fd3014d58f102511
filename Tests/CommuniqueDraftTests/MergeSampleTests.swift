import Communique
import CommuniqueDraft
import Testing

@Suite("Merging the parts of a sample")
struct MergeSampleTests {
  private static let name = "nato-foreign-ministers-2023-11"
  private let sample: Dossier

  init() throws { sample = try SplitSample.dossier(Self.name) }

  /// The parts with the words that the sources have, taken from the seeds.
  private func partsInWordsOfSources() throws -> SplitSample {
    var texts: [ID<Source>: [Unicode.Scalar]] = [:]
    for number in 0..<4 { texts[ID(stringLiteral: "src-00\(number)")] = try SplitSample.seed(number) }
    return SplitSample(sample, texts: texts)
  }

  private func identifiers(_ kinds: Set<EntityKind>) -> [String] {
    var lists: [EntityKind: [String]] = [:]
    lists[.person] = sample.people.map(\.id.rawValue)
    lists[.organization] = sample.organizations.map(\.id.rawValue)
    lists[.membership] = sample.memberships.map(\.id.rawValue)
    lists[.place] = sample.places.map(\.id.rawValue)
    lists[.topic] = sample.topics.map(\.id.rawValue)
    lists[.document] = sample.documents.map(\.id.rawValue)
    lists[.meeting] = sample.meetings.map(\.id.rawValue)
    lists[.agendaItem] = sample.agendaItems.map(\.id.rawValue)
    lists[.decision] = sample.decisions.map(\.id.rawValue)
    lists[.statement] = sample.statements.map(\.id.rawValue)
    lists[.commitment] = sample.commitments.map(\.id.rawValue)
    lists[.figure] = sample.figures.map(\.id.rawValue)
    return lists.filter { kinds.contains($0.key) }.flatMap(\.value)
  }

  /// The joins that must be found of each kind, in percent, where the parts have the words of the sources.
  static let floors: [(EntityKind, Int)] = [
    (.person, 100), (.organization, 100), (.membership, 100), (.place, 100), (.topic, 100), (.document, 100),
    (.meeting, 100), (.agendaItem, 100), (.decision, 50), (.statement, 87), (.commitment, 75), (.figure, 90),
  ]

  @Test("The parts in the words of the sources are put together", .enabled(if: FoundingBriefings.areThere))
  func wordsOfSources() throws {
    let split = try partsInWordsOfSources()
    let result = DossierMerger().merge(split.dossiers)
    for (kind, floor) in Self.floors {
      let count = JoinCount(split, result, of: identifiers([kind]))
      #expect(count.expected > 0, "\(kind)")
      #expect(count.found * 100 >= count.expected * floor, "\(kind): \(count.found) of \(count.expected)")
      #expect(count.wrong.isEmpty, "\(kind)")
    }
    let all = JoinCount(split, result, of: identifiers(Set(EntityKind.allCases)))
    #expect(all.found * 100 >= all.expected * 95, "\(all.found) of \(all.expected)")
  }

  @Test("The parts in the words of the sample, which retells each source anew, are joined rightly")
  func wordsOfSample() throws {
    let split = SplitSample(sample)
    let result = DossierMerger().merge(split.dossiers)
    let statements = JoinCount(split, result, of: identifiers([.statement]))
    #expect(statements.found * 100 >= statements.expected * 60, "\(statements.found) of \(statements.expected)")
    let all = JoinCount(split, result, of: identifiers(Set(EntityKind.allCases)))
    #expect(all.found * 100 >= all.expected * 90, "\(all.found) of \(all.expected)")
    #expect(all.wrong.isEmpty)
    #expect(result.dossier.diagnostics().filter { $0.severity == .error }.isEmpty)
  }

  @Test(
    "The order of the parts changes no join", .enabled(if: FoundingBriefings.areThere),
    arguments: [[3, 2, 1, 0], [1, 3, 0, 2]])
  func order(order: [Int]) throws {
    let split = try partsInWordsOfSources()
    var other = split
    other.dossiers = order.map { split.dossiers[$0] }
    other.truth = order.map { split.truth[$0] }
    let first = JoinCount(split, DossierMerger().merge(split.dossiers), of: identifiers(Set(EntityKind.allCases)))
    let second = JoinCount(other, DossierMerger().merge(other.dossiers), of: identifiers(Set(EntityKind.allCases)))
    #expect(second.wrong.isEmpty)
    #expect(first.found == second.found)
  }

  @Test("The parts of the finished dossier are put together")
  func textsOfSample() throws {
    let split = SplitSample(sample, keepsTexts: true)
    let result = DossierMerger().merge(split.dossiers)
    for kind in [EntityKind.statement, .decision, .commitment, .figure] {
      let count = JoinCount(split, result, of: identifiers([kind]))
      #expect(
        count.found * 100 >= count.expected * 97, "\(kind): \(count.found) of \(count.expected), \(count.missing)")
      #expect(count.wrong.isEmpty, "\(kind)")
    }
  }

  @Test("What only one source has is joined with nothing", arguments: [true, false])
  func unrelated(hasWordsOfSources: Bool) throws {
    guard FoundingBriefings.areThere || !hasWordsOfSources else { return }
    let split = hasWordsOfSources ? try partsInWordsOfSources() : SplitSample(sample)
    for (first, left) in split.dossiers.enumerated() {
      for (second, right) in split.dossiers.enumerated() where first != second {
        let others = Set(split.truth[second].values)
        var alone = left
        let truth = split.truth[first]
        alone.statements.removeAll { others.contains(truth[$0.id.rawValue] ?? "") }
        alone.decisions.removeAll { others.contains(truth[$0.id.rawValue] ?? "") }
        alone.commitments.removeAll { others.contains(truth[$0.id.rawValue] ?? "") }
        alone.figures.removeAll { others.contains(truth[$0.id.rawValue] ?? "") }
        let result = DossierMerger().merge([right, alone])
        #expect(result.dossier.statements.count == right.statements.count + alone.statements.count)
        #expect(result.dossier.decisions.count == right.decisions.count + alone.decisions.count)
        #expect(result.dossier.commitments.count == right.commitments.count + alone.commitments.count)
        #expect(result.dossier.figures.count == right.figures.count + alone.figures.count)
      }
    }
  }

  @Test("A dossier merged with itself stays what it is", arguments: [name, "nato-foreign-ministers-2024-12"])
  func itself(name: String) throws {
    let sample = try SplitSample.dossier(name)
    let result = DossierMerger().merge([sample, sample])
    #expect(result.dossier == sample)
    #expect(result.diagnostics.isEmpty)
  }

  @Test("Two meetings a year apart stay two")
  func twoMeetings() throws {
    let other = try SplitSample.dossier("nato-foreign-ministers-2024-12")
    let result = DossierMerger().merge([sample, other])
    let counts = [sample.statements.count + other.statements.count, sample.decisions.count + other.decisions.count]
    #expect([result.dossier.statements.count, result.dossier.decisions.count] == counts)
    #expect(result.dossier.about.count == sample.about.count + other.about.count)
    #expect(result.dossier.organizations.count < sample.organizations.count + other.organizations.count)
    #expect(result.dossier.diagnostics().filter { $0.severity == .error }.isEmpty)
  }
}
