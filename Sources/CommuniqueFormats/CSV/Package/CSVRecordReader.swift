internal import Communique
internal import Synchronization

/// Walks the fields of records in the order in which ``CSVRecordWriter`` does, and fills them from the rows of a dossier. It
/// goes on after a finding, so that one run finds all.
struct CSVRecordReader: FieldVisitor {
  typealias Failure = Never

  let schema = CSVSchema.current
  let layouts = CSVTableLayout.current
  let dossier: CSVDossierRows
  let keys: CSVDossierKeys
  let isKnownDossier: @Sendable (String) -> Bool
  let findings: CSVFindings

  /// The row whose record is being visited.
  struct Row {
    var rows: CSVTableRows
    var table: Int
    var row: Int
    /// The column of the next field, in the schema.
    var column: Int
    /// Which site comes next.
    var site = 0
    /// The language of the row's texts, known from the first text on.
    var language: LanguageTag?
  }

  var row: Row
  /// The path from the row's record to the value whose fields are being visited, each part followed by a colon.
  var prefix: [UInt8] = []
  /// How many cells and rows of an optional value have been found.
  var filled = 0
  /// Whether the value being visited can be absent as a whole.
  var isOptional = false
  /// The required fields of such a value that have been found absent.
  var absent: [(field: Field, column: Int?)] = []
  /// Which rows of the tables have been read that hold the values of several fields.
  var readParties: [Bool]
  var readTexts: [Bool]
  /// Which of all rows have been visited. What belongs to a row that itself belongs to none is not reported again.
  var wasVisited: [Bool]
  var language: LanguageTag?
  /// The language tag that was read last, because most are the same.
  var lastLanguage: (text: [UInt8], tag: LanguageTag)?

  init(_ dossier: CSVDossierRows, isKnownDossier: @escaping @Sendable (String) -> Bool, findings: CSVFindings) {
    self.dossier = dossier
    self.isKnownDossier = isKnownDossier
    self.findings = findings
    keys = CSVDossierKeys(dossier.id)
    readParties = [Bool](repeating: false, count: dossier.tables[schema.parties].count)
    readTexts = [Bool](repeating: false, count: dossier.tables[schema.texts].count)
    wasVisited = [Bool](repeating: false, count: (dossier.firsts.last ?? 0) + (dossier.tables.last?.count ?? 0))
    if !wasVisited.isEmpty { wasVisited[0] = true }
    row = Row(
      rows: dossier.tables[schema.dossiers], table: schema.dossiers, row: 0,
      column: layouts[schema.dossiers].firstField)
  }

  /// Reads the dossier.
  mutating func read() -> Dossier {
    // The title comes before the language that it may be in.
    if let column = row.rows.column(schema.columnsByPath[schema.dossiers]["language"]), !row.rows.isEmpty(0, column) {
      language = try? LanguageTag(text: row.rows.text(0, column))
    }
    var value = Dossier.template
    value.visitFields(&self)
    checkVersion(of: value)
    reportUnread(schema.parties, readParties, "a party")
    reportUnread(schema.texts, readTexts, "a text in several languages")
    return value
  }

  func checkVersion(of dossier: Dossier) {
    let version = dossier.schemaVersion
    guard version.major != SchemaVersion.current.major else { return }
    let column = row.rows.column(1)
    findings.report(
      .csvSchemaVersion,
      "The dossier follows version \(version.text) of the model; this library reads \(SchemaVersion.current.major).x",
      in: self.dossier.tables[schema.dossiers].source, at: self.dossier.tables[schema.dossiers].place(of: 0),
      column: column, hint: "Use a newer version of Communique, or convert the dossier with the version that wrote it")
  }

  func reportUnread(_ table: Int, _ wasRead: [Bool], _ what: String) {
    let rows = dossier.tables[table]
    guard let children = dossier.children[table], let column = rows.column(layouts[table].fieldColumn) else { return }
    for owner in wasVisited.indices where wasVisited[owner] {
      for position in children.positions(of: owner).map(children.row) where !wasRead[position] {
        reportUnread(rows, position, column, what)
      }
    }
  }

  func reportUnread(_ rows: CSVTableRows, _ position: Int, _ column: Int, _ what: String) {
    let field = rows.text(position, column)
    let owner = rows.withKnownCell(position, layouts[rows.table].ownerColumn) { String(decoding: $0, as: UTF8.self) }
    findings.report(
      .csvFieldUnknown,
      "“\(Spelling.shortened(field))” is not a field of “\(Spelling.shortened(owner))” that takes \(what)",
      in: rows.source, at: rows.place(of: position), column: column,
      hint: field.isEmpty ? "Write the name of the field" : "Correct the name; it is written as in canonical JSON")
  }

  // MARK: Cells

  /// The position in the file of the next field's cell; `nil` where there is nothing in it.
  @inline(__always)
  mutating func take() -> Int? {
    let column = row.column
    row.column = column &+ 1
    guard let position = row.rows.column(column), !row.rows.isEmpty(row.row, position) else { return nil }
    filled &+= 1
    return position
  }

  /// The text of a cell that may be protected from spreadsheets.
  @inline(__always)
  func text(_ rows: CSVTableRows, _ row: Int, _ column: Int) -> String {
    rows.withCell(row, column) { bytes in
      let isProtected = dossier.isProtected && bytes.first == UInt8(ascii: "'")
      return String(decoding: isProtected ? UnsafeBufferPointer(rebasing: bytes[1...]) : bytes, as: UTF8.self)
    }
  }

  @inline(__always)
  func scalar<Value: ScalarValue>(_ column: Int, _ type: Value.Type) -> Value? {
    let text = Value.isFreeText ? text(row.rows, row.row, column) : row.rows.text(row.row, column)
    do {
      return try Value(text: text)
    } catch {
      // A spreadsheet trims the zero, and only one version can have been meant.
      if Value.self == SchemaVersion.self, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let version = try? Value(text: text + ".0")
      {
        return version
      }
      malformed(text, error, Value.self, column)
      return nil
    }
  }

  func integer(_ column: Int) -> Int? {
    let number = row.rows.withCell(row.row, column) { bytes -> Int? in
      guard bytes.count <= 16 else { return nil }
      var number = 0
      for byte in bytes {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      return number <= 1 << 53 ? number : nil
    }
    if let number { return number }
    let text = row.rows.text(row.row, column)
    report(
      .csvCellInteger,
      "“\(Spelling.shortened(text))” is not a count; expected a whole number from 0 to 9007199254740992",
      column: column,
      hint: CSVCellHint.integer(text) ?? "Write digits only")
    return nil
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    if Subject.self == Dossier.self {
      if let id = try? ID<Subject>(text: dossier.id) { value = id }
      return
    }
    guard let column = row.rows.column(0), !row.rows.isEmpty(row.row, column) else { return }
    let text = row.rows.withCell(row.row, column) { String(decoding: keys.local($0), as: UTF8.self) }
    do {
      value = try ID<Subject>(text: text)
    } catch {
      reportKey(text, error, column)
    }
  }

  private func reportKey(_ text: String, _ problem: MalformedScalar, _ column: Int) {
    let first = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    if text.contains(":"), isKnownDossier(first) {
      return report(
        .csvReferenceMismatch, "The key is of the dossier “\(first)”; the row is of “\(keys.id)”", column: column,
        hint: "Begin the key with “\(keys.id):”, or correct the dossier_id")
    }
    report(
      .csvKeyMalformed, "“\(Spelling.shortened(text))” is not the key of an entity of “\(keys.id)”", column: column,
      hint: text.contains(":")
        ? "Begin it with “\(keys.id):”, and with no other colon"
        : problem.suggestion.map { "Did you mean “\($0)”?" }
          ?? "Write a letter, then letters, digits, “.”, “_” and “-”")
  }

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    let column = row.column
    guard let cell = take() else {
      // Whoever writes a dossier by hand means the version that there is.
      if Value.self == SchemaVersion.self, row.rows.column(column) == nil { return }
      return miss(field, column)
    }
    if let scalar = scalar(cell, Value.self) { value = scalar }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let cell = take() { value = scalar(cell, Value.self) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    let site = nextSite()
    if let shorthand = site.shorthand {
      if !site.positions.isEmpty { reportTwice(field, shorthand, site.rows) }
      for item in items(shorthand) {
        do { value.append(try Value(text: item)) } catch { malformed(item, error, Value.self, shorthand) }
      }
      return
    }
    guard let children = site.children, !site.positions.isEmpty, let column = site.rows.column(3) else { return }
    value.reserveCapacity(site.positions.count)
    let outer = row
    for position in site.positions {
      row = Row(rows: site.rows, table: site.rows.table, row: children.row(at: position), column: 4)
      if row.rows.isEmpty(row.row, column) {
        reportMissing(field, 3)
      } else if let scalar = scalar(column, Value.self) {
        value.append(scalar)
      }
    }
    row = outer
  }

  mutating func field(_ field: Field, _ value: inout Int) {
    let column = row.column
    guard let cell = take() else { return miss(field, column) }
    if let number = integer(cell) { value = number }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let cell = take() { value = integer(cell) }
  }

  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    let column = row.column
    guard let text = localizedText(field) else { return miss(field, column) }
    value = text
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { value = localizedText(field) }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    let column = row.column
    guard let cell = take() else { return miss(field, column) }
    if let id = reference(row.rows, row.row, cell, Target.self) { value = id }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    let site = nextSite()
    let found: [ID<Target>] = references(field, site, column: 2, isList: false)
    value = found.first
    guard let children = site.children, site.positions.count > 1 else { return }
    for position in site.positions.dropFirst() {
      let other = children.row(at: position)
      findings.report(
        .csvFieldTwice, "The \(field.name) has a row already; it is one reference", in: site.rows.source,
        at: site.rows.place(of: other), column: site.rows.column(1), hint: "Keep one of the rows")
    }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    value = references(field, nextSite(), column: 3, isList: true)
  }

  private func references<Target>(_ field: Field, _ site: Site, column: Int, isList: Bool) -> [ID<Target>] {
    if let shorthand = site.shorthand {
      if !site.positions.isEmpty { reportTwice(field, shorthand, site.rows) }
      return items(shorthand, isList: isList).compactMap { item in
        let prefix = keys.id + ":"
        let local = item.hasPrefix(prefix) ? String(item.dropFirst(prefix.count)) : item
        return reference(local, row.rows, row.row, shorthand)
      }
    }
    guard let children = site.children, !site.positions.isEmpty, let cell = site.rows.column(column) else { return [] }
    var found: [ID<Target>] = []
    found.reserveCapacity(site.positions.count)
    for position in site.positions {
      let child = children.row(at: position)
      if site.rows.isEmpty(child, cell) {
        findings.report(
          .csvCellRequired, "The cell is empty; expected the \(field.name)", in: site.rows.source,
          at: site.rows.place(of: child), column: cell, hint: "Write the key of an entity, or remove the row")
      } else if let id = reference(site.rows, child, cell, Target.self) {
        found.append(id)
      }
    }
    return found
  }

  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    if Value.self == Party.self {
      guard let party = onlyParty(field) else { return miss(field, nil) }
      if let party = party as? Value { value = party }
      return
    }
    inline(field, &value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    if Value.self == Party.self {
      value = onlyParty(field) as? Value
      return
    }
    let outer = (filled, isOptional, absent.count)
    filled = 0
    isOptional = true
    var record = Value.template
    inline(field, &record)
    let isPresent = filled > 0
    filled += outer.0
    isOptional = outer.1
    let missed = absent[outer.2...]
    absent.removeLast(missed.count)
    guard isPresent else { return }
    for (field, column) in missed { reportMissing(field, column) }
    value = record.isEmpty ? nil : record
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    if Value.self == Party.self {
      if let parties = allParties(field) as? [Value] { value = parties }
      return
    }
    let site = nextSite()
    guard let children = site.children, !site.positions.isEmpty else { return }
    value.reserveCapacity(site.positions.count)
    for position in site.positions {
      var record = Value.template
      read(&record, site.rows, children.row(at: position))
      value.append(record)
    }
  }

  /// Visits the fields of a value whose columns stand in its owner's row.
  private mutating func inline<Value: Record>(_ field: Field, _ value: inout Value) {
    let count = prefix.count
    field.name.withUTF8Buffer { prefix.append(contentsOf: $0) }
    prefix.append(UInt8(ascii: ":"))
    value.visitFields(&self)
    prefix.removeLast(prefix.count - count)
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard let table = schema.entityTables[Value.entityKind] else { return }
    let count = dossier.tables[table].count
    if count > 4096 { return readOnTwoCores(table, &value) }
    value = entities(table, 0..<count)
  }

  /// Reads the entities at positions of a dossier's list.
  private mutating func entities<Value: Entity>(_ table: Int, _ positions: Range<Int>) -> [Value] {
    let rows = dossier.tables[table]
    var value: [Value] = []
    value.reserveCapacity(positions.count)
    let outer = row
    for position in positions {
      let entityRow = dossier.entityRow(table, at: position)
      row = Row(rows: rows, table: table, row: entityRow, column: layouts[table].firstField)
      wasVisited[dossier.firsts[table] &+ entityRow] = true
      var entity = Value.template
      entity.visitFields(&self)
      value.append(entity)
    }
    row = outer
    return value
  }

  /// What a part of a list came to.
  private struct Part<Value: Entity>: Sendable {
    let values: [Value]
    let findings: [Diagnostic]
    let readParties: [Bool]
    let readTexts: [Bool]
    let wasVisited: [Bool]
  }

  /// Reads a long list in two halves.
  private mutating func readOnTwoCores<Value: Entity>(_ table: Int, _ value: inout [Value]) {
    let count = dossier.tables[table].count
    let halves = [0..<count / 2, count / 2..<count]
    let results = Mutex<[Part<Value>?]>([nil, nil])
    let (dossier, isKnownDossier, language, maximum) = (dossier, isKnownDossier, language, findings.limit.count)
    Workers.run(halves.count, isMuch: true) { piece in
      let own = CSVFindings(maximum: maximum)
      var reader = CSVRecordReader(dossier, isKnownDossier: isKnownDossier, findings: own)
      reader.language = language
      let values: [Value] = reader.entities(table, halves[piece])
      let part = Part(
        values: values, findings: own.take(), readParties: reader.readParties,
        readTexts: reader.readTexts, wasVisited: reader.wasVisited)
      results.withLock { $0[piece] = part }
    }
    value.reserveCapacity(count)
    for case let part? in results.withLock({ $0 }) {
      value += part.values
      findings.report(part.findings)
      for row in readParties.indices where part.readParties[row] { readParties[row] = true }
      for row in readTexts.indices where part.readTexts[row] { readTexts[row] = true }
      for row in wasVisited.indices where part.wasVisited[row] { wasVisited[row] = true }
    }
  }
}
