import Communique
import CommuniqueFormats
import Foundation
import Testing

/// Metadata and tables that were made to break software.
@Suite("CSVW: hostile input")
struct CSVWHostileTests {
  private static func codes(_ folder: CSVWFolder, _ name: String? = nil) throws -> [String] {
    try folder.validate(name).diagnostics.map(\.code.name)
  }

  private static func metadata(_ url: String) -> String {
    "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"\(url)\"}"
  }

  @Test("Deep and wide metadata")
  func deepMetadata() throws {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000), "", "null", "[]", "\u{0}",
      "{\"@context\": \"http://www.w3.org/ns/csvw\", \"tables\": " + String(repeating: "[", count: 200)
        + String(repeating: "]", count: 200) + "}",
    ] {
      let folder = try CSVWFolder(["csv-metadata.json": text])
      #expect(try !folder.validate().isValid)
    }
    let nested = String(repeating: "{\"a:b\": [", count: 100) + String(repeating: "]}", count: 100)
    let folder = try CSVWFolder.table("{}", "a\n1\n", rest: "\"dc:x\": \(nested),")
    #expect(try folder.findings() == [])
  }

  @Test("Findings are bounded")
  func manyFindings() throws {
    let many = (0..<5000).map { "\"p\($0)\": 1" }.joined(separator: ", ")
    let folder = try CSVWFolder.table("{\(many)}", "a\n1\n")
    let report = try folder.validate()
    #expect(report.diagnostics.count == 1001)
    #expect(report.diagnostics.last?.code == .csvwDiagnosticLimit)
    #expect(report.isValid)
    let rows = String(repeating: "x\n", count: 5000)
    let table = try CSVWFolder.table("{\"titles\": \"a\", \"datatype\": \"integer\"}", "a\n" + rows)
    let few = try table.validate(nil, CSVWOptions(maximumDiagnostics: 10))
    #expect(few.diagnostics.count == 11)
    #expect(few.diagnostics.last?.message.contains("4990 ") == true)
    #expect(!few.isValid)
    // Errors that are left out behind warnings count too.
    let mixed = try CSVWFolder.table("{\"titles\": \"a\", \"x\": 1, \"datatype\": \"integer\"}", "a\nx\n")
    #expect(try !mixed.validate(nil, CSVWOptions(maximumDiagnostics: 1)).isValid)
  }

  @Test("Nothing is opened outside the folder, and no link or device in it")
  func places() throws {
    let outside = try CSVWFolder(["secret.csv": "a\n1\n"])
    let inside = "/work/../" + outside.path("secret.csv")
    for url in [
      "../secret.csv", "/etc/passwd", "//etc/passwd", "file:///etc/passwd", "a/../../t.csv", "%2e%2e/t.csv",
      "a%2f..%2ft.csv", "..%2Ft.csv", inside, "folder:/-/t.csv", "https://example.org/t.csv", "urn:x",
      "sub", "link.csv", "sub-link/t.csv", "fifo.csv", "t.csv/x", "missing.csv", "t.csv\\u0000x", ".", "./", "sub/",
    ] {
      let folder = try CSVWFolder(["csv-metadata.json": Self.metadata(url), "t.csv": "a\n1\n", "sub/t.csv": "a\n1\n"])
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: outside.path("secret.csv"))
      try manager.createSymbolicLink(atPath: folder.path("sub-link"), withDestinationPath: outside.url.path)
      #expect(mkfifo(folder.path("fifo.csv"), 0o600) == 0)
      let report = try folder.validate()
      #expect(!report.isValid, "\(url)")
      #expect(report.tables.isEmpty, "\(url)")
      #expect(report.diagnostics.contains { $0.code.name.hasPrefix("csvw.resource.") }, "\(url)")
    }
    // Within the folder, all spellings of a name lead to it.
    for url in ["sub/../t.csv", "./t.csv", "%74.csv", "t.csv?x#y", "sub/./t.csv"] {
      let folder = try CSVWFolder(["csv-metadata.json": Self.metadata(url), "t.csv": "a\n1\n", "sub/t.csv": "a\n1\n"])
      #expect(try folder.validate().isValid, "\(url)")
    }
  }

  @Test("Addresses for which files are given")
  func resources() throws {
    let folder = try CSVWFolder([
      "m.json": Self.metadata("http://example.org/data/t.csv"), "data/t.csv": "a\n1\n", "x.csv": "a\n1\n",
    ])
    #expect(try Self.codes(folder, "m.json") == ["csvw.resource.remote"])
    let known = CSVWResources(folder: folder.url.path, address: "http://EXAMPLE.org:80/")
    #expect(try CSVWValidator().validate(metadata: folder.path("m.json"), resources: known).isValid)
    var given = CSVWResources(folder: folder.url.path)
    given.add(folder.path("x.csv"), for: "http://example.org/data/t.csv")
    #expect(
      try CSVWValidator().validate(metadata: folder.path("m.json"), resources: given).tables.map(\.path)
        == [folder.path("x.csv")])
  }

  @Test("A document that refers to itself or to no metadata")
  func circles() throws {
    let folder = try CSVWFolder([
      "csv-metadata.json":
        "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\", \"tableSchema\": \"csv-metadata.json\", \"dialect\": \"t.csv\"}",
      "t.csv": "a\n1\n",
    ])
    #expect(try !folder.validate().isValid)
  }

  @Test("Very many keys, and references in both directions")
  func keys() throws {
    var text = "id,next\n"
    for row in 0..<50_000 { text += "k\(row),k\((row + 1) % 50_000)\n" }
    let columns = "{\"name\": \"id\", \"titles\": \"id\"}, {\"name\": \"next\", \"titles\": \"next\"}"
    let key =
      "\"foreignKeys\": [{\"columnReference\": \"next\", \"reference\": {\"resource\": \"t.csv\", \"columnReference\": \"id\"}}]"
    let folder = try CSVWFolder.table(columns, text, schema: ", \"primaryKey\": \"id\", \(key)")
    #expect(try folder.findings() == [])
    try folder.write(Array((text + "k7,k50000\n").utf8), to: "t.csv")
    #expect(
      try folder.findings() == [
        "error csvw.primary-key.duplicate 50002:1 /t/50002/id", "error csvw.foreign-key.dangling 50002:4 /t/50002/next",
      ])
  }

  @Test("Keys are compared by value, and their parts do not run together")
  func keyValues() throws {
    let columns =
      "{\"name\": \"a\", \"titles\": \"a\", \"datatype\": \"decimal\"}, {\"name\": \"b\", \"titles\": \"b\"}"
    let same = try CSVWFolder.table(columns, "a,b\n1,x\n01.0,y\n100%,z\n", schema: ", \"primaryKey\": \"a\"")
    #expect(try Self.codes(same) == ["csvw.primary-key.duplicate", "csvw.primary-key.duplicate"])
    let text = "{\"name\": \"a\", \"titles\": \"a\"}, {\"name\": \"b\", \"titles\": \"b\"}"
    let parts = try CSVWFolder.table(text, "a,b\nx,yz\nxy,z\n", schema: ", \"primaryKey\": [\"a\", \"b\"]")
    #expect(try Self.codes(parts) == [])
    let zone = "{\"name\": \"a\", \"titles\": \"a\", \"datatype\": \"dateTime\"}"
    let times = try CSVWFolder.table(
      zone, "a\n2024-01-01T00:00:00Z\n2023-12-31T19:00:00-05:00\n", schema: ", \"primaryKey\": \"a\"")
    #expect(try Self.codes(times) == ["csvw.primary-key.duplicate"])
  }

  @Test("Damaged tables end in findings")
  func damaged() throws {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let columns = """
      {"name": "a", "titles": "a", "required": true}, {"name": "b", "titles": "b", "datatype": "date"},
      {"name": "c", "titles": "c", "datatype": {"base": "decimal", "format": "#,##0.0#"}},
      {"name": "d", "titles": "d", "separator": ";", "datatype": "duration"}
      """
    let valid = Array("a,b,c,d\r\nx,2024-05-31,\"1,234.5\",P1D;PT2H\r\n\"y\n\",2024-02-29,0.0,\r\n".utf8)
    let folder = try CSVWFolder.table(columns, "", schema: ", \"primaryKey\": [\"a\", \"d\"]")
    for _ in 0..<400 {
      var bytes = valid
      for _ in 0...next(3) {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.remove(at: next(bytes.count))
        default: bytes.insert([0, 0x22, 0x2C, 0x0A, 0x0D, 0xFF, 0xC3, 0x2D][next(8)], at: next(bytes.count))
        }
      }
      try folder.write(bytes, to: "t.csv")
      let report = try folder.validate()
      #expect(report.diagnostics.count < 100)
    }
  }

  @Test("Damaged metadata ends in findings")
  func damagedMetadata() throws {
    let metadata = Array(
      """
      {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "tables": [{"url": "t.csv", "notes": [{"a:b": 1}],
       "dialect": {"trim": "start", "skipRows": 0}, "tableSchema": {"columns": [{"name": "a", "titles": {"en": ["a"]},
       "datatype": {"base": "decimal", "format": {"pattern": "#0.0", "groupChar": ","}, "minimum": 1}}], "primaryKey": "a",
       "foreignKeys": [{"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": ["a"]}}]}}]}
      """.utf8)
    let folder = try CSVWFolder(["t.csv": "a\n1.5\n"])
    let resources = CSVWResources(folder: folder.url.path, address: "http://example.org/")
    func report(_ bytes: [UInt8]) -> CSVWReport {
      CSVWValidator().validate(
        metadata: bytes, file: "m.json", address: "http://example.org/m.json", resources: resources)
    }
    #expect(report(metadata).diagnostics.isEmpty)
    for position in metadata.indices {
      for byte in [UInt8(ascii: "\""), UInt8(ascii: "1"), UInt8(ascii: "}"), UInt8(ascii: "x"), 0xFF] {
        var bytes = metadata
        bytes[position] = byte
        _ = report(bytes)
      }
      _ = report(Array(metadata[..<position]))
    }
  }
}
