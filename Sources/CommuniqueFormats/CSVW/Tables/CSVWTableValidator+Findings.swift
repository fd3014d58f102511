internal import Communique

extension CSVWTableValidator {
  /// What a column is called in messages.
  private func title(_ column: Int) -> String {
    let column = (table.columns ?? [])[column]
    return column.name ?? column.titles.first?.text ?? "without a name"
  }

  private func shown(_ reader: CSVReader, _ columns: [Int]) -> String {
    columns.map { column in
      "“\(Spelling.shortened(reader.text(column + table.dialect.skippedColumns)))”"
    }.joined(separator: ", ")
  }

  private func titles(_ columns: [Int]) -> String {
    columns.prefix(8).map { Spelling.shortened(title($0)) }.joined(separator: ", ")
  }

  /// Reports something about a cell.
  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ reader: CSVReader, _ column: Int, hint: String?
  ) {
    let cell = column + table.dialect.skippedColumns
    findings.add(
      Diagnostic(
        code, message, location: reader.location(ofCell: cell), path: reader.path(ofCell: cell), hint: hint))
  }

  mutating func reportLength(_ reader: CSVReader, _ count: Int, _ expected: Int) {
    guard !findings.isFull else { return findings.omit(.csvwRowLength) }
    let place = min(count, expected) + table.dialect.skippedColumns
    let hint =
      reader.isBlank
      ? "Remove the blank line, or set skipBlankRows in the dialect"
      : count > expected
        ? "Enclose a cell that holds the delimiter in quotation marks, or remove what is too much"
        : "Add the cells that are missing, empty ones included"
    findings.add(
      Diagnostic(
        .csvwRowLength,
        reader.isBlank
          ? "The row is blank; expected \(expected) cells"
          : "The row has \(count) \(count == 1 ? "cell" : "cells"); expected \(expected)",
        location: reader.location(ofCell: place), path: reader.path(ofCell: nil), hint: hint))
  }

  mutating func report(_ problem: CSVWCellProblem, _ reader: CSVReader, _ column: Int) {
    guard !findings.isFull else { return findings.omit(problem.code) }
    let rule = table.columns?[column].cells ?? CSVWCellDescription()
    switch problem {
    case .required:
      report(
        .csvwCellRequired, "\(title(column)) has no value; expected one", reader, column,
        hint: "Write a value, or remove the row")
    case .datatype:
      report(
        .csvwCellDatatype,
        "\(title(column)) has \(shown(reader, [column])); expected \(rule.datatype.base.expectation)", reader, column,
        hint: "Write \(rule.datatype.base.expectation)")
    case .format:
      report(
        .csvwCellFormat, "\(title(column)) has \(shown(reader, [column])); expected \(rule.datatype.expectation)",
        reader, column,
        hint: rule.separator == nil ? rule.datatype.formatHint : "Each item of the list has to have the format")
    case .length:
      report(
        .csvwCellLength,
        "\(title(column)) has \(shown(reader, [column])); expected \(rule.datatype.lengthExpectation)", reader, column,
        hint: "Shorten or complete the value")
    case .range(let bound):
      report(
        .csvwCellRange,
        "\(title(column)) has \(shown(reader, [column])); expected \(rule.datatype.base.noun) \(bound.expectation)",
        reader, column, hint: "Correct the value, or \(bound.kind.rawValue) in the metadata")
    case .uri:
      report(
        .csvwCellURI, "\(title(column)) has \(shown(reader, [column])), which is no IRI", reader, column,
        hint: "Write spaces and other characters that no IRI has as %20 and the like")
    }
  }

  // MARK: Keys

  private func targetName(_ number: Int) -> String { Spelling.shortened(targetNames[number]) }

  mutating func reportNullKey(_ reader: CSVReader, _ columns: [Int]) {
    guard !findings.isFull else { return findings.omit(.csvwPrimaryKeyNull) }
    report(
      .csvwPrimaryKeyNull, "The primary key \(titles(columns)) is not complete", reader, columns[0],
      hint: "Give each row a key of its own")
  }

  mutating func reportDuplicate(_ reader: CSVReader, _ columns: [Int], _ earlier: Int) {
    guard !findings.isFull else { return findings.omit(.csvwPrimaryKeyDuplicate) }
    report(
      .csvwPrimaryKeyDuplicate,
      "The primary key \(titles(columns)) has \(shown(reader, columns)), as row \(earlier) has", reader, columns[0],
      hint: "Give each row a key of its own")
  }

  mutating func reportNullReference(_ reader: CSVReader, _ columns: [Int]) {
    guard !findings.isFull else { return findings.omit(.csvwForeignKeyNull) }
    report(
      .csvwForeignKeyNull, "The foreign key \(titles(columns)) has no value; expected that of a row", reader,
      columns[0],
      hint: "Name a row, or keep such references in a table of their own; see the option to accept empty foreign keys")
  }

  mutating func reportDangling(_ reader: CSVReader, _ number: Int) {
    guard !findings.isFull else { return findings.omit(.csvwForeignKeyDangling) }
    let columns = table.foreignKeys[number].columns
    report(
      .csvwForeignKeyDangling,
      "\(titles(columns)) has \(shown(reader, columns)); expected the key of a row of \(targetName(number))", reader,
      columns[0],
      hint: "Add the row that is meant, or correct the key")
  }

  mutating func reportAmbiguous(_ reader: CSVReader, _ number: Int, _ row: Int) {
    guard !findings.isFull else { return findings.omit(.csvwForeignKeyAmbiguous) }
    let columns = table.foreignKeys[number].columns
    report(
      .csvwForeignKeyAmbiguous,
      "\(titles(columns)) has \(shown(reader, columns)), which row \(row) of \(targetName(number)) and another have",
      reader, columns[0],
      hint: "Give each of the rows referred to a key of its own")
  }

  /// Reports on a reference that has waited for its table.
  mutating func report(_ place: CSVWPendingReferences.Place, of number: Int, _ match: CSVWKeyTable.Match) {
    let columns = table.foreignKeys[number].columns
    let code: Diagnostic.Code
    let message: String
    if findings.isFull {
      if case .one = match { return }
      return findings.omit(.csvwForeignKeyDangling)
    }
    let key = pending[number].keys[place.start..<(place.start + Int(place.count))]
    let isShown = columns.count == 1 && CSVWCellRule(table.columns?[columns[0]].cells ?? .init(), trim: .none).isOwnKey
    let value = isShown ? "“\(Spelling.shortened(String(decoding: key.prefix(400), as: UTF8.self)))”" : "a key"
    switch match {
    case .one: return
    case .none:
      code = .csvwForeignKeyDangling
      message = "\(titles(columns)) has \(value); expected the key of a row of \(targetName(number))"
    case .several(let row):
      code = .csvwForeignKeyAmbiguous
      message = "\(titles(columns)) has \(value), which row \(row) of \(targetName(number)) and another have"
    }
    guard !findings.isFull else { return findings.omit(code) }
    findings.add(
      Diagnostic(
        code, message,
        location: SourceLocation(
          file: file, line: place.line, column: Int(place.column), offset: place.offset),
        path: "/\(name)/\(place.row)/\(title(columns[0]))",
        hint: code == .csvwForeignKeyDangling
          ? "Add the row that is meant, or correct the key" : "Give each of the rows referred to a key of its own"))
  }
}

extension CSVWCellProblem {
  fileprivate var code: Diagnostic.Code {
    switch self {
    case .required: .csvwCellRequired
    case .datatype: .csvwCellDatatype
    case .format: .csvwCellFormat
    case .length: .csvwCellLength
    case .range: .csvwCellRange
    case .uri: .csvwCellURI
    }
  }
}

extension CSVWDatatype {
  /// What a value looks like, for messages.
  fileprivate var expectation: String {
    switch format {
    case .none: base.expectation
    case .expression(_, let text): "a match of \(Spelling.shortened(text))"
    case .boolean(let yes, let no):
      "\(Spelling.shortened(String(decoding: yes, as: UTF8.self))) or "
        + Spelling.shortened(String(decoding: no, as: UTF8.self))
    case .number(let format):
      format.pattern.map { "a number like \(Spelling.shortened($0.text))" } ?? base.expectation
    case .date(let format): "a value like \(Spelling.shortened(format.text))"
    }
  }

  fileprivate var formatHint: String {
    switch format {
    case .date(let format): "Write it like \(format.example)"
    case .number: "Write the digits and marks that the pattern has"
    case .boolean: "Write one of the two"
    case .expression, .none: "Correct the value, or the expression in the metadata"
    }
  }

  fileprivate var lengthExpectation: String {
    let unit = base.family == .binary ? "bytes" : "characters"
    if let length { return "\(length) \(unit)" }
    switch (minimumLength, maximumLength) {
    case (let least?, let most?): return "\(least) to \(most) \(unit)"
    case (let least?, nil): return "at least \(least) \(unit)"
    case (nil, let most): return "at most \(most ?? 0) \(unit)"
    }
  }
}

extension CSVWBuiltInDatatype {
  fileprivate var noun: String {
    switch family {
    case .date: "a value"
    case .duration: "a duration"
    default: "a number"
    }
  }
}
