internal import Communique

/// The JSON Schema (draft 2020-12) of our JSON-LD documents, generated from the fields of the model.
///
/// It describes the one form that ``JSONLDExporter`` writes, with all keys known: a processor of linked data drops
/// unknown ones without a word. What references name, and which order dates have, are beyond it.
struct DossierJSONLDSchema {
  private var definitions: [(String, JSONValue)] = []

  static var document: JSONValue {
    var schema = DossierJSONLDSchema()
    let dossier = Dossier.recordDescription
    let graph = schema.graph(dossier)
    let definitions = schema.definitions.sorted { $0.0 < $1.0 }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("\(Namespace.schemas)\(SchemaVersion.current.text)/jsonld.schema.json"),
      "title": "Dossier as JSON-LD",
      "description": "A dossier as a JSON-LD 1.1 document: its context, and one graph of the dossier and its entities.",
      "type": "object",
      "properties": ["@context": context, "@graph": graph],
      "required": ["@context", "@graph"],
      "additionalProperties": false,
      "$defs": .object(definitions),
    ]
  }

  // MARK: Context

  private static var context: JSONValue {
    [
      "description": "Our context as it is, or its address; and the base against which references are resolved.",
      "type": ["object", "array"],
      "if": ["type": "object"], "then": inlineContext, "else": contextByAddress,
    ]
  }

  private static var base: JSONValue {
    .object(IRI.scalarType.jsonSchemaMembers.map { $0.0 == "description" ? ($0.0, "The base IRI.") : $0 })
  }

  private static var inlineContext: JSONValue {
    guard case .object(let document) = JSONLDContext.current.document, case .object(let members)? = document.first?.1
    else { return false }
    return [
      "properties": .object([("@base", base)] + members.map { ($0.0, ["const": $0.1]) }),
      "required": .array(members.map { .string($0.0) }), "additionalProperties": false,
    ]
  }

  private static var contextByAddress: JSONValue {
    [
      "prefixItems": [
        ["const": .string(JSONLDContext.address)],
        ["type": "object", "properties": ["@base": base], "required": ["@base"], "additionalProperties": false],
      ],
      "items": false, "minItems": 1,
    ]
  }

  // MARK: Graph

  private mutating func graph(_ dossier: RecordDescription) -> JSONValue {
    let dossierName = define(dossier)
    return [
      "description": "The dossier, and after it its entities in any order.", "type": "array",
      "prefixItems": [["$ref": .string("#/$defs/\(dossierName)")]], "items": ["$ref": "#/$defs/entity"],
      "minItems": 1,
    ]
  }

  /// An entity is what its first class says, so that a validator reports what is wrong with it as that, and not that it
  /// is none of many things.
  private static func entity(_ records: [RecordDescription]) -> JSONValue {
    func hasClass(_ schema: JSONValue) -> JSONValue {
      ["properties": ["type": ["type": "array", "prefixItems": [schema], "minItems": 1]], "required": ["type"]]
    }
    let classes = records.map { JSONValue.string(LinkedDataClass.names(of: $0.iri).first?.term ?? "") }
    return [
      "description": "A node for an entity; its first class says of what kind.", "type": "object",
      "properties": ["type": ["type": "array", "prefixItems": [["enum": .array(classes)]], "minItems": 1]],
      "required": ["type"],
      "allOf": .array(
        zip(records, classes).map { record, name in
          ["if": hasClass(["const": name]), "then": ["$ref": .string("#/$defs/\(record.name)")]]
        }),
    ]
  }

  // MARK: Nodes

  private mutating func define(_ record: RecordDescription) -> String {
    let entities = record.fields.compactMap { field in
      if case .entities(let inner) = field.content { inner } else { nil }
    }
    if !entities.isEmpty {
      _ = define("entity") { _ in DossierJSONLDSchema.entity(entities) }
      for entity in entities { _ = define(entity) }
    }
    return define(record.name) { .object($0.node(record)) }
  }

  private mutating func node(_ record: RecordDescription) -> [(String, JSONValue)] {
    var properties = frame(of: record)
    var required = properties.map { JSONValue.string($0.0) }
    var exclusions: [(String, JSONValue)] = []
    var alternatives: [JSONValue] = []
    for field in record.fields {
      let keys = JSONLDTerm.terms(of: field).map(\.key)
      properties += self.properties(of: field)
      exclusions += DossierJSONLDSchema.exclusions(among: keys)
      guard field.cardinality == .required else { continue }
      if keys.count > 1 {
        alternatives.append(["anyOf": .array(keys.map { ["required": [.string($0)]] })])
      } else {
        required += keys.map { .string($0) }
      }
    }
    var members: [(String, JSONValue)] = [
      ("description", .string(record.summary)), ("type", "object"), ("properties", .object(properties)),
      ("required", .array(required)),
    ]
    if !exclusions.isEmpty { members.append(("dependentSchemas", .object(exclusions))) }
    if !alternatives.isEmpty { members.append(("allOf", .array(alternatives))) }
    return members + [("additionalProperties", false)]
  }

  /// The keys that a node has whatever its fields: all of them are required.
  private mutating func frame(of record: RecordDescription) -> [(String, JSONValue)] {
    var properties: [(String, JSONValue)] = []
    func key(_ key: String, _ definition: String, _ description: String) {
      properties.append((key, ["description": .string(description), "$ref": .string("#/$defs/\(definition)")]))
    }
    if record.name == Dossier.recordName.string {
      key("id", defineReference(.dossier), "The IRI of the dossier.")
    } else if record.kind != nil {
      key("id", defineReference(.entity), "The IRI of the entity.")
    } else if record.name == Attestation.recordName.string {
      key("id", defineReference(.attestation), "The IRI of the attestation.")
    }
    properties.append(("type", DossierJSONLDSchema.classes(of: record)))
    if record.kind != nil {
      key(JSONLDContext.dossier.key, defineReference(.dossier), "The dossier that lists it.")
    } else if record.name == Segment.recordName.string {
      key(JSONLDContext.segmentSource.key, defineReference(.entity), "The source that it stands in.")
    }
    return properties
  }

  private static func classes(of record: RecordDescription) -> JSONValue {
    let declared = LinkedDataClass.names(of: record.iri).map { JSONValue.string($0.term) }
    let others = LinkedDataClass.names(of: record.additionalIRIs).map { JSONValue.string($0.term) }
    return [
      "description": "The classes.", "type": "array", "prefixItems": .array(declared.map { ["const": $0] }),
      "items": others.isEmpty ? false : ["enum": .array(others)], "minItems": .number(declared.count),
      "maxItems": .number(declared.count + (others.isEmpty ? 0 : 1)),
    ]
  }

  // MARK: Fields

  private mutating func properties(of field: FieldDescription) -> [(String, JSONValue)] {
    let description: (String, JSONValue) = ("description", .string(field.summary))
    return JSONLDTerm.terms(of: field).map { term in
      let reference: JSONValue = .string("#/$defs/" + define(field, term))
      if term.container != .single || field.cardinality == .repeated {
        return (term.key, .object([description, ("type", "array"), ("items", ["$ref": reference]), ("minItems", 1)]))
      }
      return (term.key, .object([description, ("$ref", reference)]))
    }
  }

  /// That of several keys for one value there is one.
  private static func exclusions(among keys: [String]) -> [(String, JSONValue)] {
    guard keys.count > 1 else { return [] }
    return keys.map { key in
      (key, ["properties": .object(keys.filter { $0 != key }.map { ($0, false) })])
    }
  }

  /// Defines what a key of a field holds, if it is not defined yet, and tells under what name.
  private mutating func define(_ field: FieldDescription, _ term: JSONLDTerm) -> String {
    switch field.content {
    case .integer: return define("count") { _ in JSONValue.countSchema }
    case .localizedText: return define("languageMap") { _ in DossierJSONLDSchema.languageMap }
    case .reference: return defineReference(.entity)
    case .record(let record), .entities(let record): return define(record)
    case .identity(let type): return define(type.name) { _ in type.jsonSchema }
    case .scalar(let type):
      if type == PartialDate.scalarType, let date = LinkedDataDate.allCases.first(where: { $0.isDatatype(of: term) }) {
        return define("\(date)") { _ in DossierJSONLDSchema.date(date) }
      }
      if type.form == .text { return define("text") { _ in JSONValue.requiredTextSchema } }
      return define(type.definitionName) { _ in DossierJSONLDSchema.scalar(type) }
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

  private static func scalar(_ type: ScalarType) -> JSONValue {
    guard case .vocabulary = type.form else { return type.jsonSchema }
    return .object(type.jsonSchemaMembers + [("pattern", .string(LinkedDataToken.pattern))])
  }

  private static func date(_ date: LinkedDataDate) -> JSONValue {
    [
      "description": .string("A date of the datatype \(date.datatype)."), "type": "string",
      "pattern": .string(date.pattern),
    ]
  }

  private static var languageMap: JSONValue {
    [
      "description": "A text by language: tags in lower case (BCP 47), and @none where the language is not determined.",
      "type": "object", "minProperties": 1,
      "propertyNames": ["pattern": .string(LanguageTag.linkedDataKeyPattern)],
      "additionalProperties": ["type": "string", "minLength": 1],
    ]
  }

  private mutating func defineReference(_ target: LinkedDataBase.Target) -> String {
    define("\(target)Reference") { _ in
      [
        "description": .string("The IRI of \(target.phrase): its identifier after #, after an address, or alone."),
        "type": "string", "pattern": .string(target.pattern),
      ]
    }
  }
}
