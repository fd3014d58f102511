import Communique
import CommuniqueFormats
import CommuniqueTesting
import Testing

@Suite("Writing CSV")
struct CSVExporterTests {
  private func export(_ dossiers: [Dossier], _ settings: ExportSettings = ExportSettings()) throws -> [String: String] {
    let folder = MemoryFolder()
    var session = try CSVExporter().begin(.folder(folder), settings: settings)
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return folder.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func table(_ files: [String: String], _ name: String) throws -> [String] {
    // Rows end in CR LF, which is one Character, and cells of these tests hold none.
    try #require(files["\(name).csv"]).split(separator: "\r\n").map(String.init)
  }

  @Test("Keys, references, values and texts stand in the tables that are theirs")
  func tables() throws {
    var dossier = Dossier(id: "d")
    dossier.language = "en"
    dossier.title = ["en": "Dossier", "fr": "Dossier"]
    dossier.about = ["fm"]
    dossier.sources = [Source(id: "src")]
    dossier.people = [Person(id: "p", name: "Kaja Kallas")]
    dossier.people[0].nameVariants = ["K. Kallas", "Kallas"]
    dossier.people[0].sameAs = ["https://example.org/kallas,kaja"]
    dossier.topics = [Topic(id: "t", name: ["fr": "Sécurité", "de": "Sicherheit"])]
    dossier.meetings = [
      Meeting(id: "fm", title: "Ministers"), Meeting(id: "nuc", title: ["en": "Council", "fr": "Conseil"]),
    ]
    dossier.meetings[1].parent = "fm"
    dossier.meetings[1].participations = [Participation(party: Party(agent: "p", label: "Ms Kallas"), role: .guest)]
    var decision = Decision(id: "dec", title: ["en": "Measures"])
    decision.vote = Vote(inFavour: 30, against: 0, ballots: [Ballot(party: Party(label: "x"), option: .inFavour)])
    decision.related = [RelatedDecision(decision: "dec")]
    dossier.decisions = [decision]
    dossier.statements = [Statement(id: "s", text: ["en": "Said, \"so\""])]
    dossier.statements[0].speakers = [Party(agent: "p"), Party(label: "a journalist")]
    dossier.statements[0].topics = ["t"]
    dossier.statements[0].attestations = [
      Attestation(
        source: "src", mode: .verbatim, segments: [Segment(kind: .quoted, text: "so", span: TextSpan(start: 1, end: 3))]
      )
    ]
    let files = try export([dossier])
    #expect(
      try table(files, "dossiers") == [
        "id,schema_version,title,base,language,created,generator,text_language", "d,1.0,Dossier,,en,,,en",
      ])
    #expect(
      try table(files, "texts").dropFirst() == [
        "d:title:fr,d,d,title,fr,Dossier", "d:t:name:fr,d:t,d:t,name,fr,Sécurité",
        "d:nuc:title:fr,d:nuc,d:nuc,title,fr,Conseil",
      ])
    #expect(try table(files, "topics").last == "d:t,d,1,Sicherheit,,,de")
    #expect(try table(files, "dossier_about") == ["id,dossier_id,ordinal,meeting_id", "d:about:1,d,1,d:fm"])
    #expect(try table(files, "meeting_parent") == ["id,meeting_id,parent_id", "d:nuc:parent,d:nuc,d:fm"])
    #expect(
      try table(files, "person_name_variants").dropFirst() == [
        "d:p:nameVariants:1,d:p,1,K. Kallas", "d:p:nameVariants:2,d:p,2,Kallas",
      ])
    #expect(try table(files, "same_as").last == "d:p:sameAs:1,d:p,1,\"https://example.org/kallas,kaja\"")
    #expect(
      try table(files, "parties").dropFirst() == [
        "d:nuc:participations:1:party,d:nuc,d:nuc:participations:1,party,,Ms Kallas",
        "d:dec:vote:ballots:1:party,d:dec,d:dec:vote:ballots:1,party,,x",
        "d:s:speakers:1,d:s,d:s,speakers,1,", "d:s:speakers:2,d:s,d:s,speakers,2,a journalist",
      ])
    #expect(try table(files, "party_agent").last == "d:s:speakers:1:agent,d:s:speakers:1,d:p")
    #expect(try table(files, "decision_vote_ballots").last == "d:dec:vote:ballots:1,d:dec,1,inFavour")
    #expect(try table(files, "decision_related").last == "d:dec:related:1,d:dec,1,d:dec,")
    #expect(
      try table(files, "attestation_segments").last
        == "d:s:attestations:1:segments:1,d:s:attestations:1,1,quoted,so,1,3,,,")
    #expect(try table(files, "statements").last == "d:s,d,1,\"Said, \"\"so\"\"\",,,,,,en")
    #expect(
      try table(files, "entities").map { $0.split(separator: ",")[0] }.dropFirst() == [
        "d", "d:src", "d:p", "d:t", "d:fm", "d:nuc", "d:dec", "d:s",
      ])
    #expect(try table(files, "places").count == 1, "an empty table has its header")
  }

  @Test(
    "Cells are quoted where RFC 4180 or a reader needs it",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), ("#a", "\"#a\""), ("a#", "a#"), ("=1", "=1"),
      ("é…", "é…"),
      ("12345678,", "\"12345678,\""), ("1234567\"8901234,67", "\"1234567\"\"8901234,67\""),
    ])
  func quoting(text: String, cell: String) throws {
    var dossier = Dossier(id: "d")
    dossier.people = [Person(id: "p", name: text)]
    let people = try #require(try export([dossier])["people.csv"])
    #expect(
      people
        == "id,dossier_id,ordinal,name,given_name,family_name,honorific,note,text_language\r\nd:p,d,1,\(cell),,,,,\r\n")
  }

  @Test(
    "The spreadsheet profile puts one apostrophe before what looks like a formula or a value",
    arguments: [
      ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@A", "'@A"), ("'a", "''a"), ("''a", "'''a"), ("a=1", "a=1"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=\"a\"", "\"'=\"\"a\"\"\""),
      ("007", "'007"), ("1E5", "'1E5"), ("50 %", "'50 %"), ("(2)", "'(2)"), ("10:30 pm", "'10:30 pm"),
      ("July 2024", "'July 2024"), ("29 Nov", "'29 Nov"), ("1,5", "\"'1,5\""), ("True", "'True"), ("FALSE", "'FALSE"),
      ("2024-12-04T10:00Z", "'2024-12-04T10:00Z"), ("€ 5", "'€ 5"),
      ("July", "July"), ("Article 5", "Article 5"), ("5 allies", "5 allies"), ("true story", "true story"),
      ("C3PO", "C3PO"), ("—", "—"), ("e", "e"), ("G7 2024", "G7 2024"),
    ])
  func formulas(text: String, cell: String) throws {
    var dossier = Dossier(id: "d")
    dossier.people = [Person(id: "p", name: text)]
    dossier.places = [Place(id: "x", name: "y")]
    dossier.places[0].latitude = "-12.5"
    let files = try export([dossier], ExportSettings(profile: "spreadsheet", values: ["line-ending": "lf"]))
    let people = try #require(files["people.csv"])
    #expect(people.hasPrefix("\u{FEFF}id,"))
    #expect(people.hasSuffix("\nd:p,d,1,\(cell),,,,,\n"))
    #expect(files["places.csv"]?.contains(",-12.5,") == true, "numbers are not touched")
    #expect(files["csv-metadata.json"]?.contains("\"spreadsheet\"") == true)
  }

  @Test("The package profile counts the cells that look like formulas")
  func notices() throws {
    var dossier = Dossier(id: "d")
    dossier.people = [Person(id: "p", name: "=1"), Person(id: "q", name: "'q")]
    var session = try CSVExporter().begin(.folder(MemoryFolder()), settings: ExportSettings())
    try session.append(dossier)
    // The name, and the label in the table of all entities.
    #expect(session.notices.map(\.message) == ["2 cells start like a formula: entities.csv (1), people.csv (1)"])
    #expect(session.notices.map(\.severity) == [.warning])
  }

  @Test("A dossier that cannot be written leaves nothing behind, and others can follow")
  func rollBack() throws {
    var good = Dossier(id: "a")
    good.people = [Person(id: "p", name: "A")]
    var bad = Dossier(id: "b")
    bad.people = [Person(id: "p", name: "B"), Person(id: "q", name: "x\0y")]
    bad.people[1].note = "=1"
    let folder = MemoryFolder()
    var session = try CSVExporter().begin(.folder(folder), settings: ExportSettings())
    try session.append(good)
    let error = #expect(throws: ExportError.self) { try session.append(bad) }
    if case .dossier(let findings) = error {
      #expect(findings.diagnostics.map(\.code) == [.textNUL])
      #expect(findings.diagnostics.map(\.path) == ["/people/1/name"])
    } else {
      Issue.record("\(String(describing: error))")
    }
    let again = #expect(throws: ExportError.self) { try session.append(good) }
    if case .dossier(let findings) = again { #expect(findings.diagnostics.map(\.code) == [.csvDossierDuplicate]) }
    good.id = "c"
    try session.append(good)
    try session.finish()
    #expect(session.notices.isEmpty)
    let alone = MemoryFolder()
    var expected = try CSVExporter().begin(.folder(alone), settings: ExportSettings())
    good.id = "a"
    try expected.append(good)
    good.id = "c"
    try expected.append(good)
    try expected.finish()
    #expect(folder.files == alone.files)
  }

  @Test("A corpus gives the rows of its dossiers, one after the other")
  func corpus() throws {
    var generator = DossierGenerator(seed: 3)
    let dossiers = (0..<50).map { _ in generator.next() }
    let together = try export(dossiers)
    let single = try dossiers.map { try export([$0]) }
    for (name, content) in together where name.hasSuffix(".csv") {
      let header = try #require(content.split(separator: "\r\n", maxSplits: 1).first) + "\r\n"
      let rows = single.map { $0[name]?.dropFirst(header.count) ?? "" }.joined()
      #expect(content == header + rows, "\(name)")
    }
  }

  @Test("The flat view repeats what stands around a statement")
  func flat() throws {
    var dossier = Dossier(id: "d")
    dossier.language = "en"
    dossier.sources = [Source(id: "a"), Source(id: "b")]
    dossier.sources[1].derivedFrom = [Derivation(source: "a")]
    dossier.people = [Person(id: "p", name: "Mark Rutte")]
    dossier.memberships = [Membership(id: "sg", person: "p", role: ["en": "Secretary General"])]
    dossier.meetings = [Meeting(id: "fm", title: ["en": "Ministers"])]
    dossier.meetings[0].start = "2024-12"
    var statement = Statement(id: "s", text: ["en": "Two\nlines"])
    statement.speakers = [Party(agent: "p", membership: "sg"), Party(label: "others")]
    statement.meeting = "fm"
    statement.attestations = [
      Attestation(
        source: "a",
        segments: [
          Segment(kind: .quoted, text: "Two"), Segment(kind: .gap), Segment(kind: .quoted, text: "lines"),
        ]), Attestation(source: "b", segments: [Segment(kind: .reported, text: "x")]),
    ]
    dossier.statements = [statement]
    let rows = try table(try export([dossier]), "statements_flat")
    let cells = zip(
      rows[0].split(separator: ",", omittingEmptySubsequences: false),
      rows[1].split(separator: ",", omittingEmptySubsequences: false))
    let row = Dictionary(cells.map { (String($0), String($1)) }, uniquingKeysWith: { first, _ in first })
    #expect(row["speakers"] == "Mark Rutte; others")
    #expect(row["speaker_roles"] == "Secretary General")
    #expect(row["meeting_title"] == "Ministers")
    #expect(row["date_earliest"] == "2024-12-01")
    #expect(row["date_latest"] == "2024-12-31")
    #expect(row["text"] == "Two lines")
    #expect(row["quoted_words"] == "Two … lines")
    #expect(row["source_count"] == "2")
    #expect(row["independent_source_count"] == "1")
  }

  @Test("Settings and outputs that the format does not have are refused")
  func settings() {
    func begin(_ output: ExportOutput, _ settings: ExportSettings) -> (any Error)? {
      do {
        _ = try CSVExporter().begin(output, settings: settings)
        return nil
      } catch {
        return error
      }
    }
    #expect(begin(.document(MemorySink()), ExportSettings()) != nil)
    #expect(
      begin(.folder(MemoryFolder()), ExportSettings(profile: "excel")).map { "\($0)" }
        == "“excel” is not a profile of csv; expected package, spreadsheet")
    #expect(
      begin(.folder(MemoryFolder()), ExportSettings(values: ["eol": "x"])).map { "\($0)" }
        == "“eol” is not a setting of csv; expected line-ending")
    #expect(
      begin(.folder(MemoryFolder()), ExportSettings(values: ["line-ending": "cr"])).map { "\($0)" }
        == "“cr” is not a value of line-ending; expected crlf or lf")
    #expect(begin(.folder(MemoryFolder()), ExportSettings(profile: "package", values: ["line-ending": "lf"])) == nil)
  }
}
