internal import Communique

/// Compares the derived table with what the dossier says, because edits in it are lost.
struct CSVFlatCheck {
  private let rows: CSVDossierRows
  private let dossier: Dossier
  private let findings: CSVFindings

  init(_ rows: CSVDossierRows, _ dossier: Dossier, _ findings: CSVFindings) {
    self.rows = rows
    self.dossier = dossier
    self.findings = findings
  }

  func run() {
    let table = rows.tables[CSVSchema.current.statementsFlat]
    guard table.source != nil, table.count > 0 else { return }
    let sink = MemorySink()
    let options = CSVOptions(profile: rows.isProtected ? .spreadsheet : .package)
    var stack = CSVRowStack(options: options)
    let writer = CSVTableWriter(sink, options: options, columns: CSVFlatView.table.columns.map(\.name))
    var view = CSVFlatViewWriter()
    view.write(dossier, &stack, into: writer)
    // Memory takes everything.
    try? writer.close()
    compare(table, with: sink.bytes)
  }

  private func compare(_ table: CSVTableRows, with bytes: [UInt8]) {
    let names = CSVFlatView.table.columns.map(\.name)
    var expected = CSVReader(MemorySource(bytes))
    guard (try? expected.next()) == true else { return }
    let numbers = rowNumbers(table)
    var row = 0
    var edited: (row: Int, column: Int, expected: String)?
    var count = 0
    while (try? expected.next()) == true {
      var found: Int? = row
      let key = expected.text(0)
      if row >= table.count || self.key(table, row) != key { found = numbers()[key] }
      row += 1
      // A row that was removed takes nothing away from the dossier.
      guard let found else { continue }
      let column = names.indices.first { column in
        guard let position = table.column(column) else { return false }
        return !table.withCell(found, position) { cell in expected.withBytes(column) { $0.hasSameBytes(as: cell) } }
      }
      guard let column, let position = table.column(column) else { continue }
      count += 1
      if edited == nil { edited = (found, position, expected.text(column)) }
    }
    if let edited { report(table, edited.row, edited.column, edited.expected, count) }
  }

  private func key(_ table: CSVTableRows, _ row: Int) -> String {
    table.withKnownCell(row, 0) { String(decoding: $0, as: UTF8.self) }
  }

  /// The rows by their keys, made when the first is looked for out of order.
  private func rowNumbers(_ table: CSVTableRows) -> () -> [String: Int] {
    var numbers: [String: Int]?
    return {
      if let numbers { return numbers }
      let made = Dictionary(
        (0..<table.count).map { (key(table, $0), $0) }, uniquingKeysWith: { first, _ in first })
      numbers = made
      return made
    }
  }

  private func report(_ table: CSVTableRows, _ row: Int, _ column: Int, _ expected: String, _ count: Int) {
    let found = Spelling.shortened(table.text(row, column))
    let others = count == 1 ? "" : "; \(count - 1) more \(count == 2 ? "row differs" : "rows differ")"
    findings.report(
      .csvFlatEdited, "Found “\(found)”; the other tables say “\(Spelling.shortened(expected))”\(others)",
      in: table.source, at: table.place(of: row), column: column,
      hint: "This table is made from the others, and not read: edit those, and export it anew")
  }
}
