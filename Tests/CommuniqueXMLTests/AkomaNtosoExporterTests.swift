import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Foundation
import Testing

@Suite("Writing Akoma Ntoso")
struct AkomaNtosoExporterTests {
  static func export(
    _ dossiers: [Dossier], _ options: AkomaNtosoWritingOptions = AkomaNtosoWritingOptions()
  ) throws -> [String: [UInt8]] {
    let folder = MemoryFolder()
    var session = try AkomaNtosoExporter(options: options).begin(.folder(folder), settings: ExportSettings())
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return folder.files
  }

  /// The one document that is made of a dossier.
  static func text(
    _ dossier: Dossier, _ options: AkomaNtosoWritingOptions = AkomaNtosoWritingOptions()
  ) throws -> String {
    let files = try export([dossier], options)
    try #require(files.count == 1)
    return String(decoding: files.values.first ?? [], as: UTF8.self)
  }

  static func samples() throws -> [Dossier] {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples")
    return try ["2023-11", "2024-12"].map { name in
      let path = samples.appending(path: "nato-foreign-ministers-\(name)/dossier.json")
      return try #require(JSONReader().read(Array(try Data(contentsOf: path))).dossier)
    }
  }

  static func dossier(body name: LocalizedText, shortName: LocalizedText? = nil) -> Dossier {
    var dossier = Dossier(id: "d")
    var body = Organization(id: "body", name: name)
    body.shortName = shortName
    dossier.organizations = [body]
    dossier.meetings = [Meeting(id: "fm", title: ["en": "Ministers"])]
    dossier.meetings[0].bodies = ["body"]
    dossier.meetings[0].start = "2024-12"
    dossier.language = "en"
    return dossier
  }

  @Test("It passes the suite that every exporter must pass")
  func suite() { #expect(ExporterSuite(AkomaNtosoExporter()).run() == []) }

  @Test(
    "Both samples and 300 generated dossiers are valid against the profile",
    arguments: AkomaNtosoWritingOptions.DocumentType.allCases, AkomaNtosoWritingOptions.Profile.allCases)
  func valid(type: AkomaNtosoWritingOptions.DocumentType, profile: AkomaNtosoWritingOptions.Profile) throws {
    let validator = XMLValidator(schema: try XMLSchema.akomaNtosoProfile())
    var generator = DossierGenerator(seed: 41, options: .init(allowsControlCharacters: false))
    let dossiers = try Self.samples() + (0..<300).map { _ in generator.next() }
    let written = dossiers.filter { type != .statement || !$0.decisions.isEmpty }
    let files = try Self.export(written, AkomaNtosoWritingOptions(documentType: type, profile: profile))
    #expect(files.count == (type == .statement ? written.reduce(0) { $0 + $1.decisions.count } : written.count))
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let findings = try validator.diagnostics(of: MemorySource(bytes), file: name)
      try #require(findings == [], "\(name)")
    }
  }

  @Test(
    "The country follows from the body that meets",
    arguments: [
      ("United Nations Security Council", "UNSC", nil, "xx-unsc"), ("United Nations", nil, nil, "un"),
      ("European Union", nil, nil, "eu"), ("African Union", "AU", nil, "aa-au"), ("NATO", nil, "fr", "fr"),
      ("North Atlantic Council", "N.A.C.", nil, "xx-nac"), ("Совет", nil, nil, "xx-body"),
    ] as [(String, String?, String?, String)])
  func country(name: String, shortName: String?, asked: String?, expected: String) throws {
    let dossier = Self.dossier(body: ["en": name], shortName: shortName.map { ["en": $0] })
    let text = try Self.text(dossier, AkomaNtosoWritingOptions(country: asked))
    #expect(text.contains("<FRBRcountry value=\"\(expected)\"/>"))
    #expect(text.contains("<FRBRuri value=\"/akn/\(expected)/debateReport/report/"))
  }

  @Test("An organ of the United Nations is named under un, and every document in the AKN4UN profile")
  func unitedNations() throws {
    var dossier = Self.dossier(body: ["en": "Security Council"])
    dossier.organizations.append(Organization(id: "un", name: ["en": "United Nations"]))
    dossier.organizations[0].parent = "un"
    #expect(try Self.text(dossier).contains("/akn/un/debateReport/report/security-council/2024-12-01/d\""))
    let other = Self.dossier(body: ["en": "Board"])
    let guided = try Self.text(other, AkomaNtosoWritingOptions(profile: .akn4un))
    #expect(guided.contains("/akn/un/debateReport/report/unreg.board/2024-12-01/d/eng@/!main.xml\""))
  }

  @Test("Quoted words stand in embeddedText, once with quotation marks; paraphrase does not")
  func quotation() throws {
    var dossier = Self.dossier(body: ["en": "Council"])
    dossier.people = [Person(id: "p", name: "A. Person")]
    for (id, text, status) in [
      ("s1", "We stand", TextStatus.verbatim), ("s2", "They stand", .paraphrase), ("s3", "“We” stand", .verbatim),
    ] {
      var statement = Statement(id: try ID(text: id), text: ["en": text])
      statement.textStatus = status
      statement.speakers = [Party(agent: "p")]
      statement.meeting = "fm"
      dossier.statements.append(statement)
    }
    let text = try Self.text(dossier, AkomaNtosoWritingOptions(carriesRecord: false))
    #expect(text.contains("<p><embeddedText startQuote=\"“\" endQuote=\"”\">We stand</embeddedText></p>"))
    #expect(text.contains("<p>They stand</p>"))
    #expect(text.contains("<p><embeddedText>“We” stand</embeddedText></p>"))
    #expect(
      text.contains(
        "<speech eId=\"dbsect_1__speech_1\" by=\"#person-p\" refersTo=\"#statement-verbatim\">"))
  }

  @Test("What was not said, or by nobody who is named, is told, so that nobody is made to speak")
  func told() throws {
    var dossier = Self.dossier(body: ["en": "Council"])
    var unsaid = Statement(id: "s1", text: ["en": "A ceasefire"])
    unsaid.polarity = .notMade
    unsaid.speakers = [Party(label: "the minister")]
    dossier.statements = [unsaid, Statement(id: "s2", text: ["en": "Somebody asked"])]
    let text = try Self.text(dossier, AkomaNtosoWritingOptions(carriesRecord: false))
    #expect(!text.contains("<speech"))
    #expect(text.contains("refersTo=\"#statement-notMade\"><person "))
    #expect(text.contains("showAs=\"the minister\""))
    #expect(text.contains(">Somebody asked</narrative>"))
  }

  @Test("A vote is counted in the analysis, and a decision is a step of the workflow")
  func vote() throws {
    var dossier = Self.dossier(body: ["en": "Council"])
    var decision = Decision(id: "d1", title: ["en": "Strategy"])
    decision.verb = .adopted
    decision.bodies = [Party(agent: "body")]
    decision.decidedOn = "2024-12-04"
    decision.vote = Vote(inFavour: 12, against: 1)
    dossier.decisions = [decision]
    let text = try Self.text(dossier, AkomaNtosoWritingOptions(carriesRecord: false))
    #expect(
      text.contains(
        "<step eId=\"step_1\" date=\"2024-12-04\" by=\"#organization-body\" outcome=\"#decision-adopted\""))
    #expect(text.contains("<count eId=\"voting_1__count_1\" value=\"12\" refersTo=\"#ballot-inFavour\"/>"))
    #expect(text.contains("<outcome refersTo=\"#decision-adopted\">adopted</outcome>: Strategy</summary>"))
    let adopted = try Self.text(dossier, AkomaNtosoWritingOptions(documentType: .statement))
    #expect(adopted.contains("<statement name=\"decision\">"))
    #expect(adopted.contains("/akn/xx-body/statement/deliberation/council/2024-12-04/d1\""))
    #expect(!adopted.contains("<proprietary"))
  }

  @Test("Printed numbers are those of eIds only where they tell the agenda items apart")
  func numbers() throws {
    var dossier = Self.dossier(body: ["en": "Council"])
    func items(_ numbers: [String?]) throws -> String {
      dossier.agendaItems = try numbers.enumerated().map { index, number in
        var item = AgendaItem(id: try ID(text: "a\(index)"), title: ["en": "Item"])
        item.meeting = "fm"
        item.number = number
        return item
      }
      return try Self.text(dossier, AkomaNtosoWritingOptions(carriesRecord: false))
    }
    #expect(try items(["I.", "II.1"]).contains("<debateSection eId=\"dbsect_2__dbsect_II-1\" name=\"agendaItem\">"))
    let repeated = try items(["1", "1"])
    #expect(repeated.contains("eId=\"dbsect_2__dbsect_2\""))
    #expect(repeated.contains(">1 Item</heading>"))
    #expect(!repeated.contains("<num>"))
  }

  @Test("A dossier that has no decision is no statement, and nothing of it is written")
  func noDecision() throws {
    #expect {
      try Self.export([Dossier(id: "d")], AkomaNtosoWritingOptions(documentType: .statement))
    } throws: { error in
      guard case ExportError.dossier(let findings)? = error as? ExportError else { return false }
      return findings.diagnostics.map(\.code) == [.aknDecisionMissing]
    }
  }

  @Test("A document holds one dossier; of a second it is said what to do")
  func second() throws {
    var session = try AkomaNtosoExporter().begin(.document(MemorySink()), settings: ExportSettings())
    try session.append(Dossier(id: "a"))
    #expect(throws: ExportError.self) { try session.append(Dossier(id: "b")) }
  }

  @Test("A character that XML cannot hold is refused, or replaced and escaped in the record")
  func forbidden() throws {
    var dossier = Dossier(id: "d")
    dossier.title = ["en": "a\u{1}b"]
    #expect(throws: ExportError.self) { try Self.export([dossier]) }
    let text = try Self.text(dossier, AkomaNtosoWritingOptions(escapesForbiddenCharacters: true))
    #expect(text.contains("<docTitle>a\u{FFFD}b</docTitle>"))
    #expect(text.contains("<title xml:lang=\"und\">a\\u0001b</title>") || text.contains("a\\u0001b</title>"))
  }

  @Test("Files in a folder have names of their own, also where case is folded")
  func fileNames() throws {
    let names = try Self.export([Dossier(id: "a"), Dossier(id: "A"), Dossier(id: "a")]).keys.sorted()
    #expect(names == ["A~2.xml", "a.xml", "a~3.xml"])
  }
}
