import Foundation
import Testing

@Suite("communique validate, formats, schema, explain")
struct ValidateTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("A valid input is said to be so")
  func valid() throws {
    try place.write(goodDossier, "x.json")
    try place.write(goodDossier + "\n" + goodDossier, "c.jsonl")
    let outcome = try place.run("validate", "x.json", "c.jsonl")
    #expect(outcome.output == "x.json: valid (1 dossier)\nc.jsonl: valid (2 dossiers)\n")
    #expect(outcome.errors == "")
    #expect(try place.run("validate", "-", input: goodDossier).output == "-: valid (1 dossier)\n")
    #expect(try place.run("validate", "-q", "x.json").output == "")
  }

  private let broken = """
    {
      "schemaVersion": "1.0",
      "id": "d",
      "people": [{"id": "p", "name": "Čaputová 👩‍👩‍👧", "nam": "x"}],
      "meetings": [{"id": "m", "title": "M", "kind": "sumit"}]
    }
    """

  @Test("Findings are shown with the line, a caret, the path and a hint")
  func text() throws {
    try place.write(broken.replacing(", \"nam\": \"x\"", with: ""), "w.json")
    #expect(
      try place.run("validate", "w.json").output == """
        w.json:5:50: warning: “sumit” is not a known meeting kind [model.vocabulary.unknown]
            "meetings": [{"id": "m", "title": "M", "kind": "sumit"}]
                                                           ^
          at: /meetings/0/kind
          hint: Write “summit” if that is what is meant; otherwise put x- before it or use an absolute IRI
        1 warning

        """)
    let outcome = try place.run("validate", "-", input: broken, status: 1)
    #expect(outcome.output.hasPrefix("<standard input>:4:67: error: “nam” is not a key of person [json.key.unknown]\n"))
    #expect(outcome.output.hasSuffix("1 error\n"))
    try place.run("validate", "--strict", "w.json", status: 1)
  }

  @Test("Findings as JSON, one a line")
  func json() throws {
    try place.write(broken, "b.json")
    let outcome = try place.run("validate", "b.json", "--diagnostics", "json", status: 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["code"] as? String == "json.key.unknown")
    #expect(object["severity"] as? String == "error")
    #expect(object["file"] as? String == "b.json")
    #expect(object["line"] as? Int == 4)
    #expect(object["column"] as? Int == 67)
    #expect(object["path"] as? String == "/people/0/nam")
    #expect(object["hint"] as? String == "Did you mean “name”?")
    let offset = try #require(object["offset"] as? Int)
    #expect(Array(broken.utf8)[offset...].starts(with: Array("\"nam\"".utf8)))
  }

  @Test("Findings as SARIF, with columns in code points")
  func sarif() throws {
    try place.write(broken, "b ü.json")
    let outcome = try place.run("validate", "b ü.json", "--diagnostics", "sarif", status: 1)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "json.key.unknown")
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: Any])?["uri"] as? String == "b%20%C3%BC.json")
    let region = try #require(location["region"] as? [String: Any])
    let line = broken.split(separator: "\n")[3]
    let scalars = try #require(line.firstRange(of: "\"nam\"")).lowerBound
    #expect(region["startLine"] as? Int == 4)
    #expect(region["startColumn"] as? Int == line[..<scalars].unicodeScalars.count + 1)
    // Nothing found is a log too.
    try place.write(goodDossier, "x.json")
    #expect(try place.run("validate", "x.json", "--diagnostics", "sarif").output.contains("\"results\": []"))
  }

  @Test("What could drive a terminal is shown, not sent")
  func terminal() throws {
    try place.write(goodDossier.replacing("\"text\"", with: "\"kind\":\"\u{202E}x\",\"text\""), "x.json")
    let outcome = try place.run("validate", "x.json")
    #expect(outcome.output.contains("\\u{202E}x"))
    #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test("An input that cannot be read ends with 2")
  func unreadable() throws {
    #expect(try place.run("validate", "none.json", status: 2).errors.contains("none.json: error:"))
    #expect(try place.run("validate", ".", status: 2).errors.contains("The folder holds no file that ends in"))
  }

  @Test("A corpus goes on after a wrong line")
  func corpus() throws {
    try place.write("nonsense\n\(goodDossier)\n{}\n", "c.jsonl")
    let outcome = try place.run("validate", "c.jsonl", status: 1)
    #expect(outcome.output.contains("c.jsonl:1:1: error:"))
    #expect(outcome.output.contains("c.jsonl:3:1: error:"))
    #expect(outcome.output.hasSuffix("3 errors\n"))
  }

  @Test("The formats are listed, for people and for programs")
  func formats() throws {
    #expect(try place.run("formats").output.contains("--profile spreadsheet"))
    let list =
      try JSONSerialization.jsonObject(with: Data(try place.run("formats", "--json").output.utf8)) as? [[String: Any]]
    #expect(
      list?.map { $0["id"] as? String } == ["json", "jsonl", "csv", "jsonld", "ndjsonld", "nquads", "xml", "akn"])
  }

  @Test("The schemas are written, compared, and drift is found")
  func schema() throws {
    try place.run("schema")
    try place.run("schema", "--check")
    try place.write("{}", "Schemas/json/dossier.schema.json")
    let outcome = try place.run("schema", "--check", status: 1)
    #expect(outcome.errors.contains("Schemas/json/dossier.schema.json: error:"))
    try place.run("schema")
    try place.run("schema", "--check")
  }

  @Test("A code is explained, and the nearest offered for one that is none")
  func explain() throws {
    #expect(try place.run("explain", "json.key.unknown").output.hasPrefix("json.key.unknown (error): "))
    #expect(try place.run("explain").output.contains("model.date.reversed"))
    #expect(try place.run("explain", "json.key.unknow", status: 2).errors.contains("did you mean json.key.unknown"))
  }

  @Test("Help, version and completion scripts", arguments: ["bash", "zsh", "fish"])
  func shell(shell: String) throws {
    #expect(try place.run("--help").output.contains("convert"))
    #expect(try place.run("--version").output == "0.1.0\n")
    #expect(try place.run("--generate-completion-script", shell).output.contains("communique"))
  }
}
