internal import Communique

/// Where a row stands in its file.
struct CSVRowPlace: Hashable, Sendable {
  /// The offset of its first byte.
  var offset: Int
  /// The line on which it starts, from 1.
  var line: Int
  /// Its number, from 1; the header has one too.
  var number: Int
}

/// A table of a package, with its header read: which columns it has, and where.
struct CSVTableSource: Sendable {
  /// The table's position in the schema.
  let table: Int
  let file: CSVFile
  let options: CSVReadingOptions
  /// The names of the file's columns.
  let names: [String]
  /// The position in the file of each of the schema's columns; -1 for one that is missing.
  let columns: [Int]
  /// The position in the file of the columns in which the values of sites are written shortly; -1 where there are none.
  let shorthands: [Int]
  /// The columns without a name.
  let nameless: [Int]
  let header: CSVRowPlace
  /// Where the first row after the header starts.
  let body: CSVRowPlace

  var name: String { CSVSchema.current.tables[table].name }
  var width: Int { names.count }

  /// Reads rows from a stretch of the file.
  func reader(from start: CSVRowPlace, to end: Int, chunkSize: Int = 1 << 20) -> CSVReader {
    var reader = CSVReader(
      CSVFileSource(file, start.offset..<end, chunkSize: chunkSize), file: file.path, options: options,
      origin: CSVReader.Origin(row: start.number - 1, line: start.line, offset: start.offset))
    reader.table = name
    reader.columnNames = names
    return reader
  }

  /// The place of a cell, or of a row as a whole.
  ///
  /// - Parameters:
  ///   - row: Where the row stands.
  ///   - column: The cell's column in the file.
  func place(of row: CSVRowPlace, column: Int?) -> (location: SourceLocation, path: String) {
    var reader = reader(from: row, to: file.count, chunkSize: 1 << 16)
    // The row has been read once, so it can be read again; where the file has changed since, it is still near.
    guard (try? reader.next()) == true else {
      let path = "/\(name)/\(row.number)"
      return (SourceLocation(file: file.path, line: row.line, column: 1, offset: row.offset), path)
    }
    return (reader.location(ofCell: column ?? 0), reader.path(ofCell: column))
  }
}

/// Reads the header of a table.
struct CSVHeaderReader {
  let folder: CSVFolder
  let options: CSVReadingOptions
  let findings: CSVFindings

  /// How many wrong columns of a header are told. Whoever has more has another table.
  private static let maximumWrong = 100

  /// Opens a table and reads its header; `nil` where there is none that could be read.
  func open(_ table: Int) -> CSVTableSource? {
    let description = CSVSchema.current.tables[table]
    let file: CSVFile
    do throws(InputError) {
      file = try folder.open(description.fileName)
    } catch {
      findings.report(
        Diagnostic(
          .csvTableUnreadable, error.message, location: SourceLocation(file: error.path, line: 1, column: 1),
          path: "/\(description.name)", hint: "Put the table itself there, as a file that can be read"))
      return nil
    }
    var reader = CSVReader(CSVFileSource(file, 0..<file.count), file: file.path, options: options)
    reader.table = description.name
    do throws(InputError) {
      while try reader.next() {
        if !reader.isBlank { return source(table, file, reader) }
      }
    } catch {
      findings.report(Self.unreadable(error, description.name))
      return nil
    }
    guard reader.diagnostics.isEmpty else {
      findings.report(reader.diagnostics)
      return nil
    }
    findings.report(
      Diagnostic(
        .csvTableEmpty, "The table is empty; expected a header",
        location: SourceLocation(file: file.path, line: 1, column: 1, offset: 0), path: "/\(description.name)",
        hint: "Write the names of the columns on the first line, or remove the file"))
    return nil
  }

  static func unreadable(_ error: InputError, _ table: String) -> Diagnostic {
    Diagnostic(
      .csvTableUnreadable, error.message, location: SourceLocation(file: error.path, line: 1, column: 1),
      path: "/\(table)", hint: "Check the file and the disk")
  }

  private func source(_ table: Int, _ file: CSVFile, _ reader: CSVReader) -> CSVTableSource {
    // First, because in a header of very many cells the others could leave no room for it.
    findings.report(reader.diagnostics)
    let description = CSVSchema.current.tables[table]
    var names = (0..<reader.cellCount).map(reader.text)
    // Spreadsheets write empty cells after the last.
    while names.count > 1, names.last == "" { names.removeLast() }
    var columns = [Int](repeating: -1, count: description.columns.count)
    var shorthands = [Int](repeating: -1, count: CSVSchema.current.sites[table].count)
    let known = Dictionary(
      description.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let short = Self.shorthands(of: table)
    var seen: [String: Int] = [:]
    var wrong = 0
    for (position, name) in names.enumerated() where !name.isEmpty && wrong <= Self.maximumWrong {
      if let first = seen[name] {
        wrong += 1
        report(
          .csvHeaderDuplicate,
          "The columns \(first + 1) and \(position + 1) are both called “\(Spelling.shortened(name))”", reader,
          position,
          hint: "Remove one of the two, or give it its right name")
        continue
      }
      seen[name] = position
      if let column = known[name] {
        columns[column] = position
      } else if let site = short[name] {
        shorthands[site] = position
      } else {
        wrong += 1
        reportUnknown(name, reader, position, Array(known.keys) + short.keys)
      }
    }
    reportMissing(columns, of: table, reader)
    return CSVTableSource(
      table: table, file: file, options: options, names: names, columns: columns, shorthands: shorthands,
      nameless: names.indices.filter { names[$0].isEmpty },
      header: CSVRowPlace(offset: reader.rowOffset, line: reader.line, number: reader.row),
      body: CSVRowPlace(offset: reader.nextRowOffset, line: reader.nextRowLine, number: reader.row + 1))
  }

  /// The names of columns in which the values of a main table's sites may be written, and the sites.
  static func shorthands(of table: Int) -> [String: Int] {
    guard CSVSchema.current.tables[table].role == .main else { return [:] }
    let fields = CSVSchema.current.siteFields[table].enumerated().filter { $1.content != .records }
    return Dictionary(fields.map { ($1.columnName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func report(
    _ code: Diagnostic.Code, _ message: String, _ reader: CSVReader, _ column: Int?, hint: String
  ) {
    var path = "/\(reader.table ?? "")"
    if let column { path += "/\(reader.row)/\(CSVReader.shown(reader.text(column)) ?? String(column + 1))" }
    findings.report(
      Diagnostic(code, message, location: reader.location(ofCell: column ?? 0), path: path, hint: hint))
  }

  private func reportUnknown(_ name: String, _ reader: CSVReader, _ column: Int, _ known: [String]) {
    let separators: [(Character, String)] = [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
    if reader.cellCount == 1, let separator = separators.first(where: { name.contains($0.0) }) {
      return report(
        .csvHeaderUnknown, "The header is one cell, with \(separator.1) in it; expected commas between the columns",
        reader, column, hint: "Save the table again with commas as separators")
    }
    report(
      .csvHeaderUnknown, "“\(Spelling.shortened(name))” is not a column of \(reader.table ?? "the table")", reader,
      column,
      hint: Spelling.nearest(to: name, in: known.sorted()).map { "Did you mean “\($0)”?" }
        ?? "Remove the column; the package's README.md lists those that there are")
  }

  private func reportMissing(_ columns: [Int], of table: Int, _ reader: CSVReader) {
    let description = CSVSchema.current.tables[table]
    for (column, known) in description.columns.enumerated() where columns[column] < 0 {
      guard Self.isNeeded(column, of: table) else { continue }
      report(
        .csvHeaderMissing, "The column “\(known.name)” is missing", reader, nil,
        hint: "\(known.summary) Every row needs it")
    }
  }

  /// Whether a table cannot be read without a column. What follows from the other columns is not needed.
  private static func isNeeded(_ column: Int, of table: Int) -> Bool {
    let schema = CSVSchema.current
    let description = schema.tables[table].columns[column]
    guard description.isRequired, schema.tables[table].role != .derived, table != schema.entities else { return false }
    if table == schema.dossiers { return column == 0 }
    let layout = CSVTableLayout.current[table]
    if column == 0 { return layout.kind != nil }
    if layout.kind != nil, column == layout.ownerColumn { return false }
    return column != layout.ordinalColumn && column != layout.subjectColumn
  }
}
