internal import Communique

/// The JSON Schema (draft 2020-12) of canonical JSON, generated from the fields of the model.
///
/// It says what ``JSONReader`` accepts as far as a schema can: what references name, and the other rules of
/// `Dossier.diagnostics()`, are beyond it.
struct DossierJSONSchema {
  private var definitions: [(String, JSONValue)] = []

  static var document: JSONValue {
    var schema = DossierJSONSchema()
    let dossier = Dossier.recordDescription
    let body = schema.object(dossier)
    let definitions = schema.definitions.sorted { $0.0 < $1.0 }
    return .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("$id", .string("\(Namespace.schemas)\(SchemaVersion.current.text)/dossier.schema.json")),
        ("title", "Dossier"),
      ] + body + [("$defs", .object(definitions))])
  }

  private mutating func object(_ record: RecordDescription) -> [(String, JSONValue)] {
    let properties = record.fields.map { ($0.name, property($0)) }
    let required = record.fields.filter { $0.cardinality == .required }.map { JSONValue.string($0.name) }
    var members: [(String, JSONValue)] = [
      ("description", .string(record.summary)), ("type", "object"), ("properties", .object(properties)),
    ]
    if !required.isEmpty { members.append(("required", .array(required))) }
    members.append(("additionalProperties", false))
    return members
  }

  private mutating func property(_ field: FieldDescription) -> JSONValue {
    let reference: JSONValue = .string("#/$defs/" + define(field))
    let description: (String, JSONValue) = ("description", .string(field.summary))
    if field.cardinality == .repeated {
      return .object([description, ("type", "array"), ("items", ["$ref": reference])])
    }
    return .object([description, ("$ref", reference)])
  }

  /// Defines what a field holds, if it is not defined yet, and tells under what name.
  private mutating func define(_ field: FieldDescription) -> String {
    switch field.content {
    case .identity(let type): return define(type.name) { _ in type.jsonSchema }
    case .scalar(let type):
      // A required text cannot be empty; an optional one that is counts as absent.
      if type.form == .text, field.cardinality == .required {
        return define("requiredText") { _ in JSONValue.requiredTextSchema }
      }
      return define(type.definitionName) { _ in type.jsonSchema }
    case .integer:
      return define("count") { _ in JSONValue.countSchema }
    case .localizedText: return define("localizedText") { _ in DossierJSONSchema.localizedText }
    case .reference(let name, let kinds):
      let pattern = ID<Meeting>.scalarType.pattern ?? ""
      let suffix =
        kinds.count == 1
        ? kinds.first?.rawValue ?? "" : kinds.count == 2 ? "agent" : kinds.count == 3 ? "occasion" : "entity"
      return define("\(suffix)Reference") { _ in
        .object([
          ("description", .string("The identifier of \(name).")), ("type", "string"), ("pattern", .string(pattern)),
        ])
      }
    case .record(let record), .entities(let record): return define(record.name) { .object($0.object(record)) }
    }
  }

  private mutating func define(_ name: String, _ make: (inout Self) -> JSONValue) -> String {
    if !definitions.contains(where: { $0.0 == name }) {
      let position = definitions.count
      definitions.append((name, true))
      definitions[position].1 = make(&self)
    }
    return name
  }

  private static var localizedText: JSONValue {
    [
      "description": "A text by language; a plain string is in the dossier's language.",
      "anyOf": [
        [
          "type": "object", "minProperties": 1,
          "propertyNames": ["pattern": .string(LanguageTag.scalarType.pattern ?? "")],
          "additionalProperties": ["type": "string"],
        ],
        ["type": "string"],
      ],
    ]
  }
}
