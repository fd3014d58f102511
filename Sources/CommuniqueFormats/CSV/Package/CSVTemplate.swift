internal import Communique

/// Empty tables for people to fill in, with a guide.
package struct CSVTemplate {
  private let schema = CSVSchema.current
  private let includesAll: Bool
  private static let start = ["meetings", "decisions", "statements"]

  /// Makes a template.
  ///
  /// - Parameter includesAll: Whether it has all tables; if not, those of meetings, decisions and statements, with columns
  ///   for what otherwise stands in tables of its own.
  package init(includesAll: Bool) { self.includesAll = includesAll }

  /// The files, by name.
  package var files: [(name: String, content: [UInt8])] {
    let tables = tables.map { table in
      // The byte order mark makes spreadsheets save the table in UTF-8.
      (schema.tables[table].fileName, Array(("\u{FEFF}" + columns(of: table).joined(separator: ",") + "\r\n").utf8))
    }
    return tables + [("README.md", Array(guide.utf8))]
  }

  /// The main tables, with the names of their columns, and of those in which people may write short lists.
  package static var mainTables: [(name: String, columns: [String], shorthands: [String])] {
    CSVSchema.current.tables.enumerated().filter { $1.role == .main }.map { table, description in
      let fields = CSVSchema.current.siteFields[table].filter { $0.content != .records }
      return (description.name, description.columns.map(\.name), fields.map(\.columnName))
    }
  }

  private var tables: [Int] {
    schema.tables.indices.filter { table in
      // The table of entities says again what the others say, and is for tools that check keys.
      if includesAll { return schema.tables[table].role != .derived && table != schema.entities }
      return Self.start.contains(schema.tables[table].name)
    }
  }

  private func columns(of table: Int) -> [String] {
    let names = schema.tables[table].columns.map(\.name)
    if includesAll { return names }
    let derived: Set = ["dossier_id", "ordinal"]
    return names.filter { !derived.contains($0) && $0 != "text_language" } + shorthands(of: table).map(\.columnName)
      + (names.contains("text_language") ? ["text_language"] : [])
  }

  private func shorthands(of table: Int) -> [CSVSchema.SiteField] {
    let known = CSVHeaderReader.shorthands(of: table)
    return schema.siteFields[table].filter { known[$0.columnName] != nil }
  }

  // MARK: The guide

  private var guide: String {
    var lines = introduction
    for table in tables { lines += describe(table) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var introduction: [String] {
    [
      "# Tables to fill in",
      "",
      "Write a row for each meeting, decision and statement. Then let the tables be checked, and converted:",
      "",
      "```",
      "communique validate FOLDER",
      "communique convert FOLDER --to json -o dossier.json",
      "```",
      "",
      "- `id` is a name of your own for the row: a letter, then letters, digits, `.`, `_` and `-`, such as `m1`. No two",
      "  rows have the same.",
      "- Columns that you do not need can stay empty, or be removed; columns and rows may stand in any order. A table that",
      "  you do not need can be removed too.",
      "- References are identifiers: `m1` in the column `meeting` of a statement is the meeting with the `id` `m1`. Where",
      "  there can be several, write `;` between them: `t1; t2`.",
      "- Dates are `2024-12-04`, or `2024-12` or `2024` where no more is known. Format such columns as text, because",
      "  spreadsheets rewrite dates.",
      "- `text_language` is the language of the row's texts, such as `en`; a file `dossiers.csv` with the columns `id` and",
      "  `language` says it for all rows.",
      "- Save as CSV in UTF-8, with commas between the cells.",
      "",
    ] + (includesAll ? everything : example)
  }

  private var everything: [String] {
    [
      "- Keys of rows that belong to others, `dossier_id` and `ordinal` can stay empty in a whole column; `ordinal` is the",
      "  row's position in its list, from 1.",
      "",
    ]
  }

  private var example: [String] {
    [
      "For example:",
      "",
      "    meetings.csv      id,title,start",
      "                      m1,Foreign ministers,2024-12-03",
      "    decisions.csv     id,title,decided_at,verb",
      "                      d1,A new training programme,m1,agreed",
      "    statements.csv    id,text,speakers,meeting,topics",
      "                      s1,We agreed on a new programme.,Secretary General,m1,",
      "",
      "People, organizations, topics, sources and all else have tables too: `communique template --to csv --all`.",
      "",
    ]
  }

  private func describe(_ table: Int) -> [String] {
    let description = schema.tables[table]
    var lines = ["## \(description.fileName)", "", description.summary, "", "| column | meaning |", "| --- | --- |"]
    let columns = columns(of: table)
    for column in description.columns where columns.contains(column.name) {
      var meaning = column.summary + (column.isRequired ? " Needed." : "")
      if let example = example(of: column) { meaning += " Such as `\(example)`." }
      if let target = column.target { meaning += " → `\(target).id`" }
      if !column.tokens.isEmpty {
        meaning += " Known: \(column.tokens.map { "`\($0.token)`" }.joined(separator: ", "))."
      }
      lines.append("| `\(column.name)` | \(meaning.replacing("|", with: "\\|")) |")
    }
    guard !includesAll else { return lines + [""] }
    for field in shorthands(of: table) { lines.append("| `\(field.columnName)` | \(meaning(of: field, in: table)) |") }
    return lines + [""]
  }

  private func meaning(of field: CSVSchema.SiteField, in table: Int) -> String {
    let summary = summary(of: field, in: table).replacing("|", with: "\\|")
    return switch field.content {
    case .reference: "\(summary) One identifier."
    case .references: "\(summary) Identifiers, with `;` between them."
    case .values: "\(summary) Several, with `;` between them."
    case .party: "\(summary) The name."
    case .parties: "\(summary) Names, with `;` between them."
    case .records: summary
    }
  }

  private func summary(of field: CSVSchema.SiteField, in table: Int) -> String {
    let fields = Dossier.recordDescription.fields.lazy.compactMap { list -> RecordDescription? in
      guard case .entities(let record) = list.content, let kind = record.kind, schema.entityTables[kind] == table else {
        return nil
      }
      return record
    }.first?.fields
    return fields?.first { $0.name == field.path }?.summary ?? ""
  }

  private func example(of column: CSVTable.Column) -> String? {
    switch column.datatype {
    case .token where column.name == "text_language" || column.name == "language": "en"
    case .token(let pattern) where pattern == PartialDate.scalarType.pattern: "2024-12-04"
    case .integer: "1"
    case .decimal: "12.5"
    case .iri: "https://example.org/"
    case .token, .text: column.name == "id" ? "m1" : nil
    }
  }
}
