import Communique
import CommuniqueEvaluation
import Foundation
import Testing

@Suite struct EvaluationTests {
  static let samples = ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"]

  static func sample(_ name: String) throws -> Dossier {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Samples/\(name)/dossier.json")
    return try JSONDecoder().decode(Dossier.self, from: Data(contentsOf: file))
  }

  @Test(arguments: samples) func aDossierAgreesWithItself(name: String) throws {
    let truth = try Self.sample(name)
    let evaluation = Evaluation(truth: truth, drafts: [truth])
    #expect(evaluation.misses == [])
    #expect(evaluation.quotations.expected >= 5)
    #expect(evaluation.quotations.recall == 1 && evaluation.quotations.precision == 1)
    #expect(evaluation.speakers.accuracy == 1 && evaluation.speakers.errorRate == 0)
    #expect(evaluation.decisions.expected >= 2 && evaluation.decisions.recall == 1)
    #expect(evaluation.agendaItems.recall == 1 && evaluation.header.precision == 1)
  }

  @Test func anEmptyDraftMissesEverything() throws {
    let truth = try Self.sample(Self.samples[0])
    var draft = Dossier(id: "empty")
    draft.sources = truth.sources
    draft.organizations = truth.organizations
    for index in draft.sources.indices { draft.sources[index].title = nil }
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.quotations.recall == 0 && evaluation.quotations.precision == 1)
    #expect(evaluation.quotations.expected == evaluation.misses.count { $0.subject == .quotationMissing })
    #expect(evaluation.speakers.cases == 0 && evaluation.speakers.accuracy == nil)
    #expect(evaluation.decisions.recall == 0)
    #expect(evaluation.header.recall < 1 && evaluation.header.precision == 1)
    #expect(evaluation.misses.contains { $0.subject == .header && $0.words == "title" && $0.found == "nothing" })
  }

  @Test func sourcesThatNoDraftHasCountInNoFigure() throws {
    let truth = try Self.sample(Self.samples[0])
    var draft = truth
    draft.sources.removeAll { $0.id != "src-000" }
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.sources == 1)
    #expect(evaluation.quotations.recall == 1)
    #expect(evaluation.misses.map(\.source) == ["src-001", "src-002", "src-003"])
  }

  /// One source with quotations, each a statement of somebody.
  private static func dossier(_ statements: [(said: [(Int, String)], by: [Party])]) -> Dossier {
    var dossier = Dossier(id: "d")
    dossier.sources = [Source(id: "source")]
    var anna = Person(id: "anna", name: "Anna Berg")
    anna.givenName = "Anna"
    anna.familyName = "Berg"
    dossier.people = [anna, Person(id: "carl", name: "Carl Dahl")]
    var allies = Organization(id: "allies", name: "NATO Allies")
    allies.shortName = "Allies"
    dossier.organizations = [allies]
    for (number, entry) in statements.enumerated() {
      var statement = Statement(id: ID(stringLiteral: "s\(number)"), text: "…")
      statement.speakers = entry.by
      let segments = entry.said.map { start, words in
        Segment(
          kind: words.hasPrefix("[") ? .interpolation : .quoted,
          span: TextSpan(start: start, end: start + words.unicodeScalars.count, exact: words))
      }
      statement.attestations = [Attestation(source: "source", segments: segments)]
      dossier.statements.append(statement)
    }
    return dossier
  }

  private static let anna = Party(agent: "anna")
  private static let carl = Party(agent: "carl")

  @Test func onePairOfMarksIsOneQuotationHoweverItIsDivided() {
    let truth = Self.dossier([
      ([(10, "Peace"), (16, "[now]"), (22, "is near.")], [Self.anna]), ([(31, "Go.")], [Self.anna]),
    ])
    let draft = Self.dossier([([(10, "Peace [now] is near. Go.")], [Self.anna])])
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.quotations == EvaluationFigure(expected: 1, recalled: 1, drafted: 1, confirmed: 1))
    #expect(evaluation.speakers.right == 1)
  }

  @Test func marksAtTheEndsDoNotCountAndWordsDo() {
    let truth = Self.dossier([([(10, "Peace is near,")], [Self.anna]), ([(40, "We hope so")], [Self.anna])])
    let draft = Self.dossier([([(10, "Peace is near")], [Self.anna]), ([(40, "We hope")], [Self.anna])])
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.quotations == EvaluationFigure(expected: 2, recalled: 1, drafted: 2, confirmed: 1))
    #expect(evaluation.misses.map(\.subject) == [.quotationWrong, .quotationMissing])
    #expect(evaluation.misses.last?.description == "quotation missing: source 40–50 “We hope so”, found “We hope”")
  }

  @Test func speakersAreRightWrongEmptyOrIncomplete() {
    let words = [(10, "one"), (20, "two"), (30, "three"), (40, "four"), (50, "five"), (60, "six")]
    let expected = [[anna], [anna], [anna], [anna, carl], [carl], [Party(agent: "allies")]]
    let found = [[anna], [carl], [], [carl], [Party(label: "Mr Dahl")], [Party(label: "Allies")]]
    let truth = Self.dossier(zip(words, expected).map { ([$0], $1) })
    let draft = Self.dossier(zip(words, found).map { ([$0], $1) })
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.speakers == SpeakerFigure(cases: 6, right: 3, wrong: 1, empty: 1, incomplete: 1))
    #expect(evaluation.minoritySpeakers.cases == 3, "Anna is quoted most")
    #expect(evaluation.table.contains("50.0 % (3/6)"))
  }

  private var anna: Party { Self.anna }
  private var carl: Party { Self.carl }

  @Test func aScareQuotationIsNoStatement() {
    let truth = Self.dossier([([(10, "one")], [Self.anna])])
    var draft = Dossier(id: "d")
    draft.sources = truth.sources
    var figure = Figure(id: "f", text: "…")
    figure.attestations = truth.statements[0].attestations
    draft.figures = [figure]
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.quotations.recall == 1)
    #expect(evaluation.statementOrNot == EvaluationShare(cases: 1, right: 0))
    #expect(evaluation.speakers.notStatement == 1)
  }

  @Test func quotationsThatADraftUsesNowhereAreFoundToo() {
    let truth = Self.dossier([([(10, "one")], [Self.anna]), ([(30, "two")], [Self.anna])])
    var draft = truth
    draft.statements.removeLast()
    let unused: [ID<Source>: [TextSpan]] = ["source": [TextSpan(start: 30, end: 33, exact: "two")]]
    let evaluation = Evaluation(truth: truth, draft: draft, unusedQuotations: unused)
    #expect(evaluation.quotations.recall == 1)
    #expect(evaluation.statementQuotations == EvaluationShare(cases: 2, right: 2))
    #expect(evaluation.statementOrNot == EvaluationShare(cases: 2, right: 1))
    #expect(evaluation.speakers.notStatement == 1)
  }

  private static func decision(
    _ id: ID<Decision>, _ span: Range<Int>, mode: AttestationMode = .paraphrase, verb: DecisionVerb? = .adopted
  ) -> Decision {
    var decision = Decision(id: id, title: "…")
    decision.verb = verb
    decision.bodies = [Party(agent: "allies")]
    let segment = Segment(kind: .reported, span: TextSpan(start: span.lowerBound, end: span.upperBound))
    decision.attestations = [Attestation(source: "source", mode: mode, segments: [segment])]
    return decision
  }

  @Test func decisionsAreFoundByTheirPlaces() {
    var truth = Self.dossier([])
    truth.decisions = [
      Self.decision("mostly", 0..<100), Self.decision("within", 200..<300), Self.decision("missing", 400..<500),
      Self.decision("mentioned", 600..<700, mode: .mention), Self.decision("unowed", 800..<900, mode: .mention),
    ]
    var draft = Self.dossier([])
    draft.decisions = [
      Self.decision("a", 40..<120), Self.decision("b", 210..<230, verb: .endorsed), Self.decision("c", 490..<700),
      Self.decision("d", 1000..<1100),
    ]
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(evaluation.decisions == EvaluationFigure(expected: 3, recalled: 2, drafted: 4, confirmed: 3))
    #expect(evaluation.decisionVerbs == EvaluationShare(cases: 2, right: 1))
    #expect(evaluation.decisionBodies == EvaluationShare(cases: 2, right: 2))
  }

  @Test(arguments: [
    ("2023-11-28", "2023-11-28", true), ("XXXX-11-28", "2023-11-28", true), ("2023-11", "2023-11-28", true),
    ("2023-11-28", "2023-11", false), ("2024-11-28", "2023-11-28", false),
  ])
  func aDateMayClaimLess(found: String, expected: String, agrees: Bool) throws {
    var truth = Self.dossier([])
    truth.sources[0].published = try PartialDate(text: expected)
    var draft = truth
    draft.sources[0].published = try PartialDate(text: found)
    let evaluation = Evaluation(truth: truth, drafts: [draft])
    #expect(
      evaluation.header
        == EvaluationFigure(expected: 1, recalled: agrees ? 1 : 0, drafted: 1, confirmed: agrees ? 1 : 0))
  }
}
