internal import Communique

/// Validates the tables of a group, those first to which others refer.
struct CSVWGroupValidator {
  private let resources: CSVWResources
  private let options: CSVWOptions
  private let group: CSVWTableGroup
  private var reader: CSVWMetadataReader
  private var findings: [CSVWFindings]
  private var rowCounts: [Int?]
  private var paths: [String?]
  /// For each table, the keys of its rows: the sets of columns that matter.
  private var keys: [[CSVWKeyTable]]
  private var primaryKeys: [Int?]
  private var progress: [Progress]
  /// Tables with references that wait for other tables.
  private var waiting: [CSVWTableValidator?]

  /// How many findings about tables are kept.
  private var foundCount = 0

  private enum Progress { case waiting, complete, failed }

  init(_ reader: CSVWMetadataReader) {
    resources = reader.resources
    options = reader.options
    group = reader.group
    self.reader = reader
    let count = group.tables.count
    findings = Array(repeating: CSVWFindings(limit: reader.options.maximumDiagnostics), count: count)
    rowCounts = Array(repeating: nil, count: count)
    paths = Array(repeating: nil, count: count)
    progress = Array(repeating: .waiting, count: count)
    waiting = Array(repeating: nil, count: count)
    primaryKeys = Array(repeating: nil, count: count)
    keys = Array(repeating: [], count: count)
    for (number, table) in group.tables.enumerated() where !table.primaryKey.isEmpty {
      primaryKeys[number] = keys[number].count
      keys[number].append(CSVWKeyTable(columns: table.primaryKey))
    }
    for key in group.tables.flatMap(\.foreignKeys) where keyNumber(key) == nil {
      keys[key.table].append(CSVWKeyTable(columns: key.referencedColumns))
    }
  }

  private func keyNumber(_ key: CSVWForeignKey) -> Int? {
    keys[key.table].firstIndex { $0.columns == key.referencedColumns }
  }

  /// Validates all tables.
  mutating func validateTables() {
    for number in order() { validate(number) }
    for number in group.tables.indices { settle(number) }
  }

  /// Validates all tables, and says what was found.
  func validate(metadata: String?) -> CSVWReport {
    var copy = self
    copy.validateTables()
    var all = copy.reader.findings
    for findings in copy.findings { all.add(findings) }
    var tables: [CSVWReport.Table] = []
    for (path, count) in zip(copy.paths, copy.rowCounts) {
      if let path, let count { tables.append(CSVWReport.Table(path: path, rowCount: count)) }
    }
    return CSVWReport(diagnostics: all.diagnostics, tables: tables, metadata: metadata)
  }

  /// The tables in an order in which those come first to which others refer, as far as there is one.
  private func order() -> [Int] {
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: group.tables.count)
    for start in group.tables.indices where !isSeen[start] {
      isSeen[start] = true
      var open = [(table: start, next: 0)]
      while let (table, next) = open.last {
        let keys = group.tables[table].foreignKeys
        guard next < keys.count else {
          order.append(table)
          open.removeLast()
          continue
        }
        open[open.count - 1].next += 1
        let target = keys[next].table
        if !isSeen[target] {
          isSeen[target] = true
          open.append((target, 0))
        }
      }
    }
    return order
  }

  // MARK: One table

  private mutating func validate(_ number: Int) {
    let table = group.tables[number]
    progress[number] = .failed
    guard let place = table.place else { return }
    let layout = CSVWTableLayout(table.dialect, maximumDiagnostics: options.maximumDiagnostics)
    if let problem = layout.problem {
      reader.report(.csvwDialect, problem.message, at: table.dialect.place ?? place, hint: problem.hint)
      return
    }
    do {
      let file = try resources.file(at: table.address)
      paths[number] = file.path
      let source = try FileSource(path: file.path, followsLinks: file.isGiven)
      try validate(number, source, file.path, layout)
    } catch let problem as CSVWResources.Problem {
      reader.report(problem, at: place)
    } catch let error as InputError {
      reader.report(
        .csvwResourceMissing, "\(reader.shown(place)) cannot be read: \(error.message)", at: place,
        hint: "Is the file there, and may it be read?")
    } catch {}
  }

  private mutating func validate(
    _ number: Int, _ source: FileSource, _ path: String, _ layout: CSVWTableLayout
  ) throws(InputError) {
    let table = group.tables[number]
    let own = keys[number]
    keys[number] = []
    var options = options
    // Very many tables with very many findings each would take memory for what is left out in the end.
    if foundCount >= 16 * options.maximumDiagnostics { options.maximumDiagnostics = 1 }
    var validator = CSVWTableValidator(
      table, file: path, options: options, keys: own, primaryKey: primaryKeys[number])
    for (position, key) in table.foreignKeys.enumerated() {
      validator.targetNames[position] = group.tables[key.table].url
      validator.isPrimary[position] = group.tables[key.table].primaryKey == key.referencedColumns
      switch progress[key.table] {
      case .complete: validator.targets[position] = target(key)
      case .failed: validator.checksTargets[position] = key.table == number
      case .waiting: break
      }
    }
    if table.dialect.encoding == .utf8 {
      try validator.validate(source, layout: layout)
    } else {
      let turned = CSVWTranscodingSource(source, encoding: table.dialect.encoding)
      try validator.validate(turned, layout: layout)
      if let malformed = turned.malformed { validator.report(malformed) }
    }
    keys[number] = validator.keys
    validator.keys = []
    validator.targets = []
    progress[number] = .complete
    rowCounts[number] = validator.rowCount
    foundCount += validator.findings.found.count
    waiting[number] = validator
    if table.foreignKeys.allSatisfy({ progress[$0.table] != .waiting }) { settle(number) }
  }

  private func target(_ key: CSVWForeignKey) -> CSVWKeyTable? { keyNumber(key).map { keys[key.table][$0] } }

  /// Looks up the references of a table that have waited for others.
  private mutating func settle(_ number: Int) {
    guard var validator = waiting[number] else { return }
    waiting[number] = nil
    for (position, key) in group.tables[number].foreignKeys.enumerated() where progress[key.table] == .complete {
      guard let target = target(key) else { continue }
      let references = validator.pending[position]
      references.keys.withUnsafeBufferPointer { keys in
        for place in references.places {
          let bytes = UnsafeBufferPointer(rebasing: keys[place.start..<(place.start + Int(place.count))])
          switch target.match(bytes) {
          case .one: break
          case .several where validator.isPrimary[position]: break
          case let match: validator.report(place, of: position, match)
          }
        }
      }
    }
    findings[number] = validator.findings
    findings[number].sort()
    // They count the text in UTF-8, so nobody can use them to find the line in the file.
    if group.tables[number].dialect.encoding != .utf8 { findings[number].forgetOffsets() }
  }
}

extension CSVWTableValidator {
  fileprivate mutating func report(_ malformed: (count: Int, offset: Int)) {
    findings.add(
      Diagnostic(
        .csvwEncodingInvalid,
        "\(malformed.count) \(malformed.count == 1 ? "place is" : "places are") malformed in the encoding of the dialect, "
          + "the first at byte \(malformed.offset)",
        location: SourceLocation(file: file, line: 1, column: 1, offset: malformed.offset), path: "/\(name)",
        hint: "State the encoding that the file is in, or convert it to UTF-8"))
  }
}
