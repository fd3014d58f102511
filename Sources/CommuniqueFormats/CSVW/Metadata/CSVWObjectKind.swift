/// The kinds of object that metadata has, and the properties that each may have (Metadata Vocabulary for Tabular Data,
/// section 5).
enum CSVWObjectKind: Sendable {
  case tableGroup, table, schema, column, dialect, template, datatype, foreignKey, reference, numericFormat

  private static let inherited = [
    "aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator",
    "textDirection", "valueUrl",
  ]

  var properties: Set<String> {
    switch self {
    case .tableGroup: Self.tableGroupProperties
    case .table: Self.tableProperties
    case .schema: Self.schemaProperties
    case .column: Self.columnProperties
    case .dialect: Self.dialectProperties
    case .template: ["@id", "@type", "url", "scriptFormat", "targetFormat", "source", "titles"]
    case .datatype: Self.datatypeProperties
    case .foreignKey: ["columnReference", "reference"]
    case .reference: ["resource", "schemaReference", "columnReference"]
    case .numericFormat: ["decimalChar", "groupChar", "pattern"]
    }
  }

  private static let tableGroupProperties = Set(
    inherited + [
      "@context", "@id", "@type", "tables", "dialect", "notes", "tableDirection", "tableSchema", "transformations",
    ])
  private static let tableProperties = Set(
    inherited + [
      "@context", "@id", "@type", "url", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema",
      "transformations",
    ])
  private static let schemaProperties = Set(
    inherited + ["@context", "@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles"])
  private static let columnProperties = Set(
    inherited + ["@id", "@type", "name", "suppressOutput", "titles", "virtual"])
  private static let dialectProperties: Set<String> = [
    "@context", "@id", "@type", "commentPrefix", "delimiter", "doubleQuote", "encoding", "header", "headerRowCount",
    "lineTerminators", "quoteChar", "skipBlankRows", "skipColumns", "skipInitialSpace", "skipRows", "trim",
  ]
  private static let datatypeProperties: Set<String> = [
    "@id", "@type", "base", "format", "length", "minLength", "maxLength", "minimum", "maximum", "minInclusive",
    "maxInclusive", "minExclusive", "maxExclusive",
  ]

  /// What `@type` says, where it may stand.
  var type: String? {
    switch self {
    case .tableGroup: "TableGroup"
    case .table: "Table"
    case .schema: "Schema"
    case .column: "Column"
    case .dialect: "Dialect"
    case .template: "Template"
    case .datatype: "Datatype"
    case .foreignKey, .reference, .numericFormat: nil
    }
  }

  /// Whether properties of other vocabularies may stand beside its own.
  var allowsCommonProperties: Bool {
    switch self {
    case .tableGroup, .table, .schema, .column, .template, .datatype: true
    case .dialect, .foreignKey, .reference, .numericFormat: false
    }
  }

  /// What it is called, for messages.
  var noun: String {
    switch self {
    case .tableGroup: "a table group"
    case .table: "a table"
    case .schema: "a schema"
    case .column: "a column"
    case .dialect: "a dialect"
    case .template: "a transformation"
    case .datatype: "a datatype"
    case .foreignKey: "a foreign key"
    case .reference: "the reference of a foreign key"
    case .numericFormat: "a number format"
    }
  }
}
