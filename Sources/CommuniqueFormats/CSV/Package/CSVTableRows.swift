internal import Communique

/// The rows that one dossier has in one table: the bytes of the file, and where the cells stand in them.
final class CSVTableRows: Sendable {
  /// The table; `nil` for one that the package does not have.
  let source: CSVTableSource?
  /// The position in the schema.
  let table: Int
  /// How many rows there are.
  let count: Int
  /// The bytes of the file; doubled quotation marks have been made single, each cell where it stands.
  private let bytes: [UInt8]
  private let cells: [Cell]
  private let width: Int
  private let places: [CSVRowPlace]
  private let columns: [Int]
  /// Whether there is U+FFFD somewhere. Nearly no table has it.
  private let isDamaged: Bool

  /// Where a cell's text stands.
  fileprivate struct Cell {
    let start: UInt32
    let end: UInt32
  }

  /// A table without rows, or with one whose cells are all empty.
  init(table: Int, source: CSVTableSource? = nil, count: Int = 0) {
    self.source = source
    self.table = table
    self.count = count
    bytes = []
    cells = []
    width = 0
    places = []
    isDamaged = false
    columns = source?.columns ?? [Int](repeating: -1, count: CSVSchema.current.tables[table].columns.count)
  }

  fileprivate init(_ builder: CSVRowLoader) {
    source = builder.source
    table = builder.source.table
    width = builder.source.width
    columns = builder.source.columns
    count = builder.places.count
    bytes = builder.bytes
    cells = builder.cells
    places = builder.places
    isDamaged = builder.bytes.withUnsafeBufferPointer { Self.isDamaged($0) }
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
    let cell = cells[row &* width &+ column]
    return cell.start == cell.end
  }

  /// Lends the bytes of a cell.
  @inline(__always)
  func withCell<Result>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let cell = cells[row &* width &+ column]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(cell.start)..<Int(cell.end)]))
    }
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
    guard isDamaged else { return [] }
    var found: [(Int, Int)] = []
    for row in 0..<count {
      for column in 0..<width where withCell(row, column, Self.isDamaged) { found.append((row, column)) }
    }
    return found
  }

  private static func isDamaged(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while true {
      position = bytes.firstIndex(from: position, of: 0xEF, or: 0xEF, below: 0)
      guard position + 2 < bytes.count else { return false }
      if bytes[position + 1] == 0xBF, bytes[position + 2] == 0xBD { return true }
      position += 1
    }
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
  fileprivate var cells: [CSVTableRows.Cell] = []
  fileprivate var places: [CSVRowPlace] = []
  private let findings: CSVFindings
  /// Whether findings about the syntax have been reported before.
  private let isKnownSyntax: Bool
  private var scanner: CSVRowScanner
  private var reportsNameless = true

  private init(_ source: CSVTableSource, findings: CSVFindings, isKnownSyntax: Bool) {
    self.source = source
    self.findings = findings
    self.isKnownSyntax = isKnownSyntax
    scanner = CSVRowScanner(source.options)
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
    let first = bytes.count
    guard first + (run.end - run.start.offset) < Int(Int32.max) else {
      throw InputError(path: source.file.path, "A dossier has more than 2 GiB in this table")
    }
    try source.file.read(run.start.offset..<run.end, into: &bytes)
    let (rowCount, cellCount) = (places.count, cells.count)
    if scan(run, from: first) { return }
    // Something is wrong, and the reader says what.
    places.removeLast(places.count - rowCount)
    cells.removeLast(cells.count - cellCount)
    bytes.removeLast(bytes.count - first)
    try read(run)
  }

  // MARK: Right rows

  /// Takes the bytes apart from an offset on.
  ///
  /// - Returns: Whether nothing is wrong with them.
  private mutating func scan(_ run: CSVRun, from first: Int) -> Bool {
    // Taken out, so that they can be changed while the loader is.
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    defer { swap(&bytes, &self.bytes) }
    return bytes.withUnsafeMutableBufferPointer { scan($0, run, from: first) }
  }

  private mutating func scan(_ mutable: UnsafeMutableBufferPointer<UInt8>, _ run: CSVRun, from first: Int) -> Bool {
    let bytes = UnsafeBufferPointer(mutable)
    guard bytes.firstMalformedUTF8(in: first..<bytes.count) == nil else { return false }
    var place = run.start
    var position = first
    while position < bytes.count {
      guard case .complete(let next) = scanner.scan(bytes, from: position, isLast: true), scanner.problems.isEmpty,
        scanner.excess == 0, next - position <= source.options.maximumRowBytes
      else { return false }
      let lines = scanner.hasInnerLines ? bytes.lineEndCount(in: position..<scanner.end) : 0
      guard append(mutable, place) else { return false }
      place.line += 1 + lines
      place.number += 1
      place.offset += next - position
      position = next
    }
    return true
  }

  /// Adds the row that was scanned.
  ///
  /// - Returns: Whether it is as long as it has to be.
  @inline(__always)
  private mutating func append(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ place: CSVRowPlace) -> Bool {
    let (count, width) = (scanner.cellCount, source.width)
    guard count == width, source.nameless.isEmpty else {
      // Blank rows, and rows of empty cells, which spreadsheets write.
      return (0..<count).allSatisfy { scanner.cells[$0].start == scanner.cells[$0].end }
    }
    let firstCell = cells.count
    var isFilled = false
    for position in 0..<width {
      let cell = scanner.cells[position]
      if cell.start != cell.end { isFilled = true }
      let end = cell.form == .escaped ? Self.unescape(bytes, Int(cell.start)..<Int(cell.end)) : Int(cell.end)
      cells.append(
        CSVTableRows.Cell(start: UInt32(bitPattern: cell.start), end: UInt32(truncatingIfNeeded: end)))
    }
    if isFilled { places.append(place) } else { cells.removeLast(cells.count - firstCell) }
    return true
  }

  /// Makes doubled quotation marks in a cell single, where it stands.
  ///
  /// - Returns: Where it now ends.
  private static func unescape(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let cell = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[range])
    let target = UnsafeMutableBufferPointer(rebasing: bytes[range])
    return range.lowerBound + CSVRowScanner.undouble(UInt8(ascii: "\""), in: cell, to: target)
  }

  // MARK: Other rows

  private mutating func read(_ run: CSVRun) throws(InputError) {
    var reader = source.reader(from: run.start, to: run.end)
    while try reader.next() {
      if !reader.isBlank { append(reader) }
    }
    if !isKnownSyntax { findings.report(reader.diagnostics) }
  }

  private mutating func append(_ reader: CSVReader) {
    let (count, width) = (reader.cellCount, source.width)
    let isFilled = (0..<min(count, width)).contains { !reader.isEmpty($0) }
    let hasExcess = count > width && (width..<count).contains { !reader.isEmpty($0) }
    guard isFilled || hasExcess else { return }
    check(reader, hasExcess: hasExcess)
    for cell in 0..<width {
      let start = UInt32(truncatingIfNeeded: bytes.count)
      reader.withBytes(cell) { bytes.append(contentsOf: $0) }
      cells.append(CSVTableRows.Cell(start: start, end: UInt32(truncatingIfNeeded: bytes.count)))
    }
    places.append(CSVRowPlace(offset: reader.rowOffset, line: reader.line, number: reader.row))
  }

  private mutating func check(_ reader: CSVReader, hasExcess: Bool) {
    let (count, width) = (reader.cellCount, source.width)
    if count < width || hasExcess {
      let cell = min(count, width)
      findings.report(
        Diagnostic(
          .csvRowLength, "The row has \(count) \(count == 1 ? "cell" : "cells"); the header has \(width)",
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
