internal import Communique

/// What a reader has to know about a table of ``CSVSchema`` beyond its columns: to which rows its rows belong.
struct CSVTableLayout: Sendable {
  /// Where the owners of a table's rows stand.
  enum Owner: Sendable {
    /// The rows belong to nobody: each is a dossier.
    case none
    /// The rows belong to their dossier.
    case dossier
    /// The rows belong to those of one table.
    case table(Int)
    /// The rows belong to entities of any kind.
    case entity
    /// The rows belong to rows of any table.
    case row
  }

  let owner: Owner
  /// The column with the key of the owner; `nil` where there is none.
  let ownerColumn: Int?
  /// The column with the position in the owner's list.
  let ordinalColumn: Int?
  /// The column with the entity within which the owner stands.
  let subjectColumn: Int?
  /// The column that names the field of the owner, where rows of several fields stand together.
  let fieldColumn: Int?
  /// The column whose value is the last part of a row's key: that of the ordinal, or of the language.
  let suffixColumn: Int?
  /// The column with the language of the row's texts.
  let languageColumn: Int?
  /// The field of the owner to which the rows belong, where it is one.
  let path: String
  /// How many columns stand before those of the record's fields.
  let firstField: Int
  /// The kind of entity that the rows are.
  let kind: EntityKind?

  /// The layouts of the tables, in the order of the schema.
  static let current = layouts(of: .current)

  private static func layouts(of schema: CSVSchema) -> [CSVTableLayout] {
    var owners: [Int: (table: Int, path: String)] = [:]
    for (table, sites) in schema.sites.enumerated() {
      for (site, field) in zip(sites, schema.siteFields[table]) {
        if case .own(let child) = site { owners[child] = (table, field.path) }
      }
    }
    let kinds = Dictionary(schema.entityTables.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return schema.tables.indices.map { table in
      CSVTableLayout(table, schema, kind: kinds[table], ownedBy: owners[table])
    }
  }

  private init(_ table: Int, _ schema: CSVSchema, kind: EntityKind?, ownedBy own: (table: Int, path: String)?) {
    let columns = schema.tables[table].columns.map(\.name)
    func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
    self.kind = kind
    languageColumn = column("text_language")
    let isShared = table == schema.parties || table == schema.texts
    let isValueList = table == schema.attestations || table == schema.sameAs
    let hasOrdinal = columns.indices.contains(2) && columns[2] == "ordinal" || table == schema.parties
    ordinalColumn = hasOrdinal ? column("ordinal") : nil
    fieldColumn = isShared ? column("field") : nil
    subjectColumn = isShared ? column("subject_id") : nil
    suffixColumn = table == schema.texts ? column("language") : ordinalColumn
    path = table == schema.attestations ? "attestations" : table == schema.sameAs ? "sameAs" : own?.path ?? ""
    ownerColumn = isShared ? column("owner") : table == schema.dossiers ? nil : 1
    firstField = table == schema.parties ? 5 : table == schema.dossiers ? 1 : hasOrdinal ? 3 : 2
    if table == schema.dossiers {
      owner = .none
    } else if isShared {
      owner = .row
    } else if isValueList {
      owner = .entity
    } else if let own {
      owner = .table(own.table)
    } else {
      owner = .dossier
    }
  }
}
