public import Communique

/// Takes a CSV text apart into rows and cells, one row after the other.
///
/// Strict reading follows RFC 4180, section 2, in UTF-8; rows may also end in LF or CR, and a byte order mark is passed over.
/// What is wrong is a finding, and reading goes on with the next row. A cell is a stretch of bytes: no string is made before
/// somebody asks for one, and memory holds the largest row, not the table.
public struct CSVReader {
  /// Where a reader begins that does not begin with the text.
  package struct Origin {
    /// The number of the row before the first, from 0.
    package var row = 0
    /// The line on which it begins, from 1.
    package var line = 1
    /// The offset at which it begins.
    package var offset = 0

    package init(row: Int = 0, line: Int = 1, offset: Int = 0) {
      self.row = row
      self.line = line
      self.offset = offset
    }
  }

  private var source: any ByteSource
  private let file: String?
  private let options: CSVReadingOptions
  private var scanner: CSVRowScanner
  private var bytes: [UInt8] = []
  /// The offset in the text of the first of the bytes.
  private var base: Int
  private var start = 0
  private var nextStart = 0
  private var isLast = false
  private var hasEnded = false
  /// The line after the row, from 1.
  private var nextLine: Int
  private var omitted = 0
  private var found: [Diagnostic] = []

  /// The number of the row, from 1, as RFC 7111 and spreadsheets count: blank rows and comments have one too.
  public private(set) var row: Int
  /// The line on which the row starts, from 1.
  public private(set) var line: Int
  /// The name of the table, for the paths of findings: `statements` in `/statements/12/text`.
  public var table: String?
  /// The names of the columns, for the paths of findings.
  public var columnNames: [String] = []

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - file: The name under which findings refer to it.
  ///   - options: The dialect, and what the reader puts up with.
  public init(_ source: any ByteSource, file: String? = nil, options: CSVReadingOptions = CSVReadingOptions()) {
    self.init(source, file: file, options: options, origin: Origin())
  }

  /// Starts to read within a text, at the start of a row.
  package init(_ source: any ByteSource, file: String?, options: CSVReadingOptions, origin: Origin) {
    self.source = source
    self.file = file
    self.options = options
    scanner = CSVRowScanner(options)
    base = origin.offset
    row = origin.row
    line = origin.line
    nextLine = origin.line
  }

  /// What was found so far about the syntax, and, where there was more than the limit, how much is left out.
  public var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return found }
    return found + [
      ReadingItem.Limit(count: options.maximumDiagnostics, code: .csvDiagnosticLimit).finding(
        omitted: omitted, after: found.last)
    ]
  }

  // MARK: Rows

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one; `false` at the end, and after a finding that ends the reading.
  /// - Throws: ``InputError`` where the text cannot be read on.
  public mutating func next() throws(InputError) -> Bool {
    start = nextStart
    line = nextLine
    if start >= bytes.count, try !fill() { return false }
    while !hasEnded {
      let outcome = bytes.withUnsafeBufferPointer { scanner.scan($0, from: start, isLast: isLast) }
      if case .complete(let next) = outcome, next - start <= limit {
        nextStart = next
        row += 1
        nextLine += 1
        finishRow()
        return true
      }
      guard bytes.count - start <= limit else {
        reportTooLong()
        return false
      }
      // As much again as there is, so that a long row that comes in small pieces is not gone over for each of them.
      let wanted = 2 * (bytes.count - start) + 1
      repeat { _ = try fill() } while !isLast && bytes.count - start < min(wanted, limit + 1)
    }
    return false
  }

  private var limit: Int { min(max(options.maximumRowBytes, 1), 1 << 30) }

  /// Reads more of the text.
  ///
  /// - Returns: Whether there is a row that starts at `start`.
  private mutating func fill() throws(InputError) -> Bool {
    guard !hasEnded else { return false }
    if start > 0 {
      bytes.removeFirst(start)
      base += start
      nextStart -= start
      start = 0
    }
    let isFirst = base == 0 && row == 0 && nextLine == 1
    repeat {
      if try !source.read(into: &bytes) { isLast = true }
      // A byte order mark may come in pieces.
    } while !isLast && isFirst && bytes.count < 4
    if isFirst { skipMark() }
    return start < bytes.count && !hasEnded
  }

  /// Passes over a byte order mark; that of another encoding ends the reading.
  private mutating func skipMark() {
    guard nextStart == 0, bytes.count >= 2 else { return }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      nextStart = 3
    } else if (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE)
      || (bytes[0] == 0) != (bytes[1] == 0)
    {
      hasEnded = true
      report(
        .csvEncoding, "The text looks like UTF-16 or UTF-32; expected UTF-8", at: 0, cell: nil,
        hint: "Save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8")
    }
  }

  private mutating func finishRow() {
    let (first, end) = (start, nextStart)
    if scanner.hasInnerLines { nextLine += bytes.withUnsafeBufferPointer { $0.lineEndCount(in: first..<scanner.end) } }
    let malformed = bytes.withUnsafeBufferPointer { $0.firstMalformedUTF8(in: first..<end) }
    guard malformed == nil, scanner.problems.isEmpty, scanner.excess == 0 else { return reportProblems(malformed) }
  }

  // MARK: Cells

  /// Whether nothing stands on the row's line.
  public var isBlank: Bool { scanner.cellCount == 1 && scanner.end == start }
  /// Whether the row is a comment, which is then its only cell, without the prefix.
  public var isComment: Bool { scanner.isComment }
  /// How many cells the row has.
  public var cellCount: Int { scanner.cellCount }

  /// Whether a cell is enclosed in quotation marks.
  public func isQuoted(_ cell: Int) -> Bool { cell < cellCount && scanner.cells[cell].form != .plain }

  /// Whether a cell has no text. A cell that the row does not have is empty too.
  public func isEmpty(_ cell: Int) -> Bool {
    guard cell < cellCount else { return true }
    return scanner.cells[cell].start == scanner.cells[cell].end
  }

  /// The text of a cell, without quotation marks around it, doubled ones made single; empty for a cell that the row does not
  /// have.
  public func text(_ cell: Int) -> String { withBytes(cell) { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes of a cell's text.
  ///
  /// - Parameters:
  ///   - cell: Its position in the row, from 0.
  ///   - body: Is given the bytes, which are gone when it returns.
  @inline(__always)
  public func withBytes<Result>(_ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard cell < cellCount else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let place = scanner.cells[cell]
    if place.form == .plain || place.form == .quoted {
      return bytes.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[Int(place.start)..<Int(place.end)]))
      }
    }
    return withUnescaped(place, body)
  }

  /// Apart from the usual cells, so that these stay small where they are inlined.
  @inline(never)
  private func withUnescaped<Result>(
    _ cell: CSVRowScanner.Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard cell.form == .escaped, options.dialect.doublesQuotes, let quote = options.dialect.quote else {
      return unescaped(cell).withUnsafeBufferPointer(body)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(cell.end - cell.start)) { text in
      let count = bytes.withUnsafeBufferPointer { source in
        CSVRowScanner.undouble(
          quote, in: UnsafeBufferPointer(rebasing: source[Int(cell.start)..<Int(cell.end)]), to: text)
      }
      return body(UnsafeBufferPointer(rebasing: text[..<count]))
    }
  }

  private func unescaped(_ cell: CSVRowScanner.Cell) -> [UInt8] {
    guard let quote = options.dialect.quote else { return Array(bytes[Int(cell.start)..<Int(cell.end)]) }
    let escape = options.dialect.doublesQuotes ? quote : UInt8(ascii: "\\")
    var text: [UInt8] = []
    text.reserveCapacity(Int(cell.end - cell.start))
    var position = Int(cell.start) + (cell.form == .irregular ? 1 : 0)
    var isEnclosed = true
    while position < Int(cell.end) {
      let byte = bytes[position]
      position += 1
      if isEnclosed, byte == escape || byte == quote {
        let isEscape = byte == escape && position < Int(cell.end) && (byte != quote || bytes[position] == quote)
        if isEscape {
          text.append(bytes[position])
          position += 1
        } else if byte == quote {
          // The closing one; what follows is kept as it is.
          isEnclosed = false
        } else {
          text.append(byte)
        }
      } else {
        text.append(byte)
      }
    }
    return text
  }

  // MARK: Places

  /// The offset of the row's first byte in the text.
  package var rowOffset: Int { base + start }
  /// The offset after the row and what ends it.
  package var nextRowOffset: Int { base + nextStart }
  /// The line on which the next row starts.
  package var nextRowLine: Int { nextLine }

  /// Lends the bytes of the row, without what ends it.
  package func withRowBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<max(start, scanner.end)])) }
  }

  /// Where a cell starts, its quotation mark included; for a cell that the row does not have, where the row ends.
  public func location(ofCell cell: Int) -> SourceLocation { location(at: offset(ofCell: cell)) }

  /// The path of a cell: `/statements/12/text`, with the column's number where it has no name.
  public func path(ofCell cell: Int?) -> String {
    var path = "/\(table ?? "table")/\(row)"
    guard let cell else { return path }
    path += "/"
    path += (columnNames.indices.contains(cell) ? Self.shown(columnNames[cell]) : nil) ?? String(cell + 1)
    return path
  }

  /// How a column is called in a path; `nil` where it has no name. A header can hold anything, of any length.
  static func shown(_ name: String) -> String? { name.isEmpty ? nil : Spelling.shortened(name) }

  private func offset(ofCell cell: Int) -> Int {
    guard cell < cellCount else { return scanner.end }
    let place = scanner.cells[cell]
    return Int(place.start) - (place.form == .quoted || place.form == .escaped ? 1 : 0)
  }

  private func location(at offset: Int) -> SourceLocation {
    guard scanner.hasInnerLines else {
      return SourceLocation(file: file, line: line, column: offset - start + 1, offset: base + offset)
    }
    var (line, first) = (line, start)
    bytes.withUnsafeBufferPointer { bytes in
      for position in start..<max(start, min(offset, bytes.count)) where bytes.endsLine(position) {
        line += 1
        first = position + 1
      }
    }
    return SourceLocation(file: file, line: line, column: offset - first + 1, offset: base + offset)
  }

  // MARK: Findings

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, at offset: Int, cell: Int?, hint: String?
  ) {
    guard found.count < options.maximumDiagnostics else {
      omitted += 1
      return
    }
    found.append(Diagnostic(code, message, location: location(at: offset), path: path(ofCell: cell), hint: hint))
  }

  private mutating func reportTooLong() {
    hasEnded = true
    row += 1
    // Where a quotation mark is missing, the row swallows the rest of the text.
    let open = scanner.unclosedCell(in: bytes, from: start)
    report(
      .csvRowTooLong, "The row has more than \(limit) bytes", at: open ?? start, cell: open.map { _ in cellCount },
      hint: open == nil
        ? "Raise the limit, or look for a line end that is missing"
        : "The cell that starts here is not closed; look for a quotation mark that is missing, or raise the limit")
  }

  private mutating func reportProblems(_ malformed: Int?) {
    if let malformed {
      let cell = (0..<cellCount).last { Int(scanner.cells[$0].start) <= malformed }
      let digits = String(bytes[malformed], radix: 16, uppercase: true)
      report(
        .csvEncoding, "The byte 0x\(digits) does not start a character in UTF-8", at: malformed, cell: cell,
        hint: "Save the file as UTF-8; it may be in Windows-1252 or Latin-1")
    }
    for problem in scanner.problems where !options.isLenient || problem.kind == .nul { report(problem) }
    if scanner.excess > 0 {
      report(
        .csvRowTooManyCells,
        "The row has \(cellCount + scanner.excess) cells, more than the limit of \(cellCount)", at: start, cell: nil,
        hint: "Look for a line end that is missing, or raise the limit")
    }
  }

  private mutating func report(_ problem: CSVRowScanner.Problem) {
    let quote = options.dialect.quote.map { String(Unicode.Scalar($0)) } ?? ""
    switch problem.kind {
    case .unclosed:
      report(
        .csvQuoteUnclosed, "The cell starts with \(quote) and is not closed before the text ends",
        at: problem.offset, cell: problem.cell,
        hint: "Close it with \(quote), and write each \(quote) within it as \(quote)\(quote)")
    case .stray:
      report(
        .csvQuoteStray, "Found \(quote) within a cell that does not start with it", at: problem.offset,
        cell: problem.cell, hint: "Enclose the cell in \(quote), and write each \(quote) within it as \(quote)\(quote)")
    case .trailing:
      report(
        .csvQuoteTrailing,
        "Found \(shown(at: problem.offset)) after the closing \(quote); expected the end of the cell",
        at: problem.offset, cell: problem.cell,
        hint: "Write each \(quote) within the cell as \(quote)\(quote), and nothing after the closing one")
    case .nul:
      report(
        .csvNUL, "Found the character U+0000", at: problem.offset, cell: problem.cell,
        hint: "Remove it; the file may be damaged, or in UTF-16")
    }
  }

  private func shown(at offset: Int) -> String {
    guard let character = String(decoding: bytes[offset..<min(offset + 16, nextStart)], as: UTF8.self).first else {
      return "the end"
    }
    return character == " " ? "a space" : "“\(character)”"
  }
}
