internal import Communique

/// The files that describe the tables: CSVW (W3C, Model for Tabular Data and Metadata on the Web), Data Package v2, and
/// a README for people. All of them say what ``CSVSchema`` says.
struct CSVMetadata {
  let schema: CSVSchema
  let options: CSVOptions

  /// The files, by name.
  var files: [(name: String, content: [UInt8])] {
    [
      ("csv-metadata.json", csvw.bytes), ("datapackage.json", dataPackage.bytes),
      ("README.md", Array(CSVReadme(schema: schema, options: options).text.utf8)),
    ]
  }

  private var lineEnding: JSONValue { .string(options.lineEnding == .crlf ? "\r\n" : "\n") }

  // MARK: CSVW

  /// Only what all validators understand alike: few datatypes, anchored expressions, no trimming, numbers as numbers.
  private var csvw: JSONValue {
    .object([
      ("@context", [.string(CSVWMetadataReader.namespace), ["@language": "en"]]),
      ("dc:title", "Meetings, decisions and statements"),
      ("dc:description", "A Communique CSV package; README.md says what the tables mean."),
      ("dc:conformsTo", .string("\(Namespace.terms)csv-package-\(SchemaVersion.current.text)")),
      ("\(Namespace.terms)csvProfile", .string(options.profile.rawValue)),
      ("\(Namespace.terms)schemaVersion", .string(SchemaVersion.current.text)),
      (
        "dialect",
        .object([
          ("delimiter", ","), ("doubleQuote", true), ("encoding", "utf-8"), ("header", true), ("headerRowCount", 1),
          ("lineTerminators", .array([lineEnding])), ("quoteChar", "\""), ("skipBlankRows", false),
          ("skipInitialSpace", false), ("trim", false),
        ])
      ),
      ("tables", .array(schema.tables.map(csvwTable))),
    ])
  }

  private func csvwTable(_ table: CSVTable) -> JSONValue {
    var tableSchema: [(String, JSONValue)] = [("columns", .array(table.columns.map(csvwColumn)))]
    if table.role != .derived { tableSchema.append(("primaryKey", "id")) }
    let keys = table.columns.filter { $0.target != nil }
    if !keys.isEmpty {
      tableSchema.append(
        (
          "foreignKeys",
          .array(
            keys.map { column in
              .object([
                ("columnReference", .string(column.name)),
                (
                  "reference",
                  ["resource": .string((column.target ?? "") + ".csv"), "columnReference": "id"]
                ),
              ])
            })
        ))
    }
    var members: [(String, JSONValue)] = [
      ("url", .string(table.fileName)), ("dc:description", .string(table.summary)),
    ]
    if table.role == .derived { members.append(("\(Namespace.terms)derived", true)) }
    return .object(members + [("tableSchema", .object(tableSchema))])
  }

  private func csvwColumn(_ column: CSVTable.Column) -> JSONValue {
    let datatype: JSONValue =
      switch column.datatype {
      case .text: "string"
      case .token(let pattern): ["base": "string", "format": .string(pattern)]
      case .integer: ["base": "integer", "minimum": 0]
      case .decimal: "decimal"
      case .iri: "anyURI"
      }
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("titles", .string(column.name)),
      ("dc:description", .string(description(of: column))), ("datatype", datatype),
    ]
    if column.isRequired { members.append(("required", true)) }
    return .object(members)
  }

  private func description(of column: CSVTable.Column) -> String {
    guard !column.tokens.isEmpty else { return column.summary }
    return "\(column.summary) Known: \(column.tokens.map(\.token).joined(separator: ", "))."
  }

  // MARK: Data Package

  private var dataPackage: JSONValue {
    .object([
      ("$schema", "https://datapackage.org/profiles/2.0/datapackage.json"),
      ("name", "communique"), ("title", "Meetings, decisions and statements"),
      ("description", "A Communique CSV package; README.md says what the tables mean."),
      ("version", .string(SchemaVersion.current.text)),
      ("communique:csvProfile", .string(options.profile.rawValue)),
      ("resources", .array(schema.tables.map(resource))),
    ])
  }

  private func resource(_ table: CSVTable) -> JSONValue {
    var tableSchema: [(String, JSONValue)] = [
      ("fields", .array(table.columns.map { tableField($0, isKey: $0.name == "id" && table.role != .derived) })),
      ("missingValues", .array([""])),
    ]
    if table.role != .derived { tableSchema.append(("primaryKey", .array(["id"]))) }
    let keys = table.columns.filter { $0.target != nil }
    if !keys.isEmpty {
      tableSchema.append(
        (
          "foreignKeys",
          .array(
            keys.map { column in
              .object([
                ("fields", .array([.string(column.name)])),
                // A reference within a table names no resource (Table Schema v2, foreignKeys).
                (
                  "reference",
                  column.target == table.name
                    ? ["fields": .array(["id"])]
                    : ["resource": .string(column.target ?? ""), "fields": .array(["id"])]
                ),
              ])
            })
        ))
    }
    return .object([
      ("name", .string(table.name)), ("type", "table"), ("path", .string(table.fileName)), ("scheme", "file"),
      ("format", "csv"), ("mediatype", "text/csv"), ("encoding", "utf-8"), ("description", .string(table.summary)),
      (
        "dialect",
        .object([
          ("delimiter", ","), ("lineTerminator", lineEnding), ("quoteChar", "\""), ("doubleQuote", true),
          ("skipInitialSpace", false), ("header", true),
        ])
      ),
      ("schema", .object(tableSchema)),
    ])
  }

  private func tableField(_ column: CSVTable.Column, isKey: Bool) -> JSONValue {
    var constraints: [(String, JSONValue)] = []
    if column.isRequired { constraints.append(("required", true)) }
    if isKey { constraints.append(("unique", true)) }
    let type: String
    switch column.datatype {
    case .text, .iri: type = "string"
    case .token(let pattern):
      type = "string"
      constraints.append(("pattern", .string(pattern)))
    case .integer:
      type = "integer"
      constraints.append(("minimum", 0))
    case .decimal: type = "number"
    }
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("type", .string(type)), ("description", .string(description(of: column))),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
