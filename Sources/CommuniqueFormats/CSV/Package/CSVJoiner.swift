internal import Communique

/// Finds out which rows of a dossier belong together, and reports those that belong to none.
struct CSVJoiner {
  private let schema = CSVSchema.current
  private let layouts = CSVTableLayout.current
  private let keys: CSVDossierKeys
  private let tables: [CSVTableRows]
  private let findings: CSVFindings
  private let firsts: [Int]
  private let total: Int
  private(set) var entities: CSVKeyTable
  /// The keys of values that own rows, made when the first is looked for out of order.
  private var values: CSVKeyTable?
  /// The keys of rows whose table has no column for them, without the dossier.
  private var madeKeys: [Int: CSVMadeKeys] = [:]
  /// The row at which the last owner was found.
  private var guess = CSVKeyTable.Row(table: 0, row: 0)
  private var children: [CSVChildRows?]
  private var orders: [[Int32]?]

  init(id: String, tables: [CSVTableRows], findings: CSVFindings) {
    keys = CSVDossierKeys(id)
    self.tables = tables
    self.findings = findings
    var firsts: [Int] = []
    var total = 0
    for table in tables {
      firsts.append(total)
      total += table.count
    }
    self.firsts = firsts
    self.total = total
    let entityCount = CSVSchema.current.entityTables.values.reduce(0) { $0 + tables[$1].count }
    entities = CSVKeyTable(capacity: entityCount)
    children = [CSVChildRows?](repeating: nil, count: tables.count)
    orders = [[Int32]?](repeating: nil, count: tables.count)
  }

  mutating func join(isProtected: Bool) -> CSVDossierRows {
    var entities = entities
    for table in tables.indices where layouts[table].kind != nil { addEntities(table, to: &entities) }
    self.entities = entities
    for table in tables.indices where tables[table].count > 0 { makeKeys(table) }
    for table in tables.indices where tables[table].count > 0 {
      switch layouts[table].owner {
      case .none, .dossier: break
      case .table, .entity, .row: joinRows(of: table)
      }
    }
    for table in tables where table.source != nil && table.table != schema.statementsFlat { reportDamage(table) }
    return CSVDossierRows(
      id: keys.id, tables: tables, children: children, orders: orders, firsts: firsts, isProtected: isProtected)
  }

  /// The row of the entity that a key names.
  func entity(_ key: UnsafeBufferPointer<UInt8>) -> CSVKeyTable.Row? {
    let key = keys.local(key)
    return entities.find(key) { hasKey($0, key) }
  }

  func isDossier(_ key: UnsafeBufferPointer<UInt8>) -> Bool { keys.isDossier(key) }

  // MARK: Keys

  /// Lends the key of a row, without the dossier.
  @inline(__always)
  private func withKey<Result>(_ row: CSVKeyTable.Row, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if !madeKeys.isEmpty, let made = madeKeys[Int(row.table)] { return made.withKey(Int(row.row), body) }
    return tables[Int(row.table)].withKnownCell(Int(row.row), 0) { body(keys.local($0)) }
  }

  @inline(__always)
  private func hasKey(_ row: CSVKeyTable.Row, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    withKey(row) { $0.hasSameBytes(as: key) }
  }

  private func row(_ table: Int, _ row: Int) -> CSVKeyTable.Row {
    CSVKeyTable.Row(table: Int32(truncatingIfNeeded: table), row: Int32(truncatingIfNeeded: row))
  }

  /// Makes keys for the rows of a table that leaves them out, as a writer would.
  private mutating func makeKeys(_ table: Int) {
    let (layout, rows) = (layouts[table], tables[table])
    guard layout.kind == nil, layout.ownerColumn != nil, layout.owner.isRow, rows.isUnused(0) else { return }
    var made = CSVMadeKeys()
    var counts: [String: Int] = [:]
    for row in 0..<rows.count {
      var key = rows.withKnownCell(row, layout.ownerColumn) { String(decoding: keys.local($0), as: UTF8.self) }
      if key == keys.id { key = "" }
      let path = layout.fieldColumn == nil ? layout.path : text(rows, row, layout.fieldColumn)
      key += (key.isEmpty ? "" : ":") + path
      var suffix = text(rows, row, layout.suffixColumn)
      if suffix.isEmpty, layout.fieldColumn == nil, layout.ordinalColumn != nil {
        counts[key, default: 0] += 1
        suffix = String(counts[key] ?? 1)
      }
      made.append(suffix.isEmpty ? key : "\(key):\(suffix)")
    }
    madeKeys[table] = made
  }

  private func text(_ rows: CSVTableRows, _ row: Int, _ column: Int?) -> String {
    rows.withKnownCell(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Entities

  private mutating func addEntities(_ table: Int, to entities: inout CSVKeyTable) {
    let rows = tables[table]
    guard rows.count > 0 else { return }
    let usesDossier = !rows.isUnused(1)
    for position in 0..<rows.count {
      let row = row(table, position)
      if let column = rows.column(0) {
        let first = rows.withCell(position, column) { cell in
          let key = keys.local(cell)
          return key.isEmpty ? row : entities.insert(key, row) { hasKey($0, key) }
        }
        if let first { reportKey(row, first) }
      }
      if usesDossier, let column = rows.column(1), !rows.withCell(position, column, keys.isDossier) {
        reportDossier(rows, position, column)
      }
    }
    orders[table] = order(of: table)
  }

  /// Reports a key that is empty, or that another row has.
  private func reportKey(_ row: CSVKeyTable.Row, _ first: CSVKeyTable.Row) {
    let rows = tables[Int(row.table)]
    if first == row {
      report(.csvKeyMissing, "The row has no key", rows, Int(row.row), 0, hint: "Give it an identifier of its own")
    } else if first.table == row.table {
      reportDuplicate(rows, Int(row.row), first: Int(first.row))
    }
  }

  private func reportDuplicate(_ rows: CSVTableRows, _ row: Int, first: Int) {
    report(
      .csvKeyDuplicate,
      "The key “\(shown(rows, row, 0))” stands twice in the table, first in row \(rows.place(of: first).number)", rows,
      row, 0, hint: "Remove one of the rows, or give it a key of its own")
  }

  private func reportDossier(_ rows: CSVTableRows, _ row: Int, _ column: Int) {
    if rows.isEmpty(row, column) {
      report(
        .csvCellRequired, "The row names no dossier", rows, row, 1,
        hint: "Write “\(keys.id)”, or leave the column empty in all rows")
    } else {
      report(
        .csvRowOrphan, "The row is of the dossier “\(shown(rows, row, 1))”, which dossiers.csv does not have", rows,
        row,
        1, hint: "Write “\(keys.id)”, or add the dossier to dossiers.csv")
    }
  }

  // MARK: Order

  /// The rows of a dossier's list by their ordinals; `nil` where they stand like that.
  private func order(of table: Int) -> [Int32]? {
    guard let ordinals = CSVOrdinals(tables[table], layouts[table].ordinalColumn, findings) else { return nil }
    if ordinals.areAscending { return nil }
    let order = (0..<Int32(tables[table].count)).sorted { ordinals[$0] < ordinals[$1] }
    for (left, right) in zip(order, order.dropFirst()) where ordinals.areEqual(left, right) {
      reportOrdinal(table, Int(right), first: Int(left))
    }
    return order
  }

  private func reportOrdinal(_ table: Int, _ row: Int, first: Int) {
    let rows = tables[table]
    let column = layouts[table].ordinalColumn
    report(
      .csvOrdinalDuplicate,
      "The position \(shown(rows, row, column)) is also that of row \(rows.place(of: first).number)", rows, row, column,
      hint: "Number the rows of a list from 1, each with a number of its own; gaps do no harm")
  }

  // MARK: Owners

  private mutating func joinRows(of table: Int) {
    let (layout, rows) = (layouts[table], tables[table])
    guard let column = rows.column(layout.ownerColumn) else { return }
    var owners = [Int32](repeating: -1, count: rows.count)
    var other: [Int] = []
    let hasKeys = madeKeys[table] == nil
    let usesSubject = !rows.isUnused(layout.subjectColumn)
    guess = row(0, 0)
    if case .table(let owner) = layout.owner { guess = row(owner, 0) }
    for position in 0..<rows.count {
      let found = rows.withCell(position, column) { findOwner($0, layout.owner) }
      if let found {
        owners[position] = Int32(truncatingIfNeeded: number(of: found, layout.owner))
      } else {
        reportOrphan(table, position, column)
      }
      if hasKeys, !hasWritersKey(layout, rows, position, column) { other.append(position) }
      if usesSubject { checkSubject(layout, rows, position, column) }
    }
    let precedes = ordinalOrder(of: table, owners)
    children[table] = CSVChildRows(owners: owners, ownerCount: ownerCount(layout.owner), precedes: precedes?.compare)
    if !other.isEmpty || precedes?.hasDuplicates == true { checkKeys(table, other) }
  }

  private func number(of row: CSVKeyTable.Row, _ owner: CSVTableLayout.Owner) -> Int {
    if case .table = owner { return Int(row.row) }
    return firsts[Int(row.table)] + Int(row.row)
  }

  private func ownerCount(_ owner: CSVTableLayout.Owner) -> Int {
    if case .table(let table) = owner { return tables[table].count }
    return total
  }

  @inline(__always)
  private mutating func findOwner(
    _ cell: UnsafeBufferPointer<UInt8>, _ owner: CSVTableLayout.Owner
  ) -> CSVKeyTable.Row? {
    guard !cell.isEmpty else { return nil }
    let key = keys.local(cell)
    // Rows nearly always stand in the order of their owners.
    let last = min(Int(guess.row) + 8, tables[Int(guess.table)].count)
    for position in Int(guess.row)..<max(last, Int(guess.row)) {
      let candidate = row(Int(guess.table), position)
      if guess.table != schema.dossiers, hasKey(candidate, key) {
        guess = candidate
        return candidate
      }
    }
    return searchOwner(cell, key, owner)
  }

  private mutating func searchOwner(
    _ cell: UnsafeBufferPointer<UInt8>, _ key: UnsafeBufferPointer<UInt8>, _ owner: CSVTableLayout.Owner
  ) -> CSVKeyTable.Row? {
    let found: CSVKeyTable.Row?
    switch owner {
    case .none, .dossier: found = nil
    case .table(let table) where table == schema.dossiers: found = keys.isDossier(cell) ? row(table, 0) : nil
    case .table(let table) where layouts[table].kind != nil:
      found = entities.find(key) { Int($0.table) == table && hasKey($0, key) }
    case .table(let table): found = value(key) { Int($0.table) == table }
    case .entity: found = entities.find(key) { hasKey($0, key) }
    case .row:
      if keys.isDossier(cell) { return row(schema.dossiers, 0) }
      found = entities.find(key) { hasKey($0, key) } ?? value(key) { _ in true }
    }
    if let found { guess = found }
    return found
  }

  /// The row of a value with a key.
  private mutating func value(
    _ key: UnsafeBufferPointer<UInt8>, _ accepts: (CSVKeyTable.Row) -> Bool
  ) -> CSVKeyTable.Row? {
    if values == nil { values = valueKeys() }
    return values?.find(key) { accepts($0) && hasKey($0, key) }
  }

  private func valueKeys() -> CSVKeyTable {
    let owning = tables.indices.filter {
      layouts[$0].owner.isRow && (!schema.sites[$0].isEmpty || schema.tables[$0].hasLocalizedText)
    }
    var table = CSVKeyTable(capacity: owning.reduce(0) { $0 + tables[$1].count })
    for owner in owning {
      for position in 0..<tables[owner].count {
        let row = row(owner, position)
        // A key that stands twice is reported elsewhere.
        withKey(row) { key in _ = table.insert(key, row) { hasKey($0, key) } }
      }
    }
    return table
  }

  private func reportOrphan(_ table: Int, _ row: Int, _ column: Int) {
    let (layout, rows) = (layouts[table], tables[table])
    if rows.isEmpty(row, column) {
      return report(
        .csvKeyMissing, "The row does not say to which row it belongs", rows, row, layout.ownerColumn,
        hint: "Write the key of that row, such as “\(keys.id):” and its identifier")
    }
    let target =
      switch layout.owner {
      case .table(let owner): schema.tables[owner].fileName
      case .entity: "a table of entities"
      default: "any table"
      }
    report(
      .csvRowOrphan, "“\(shown(rows, row, layout.ownerColumn))” is not the key of a row of \(target)", rows, row,
      layout.ownerColumn, hint: "Correct the key, add the row that it names, or remove this one")
  }

  // MARK: Ordinals of values

  private struct OrdinalOrder {
    let compare: (Int32, Int32) -> Bool
    let hasDuplicates: Bool
  }

  /// How to bring the rows of each owner into order; `nil` where they are.
  private func ordinalOrder(of table: Int, _ owners: [Int32]) -> OrdinalOrder? {
    let layout = layouts[table]
    guard
      let ordinals = CSVOrdinals(tables[table], layout.ordinalColumn, findings, isOptional: layout.fieldColumn != nil)
    else { return nil }
    // Rows of several fields of one owner stand together, each field numbered from 1.
    if layout.fieldColumn != nil {
      return OrdinalOrder(compare: { ordinals[$0] < ordinals[$1] }, hasDuplicates: false)
    }
    if ordinals.areAscending(within: owners) { return nil }
    let order = owners.indices.map { Int32(truncatingIfNeeded: $0) }.sorted {
      let (left, right) = (owners[Int($0)], owners[Int($1)])
      return left == right ? ordinals[$0] < ordinals[$1] : left < right
    }
    var hasDuplicates = false
    for (left, right) in zip(order, order.dropFirst())
    where owners[Int(left)] == owners[Int(right)] && owners[Int(left)] >= 0 && ordinals.areEqual(left, right) {
      hasDuplicates = true
      reportOrdinal(table, Int(right), first: Int(left))
    }
    return OrdinalOrder(compare: { ordinals[$0] < ordinals[$1] }, hasDuplicates: hasDuplicates)
  }

  // MARK: Keys of values

  /// Whether a row's key is that which a writer makes, from the owner's key, the field and the position. Such keys are
  /// unique where positions are.
  @inline(__always)
  private func hasWritersKey(_ layout: CSVTableLayout, _ rows: CSVTableRows, _ row: Int, _ ownerColumn: Int) -> Bool {
    guard let column = rows.column(0) else { return true }
    return rows.withCell(row, column) { key in
      rows.withCell(row, ownerColumn) { owner in
        rows.withKnownCell(row, layout.suffixColumn) { suffix in
          guard key.count > owner.count, key[owner.count] == UInt8(ascii: ":"),
            UnsafeBufferPointer(rebasing: key[..<owner.count]).hasSameBytes(as: owner)
          else { return false }
          let rest = UnsafeBufferPointer(rebasing: key[(owner.count + 1)...])
          if let field = layout.fieldColumn {
            return rows.withKnownCell(row, field) { Self.isPath(rest, $0, suffix) }
          }
          var path = layout.path
          return path.withUTF8 { Self.isPath(rest, $0, suffix) }
        }
      }
    }
  }

  @inline(__always)
  private static func isPath(
    _ rest: UnsafeBufferPointer<UInt8>, _ path: UnsafeBufferPointer<UInt8>, _ suffix: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = path.count + (suffix.isEmpty ? 0 : suffix.count + 1)
    guard rest.count == count, UnsafeBufferPointer(rebasing: rest[..<path.count]).hasSameBytes(as: path) else {
      return false
    }
    if suffix.isEmpty { return true }
    return rest[path.count] == UInt8(ascii: ":")
      && UnsafeBufferPointer(rebasing: rest[(path.count + 1)...]).hasSameBytes(as: suffix)
  }

  /// Checks the keys of a table in which some are not those of a writer.
  private func checkKeys(_ table: Int, _ other: [Int]) {
    let rows = tables[table]
    guard rows.column(0) != nil else { return }
    for row in other { checkForm(rows, row) }
    var seen = CSVKeyTable(capacity: rows.count)
    for position in 0..<rows.count {
      let row = row(table, position)
      let first = withKey(row) { key in key.isEmpty ? nil : seen.insert(key, row) { hasKey($0, key) } }
      if let first { reportDuplicate(rows, position, first: Int(first.row)) }
    }
  }

  private func checkForm(_ rows: CSVTableRows, _ row: Int) {
    let isWellFormed = rows.withKnownCell(row, 0) { key in
      key.allSatisfy { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x3A) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      }
    }
    let key = shown(rows, row, 0)
    if key.isEmpty {
      report(
        .csvKeyMissing, "The row has no key", rows, row, 0,
        hint: "Give it one that no other row of the table has, or leave the column empty in all rows")
    } else if !isWellFormed {
      report(
        .csvKeyMalformed, "“\(key)” is not a key", rows, row, 0,
        hint: "Write letters, digits, “.”, “_”, “-”, and “:” between the parts")
    }
  }

  private func checkSubject(_ layout: CSVTableLayout, _ rows: CSVTableRows, _ row: Int, _ ownerColumn: Int) {
    guard let column = rows.column(layout.subjectColumn) else { return }
    let fits = rows.withCell(row, ownerColumn) { owner in
      rows.withCell(row, column) { subject in
        let (whole, part) = (keys.local(owner), keys.local(subject))
        guard !part.isEmpty, whole.count >= part.count,
          UnsafeBufferPointer(rebasing: whole[..<part.count]).hasSameBytes(as: part)
        else { return false }
        return !part.contains(UInt8(ascii: ":"))
          && (whole.count == part.count || whole[part.count] == UInt8(ascii: ":"))
      }
    }
    if fits { return }
    if rows.isEmpty(row, column) {
      return report(
        .csvCellRequired, "The row does not name the entity to which it belongs", rows, row, layout.subjectColumn,
        hint: "Write the first two parts of the owner's key")
    }
    report(
      .csvReferenceMismatch,
      "“\(shown(rows, row, layout.subjectColumn))” is not the entity of the owner “\(shown(rows, row, layout.ownerColumn))”",
      rows, row, layout.subjectColumn, hint: "Write the first two parts of the owner's key")
  }

  // MARK: Findings

  private func shown(_ rows: CSVTableRows, _ row: Int, _ column: Int?) -> String {
    Spelling.shortened(text(rows, row, column))
  }

  private func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, _ rows: CSVTableRows, _ row: Int, _ column: Int?,
    hint: @autoclosure () -> String?
  ) {
    findings.report(
      code, message(), in: rows.source, at: rows.place(of: row), column: rows.column(column), hint: hint())
  }

  private func reportDamage(_ rows: CSVTableRows) {
    for (row, column) in rows.damagedCells {
      findings.report(
        .csvCellDamaged, "“\(Spelling.shortened(rows.text(row, column)))” holds U+FFFD", in: rows.source,
        at: rows.place(of: row), column: column,
        hint: "A program that did not know the encoding has put it in the place of a character; restore it")
    }
  }
}

extension CSVTableLayout.Owner {
  /// Whether rows of the table belong to other rows.
  var isRow: Bool {
    switch self {
    case .none, .dossier: false
    case .table, .entity, .row: true
    }
  }
}
