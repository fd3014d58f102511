internal import Communique

/// The tables of the CSV package, derived from the fields of the model: a table for each kind of entity, one for each
/// repeated value, and one for each reference that can be absent or repeated, because validators disagree about foreign
/// keys that are null.
struct CSVSchema: Sendable {
  /// Where the rows go that a field of a table's record makes beside the row itself.
  enum Site: Sendable {
    /// Into a table that only this field fills.
    case own(Int)
    /// Into a table that such fields of all records share.
    case shared(Int)

    /// The table.
    var table: Int {
      switch self {
      case .own(let table), .shared(let table): table
      }
    }
  }

  /// The field whose rows a site takes.
  struct SiteField: Sendable {
    /// What the field holds.
    enum Content: Sendable {
      case reference, references, values, party, parties, records
    }

    /// The field, after those in which it lies, with colons between, as keys have it: `vote:ballots`.
    let path: String
    /// What a column of the field would be called, in which people may write its values: `agenda_item`.
    let columnName: String
    let content: Content
  }

  private(set) var tables: [CSVTable] = []
  /// The sites of each table's record, in the order in which its fields are visited.
  private(set) var sites: [[Site]] = []
  /// The fields of the sites.
  private(set) var siteFields: [[SiteField]] = []
  /// The columns of each table's record, by the paths of their fields.
  private(set) var columnsByPath: [[String: Int]] = []
  private(set) var entityTables: [EntityKind: Int] = [:]
  private(set) var dossiers = 0
  private(set) var entities = 0
  private(set) var sameAs = 0
  private(set) var texts = 0
  private(set) var parties = 0
  private(set) var attestations = 0
  private(set) var statementsFlat = 0

  /// The tables of this version of the model.
  static let current = CSVSchema()

  /// The pattern of a row's key: dossier, entity, and for values the path within the entity.
  static let keyPattern = "^[A-Za-z][A-Za-z0-9._-]*(:[A-Za-z0-9._-]+)*$"

  private init() {
    let dossier = Dossier.recordDescription
    dossiers = add(
      CSVTable(name: "dossiers", singular: "dossier", summary: dossier.summary, role: .main, columns: [key()]))
    entities = add(
      CSVTable(
        name: "entities", singular: "entity",
        summary:
          "Every dossier and every entity of the other main tables, so that references to several kinds have one target.",
        role: .main,
        columns: [
          key(), reference("dossier_id", to: "dossiers", "The dossier."),
          column("kind", "The kind of entity.", .token(pattern: "^[a-zA-Z]+$"), isRequired: true),
          column("label", "Its title, name or text, for orientation.", .text),
        ]))
    for field in dossier.fields {
      guard case .entities(let record) = field.content, let kind = record.kind else { continue }
      entityTables[kind] = add(
        CSVTable(
          name: kind.listName.snakeCased, singular: kind.rawValue.snakeCased, summary: record.summary, role: .main,
          columns: [
            key(), reference("dossier_id", to: "dossiers", "The dossier that lists it."),
            column("ordinal", "Its position in the dossier's list, from 1.", .integer, isRequired: true),
          ]))
    }
    addSharedTables()
    addColumns(of: dossier, to: dossiers)
    for field in dossier.fields {
      if case .entities(let record) = field.content, let table = record.kind.flatMap({ entityTables[$0] }) {
        addColumns(of: record, to: table)
      }
    }
    addColumns(of: Attestation.recordDescription, to: attestations)
    addColumns(of: Party.recordDescription, to: parties)
    for index in tables.indices where tables[index].hasLocalizedText {
      tables[index].columns.append(
        column(
          "text_language", "The language of this row's texts; those in others stand in the table texts.",
          .token(pattern: LanguageTag.scalarType.pattern ?? "")))
    }
    statementsFlat = add(CSVFlatView.table)
  }

  private mutating func addSharedTables() {
    attestations = add(
      CSVTable(
        name: "attestations", singular: "attestation", summary: Attestation.recordDescription.summary, role: .values,
        columns: [
          key(), reference("subject_id", to: "entities", "The entity that the source reports."),
          column("ordinal", "Its position among the entity's attestations, from 1.", .integer, isRequired: true),
        ]))
    parties = add(
      CSVTable(
        name: "parties", singular: "party", summary: Party.recordDescription.summary, role: .values,
        columns: [
          key(), reference("subject_id", to: "entities", "The entity in whose record the party stands."),
          column(
            "owner", "The key of the row to which the party belongs, in that row's table.", keyType, isRequired: true),
          column("field", "The field of that row: speakers, bodies, actors and so on.", nameType, isRequired: true),
          column("ordinal", "Its position in the field, from 1, where the field holds several.", .integer),
        ]))
    texts = add(
      CSVTable(
        name: "texts", singular: "text", summary: "The texts in languages other than that of their row.", role: .values,
        columns: [
          key(), reference("subject_id", to: "entities", "The entity in whose record the text stands."),
          column(
            "owner", "The key of the row to which the text belongs, in that row's table.", keyType, isRequired: true),
          column("field", "The field of that row.", nameType, isRequired: true),
          column(
            "language", "The language, as a BCP 47 tag.", .token(pattern: LanguageTag.scalarType.pattern ?? ""),
            isRequired: true),
          column("text", "The text.", .text, isRequired: true),
        ]))
    sameAs = add(
      CSVTable(
        name: "same_as", singular: "same_as", summary: "Identifiers that entities have elsewhere.", role: .values,
        columns: [
          key(), reference("subject_id", to: "entities", "The entity."),
          column("ordinal", "Its position among the entity's identifiers, from 1.", .integer, isRequired: true),
          column("iri", "The identifier.", .iri, isRequired: true),
        ]))
  }

  private mutating func add(_ table: CSVTable) -> Int {
    tables.append(table)
    sites.append([])
    siteFields.append([])
    columnsByPath.append([:])
    return tables.count - 1
  }

  // MARK: Fields

  private mutating func addColumns(
    of record: RecordDescription, to table: Int, prefix: String = "", path: String = "", isOptional: Bool = false
  ) {
    for field in record.fields { add(field, to: table, prefix: prefix, path: path, isOptional: isOptional) }
  }

  private mutating func add(
    _ field: FieldDescription, to table: Int, prefix: String, path: String, isOptional: Bool
  ) {
    let name = prefix + field.name.snakeCased
    let path = path + field.name
    let isRequired = field.cardinality == .required && !isOptional
    func site(_ content: SiteField.Content) -> SiteField { SiteField(path: path, columnName: name, content: content) }
    switch (field.content, field.cardinality) {
    case (.identity, _), (.entities, _): break
    case (.scalar(let type), .repeated): addValues(field, site(.values), type, to: table)
    case (.scalar(let type), _):
      var column = column(name, field.summary, datatype(of: type), isRequired: isRequired)
      if case .vocabulary(let terms) = type.form { column.tokens = terms }
      add(column, at: path, to: table)
    case (.integer, _): add(column(name, field.summary, .integer, isRequired: isRequired), at: path, to: table)
    case (.localizedText, _):
      add(column(name, field.summary, .text, isRequired: isRequired), at: path, to: table)
      tables[table].hasLocalizedText = true
    case (.reference(_, let kinds), .required):
      precondition(!isOptional, "a required reference of an optional value would be a foreign key that can be null")
      let isTaken = tables[table].columns.contains { $0.name == name + "_id" }
      add(
        reference((isTaken ? "target_" : "") + name + "_id", to: targetTable(kinds), field.summary), at: path, to: table
      )
    case (.reference(_, let kinds), .repeated): addReferences(field, site(.references), kinds, to: table)
    case (.reference(_, let kinds), _): addReferences(field, site(.reference), kinds, to: table)
    case (.record(let record), .repeated) where record.name == "attestation":
      add(.shared(attestations), site(.records), to: table)
    case (.record(let record), let cardinality) where record.name == "party":
      add(.shared(parties), site(cardinality == .repeated ? .parties : .party), to: table)
    case (.record(let record), .repeated):
      let child = addChild(field, site(.records), to: table)
      addColumns(of: record, to: child)
    case (.record(let record), _):
      addColumns(of: record, to: table, prefix: name + "_", path: path + ":", isOptional: !isRequired)
    }
  }

  private mutating func add(_ column: CSVTable.Column, at path: String, to table: Int) {
    columnsByPath[table][path] = tables[table].columns.count
    tables[table].columns.append(column)
  }

  private mutating func add(_ site: Site, _ field: SiteField, to table: Int) {
    sites[table].append(site)
    siteFields[table].append(field)
  }

  private mutating func addChild(_ field: FieldDescription, _ site: SiteField, to table: Int) -> Int {
    let owner = tables[table]
    let name = site.columnName
    let child = add(
      CSVTable(
        name: "\(owner.singular)_\(name)", singular: "\(owner.singular)_\(singular(of: name))", summary: field.summary,
        role: .values,
        columns: [
          key(), reference("\(owner.singular)_id", to: owner.name, "The row to which it belongs."),
          column("ordinal", "Its position in the list, from 1.", .integer, isRequired: true),
        ]))
    add(.own(child), site, to: table)
    return child
  }

  private mutating func addValues(_ field: FieldDescription, _ site: SiteField, _ type: ScalarType, to table: Int) {
    if field.name == "sameAs" { return add(.shared(sameAs), site, to: table) }
    let child = addChild(field, site, to: table)
    tables[child].columns.append(column("value", field.summary, datatype(of: type), isRequired: true))
  }

  private mutating func addReferences(
    _ field: FieldDescription, _ site: SiteField, _ kinds: Set<EntityKind>, to table: Int
  ) {
    let owner = tables[table]
    let name = site.columnName
    var columns = [key(), reference("\(owner.singular)_id", to: owner.name, "The row to which it belongs.")]
    var target = name + "_id"
    if field.cardinality == .repeated {
      columns.append(column("ordinal", "Its position in the list, from 1.", .integer, isRequired: true))
      target = (kinds.count == 1 ? kinds.first?.rawValue.snakeCased ?? "entity" : "entity") + "_id"
    }
    if target == "\(owner.singular)_id" { target = "target_id" }
    columns.append(reference(target, to: targetTable(kinds), field.summary))
    let link = add(
      CSVTable(
        name: "\(owner.singular)_\(name)", singular: "\(owner.singular)_\(name)", summary: field.summary,
        role: .references, columns: columns))
    add(.own(link), site, to: table)
  }

  private func targetTable(_ kinds: Set<EntityKind>) -> String {
    guard kinds.count == 1, let kind = kinds.first else { return "entities" }
    return kind.listName.snakeCased
  }

  private func singular(of name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }

  // MARK: Columns

  private var keyType: CSVTable.Datatype { .token(pattern: CSVSchema.keyPattern) }
  private var nameType: CSVTable.Datatype { .token(pattern: "^[A-Za-z]+(:[A-Za-z]+)*$") }

  private func key() -> CSVTable.Column {
    column("id", "The key of the row, unique in the package's table.", keyType, isRequired: true)
  }

  private func column(
    _ name: String, _ summary: String, _ datatype: CSVTable.Datatype, isRequired: Bool = false
  ) -> CSVTable.Column {
    CSVTable.Column(name: name, summary: summary, datatype: datatype, isRequired: isRequired)
  }

  private func reference(_ name: String, to table: String, _ summary: String) -> CSVTable.Column {
    CSVTable.Column(name: name, summary: summary, datatype: keyType, isRequired: true, target: table)
  }

  private func datatype(of type: ScalarType) -> CSVTable.Datatype {
    switch type.form {
    case .text, .vocabulary: .text
    case .decimal: .decimal
    case .iri: .iri
    case .pattern: type.pattern.map { .token(pattern: $0) } ?? .text
    }
  }
}
