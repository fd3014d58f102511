import Communique
import CommuniqueFormats
import Foundation
import Testing

/// Tables that are written in other ways than the usual one.
@Suite("CSVW: dialects")
struct CSVWDialectTests {
  private static let columns = """
    {"name": "a", "titles": "a", "required": true}, {"name": "b", "titles": "b", "datatype": "integer"}
    """

  private static func findings(_ dialect: String, _ text: String) throws -> [String] {
    try CSVWFolder.table(columns, text, rest: "\"dialect\": {\(dialect)},").findings()
  }

  @Test(
    "Valid tables",
    arguments: [
      ("", "a,b\nx,1\n"), ("", "a,b\r\nx,1"), ("", "#c\na,b\n# c,c,c\nx,1\n"), ("", "a , b\n x ,\" 1 \"\n"),
      ("\"delimiter\": \";\"", "a;b\n\"x;y\";1\n"), ("\"delimiter\": \"\\t\"", "a\tb\nx\t1\n"),
      ("\"quoteChar\": \"'\"", "a,b\n'x,y',1\n"), ("\"quoteChar\": null", "a,b\n\"x,1\n"),
      ("\"doubleQuote\": false", "a,b\n\"x\\\",y\",1\n"), ("\"header\": false", "x,1\n"),
      ("\"headerRowCount\": 2", "A,b\na,B\nx,1\n"), ("\"headerRowCount\": 0, \"header\": true", "x,1\n"),
      ("\"skipRows\": 2", "About this\n\na,b\nx,1\n"), ("\"skipColumns\": 1", "n,a,b\n1,x,1\n"),
      ("\"skipBlankRows\": true", "a,b\n\nx,1\n\n"), ("\"skipInitialSpace\": true", "a, b\n x, 1\n"),
      ("\"trim\": \"start\"", "a,b\n x,1\n"), ("\"commentPrefix\": \"!\"", "a,b\n!\n#,1\n"),
      ("\"commentPrefix\": null", "a,b\n#x,1\n"), ("\"lineTerminators\": \"\\r\"", "a,b\rx,1\r"),
      ("\"lineTerminators\": [\"\\r\\n\"]", "a,b\nx,1\n"), ("\"encoding\": \"UTF-8\"", "\u{FEFF}a,b\nx,1\n"),
    ])
  func valid(_ dialect: String, _ text: String) throws {
    #expect(try Self.findings(dialect, text) == [])
  }

  @Test(
    "Tables that the dialect makes wrong",
    arguments: [
      ("\"trim\": false", "a,b\n ,1\n", []), ("\"trim\": true", "a,b\n ,1\n", ["error csvw.cell.required 2:1 /t/2/a"]),
      ("\"trim\": \"end\"", "a, b\nx,1\n", ["error csvw.header.title 1:3 /t/1/ b"]),
      ("", "a,b\nx,1\n\n", ["error csvw.row.length 3:1 /t/3"]),
      (
        "\"skipColumns\": 1", "n,a,b\n1,,y\n",
        ["error csvw.cell.required 2:3 /t/2/a", "error csvw.cell.datatype 2:4 /t/2/b"]
      ),
      ("\"skipRows\": 1", "t\na,b\nx,y\n", ["error csvw.cell.datatype 3:3 /t/3/b"]),
      ("\"headerRowCount\": 2", "A,b\nA,B\nx,1\n", ["error csvw.header.title 1:1 /t/1/A"]),
      ("\"headerRowCount\": 3", "a,b\n", ["error csvw.header.missing 2:1 /t"]),
      ("\"quoteChar\": \"'\"", "a,b\nx,\"1\"\n", ["error csvw.cell.datatype 2:3 /t/2/b"]),
      ("\"encoding\": \"us-ascii\"", "a,b\né,1\n", ["error csvw.encoding.invalid 1:1 /t"]),
    ] as [(String, String, [String])])
  func wrong(_ dialect: String, _ text: String, _ findings: [String]) throws {
    #expect(try Self.findings(dialect, text) == findings)
  }

  @Test(
    "Encodings",
    arguments: [
      ("utf-16le", String.Encoding.utf16LittleEndian), ("utf-16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
      ("windows-1252", .windowsCP1252), ("iso-8859-1", .isoLatin1), ("utf-8", .utf8),
    ])
  func encodings(_ label: String, _ encoding: String.Encoding) throws {
    let value = encoding == .isoLatin1 || encoding == .windowsCP1252 ? "Zoë–é" : "Zoë–𝄞é"
    let text = encoding == .isoLatin1 ? value.replacing("–", with: "-") : value
    let folder = try CSVWFolder.table(
      "{\"titles\": \"é\", \"datatype\": {\"format\": \"^\(text)$\"}}", "",
      rest: "\"dialect\": {\"encoding\": \"\(label)\"},")
    let bytes = try #require("é\r\n\(text)\r\n".data(using: encoding))
    try folder.write(Array(bytes), to: "t.csv")
    #expect(try folder.findings() == [])
  }

  @Test("Latin-9 has the euro sign, and bytes of Windows-1252 that stand for nothing are found")
  func bytes() throws {
    let columns = "{\"titles\": \"v\", \"datatype\": {\"format\": \"^€Šž$\"}}"
    let latin = try CSVWFolder.table(columns, "", rest: "\"dialect\": {\"encoding\": \"iso-8859-15\"},")
    try latin.write([0x76, 0x0A, 0xA4, 0xA6, 0xB8, 0x0A], to: "t.csv")
    #expect(try latin.findings() == [])
    let windows = try CSVWFolder.table("{\"titles\": \"v\"}", "", rest: "\"dialect\": {\"encoding\": \"cp1252\"},")
    try windows.write([0x76, 0x0A, 0x81, 0x0A], to: "t.csv")
    #expect(try windows.validate().diagnostics.first?.location?.offset == 2)
    let half = try CSVWFolder.table("{\"titles\": \"v\"}", "", rest: "\"dialect\": {\"encoding\": \"utf-16be\"},")
    try half.write([0, 0x76, 0, 0x0A, 0xD8, 0x34, 0, 0x0A, 0xDC], to: "t.csv")
    #expect(try half.findings() == ["error csvw.encoding.invalid 1:1 /t"])
  }

  @Test("Encodings in chunks of every size", arguments: 1...9)
  func chunks(_ size: Int) throws {
    let text = "é,𝄞\u{FEFF}\r\n\"Zoë\",x\r\n"
    func turned(_ bytes: [UInt8], _ encoding: CSVWEncoding) throws -> (String, Int) {
      let source = CSVWTranscodingSource(MemorySource(bytes, chunkSize: size), encoding: encoding)
      var output: [UInt8] = []
      while try source.read(into: &output) {}
      return (String(decoding: output, as: UTF8.self), source.malformed?.offset ?? -1)
    }
    for (encoding, name) in [
      (String.Encoding.utf16LittleEndian, CSVWEncoding.utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian),
    ] {
      let bytes = Array(try #require("\u{FEFF}\(text)".data(using: encoding)))
      #expect(try turned(bytes, name) == (text, -1))
      // Half a character in the middle and at the end.
      #expect(try turned(Array(bytes[..<8]), name).1 == 6)
      #expect(try turned(Array(bytes[..<9]), name).1 == 6)
      #expect(try turned(Array(bytes[..<8] + bytes[10...]), name).1 == 6)
    }
    #expect(try turned([0x80, 0x41, 0x90, 0x81], .windows1252) == ("€A\u{FFFD}\u{FFFD}", 2))
  }

  @Test("Schemas and dialects in documents of their own, and a group that passes its own on")
  func documents() throws {
    let folder = try CSVWFolder([
      "csv-metadata.json": """
      {"@context": "http://www.w3.org/ns/csvw", "dialect": "d/semicolon.json", "tableSchema": "d/s.json", "null": "-",
       "tables": [{"url": "t.csv"}, {"url": "d/u.csv", "dialect": {}}]}
      """,
      "d/semicolon.json": "{\"@context\": \"http://www.w3.org/ns/csvw\", \"delimiter\": \";\"}",
      "d/s.json": """
      {"@context": "http://www.w3.org/ns/csvw", "@id": "s.json", "columns": [{"name": "a", "titles": "a"},
       {"name": "b", "titles": "b"}], "primaryKey": "a", "foreignKeys": [{"columnReference": "b",
       "reference": {"schemaReference": "s.json", "columnReference": "a"}}]}
      """,
      "t.csv": "a;b\nx;y\ny;-\n", "d/u.csv": "a,b\nx,x\n",
    ])
    let empty = "error csvw.foreign-key.null 3:3 /t/3/b"
    #expect(try folder.findings() == [empty])
    #expect(try folder.findings(nil, CSVWOptions(acceptsEmptyForeignKeys: true)) == [])
    #expect(try folder.validate().tables.map(\.rowCount) == [2, 1])
  }

  @Test("Metadata is found beside a table")
  func discovery() throws {
    let metadata =
      "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\", \"tableSchema\": {\"columns\": [{\"titles\": \"a\", \"datatype\": \"integer\"}]}}"
    let folder = try CSVWFolder(["t.csv": "a\nx\n", "u.csv": "a,b\nx\n", "t.csv-metadata.json": metadata])
    #expect(try folder.findings("t.csv") == ["error csvw.cell.datatype 2:1 /t/2/a"])
    #expect(try folder.findings("u.csv") == ["error csvw.row.length 2:2 /u/2"])
    #expect(try folder.validate("u.csv").metadata == nil)
    try folder.write(Array(metadata.utf8), to: "csv-metadata.json")
    #expect(
      try folder.findings("u.csv") == [
        "warning csvw.metadata.unrelated 1:1 ", "error csvw.row.length 2:2 /u/2",
      ])
    #expect(throws: InputError.self) { try folder.validate("v.csv") }
  }
}
