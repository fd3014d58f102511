/// The metaschemas of 2020-12: what a schema may look like, one for each vocabulary, and the one that has them all.
///
/// The constraints are those of the specification; the wording is our own.
enum SchemaMetaschemas {
  private static let base = "https://json-schema.org/draft/2020-12/"

  /// The address of the dialect.
  static let dialect = base + "schema"

  /// The documents by their addresses.
  static let documents: [String: [UInt8]] = {
    var documents: [String: [UInt8]] = [:]
    for (name, members) in [("core", core), ("applicator", applicator), ("unevaluated", unevaluated)] {
      documents[base + "meta/" + name] = document("meta/" + name, [name], members).compactBytes
    }
    for (name, members) in [("validation", validation), ("meta-data", metadata), ("content", content)] {
      documents[base + "meta/" + name] = document("meta/" + name, [name], members).compactBytes
    }
    for name in ["format-annotation", "format-assertion"] {
      documents[base + "meta/" + name] =
        document("meta/" + name, [name], [("properties", ["format": ["type": "string"]])]).compactBytes
    }
    documents[dialect] = whole.compactBytes
    return documents
  }()

  private static let names = [
    "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content",
  ]

  private static var whole: JSONValue {
    let legacy: JSONValue = [
      "definitions": ["type": "object", "additionalProperties": recursion, "deprecated": true],
      "dependencies": [
        "type": "object", "deprecated": true,
        "additionalProperties": [
          "anyOf": [recursion, ["type": "array", "items": ["type": "string"], "uniqueItems": true]]
        ],
      ],
      "$recursiveAnchor": ["type": "string", "deprecated": true],
      "$recursiveRef": ["type": "string", "deprecated": true],
    ]
    return document(
      "schema", names,
      [("allOf", .array(names.map { ["$ref": .string("meta/\($0)")] })), ("properties", legacy)])
  }

  private static func document(
    _ path: String, _ vocabularies: [String], _ members: [(String, JSONValue)]
  ) -> JSONValue {
    .object(
      [
        ("$schema", .string(dialect)), ("$id", .string(base + path)),
        ("$vocabulary", .object(vocabularies.map { (base + "vocab/" + $0, true) })), ("$dynamicAnchor", "meta"),
        ("type", ["object", "boolean"]),
      ] + members)
  }

  // MARK: Parts

  private static let recursion: JSONValue = ["$dynamicRef": "#meta"]
  private static let schemas: JSONValue = ["type": "array", "minItems": 1, "items": recursion]
  private static let schemaMap: JSONValue = ["type": "object", "additionalProperties": recursion]
  private static let text: JSONValue = ["type": "string"]
  private static let flag: JSONValue = ["type": "boolean"]
  private static let number: JSONValue = ["type": "number"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let strings: JSONValue = ["type": "array", "items": ["type": "string"], "uniqueItems": true]
  private static let anchor: JSONValue = ["type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"]
  private static let reference: JSONValue = ["type": "string", "format": "uri-reference"]

  private static let core: [(String, JSONValue)] = [
    (
      "properties",
      [
        "$id": ["type": "string", "format": "uri-reference", "pattern": "^[^#]*#?$"],
        "$schema": ["type": "string", "format": "uri"], "$ref": reference, "$anchor": anchor,
        "$dynamicRef": reference, "$dynamicAnchor": anchor,
        "$vocabulary": [
          "type": "object", "propertyNames": ["type": "string", "format": "uri"], "additionalProperties": flag,
        ],
        "$comment": text, "$defs": schemaMap,
      ]
    )
  ]

  private static let applicator: [(String, JSONValue)] = [
    (
      "properties",
      [
        "prefixItems": schemas, "items": recursion, "contains": recursion, "additionalProperties": recursion,
        "properties": schemaMap,
        "patternProperties": [
          "type": "object", "additionalProperties": recursion, "propertyNames": ["format": "regex"],
        ],
        "dependentSchemas": schemaMap, "propertyNames": recursion, "if": recursion, "then": recursion,
        "else": recursion, "allOf": schemas, "anyOf": schemas, "oneOf": schemas, "not": recursion,
      ]
    )
  ]

  private static let unevaluated: [(String, JSONValue)] = [
    ("properties", ["unevaluatedItems": recursion, "unevaluatedProperties": recursion])
  ]

  private static let validation: [(String, JSONValue)] = {
    let type: JSONValue = ["enum": ["array", "boolean", "integer", "null", "number", "object", "string"]]
    return [
      (
        "properties",
        [
          "type": ["anyOf": [type, ["type": "array", "items": type, "minItems": 1, "uniqueItems": true]]],
          "const": true, "enum": ["type": "array"], "multipleOf": ["type": "number", "exclusiveMinimum": 0],
          "maximum": number, "exclusiveMaximum": number, "minimum": number, "exclusiveMinimum": number,
          "maxLength": count, "minLength": count, "pattern": ["type": "string", "format": "regex"],
          "maxItems": count, "minItems": count, "uniqueItems": flag, "maxContains": count, "minContains": count,
          "maxProperties": count, "minProperties": count, "required": strings,
          "dependentRequired": ["type": "object", "additionalProperties": strings],
        ]
      )
    ]
  }()

  private static let metadata: [(String, JSONValue)] = [
    (
      "properties",
      [
        "title": text, "description": text, "default": true, "deprecated": flag, "readOnly": flag, "writeOnly": flag,
        "examples": ["type": "array", "items": true],
      ]
    )
  ]

  private static let content: [(String, JSONValue)] = [
    ("properties", ["contentEncoding": text, "contentMediaType": text, "contentSchema": recursion])
  ]
}
