internal import Communique

/// Walks a dossier and writes each record as a row, its lists and references as rows of the tables that
/// ``CSVSchema`` has for them.
struct CSVRecordWriter: FieldVisitor {
  typealias Failure = Never

  let schema: CSVSchema
  var tables: [CSVTableWriter]

  /// The row being written.
  private struct Row {
    var table: Int
    /// The key, as bytes, because keys of values are made by appending.
    var key: [UInt8]
    /// The key of the entity to which the row belongs.
    var subject: [UInt8]
    /// The path from the row's record to the value whose fields are being visited, each part followed by a colon.
    var prefix: [UInt8] = []
    /// Which site comes next.
    var site = 0
    /// The language of the row's text columns, known from the first text on.
    var language: LanguageTag?
    /// Whether an absent value is being passed over, to leave its columns empty.
    var isAbsent = false
  }

  private var row: Row
  private var dossierKey: [UInt8] = []
  private var language: LanguageTag?

  init(schema: CSVSchema, tables: [CSVTableWriter]) {
    self.schema = schema
    self.tables = tables
    row = Row(table: schema.dossiers, key: [], subject: [])
  }

  mutating func write(_ dossier: Dossier) {
    var copy = dossier
    dossierKey = Array(dossier.id.rawValue.utf8)
    language = dossier.language
    tables[schema.entities].token(dossierKey)
    tables[schema.entities].token(dossierKey)
    tables[schema.entities].token("dossier")
    writeLabel(dossier.title?.text(preferring: language))
    row = Row(table: schema.dossiers, key: dossierKey, subject: dossierKey)
    tables[row.table].token(dossierKey)
    copy.visitFields(&self)
  }

  private mutating func writeLabel(_ label: String?) {
    if let label, !label.isEmpty { tables[schema.entities].text(label) } else { tables[schema.entities].absent() }
    tables[schema.entities].endRow()
  }

  // MARK: Rows

  private mutating func finishRow() {
    if schema.tables[row.table].hasLocalizedText {
      if let language = row.language { tables[row.table].token(language.text) } else { tables[row.table].absent() }
    }
    tables[row.table].endRow()
  }

  private mutating func nextSite() -> CSVSchema.Site? {
    let sites = schema.sites[row.table]
    guard row.site < sites.count else { return nil }
    row.site += 1
    return sites[row.site - 1]
  }

  private func key(_ field: Field, _ ordinal: Int? = nil) -> [UInt8] {
    var key = row.key
    key.append(UInt8(ascii: ":"))
    key += row.prefix
    key += UnsafeBufferPointer(start: field.name.utf8Start, count: field.name.utf8CodeUnitCount)
    if let ordinal {
      key.append(UInt8(ascii: ":"))
      key += String(ordinal).utf8
    }
    return key
  }

  private func fieldPath(_ field: Field) -> [UInt8] {
    row.prefix + UnsafeBufferPointer(start: field.name.utf8Start, count: field.name.utf8CodeUnitCount)
  }

  /// Writes a record as a row of a table: key, the columns that the caller writes, and the fields.
  private mutating func write<Value: Record>(
    _ value: inout Value, as key: [UInt8], into table: Int, _ lead: (inout CSVTableWriter) -> Void
  ) {
    let outer = row
    row = Row(table: table, key: key, subject: outer.subject)
    tables[table].token(key)
    lead(&tables[table])
    value.visitFields(&self)
    finishRow()
    row = outer
  }

  private mutating func write(party: inout Party, _ field: Field, _ ordinal: Int?) {
    let key = key(field, ordinal)
    let (subject, owner, path) = (row.subject, row.key, fieldPath(field))
    write(&party, as: key, into: schema.parties) { table in
      table.token(subject)
      table.token(owner)
      table.token(path)
      if let ordinal { table.integer(ordinal) } else { table.absent() }
    }
  }

  private mutating func writeChild<Value: Record>(
    _ value: inout Value, _ field: Field, _ ordinal: Int, _ site: CSVSchema.Site
  ) {
    if var party = value as? Party { return write(party: &party, field, ordinal) }
    let key = key(field, ordinal)
    let owner: [UInt8]
    let table: Int
    switch site {
    case .own(let own): (owner, table) = (row.key, own)
    case .shared(let shared): (owner, table) = (row.subject, shared)
    }
    write(&value, as: key, into: table) { table in
      table.token(owner)
      table.integer(ordinal)
    }
  }

  private mutating func writeReference(_ field: Field, _ target: String, _ ordinal: Int?, _ site: CSVSchema.Site) {
    guard case .own(let table) = site else { return }
    tables[table].token(key(field, ordinal))
    tables[table].token(row.key)
    if let ordinal { tables[table].integer(ordinal) }
    tables[table].token(targetKey(target))
    tables[table].endRow()
  }

  private func targetKey(_ target: String) -> [UInt8] {
    var key = dossierKey
    key.append(UInt8(ascii: ":"))
    key += target.utf8
    return key
  }

  /// Visits the fields of a value whose columns stand in its owner's row.
  private mutating func inline<Value: Record>(_ field: Field, _ value: inout Value, isAbsent: Bool) {
    let outer = (row.prefix, row.isAbsent)
    row.prefix = fieldPath(field) + [UInt8(ascii: ":")]
    row.isAbsent = isAbsent || row.isAbsent
    value.visitFields(&self)
    (row.prefix, row.isAbsent) = outer
  }

  private mutating func cell<Value: ScalarValue>(_ value: Value?) {
    guard !row.isAbsent, let text = value?.text, !text.isEmpty else { return tables[row.table].absent() }
    if Value.self == String.self || Value.self is any OpenVocabulary.Type {
      tables[row.table].text(text)
    } else {
      tables[row.table].value(text)
    }
  }

  private mutating func cell(_ text: LocalizedText?, _ field: Field) {
    guard !row.isAbsent, let text, !text.isEmpty else { return tables[row.table].absent() }
    if row.language == nil { row.language = text.entry(preferring: language)?.language }
    if let own = row.language.flatMap({ text[$0] }) { tables[row.table].text(own) } else { tables[row.table].absent() }
    guard text.count > 1 || text.entries.first?.language != row.language else { return }
    for entry in text.entries where entry.language != row.language {
      tables[schema.texts].token(key(field) + [UInt8(ascii: ":")] + Array(entry.language.text.utf8))
      tables[schema.texts].token(row.subject)
      tables[schema.texts].token(row.key)
      tables[schema.texts].token(fieldPath(field))
      tables[schema.texts].token(entry.language.text)
      tables[schema.texts].text(entry.text)
      tables[schema.texts].endRow()
    }
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { cell(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { cell(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard let site = nextSite() else { return }
    for (position, element) in value.filter({ !$0.text.isEmpty }).enumerated() {
      let (table, owner) =
        switch site {
        case .own(let table): (table, row.key)
        case .shared(let table): (table, row.subject)
        }
      tables[table].token(key(field, position + 1))
      tables[table].token(owner)
      tables[table].integer(position + 1)
      if Value.self == String.self { tables[table].text(element.text) } else { tables[table].value(element.text) }
      tables[table].endRow()
    }
  }

  mutating func field(_ field: Field, _ value: inout Int) {
    if row.isAbsent { tables[row.table].absent() } else { tables[row.table].integer(value) }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let value, !row.isAbsent { tables[row.table].integer(value) } else { tables[row.table].absent() }
  }

  mutating func field(_ field: Field, _ value: inout LocalizedText) { cell(value, field) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { cell(value, field) }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    tables[row.table].token(targetKey(value.rawValue))
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
    for position in value.indices { writeChild(&value[position], field, position + 1, site) }
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    if row.table == schema.dossiers, Value.self == Source.self { finishRow() }
    guard let table = schema.entityTables[Value.kind] else { return }
    for position in value.indices {
      let key = targetKey(value[position].id.rawValue)
      tables[schema.entities].token(key)
      tables[schema.entities].token(dossierKey)
      tables[schema.entities].token(Value.kind.rawValue)
      writeLabel(value[position].displayLabel(preferring: language))
      row = Row(table: table, key: key, subject: key)
      tables[table].token(key)
      tables[table].token(dossierKey)
      tables[table].integer(position + 1)
      value[position].visitFields(&self)
      finishRow()
    }
    row = Row(table: table, key: dossierKey, subject: dossierKey)
  }
}
