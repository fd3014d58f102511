import Communique
import CommuniqueDraft
import Foundation
import Testing

@Suite("Merging finished dossiers")
struct MergeIdentifierTests {
  private static let names = ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"]

  private func renamed(_ dossier: Dossier, _ name: (String) -> String) -> Dossier {
    var dossier = dossier
    var collector = IdentifierCollector()
    dossier.visitFields(&collector)
    var rewriter = ReferenceRewriter(
      replacements: Dictionary(uniqueKeysWithValues: collector.identifiers.map { ($0, name($0)) }))
    dossier.visitFields(&rewriter)
    return dossier
  }

  @Test("The same dossier under other identifiers adds nothing", arguments: names)
  func otherIdentifiers(name: String) throws {
    let sample = try SplitSample.dossier(name)
    let result = DossierMerger().merge([sample, renamed(sample) { "other-\($0)" }])
    #expect(result.dossier == sample)
    #expect(result.identifiers[1]["other-\(sample.statements[0].id)"] == sample.statements[0].id.rawValue)
  }

  @Test("Identifiers that are taken get a number, and every reference follows", arguments: names)
  func collidingIdentifiers(name: String) throws {
    let sample = try SplitSample.dossier(name)
    var collector = IdentifierCollector()
    var copy = sample
    copy.visitFields(&collector)
    let shifted = Dictionary(
      uniqueKeysWithValues: zip(
        collector.identifiers, collector.identifiers.dropFirst() + collector.identifiers.prefix(1)))
    // Each entity has the identifier of its neighbour, so that all collide and none means the same.
    let result = DossierMerger().merge([sample, renamed(sample) { shifted[$0] ?? $0 }])
    #expect(result.dossier == sample)
    for (old, new) in shifted { #expect(result.identifiers[1][new] == old) }
  }

  @Test("References across two dossiers with the same identifiers for different things stay apart")
  func differentThings() {
    func dossier(_ id: ID<Dossier>, _ name: String, _ text: LocalizedText) -> Dossier {
      var dossier = Dossier(id: id)
      dossier.people = [Person(id: "p", name: name)]
      dossier.topics = [Topic(id: "t", name: text)]
      var statement = Statement(id: "s", text: text)
      statement.speakers = [Party(agent: "p")]
      statement.topics = ["t"]
      statement.mentions = ["t", "p"]
      statement.stances = [Stance(position: "for")]
      statement.stances[0].target = "t"
      dossier.statements = [statement]
      dossier.figures = [Figure(id: "f", text: text)]
      dossier.figures[0].statement = "s"
      return dossier
    }
    let result = DossierMerger().merge([
      dossier("a", "Ada Sample", "Fishing in the north"), dossier("b", "Bo Example", "Trams for mountain villages"),
    ])
    let merged = result.dossier
    #expect(merged.statements.map(\.id.rawValue) == ["s", "s-2"])
    #expect(merged.statements[1].speakers == [Party(agent: "p-2")])
    #expect(merged.statements[1].topics == ["t-2"])
    #expect(merged.statements[1].mentions == ["t-2", "p-2"])
    #expect(merged.statements[1].stances[0].target == "t-2")
    #expect(merged.figures[1].statement == "s-2")
    #expect(
      result.identifiers == [
        ["p": "p", "t": "t", "s": "s", "f": "f"], ["p": "p-2", "t": "t-2", "s": "s-2", "f": "f-2"],
      ])
    #expect(result.diagnostics.filter { $0.code == .mergeIDChanged }.count == 4)
    #expect(merged.diagnostics().filter { $0.severity == .error }.isEmpty)
  }

  @Test("A new identifier takes none that another entity can keep")
  func suffixes() {
    var first = Dossier(id: "a")
    first.topics = [Topic(id: "t", name: "Fishing")]
    var second = Dossier(id: "b")
    second.topics = [Topic(id: "t", name: "Trams"), Topic(id: "t-2", name: "Bridges")]
    #expect(DossierMerger().merge([first, second]).dossier.topics.map(\.id.rawValue) == ["t", "t-3", "t-2"])
  }

  @Test("Merging in two steps gives what merging at once gives")
  func associativity() throws {
    let split = SplitSample(try SplitSample.dossier(Self.names[0]))
    let merger = DossierMerger()
    let parts = split.dossiers
    let once = merger.merge(parts).dossier
    let left = merger.merge([merger.merge([parts[0], parts[1]]).dossier] + parts.dropFirst(2)).dossier
    let right = merger.merge([parts[0], merger.merge(Array(parts.dropFirst())).dossier]).dossier
    for other in [left, right] {
      #expect(other.people.map(\.name) == once.people.map(\.name))
      #expect(Set(other.meetings.map(\.title)) == Set(once.meetings.map(\.title)))
      #expect(sources(other) == sources(once))
    }
  }

  @Test("What is in a merged dossier already adds nothing to it")
  func idempotence() throws {
    let split = SplitSample(try SplitSample.dossier(Self.names[0]))
    let merged = DossierMerger().merge(split.dossiers).dossier
    for part in split.dossiers {
      let again = DossierMerger().merge([merged, part]).dossier
      #expect(again.statements.count == merged.statements.count)
      #expect(again.statements.map(\.attestations.count) == merged.statements.map(\.attestations.count))
      #expect(again.decisions.map(\.attestations.count) == merged.decisions.map(\.attestations.count))
      #expect(again.discrepancies.map(\.id) == merged.discrepancies.map(\.id))
      #expect(again.people == merged.people)
      #expect(again.meetings.map(\.note) == merged.meetings.map(\.note))
    }
  }

  /// For each statement, the places in the sources that attest it.
  private func sources(_ dossier: Dossier) -> Set<Set<[String]>> {
    Set(
      dossier.statements.map { statement in
        Set(
          statement.attestations.map { attestation in
            [attestation.source.rawValue] + attestation.segments.compactMap(\.text)
          })
      })
  }

  @Test("Nothing is lost: every text and value of each dossier is in the result", arguments: names)
  func nothingLost(name: String) throws {
    let split = SplitSample(try SplitSample.dossier(name))
    let result = DossierMerger().merge(split.dossiers)
    let encoder = JSONEncoder()
    var merged = Set<String>()
    strings(try JSONSerialization.jsonObject(with: encoder.encode(result.dossier)), into: &merged)
    let wordings =
      result.dossier.statements.flatMap(\.attestations) + result.dossier.decisions.flatMap(\.attestations)
      + result.dossier.commitments.flatMap(\.attestations) + result.dossier.figures.flatMap(\.attestations)
    // What a text puts together of the pieces of an attestation is held by the pieces.
    for attestation in wordings {
      merged.insert(attestation.segments.filter { $0.kind != .gap }.compactMap(\.text).joined(separator: " "))
    }
    let told = result.diagnostics.map(\.message).joined(separator: "\n") + "\n" + merged.joined(separator: "\n")
    for (input, part) in split.dossiers.enumerated() {
      var given = Set<String>()
      strings(try JSONSerialization.jsonObject(with: encoder.encode(part)), into: &given)
      for text in given where result.identifiers[input][text] == nil && text != part.id.rawValue {
        #expect(merged.contains(text) || told.contains(text), "\(text)")
      }
    }
  }

  private func strings(_ value: Any, into strings: inout Set<String>) {
    if let text = value as? String { strings.insert(text) }
    if let list = value as? [Any] { for element in list { self.strings(element, into: &strings) } }
    if let object = value as? [String: Any] { for element in object.values { self.strings(element, into: &strings) } }
  }

  @Test("Languages are united, and a differing text of one language is kept")
  func languages() {
    var first = Dossier(id: "a")
    first.topics = [Topic(id: "t", name: ["en": "Fishing", "fr": "La pêche"])]
    var second = Dossier(id: "b")
    second.topics = [Topic(id: "t", name: ["en": "Fishing", "de": "Fischerei", "fr": "Pêche"])]
    let result = DossierMerger().merge([first, second])
    #expect(result.dossier.topics.map(\.name) == [["de": "Fischerei", "en": "Fishing", "fr": "La pêche"]])
    #expect(result.dossier.topics[0].note?.description.contains("Pêche") == true)
    #expect(result.diagnostics.map(\.code) == [.mergeConflictWording])
    #expect(result.diagnostics.map(\.path) == ["/topics/0/name"])
  }

  @Test("Halves that make a circle together are parted again")
  func cycles() {
    func dossier(_ id: ID<Dossier>, _ child: Int, _ parent: Int) -> Dossier {
      var dossier = Dossier(id: id)
      dossier.organizations = ["Assembly of Captains", "Council of Ports"].enumerated().map { number, name in
        Organization(id: ID(stringLiteral: "o\(number)"), name: LocalizedText(name, language: "en"))
      }
      dossier.organizations[child].parent = dossier.organizations[parent].id
      return dossier
    }
    let result = DossierMerger().merge([dossier("a", 0, 1), dossier("b", 1, 0)])
    #expect(result.dossier.organizations.count == 2)
    #expect(result.dossier.organizations.map(\.parent) == ["o1", nil])
    #expect(result.dossier.diagnostics().isEmpty)
    #expect(result.diagnostics.contains { $0.code == .mergeConflictRule })
  }

  @Test("A session outside the dates that another dossier has for the meeting is no part of it")
  func sessionOutside() {
    func dossier(_ id: ID<Dossier>, start: PartialDate?, session: PartialDate?) -> Dossier {
      var dossier = Dossier(id: id)
      dossier.meetings = [
        Meeting(id: "m", title: "Summit of Ports"), Meeting(id: "s", title: "Evening session on nets"),
      ]
      dossier.meetings[0].start = start
      dossier.meetings[0].end = start
      dossier.meetings[1].parent = "m"
      dossier.meetings[1].start = session
      return dossier
    }
    let result = DossierMerger().merge([
      dossier("a", start: "2024-05-02", session: nil), dossier("b", start: nil, session: "2024-05-07"),
    ])
    #expect(result.dossier.diagnostics().filter { $0.severity == .error }.isEmpty)
  }

  @Test("Bad dossiers are merged, too: doubled, dangling, empty and circular identifiers")
  func badInput() {
    var bad = Dossier(id: "a")
    bad.people = [
      Person(id: "p", name: "Ada Sample"), Person(id: "p", name: "Bo Example"), Person(id: .missing, name: ""),
    ]
    bad.organizations = [Organization(id: "o", name: "Ring"), Organization(id: "o2", name: "")]
    bad.organizations[0].parent = "o"
    bad.about = ["nowhere"]
    bad.statements = [Statement(id: "s", text: LocalizedText())]
    bad.statements[0].speakers = [Party(agent: "nobody"), Party(agent: "p")]
    bad.statements[0].attestations = [
      Attestation(source: "gone", segments: [Segment(kind: .quoted, span: TextSpan(start: 9, end: -4))])
    ]
    let before = bad.diagnostics().filter { $0.severity == .error }.count
    for dossiers in [[bad], [bad, bad], [bad, Dossier(id: "b")], [Dossier(id: "b"), bad, bad]] {
      let result = DossierMerger().merge(dossiers)
      #expect(result.dossier.people.count == 3)
      #expect(result.dossier.statements.count == 1)
      #expect(result.dossier.diagnostics().filter { $0.severity == .error }.count <= before)
      #expect(result.identifiers.count == dossiers.count)
    }
    #expect(DossierMerger().merge([]).dossier.statements.isEmpty)
  }

  @Test("A reference that names nothing does not come to name what another dossier has")
  func danglingReference() {
    var first = Dossier(id: "a")
    first.people = [Person(id: "p", name: "Ada Sample")]
    var second = Dossier(id: "b")
    second.statements = [Statement(id: "s", text: "The trams will run")]
    second.statements[0].speakers = [Party(agent: "p")]
    let result = DossierMerger().merge([first, second])
    #expect(result.dossier.statements[0].speakers != [Party(agent: "p")])
  }
}
