import Communique
import CommuniqueFormats
import CommuniqueTesting
import Testing

// What is not bounded takes hours here.
@Suite("JSON Schema under attack", .timeLimit(.minutes(10)))
struct JSONSchemaHostileTests {
  private func validator(
    _ schema: String, options: JSONSchemaOptions = JSONSchemaOptions(), depth: Int = 256
  ) throws -> JSONSchemaValidator {
    JSONSchemaValidator(
      schema: try JSONSchema(Array(schema.utf8), options: options), options: JSONReadingOptions(maximumDepth: depth))
  }

  private func codes(_ schema: String, _ instance: String, depth: Int = 256) throws -> [Diagnostic.Code] {
    try validator(schema, depth: depth).diagnostics(of: Array(instance.utf8)).map(\.code)
  }

  @Test("Deep instances end in a finding, not in a crash")
  func deepInstance() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let recursive = ##"{"items": {"$ref": "#"}}"##
    #expect(try codes(recursive, deep, depth: 200_000) == [.jsonSchemaDepth])
    #expect(try codes(recursive, deep) == [.jsonDepth])
    let unevaluated = ##"{"items": {"$ref": "#"}, "unevaluatedItems": false}"##
    #expect(try codes(unevaluated, deep, depth: 200_000) == [.jsonSchemaDepth])
    let dynamic = ##"{"$dynamicAnchor": "a", "items": {"$dynamicRef": "#a"}}"##
    #expect(try codes(dynamic, deep, depth: 200_000) == [.jsonSchemaDepth])
    #expect(try codes("{\"const\": \(deep.prefix(0))[]}", deep, depth: 200_000) == [.jsonSchemaConst])
    #expect(try codes(#"{"uniqueItems": true}"#, "[\(deep), \(deep)]", depth: 200_000) == [.jsonSchemaUniqueItems])
    for form in JSONSchemaOutput.Form.allCases {
      #expect(try !validator(recursive, depth: 200_000).output(form, of: Array(deep.utf8)).isValid)
    }
  }

  @Test("Depths that are allowed are reached")
  func allowedDepth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try codes(##"{"items": {"$ref": "#"}}"##, nested(250)) == [])
    // What keeps accounts takes more of the stack for each level.
    #expect(try codes(##"{"allOf": [{"items": {"$ref": "#"}}], "unevaluatedItems": false}"##, nested(100)) == [])
  }

  @Test("Deep schemas are refused")
  func deepSchema() throws {
    let schema = String(repeating: #"{"not":"#, count: 1000) + "true" + String(repeating: "}", count: 1000)
    #expect(throws: DiagnosticsError.self) { try JSONSchema(Array(schema.utf8)) }
    // Not deep to read, but to run.
    var definitions = (0..<5000).map { ##""d\##($0)": {"allOf": [{"$ref": "#/$defs/d\##($0 + 1)"}, {"minimum": 0}]}"## }
    definitions.append(#""d5000": {"pattern": "x"}"#)
    let chain = ##"{"$ref": "#/$defs/d0", "$defs": {\##(definitions.joined(separator: ","))}}"##
    #expect(try codes(chain, "1") == [.jsonSchemaDepth])
    #expect(try codes(chain, "\"x\"") == [])
    #expect(try codes(chain, "\"y\"") == [.jsonSchemaDepth])
  }

  @Test("A reference that only moves in circles at run time ends in a finding")
  func dynamicLoop() throws {
    let schema =
      ##"{"$id": "https://a.example/", "$dynamicAnchor": "n", "$ref": "b", "$defs": {"b": {"$id": "b", "$dynamicRef": "#n", "$defs": {"n": {"$dynamicAnchor": "n"}}}}}"##
    #expect(try codes(schema, "1") == [.jsonSchemaDepth])
  }

  @Test("Subschemas that multiply are bounded")
  func fanOut() throws {
    for keyword in ["allOf", "anyOf", "oneOf"] {
      let definitions = (0..<40).map { number in
        let next = ##"{"$ref": "#/$defs/d\##(number + 1)"}"##
        return
          ##""d\##(number)": {"\##(keyword)": [\##(next), {"minProperties": 1, "$ref": "#/$defs/d\##(number + 1)"}]}"##
      }
      let schema =
        ##"{"$ref": "#/$defs/d0", "$defs": {\##(definitions.joined(separator: ",")), "d40": {"minProperties": 2}}}"##
      do {
        let options = JSONSchemaOptions(maximumSteps: 1_000_000)
        let validator = try validator(schema, options: options)
        let findings = validator.diagnostics(of: Array("{}".utf8))
        #expect(!findings.isEmpty, "\(keyword)")
        _ = validator.isValid(Array(#"{"a": 1, "b": 2}"#.utf8))
      }
    }
  }

  @Test("Wide objects, long lists of values and unique items take linear time")
  func wide() throws {
    let count = 100_000
    let members = (0..<count).map { "\"key\($0)\": \($0)" }.joined(separator: ",")
    let names = (0..<count).map { "\"key\($0)\"" }.joined(separator: ",")
    let properties = (0..<count).map { "\"key\($0)\": {\"maximum\": \($0)}" }.joined(separator: ",")
    do {
      let schema = "{\"properties\": {\(properties)}, \"required\": [\(names)], \"additionalProperties\": false}"
      let wide = try validator(schema)
      #expect(wide.isValid(Array("{\(members)}".utf8)))
    }
    do {
      let list = try validator("{\"items\": {\"enum\": [\(names), 1]}, \"uniqueItems\": true}")
      #expect(list.isValid(Array("[\(names)]".utf8)))
      #expect(!list.isValid(Array("[\(names), \"key5\"]".utf8)))
    }
    do {
      let unevaluated = try validator(
        #"{"allOf": [{"patternProperties": {"^key": true}}], "unevaluatedProperties": false}"#)
      #expect(unevaluated.isValid(Array("{\(members)}".utf8)))
      #expect(unevaluated.diagnostics(of: Array("{\(members), \"x\": 1}".utf8)).count == 1)
    }
    do {
      let all = try validator(#"{"additionalProperties": {"type": "string"}}"#)
      let findings = all.diagnostics(of: Array("{\(members)}".utf8))
      #expect(findings.count == 1001)
      #expect(findings.last?.message == "99000 more findings are left out")
    }
  }

  @Test("Numbers of any size are compared exactly, and quickly")
  func numbers() throws {
    let digits = String(repeating: "7", count: 100_000)
    let accepted: [(String, String)] = [
      (#"{"minimum": 1e1000000000}"#, "1e1000000001"), (#"{"maximum": 1e-1000000000}"#, "1e-1000000001"),
      (#"{"type": "integer"}"#, "1e1000000000"), (#"{"type": "integer"}"#, "1.50e1"), (#"{"const": 100}"#, "1e2"),
      (#"{"const": 0}"#, "-0.00e9"), ("{\"const\": \(digits)}", digits + ".000"),
      ("{\"exclusiveMinimum\": \(digits)}", digits + ".1"), (#"{"multipleOf": 1e-1000000000}"#, "3"),
      (#"{"multipleOf": 0.01}"#, "19.99"),
      (#"{"multipleOf": 0.3}"#, "1e400000000000000000000".replacing("1", with: "3")),
      (#"{"multipleOf": 7}"#, digits), (#"{"multipleOf": 1234567890123456789012345}"#, "2469135780246913578024690"),
      (#"{"multipleOf": 128}"#, "1e7"), (#"{"multipleOf": 3e-5}"#, "0.00009"),
      (#"{"enum": [1e400, 2]}"#, "10e399"), (#"{"minimum": -9223372036854775809}"#, "-9223372036854775808.5"),
    ]
    for (schema, instance) in accepted {
      let found = try codes(schema, instance)
      #expect(found == [], "\(schema.prefix(60))")
    }
    let refused: [(String, String)] = [
      (#"{"maximum": 1e1000000000}"#, "1e1000000001"), (#"{"type": "integer"}"#, "1e-1"),
      (#"{"multipleOf": 3}"#, "1e1000000000"), (#"{"multipleOf": 0.1}"#, "0.15"),
      (#"{"multipleOf": 1e1000000000}"#, "3"), (#"{"multipleOf": 1234567890123456789012345}"#, digits),
      ("{\"exclusiveMaximum\": \(digits)}", digits), (#"{"multipleOf": 256}"#, "1e7"), (#"{"const": 1}"#, "1.1"),
      (#"{"enum": [0.1]}"#, "0.10000000000000000001"),
    ]
    for (schema, instance) in refused {
      let found = try codes(schema, instance)
      #expect(found.count == 1, "\(schema.prefix(60))")
    }
  }

  @Test("Strings are compared by scalars, and U+0000 is a character like others")
  func strings() throws {
    #expect(try codes(#"{"const": "\u00e9"}"#, #""é""#) == [])
    #expect(try codes(#"{"const": "\u00e9"}"#, #""e\u0301""#) == [.jsonSchemaConst])
    #expect(try codes(#"{"uniqueItems": true}"#, #"["\u00e9", "e\u0301"]"#) == [])
    #expect(try codes(#"{"properties": {"\u0000a": false}}"#, #"{"\u0000a": 1}"#) == [.jsonSchemaNever])
    #expect(try codes(#"{"required": ["\u00e9"]}"#, #"{"e\u0301": 1}"#) == [.jsonSchemaRequired])
    #expect(try codes(#"{"pattern": "^\\u0000$"}"#, #""\u0000""#) == [])
    #expect(try codes("true", #""\udc00""#) == [.jsonSurrogate])
  }

  @Test("Random schemas and instances never crash, and all ways to a verdict agree")
  func random() throws {
    var random = SplitMix64(seed: 42)
    var compiled = 0
    for _ in 0..<2000 {
      let text = Self.schema(&random, depth: 3)
      let instance = Array(Self.value(&random, depth: 3).utf8)
      guard let schema = try? JSONSchema(Array(text.utf8), options: JSONSchemaOptions(maximumSteps: 100_000)) else {
        continue
      }
      compiled += 1
      let validator = JSONSchemaValidator(schema: schema)
      let isValid = validator.isValid(instance)
      try #require(validator.diagnostics(of: instance).isEmpty == isValid, "\(text)\n\(instance)")
      for form in JSONSchemaOutput.Form.allCases {
        let output = validator.output(form, of: instance)
        try #require(output.isValid == isValid, "\(form) \(text)\n\(String(decoding: instance, as: UTF8.self))")
        _ = try JSONIndex(output.bytes)
      }
    }
    #expect(compiled > 200)
  }

  private static func below(_ bound: Int, _ random: inout SplitMix64) -> Int { Int(random.next() % UInt64(bound)) }

  private static func value(_ random: inout SplitMix64, depth: Int) -> String {
    let scalars = ["null", "true", "false", "0", "1", "1.0", "-2.5", "1e3", "\"\"", "\"a\"", "\"b\"", #""\u0061é""#]
    switch below(depth > 0 ? 5 : 3, &random) {
    case 3:
      return "[" + (0..<below(4, &random)).map { _ in value(&random, depth: depth - 1) }.joined(separator: ",") + "]"
    case 4:
      let keys = ["a", "b", "c", "x-1"].prefix(below(5, &random))
      return "{" + keys.map { "\"\($0)\": \(value(&random, depth: depth - 1))" }.joined(separator: ",") + "}"
    default: return scalars[below(scalars.count, &random)]
    }
  }

  private static func schema(_ random: inout SplitMix64, depth: Int) -> String {
    if depth == 0 || below(8, &random) == 0 {
      let leaves = ["true", "false", "{}", #"{"type": "string"}"#, ##"{"$ref": "#/$defs/d"}"##, #"{"const": 1}"#]
      return leaves[below(leaves.count, &random)]
    }
    var members: [String: String] = ["$defs": #"{"d": {"type": ["integer", "object"], "minProperties": 1}}"#]
    for _ in 0...below(4, &random) {
      let keyword = keywords[below(keywords.count, &random)]
      members[keyword] = content(keyword, &random, depth: depth - 1)
    }
    return "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",") + "}"
  }

  private static let keywords = [
    "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties", "patternProperties", "additionalProperties",
    "propertyNames", "items", "prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems",
    "unevaluatedProperties", "dependentSchemas", "dependentRequired", "required", "enum", "const", "type", "minimum",
    "multipleOf", "minLength", "pattern", "uniqueItems", "maxItems", "maxProperties", "$ref", "$dynamicRef",
    "$dynamicAnchor", "$anchor", "title", "format", "$id", "$defs",
  ]

  private static func content(_ keyword: String, _ random: inout SplitMix64, depth: Int) -> String {
    if below(60, &random) == 0 { return value(&random, depth: 1) }
    switch keyword {
    case "allOf", "anyOf", "oneOf", "prefixItems":
      return "[" + (0...below(3, &random)).map { _ in schema(&random, depth: depth) }.joined(separator: ",") + "]"
    case "properties", "dependentSchemas", "$defs":
      return "{" + ["a", "b", "d"].map { "\"\($0)\": \(schema(&random, depth: depth))" }.joined(separator: ",") + "}"
    case "patternProperties": return "{\"^[ax]\": \(schema(&random, depth: depth))}"
    case "dependentRequired": return #"{"a": ["b", "c"]}"#
    case "required": return #"["a", "b"]"#
    case "enum": return "[\(value(&random, depth: 1)), \(value(&random, depth: 1))]"
    case "const": return value(&random, depth: 2)
    case "type": return ["\"object\"", "\"array\"", #"["string", "integer"]"#, "\"number\""][below(4, &random)]
    case "minimum", "multipleOf": return ["1", "0.5", "2e0"][below(3, &random)]
    case "minLength", "maxItems", "maxProperties", "minContains", "maxContains": return "\(below(3, &random))"
    case "pattern": return "\"^a\""
    case "uniqueItems": return "true"
    case "$ref": return ["\"#\"", "\"#/$defs/d\"", "\"#/properties/a\"", "\"#n\""][below(4, &random)]
    case "$dynamicRef": return "\"#n\""
    case "$dynamicAnchor", "$anchor": return "\"n\""
    case "$id": return ["\"a\"", "\"b\""][below(2, &random)]
    case "title", "format": return "\"date\""
    default: return schema(&random, depth: depth)
    }
  }
}
