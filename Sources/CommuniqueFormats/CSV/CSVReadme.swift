internal import Communique

/// The README of a CSV package: what each table and column means, and how to load them.
struct CSVReadme {
  let schema: CSVSchema
  let options: CSVOptions

  var text: String {
    var lines: [String] = []
    lines += introduction
    lines += loading
    for (title, role) in sections {
      let tables = schema.tables.filter { $0.role == role }
      lines += ["## \(title)", ""]
      for table in tables { lines += describe(table) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private let sections: [(String, CSVTable.Role)] = [
    ("The table for reading", .derived), ("Main tables", .main), ("Repeated values", .values),
    ("References", .references),
  ]

  private var introduction: [String] {
    [
      "# Meetings, decisions and statements as CSV",
      "",
      "Start with `statements_flat.csv`: one row for each statement, with meeting, speakers and sources beside it.",
      "It is made from the other tables, which hold everything that the dossier holds, without loss.",
      "",
      "- `csv-metadata.json` describes the tables for CSVW tools, `datapackage.json` for Data Package tools.",
      "- UTF-8\(options.profile == .spreadsheet ? " with byte order mark" : ""), commas, rows end in "
        + "\(options.lineEnding == .crlf ? "CRLF" : "LF"), quotation marks as in RFC 4180. Nothing between two commas is absent.",
      "- Keys are `dossier:entity`, and `dossier:entity:field:1` for a value within an entity. They are texts.",
      "- Dates are EDTF: `2024-12-04`, but also `2024-12`, `2024-21` (spring) or `2023-11-28/2023-11-29`.",
      "- Amounts are decimal numbers, digit for digit; read them as decimals, not as floating point.",
    ]
      + (options.profile == .spreadsheet
        ? [
          "- Profile `spreadsheet`: in text columns an apostrophe stands before a cell that would start with",
          "  `=`, `+`, `-`, `@`, a tab or an apostrophe, so that no spreadsheet runs it; and before one that a spreadsheet",
          "  takes for a number, a date or a truth value (`007`, `July 2024`). Take off one to get the text.",
        ] : ["- Profile `package`: texts are as they are; some may look like formulas to a spreadsheet."])
      + [""]
  }

  private var loading: [String] {
    let encoding = options.profile == .spreadsheet ? "utf-8-sig" : "utf-8"
    return [
      "## How to load it",
      "",
      "pandas (without the two arguments, Namibia’s code `NA` is read as missing):",
      "",
      "```python",
      "import pandas",
      "statements = pandas.read_csv(\"statements_flat.csv\", dtype=str, keep_default_na=False, na_values=[\"\"],"
        + " encoding=\"\(encoding)\")",
      "```",
      "",
      "R:",
      "",
      "```r",
      "statements <- read.csv(\"statements_flat.csv\", colClasses = \"character\", na.strings = \"\","
        + " fileEncoding = \"\(options.profile == .spreadsheet ? "UTF-8-BOM" : "UTF-8")\")",
      "```",
      "",
      "DuckDB:",
      "",
      "```sql",
      "SELECT s.text, p.label FROM read_csv('statements.csv', all_varchar = true) s",
      "  JOIN read_csv('parties.csv', all_varchar = true) p ON p.owner = s.id AND p.field = 'speakers';",
      "```",
      "",
      "Excel and LibreOffice: "
        + (options.profile == .spreadsheet
          ? "open the file; it is marked as UTF-8."
          : "import the file as UTF-8 text with commas, all columns as text, or export the profile `spreadsheet`."),
      "",
    ]
  }

  private func describe(_ table: CSVTable) -> [String] {
    var lines = ["### \(table.fileName)", "", table.summary, "", "| column | meaning |", "| --- | --- |"]
    for column in table.columns {
      var meaning = column.summary.replacing("|", with: "\\|")
      if let target = column.target { meaning += " → `\(target).id`" }
      if !column.tokens.isEmpty {
        meaning += " Known: \(column.tokens.map { "`\($0.token)`" }.joined(separator: ", "))."
      }
      lines.append("| `\(column.name)` | \(meaning) |")
    }
    return lines + [""]
  }
}
