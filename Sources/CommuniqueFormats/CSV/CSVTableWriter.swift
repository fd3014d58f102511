/// Collects the finished rows of one table.
final class CSVTableWriter {
  private var buffer = ByteBuffer(capacity: 4096)
  private var sink: any ByteSink
  private var mark = 0
  private var markedFormulaCount = 0
  /// How many text cells a spreadsheet would take for formulas.
  private(set) var formulaCount = 0

  init(_ sink: any ByteSink, options: CSVOptions, columns: [String]) {
    self.sink = sink
    if options.profile == .spreadsheet { buffer.append("\u{FEFF}") }
    buffer.append(columns.joined(separator: ","))
    buffer.append(options.lineEnding.text)
  }

  /// Takes a finished row.
  func append(_ rows: borrowing ByteBuffer, _ range: Range<Int>) { buffer.append(rows, range) }

  func countFormula() { formulaCount += 1 }

  /// Remembers where a dossier starts.
  func begin() {
    mark = buffer.count
    markedFormulaCount = formulaCount
  }

  /// Takes back what was written since ``begin()``.
  func rollBack() {
    buffer.truncate(to: mark)
    formulaCount = markedFormulaCount
  }

  func flush(atLeast minimum: Int = ByteBuffer.chunkSize) throws(OutputError) {
    try buffer.flush(to: &sink, atLeast: minimum)
  }

  func close() throws(OutputError) {
    try flush(atLeast: 0)
    try sink.close()
  }
}
