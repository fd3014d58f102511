internal import Communique

/// The header of a file while it is read and compared to what the metadata says (Metadata Vocabulary for Tabular Data,
/// section 5.5.1; Model for Tabular Data, section 8.2.1).
struct CSVWHeader {
  private let table: CSVWTable
  private var rowsRead = 0
  /// What was found in the first row in place of each column's title, where no row has had one of its titles yet.
  private var mismatches: [Int: (text: String, location: SourceLocation, path: String)] = [:]
  /// The names of columns that the metadata does not describe.
  private(set) var names: [String] = []

  init(_ table: CSVWTable) { self.table = table }

  /// Whether all of it has been read.
  var isComplete: Bool { rowsRead >= table.dialect.headerRowCount }
  /// Whether no more than the first row has been read.
  var isFirst: Bool { rowsRead == 1 }

  /// Takes in a row.
  mutating func read(_ reader: CSVReader, _ findings: inout CSVWFindings) {
    rowsRead += 1
    let skipped = table.dialect.skippedColumns
    let count = max(reader.cellCount - skipped, 0)
    guard let columns = table.columns else {
      if isFirst { names = (0..<count).map { name(reader, $0 + skipped, $0) } }
      return
    }
    if isFirst, count != columns.count { reportLength(reader, count, columns, &findings) }
    for position in 0..<min(count, columns.count) {
      let text = title(reader, position + skipped)
      let isMatch = Self.matches(text, columns[position], language: table.language)
      if isMatch {
        mismatches[position] = nil
      } else if isFirst {
        mismatches[position] = (
          text, reader.location(ofCell: position + skipped), "\(reader.path(ofCell: nil))/\(text)"
        )
      }
    }
    guard isComplete else { return }
    for (position, mismatch) in mismatches.sorted(by: { $0.key < $1.key }) {
      report(mismatch.text, columns, position, mismatch.location, mismatch.path, &findings)
    }
  }

  private func title(_ reader: CSVReader, _ cell: Int) -> String {
    reader.withBytes(cell) { bytes in
      String(decoding: CSVWCellRule.trimmed(Array(bytes), table.dialect.trim), as: UTF8.self)
    }
  }

  private func name(_ reader: CSVReader, _ cell: Int, _ position: Int) -> String {
    let title = title(reader, cell)
    return title.isEmpty ? "\(position + 1)" : title
  }

  /// Whether a cell of a header is a title of a column. A column without a name and titles may have any.
  private static func matches(_ text: String, _ column: CSVWColumn, language: String) -> Bool {
    if text.isEmpty || (column.name == nil && column.titles.isEmpty) { return true }
    return column.titles.contains { title in
      title.text.utf8.elementsEqual(text.utf8) && isSame(title.language, language)
    }
  }

  /// Whether languages are equal as far as the shorter tag goes; `und` is any.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == "und" || right == "und" { return true }
    let (shorter, longer) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return longer == shorter || longer.hasPrefix(shorter + "-")
  }

  // MARK: Findings

  private func reportLength(
    _ reader: CSVReader, _ count: Int, _ columns: [CSVWColumn], _ findings: inout CSVWFindings
  ) {
    let skipped = table.dialect.skippedColumns
    let place = min(count, columns.count) + skipped
    var hint = "Is “\(String(table.dialect.delimiter))” what parts the cells?"
    if count > columns.count, count > 1 {
      hint = "Remove what is too much, from “\(Spelling.shortened(title(reader, place)))” on, or describe the column"
    } else if count < columns.count, count > 1 {
      let missing = columns[count].titles.first?.text ?? columns[count].name ?? "\(count + 1)"
      hint = "Add the column “\(Spelling.shortened(missing))”, and what else is missing"
    }
    findings.add(
      Diagnostic(
        .csvwHeaderLength,
        "The header has \(count) \(count == 1 ? "cell" : "cells"); expected \(columns.count)",
        location: reader.location(ofCell: place), path: reader.path(ofCell: nil), hint: hint))
  }

  private func report(
    _ text: String, _ columns: [CSVWColumn], _ position: Int, _ location: SourceLocation, _ path: String,
    _ findings: inout CSVWFindings
  ) {
    let column = columns[position]
    var hint: String
    let expected: String
    if let title = column.titles.first {
      expected = column.titles.prefix(5).map { "“\(Spelling.shortened($0.text))”" }.joined(separator: " or ")
      hint = "Write \(Spelling.shortened(title.text)) in the header, or add the title to the metadata"
      if column.titles.contains(where: { $0.text == text }) {
        hint = "The title is there for another language than \(table.language), that of the table"
      } else if let other = columns.prefix(1000).firstIndex(where: { $0.titles.contains { $0.text == text } }) {
        hint = "That is the title of column \(other + 1); bring the columns into the order of the metadata"
      }
    } else {
      expected = "one of its titles, of which the metadata has none"
      hint = "Add \"titles\": \"\(Spelling.shortened(text))\" to the column \(column.name ?? "\(position + 1)")"
    }
    findings.add(
      Diagnostic(
        .csvwHeaderTitle, "Column \(position + 1) is “\(Spelling.shortened(text))”; expected \(expected)",
        location: location, path: path, hint: hint))
  }
}
