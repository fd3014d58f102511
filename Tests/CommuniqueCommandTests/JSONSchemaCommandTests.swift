import Foundation
import Testing

@Suite("communique validate --schema, with a JSON Schema")
struct JSONSchemaCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {"date": {"type": "string", "format": "date"}, "size": {"$ref": "https://example.org/size"}},
        "required": ["date"],
        "additionalProperties": false
      }
      """, "order.schema.json")
    try place.write(#"{"type": "integer", "minimum": 1}"#, "size.json")
  }

  private let resource = "https://example.org/size=size.json"

  @Test("JSON of any kind is held against the schema, each finding with its place in both")
  func findings() throws {
    try place.write("{\"date\": \"soon\", \"size\": 3}\n", "good.json")
    let good = try place.run("validate", "--schema", "order.schema.json", "--resource", resource, "good.json")
    #expect(good.output == "good.json: valid\n")
    try place.write("{\n  \"datte\": \"soon\",\n  \"size\": 0\n}\n", "bad.json")
    let bad = try place.run(
      "validate", "--schema", "order.schema.json", "--resource", resource, "bad.json", status: 1)
    #expect(bad.output.contains("bad.json:1:1: error: The key “date” is missing [json-schema.required]"))
    #expect(bad.output.contains("bad.json:2:3: error: "))
    #expect(bad.output.contains("Did you mean “date”?"))
    #expect(bad.output.contains("bad.json:3:11: error: "))
    #expect(bad.output.contains("required by https://example.org/size#/minimum"))
    #expect(bad.output.hasSuffix("3 errors\n"))
  }

  @Test("Formats are held to when asked for")
  func formats() throws {
    try place.write(#"{"date": "2024-02-30"}"#, "x.json")
    try place.run("validate", "--schema", "order.schema.json", "--resource", resource, "x.json")
    let outcome = try place.run(
      "validate", "--schema", "order.schema.json", "--resource", resource, "--assert-formats", "x.json", status: 1)
    #expect(outcome.output.contains("x.json:1:10: error: "))
    #expect(outcome.output.contains("[json-schema.format]"))
  }

  @Test("JSON Lines are held against it line by line")
  func lines() throws {
    try place.write("{\"date\": \"\"}\n\n{}\n{\"date\": \"\"}\n{\n", "x.jsonl")
    let outcome = try place.run(
      "validate", "--schema", "order.schema.json", "--resource", resource, "x.jsonl", status: 1)
    #expect(outcome.output.contains("x.jsonl:3:1: error: The key “date” is missing"))
    #expect(outcome.output.contains("x.jsonl:5:"))
    #expect(outcome.output.hasSuffix("2 errors\n"))
  }

  @Test("The specification's output is printed instead when asked for")
  func outputs() throws {
    try place.write("{}\n{\"date\": \"\"}\n", "x.jsonl")
    let outcome = try place.run(
      "validate", "--schema", "order.schema.json", "--resource", resource, "--schema-output", "flag", "x.jsonl",
      status: 1)
    #expect(outcome.output == "{\"valid\":false}\n{\"valid\":true}\n")
    try place.write("{\"date\": \"\"}", "y.json")
    try place.run(
      "validate", "--schema", "order.schema.json", "--resource", resource, "--schema-output", "basic", "y.json")
  }

  @Test("A schema that cannot be used, and options without one, are refused")
  func unusable() throws {
    try place.write("{}", "x.json")
    let unknown = try place.run("validate", "--schema", "order.schema.json", "x.json", status: 2)
    #expect(unknown.errors.contains("[json-schema.ref]") || unknown.output.contains("[json-schema.ref]"))
    let missing = try place.run("validate", "--schema", "none.json", "x.json", status: 2)
    #expect(missing.errors.contains("[json-schema.unusable]") || missing.output.contains("[json-schema.unusable]"))
    try place.run("validate", "--schema", "size.json", "--resource", "nonsense", "x.json", status: 2)
    try place.run("validate", "--schema-output", "flag", "x.json", status: 2)
    try place.run("validate", "--schema", "size.json", "--schema-output", "loud", "x.json", status: 2)
  }
}

@Suite("JSON-LD in the command")
struct JSONLDCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("A dossier goes to JSON-LD and back, and to N-Quads")
  func thereAndBack() throws {
    try place.write(goodDossier, "x.json")
    try place.run("convert", "x.json", "-q", "-o", "x.jsonld")
    #expect(try place.run("validate", "x.jsonld").output == "x.jsonld: valid (1 dossier)\n")
    let back = try place.run("convert", "x.jsonld", "-q", "--to", "jsonl", "-o", "-")
    #expect(back.output == goodDossier + "\n")
    let quads = try place.run("convert", "x.jsonld", "-q", "--to", "nquads", "-o", "-")
    #expect(quads.output.contains("<https://w3id.org/communique/dossier/d#s> <http://schema.org/text> \"Said\"@en .\n"))
  }

  @Test("JSON-LD is recognized by its context, whatever the file is called, and so is a corpus of it")
  func recognized() throws {
    try place.write(goodDossier + "\n" + goodDossier.replacing("\"id\":\"d\"", with: "\"id\":\"e\""), "x.jsonl")
    try place.run("convert", "x.jsonl", "-q", "--to", "ndjsonld", "-o", "x.ndjsonld")
    #expect(try place.run("validate", "x.ndjsonld").output == "x.ndjsonld: valid (2 dossiers)\n")
    #expect(try place.run("validate", "-", input: try place.text("x.ndjsonld")).output == "-: valid (2 dossiers)\n")
    let first = String(try place.text("x.ndjsonld").split(separator: "\n")[0])
    try place.write(first, "y.json")
    #expect(try place.run("validate", "y.json").output == "y.json: valid (1 dossier)\n")
  }

  @Test("A form that cannot be read back says what to do")
  func foreign() throws {
    try place.write(
      #"{"schemaVersion":"1.0","id":"d","about":["m"],"meetings":[{"id":"m","title":{"en":"M"}}]}"#, "x.json")
    try place.run("convert", "x.json", "-q", "--to", "jsonld", "--profile", "searchEngine", "-o", "s.jsonld")
    let outcome = try place.run("validate", "s.jsonld", status: 1)
    #expect(outcome.output.contains("[jsonld.context.foreign]"))
    #expect(outcome.output.contains("searchEngine"))
    let expanded = try place.run("validate", "-", input: "[{\"@id\": \"x\"}]", status: 1)
    #expect(expanded.output.contains("error"))
    let typed = try place.run("validate", "--from", "jsonld", "-", input: "[{\"@id\": \"x\"}]", status: 1)
    #expect(typed.output.contains("[jsonld.form.expanded]"))
  }
}
