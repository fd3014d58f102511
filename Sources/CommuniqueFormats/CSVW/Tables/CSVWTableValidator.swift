internal import Communique

/// Validates the file of one table: its header, the length of its rows, its cells and keys.
struct CSVWTableValidator {
  let table: CSVWTable
  let options: CSVWOptions
  /// The name of the table in paths.
  let name: String
  let file: String
  var findings: CSVWFindings
  /// The keys that this table's rows have: the primary key, and those that foreign keys refer to.
  var keys: [CSVWKeyTable]
  /// Which of them is the primary key.
  var primaryKey: Int?
  /// For each foreign key, the keys of the table that it refers to, where that has been read before.
  var targets: [CSVWKeyTable?]
  /// For each foreign key, whether its rows are looked at.
  var checksTargets: [Bool]
  /// For each foreign key, the address of the table that it refers to, for messages.
  var targetNames: [String]
  /// For each foreign key, whether it refers to the primary key of its table, of which duplicates are reported there.
  var isPrimary: [Bool]
  /// For each foreign key, the references that wait for its table.
  var pending: [CSVWPendingReferences]
  /// How many rows of data there are.
  private(set) var rowCount = 0

  private var rules: [CSVWCellRule] = []
  private var ownKeys: [Bool] = []
  private var isAnyText: [Bool] = []
  /// What each cell of the row turned out to be: a value, null, or wrong.
  private var states: [State] = []
  private var key: [UInt8] = []
  /// How many columns the table has; `nil` before that is known.
  private var columnCount: Int?

  private enum State { case value, null, missing }

  init(_ table: CSVWTable, file: String, options: CSVWOptions, keys: [CSVWKeyTable], primaryKey: Int?) {
    self.table = table
    self.file = file
    self.options = options
    self.keys = keys
    self.primaryKey = primaryKey
    name = Self.name(ofFile: file)
    findings = CSVWFindings(limit: options.maximumDiagnostics)
    targets = Array(repeating: nil, count: table.foreignKeys.count)
    targetNames = Array(repeating: "", count: table.foreignKeys.count)
    isPrimary = Array(repeating: false, count: table.foreignKeys.count)
    checksTargets = Array(repeating: true, count: table.foreignKeys.count)
    pending = Array(repeating: CSVWPendingReferences(), count: table.foreignKeys.count)
    let columns = table.columns ?? []
    columnCount = table.columns?.count
    rules = columns.map { CSVWCellRule($0.cells, trim: table.dialect.trim) }
    ownKeys = rules.map(\.isOwnKey)
    isAnyText = rules.map(\.isAnyText)
    states = Array(repeating: .missing, count: columns.count)
  }

  /// The name that a file has in paths: without folder and ending.
  static func name(ofFile file: String) -> String {
    let name = CSVWResources.parts(of: file).name
    return name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
  }

  // MARK: Rows

  /// Reads the file to its end.
  ///
  /// - Throws: `InputError` where it cannot be read on.
  mutating func validate(_ source: any ByteSource, layout: CSVWTableLayout) throws(InputError) {
    var reader = CSVReader(source, file: file, options: layout.reading)
    reader.table = name
    setNames(
      &reader, columns: (table.columns ?? []).enumerated().map { $1.name ?? $1.titles.first?.text ?? "\($0 + 1)" })
    var header = CSVWHeader(table)
    var skipped = 0
    while try reader.next() {
      if skipped < table.dialect.skippedRows {
        skipped += 1
        continue
      }
      if reader.isComment { continue }
      if !header.isComplete {
        readHeader(&header, &reader)
        continue
      }
      if reader.isBlank, table.dialect.skipsBlankRows { continue }
      rowCount += 1
      checkRow(reader)
    }
    if !header.isComplete { reportMissingHeader(reader) }
    for finding in reader.diagnostics { findings.add(finding) }
  }

  private func setNames(_ reader: inout CSVReader, columns: [String]) {
    reader.columnNames = (0..<min(table.dialect.skippedColumns, 16_384)).map { "\($0 + 1)" } + columns
  }

  private mutating func readHeader(_ header: inout CSVWHeader, _ reader: inout CSVReader) {
    header.read(reader, &findings)
    if columnCount == nil, header.isFirst {
      columnCount = max(reader.cellCount - table.dialect.skippedColumns, 0)
      setNames(&reader, columns: header.names)
    }
  }

  private mutating func reportMissingHeader(_ reader: CSVReader) {
    let count = table.dialect.headerRowCount
    findings.add(
      Diagnostic(
        .csvwHeaderMissing, "The table ends before its header; expected \(count) \(count == 1 ? "row" : "rows")",
        location: SourceLocation(file: file, line: max(reader.line, 1), column: 1), path: "/\(name)",
        hint: "Add the header, or say in the dialect that there is none"))
  }

  private mutating func checkRow(_ reader: CSVReader) {
    let skipped = table.dialect.skippedColumns
    let count = max(reader.cellCount - skipped, 0)
    let expected = columnCount ?? count
    columnCount = expected
    if count != expected {
      reportLength(reader, count, expected)
      if reader.isBlank { return }
    }
    let checked = min(count, rules.count)
    for position in 0..<checked {
      // The text need not even be looked at, which saves undoing its quotation marks.
      if isAnyText[position], !reader.isEmpty(position + skipped) {
        states[position] = .value
        continue
      }
      let outcome = reader.withBytes(position + skipped) { rules[position].check($0) }
      switch outcome {
      case .value: states[position] = .value
      case .null: states[position] = .null
      case .problem(let problem):
        // What is wrong by itself is still what others may refer to.
        if case .required = problem { states[position] = .null } else { states[position] = .value }
        report(problem, reader, position)
      }
    }
    for position in checked..<max(checked, rules.count) { states[position] = .missing }
    if !keys.isEmpty { insertKeys(reader) }
    if !table.foreignKeys.isEmpty { checkReferences(reader) }
  }

  // MARK: Keys

  /// Whether the columns of a key have values in the row: all, some not, or one that is not even there.
  private func state(of columns: [Int]) -> State {
    var state = State.value
    for column in columns {
      switch states[column] {
      case .missing: return .missing
      case .null: state = .null
      case .value: break
      }
    }
    return state
  }

  /// Lends the key of the row in some columns.
  private mutating func withKey<Result>(
    _ columns: [Int], _ reader: CSVReader, _ body: (inout Self, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let skipped = table.dialect.skippedColumns
    if columns.count == 1, ownKeys[columns[0]] {
      return reader.withBytes(columns[0] + skipped) { body(&self, $0) }
    }
    // Taken out, so that its memory is used again and not copied.
    var key: [UInt8] = []
    swap(&key, &self.key)
    key.removeAll(keepingCapacity: true)
    for column in columns {
      let start = key.count
      if states[column] == .null {
        key.append(0xFF)
      } else {
        reader.withBytes(column + skipped) { rules[column].appendKey(of: $0, to: &key) }
      }
      // The length behind each part keeps parts from running into one another.
      if columns.count > 1 { withUnsafeBytes(of: (key.count - start).littleEndian) { key += $0 } }
    }
    let result = key.withUnsafeBufferPointer { body(&self, $0) }
    swap(&key, &self.key)
    return result
  }

  private mutating func insertKeys(_ reader: CSVReader) {
    for number in keys.indices {
      let columns = keys[number].columns
      let state = state(of: columns)
      guard state != .missing else { continue }
      if state == .null, number == primaryKey,
        columns.contains(where: { states[$0] == .null && !rules[$0].cells.isRequired })
      {
        reportNullKey(reader, columns)
      }
      // A row that has no value in its only column cannot be referred to.
      if state == .null, columns.count == 1 { continue }
      let row = reader.row
      let earlier = withKey(columns, reader) { $0.keys[number].insert($1, row: row) }
      if let earlier, number == primaryKey { reportDuplicate(reader, columns, earlier) }
    }
  }

  private mutating func checkReferences(_ reader: CSVReader) {
    for number in table.foreignKeys.indices where checksTargets[number] {
      let columns = table.foreignKeys[number].columns
      switch state(of: columns) {
      case .missing: continue
      case .null: if !options.acceptsEmptyForeignKeys { reportNullReference(reader, columns) }
      case .value:
        if targets[number] != nil {
          let match = withKey(columns, reader) { $0.targets[number]?.match($1) ?? .none }
          switch match {
          case .one: break
          case .none: reportDangling(reader, number)
          case .several(let row): if !isPrimary[number] { reportAmbiguous(reader, number, row) }
          }
        } else {
          let location = reader.location(ofCell: columns[0] + table.dialect.skippedColumns)
          let row = reader.row
          withKey(columns, reader) { validator, key in
            validator.pending[number].append(
              key, row: row, line: location.line, column: location.column, offset: location.offset ?? 0)
          }
        }
      }
    }
  }
}
