import Communique
import CommuniqueFormats
import Foundation
import Testing

/// What is reported, where, for broken metadata and broken tables.
@Suite("CSVW: findings")
struct CSVWFindingTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let findings: [String]
    var testDescription: String { name }
  }

  /// Metadata of one table with the columns a and b, in which something is replaced.
  private static func metadata(_ name: String, _ old: String, _ new: String, _ findings: String...) -> Broken {
    let valid = """
      {
        "@context": "http://www.w3.org/ns/csvw",
        "url": "t.csv",
        "dialect": {"header": true},
        "tableSchema": {
          "columns": [
            {"name": "a", "titles": "a", "datatype": {"base": "string"}},
            {"name": "b", "titles": "b", "datatype": {"base": "integer"}}
          ],
          "primaryKey": "a",
          "foreignKeys": [{"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": "a"}}]
        }
      }
      """
    let broken = valid.replacing(old, with: new)
    return Broken(
      name: name, files: ["csv-metadata.json": broken, "t.csv": "a,b\r\nx,1\r\n"], findings: findings)
  }

  static let brokenMetadata: [Broken] = [
    metadata("valid", "", ""),
    metadata("no JSON", "\"url\": \"t.csv\",", "\"url\": t.csv,", "error json.syntax.literal 3:10 "),
    metadata("no context", "\"@context\": \"http://www.w3.org/ns/csvw\",", "", "error csvw.context 1:1 "),
    metadata("other context", "ns/csvw", "ns/csv", "error csvw.context 2:15 /@context"),
    metadata(
      "context member", "\"http://www.w3.org/ns/csvw\"", "[\"http://www.w3.org/ns/csvw\", {\"x\": 1}]",
      "error csvw.context 2:51 /@context/1/x"),
    metadata(
      "context language", "\"http://www.w3.org/ns/csvw\"", "[\"http://www.w3.org/ns/csvw\", {\"@language\": \"e\"}]",
      "warning csvw.language 2:59 /@context/1/@language"),
    metadata("key twice", "\"url\"", "\"url\": \"u.csv\", \"url\"", "error json.key.duplicate 3:26 /url"),
    metadata("no table", "\"url\": \"t.csv\"", "\"x:y\": 1", "error csvw.property.required 1:1 "),
    metadata(
      "schema alone", "\"url\": \"t.csv\",", "\"@type\": \"Schema\",", "error csvw.type 3:12 /@type",
      "error csvw.property.required 1:1 "),
    Broken(
      name: "neither table nor group", files: ["csv-metadata.json": "{\"@context\": \"http://www.w3.org/ns/csvw\"}"],
      findings: ["error csvw.metadata.unusable 1:1 "]),
    Broken(
      name: "array", files: ["csv-metadata.json": "[{}]"], findings: ["error csvw.metadata.unusable 1:1 "]),
    metadata("unknown property", "\"dialect\"", "\"dialekt\"", "warning csvw.property.unknown 4:14 /dialekt"),
    metadata("blank id", "\"url\"", "\"@id\": \"_:x\", \"url\"", "error csvw.id 3:10 /@id"),
    metadata("wrong type", "\"url\"", "\"@type\": \"Tabel\", \"url\"", "error csvw.type 3:12 /@type"),
    metadata(
      "blank node in a note", "\"url\"", "\"dc:creator\": {\"@id\": \"_:x\"}, \"url\"",
      "error csvw.common-property 3:25 /dc:creator/@id"),
    metadata(
      "notes", "\"url\"", "\"notes\": [{\"a\": [{\"@list\": []}]}], \"url\"",
      "error csvw.common-property 3:30 /notes/0/a/0/@list"),
    metadata(
      "table direction", "\"url\"", "\"tableDirection\": \"up\", \"url\"",
      "warning csvw.property.value 3:21 /tableDirection"),
    metadata(
      "transformation", "\"url\"", "\"transformations\": [{\"url\": \"x\"}], \"url\"",
      "warning csvw.property.required 3:23 /transformations/0", "warning csvw.property.required 3:23 /transformations/0"
    ),
    metadata("dialect", "{\"header\": true}", "true", "warning csvw.property.value 4:14 /dialect"),
    metadata("delimiter", "{\"header\": true}", "{\"delimiter\": \"||\"}", "error csvw.dialect 4:14 /dialect"),
    metadata(
      "delimiter is quote", "{\"header\": true}", "{\"delimiter\": \"\\\"\"}", "error csvw.dialect 4:14 /dialect"),
    metadata(
      "encoding", "{\"header\": true}", "{\"encoding\": \"klingon\"}",
      "warning csvw.property.value 4:27 /dialect/encoding"),
    metadata(
      "other encoding", "{\"header\": true}", "{\"encoding\": \"shift_jis\"}", "error csvw.dialect 4:14 /dialect"),
    metadata(
      "line terminator", "{\"header\": true}", "{\"lineTerminators\": \"|\"}", "error csvw.dialect 4:14 /dialect"),
    metadata(
      "header rows", "{\"header\": true}", "{\"headerRowCount\": -1}",
      "warning csvw.property.value 4:33 /dialect/headerRowCount"),
    metadata("trim", "{\"header\": true}", "{\"trim\": \"left\"}", "warning csvw.property.value 4:23 /dialect/trim"),
    metadata(
      "missing file", "\"t.csv\",\n", "\"u.csv\",\n",
      "error csvw.foreign-key.definition 11:72 /tableSchema/foreignKeys/0/reference/resource",
      "error csvw.resource.missing 3:10 /url"),
    metadata(
      "climbing", "\"t.csv\",\n", "\"../t.csv\",\n",
      "error csvw.foreign-key.definition 11:72 /tableSchema/foreignKeys/0/reference/resource",
      "error csvw.resource.refused 3:10 /url"),
    metadata(
      "absolute", "\"t.csv\",\n", "\"/etc/passwd\",\n",
      "error csvw.foreign-key.definition 11:72 /tableSchema/foreignKeys/0/reference/resource",
      "error csvw.resource.refused 3:10 /url"),
    metadata(
      "remote", "\"t.csv\",\n", "\"http://example.org/t.csv\",\n",
      "error csvw.foreign-key.definition 11:72 /tableSchema/foreignKeys/0/reference/resource",
      "error csvw.resource.remote 3:10 /url"),
    metadata(
      "schema", "\"tableSchema\": {", "\"x:y\": 1, \"tableSchema\": \"s.json\", \"x:z\": {",
      "error csvw.resource.missing 5:28 /tableSchema"),
    metadata(
      "column name", "\"name\": \"a\"", "\"name\": \"a b\"",
      "warning csvw.column.name 7:16 /tableSchema/columns/0/name",
      "warning csvw.column.reference 10:19 /tableSchema/primaryKey",
      "error csvw.foreign-key.definition 11:41 /tableSchema/foreignKeys/0/columnReference"),
    metadata(
      "same names", "\"name\": \"b\"", "\"name\": \"a\"", "error csvw.column.duplicate 8:16 /tableSchema/columns/1/name"
    ),
    metadata("column without titles", ", \"titles\": \"b\"", "", "error csvw.header.title 1:3 /t/1/b"),
    metadata(
      "title language", "\"titles\": \"b\"", "\"titles\": {\"e\": \"b\", \"en\": \"b\"}",
      "warning csvw.language 8:37 /tableSchema/columns/1/titles/e"),
    metadata(
      "virtual", "\"name\": \"a\"", "\"virtual\": true, \"name\": \"a\"",
      "error csvw.column.virtual 7:7 /tableSchema/columns/0",
      "warning csvw.column.reference 10:19 /tableSchema/primaryKey",
      "error csvw.foreign-key.definition 11:41 /tableSchema/foreignKeys/0/columnReference",
      "error csvw.header.title 1:1 /t/1/a", "error csvw.header.length 1:3 /t/1", "error csvw.cell.datatype 2:1 /t/2/b",
      "error csvw.row.length 2:3 /t/2"),
    metadata(
      "datatype", "{\"base\": \"integer\"}", "\"interger\"",
      "warning csvw.datatype.unknown 8:48 /tableSchema/columns/1/datatype"),
    metadata(
      "base", "\"base\": \"integer\"", "\"base\": 1",
      "warning csvw.property.value 8:57 /tableSchema/columns/1/datatype/base"),
    metadata(
      "expression", "\"base\": \"string\"", "\"format\": \"(\"",
      "warning csvw.datatype.format 7:59 /tableSchema/columns/0/datatype/format"),
    metadata(
      "number pattern", "\"base\": \"integer\"", "\"base\": \"integer\", \"format\": \"#0#\"",
      "warning csvw.datatype.format 8:78 /tableSchema/columns/1/datatype/format"),
    metadata(
      "date pattern", "\"base\": \"string\"", "\"base\": \"date\", \"format\": \"D/M/Y\"",
      "warning csvw.datatype.format 7:75 /tableSchema/columns/0/datatype/format", "error csvw.cell.datatype 2:1 /t/2/a"),
    metadata(
      "boolean format", "\"base\": \"string\"", "\"base\": \"boolean\", \"format\": \"x\"",
      "warning csvw.datatype.format 7:78 /tableSchema/columns/0/datatype/format", "error csvw.cell.datatype 2:1 /t/2/a"),
    metadata(
      "decimal character", "\"base\": \"integer\"", "\"base\": \"integer\", \"format\": {\"decimalChar\": \"..\"}",
      "warning csvw.property.value 8:94 /tableSchema/columns/1/datatype/format/decimalChar"),
    metadata(
      "same characters", "\"base\": \"integer\"", "\"base\": \"integer\", \"format\": {\"groupChar\": \".\"}",
      "warning csvw.datatype.format 8:78 /tableSchema/columns/1/datatype/format"),
    metadata(
      "length", "\"base\": \"integer\"", "\"base\": \"integer\", \"length\": 1",
      "error csvw.datatype.constraint 8:78 /tableSchema/columns/1/datatype/length"),
    metadata(
      "length as text", "\"base\": \"string\"", "\"length\": \"1\"",
      "warning csvw.property.value 7:59 /tableSchema/columns/0/datatype/length"),
    metadata(
      "lengths", "\"base\": \"string\"", "\"minLength\": 2, \"maxLength\": 1",
      "error csvw.datatype.constraint 7:62 /tableSchema/columns/0/datatype/minLength",
      "error csvw.cell.length 2:1 /t/2/a"),
    metadata(
      "minimum of a string", "\"base\": \"string\"", "\"minimum\": 1",
      "error csvw.datatype.constraint 7:60 /tableSchema/columns/0/datatype/minimum"),
    metadata(
      "minimum is none", "\"base\": \"integer\"", "\"base\": \"integer\", \"minimum\": \"x\"",
      "error csvw.datatype.constraint 8:79 /tableSchema/columns/1/datatype/minimum"),
    metadata(
      "bounds", "\"base\": \"integer\"", "\"base\": \"integer\", \"minimum\": 2, \"maxExclusive\": 2",
      "error csvw.datatype.constraint 8:98 /tableSchema/columns/1/datatype/maxExclusive",
      "error csvw.cell.range 2:3 /t/2/b"),
    metadata(
      "separator", "\"name\": \"b\"", "\"separator\": \"\", \"name\": \"b\"",
      "warning csvw.property.value 8:21 /tableSchema/columns/1/separator"),
    metadata(
      "required", "\"name\": \"b\"", "\"required\": \"yes\", \"name\": \"b\"",
      "warning csvw.property.value 8:20 /tableSchema/columns/1/required"),
    metadata(
      "primary key", "\"primaryKey\": \"a\"", "\"primaryKey\": \"c\"",
      "warning csvw.column.reference 10:19 /tableSchema/primaryKey"),
    metadata(
      "foreign key column", "{\"columnReference\": \"a\", \"reference\"", "{\"columnReference\": \"c\", \"reference\"",
      "error csvw.foreign-key.definition 11:41 /tableSchema/foreignKeys/0/columnReference"),
    metadata(
      "foreign key target", "\"columnReference\": \"a\"}", "\"columnReference\": \"c\"}",
      "error csvw.foreign-key.definition 11:100 /tableSchema/foreignKeys/0/reference/columnReference"),
    metadata(
      "foreign key table", "\"resource\": \"t.csv\"", "\"resource\": \"tt.csv\"",
      "error csvw.foreign-key.definition 11:72 /tableSchema/foreignKeys/0/reference/resource"),
    metadata(
      "foreign key schema", "\"resource\": \"t.csv\"", "\"schemaReference\": \"s.json\"",
      "error csvw.foreign-key.definition 11:79 /tableSchema/foreignKeys/0/reference/schemaReference"),
    metadata(
      "foreign key without table", "\"resource\": \"t.csv\", ", "",
      "error csvw.property.required 11:59 /tableSchema/foreignKeys/0/reference"),
    metadata(
      "foreign key columns", "\"columnReference\": \"a\"}", "\"columnReference\": [\"a\", \"b\"]}",
      "error csvw.foreign-key.definition 11:100 /tableSchema/foreignKeys/0/reference/columnReference"),
    metadata(
      "foreign key property", "{\"columnReference\": \"a\", \"ref", "{\"dc:x\": 1, \"columnReference\": \"a\", \"ref",
      "error csvw.property.forbidden 11:30 /tableSchema/foreignKeys/0/dc:x"),
  ]

  private static let tables = """
    {
      "@context": "http://www.w3.org/ns/csvw",
      "tables": [
        {"url": "people.csv", "tableSchema": {
          "columns": [
            {"name": "id", "titles": "id", "required": true, "datatype": {"format": "^p[0-9]+$"}},
            {"name": "born", "titles": "Born", "datatype": {"base": "date", "format": "d.M.yyyy", "minimum": "1900-01-01"}},
            {"name": "height", "titles": ["Height", "height"], "datatype": {"base": "decimal", "maximum": 3}},
            {"name": "home", "titles": "home", "datatype": "anyURI"},
            {"name": "friend", "titles": "friend"}
          ],
          "primaryKey": "id",
          "foreignKeys": [{"columnReference": "friend", "reference": {"resource": "people.csv", "columnReference": "id"}}]}},
        {"url": "visits.csv", "tableSchema": {
          "columns": [
            {"name": "person", "titles": "person"}, {"name": "n", "titles": "n", "datatype": "integer"},
            {"name": "code", "titles": "code", "datatype": {"length": 2}}
          ],
          "primaryKey": ["person", "n"],
          "foreignKeys": [{"columnReference": "person", "reference": {"resource": "people.csv", "columnReference": "id"}}]}}
      ]
    }
    """

  private static func people(_ name: String, _ rows: String, _ findings: String...) -> Broken {
    Broken(
      name: name,
      files: [
        "csv-metadata.json": tables, "people.csv": rows.replacing("\n", with: "\r\n"),
        "visits.csv": "person,n,code\r\np1,1,ab\r\n",
      ], findings: findings)
  }

  private static func visits(_ name: String, _ rows: String, _ findings: String...) -> Broken {
    Broken(
      name: name,
      files: [
        "csv-metadata.json": tables, "people.csv": "id,Born,Height,home,friend\np1,1.2.1950,1.8,http://a,p1\n",
        "visits.csv": rows,
      ], findings: findings)
  }

  private static let head = "id,Born,Height,home,friend\n"
  private static let first = "p1,1.2.1950,1.8,http://a,p1\n"

  static let brokenTables: [Broken] = [
    Broken(
      name: "two rows that are meant",
      files: [
        "csv-metadata.json": tables.replacing("\"primaryKey\": \"id\",", with: ""),
        "people.csv": head + first + first, "visits.csv": "person,n,code\np1,1,ab\n",
      ],
      findings: [
        "error csvw.foreign-key.ambiguous 2:26 /people/2/friend",
        "error csvw.foreign-key.ambiguous 3:26 /people/3/friend",
        "error csvw.foreign-key.ambiguous 2:1 /visits/2/person",
      ]),
    people("valid", head + first),
    people("other title of the column", "id,Born,height,home,friend\n" + first),
    people(
      "empty file", "", "error csvw.header.missing 1:1 /people", "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
    people("only a header", head, "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
    people("title", "id,born,Height,home,friend\n" + first, "error csvw.header.title 1:4 /people/1/born"),
    people(
      "titles in another order", "id,Height,Born,home,friend\np1,1.8,1.2.1950,http://a,p1\n",
      "error csvw.header.title 1:4 /people/1/Height", "error csvw.header.title 1:11 /people/1/Born",
      "error csvw.cell.format 2:4 /people/2/born", "error csvw.cell.datatype 2:8 /people/2/height"),
    people(
      "header too short", "id,Born,Height,home\n", "error csvw.header.length 1:20 /people/1",
      "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
    people("header too long", "id,Born,Height,home,friend,more\n" + first, "error csvw.header.length 1:28 /people/1"),
    people(
      "semicolons", "id;Born;Height;home;friend\n", "error csvw.header.title 1:1 /people/1/id;Born;Height;home;friend",
      "error csvw.header.length 1:27 /people/1", "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
    people("row too short", head + first + "p2,1.2.1950\n", "error csvw.row.length 3:12 /people/3"),
    people("row too long", head + first + "p2,1.2.1950,1.8,http://a,p1,,\n", "error csvw.row.length 3:29 /people/3"),
    people("blank row", head + "\n" + first, "error csvw.row.length 2:1 /people/2"),
    people("comment", head + "# no row\n" + first),
    people("required", head + first + ",1.2.1950,1.8,http://a,p1\n", "error csvw.cell.required 3:1 /people/3/id"),
    people("expression", head + first + "x2,1.2.1950,1.8,http://a,p1\n", "error csvw.cell.format 3:1 /people/3/id"),
    people("date", head + first + "p2,1950-02-01,1.8,http://a,p1\n", "error csvw.cell.format 3:4 /people/3/born"),
    people("no such day", head + first + "p2,30.2.1950,1.8,http://a,p1\n", "error csvw.cell.format 3:4 /people/3/born"),
    people(
      "before the minimum", head + first + "p2,31.12.1899,1.8,http://a,p1\n", "error csvw.cell.range 3:4 /people/3/born"
    ),
    people(
      "above the maximum", head + first + "p2,1.2.1950,3.0000000000000000001,http://a,p1\n",
      "error csvw.cell.range 3:13 /people/3/height"),
    people(
      "decimal", head + first + "p2,1.2.1950,\"1,8\",http://a,p1\n", "error csvw.cell.datatype 3:13 /people/3/height"),
    people("IRI", head + first + "p2,1.2.1950,1.8,http://a b,p1\n", "warning csvw.cell.uri 3:17 /people/3/home"),
    people(
      "two in one row", head + first + "p2,x,y,http://a,p1\n", "error csvw.cell.format 3:4 /people/3/born",
      "error csvw.cell.datatype 3:6 /people/3/height"),
    people(
      "after a line break in a cell", head + first + "p2,1.2.1950,1.8,\"http://a\n\",p1\np3,é,\"é\",x,p9\n",
      "error csvw.cell.format 5:4 /people/4/born", "error csvw.cell.datatype 5:7 /people/4/height",
      "error csvw.foreign-key.dangling 5:14 /people/4/friend"),
    people(
      "friend", head + first + "p2,1.2.1950,1.8,http://a,p3\n", "error csvw.foreign-key.dangling 3:26 /people/3/friend"),
    people(
      "no friend", head + first + "p2,1.2.1950,1.8,http://a,\n", "error csvw.foreign-key.null 3:26 /people/3/friend"),
    people("friend below", head + first + "p2,1.2.1950,1.8,http://a,p3\np3,1.2.1950,1.8,http://a,p2\n"),
    people("same key", head + first + first, "error csvw.primary-key.duplicate 3:1 /people/3/id"),
    people(
      "quotation mark not closed", head + first + "p2,1.2.1950,1.8,\"http://a,p1\n",
      "error csv.quote.unclosed 3:17 /people/3/home", "error csvw.row.length 4:1 /people/3"),
    people(
      "text after a quotation mark", head + first + "p2,\"1.2.1950\"x,1.8,http://a,p1\n",
      "error csvw.cell.format 3:4 /people/3/born", "error csv.quote.trailing 3:14 /people/3/born"),
    people(
      "NUL", head + first + "p2,1.2.1950,1.8,http://a\0,p1\n", "warning csvw.cell.uri 3:17 /people/3/home",
      "error csv.text.nul 3:25 /people/3/home"),
    visits("valid", "person,n,code\np1,1,ab\np1,2,éé\n"),
    visits("person", "person,n,code\np2,1,ab\n", "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
    visits(
      "key in two columns", "person,n,code\np1,1,ab\np1,2,ab\np1,01,ab\n",
      "error csvw.primary-key.duplicate 4:1 /visits/4/person"),
    visits("half a key", "person,n,code\np1,,ab\n", "warning csvw.primary-key.null 2:1 /visits/2/person"),
    visits("length", "person,n,code\np1,1,abc\n", "error csvw.cell.length 2:6 /visits/2/code"),
    visits(
      "byte order mark", "\u{FEFF}person,n,code\np9,1,ab\n", "error csvw.foreign-key.dangling 2:1 /visits/2/person"),
  ]

  @Test("Broken metadata", arguments: brokenMetadata)
  func findingsAboutMetadata(_ broken: Broken) throws { try check(broken) }

  @Test("Broken tables", arguments: brokenTables)
  func findingsAboutTables(_ broken: Broken) throws { try check(broken) }

  private func check(_ broken: Broken) throws {
    let folder = try CSVWFolder(broken.files)
    #expect(try folder.findings() == broken.findings)
    for finding in try folder.validate().diagnostics where finding.code.name.hasPrefix("csvw.") {
      #expect(finding.location?.file?.hasPrefix(folder.url.path) == true)
      #expect(!finding.message.hasSuffix("."))
      #expect(finding.message.unicodeScalars.count < 400)
    }
  }
}

extension CSVWFindingTests {
  /// Codes whose cases stand in the suites of dialects and hostile input, because they need more than a text.
  private static let elsewhere: Set = [
    "csvw.metadata.unrelated", "csvw.encoding.invalid", "csvw.limit.diagnostics",
  ]

  @Test("Each code has a case, a summary, and a name of its own")
  func codes() {
    let cases = Self.brokenMetadata + Self.brokenTables
    let found = Set(
      cases.flatMap(\.findings).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    for code in Diagnostic.Code.csvw where !Self.elsewhere.contains(code.name) {
      #expect(found.contains(code.name), "\(code) has no case")
      #expect(code.summary.hasSuffix("."))
      #expect(code.name.hasPrefix("csvw."))
    }
    #expect(Set(Diagnostic.Code.csvw).count == Diagnostic.Code.csvw.count)
  }
}
