public import Communique

/// The codes of JSON Schema.
extension Diagnostic.Code {
  /// `json-schema.unusable`
  public static let jsonSchemaUnusable = Self("json-schema.unusable", "What is given as a schema is none.")
  /// `json-schema.dialect`
  public static let jsonSchemaDialect = Self(
    "json-schema.dialect", "A schema is in a dialect of JSON Schema that is not known.")
  /// `json-schema.keyword`
  public static let jsonSchemaKeyword = Self(
    "json-schema.keyword", "A keyword of a schema has a value that it cannot have.")
  /// `json-schema.ref`
  public static let jsonSchemaReference = Self("json-schema.ref", "A reference leads to no schema.")
  /// `json-schema.ref.cycle`
  public static let jsonSchemaCycle = Self(
    "json-schema.ref.cycle", "A schema applies itself to the same value, without end.")
  /// `json-schema.regex`
  public static let jsonSchemaExpression = Self(
    "json-schema.regex", "A pattern of a schema is no regular expression of ECMA-262.")
  /// `json-schema.limit.schema`
  public static let jsonSchemaSize = Self("json-schema.limit.schema", "A schema is larger than the limit.")
  /// `json-schema.limit.depth`
  public static let jsonSchemaDepth = Self(
    "json-schema.limit.depth", "Validation nests schemas deeper than the limit.")
  /// `json-schema.limit.work`
  public static let jsonSchemaWork = Self("json-schema.limit.work", "Validation takes more steps than the limit.")
  /// `json-schema.never`
  public static let jsonSchemaNever = Self("json-schema.never", "The schema allows no value here.")
  /// `json-schema.type`
  public static let jsonSchemaType = Self("json-schema.type", "A value is of a type that the schema does not allow.")
  /// `json-schema.enum`
  public static let jsonSchemaEnumeration = Self("json-schema.enum", "A value is none of those that the schema lists.")
  /// `json-schema.const`
  public static let jsonSchemaConst = Self("json-schema.const", "A value is not the one that the schema demands.")
  /// `json-schema.number`
  public static let jsonSchemaNumber = Self("json-schema.number", "A number is beyond the limits of the schema.")
  /// `json-schema.multiple`
  public static let jsonSchemaMultiple = Self(
    "json-schema.multiple", "A number is not a multiple of the one in the schema.")
  /// `json-schema.length`
  public static let jsonSchemaLength = Self(
    "json-schema.length", "A string is shorter or longer than the schema allows.")
  /// `json-schema.pattern`
  public static let jsonSchemaPattern = Self(
    "json-schema.pattern", "A string does not match the pattern of the schema.")
  /// `json-schema.format`
  public static let jsonSchemaFormat = Self(
    "json-schema.format", "A string is not of the format that the schema names.")
  /// `json-schema.items.count`
  public static let jsonSchemaItemCount = Self(
    "json-schema.items.count", "An array has fewer or more items than the schema allows.")
  /// `json-schema.items.unique`
  public static let jsonSchemaUniqueItems = Self("json-schema.items.unique", "Two items of an array are equal.")
  /// `json-schema.items.contains`
  public static let jsonSchemaContains = Self(
    "json-schema.items.contains", "An array has fewer or more items of a kind than the schema allows.")
  /// `json-schema.items.additional`
  public static let jsonSchemaAdditionalItem = Self(
    "json-schema.items.additional", "An array has an item for which the schema has no place.")
  /// `json-schema.properties.count`
  public static let jsonSchemaPropertyCount = Self(
    "json-schema.properties.count", "An object has fewer or more members than the schema allows.")
  /// `json-schema.required`
  public static let jsonSchemaRequired = Self("json-schema.required", "A required key is missing.")
  /// `json-schema.dependent`
  public static let jsonSchemaDependent = Self(
    "json-schema.dependent", "A key is missing that another key of the object demands.")
  /// `json-schema.additional`
  public static let jsonSchemaAdditional = Self("json-schema.additional", "A key is none that the schema allows.")
  /// `json-schema.any-of`
  public static let jsonSchemaAnyOf = Self(
    "json-schema.any-of", "A value fits none of the schemas of which it has to fit one.")
  /// `json-schema.one-of`
  public static let jsonSchemaOneOf = Self(
    "json-schema.one-of", "A value fits several of the schemas of which it has to fit exactly one.")
  /// `json-schema.not`
  public static let jsonSchemaNot = Self("json-schema.not", "A value fits a schema that it must not fit.")

  /// All codes of JSON Schema, in the order of the documentation.
  public static let jsonSchema: [Self] = [
    jsonSchemaUnusable, jsonSchemaDialect, jsonSchemaKeyword, jsonSchemaReference, jsonSchemaCycle,
    jsonSchemaExpression, jsonSchemaSize, jsonSchemaDepth, jsonSchemaWork, jsonSchemaNever, jsonSchemaType,
    jsonSchemaEnumeration, jsonSchemaConst, jsonSchemaNumber, jsonSchemaMultiple, jsonSchemaLength,
    jsonSchemaPattern, jsonSchemaFormat, jsonSchemaItemCount, jsonSchemaUniqueItems, jsonSchemaContains,
    jsonSchemaAdditionalItem, jsonSchemaPropertyCount, jsonSchemaRequired, jsonSchemaDependent, jsonSchemaAdditional,
    jsonSchemaAnyOf, jsonSchemaOneOf, jsonSchemaNot,
  ]
}
