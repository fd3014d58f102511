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
    while (try? expected.next()) == true {
      var found: Int? = row
      let key = expected.text(0)
      if row >= table.count || self.key(table, row) != key { found = numbers()[key] }
      row += 1
      // A row that was removed takes nothing away from the dossier.
      guard let found else { continue }
      for column in names.indices {
        guard let position = table.column(column) else { continue }
        let isEqual = table.withCell(found, position) { cell in expected.withBytes(column) { $0.hasSameBytes(as: cell) }
        }
        guard !isEqual else { continue }
        report(table, found, position, names[column], expected.text(column))
        break
      }
    }
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

  private func report(_ table: CSVTableRows, _ row: Int, _ column: Int, _ name: String, _ expected: String) {
    let found = Spelling.shortened(table.text(row, column))
    findings.report(
      .csvFlatEdited,
      "Found “\(found)”; the other tables say “\(Spelling.shortened(expected))”", in: table.source,
      at: table.place(of: row), column: column,
      hint: "Edit the other tables; this one is made from them, and is not read")
  }
}
