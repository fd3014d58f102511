import Foundation
import Testing

@Suite("communique convert")
struct ConvertTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("A dossier becomes a folder of tables, named or named after the input")
  func csv() throws {
    try place.write(goodDossier, "x.json")
    let outcome = try place.run("convert", "x.json", "--to", "csv", "-o", "tables")
    #expect(outcome.output == "")
    #expect(outcome.errors == "Wrote 1 dossier as csv to tables; start with tables/statements_flat.csv\n")
    #expect(try place.text("tables/statements.csv").hasSuffix("\r\nd:s,d,1,Said,,,,,,en\r\n"))
    #expect(try place.names("tables").contains("csv-metadata.json"))
    try place.run("convert", "x.json", "--to", "csv", "--quiet")
    #expect(try place.names() == ["tables", "x-csv", "x.json"])
    // Again, over what the first run wrote.
    try place.run(
      "convert", "x.json", "--to", "csv", "-o", "tables/", "--line-ending", "lf", "--profile", "spreadsheet")
    #expect(try place.text("tables/statements.csv").hasSuffix("\nd:s,d,1,Said,,,,,,en\n"))
    #expect(try place.names() == ["tables", "x-csv", "x.json"])
  }

  @Test("The ending of the output tells the format; standard input and output serve as files")
  func streams() throws {
    try place.write(goodDossier, "x.json")
    try place.run("convert", "x.json", "-o", "y.jsonl")
    #expect(try place.text("y.jsonl") == goodDossier + "\n")
    #expect(try place.run("convert", "-", "--to", "jsonl", input: goodDossier + "\n").output == goodDossier + "\n")
    let indented = try place.run("convert", "y.jsonl", "--to", "json").output
    #expect(indented.hasPrefix("{\n  \"schemaVersion\": \"1.0\",\n"))
    #expect(try place.run("convert", "-", "--to", "jsonl", input: indented).output == goodDossier + "\n")
    #expect(
      try place.run("convert", "-", "--to", "json", "--set", "layout=compact", input: indented).output == goodDossier
        + "\n")
  }

  @Test("Of a corpus, what is wrong is reported and left out, and the others are converted")
  func partly() throws {
    let corpus = [
      goodDossier, "{\"schemaVersion\":\"1.0\",\"id\":\"e\",\"titel\":\"x\"}",
      goodDossier.replacing("\"d\"", with: "\"f\""),
    ]
    try place.write(corpus.joined(separator: "\n"), "c.jsonl")
    let outcome = try place.run("convert", "c.jsonl", "--to", "csv", "-o", "out", status: 1)
    #expect(outcome.errors.contains("c.jsonl:2:33: error: “titel” is not a key of dossier [json.key.unknown]\n"))
    #expect(outcome.errors.contains("hint: Did you mean “title”?"))
    #expect(outcome.errors.contains("Wrote 2 dossiers as csv to out"))
    #expect(outcome.errors.hasSuffix("1 dossier was not converted (1 error)\n"))
    #expect(try place.text("out/dossiers.csv").split(separator: "\r\n").count == 3)
  }

  @Test("Where nothing can be converted, nothing is written, and what stood there stays")
  func nothing() throws {
    try place.write(goodDossier, "x.json")
    try place.run("convert", "x.json", "--to", "csv", "-o", "out", "-q")
    let before = try place.text("out/statements.csv")
    try place.write(goodDossier.replacing("\"s\"", with: "\"d d\""), "x.json")
    let outcome = try place.run("convert", "x.json", "--to", "csv", "-o", "out", status: 1)
    #expect(outcome.errors.contains("[value.id.malformed]"))
    #expect(outcome.errors.hasSuffix("1 dossier was not converted (1 error); nothing was written\n"))
    #expect(try place.text("out/statements.csv") == before)
    #expect(try place.names() == ["out", "x.json"])
  }

  @Test("A rule that is broken keeps a dossier out, and its line is shown")
  func rules() throws {
    try place.write(goodDossier.replacing("\"text\"", with: "\"meeting\":\"fm\",\"text\""), "x.json")
    let outcome = try place.run("convert", "x.json", "-o", "y.jsonl", status: 1)
    #expect(
      outcome.errors.contains(
        "x.json:1:83: error: “fm” names no entity of the dossier; expected a meeting [model.reference.dangling]"))
    #expect(outcome.errors.contains("\n  at: /statements/0/meeting\n"))
  }

  @Test("A folder that holds anything else is not replaced")
  func foreignFolder() throws {
    try place.write(goodDossier, "x.json")
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "mine"), withIntermediateDirectories: false)
    try place.write("precious", "mine/thesis.txt")
    let outcome = try place.run("convert", "x.json", "--to", "csv", "-o", "mine", status: 2)
    #expect(outcome.errors.contains("thesis.txt"))
    #expect(outcome.errors.contains("[output.foreign-files]"))
    #expect(try place.text("mine/thesis.txt") == "precious")
    try place.run("convert", "x.json", "--to", "csv", "-o", ".", status: 2)
    try place.run("convert", "x.json", "--to", "csv", "-o", "x.json", status: 2)
    try place.run("convert", "x.json", "--to", "csv", "-o", "none/out", status: 2)
    #expect(try place.names() == ["mine", "x.json"])
  }

  @Test("An input that is not there is named; the others are converted; the exit status is 2")
  func unreadable() throws {
    try place.write(goodDossier, "x.json")
    let outcome = try place.run("convert", "none.json", "x.json", "-o", "y.jsonl", status: 2)
    #expect(
      outcome.errors.contains("none.json: error: Cannot open the file: No such file or directory [input.unreadable]"))
    #expect(try place.text("y.jsonl") == goodDossier + "\n")
  }

  @Test(
    "Wrong usage ends with 2 and says what is right",
    arguments: [
      (["convert", "x.json"], "--to"), (["convert", "x.json", "--to", "pdf"], "json, jsonl, csv"),
      (["convert"], "inputs"), (["convert", "x.json", "x.json", "--to", "json"], "jsonl"),
      (["convert", "-", "--to", "csv"], "-o"), (["convert", "x.json", "--to", "csv", "--profile", "x"], "spreadsheet"),
      (["convert", "x.json", "--to", "csv", "--set", "x"], "name=value"),
      (["convert", "x.json", "--to", "csv", "--line-ending", "cr"], "crlf"),
      (["convert", "x.json", "--to", "csv", "-o", "-"], "-o"), (["frobnicate"], "frobnicate"), (["--frob"], "--frob"),
    ])
  func usage(arguments: [String], hint: String) throws {
    try place.write(goodDossier, "x.json")
    let process = arguments
    let outcome: Workplace.Outcome =
      switch process.count {
      case 1: try place.run(process[0], status: 2)
      case 2: try place.run(process[0], process[1], status: 2)
      case 4: try place.run(process[0], process[1], process[2], process[3], status: 2)
      case 5: try place.run(process[0], process[1], process[2], process[3], process[4], status: 2)
      default: try place.run(process[0], process[1], process[2], process[3], process[4], process[5], status: 2)
      }
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(try place.names() == ["x.json"])
  }

  @Test("An empty corpus is a finding")
  func empty() throws {
    try place.write("\n\n", "c.jsonl")
    let outcome = try place.run("convert", "c.jsonl", "--to", "csv", "-o", "out", status: 1)
    #expect(outcome.errors.contains("no dossier"))
    #expect(try place.names() == ["c.jsonl"])
  }

  @Test("Warnings do not keep a dossier out, unless they are to")
  func strict() throws {
    try place.write(
      goodDossier.replacing("\"text\"", with: "\"kind\":\"remrk\",\"text\"").replacing("Said", with: "=Said"), "x.json")
    let outcome = try place.run("convert", "x.json", "--to", "csv", "-o", "out")
    #expect(outcome.errors.contains("warning: “remrk” is not a known statement kind [model.vocabulary.unknown]"))
    #expect(outcome.errors.contains("[csv.formula-cells]"))
    try place.run("convert", "x.json", "-o", "y.jsonl", "--strict", status: 1)
    #expect(try place.names() == ["out", "x.json"])
  }
}
