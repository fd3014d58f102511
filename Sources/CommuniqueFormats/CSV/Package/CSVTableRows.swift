internal import Communique

/// The rows that one dossier has in one table. The texts of the cells lie one after the other, without quotation marks, so
/// that a cell is told by where it ends.
final class CSVTableRows: Sendable {
  /// The table; `nil` for one that the package does not have.
  let source: CSVTableSource?
  /// The position in the schema.
  let table: Int
  /// How many rows there are.
  let count: Int
  private let bytes: [UInt8]
  /// Where each cell ends, after a zero.
  private let ends: [UInt32]
  private let width: Int
  private let places: [CSVRowPlace]
  private let columns: [Int]

  /// A table without rows, or with one whose cells are all empty.
  init(table: Int, source: CSVTableSource? = nil, count: Int = 0) {
    self.source = source
    self.table = table
    self.count = count
    bytes = []
    ends = [0]
    width = 0
    places = []
    columns = [Int](repeating: -1, count: CSVSchema.current.tables[table].columns.count)
  }

  fileprivate init(_ builder: CSVRowLoader) {
    source = builder.source
    table = builder.source.table
    width = builder.source.width
    columns = builder.source.columns
    count = builder.places.count
    bytes = builder.bytes
    ends = builder.ends
    places = builder.places
  }

  /// Where a row stands.
  func place(of row: Int) -> CSVRowPlace { places.indices.contains(row) ? places[row] : source?.header ?? .start }

  /// The position in the file of one of the schema's columns; `nil` where the file does not have it.
  @inline(__always)
  func column(_ column: Int?) -> Int? {
    guard let column, columns.indices.contains(column), columns[column] >= 0 else { return nil }
    return columns[column]
  }

  /// Whether a cell has no text.
  ///
  /// - Parameter column: Its column in the file.
  @inline(__always)
  func isEmpty(_ row: Int, _ column: Int) -> Bool {
    let cell = row &* width &+ column
    return ends[cell] == ends[cell + 1]
  }

  /// Lends the bytes of a cell.
  @inline(__always)
  func withCell<Result>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let cell = row &* width &+ column
    let (start, end) = (Int(ends[cell]), Int(ends[cell + 1]))
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The text of a cell.
  @inline(__always)
  func text(_ row: Int, _ column: Int) -> String { withCell(row, column) { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes of a cell of one of the schema's columns; none where the file does not have it.
  @inline(__always)
  func withKnownCell<Result>(_ row: Int, _ column: Int?, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let position = self.column(column) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return withCell(row, position, body)
  }

  /// Whether one of the schema's columns is missing, or empty in all rows.
  func isUnused(_ column: Int?) -> Bool {
    guard let position = self.column(column) else { return true }
    return (0..<count).allSatisfy { isEmpty($0, position) }
  }

  /// The cells that hold a character that stands for a lost one, U+FFFD.
  var damagedCells: [(row: Int, column: Int)] {
    var found: [(Int, Int)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while true {
        position = bytes.firstIndex(from: position, of: 0xEF, or: 0xEF, below: 0)
        guard position + 2 < bytes.count else { return }
        if bytes[position + 1] == 0xBF, bytes[position + 2] == 0xBD {
          let cell = cell(at: position)
          if let last = found.last, last == (cell / width, cell % width) {
          } else {
            found.append((cell / width, cell % width))
          }
          if found.count > 1000 { return }
        }
        position += 1
      }
    }
    return found
  }

  /// The cell in which a byte stands.
  private func cell(at position: Int) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle + 1]) > position { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CSVRowPlace {
  /// The start of a file.
  static let start = CSVRowPlace(offset: 0, line: 1, number: 1)
}

/// A stretch of a table whose rows belong to one dossier.
struct CSVRun: Sendable {
  var start: CSVRowPlace
  /// The offset after the last row.
  var end: Int
}

/// Reads the rows of one dossier from a table.
struct CSVRowLoader {
  let source: CSVTableSource
  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [UInt32] = [0]
  fileprivate var places: [CSVRowPlace] = []
  private let findings: CSVFindings
  /// Whether findings about the syntax have been reported before.
  private let isKnownSyntax: Bool
  private var reportsNameless = true

  private init(_ source: CSVTableSource, findings: CSVFindings, isKnownSyntax: Bool) {
    self.source = source
    self.findings = findings
    self.isKnownSyntax = isKnownSyntax
  }

  /// Reads the rows of the runs.
  static func load(
    _ source: CSVTableSource, _ runs: ArraySlice<CSVRun>, findings: CSVFindings, isKnownSyntax: Bool
  ) -> CSVTableRows {
    var loader = CSVRowLoader(source, findings: findings, isKnownSyntax: isKnownSyntax)
    do throws(InputError) {
      for run in runs { try loader.load(run) }
    } catch {
      findings.report(CSVHeaderReader.unreadable(error, source.name))
    }
    return CSVTableRows(loader)
  }

  private mutating func load(_ run: CSVRun) throws(InputError) {
    let size = run.end - run.start.offset
    var reader = source.reader(from: run.start, to: run.end, chunkSize: min(max(size, 1), 1 << 20))
    bytes.reserveCapacity(bytes.count + size)
    while try reader.next() {
      if reader.isBlank { continue }
      guard bytes.count + (reader.nextRowOffset - reader.rowOffset) < Int(UInt32.max) else {
        throw InputError(path: source.file.path, "A dossier has more than 4 GB in this table")
      }
      append(reader)
    }
    if !isKnownSyntax { findings.report(reader.diagnostics) }
  }

  @inline(__always)
  private mutating func append(_ reader: CSVReader) {
    let (start, firstEnd) = (bytes.count, ends.count)
    let (count, width) = (reader.cellCount, source.width)
    for cell in 0..<min(count, width) {
      reader.withBytes(cell) { bytes.append(contentsOf: $0) }
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
    let isFilled = bytes.count > start
    if count != width || !isFilled || !source.nameless.isEmpty {
      let hasExcess = count > width && (width..<count).contains { !reader.isEmpty($0) }
      // Spreadsheets write rows of empty cells.
      guard isFilled || hasExcess else {
        ends.removeLast(ends.count - firstEnd)
        return
      }
      check(reader, hasExcess: hasExcess)
      for _ in 0..<max(0, width - count) { ends.append(UInt32(truncatingIfNeeded: bytes.count)) }
    }
    places.append(CSVRowPlace(offset: reader.rowOffset, line: reader.line, number: reader.row))
  }

  private mutating func check(_ reader: CSVReader, hasExcess: Bool) {
    let (count, width) = (reader.cellCount, source.width)
    if count < width || hasExcess {
      let cell = min(count, width)
      findings.report(
        Diagnostic(
          .csvRowLength, "The row has \(count) cells; the header has \(width)",
          location: reader.location(ofCell: cell), path: reader.path(ofCell: nil),
          hint: count < width
            ? "Write a comma for each cell that is empty"
            : "Enclose a cell with a comma in it in quotation marks, or remove what is too much"))
    }
    guard reportsNameless, let column = source.nameless.first(where: { !reader.isEmpty($0) }) else { return }
    reportsNameless = false
    findings.report(
      Diagnostic(
        .csvHeaderEmpty, "“\(Spelling.shortened(reader.text(column)))” stands in a column without a name",
        location: reader.location(ofCell: column), path: reader.path(ofCell: column),
        hint: "Give the column its name in the header, or remove it"))
  }
}
