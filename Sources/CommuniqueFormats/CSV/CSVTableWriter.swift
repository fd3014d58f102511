/// Writes the rows of one table (RFC 4180), cell by cell.
struct CSVTableWriter {
  private(set) var buffer = ByteBuffer()
  private var sink: any ByteSink
  private let lineEnding: StaticString
  private let protectsFormulas: Bool
  private var isRowStart = true
  private var mark = 0
  private var markedCounts = (rows: 0, formulas: 0)
  private(set) var rowCount = 0
  /// How many text cells a spreadsheet would take for formulas.
  private(set) var formulaCount = 0
  /// Whether a cell held U+0000, which is not written.
  private(set) var foundNUL = false

  init(_ sink: any ByteSink, options: CSVOptions, columns: [String]) {
    self.sink = sink
    lineEnding = options.lineEnding.text
    protectsFormulas = options.profile == .spreadsheet
    if protectsFormulas { buffer.append("\u{FEFF}") }
    for name in columns { token(name) }
    endRow()
    rowCount = 0
  }

  // MARK: Cells

  /// Leaves a cell empty: its value is absent.
  @inline(__always)
  mutating func absent() { separate() }

  /// Writes a cell that needs no quotation marks: a key, a number, a code.
  @inline(__always)
  mutating func token(_ text: String) {
    separate()
    buffer.append(text)
  }

  @inline(__always)
  mutating func token(_ bytes: [UInt8]) {
    separate()
    buffer.append(bytes)
  }

  @inline(__always)
  mutating func integer(_ number: Int) {
    separate()
    buffer.append(number)
  }

  /// Writes a cell of a fixed form that may need quotation marks, such as an IRI.
  mutating func value(_ text: String) {
    separate()
    cell(text)
  }

  /// Writes a cell of text that anybody may have written.
  mutating func text(_ text: String) {
    separate()
    if let first = text.utf8.first, isFormulaStart(first) {
      if first != UInt8(ascii: "'") { formulaCount += 1 }
      if protectsFormulas { return cell("'" + text) }
    }
    cell(text)
  }

  /// OWASP ASVS 5.0, 1.2.10; and the apostrophe itself, so that a reader can take off exactly one.
  private func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x00: true
    case UInt8(ascii: "'"): protectsFormulas
    default: false
    }
  }

  @inline(__always)
  private mutating func separate() {
    if isRowStart { isRowStart = false } else { buffer.append(UInt8(ascii: ",")) }
  }

  private mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let special = bytes.firstIndex(from: 0, of: UInt8(ascii: ","), or: UInt8(ascii: "\""), below: 0x20)
      let space = UInt8(ascii: " ")
      let needsQuotes =
        special < bytes.count || bytes.first == space || bytes.last == space || bytes.first == UInt8(ascii: "#")
        || bytes.isEmpty
      guard needsQuotes else { return buffer.append(bytes) }
      buffer.append(UInt8(ascii: "\""))
      var start = 0
      while true {
        let next = bytes.firstIndex(from: start, of: UInt8(ascii: "\""), or: UInt8(ascii: "\""), below: 0x01)
        buffer.append(bytes[start..<next])
        guard next < bytes.count else { break }
        if bytes[next] == 0 { foundNUL = true } else { buffer.append("\"\"") }
        start = next + 1
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  mutating func endRow() {
    buffer.append(lineEnding)
    isRowStart = true
    rowCount += 1
  }

  // MARK: Dossiers

  /// Remembers where a dossier starts.
  mutating func begin() {
    mark = buffer.count
    markedCounts = (rowCount, formulaCount)
  }

  /// Takes back what was written since ``begin()``.
  mutating func rollBack() {
    buffer.truncate(to: mark)
    (rowCount, formulaCount) = markedCounts
    foundNUL = false
    isRowStart = true
  }

  mutating func flush(atLeast minimum: Int = ByteBuffer.chunkSize) throws(OutputError) {
    try buffer.flush(to: &sink, atLeast: minimum)
  }

  mutating func close() throws(OutputError) {
    try flush(atLeast: 0)
    try sink.close()
  }
}
