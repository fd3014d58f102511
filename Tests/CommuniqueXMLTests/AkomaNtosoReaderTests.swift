import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Foundation
import Testing

/// Reads the documents of `AkomaNtoso/`, which are about meetings that never were.
enum AkomaNtosoFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "AkomaNtoso")
  static let names = ["debate", "report", "resolution", "sayit", "version2", "csd13", "declaration"]

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).xml")))
  }

  static func item(_ bytes: [UInt8], _ options: XMLReadingOptions = XMLReadingOptions()) throws -> ReadingItem {
    var reader = AkomaNtosoImporter(options: options).makeReader(
      MemorySource(bytes, chunkSize: 4096), file: "x.akn")
    let item = try #require(try reader.next())
    #expect(try reader.next() == nil)
    return item
  }

  static func read(_ name: String) throws -> (dossier: Dossier, findings: [String]) {
    let item = try item(bytes(name))
    let dossier = try #require(item.result.dossier, "\(item.result.diagnostics)")
    #expect(dossier.diagnostics() == [])
    return (dossier, item.result.diagnostics.map { "\($0.code): \($0.message)" })
  }
}

@Suite("Reading Akoma Ntoso: records")
struct AkomaNtosoReaderTests {
  @Test("A transcript: the document, the meeting and who was there")
  func debateWorld() throws {
    let dossier = try AkomaNtosoFiles.read("debate").dossier
    #expect(dossier.id == "lc-12")
    #expect(dossier.title == ["en": "Record of the twelfth plenary"])
    #expect(dossier.language == "en")
    #expect(dossier.about == ["plenary"])
    var source = Source(id: "source")
    source.kind = .transcript
    source.title = dossier.title
    source.number = "LC/12"
    source.language = "en"
    source.published = "2031-05-09"
    #expect(dossier.sources == [source])
    #expect(dossier.people.map(\.id) == ["ott", "bream"])
    #expect(dossier.people.map(\.name) == ["Ada Ott", "Ben Bream"])
    #expect(dossier.organizations.map(\.name) == [["en": "Lake Council"], ["en": "Secretariat"]])
    #expect(dossier.organizations.map(\.shortName) == [["en": "LC"], nil])
    #expect(dossier.organizations[1].sameAs == ["https://example.org/secretariat"])
    #expect(
      dossier.memberships == [Membership(id: "ott-chair", person: "ott", role: ["en": "Chair of the Lake Council"])])
    #expect(dossier.places == [Place(id: "pier", name: ["en": "Old Pier"])])
    let meeting = dossier.meetings[0]
    #expect(meeting.title == ["en": "Twelfth plenary of the Lake Council"])
    #expect(meeting.start == "2031-05-06")
    #expect(meeting.end == "2031-05-07")
    #expect(meeting.bodies == ["council"])
    #expect(meeting.place == "pier")
    #expect(meeting.attestations == [Attestation(source: "source", mode: .verbatim)])
    #expect(
      meeting.participations == [
        Participation(party: Party(agent: "ott", label: "Ms Ott", membership: "ott-chair"), presence: .present),
        Participation(party: Party(agent: "secretariat", label: "the secretariat"), presence: .present),
        Participation(party: Party(label: "Mr Gone"), presence: .present),
      ])
  }

  @Test("A transcript: the press conference after the meeting")
  func debateSession() throws {
    let dossier = try AkomaNtosoFiles.read("debate").dossier
    try #require(dossier.meetings.count == 2)
    #expect(dossier.meetings[1].id == "dbsect_3")
    #expect(dossier.meetings[1].title == ["en": "Press conference"])
    #expect(dossier.meetings[1].kind == .pressConference)
    #expect(dossier.meetings[1].parent == "plenary")
    #expect(dossier.meetings[1].start == nil)
    #expect(dossier.statements.last?.meeting == "dbsect_3")
    #expect(dossier.statements.last?.agendaItem == nil)
  }

  @Test("A transcript: the agenda, topics and documents")
  func debateSubjects() throws {
    let dossier = try AkomaNtosoFiles.read("debate").dossier
    #expect(dossier.topics.map(\.id) == ["kw_fish", "nets"])
    #expect(dossier.topics.map(\.name) == [["en": "Fishing"], ["en": "Nets"]])
    #expect(dossier.topics[0].scheme == "https://example.org/thesaurus")
    #expect(dossier.agendaItems.map(\.id) == ["dbsect_1", "dbsect_1a"])
    #expect(dossier.agendaItems.map(\.title) == [["en": "Nets in the lake"], ["en": "Mesh widths"]])
    #expect(dossier.agendaItems.map(\.number) == ["1.", nil])
    #expect(dossier.agendaItems.map(\.parent) == [nil, "dbsect_1"])
    #expect(dossier.agendaItems.allSatisfy { $0.meeting == "plenary" })
    #expect(dossier.agendaItems[0].attestations == [Attestation(source: "source", mode: .headline)])
    #expect(dossier.documents.map(\.id) == ["plan", "document"])
    #expect(dossier.documents.map(\.title) == [["en": "Lake plan"], ["en": "Act 4"]])
    #expect(
      dossier.documents.map(\.identifiers) == [
        [Identifier(scheme: "AKN", value: "/akn/xx-lake/doc/plan/2030-01-01/p1")],
        [Identifier(scheme: "AKN", value: "/akn/xx-lake/act/2029-03-01/4")],
      ])
  }

  @Test("A transcript: what was said, asked and answered")
  func debateStatements() throws {
    let dossier = try AkomaNtosoFiles.read("debate").dossier
    #expect(
      dossier.statements.map(\.id) == [
        "speech_1", "speech_2", "speech_3", "question_1", "answer_1", "answer_2", "speech_4",
      ])
    #expect(dossier.statements.map(\.kind) == [nil, nil, nil, .question, .answer, nil, nil])
    #expect(dossier.statements.allSatisfy { $0.textStatus == .verbatim })
    #expect(dossier.statements.dropLast().allSatisfy { $0.meeting == "plenary" })
    let speech = dossier.statements[0]
    #expect(
      speech.text == [
        "en": """
        We meet on nets, under the plan and Act 4.
        Ms Bream said “no net is small”; it costs 2,500 euros.
        """
      ])
    #expect(speech.speakers == [Party(agent: "ott", label: "The Chair", membership: "ott-chair")])
    #expect(speech.date == "2031-05-06T09:30:00Z")
    #expect(speech.agendaItem == "dbsect_1")
    #expect(speech.topics == ["nets"])
    #expect(speech.mentions == ["plan", "document"])
    #expect(
      speech.attestations == [
        Attestation(
          source: "source", mode: .verbatim, segments: [Segment(kind: .quoted, text: "no net is small")],
          speakerLabel: "The Chair:")
      ])
    #expect(dossier.statements[1].speakers == [Party(label: "A voice")])
    #expect(dossier.statements[1].date == nil)
    #expect(dossier.statements[2].speakers == [Party(label: "nobodyknows")])
    #expect(dossier.statements[3].addressees == [Party(agent: "ott")])
    #expect(dossier.statements[4].respondsTo == "question_1")
    #expect(dossier.statements[4].agendaItem == "dbsect_1a")
    #expect(dossier.statements[4].text == ["en": "Two thumbs."])
    #expect(dossier.statements[5].respondsTo == nil)
    #expect(dossier.figures.count == 1)
    #expect(dossier.figures[0].id == "quantity_1")
    #expect(dossier.figures[0].text == ["en": "2,500 euros"])
    #expect(
      dossier.figures[0].money == Money(Quantity(value: ExactDecimal(2500), text: "2,500 euros"), currency: "EUR"))
    #expect(dossier.figures[0].statement == "speech_1")
  }

  @Test("A transcript: what was decided, and how the votes fell")
  func debateDecisions() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("debate")
    var decision = Decision(id: "dbsect_2__summary_1", title: ["en": "The Council adopted the net rules."])
    decision.text = decision.title
    decision.verb = .adopted
    decision.bodies = [Party(agent: "council")]
    decision.procedure = .vote
    decision.vote = Vote(
      inFavour: 9, against: 2, abstaining: 1,
      ballots: [
        Ballot(party: Party(agent: "ott"), option: .inFavour), Ballot(party: Party(agent: "bream"), option: .against),
      ])
    decision.decidedAt = "plenary"
    decision.decidedOn = "2031-05-07"
    decision.attestations = [Attestation(source: "source", mode: .verbatim)]
    #expect(dossier.decisions == [decision])
    #expect(
      findings == [
        "akn.element.left: <step> is not taken over",
        "akn.element.left: <TLCProcess> is not taken over",
        "akn.speaker.unresolved: “#gone” names nothing in the references of the document",
        "akn.element.left: <scene> is not taken over (2 times; first here)",
        "akn.date.malformed: “noon” is not a date; expected one such as 2024-12-04",
        "akn.speaker.unresolved: “#nobodyknows” names nothing in the references of the document",
        "akn.element.left: <authorialNote> is not taken over",
        "akn.element.left: <narrative> is not taken over",
      ])
  }

  @Test("A report: paraphrase, quotation, agenda and decisions, under a prefix and in another language")
  func report() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("report")
    #expect(dossier.title == ["fr": "Report on the June meeting"])
    #expect(dossier.sources[0].kind == .record)
    #expect(dossier.meetings.map(\.start) == ["2031-06-01"])
    #expect(dossier.agendaItems.map(\.id) == ["item_2", "dbsect_I"])
    #expect(dossier.agendaItems.map(\.kind) == [.official, .official])
    #expect(dossier.agendaItems.map(\.number) == ["II", "I"])
    #expect(dossier.agendaItems[0].title == ["fr": "Divers"])
    #expect(dossier.people.map(\.id) == ["ott"])
    #expect(dossier.statements[2].speakers == [Party(label: "Une journaliste")])
    #expect(dossier.statements.map(\.textStatus) == [.paraphrase, .verbatim, nil])
    #expect(dossier.statements.compactMap(\.attestations.first?.mode) == [.partialQuote, .verbatim, .summary])
    #expect(dossier.statements[0].text == ["fr": "Elle a dit que les filets sont « trop grands »."])
    #expect(dossier.statements[0].attestations[0].segments == [Segment(kind: .quoted, text: "trop grands")])
    #expect(dossier.statements[1].text == ["en": "“We agree”"])
    #expect(dossier.decisions.map(\.title) == [["fr": "Budget"], ["fr": "Stratégie des filets"]])
    #expect(dossier.decisions[0].text == ["fr": "Le budget est reconduit."])
    #expect(dossier.decisions.map(\.verb) == [nil, .endorsed])
    #expect(dossier.decisions[1].decidedOn == "2031-06-01")
    #expect(dossier.decisions[1].outputs == ["strategy"])
    #expect(dossier.documents.map(\.title) == [["fr": "Stratégie des filets"], ["fr": "Liste des poissons"]])
    #expect(
      dossier.documents[1].identifiers == [
        Identifier(scheme: "AKN", value: "/akn/xx-lake/debateReport/report/2031-06-01/nn/!annex_1")
      ])
    #expect(dossier.meetings[0].documents == [dossier.documents[1].id])
    #expect(
      findings == [
        "akn.element.left: <narrative> is not taken over", "akn.element.left: <attachment> is not taken over",
      ])
  }

  @Test("A resolution is one decision, with its text, number, date, body and vote")
  func resolution() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("resolution")
    #expect(dossier.id == "id-77-2031")
    #expect(dossier.sources.map(\.kind) == [.communique])
    #expect(dossier.sources[0].published == "2031-05-21")
    #expect(dossier.meetings.map(\.title) == [["en": "Seventy-seventh session"]])
    #expect(dossier.meetings[0].start == nil)
    try #require(dossier.decisions.count == 1)
    let decision = dossier.decisions[0]
    #expect(decision.title == ["en": "Clean lakes for all"])
    #expect(
      decision.text == [
        "en": """
        The Lake Assembly,
        Recalling its resolution 70,
        1. Calls for clean lakes;
        2. Gives 1 dollar and 2 fish.
        """
      ])
    #expect(decision.verb == .adopted)
    #expect(decision.decidedOn == "2031-05-20")
    #expect(decision.bodies == [Party(agent: "assembly")])
    #expect(decision.vote == Vote(inFavour: 101, against: 0, abstaining: 30))
    #expect(decision.attestations == [Attestation(source: "source", mode: .verbatim)])
    #expect(dossier.documents.map(\.title) == [["en": "resolution 70"], ["en": "Clean lakes for all"]])
    #expect(dossier.documents[1].symbol == "L/RES/77 (2031)")
    #expect(dossier.documents[1].kind == .resolution)
    #expect(decision.outputs == [dossier.documents[1].id])
    #expect(decision.topics == ["fish"])
    #expect(dossier.figures.map(\.money) == [Money(Quantity(text: "1 dollar"), currency: "USD")])
    #expect(dossier.figures.map(\.statement) == [nil])
    #expect(
      findings == [
        "akn.element.left: <count> is not taken over", "akn.element.left: <presentation> is not taken over",
        "akn.element.left: <quantity> is not taken over",
      ])
  }

  @Test("A declaration is one statement")
  func declaration() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("declaration")
    #expect(dossier.meetings == [])
    #expect(dossier.statements.map(\.kind) == [.declaration])
    #expect(dossier.statements[0].text == ["en": "Otters are welcome.\nThey may stay."])
    #expect(dossier.statements[0].speakers == [Party(agent: "council")])
    #expect(dossier.statements[0].date == "2031-10-01")
    #expect(findings == ["akn.element.left: <conclusions> is not taken over"])
  }
}

@Suite("Reading Akoma Ntoso: dialects and refusals")
struct AkomaNtosoDialectTests {
  @Test("No namespace, as SayIt writes it")
  func sayit() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("sayit")
    #expect(dossier.id == "document")
    #expect(dossier.meetings.map(\.title) == [["und": "Pond committee"]])
    #expect(dossier.meetings[0].start == "2031-07-02")
    #expect(dossier.people.map(\.id) == ["perch", "id-1x"])
    #expect(dossier.agendaItems.map(\.title) == [["und": "Reeds"]])
    #expect(dossier.statements.map(\.id) == ["s1", "s2", "speech"])
    #expect(dossier.statements.map(\.date) == ["2031-07-02", nil, nil])
    #expect(dossier.statements[0].text == ["und": "Reeds & rushes."])
    #expect(
      dossier.statements.map(\.speakers) == [
        [Party(agent: "perch", label: "Dora Perch")], [Party(agent: "id-1x")], [Party(label: "Unknown member")],
      ])
    #expect(findings.first?.hasPrefix("akn.dialect: The document is in no namespace") == true)
    #expect(findings.count == 2)
  }

  @Test("Version 2.0, with id in the place of eId")
  func version2() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("version2")
    #expect(dossier.language == "de")
    #expect(dossier.meetings.map(\.title) == [["de": "debate"]])
    #expect(dossier.meetings[0].bodies == ["house"])
    #expect(dossier.statements.map(\.id) == ["sp1", "sp2"])
    #expect(dossier.statements.map(\.agendaItem) == [nil, "os1"])
    #expect(
      dossier.statements[1].speakers == [
        Party(agent: "hecht", label: "Minister Hecht", membership: "hecht-minister")
      ])
    #expect(
      findings == [
        "akn.dialect: The document follows version 2.0 of Akoma Ntoso; it is read as if it followed 3.0",
        "akn.element.left: <p> is not taken over",
      ])
  }

  @Test("A draft; an identifier that two elements have is given to one of them")
  func draft() throws {
    let (dossier, findings) = try AkomaNtosoFiles.read("csd13")
    #expect(dossier.id == "house-2031-09-01")
    #expect(dossier.language == nil)
    #expect(dossier.meetings.map(\.start) == ["2031-08-30"])
    #expect(dossier.people.map(\.id) == ["zander"])
    #expect(dossier.statements.map(\.id) == ["zander-2"])
    #expect(dossier.decisions.map(\.status) == [.rejected])
    #expect(dossier.decisions.map(\.verb) == [nil])
    #expect(dossier.decisions.map(\.agendaItem) == ["dbsect_2"])
    #expect(findings.count == 1)
    #expect(findings.first?.contains("the draft CSD13") == true)
  }

  @Test(
    "Other documents are refused, each with what is read", arguments: ["act", "bill", "judgment", "documentCollection"])
  func refused(type: String) throws {
    let text =
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n <\(type) name=\"x\"/></akomaNtoso>"
    let item = try AkomaNtosoFiles.item(Array(text.utf8))
    #expect(item.result.dossier == nil)
    #expect(item.result.diagnostics.map(\.code.name) == ["akn.document.type"])
    #expect(item.result.diagnostics[0].location?.line == 2)
    #expect(item.result.diagnostics[0].hint?.contains("<debateReport>") == true)
  }

  @Test("Any input that begins with akomaNtoso is recognized")
  func recognition() {
    let importer = AkomaNtosoImporter()
    for text in [
      "<akomaNtoso>", "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <x> -->\n<a:akomaNtoso xmlns:a=\"x\"", "<akomaNtoso/>",
      " <!DOCTYPE akomaNtoso>\n<akomaNtoso", "<?a?><akomaNtoso\n",
    ] { #expect(importer.recognizes(Array(text.utf8)), "\(text)") }
    for text in ["", "<", "<akomaNtosoX>", "<dossier>", "{", "<!--", "<!-- <akomaNtoso>", "akomaNtoso", "<?xml"] {
      #expect(!importer.recognizes(Array(text.utf8)), "\(text)")
    }
    #expect(importer.format.id == "akn")
  }
}
