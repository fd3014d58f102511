internal import Communique

/// Walks a dossier and writes each record as a row, its lists and references as rows of the tables that
/// ``CSVSchema`` has for them.
struct CSVRecordWriter: ~Copyable, FieldVisitor {
  typealias Failure = Never

  let schema: CSVSchema
  let tables: [CSVTableWriter]
  var rows: CSVRowStack
  /// Keys of rows, and paths to values within a row: each is made from the one below it, and taken off when its row is
  /// finished.
  private var keys = ByteBuffer(capacity: 4096)

  /// The row being written.
  private struct Row {
    var table: Int
    /// Where its key stands in `keys`.
    var key: Range<Int>
    /// Where the key of the entity stands to which the row belongs.
    var subject: Range<Int>
    /// Where the path from the row's record to the value whose fields are being visited stands, each part followed by a
    /// colon.
    var prefix = 0..<0
    /// Which site comes next.
    var site = 0
    /// The language of the row's text columns, known from the first text on.
    var language: LanguageTag?
    /// Whether an absent value is being passed over, to leave its columns empty.
    var isAbsent = false
  }

  private var row: Row
  private var dossierKey = 0..<0
  private var language: LanguageTag?
  /// Where the unfinished row below the current main row starts.
  private var outerRow = 0

  init(schema: CSVSchema, tables: [CSVTableWriter], options: CSVOptions) {
    self.schema = schema
    self.tables = tables
    rows = CSVRowStack(options: options)
    row = Row(table: schema.dossiers, key: 0..<0, subject: 0..<0)
  }

  mutating func write(_ dossier: inout Dossier) {
    keys.truncate(to: 0)
    keys.append(dossier.id.rawValue)
    dossierKey = 0..<keys.count
    language = dossier.language
    writeEntity(dossierKey, "dossier", dossier.title?.text(preferring: language))
    row = Row(table: schema.dossiers, key: dossierKey, subject: dossierKey)
    outerRow = rows.begin()
    rows.token(keys, dossierKey)
    dossier.visitFields(&self)
  }

  // MARK: Rows

  private mutating func writeEntity(_ key: Range<Int>, _ kind: String, _ label: String?) {
    let outer = rows.begin()
    rows.token(keys, key)
    rows.token(keys, dossierKey)
    rows.token(kind)
    if let label, !label.isEmpty { rows.text(label, tables[schema.entities]) } else { rows.absent() }
    rows.end(outer, into: tables[schema.entities])
  }

  private mutating func finishRow(_ outer: Int) {
    if schema.tables[row.table].hasLocalizedText {
      if let language = row.language { rows.token(language.text) } else { rows.absent() }
    }
    rows.end(outer, into: tables[row.table])
  }

  @inline(__always)
  private mutating func nextSite() -> CSVSchema.Site? {
    let position = row.site
    row.site = position &+ 1
    let sites = schema.sites[row.table]
    return position < sites.count ? sites[position] : nil
  }

  /// Makes the key of a value within the row's record. The caller takes it off again.
  private mutating func pushKey(_ field: Field, _ ordinal: Int? = nil) -> Range<Int> {
    let start = keys.count
    keys.appendOwn(row.key)
    keys.append(UInt8(ascii: ":"))
    keys.appendOwn(row.prefix)
    keys.append(field.name)
    if let ordinal {
      keys.append(UInt8(ascii: ":"))
      keys.append(ordinal)
    }
    return start..<keys.count
  }

  /// Makes the path of a field within the row's record. The caller takes it off again.
  private mutating func pushPath(_ field: Field) -> Range<Int> {
    let start = keys.count
    keys.appendOwn(row.prefix)
    keys.append(field.name)
    return start..<keys.count
  }

  /// Writes the record as a row of a table whose first cells stand already.
  private mutating func finish<Value: Record>(
    _ value: inout Value, as key: Range<Int>, into table: Int, _ outerStart: Int
  ) {
    let outer = row
    row = Row(table: table, key: key, subject: outer.subject)
    value.visitFields(&self)
    finishRow(outerStart)
    row = outer
    keys.truncate(to: key.lowerBound)
  }

  private mutating func write(party: inout Party, _ field: Field, _ ordinal: Int?) {
    let key = pushKey(field, ordinal)
    let path = pushPath(field)
    let outer = rows.begin()
    rows.token(keys, key)
    rows.token(keys, row.subject)
    rows.token(keys, row.key)
    rows.token(keys, path)
    if let ordinal { rows.integer(ordinal) } else { rows.absent() }
    keys.truncate(to: path.lowerBound)
    finish(&party, as: key, into: schema.parties, outer)
  }

  private mutating func writeChild<Value: Record>(
    _ value: inout Value, _ field: Field, _ ordinal: Int, _ site: CSVSchema.Site
  ) {
    if var party = value as? Party { return write(party: &party, field, ordinal) }
    let key = pushKey(field, ordinal)
    let outer = rows.begin()
    rows.token(keys, key)
    let table: Int
    switch site {
    case .own(let own):
      rows.token(keys, row.key)
      table = own
    case .shared(let shared):
      rows.token(keys, row.subject)
      table = shared
    }
    rows.integer(ordinal)
    finish(&value, as: key, into: table, outer)
  }

  private mutating func writeReference(_ field: Field, _ target: String, _ ordinal: Int?, _ site: CSVSchema.Site) {
    guard case .own(let table) = site else { return }
    let key = pushKey(field, ordinal)
    let outer = rows.begin()
    rows.token(keys, key)
    rows.token(keys, row.key)
    if let ordinal { rows.integer(ordinal) }
    rows.token(keys, dossierKey, colon: target)
    rows.end(outer, into: tables[table])
    keys.truncate(to: key.lowerBound)
  }

  /// Visits the fields of a value whose columns stand in its owner's row.
  private mutating func inline<Value: Record>(_ field: Field, _ value: inout Value, isAbsent: Bool) {
    let outer = (row.prefix, row.isAbsent)
    let path = pushPath(field)
    keys.append(UInt8(ascii: ":"))
    row.prefix = path.lowerBound..<keys.count
    row.isAbsent = isAbsent || row.isAbsent
    value.visitFields(&self)
    (row.prefix, row.isAbsent) = outer
    keys.truncate(to: path.lowerBound)
  }

  // MARK: Cells

  @inline(__always)
  private mutating func cell<Value: ScalarValue>(_ value: Value?) {
    guard !row.isAbsent, let text = value?.text, !text.isEmpty else { return rows.absent() }
    if Value.isFreeText { rows.text(text, tables[row.table]) } else { rows.value(text) }
  }

  private mutating func cell(_ text: LocalizedText?, _ field: Field) {
    guard !row.isAbsent, let text, let first = text.first else { return rows.absent() }
    if text.others.isEmpty, row.language == nil || row.language == first.language {
      row.language = first.language
      return rows.text(first.text, tables[row.table])
    }
    if row.language == nil { row.language = text.entry(preferring: language)?.language }
    if let own = row.language.flatMap({ text[$0] }) { rows.text(own, tables[row.table]) } else { rows.absent() }
    for entry in text.entries where entry.language != row.language { writeTranslation(entry, field) }
  }

  private mutating func writeTranslation(_ entry: LocalizedText.Entry, _ field: Field) {
    let key = pushKey(field)
    let path = pushPath(field)
    let outer = rows.begin()
    rows.token(keys, key, colon: entry.language.text)
    rows.token(keys, row.subject)
    rows.token(keys, row.key)
    rows.token(keys, path)
    rows.token(entry.language.text)
    rows.text(entry.text, tables[schema.texts])
    rows.end(outer, into: tables[schema.texts])
    keys.truncate(to: key.lowerBound)
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { cell(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { cell(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard let site = nextSite(), !value.isEmpty else { return }
    var ordinal = 0
    for element in value where !element.text.isEmpty {
      ordinal += 1
      let key = pushKey(field, ordinal)
      let outer = rows.begin()
      rows.token(keys, key)
      let table: CSVTableWriter
      switch site {
      case .own(let own):
        rows.token(keys, row.key)
        table = tables[own]
      case .shared(let shared):
        rows.token(keys, row.subject)
        table = tables[shared]
      }
      rows.integer(ordinal)
      if Value.isFreeText { rows.text(element.text, table) } else { rows.value(element.text) }
      rows.end(outer, into: table)
      keys.truncate(to: key.lowerBound)
    }
  }

  mutating func field(_ field: Field, _ value: inout Int) {
    if row.isAbsent { rows.absent() } else { rows.integer(value) }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let value, !row.isAbsent { rows.integer(value) } else { rows.absent() }
  }

  mutating func field(_ field: Field, _ value: inout LocalizedText) { cell(value, field) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { cell(value, field) }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    rows.token(keys, dossierKey, colon: value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard let site = nextSite(), let value else { return }
    writeReference(field, value.rawValue, nil, site)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    guard let site = nextSite() else { return }
    for (position, target) in value.enumerated() { writeReference(field, target.rawValue, position + 1, site) }
  }

  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    if var party = value as? Party {
      _ = nextSite()
      if !row.isAbsent { write(party: &party, field, nil) }
    } else {
      inline(field, &value, isAbsent: false)
    }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    let isAbsent = value?.isEmpty ?? true
    if Value.self == Party.self {
      _ = nextSite()
      if !isAbsent, var party = value as? Party { write(party: &party, field, nil) }
      return
    }
    var record = isAbsent ? Value.template : value ?? Value.template
    inline(field, &record, isAbsent: isAbsent)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard let site = nextSite() else { return }
    // In place: where nobody else has the list, nothing is copied.
    value.visitInPlace { child, position in writeChild(&child, field, position + 1, site) }
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    // The lists come after the dossier's own fields, whose row is then complete.
    if row.table == schema.dossiers, Value.self == Source.self { finishRow(outerRow) }
    guard let table = schema.entityTables[Value.entityKind] else { return }
    value.visitInPlace { entity, position in
      let start = keys.count
      keys.appendOwn(dossierKey)
      keys.append(UInt8(ascii: ":"))
      keys.append(entity.id.rawValue)
      let key = start..<keys.count
      writeEntity(key, Value.entityKind.rawValue, entity.displayLabel(preferring: language))
      let outer = rows.begin()
      rows.token(keys, key)
      rows.token(keys, dossierKey)
      rows.integer(position + 1)
      row = Row(table: table, key: key, subject: key)
      entity.visitFields(&self)
      finishRow(outer)
      keys.truncate(to: start)
    }
    row = Row(table: table, key: dossierKey, subject: dossierKey)
  }
}
