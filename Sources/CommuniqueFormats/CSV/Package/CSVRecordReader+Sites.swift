internal import Communique

/// The rows of other tables that belong to the one being visited, and cells in which their values are written shortly.
extension CSVRecordReader {
  // MARK: Sites

  /// A site of the row, with the rows that belong to it.
  struct Site {
    let rows: CSVTableRows
    let children: CSVChildRows?
    let positions: Range<Int>
    /// The column of the row in which people write the values shortly, if there is something in it.
    let shorthand: Int?
  }

  @inline(__always)
  mutating func nextSite() -> Site {
    let number = row.site
    row.site = number &+ 1
    let site = schema.sites[row.table][number]
    var shorthand: Int?
    if let shorthands = row.rows.source?.shorthands, shorthands[number] >= 0,
      !row.rows.isEmpty(row.row, shorthands[number])
    {
      shorthand = shorthands[number]
    }
    let positions = dossier.positions(of: site, in: row.table, row.row)
    if !positions.isEmpty || shorthand != nil { filled &+= 1 }
    return Site(
      rows: dossier.tables[site.table], children: dossier.children[site.table], positions: positions,
      shorthand: shorthand)
  }

  func reportTwice(_ field: Field, _ column: Int, _ table: CSVTableRows) {
    report(
      .csvFieldTwice,
      "The \(field.name) stand here and in \(schema.tables[table.table].fileName)", column: column,
      hint: "Keep one of the two")
  }

  /// The items of a cell with semicolons between them.
  func items(_ column: Int, isList: Bool = true) -> [String] {
    let text = text(row.rows, row.row, column)
    func trimmed(_ item: Substring) -> String {
      var item = item.drop { $0 == " " || $0 == "\u{A0}" }
      while item.last == " " || item.last == "\u{A0}" { item.removeLast() }
      return String(item)
    }
    let items = isList ? text.split(separator: ";") : [text[...]]
    return items.map(trimmed).filter { !$0.isEmpty }
  }

  /// A reference in a cell.
  func reference<Target>(
    _ rows: CSVTableRows, _ row: Int, _ column: Int, _ type: Target.Type
  ) -> ID<Target>? {
    let text = rows.withCell(row, column) { String(decoding: keys.local($0), as: UTF8.self) }
    return reference(text, rows, row, column)
  }

  func reference<Target>(
    _ text: String, _ rows: CSVTableRows, _ row: Int, _ column: Int
  ) -> ID<Target>? {
    do {
      return try ID<Target>(text: text)
    } catch {
      let first =
        text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
      let leadsElsewhere = text.contains(":") && isKnownDossier(first)
      findings.report(
        leadsElsewhere ? .csvReferenceMismatch : .csvReferenceMalformed,
        leadsElsewhere
          ? "“\(Spelling.shortened(text))” is of the dossier “\(first)”; the row is of “\(keys.id)”"
          : "“\(Spelling.shortened(text))” is not the key of an entity of “\(keys.id)”",
        in: rows.source, at: rows.place(of: row), column: column,
        hint: "Write “\(keys.id):” and the entity's identifier")
      return nil
    }
  }

  /// Visits the record of a row that belongs to the one being visited.
  mutating func read<Value: Record>(_ value: inout Value, _ rows: CSVTableRows, _ child: Int) {
    let outer = (row, prefix, filled, isOptional)
    wasVisited[dossier.firsts[rows.table] &+ child] = true
    row = Row(rows: rows, table: rows.table, row: child, column: layouts[rows.table].firstField)
    prefix = []
    isOptional = false
    value.visitFields(&self)
    (row, prefix, filled, isOptional) = outer
  }

  /// The rows of a party field.
  mutating func parties(_ field: Field, _ site: Site) -> [Int] {
    guard let children = site.children, !site.positions.isEmpty else { return [] }
    var found: [Int] = []
    for position in site.positions {
      let child = children.row(at: position)
      guard isField(field, site.rows, child, schema.parties) else { continue }
      readParties[child] = true
      found.append(child)
    }
    return found
  }

  mutating func party(_ child: Int, _ site: Site) -> Party {
    var party = Party.template
    read(&party, site.rows, child)
    return party
  }

  /// Reads a field that holds one party at most.
  mutating func onlyParty(_ field: Field) -> Party? {
    let before = filled
    let site = nextSite()
    let rows = parties(field, site)
    // Rows of other fields do not make this one present.
    filled = before + (rows.isEmpty && site.shorthand == nil ? 0 : 1)
    if let shorthand = site.shorthand {
      guard rows.isEmpty else {
        reportTwice(field, shorthand, site.rows)
        return nil
      }
      return items(shorthand, isList: false).first.map { Party(label: $0) }
    }
    for other in rows.dropFirst() {
      findings.report(
        .csvFieldTwice, "The \(field.name) has a row already; it is one party", in: site.rows.source,
        at: site.rows.place(of: other), column: site.rows.column(layouts[schema.parties].fieldColumn),
        hint: "Keep one of the rows")
    }
    return rows.first.map { party($0, site) }
  }

  mutating func allParties(_ field: Field) -> [Party] {
    let before = filled
    let site = nextSite()
    let rows = parties(field, site)
    filled = before + (rows.isEmpty && site.shorthand == nil ? 0 : 1)
    if let shorthand = site.shorthand {
      if !rows.isEmpty { reportTwice(field, shorthand, site.rows) }
      return items(shorthand).map { Party(label: $0) }
    }
    checkOrdinals(rows, site.rows)
    return rows.map { party($0, site) }
  }

  func checkOrdinals(_ rows: [Int], _ table: CSVTableRows) {
    guard rows.count > 1, let column = table.column(layouts[schema.parties].ordinalColumn) else { return }
    for (left, right) in zip(rows, rows.dropFirst()) where !table.isEmpty(left, column) {
      let (first, second) = (table.text(left, column), table.text(right, column))
      guard first == second || Int(first) == Int(second) else { continue }
      findings.report(
        .csvOrdinalDuplicate, "The position \(second) is also that of row \(table.place(of: left).number)",
        in: table.source, at: table.place(of: right), column: column,
        hint: "Number the rows of a field from 1, each with a number of its own; gaps do no harm")
    }
  }
}
