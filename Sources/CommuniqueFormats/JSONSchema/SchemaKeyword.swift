/// The keywords of JSON Schema 2020-12.
enum SchemaKeyword: String, Sendable {
  // Core
  case schema = "$schema"
  case vocabulary = "$vocabulary"
  case id = "$id"
  case anchor = "$anchor"
  case dynamicAnchor = "$dynamicAnchor"
  case reference = "$ref"
  case dynamicReference = "$dynamicRef"
  case definitions = "$defs"
  case comment = "$comment"
  // Applicators
  case allOf, anyOf, oneOf, not
  /// What `dependentSchemas` and `dependentRequired` were together in former drafts; schemas still use it.
  case dependencies
  case condition = "if"
  case consequence = "then"
  case alternative = "else"
  case dependentSchemas, prefixItems, items, contains
  case properties, patternProperties, additionalProperties, propertyNames
  // Unevaluated
  case unevaluatedItems, unevaluatedProperties
  // Validation
  case type
  case enumeration = "enum"
  case const, multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
  case maxLength, minLength, pattern
  case maxItems, minItems, uniqueItems, maxContains, minContains
  case maxProperties, minProperties, required, dependentRequired
  // Meta-data
  case title, description, `default`, deprecated, readOnly, writeOnly, examples
  // Format and content
  case format, contentEncoding, contentMediaType, contentSchema
  /// The schema `false`, which has no keyword.
  case never = ""

  /// What a keyword holds that is a schema, or holds schemas.
  enum Content {
    case none, schema, list, map
  }

  /// Where the schemas are that a keyword holds.
  var content: Content {
    switch self {
    case .not, .condition, .consequence, .alternative, .items, .contains, .additionalProperties, .propertyNames,
      .unevaluatedItems, .unevaluatedProperties, .contentSchema:
      .schema
    case .allOf, .anyOf, .oneOf, .prefixItems: .list
    case .definitions, .properties, .patternProperties, .dependentSchemas, .dependencies: .map
    default: .none
    }
  }

  /// The vocabulary that defines it.
  var vocabulary: SchemaVocabularies {
    switch self {
    case .schema, .vocabulary, .id, .anchor, .dynamicAnchor, .reference, .dynamicReference, .definitions, .comment,
      .never:
      .core
    case .allOf, .anyOf, .oneOf, .not, .condition, .consequence, .alternative, .dependentSchemas, .prefixItems,
      .items, .contains, .properties, .patternProperties, .additionalProperties, .propertyNames,
      .dependencies:
      .applicator
    case .unevaluatedItems, .unevaluatedProperties: .unevaluated
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .examples: .metadata
    case .format: .format
    case .contentEncoding, .contentMediaType, .contentSchema: .content
    default: .validation
    }
  }
}

/// Sets of keywords that a dialect has.
struct SchemaVocabularies: OptionSet, Sendable {
  let rawValue: UInt8

  static let core = Self(rawValue: 1)
  static let applicator = Self(rawValue: 2)
  static let unevaluated = Self(rawValue: 4)
  static let validation = Self(rawValue: 8)
  static let metadata = Self(rawValue: 16)
  static let format = Self(rawValue: 32)
  static let content = Self(rawValue: 64)
  /// With ``format``: formats are assertions, not only annotations.
  static let formatAssertion = Self(rawValue: 128)

  /// The dialect of 2020-12.
  static let standard: Self = [.core, .applicator, .unevaluated, .validation, .metadata, .format, .content]

  /// The vocabulary of an address; `nil` where it is none of the specification.
  init?(address: String) {
    let base = "https://json-schema.org/draft/2020-12/vocab/"
    guard address.hasPrefix(base) else { return nil }
    switch address.dropFirst(base.count) {
    case "core": self = .core
    case "applicator": self = .applicator
    case "unevaluated": self = .unevaluated
    case "validation": self = .validation
    case "meta-data": self = .metadata
    case "format-annotation": self = .format
    case "format-assertion": self = [.format, .formatAssertion]
    case "content": self = .content
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
