import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

@Suite("Findings of JSON Schema")
struct JSONSchemaFindingTests {
  /// A schema, and an instance that breaks it. `◆` marks where the finding is expected.
  struct Case: CustomTestStringConvertible, Sendable {
    let code: Diagnostic.Code
    let path: String
    let place: String
    let schema: String
    let instance: String
    var testDescription: String { "\(code): \(instance)" }

    init(_ code: Diagnostic.Code, _ path: String, _ place: String, _ schema: String, _ instance: String) {
      self.code = code
      self.path = path
      self.place = place
      self.schema = schema
      self.instance = instance
    }
  }

  static let simple: [Case] = [
    Case(.jsonSchemaNever, "", "#", "false", "◆1"),
    Case(.jsonSchemaNever, "/a", "#/properties/a", #"{"properties": {"a": false}}"#, #"{"a": ◆1}"#),
    Case(.jsonSchemaType, "", "#/type", #"{"type": "string"}"#, "◆1"),
    Case(.jsonSchemaType, "/1", "#/items/type", #"{"items": {"type": "integer"}}"#, "[1.0, ◆1.5]"),
    Case(
      .jsonSchemaType, "/a", "#/$defs/b/type",
      ##"{"properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {"b": {"type": ["null", "array"]}}}"##, "{\n \"a\": ◆{}}"
    ),
    Case(.jsonSchemaType, "", "#/anyOf", #"{"anyOf": [{"type": "string"}, {"type": "object"}]}"#, "◆1"),
    Case(.jsonSchemaEnumeration, "", "#/enum", #"{"enum": [1, "two", null]}"#, #"◆"tow""#),
    Case(.jsonSchemaEnumeration, "", "#/oneOf", #"{"oneOf": [{"const": "one"}, {"const": "two"}]}"#, #"◆"tow""#),
    Case(
      .jsonSchemaConst, "/~1~0", "#/additionalProperties/const", #"{"additionalProperties": {"const": {"a": 1}}}"#,
      #"{"/~": ◆{"a": 2}}"#),
    Case(.jsonSchemaNumber, "", "#/minimum", #"{"minimum": 1e400}"#, "◆9e399"),
    Case(.jsonSchemaNumber, "", "#/maximum", #"{"maximum": 3}"#, "◆3.0000000000000000000000001"),
    Case(.jsonSchemaNumber, "", "#/exclusiveMinimum", #"{"exclusiveMinimum": 3}"#, "◆3.0"),
    Case(.jsonSchemaNumber, "", "#/exclusiveMaximum", #"{"exclusiveMaximum": -3}"#, "◆-3"),
    Case(.jsonSchemaMultiple, "", "#/multipleOf", #"{"multipleOf": 0.1}"#, "◆0.35"),
    Case(.jsonSchemaLength, "", "#/minLength", #"{"minLength": 3}"#, #"◆"é👩""#),
    Case(.jsonSchemaLength, "", "#/maxLength", #"{"maxLength": 1}"#, #"◆"\ud83d\ude00a""#),
    Case(.jsonSchemaPattern, "", "#/pattern", #"{"pattern": "^a+$"}"#, #"◆"ab""#),
    Case(
      .jsonSchemaPattern, "/B", "#/propertyNames/pattern", #"{"propertyNames": {"pattern": "^[a-z]$"}}"#,
      #"{"a": 1, ◆"B": 1}"#),
    Case(.jsonSchemaFormat, "", "#/format", #"{"format": "date"}"#, #"◆"2023-02-29""#),
    Case(.jsonSchemaItemCount, "", "#/minItems", #"{"minItems": 2}"#, "◆[1]"),
    Case(.jsonSchemaItemCount, "", "#/maxItems", #"{"maxItems": 0}"#, "◆[1]"),
    Case(
      .jsonSchemaUniqueItems, "", "#/uniqueItems", #"{"uniqueItems": true}"#,
      #"◆[{"a": 1, "b": [2]}, {"b": [2.0], "a": 10e-1}]"#),
    Case(.jsonSchemaContains, "", "#/contains", #"{"contains": {"const": 1}}"#, "◆[2, 3]"),
    Case(.jsonSchemaContains, "", "#/minContains", #"{"contains": {"const": 1}, "minContains": 2}"#, "◆[1]"),
    Case(.jsonSchemaContains, "", "#/maxContains", #"{"contains": {"const": 1}, "maxContains": 1}"#, "◆[1, 1]"),
    Case(.jsonSchemaAdditionalItem, "/1", "#/items", #"{"prefixItems": [true], "items": false}"#, "[1, ◆2]"),
    Case(.jsonSchemaAdditionalItem, "/0", "#/unevaluatedItems", #"{"unevaluatedItems": false}"#, "[◆2]"),
    Case(.jsonSchemaPropertyCount, "", "#/minProperties", #"{"minProperties": 1}"#, "◆{}"),
    Case(.jsonSchemaPropertyCount, "", "#/maxProperties", #"{"maxProperties": 1}"#, #"◆{"a": 1, "b": 2}"#),
  ]

  static let combined: [Case] = [
    Case(
      .jsonSchemaRequired, "/a", "#/properties/a/required", #"{"properties": {"a": {"required": ["b"]}}}"#,
      #"{"a": ◆{}}"#),
    Case(.jsonSchemaDependent, "", "#/dependentRequired", #"{"dependentRequired": {"a": ["b"]}}"#, #"◆{"a": 1}"#),
    Case(
      .jsonSchemaRequired, "", "#/dependentSchemas/a/required", #"{"dependentSchemas": {"a": {"required": ["b"]}}}"#,
      #"◆{"a": 1}"#),
    Case(
      .jsonSchemaAdditional, "/titel", "#/additionalProperties",
      #"{"properties": {"title": true}, "additionalProperties": false}"#, #"{◆"titel": 1}"#),
    Case(
      .jsonSchemaAdditional, "/b", "#/unevaluatedProperties",
      #"{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}"#, #"{"a": 1, ◆"b": 1}"#),
    Case(.jsonSchemaOneOf, "", "#/oneOf", #"{"oneOf": [{"minimum": 1}, {"multipleOf": 2}]}"#, "◆2"),
    Case(.jsonSchemaNot, "", "#/not", #"{"not": {"type": "null"}}"#, "◆null"),
    Case(.jsonSchemaNumber, "", "#/then/minimum", #"{"if": {"type": "number"}, "then": {"minimum": 1}}"#, "◆0"),
    Case(
      .jsonSchemaRequired, "", "#/else/required", #"{"if": {"type": "number"}, "else": {"required": ["a"]}}"#, "◆{}"),
    // The branch whose constant fits is the one that was meant.
    Case(
      .jsonSchemaType, "/x", "#/anyOf/1/properties/x/type",
      #"{"anyOf": [{"properties": {"k": {"const": "a"}, "x": {"type": "null"}}}, {"properties": {"k": {"const": "b"}, "x": {"type": "string"}}}]}"#,
      #"{"k": "b", "x": ◆1}"#),
    Case(
      .jsonSchemaType, "/0", "#/anyOf/1/items/type",
      #"{"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}"#, "[◆1]"),
    Case(.jsonSchemaNumber, "", "urn:a#/minimum", #"{"$ref": "urn:a"}"#, "◆0"),
    Case(.jsonKeyDuplicate, "/a", "", "true", #"{"a": 1, ◆"\u0061": 2}"#),
    Case(.jsonSurrogate, "", "", "true", #""◆\ud800""#),
    Case(.jsonEnd, "", "", "true", "[1◆"),
  ]

  static var registry: JSONSchemaRegistry {
    var registry = JSONSchemaRegistry()
    registry.add(Array(#"{"minimum": 1}"#.utf8), for: "urn:a")
    return registry
  }

  @Test("A finding says what, where in the text, and where in the schema", arguments: simple + combined)
  func finding(_ test: Case) throws {
    let schema = try JSONSchema(
      Array(test.schema.utf8), options: JSONSchemaOptions(assertsFormats: true), registry: Self.registry)
    let parts = test.instance.split(separator: "◆", omittingEmptySubsequences: false)
    let findings = JSONSchemaValidator(schema: schema).diagnostics(of: Array(parts.joined().utf8), file: "f")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(finding.code == test.code)
    #expect(finding.path == test.path)
    #expect(finding.location?.line == before.count)
    #expect(finding.location?.column == (before.last?.utf8.count ?? 0) + 1)
    #expect(finding.location?.file == "f")
    if !test.place.isEmpty { #expect(finding.hint?.hasSuffix("; required by \(test.place)") == true, "\(finding)") }
    #expect(finding.message.last != ".")
  }

  @Test("Messages say what was found and what was expected, and hints how to mend it")
  func messages() throws {
    func finding(_ schema: String, _ instance: String) throws -> Diagnostic? {
      JSONSchemaValidator(schema: try JSONSchema(Array(schema.utf8))).diagnostics(of: Array(instance.utf8)).first
    }
    let additional = try finding(#"{"properties": {"title": true}, "additionalProperties": false}"#, #"{"titel": 1}"#)
    #expect(additional?.message == "“titel” is not a key that the schema allows here")
    #expect(additional?.hint == "Did you mean “title”?; required by #/additionalProperties")
    let type = try finding(#"{"anyOf": [{"type": "string"}, {"type": "object"}]}"#, "[1]")
    #expect(type?.message == "Found an array of 1 item; expected a string or an object")
    let near = try finding(#"{"enum": ["one", "two"]}"#, #""tow""#)
    #expect(near?.hint == "Did you mean “two”?; required by #/enum")
    let long = try finding(#"{"type": "null"}"#, "\"" + String(repeating: "x", count: 10_000) + "\"")
    #expect((long?.message.count ?? 0) < 200)
    let tied = try finding(#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#)
    #expect(tied?.message == "The key “b” is missing, which “a” demands")
  }

  @Test("All findings come, in the order of the text, up to the limit")
  func limit() throws {
    let schema = try JSONSchema(Array(#"{"items": {"type": "string"}, "minItems": 9}"#.utf8))
    let bytes = Array("[1, 2, 3, \"x\", 4]".utf8)
    let all = JSONSchemaValidator(schema: schema).diagnostics(of: bytes)
    #expect(all.map(\.path) == ["", "/0", "/1", "/2", "/4"])
    let options = JSONReadingOptions(maximumDiagnostics: 2)
    let few = JSONSchemaValidator(schema: schema, options: options).diagnostics(of: bytes)
    #expect(few.count == 3)
    #expect(few.last?.code == .jsonDiagnosticLimit)
    #expect(few.last?.message == "3 more findings are left out")
    #expect(few.last?.severity == .error)
  }

  @Test("JSON Lines are validated line by line, each finding with its line")
  func lines() throws {
    let schema = try JSONSchema(Array(#"{"type": "string"}"#.utf8))
    let input = "\"a\"\n\n1\n{\n\"b\"\n"
    var items: [ReadingItem] = []
    try JSONSchemaValidator(schema: schema).validate(
      MemorySource(Array(input.utf8), chunkSize: 1), file: "x", form: .lines
    ) { items.append($0) }
    #expect(items.map { $0.result.diagnostics.first?.location?.line } == [3, 4])
    let place = try #require(items.first?.result.diagnostics.first?.location)
    #expect(items.first?.line(around: place)?.after == "1")
  }

  @Test("Every code of JSON Schema has a sentence, and a prefix of its own")
  func codes() {
    for code in Diagnostic.Code.jsonSchema {
      #expect(code.name.hasPrefix("json-schema.") && code.summary.hasSuffix("."))
    }
    #expect(Set(Diagnostic.Code.jsonSchema).count == Diagnostic.Code.jsonSchema.count)
  }
}

@Suite("Schemas that cannot be used")
struct JSONSchemaCompilationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: Diagnostic.Code
    let path: String
    let schema: String
    var testDescription: String { schema }
  }

  static let cases: [Case] = [
    Case(code: .jsonSchemaUnusable, path: "", schema: "[]"),
    Case(code: .jsonEnd, path: "", schema: "{"),
    Case(code: .jsonKeyDuplicate, path: "/type", schema: #"{"type": "null", "type": "string"}"#),
    Case(code: .jsonSchemaKeyword, path: "/type", schema: #"{"type": "strnig"}"#),
    Case(code: .jsonSchemaKeyword, path: "/minLength", schema: #"{"minLength": -1}"#),
    Case(code: .jsonSchemaKeyword, path: "/maxItems", schema: #"{"maxItems": 1.5}"#),
    Case(code: .jsonSchemaKeyword, path: "/multipleOf", schema: #"{"multipleOf": 0}"#),
    Case(code: .jsonSchemaKeyword, path: "/required/1", schema: #"{"required": ["a", "a"]}"#),
    Case(code: .jsonSchemaKeyword, path: "/allOf", schema: #"{"allOf": []}"#),
    Case(code: .jsonSchemaKeyword, path: "/items", schema: #"{"items": [true]}"#),
    Case(code: .jsonSchemaKeyword, path: "/$anchor", schema: #"{"$anchor": "1"}"#),
    Case(
      code: .jsonSchemaKeyword, path: "/$defs/b/$anchor", schema: #"{"$anchor": "a", "$defs": {"b": {"$anchor": "a"}}}"#
    ),
    Case(
      code: .jsonSchemaReference, path: "/properties/a/$ref", schema: ##"{"properties": {"a": {"$ref": "#/$defs/x"}}}"##
    ),
    Case(code: .jsonSchemaReference, path: "/$ref", schema: ##"{"$ref": "#x"}"##),
    Case(code: .jsonSchemaReference, path: "/$ref", schema: #"{"$ref": "https://example.org/x"}"#),
    Case(code: .jsonSchemaCycle, path: "", schema: ##"{"$ref": "#"}"##),
    Case(
      code: .jsonSchemaCycle, path: "/$defs/b",
      schema: ##"{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}}"##),
    Case(code: .jsonSchemaExpression, path: "/pattern", schema: #"{"pattern": "("}"#),
    Case(code: .jsonSchemaExpression, path: "/patternProperties/(", schema: #"{"patternProperties": {"(": true}}"#),
    Case(
      code: .jsonSchemaDialect, path: "/$schema", schema: #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#),
  ]

  @Test("What is wrong with a schema is said with its place", arguments: cases)
  func finding(_ test: Case) throws {
    let error = #expect(throws: DiagnosticsError.self) { try JSONSchema(Array(test.schema.utf8), file: "s.json") }
    let finding = try #require(error?.diagnostics.first)
    #expect(finding.code == test.code)
    if test.code == .jsonSchemaCycle {
      #expect(finding.path.hasPrefix(test.path) || !finding.path.isEmpty)
    } else {
      #expect(finding.path == test.path)
    }
    #expect(finding.location?.file == "s.json")
  }

  @Test("A reference that leads nowhere comes with the nearest that there is")
  func nearest() throws {
    let schema = ##"{"$ref": "#/$defs/metting", "$defs": {"meeting": true}}"##
    let error = #expect(throws: DiagnosticsError.self) { try JSONSchema(Array(schema.utf8)) }
    #expect(error?.diagnostics.first?.hint == "Did you mean “#/$defs/meeting”?")
  }

  @Test("A dialect that requires an unknown vocabulary is refused")
  func vocabulary() throws {
    var registry = JSONSchemaRegistry()
    registry.add(Array(#"{"$vocabulary": {"https://example.org/v": true}}"#.utf8), for: "https://example.org/meta")
    let schema = Array(#"{"$schema": "https://example.org/meta"}"#.utf8)
    let error = #expect(throws: DiagnosticsError.self) { try JSONSchema(schema, registry: registry) }
    #expect(error?.diagnostics.first?.code == .jsonSchemaDialect)
  }
}

@Suite("Output of JSON Schema")
struct JSONSchemaOutputTests {
  private func output(_ form: JSONSchemaOutput.Form, _ schema: String, _ instance: String) throws -> String {
    let validator = JSONSchemaValidator(schema: try JSONSchema(Array(schema.utf8)))
    return String(decoding: validator.output(form, of: Array(instance.utf8)).bytes, as: UTF8.self)
  }

  // The example of the specification, core 12.4.
  static let schema = """
    {"$id": "https://example.com/polygon", "$schema": "https://json-schema.org/draft/2020-12/schema",
     "$defs": {"point": {"type": "object", "properties": {"x": {"type": "number"}, "y": {"type": "number"}},
       "additionalProperties": false, "required": ["x", "y"]}},
     "type": "array", "items": {"$ref": "#/$defs/point"}, "minItems": 3}
    """
  static let instance = #"[{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]"#

  @Test("flag")
  func flag() throws {
    #expect(try output(.flag, Self.schema, Self.instance) == #"{"valid":false}"#)
    #expect(try output(.flag, "true", "1") == #"{"valid":true}"#)
    #expect(try output(.flag, "true", "[") == #"{"valid":false}"#)
  }

  private func locations(_ output: String) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (object?["errors"] as? [[String: Any]] ?? []).map { unit in
      "\(unit["keywordLocation"] ?? "") \(unit["absoluteKeywordLocation"] ?? "") \(unit["instanceLocation"] ?? "")"
    }
  }

  @Test("basic has the errors in a list, with the way to each and its absolute place")
  func basic() throws {
    let base = "https://example.com/polygon#"
    #expect(
      try Set(locations(output(.basic, Self.schema, Self.instance))) == [
        "/minItems \(base)/minItems ",
        "/items/$ref/required \(base)/$defs/point/required /1",
        "/items/$ref/additionalProperties \(base)/$defs/point/additionalProperties /1/z",
      ])
  }

  @Test("detailed has a tree, in which what has one result is that result")
  func detailed() throws {
    let text = try output(.detailed, Self.schema, Self.instance)
    let errors = try locations(text)
    #expect(
      Set(errors) == [
        "/minItems https://example.com/polygon#/minItems ",
        "/items/$ref https://example.com/polygon#/$defs/point /1",
      ])
    #expect(text.contains(#""keywordLocation":"/items/$ref/required""#))
  }

  @Test("Annotations of what accepts the value come with it, others do not")
  func annotations() throws {
    let schema =
      #"{"title": "T", "anyOf": [{"type": "string", "title": "S"}, {"properties": {"a": {"default": 1}}, "x-y": 2}]}"#
    let text = try output(.basic, schema, #"{"a": 1, "b": 2}"#)
    #expect(
      text == """
        {"valid":true,"annotations":[\
        {"valid":true,"keywordLocation":"/title","instanceLocation":"","annotation":"T"},\
        {"valid":true,"keywordLocation":"/anyOf/1/properties/a/default","instanceLocation":"/a","annotation":1},\
        {"valid":true,"keywordLocation":"/anyOf/1/properties","instanceLocation":"","annotation":["a"]},\
        {"valid":true,"keywordLocation":"/anyOf/1/x-y","instanceLocation":"","annotation":2}]}
        """)
    #expect(
      try output(.detailed, "true", "1")
        == #"{"valid":true,"keywordLocation":"","instanceLocation":"","annotations":[]}"#)
  }

  @Test("What is not JSON is the one error")
  func syntax() throws {
    let text = try output(.basic, "true", "[")
    #expect(
      text.hasPrefix(
        #"{"valid":false,"errors":[{"valid":false,"keywordLocation":"","instanceLocation":"","error":"The"#))
  }
}

@Suite("Dossiers and their JSON Schema")
struct JSONSchemaDossierTests {
  private var validator: JSONSchemaValidator {
    get throws { JSONSchemaValidator(schema: try JSONSchema.dossier.get()) }
  }

  @Test("2,000 generated dossiers fit the schema")
  func generated() throws {
    let validator = try validator
    var generator = DossierGenerator(seed: 20_261_122)
    for number in 0..<2000 {
      let bytes = try generator.next().jsonBytes()
      try #require(validator.isValid(bytes), "dossier \(number): \(validator.diagnostics(of: bytes))")
    }
  }

  @Test("The samples fit the schema", arguments: SampleTests.names)
  func samples(name: String) throws {
    let bytes = try SharedMaterial.bytes(SharedMaterial.repository.appending(path: "Samples/\(name)/dossier.json"))
    #expect(try validator.diagnostics(of: bytes) == [])
    #expect(try validator.output(.flag, of: bytes).isValid)
    #expect(try validator.output(.basic, of: bytes).isValid)
  }

  @Test("A dossier that is broken is found out, with the place in the schema")
  func broken() throws {
    let findings = try validator.diagnostics(
      of: Array(#"{"schemaVersion": "1.0", "id": "a", "meetings": [{"id": "m", "titel": {"en": "x"}}]}"#.utf8))
    #expect(findings.map(\.path).contains("/meetings/0/titel"))
    #expect(findings.first { $0.path == "/meetings/0/titel" }?.hint?.hasPrefix("Did you mean “title”?") == true)
  }

  @Test("Our schema fits the metaschema")
  func metaschema() throws {
    let metaschema = try JSONSchema(
      Array(#"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#.utf8),
      options: JSONSchemaOptions(assertsFormats: true))
    let file = SharedMaterial.repository.appending(path: "Schemas/json/dossier.schema.json")
    #expect(JSONSchemaValidator(schema: metaschema).diagnostics(of: try SharedMaterial.bytes(file)) == [])
  }
}
