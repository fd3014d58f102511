import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

@Suite("Reading CSV packages")
struct CSVPackageTests {
  /// The tables of a package as rows of cells, to be rewritten as a spreadsheet might.
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(MemorySource(bytes))
    var rows: [[String]] = []
    while try reader.next() { rows.append((0..<reader.cellCount).map(reader.text)) }
    return rows
  }

  private func text(_ rows: [[String]], lineEnding: String = "\n") -> [UInt8] {
    let lines = rows.map { row in
      row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    return Array((lines.joined(separator: lineEnding) + lineEnding).utf8)
  }

  private func table(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func sample() throws -> Dossier {
    let url = SharedMaterial.repository.appending(path: "Samples/nato-foreign-ministers-2024-12/dossier.json")
    return try Dossier(json: SharedMaterial.bytes(url))
  }

  // MARK: What spreadsheets do

  @Test(
    "Columns and rows in another order, empty rows and cells, a BOM, LF: the dossiers are the same", arguments: 0..<6)
  func shuffled(seed: UInt64) throws {
    var generator = DossierGenerator(seed: 7 + seed)
    var dossiers = (0..<5).map { _ in generator.next() }
    for index in dossiers.indices { dossiers[index].id = try ID(text: "d\(index)") }
    dossiers.append(try sample())
    var random = SplitMix64(seed: seed)
    var files = try CSVPackages.write(dossiers)
    for (name, bytes) in files where name.hasSuffix(".csv") {
      var table = try rows(bytes)
      let order = table[0].indices.shuffled(using: &random)
      table = table.map { row in order.map { row[$0] } }
      var body = Array(table.dropFirst())
      // The order of dossiers is that of their table.
      if name != "dossiers.csv" { body.shuffle(using: &random) }
      for _ in 0..<3 {
        body.insert([String](repeating: "", count: order.count), at: Int.random(in: 0...body.count, using: &random))
      }
      let all = [table[0]] + body
      let padded = all.map { $0 + [String](repeating: "", count: Int(seed % 3)) }
      files[name] = (seed % 2 == 0 ? [0xEF, 0xBB, 0xBF] : []) + text(padded, lineEnding: seed < 3 ? "\n" : "\r\n")
    }
    let (read, findings) = try CSVPackages.read(files)
    #expect(findings.filter { $0.severity == .error || $0.code == .csvFlatEdited } == [])
    #expect(read == dossiers)
  }

  @Test("Blank lines and CR as line ends do no harm")
  func lineEnds() throws {
    let dossier = try sample()
    var files = try CSVPackages.write([dossier], ExportSettings(values: ["line-ending": "lf"]))
    for (name, bytes) in files where name.hasSuffix(".csv") && !bytes.contains(UInt8(ascii: "\"")) {
      files[name] = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0D] : [$0] }
    }
    #expect(try CSVPackages.read(files).dossiers == [dossier])
  }

  @Test("An apostrophe is taken off only where the metadata say so")
  func apostrophes() throws {
    var dossier = Dossier(id: "d")
    dossier.people = [Person(id: "p", name: "'=1"), Person(id: "q", name: "=1")]
    for profile in ["package", "spreadsheet"] {
      var files = try CSVPackages.write([dossier], ExportSettings(profile: profile))
      #expect(try CSVPackages.read(files).dossiers == [dossier])
      files["csv-metadata.json"] = nil
      #expect(try CSVPackages.read(files).dossiers == [dossier], "the other metadata say it too")
      files["datapackage.json"] = table(#"{"communique:csvProfile": "excel"}"#)
      #expect(try CSVPackages.read(files).findings.map(\.code).contains(.csvMetadataProfile))
      files["datapackage.json"] = table("{")
      #expect(try CSVPackages.read(files).findings.first?.code == .csvMetadataUnreadable)
    }
  }

  @Test(
    "What spreadsheets do to values is refused, with a hint that says so",
    arguments: [
      ("meetings", "id,title,start\nm,M,4.12.2024\n", "2024-12-04"),
      ("meetings", "id,title,start\nm,M,12/04/2024\n", "“2024-04-12” or “2024-12-04”"),
      ("meetings", "id,title,start\nm,M,45630\n", "counts days"),
      ("dossiers", "id,schema_version\nd,1.00\n", "“1.0”"),
      ("decisions", "id,title,vote_in_favour\nd,D,1.00E+05\n", "lost its digits"),
      ("decisions", "id,title,vote_in_favour\nd,D,\"1,000\"\n", "separators"),
      ("decisions", "id,title,vote_in_favour\nd,D,TRUE\n", "truth value"),
    ])
  func spreadsheets(name: String, content: String, hint: String) throws {
    let (dossiers, findings) = try CSVPackages.read([name + ".csv": content], name: "d")
    #expect(dossiers.isEmpty)
    #expect(findings.contains { $0.hint?.contains(hint) == true }, "\(findings)")
  }

  // MARK: Partial authoring

  @Test("Three tables filled in by a person are a dossier")
  func partial() throws {
    let (dossiers, findings) = try CSVPackages.read(
      [
        "meetings.csv": "id,title,start,parent,bodies\nm1,Foreign ministers,2024-12-03,,\nm2,Session,,m1,\n",
        "decisions.csv": "id,title,decided_at,bodies,topics\nd1,\"A programme, new\",m2,The Council; Others,\n",
        "statements.csv":
          "id,text,speakers,meeting,mentions,text_language\ns1,We agreed.,Secretary General; a journalist,m1,d1;m2,en\n",
      ], name: "Ministers 2024")
    #expect(findings == [])
    var expected = Dossier(id: "Ministers-2024")
    expected.meetings = [Meeting(id: "m1", title: "Foreign ministers"), Meeting(id: "m2", title: "Session")]
    expected.meetings[0].start = "2024-12-03"
    expected.meetings[1].parent = "m1"
    expected.decisions = [Decision(id: "d1", title: "A programme, new")]
    expected.decisions[0].decidedAt = "m2"
    expected.decisions[0].bodies = [Party(label: "The Council"), Party(label: "Others")]
    expected.statements = [Statement(id: "s1", text: ["en": "We agreed."])]
    expected.statements[0].speakers = [Party(label: "Secretary General"), Party(label: "a journalist")]
    expected.statements[0].meeting = "m1"
    expected.statements[0].mentions = ["d1", "m2"]
    #expect(dossiers == [expected])
  }

  @Test("Keys of values, positions and the dossier may be left out, as columns or in cells")
  func leftOut() throws {
    let (dossiers, findings) = try CSVPackages.read([
      "dossiers.csv": "id,language\nd,en\n",
      "sources.csv": "id,title\nsrc,Source\n",
      "statements.csv": "id,dossier_id,ordinal,text\nb,,,Second\na,,,First\n",
      "attestations.csv": "subject_id,source_id\na,src\nd:a,d:src\n",
      "attestation_segments.csv": "attestation_id,kind,text\na:attestations:2,quoted,so\n",
      "statement_topics.csv": "statement_id,topic_id\na,t\n",
      "topics.csv": "id,name\nt,Topic\n",
      "parties.csv": "owner,field,label\nd:a,speakers,X\na,speakers,Y\n",
      "texts.csv": "owner,field,language,text\na,text,fr,Premier\nd,title,fr,Titre\n",
    ])
    #expect(findings.filter { $0.severity == .error } == [])
    let dossier = try #require(dossiers.first)
    #expect(dossier.statements.map(\.id.rawValue) == ["b", "a"])
    #expect(dossier.statements[1].text == ["en": "First", "fr": "Premier"])
    #expect(dossier.title == ["fr": "Titre"])
    #expect(dossier.statements[1].topics == ["t"])
    #expect(dossier.statements[1].speakers.map(\.label) == ["X", "Y"])
    #expect(dossier.statements[1].attestations.map(\.segments.count) == [0, 1])
  }

  @Test("No short column is called like a column of its table")
  func shorthandNames() {
    for (name, columns, shorthands) in CSVTemplate.mainTables {
      #expect(Set(columns + shorthands).count == columns.count + shorthands.count, "\(name)")
    }
  }

  @Test("The template is a valid start, and says what its columns mean", arguments: [false, true])
  func template(includesAll: Bool) throws {
    let files = Dictionary(
      uniqueKeysWithValues: CSVTemplate(includesAll: includesAll).files.map { ($0.name, $0.content) })
    let (dossiers, findings) = try CSVPackages.read(files, name: "tables")
    #expect(findings == [])
    #expect(dossiers == [Dossier(id: "tables")])
    let guide = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    for (name, content) in files where name.hasSuffix(".csv") {
      #expect(guide.contains("## \(name)"))
      for column in try rows(content)[0] { #expect(guide.contains("| `\(column)` |"), "\(name): \(column)") }
    }
  }

  // MARK: Findings

  /// A package that is right, and what a change of it is found as.
  private static let good: [String: String] = [
    "dossiers.csv": "id,schema_version,language\nd,1.0,en\n",
    "entities.csv": "id,dossier_id,kind,label\nd,d,dossier,\nd:m,d,meeting,M\nd:s,d,statement,S\nd:t,d,topic,T\n",
    "meetings.csv": "id,dossier_id,ordinal,title,start\nd:m,d,1,M,2024-12-04\n",
    "statements.csv": "id,dossier_id,ordinal,text,note,text_language\nd:s,d,1,S,,en\nd:r,d,2,R,,en\n",
    "topics.csv": "id,dossier_id,ordinal,name\nd:t,d,1,T\n",
    "statement_topics.csv": "id,statement_id,ordinal,topic_id\nd:s:topics:1,d:s,1,d:t\n",
    "statement_meeting.csv": "id,statement_id,meeting_id\nd:s:meeting,d:s,d:m\n",
    "parties.csv": "id,subject_id,owner,field,ordinal,label\nd:s:speakers:1,d:s,d:s,speakers,1,X\n",
    "texts.csv": "id,subject_id,owner,field,language,text\nd:s:text:fr,d:s,d:s,text,fr,F\n",
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let from: String
    let to: String
    let code: Diagnostic.Code
    let path: String
    init(_ table: String, _ from: String, _ to: String, _ code: Diagnostic.Code, _ path: String) {
      (self.table, self.from, self.to, self.code, self.path) = (table, from, to, code, path)
    }
    var testDescription: String { "\(table): \(from) → \(to)" }
  }

  static let cases: [Case] = [
    Case("meetings", "id,", "ID,", .csvHeaderUnknown, "/meetings/1/ID"),
    Case("meetings", "id,", "ID,", .csvHeaderMissing, "/meetings"),
    Case("meetings", "title,start", "title,title", .csvHeaderDuplicate, "/meetings/1/title"),
    Case("meetings", "ordinal,title", ",title", .csvHeaderEmpty, "/meetings/2/3"),
    Case("meetings", "M,2024-12-04", "M,2024-13-04", .dateMalformed, "/meetings/2/start"),
    Case("meetings", "M,2024-12-04", "M", .csvRowLength, "/meetings/2"),
    Case("meetings", "M,2024-12-04", "M,2024-12-04,x", .csvRowLength, "/meetings/2"),
    Case("meetings", ",M,", ",,", .csvCellRequired, "/meetings/2/title"),
    Case("meetings", "d:m", "", .csvKeyMissing, "/meetings/2/id"),
    Case("meetings", "d:m", "d:m m", .csvKeyMalformed, "/meetings/2/id"),
    Case("meetings", "d:m,d,", "d:m,e,", .csvRowOrphan, "/meetings/2/dossier_id"),
    Case("meetings", "\nd:m,d,1,M,2024-12-04\n", "\n", .csvEntityUnknown, "/entities/3/id"),
    Case("statements", "d:r,", "d:s,", .csvKeyDuplicate, "/statements/3/id"),
    Case("statements", "d:r,d,2", "d:r,d,1", .csvOrdinalDuplicate, "/statements/3/ordinal"),
    Case("statements", "d:r,d,2", "d:r,d,two", .csvCellInteger, "/statements/3/ordinal"),
    Case("statements", "d:r,d,2", "d:r,d,", .csvCellRequired, "/statements/3/ordinal"),
    Case("statements", "d:r,d,2", "d:r,,2", .csvCellRequired, "/statements/3/dossier_id"),
    Case("statements", "d:r,", "d:q,", .csvEntityMissing, "/statements/3/id"),
    Case("statements", "S,,en", "S,,e", .languageMalformed, "/statements/2/text_language"),
    Case("statements", "S,,en", "S,\u{FFFD},en", .csvCellDamaged, "/statements/2/note"),
    Case("statements", "S,,en", "S,\"a\"b,en", .csvQuoteTrailing, "/statements/2/note"),
    Case("statements", "S,,en", "S,a\0b,en", .csvNUL, "/statements/2/note"),
    Case(
      "statements", "note,text_language\nd:s,d,1,S,", "topics,text_language\nd:s,d,1,S,t", .csvFieldTwice,
      "/statements/2/topics"),
    Case("statement_topics", "d:s,1", "d:x,1", .csvRowOrphan, "/statement_topics/2/statement_id"),
    Case("statement_topics", "d:s,1", ",1", .csvKeyMissing, "/statement_topics/2/statement_id"),
    Case("statement_topics", "1,d:t", "1,", .csvCellRequired, "/statement_topics/2/topic_id"),
    Case("statement_topics", "1,d:t", "1,d:x", .referenceDangling, "/statement_topics/2/topic_id"),
    Case("statement_topics", "1,d:t", "1,d:m", .referenceWrongKind, "/statement_topics/2/topic_id"),
    Case("statement_topics", "1,d:t", "1,d t", .csvReferenceMalformed, "/statement_topics/2/topic_id"),
    Case("statement_topics", "d:s:topics:1,", "d s,", .csvKeyMalformed, "/statement_topics/2/id"),
    Case(
      "statement_topics", "1,d:t\n", "1,d:t\nd:s:topics:1,d:s,2,d:t\n", .csvKeyDuplicate, "/statement_topics/3/id"),
    Case(
      "statement_topics", "1,d:t\n", "1,d:t\nd:s:topics:2,d:s,1,d:t\n", .csvOrdinalDuplicate,
      "/statement_topics/3/ordinal"),
    Case(
      "statement_meeting", "d:s,d:m\n", "d:s,d:m\nd:s:meeting:2,d:s,d:m\n", .csvFieldTwice,
      "/statement_meeting/3/statement_id"),
    Case("parties", "d:s,d:s,", "d:m,d:s,", .csvReferenceMismatch, "/parties/2/subject_id"),
    Case("parties", "d:s,d:s,", "d:x,d:x,", .csvRowOrphan, "/parties/2/owner"),
    Case("parties", "d:s,speakers,1", "d:s,speeker,1", .csvFieldUnknown, "/parties/2/field"),
    Case("parties", "1,X\n", "1,X\nd:s:speakers:2,d:s,d:s,speakers,1,Y\n", .csvOrdinalDuplicate, "/parties/3/ordinal"),
    Case("parties", "1,X\n", "1,\n", .partyEmpty, "/parties/2"),
    Case("texts", "d:s,text", "d:s,title", .csvFieldUnknown, "/texts/2/field"),
    Case("texts", "fr,F", "en,F", .csvFieldTwice, "/texts/2/language"),
    Case("texts", "fr,F", "fr,", .csvCellRequired, "/texts/2/text"),
    Case("entities", "meeting", "decision", .csvEntityKind, "/entities/3/kind"),
    Case("entities", "d:t,d,topic,T\n", "", .csvEntityMissing, "/topics/2/id"),
    Case("dossiers", "1.0", "2.0", .csvSchemaVersion, "/dossiers/2/schema_version"),
    Case("dossiers", "d,1.0,en\n", "d,1.0,en\nd,1.0,en\n", .csvKeyDuplicate, "/dossiers/3/id"),
    Case("dossiers", "d,1.0,en\n", "d,1.0,en\n1,1.0,en\n", .csvKeyMalformed, "/dossiers/3/id"),
    Case("dossiers", "\nd,1.0,en\n", "\n", .csvTableMissing, "/topics/2/dossier_id"),
    Case("dossiers", "id,schema_version,language\nd,1.0,en\n", "", .csvTableEmpty, "/dossiers"),
  ]

  @Test("A finding has its code and stands at table, row and column", arguments: cases)
  func findings(change: Case) throws {
    var files = Self.good
    let table = try #require(files[change.table + ".csv"])
    files[change.table + ".csv"] = table.replacingOccurrences(of: change.from, with: change.to)
    try #require(files[change.table + ".csv"] != table, "nothing was changed")
    let (_, findings) = try CSVPackages.read(files)
    let found = findings.first { $0.code == change.code && $0.path == change.path }
    let list = findings.map { "\($0) \($0.path)" }.joined(separator: "\n")
    let finding = try #require(found, "\(list)")
    #expect(finding.hint != nil)
    // The location is that of the cell.
    let location = try #require(finding.location)
    #expect(location.file == "package/\(change.path.split(separator: "/")[0]).csv")
  }

  @Test("The package that the changes are made to is right, but for one row of the entities")
  func unchanged() throws {
    #expect(try CSVPackages.read(Self.good).findings.map(\.code) == [.csvEntityMissing])
  }

  @Test("A finding stands on its line, with the offset of its cell")
  func locations() throws {
    let (_, findings) = try CSVPackages.read(
      ["meetings.csv": "\u{FEFF}id,title,start\r\n\r\nm,\"Two\r\nlines é\",2024-13\r\n"], name: "d")
    #expect(findings.map(\.location) == [SourceLocation(file: "d/meetings.csv", line: 4, column: 11, offset: 39)])
    #expect(findings.map(\.path) == ["/meetings/3/start"])
    let item = try #require(
      try CSVPackages.items(
        ["meetings.csv": Array("\u{FEFF}id,title,start\r\n\r\nm,\"Two\r\nlines é\",2024-13\r\n".utf8)], name: "d"
      ).first)
    let location = try #require(findings[0].location)
    let line = try #require(item.line(around: location))
    #expect(line.before == "lines é\"," && line.after == "2024-13")
    #expect(item.scalarColumn(of: location) == 10)
  }

  @Test("Findings of the rules stand where their values stand")
  func rules() throws {
    var generator = DossierGenerator(seed: 5)
    var dossier = generator.next()
    dossier.id = "d"
    dossier.statements = [Statement(id: "s", text: ["en": "S"]), Statement(id: "t", text: ["en": "T"])]
    dossier.statements[1].attestations = [
      Attestation(source: "none", segments: [Segment(kind: .quoted, text: "x", span: TextSpan(start: 5, end: 2))])
    ]
    dossier.statements[1].mentions = ["s", "nothing"]
    let (_, findings) = try CSVPackages.read(CSVPackages.write([dossier]))
    let places = Set(findings.map { "\($0.code) \($0.path.split(separator: "/").first ?? "")" })
    #expect(places.contains("model.reference.dangling statement_mentions"))
    #expect(places.contains("model.reference.dangling attestations"))
    #expect(places.contains("model.span.reversed attestation_segments"))
  }

  @Test("Rows of dossiers that are not there are reported, and the others are read")
  func orphans() throws {
    var generator = DossierGenerator(seed: 9)
    var dossiers = (0..<3).map { _ in generator.next() }
    for index in dossiers.indices { dossiers[index].id = try ID(text: "d\(index)") }
    var files = try CSVPackages.write(dossiers)
    let table = try rows(try #require(files["dossiers.csv"]))
    files["dossiers.csv"] = text(table.filter { $0[0] != "d1" })
    let (read, findings) = try CSVPackages.read(files)
    #expect(read == [dossiers[0], dossiers[2]])
    let errors = Set(findings.filter { $0.severity == .error }.map(\.code))
    #expect(errors == [.csvRowOrphan] || errors == [.csvRowOrphan, .csvDiagnosticLimit])
  }

  @Test("Edits in the flat view are found, and are not taken over")
  func flatView() throws {
    let dossier = try sample()
    var files = try CSVPackages.write([dossier])
    var table = try rows(try #require(files["statements_flat.csv"]))
    let column = try #require(table[0].firstIndex(of: "speakers"))
    table[3][column] = "Somebody else"
    table.swapAt(2, 4)
    files["statements_flat.csv"] = text(table)
    let (read, findings) = try CSVPackages.read(files)
    #expect(read == [dossier])
    #expect(findings.map(\.code) == [.csvFlatEdited])
    #expect(findings.map(\.path) == ["/statements_flat/4/speakers"])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test("Findings are bounded")
  func bounded() throws {
    let rows = (0..<5000).map { "s\($0),,bad date\n" }.joined()
    let (_, findings) = try CSVPackages.read(["statements.csv": "id,text,date\n" + rows])
    #expect(findings.count == 1001)
    #expect(findings.last?.code == .csvDiagnosticLimit)
  }

  @Test("Many rows in another order than that of their owners are found, and large tables are read on two cores")
  func manyKeys() throws {
    let text = String(repeating: "x", count: 60)
    let rows = (0..<20_000).map { "s\($0),\(text)\n" }.joined()
    let parties = (0..<20_000).reversed().map { "s\($0),speakers,X\n" }.joined()
    let (dossiers, findings) = try CSVPackages.read([
      "statements.csv": "id,text\n" + rows, "parties.csv": "owner,field,label\n" + parties,
    ])
    #expect(findings.isEmpty)
    #expect(dossiers.first?.statements.allSatisfy { $0.speakers.count == 1 } == true)
  }

  @Test("What is read ahead on two cores comes in order, with the findings of each dossier")
  func readAhead() throws {
    var rows = "id,schema_version,created\n"
    var statements = "id,text,date\n"
    let text = String(repeating: "y", count: 500)
    for number in 0..<1500 {
      rows += "d\(number),1.0,\n"
      statements += "d\(number):s,\(number) \(text),\(number == 700 ? "x" : "2024")\n"
    }
    let files = ["dossiers.csv": rows, "statements.csv": statements].mapValues { Array($0.utf8) }
    let items = try CSVPackages.items(files)
    #expect(items.count == 1500)
    for (number, item) in items.enumerated() {
      let dossier = item.result.dossier
      #expect((dossier == nil) == (number == 700))
      #expect(item.result.diagnostics.map(\.path) == (number == 700 ? ["/statements/702/date"] : []))
      if let dossier { #expect(dossier.statements[0].text.description.hasPrefix("\(number) y")) }
    }
  }

  // MARK: Folders

  @Test("Links, folders and pipes in the place of tables are refused, and nothing outside is read")
  func hostileFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "communique-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outside = folder.appendingPathExtension("outside")
    try Data("id,title\nm,Secret\n".utf8).write(to: outside)
    defer { try? FileManager.default.removeItem(at: outside) }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    try FileManager.default.createSymbolicLink(atPath: path("meetings.csv"), withDestinationPath: outside.path)
    try FileManager.default.createSymbolicLink(atPath: path("topics.csv"), withDestinationPath: path("gone"))
    try FileManager.default.createDirectory(atPath: path("people.csv"), withIntermediateDirectories: false)
    #expect(mkfifo(path("statements.csv"), 0o600) == 0)
    try Data("id,title\nx,D\n".utf8).write(to: folder.appending(path: "decisions.csv"))
    try Data("{\"tables\": [{\"url\": \"../../etc/passwd\"}]}".utf8).write(
      to: folder.appending(path: "csv-metadata.json"))
    var reader = try CSVPackageReader(path: folder.path)
    let item = try #require(try reader.next())
    #expect(item.result.dossier == nil)
    let refused = item.result.diagnostics.filter { $0.code == .csvTableUnreadable }
    #expect(refused.map(\.path) == ["/people", "/topics", "/meetings", "/statements"])
    #expect(!item.result.diagnostics.contains { $0.message.contains("Secret") })
    #expect(throws: InputError.self) { try CSVPackageReader(path: folder.appending(path: "none").path) }
  }

  @Test("A folder without tables, and other CSV files, are reported")
  func otherFiles() throws {
    let (_, nothing) = try CSVPackages.read(["x.txt": ""])
    #expect(nothing.map(\.code) == [.csvTableMissing])
    let (dossiers, findings) = try CSVPackages.read(["meetings.csv": "id,title\nm,M\n", "statments.csv": "a\n"])
    #expect(dossiers.count == 1)
    #expect(findings.map(\.code) == [.csvTableUnknown])
    #expect(findings.first?.hint == "Did you mean “statements.csv”?")
  }
}
