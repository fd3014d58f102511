internal import Communique

/// Checks the table of entities, which says again what the others say: that its rows are those of the dossier.
struct CSVEntityCheck {
  private let joiner: CSVJoiner
  private let rows: CSVDossierRows
  private let findings: CSVFindings

  init(_ joiner: CSVJoiner, _ rows: CSVDossierRows, _ findings: CSVFindings) {
    self.joiner = joiner
    self.rows = rows
    self.findings = findings
  }

  func run() {
    let schema = CSVSchema.current
    let table = rows.tables[schema.entities]
    guard let source = table.source, let column = table.column(0) else { return }
    var isListed = [Bool](repeating: false, count: (rows.firsts.last ?? 0) + (rows.tables.last?.count ?? 0))
    var listsDossier = false
    for row in 0..<table.count {
      if table.isEmpty(row, column) {
        report(.csvKeyMissing, "The row has no key", table, row, 0, hint: "Write the key of an entity")
      } else if table.withCell(row, column, joiner.isDossier) {
        if listsDossier { reportTwice(table, row) }
        listsDossier = true
        check(table, row, "dossier", "dossiers.csv")
      } else if let entity = table.withCell(row, column, joiner.entity) {
        let number = rows.firsts[Int(entity.table)] + Int(entity.row)
        if isListed[number] { reportTwice(table, row) }
        isListed[number] = true
        let kind = CSVTableLayout.current[Int(entity.table)].kind?.rawValue ?? ""
        check(table, row, kind, schema.tables[Int(entity.table)].fileName)
      } else {
        report(
          .csvEntityUnknown, "“\(shown(table, row, 0))” has no row in a table of its own", table, row, 0,
          hint: "Correct the key, add the entity to the table of its kind, or remove this row")
      }
    }
    if source.columns[0] >= 0 { reportUnlisted(isListed, listsDossier: listsDossier, table) }
  }

  private func check(_ table: CSVTableRows, _ row: Int, _ kind: String, _ file: String) {
    if let column = table.column(1), !table.withCell(row, column, joiner.isDossier) {
      report(
        table.isEmpty(row, column) ? .csvCellRequired : .csvReferenceMismatch,
        "“\(shown(table, row, 1))” is not the entity's dossier", table, row, 1, hint: "Write “\(rows.id)”")
    }
    guard table.column(2) != nil, shown(table, row, 2) != kind else { return }
    report(
      .csvEntityKind, "“\(shown(table, row, 2))” is not the entity's kind; it stands in \(file)", table, row, 2,
      hint: "Write “\(kind)”")
  }

  private func reportTwice(_ table: CSVTableRows, _ row: Int) {
    report(
      .csvKeyDuplicate, "The key “\(shown(table, row, 0))” stands twice in the table", table, row, 0,
      hint: "Remove one of the rows")
  }

  private func reportUnlisted(_ isListed: [Bool], listsDossier: Bool, _ table: CSVTableRows) {
    let schema = CSVSchema.current
    let hint = "Add it to \(table.source?.file.path ?? "entities.csv"); tools that check keys refuse the package else"
    if !listsDossier, rows.tables[schema.dossiers].source != nil {
      report(
        .csvEntityMissing, "entities.csv does not list the dossier", rows.tables[schema.dossiers], 0, 0, hint: hint)
    }
    for (number, layout) in CSVTableLayout.current.enumerated() where layout.kind != nil {
      let entities = rows.tables[number]
      guard let column = entities.column(0) else { continue }
      for row in 0..<entities.count where !isListed[rows.firsts[number] + row] && !entities.isEmpty(row, column) {
        report(
          .csvEntityMissing, "entities.csv does not list “\(shown(entities, row, 0))”", entities, row, 0, hint: hint)
      }
    }
  }

  private func shown(_ table: CSVTableRows, _ row: Int, _ column: Int) -> String {
    table.withKnownCell(row, column) { Spelling.shortened(String(decoding: $0, as: UTF8.self)) }
  }

  private func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, _ table: CSVTableRows, _ row: Int, _ column: Int,
    hint: @autoclosure () -> String?
  ) {
    findings.report(
      code, message(), in: table.source, at: table.place(of: row), column: table.column(column), hint: hint())
  }
}
