import Communique
import Testing

/// A dossier that keeps all rules and in which each can be broken.
private func makeDossier() -> Dossier {
  var dossier = Dossier(id: "d")
  dossier.language = "en"
  var source = Source(id: "src")
  source.text = "First words. “We stand together”, he said, “and we shall”."
  dossier.sources = [source]
  dossier.people = [Person(id: "rutte", name: "Mark Rutte")]
  dossier.organizations = [Organization(id: "nato", name: "NATO"), Organization(id: "nac", name: "Council")]
  dossier.organizations[1].parent = "nato"
  dossier.memberships = [Membership(id: "sg", person: "rutte", role: "Secretary General")]
  dossier.memberships[0].start = "2024-10-01"
  dossier.topics = [Topic(id: "t1", name: "Security"), Topic(id: "t2", name: "Cyber")]
  dossier.topics[1].broader = "t1"
  var meeting = Meeting(id: "fm", title: "Meeting")
  meeting.start = "2024-12-03"
  meeting.end = "2024-12-04"
  var session = Meeting(id: "session", title: "Session")
  session.parent = "fm"
  session.start = "2024-12-04"
  dossier.meetings = [meeting, session]
  var decision = Decision(id: "dec", title: "Measures")
  decision.bodies = [Party(agent: ID<Agent>(ID<Organization>("nac")))]
  decision.effectiveFrom = "2025"
  decision.effectiveTo = "2031"
  dossier.decisions = [decision]
  var question = Statement(id: "q", text: "What now?")
  question.kind = .question
  question.speakers = [Party(label: "a journalist")]
  var answer = Statement(id: "a", text: "We stand together and we shall")
  answer.kind = .answer
  answer.respondsTo = "q"
  answer.speakers = [Party(agent: ID<Agent>(ID<Person>("rutte")), membership: "sg")]
  answer.attestations = [
    Attestation(
      source: "src", mode: .partialQuote,
      segments: [
        Segment(
          kind: .quoted, text: "We stand together", span: TextSpan(start: 14, end: 31, exact: "We stand together")),
        Segment(kind: .reported, text: "he said", span: TextSpan(start: 34, end: 41)),
        Segment(kind: .quoted, text: "and we shall", span: TextSpan(start: 44, end: 56, exact: "and we shall")),
      ])
  ]
  dossier.statements = [question, answer]
  var commitment = Commitment(id: "c", text: "A pledge")
  commitment.amounts = [Money(Quantity(value: "8000000000"), currency: "EUR")]
  commitment.madeIn = ID<Occasion>(ID<Statement>("a"))
  dossier.commitments = [commitment]
  return dossier
}

@Suite("Rules beyond the shape")
struct RuleTests {
  /// One way to break a rule.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let code: Diagnostic.Code
    let path: String
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { "\(code): \(name)" }

    init(_ name: String, _ code: Diagnostic.Code, _ path: String, _ change: @escaping @Sendable (inout Dossier) -> Void)
    {
      self.name = name
      self.code = code
      self.path = path
      self.change = change
    }
  }

  @Test("A dossier that keeps all rules has no finding")
  func passing() { #expect(makeDossier().diagnostics() == []) }

  @Test("Each broken rule is found, at its place, once, with a hint", arguments: cases)
  func failing(example: Case) throws {
    var dossier = makeDossier()
    example.change(&dossier)
    let findings = dossier.diagnostics()
    try #require(findings.count == 1, "\(findings)")
    #expect(findings[0].code == example.code)
    #expect(findings[0].path == example.path)
    #expect(findings[0].hint?.isEmpty == false)
    #expect(findings[0].severity == example.code.severity)
  }

  @Test("Every rule of the model has a failing example here, or cannot be broken in Swift")
  func completeness() {
    let covered = Set(RuleTests.cases.map(\.code.name))
    let rules = Diagnostic.Code.model.map(\.name).filter { $0.hasPrefix("model.") }
    #expect(rules.filter { !covered.contains($0) } == [])
  }

  static let cases: [Case] = [
    Case("twice in one list", .idDuplicate, "/topics/2/id") { $0.topics.append(Topic(id: "t1", name: "Again")) },
    Case("in two lists", .idDuplicate, "/places/0/id") { $0.places = [Place(id: "src", name: "x")] },
    Case("required", .referenceDangling, "/memberships/0/person") { $0.memberships[0].person = "rute" },
    Case("optional", .referenceDangling, "/meetings/1/place") { $0.meetings[1].place = "brussels" },
    Case("in a list", .referenceDangling, "/decisions/0/topics/1") { $0.decisions[0].topics = ["t1", "t3"] },
    Case("in a value", .referenceDangling, "/statements/1/attestations/0/source") {
      $0.statements[1].attestations[0].source = "other"
    },
    Case("in the dossier", .referenceDangling, "/about/0") { $0.about = ["summit"] },
    Case("deep in values", .referenceDangling, "/decisions/0/vote/ballots/0/party/agent") {
      $0.decisions[0].vote = Vote(ballots: [Ballot(party: Party(agent: "x"), option: .against)])
    },
    Case("a person for a meeting", .referenceWrongKind, "/statements/0/meeting") { $0.statements[0].meeting = "rutte" },
    Case("a meeting for an agent", .referenceWrongKind, "/decisions/0/bodies/0/agent") {
      $0.decisions[0].bodies[0].agent = "fm"
    },
    Case("a person for an occasion", .referenceWrongKind, "/commitments/0/madeIn") {
      $0.commitments[0].madeIn = "rutte"
    },
    Case("drafted from nothing", .referenceDangling, "/extractions/0/subject") {
      $0.extractions = [Extraction(id: "e", subject: "nobody")]
      $0.extractions[0].field = "anything"
    },
    Case("a field of another kind", .fieldUnknown, "/extractions/0/field") {
      $0.extractions = [Extraction(id: "e", subject: "a")]
      $0.extractions[0].field = "bodies"
    },
    Case("a misspelt field", .fieldUnknown, "/extractions/0/field") {
      $0.extractions = [Extraction(id: "e", subject: "dec")]
      $0.extractions[0].field = "Verb"
    },
    Case("a reviewer that is nobody", .partyEmpty, "/extractions/0/reviewer") {
      $0.extractions = [Extraction(id: "e", subject: "a")]
      $0.extractions[0].reviewer = Party()
    },
    Case("own parent", .referenceCycle, "/organizations/0/parent") { $0.organizations[0].parent = "nato" },
    Case("two organizations", .referenceCycle, "/organizations/0/parent") { $0.organizations[0].parent = "nac" },
    Case("two topics", .referenceCycle, "/topics/0/broader") { $0.topics[0].broader = "t2" },
    Case("two meetings", .referenceCycle, "/meetings/0/parent") {
      $0.meetings[1].start = nil
      $0.meetings[0].parent = "session"
    },
    Case("an agenda item", .referenceCycle, "/agendaItems/0/parent") {
      $0.agendaItems = [AgendaItem(id: "i", title: "x")]
      $0.agendaItems[0].parent = "i"
    },
    Case("reports", .referenceCycle, "/statements/0/reports") {
      $0.statements[0].reports = "a"
      $0.statements[1].reports = "q"
    },
    Case("responds to", .referenceCycle, "/statements/0/respondsTo") { $0.statements[0].respondsTo = "a" },
    Case("a membership", .dateReversed, "/memberships/0/end") { $0.memberships[0].end = "2024-09" },
    Case("a meeting", .dateReversed, "/meetings/0/end") {
      $0.meetings[0].end = "2024-12-02"
      $0.meetings[1].start = nil
    },
    Case("a decision", .dateReversed, "/decisions/0/effectiveTo") { $0.decisions[0].effectiveTo = "2024" },
    Case("an interval", .dateReversed, "/commitments/0/period") { $0.commitments[0].period = "2025/2024" },
    Case("before", .sessionOutsideParent, "/meetings/1/start") { $0.meetings[1].start = "2024-12-02" },
    Case("after", .sessionOutsideParent, "/meetings/1/start") { $0.meetings[1].start = "2024-12-05" },
    Case("its end", .sessionOutsideParent, "/meetings/1/end") { $0.meetings[1].end = "2025" },
    Case("an interval that begins before", .sessionOutsideParent, "/meetings/1/start") {
      $0.meetings[1].start = "2024-11-01/2024-12-04"
    },
    Case("below a meeting without dates", .sessionOutsideParent, "/meetings/2/start") {
      $0.meetings[1].start = nil
      $0.meetings.append(Meeting(id: "deep", title: "x"))
      $0.meetings[2].parent = "session"
      $0.meetings[2].start = "2020"
    },
    Case("a span", .spanReversed, "/statements/1/attestations/0/segments/0/span") {
      $0.statements[1].attestations[0].segments = [
        Segment(kind: .reported, text: "x", span: TextSpan(start: 5, end: 4))
      ]
    },
    Case("a segment", .spanOutsideText, "/statements/1/attestations/0/segments/2/span") {
      $0.statements[1].attestations[0].segments[2].span = TextSpan(start: 44, end: 99, exact: "and we shall")
    },
    Case("a block", .spanOutsideText, "/sources/0/blocks/0/span") {
      $0.sources[0].blocks = [Block(kind: .paragraph, span: TextSpan(start: 0, end: 1000))]
    },
    Case("a reading", .spanOutsideText, "/statements/1/attestations/0/readings/0/span") {
      $0.statements[1].attestations[0].readings = [
        FieldReading(field: "date", value: "x", span: TextSpan(start: 58, end: 60))
      ]
    },
    Case("a discrepancy", .spanOutsideText, "/discrepancies/0/readings/0/span") {
      $0.discrepancies = [Discrepancy(id: "x", kind: .spelling)]
      $0.discrepancies[0].readings = [SourceReading(source: "src", value: "v", span: TextSpan(start: 0, end: 100))]
    },
    Case("other words", .spanExactMismatch, "/statements/1/attestations/0/segments/0/span/exact") {
      $0.statements[1].attestations[0].segments[0].span?.exact = "We stand alone"
      $0.statements[1].attestations[0].segments[0].text = nil
    },
    Case("another normalization form", .spanExactMismatch, "/statements/1/attestations/0/segments/0/span/exact") {
      $0.sources[0].text = "First words. “We stand tog\u{E9}ther”, he said, “and we shall”."
      $0.statements[1].attestations[0].segments[0].span?.exact = "We stand toge\u{301}ther"
      $0.statements[1].attestations[0].segments[0].text = nil
    },
    Case("the segment's words", .spanExactMismatch, "/statements/1/attestations/0/segments/2/text") {
      $0.statements[1].attestations[0].segments[2].text = "and we will"
    },
    Case("overlap", .segmentsUnordered, "/statements/1/attestations/0/segments/1/span") {
      $0.statements[1].attestations[0].segments[1].span = TextSpan(start: 30, end: 41)
    },
    Case("order", .segmentsUnordered, "/statements/1/attestations/0/segments/2/span") {
      $0.statements[1].attestations[0].segments.swapAt(1, 2)
    },
    Case("a country", .countryUnknown, "/places/0/country") {
      $0.places = [Place(id: "p", name: "x")]
      $0.places[0].country = "EN"
    },
    Case("a currency", .currencyUnknown, "/commitments/0/amounts/0/currency") {
      $0.commitments[0].amounts[0].currency = "EUX"
    },
    Case("the dossier's", .languageUnknown, "/language") { $0.language = "xx" },
    Case("a text's", .languageUnknown, "/topics/0/name") { $0.topics[0].name = ["xyq": "x", "en": "y"] },
    Case("a token", .vocabularyUnknown, "/meetings/0/kind") { $0.meetings[0].kind = "minsterial" },
    Case("a paraphrase", .paraphraseQuoted, "/statements/1/attestations/0/mode") {
      $0.statements[1].attestations[0].mode = .paraphrase
      $0.statements[1].attestations[0].segments.remove(at: 1)
    },
    Case("an answer to nothing", .answerWithoutQuestion, "/statements/1/kind") { $0.statements[1].respondsTo = nil },
    Case("an answer to a remark", .answerNotToQuestion, "/statements/1/respondsTo") { $0.statements[0].kind = .remark },
    Case("a label", .labelMissing, "/topics/0/name") { $0.topics[0].name = LocalizedText() },
    Case("a name", .labelMissing, "/people/0/name") { $0.people[0].name = "" },
    Case("a party", .partyEmpty, "/statements/0/speakers/0") { $0.statements[0].speakers = [Party()] },
    Case("NUL in a name", .textNUL, "/people/0/name") { $0.people[0].name = "a\0b" },
    Case("NUL in a text", .textNUL, "/topics/0/note") { $0.topics[0].note = "a\0b" },
    Case("a count", .numberNegative, "/decisions/0/vote/inFavour") { $0.decisions[0].vote = Vote(inFavour: -1) },
  ]

  @Test("What is near a rule's border is no finding")
  func nearMisses() {
    var dossier = makeDossier()
    dossier.meetings[1].start = "2024"
    dossier.places = [Place(id: "p", name: "Pristina")]
    dossier.places[0].country = "XK"
    dossier.meetings[0].kind = "x-retreat"
    dossier.statements[0].kind = "x-followUpQuestion"
    dossier.statements[1].text = "Unity will last"
    dossier.statements[1].attestations[0].mode = .paraphrase
    dossier.statements[1].attestations[0].segments[0].span?.exact = "We  stand\n together "
    dossier.statements[1].attestations[0].segments[0].text = "We stand\u{A0}together"
    dossier.topics[0].name = ["qaa": "x", "sr-Latn": "y", "x-own": "z"]
    // A value may be drawn twice, and an extraction be drawn from others.
    dossier.extractions = ["e1", "e2"].map { Extraction(id: $0, subject: "a") } + [Extraction(id: "e3", subject: "e1")]
    for index in 0..<2 { dossier.extractions[index].field = "speakers" }
    dossier.extractions[2].field = "confidence"
    #expect(dossier.diagnostics() == [])
  }

  @Test("Spans count Unicode scalars, and CR LF as one")
  func scalars() {
    var dossier = makeDossier()
    dossier.sources[0].text = "👩‍👩‍👧‍👦\r\nÀ e\u{301}té"
    let segments = [Segment(kind: .quoted, text: "e\u{301}té", span: TextSpan(start: 10, end: 14, exact: "e\u{301}té"))]
    dossier.statements[1].attestations[0].segments = segments
    #expect(dossier.diagnostics() == [])
    dossier.statements[1].attestations[0].segments[0].span = TextSpan(start: 11, end: 15, exact: "e\u{301}té")
    #expect(dossier.diagnostics().map(\.code) == [.spanOutsideText])
  }

  @Test("A dangling reference comes with the nearest name of the right kind")
  func suggestions() {
    var dossier = makeDossier()
    dossier.statements[0].meeting = "sesion"
    #expect(dossier.diagnostics().first?.hint == "Did you mean “session”? Otherwise add the entity")
    dossier = makeDossier()
    dossier.meetings[0].kind = "minsterial"
    #expect(dossier.diagnostics().first?.hint?.contains("“ministerial”") == true)
    dossier = makeDossier()
    dossier.extractions = [Extraction(id: "e", subject: "dec")]
    dossier.extractions[0].field = "verbs"
    #expect(dossier.diagnostics().first?.hint?.hasPrefix("Did you mean “verb”? Otherwise name the field") == true)
    dossier.extractions[0].field = "colour"
    #expect(dossier.diagnostics().first?.hint?.hasPrefix("Name the field as canonical JSON does") == true)
  }

  @Test("A cycle of ten thousand members is found without deep recursion")
  func longCycle() {
    var dossier = Dossier(id: "d")
    dossier.topics = (0..<10_000).map { number in
      var topic = Topic(id: ID(stringLiteral: "t\(number)"), name: "x")
      topic.broader = ID(stringLiteral: "t\((number + 1) % 10_000)")
      return topic
    }
    let findings = dossier.diagnostics()
    #expect(findings.map(\.code) == [.referenceCycle])
    #expect(findings.first?.path == "/topics/0/broader")
  }

  @Test("Sources made from one another count once")
  func independence() {
    var dossier = Dossier(id: "d")
    dossier.sources = ["a", "b", "c", "e"].map { Source(id: ID(stringLiteral: $0)) }
    dossier.sources[1].derivedFrom = [Derivation(source: "a", relation: .republication)]
    dossier.sources[2].derivedFrom = [Derivation(source: "b")]
    var statement = Statement(id: "s", text: "x")
    statement.attestations = ["a", "b", "c"].map { Attestation(source: ID(stringLiteral: $0)) }
    #expect(dossier.independentSourceCount(of: statement) == 1)
    statement.attestations.append(Attestation(source: "e", mode: .silence))
    #expect(dossier.independentSourceCount(of: statement) == 1)
    statement.attestations.append(Attestation(source: "e", mode: .mention))
    #expect(dossier.independentSourceCount(of: statement) == 2)
    #expect(dossier.independentSourceGroups() == [["a", "b", "c"], ["e"]])
  }

  // What grows with the square of the chain takes half an hour here.
  @Test(
    "A chain of 100,000 meetings in each other is checked, and each is held to the one with dates",
    .timeLimit(.minutes(5)))
  func chain() {
    var dossier = Dossier(id: "d")
    dossier.meetings = (0..<100_000).map { number in
      var meeting = Meeting(id: ID(unchecked: "m\(number)"), title: ["en": "M"])
      if number > 0 { meeting.parent = ID(unchecked: "m\(number - 1)") }
      return meeting
    }
    dossier.meetings[0].start = "2024-12-03"
    dossier.meetings[99_999].start = "2024-12-01"
    #expect(dossier.diagnostics().map(\.path) == ["/meetings/99999/start"])
    // In a circle, none is above itself.
    dossier.meetings[0].parent = "m99999"
    dossier.meetings[0].start = nil
    dossier.meetings[99_999].start = "2024-12-01"
    #expect(dossier.diagnostics().map(\.code) == [.referenceCycle])
  }
}
