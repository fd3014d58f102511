import Communique
import CommuniqueDraft
import Testing

@Suite("Merging what was said and decided")
struct MergeWordingTests {
  /// What one briefing says: a statement with its words between quotation marks and those around them.
  private func briefing(
    _ name: String, _ segments: [Segment], speaker: String? = "Ada Sample", kind: StatementKind? = nil,
    polarity: Polarity? = nil
  ) -> Dossier {
    var dossier = Dossier(id: ID(stringLiteral: name))
    dossier.sources = [Source(id: ID(stringLiteral: "\(name)-source"))]
    var statement = Statement(
      id: ID(stringLiteral: "\(name)-statement"),
      text: LocalizedText(segments.compactMap(\.text).joined(separator: " "), language: "en"))
    if let speaker {
      dossier.people = [Person(id: ID(stringLiteral: "\(name)-person"), name: speaker)]
      statement.speakers = [Party(agent: ID(dossier.people[0].id))]
    }
    statement.kind = kind
    statement.polarity = polarity
    statement.attestations = [Attestation(source: dossier.sources[0].id, segments: segments)]
    dossier.statements = [statement]
    return dossier
  }

  private func quoted(_ text: String) -> Segment { Segment(kind: .quoted, text: text) }
  private func reported(_ text: String) -> Segment { Segment(kind: .reported, text: text) }

  private func count(_ first: Dossier, _ second: Dossier) -> Int {
    DossierMerger().merge([first, second]).dossier.statements.count
  }

  @Test(
    "One wording in two spellings is one",
    arguments: [
      ("We’ll organise the harbour defence at once", "We'll organize the harbour defense at once"),
      ("The café in Malmö was rebuilt by volunteers", "the cafe in Malmo was rebuilt, by volunteers"),
      ("Our programme honours 12,000 sailors", "Our program honours 12000 sailors!"),
    ])
  func spellings(first: String, second: String) {
    #expect(count(briefing("a", [quoted(first)]), briefing("b", [quoted(second)])) == 1)
  }

  private let full = "The lighthouse keepers have earned our lasting gratitude, and their pensions will be paid in full"

  @Test("A part of a quotation joins the whole, and the first text stays")
  func partOfQuotation() {
    let part = briefing("b", [reported("She said that the keepers"), quoted("have earned our lasting gratitude")])
    let result = DossierMerger().merge([briefing("a", [quoted(full)]), part]).dossier
    #expect(result.statements.count == 1)
    #expect(result.statements.first?.text == LocalizedText(full, language: "en"))
    #expect(result.statements.first?.attestations.count == 2)
    var options = MergeOptions()
    options.prefersFullerWording = true
    let fuller = DossierMerger(options: options).merge([part, briefing("a", [quoted(full)])]).dossier
    #expect(fuller.statements.first?.text == LocalizedText(full, language: "en"))
  }

  @Test("A paraphrase joins the quotation by its content")
  func paraphrase() {
    let retold = briefing(
      "b", [reported("Pensions of lighthouse keepers will be paid fully, as they earned lasting gratitude")])
    #expect(count(briefing("a", [quoted(full)]), retold) == 1)
  }

  @Test("Words of another speaker are another statement")
  func otherSpeaker() {
    #expect(count(briefing("a", [quoted(full)]), briefing("b", [quoted(full)], speaker: "Bo Example")) == 2)
  }

  @Test("An office that one person holds is that person")
  func office() {
    var named = briefing("a", [quoted(full)])
    named.organizations = [Organization(id: "league", name: "Harbour League")]
    var membership = Membership(id: "m", person: ID(stringLiteral: "a-person"), role: "Secretary General")
    membership.organization = "league"
    named.memberships = [membership]
    for label in ["the Secretary General", "Harbour League Secretary General"] {
      var other = briefing(
        "b", [reported("Keepers were promised that their pensions will be paid in full")], speaker: nil)
      other.statements[0].speakers = [Party(label: label)]
      let merged = DossierMerger().merge([named, other]).dossier
      #expect(merged.statements.count == 1)
      #expect(merged.statements.first?.speakers == [Party(agent: "a-person", label: label)])
    }
    var stranger = briefing(
      "b", [reported("Keepers were promised that their pensions will be paid in full")], speaker: nil)
    stranger.statements[0].speakers = [Party(label: "a journalist")]
    #expect(count(named, stranger) == 2)
  }

  @Test("Words without a speaker join those with one where they are the same")
  func noSpeaker() {
    #expect(count(briefing("a", [quoted(full)]), briefing("b", [quoted(full)], speaker: nil)) == 1)
  }

  @Test("What is asked, and what was not said, are other things")
  func questionsAndSilence() {
    #expect(count(briefing("a", [quoted(full)]), briefing("b", [quoted(full)], kind: .question)) == 2)
    #expect(count(briefing("a", [quoted(full)]), briefing("b", [quoted(full)], polarity: .notMade)) == 2)
  }

  @Test(
    "Like statements about other things are two",
    arguments: [
      (
        "We will keep supporting Ukraine with equipment and training",
        "We will keep supporting Moldova with equipment and training"
      ),
      ("He promised 40 boats to the coast guard", "He promised 90 boats to the coast guard"),
      ("We will come back to this as soon as possible", "This must be repaired as soon as possible"),
    ])
  func likeStatements(first: String, second: String) {
    #expect(count(briefing("a", [reported(first)]), briefing("b", [reported(second)])) == 2)
  }

  @Test("Differing values of a decision stand in the attestation that has them, and are a contradiction")
  func decisionValues() {
    func decision(_ name: String, _ verb: DecisionVerb, _ body: LocalizedText) -> Dossier {
      var dossier = Dossier(id: ID(stringLiteral: name))
      dossier.sources = [Source(id: ID(stringLiteral: "\(name)-source"))]
      dossier.organizations = [Organization(id: ID(stringLiteral: "\(name)-body"), name: body)]
      var decision = Decision(
        id: ID(stringLiteral: "\(name)-decision"),
        title: ["en": "An ambitious fisheries programme for the northern ports"])
      decision.verb = verb
      decision.bodies = [Party(agent: ID(dossier.organizations[0].id))]
      decision.attestations = [Attestation(source: dossier.sources[0].id, mode: .paraphrase)]
      dossier.decisions = [decision]
      return dossier
    }
    let result = DossierMerger().merge([
      decision("a", .endorsed, "Council of Ports"), decision("b", .approved, "Assembly of Captains"),
    ])
    let merged = result.dossier.decisions
    #expect(merged.count == 1)
    #expect(merged.first?.verb == .endorsed)
    #expect(merged.first?.bodies.count == 1)
    let readings = merged.first?.attestations.last?.readings ?? []
    #expect(readings.contains(FieldReading(field: "verb", value: "approved")))
    #expect(readings.contains { $0.field == "bodies" && $0.value.contains("Assembly of Captains") })
    let contradictions = result.dossier.discrepancies.filter { $0.kind == .contradiction }
    #expect(Set(contradictions.compactMap(\.field)) == ["verb", "bodies"])
    #expect(contradictions.first?.readings.map(\.value) == ["endorsed", "approved"])
    #expect(result.diagnostics.contains { $0.code == .mergeConflictValue && $0.path == "/decisions/0/verb" })
  }

  @Test("A name in two spellings is a discrepancy of its two sources")
  func spellingOfName() {
    let result = DossierMerger().merge([
      briefing("a", [quoted(full)], speaker: "Åsa Lindström"), briefing("b", [quoted(full)], speaker: "Asa Lindstrom"),
    ]).dossier
    let spelling = result.discrepancies.filter { $0.kind == .spelling }
    #expect(spelling.map(\.subjects) == [["a-person"]])
    #expect(spelling.first?.readings.map(\.source.rawValue) == ["a-source", "b-source"])
  }

  @Test("A source that has another's reporting words is marked; where nothing shows which was first, by a note")
  func repetition() {
    let words =
      "The ministers walked along the quay for an hour and spoke with fishermen about nets, prices, storms, wages "
      + "and the long winter, before a brass band from the harbour school played three old marches in the rain for all who had come down"
    func report(_ name: String, _ more: String, _ kind: SourceKind?) -> Dossier {
      var dossier = briefing(name, [reported(words + more)])
      dossier.sources[0].kind = kind
      return dossier
    }
    let unclear = DossierMerger().merge([
      report("a", ", and then all went to dinner at the town hall", nil),
      report("b", ", after which nobody stayed for tea", nil),
    ])
    #expect(unclear.dossier.sources.allSatisfy { $0.derivedFrom.isEmpty })
    #expect(unclear.dossier.sources.contains { $0.note != nil })
    #expect(unclear.diagnostics.contains { $0.code == .mergeSourceRepetition })
    let clear = DossierMerger().merge([report("a", "", .newsArticle), report("b", "", .pressRelease)]).dossier
    #expect(clear.sources.first?.derivedFrom.map(\.source.rawValue) == ["b-source"])
  }
}
