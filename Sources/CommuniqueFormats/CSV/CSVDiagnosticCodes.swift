public import Communique

/// The codes of CSV packages: of writing them, and of reading them back. A cell that is not of its column's type has
/// the code of that type, such as `value.date.malformed`, and a reference that leads nowhere within its dossier that of
/// the model, `model.reference.dangling`, as in every format.
extension Diagnostic.Code {
  /// `csv.formula-cells`
  public static let csvFormulaCells = Self(
    "csv.formula-cells", "Cells start with a character that makes a spreadsheet take them for formulas.",
    severity: .warning)
  /// `csv.dossier.duplicate`
  public static let csvDossierDuplicate = Self(
    "csv.dossier.duplicate", "Two dossiers of a corpus have the same identifier.")

  /// `csv.table.missing`
  public static let csvTableMissing = Self("csv.table.missing", "A folder holds none of the tables of a package.")
  /// `csv.table.unknown`
  public static let csvTableUnknown = Self(
    "csv.table.unknown", "A CSV file in the folder is none of the package's tables, and is not read.",
    severity: .warning)
  /// `csv.table.unreadable`
  public static let csvTableUnreadable = Self(
    "csv.table.unreadable", "A link, a folder or a device stands in the place of a table, or it cannot be opened.")
  /// `csv.table.empty`
  public static let csvTableEmpty = Self("csv.table.empty", "A table has no header.")
  /// `csv.metadata.unreadable`
  public static let csvMetadataUnreadable = Self(
    "csv.metadata.unreadable", "The package's metadata cannot be read, so its profile is not known.", severity: .warning
  )
  /// `csv.metadata.profile`
  public static let csvMetadataProfile = Self(
    "csv.metadata.profile", "The package's metadata name a profile that is not known.")

  /// `csv.header.missing`
  public static let csvHeaderMissing = Self("csv.header.missing", "A column that the table needs is missing.")
  /// `csv.header.unknown`
  public static let csvHeaderUnknown = Self("csv.header.unknown", "A column is none that the table has.")
  /// `csv.header.duplicate`
  public static let csvHeaderDuplicate = Self("csv.header.duplicate", "Two columns of a table have the same name.")
  /// `csv.header.empty`
  public static let csvHeaderEmpty = Self("csv.header.empty", "A column that holds values has no name.")

  /// `csv.row.length`
  public static let csvRowLength = Self("csv.row.length", "A row has more or fewer cells than the header.")
  /// `csv.row.orphan`
  public static let csvRowOrphan = Self(
    "csv.row.orphan", "A row belongs to a row or a dossier that the package does not have.")
  /// `csv.key.missing`
  public static let csvKeyMissing = Self("csv.key.missing", "A row has no key, or none of its owner.")
  /// `csv.key.duplicate`
  public static let csvKeyDuplicate = Self("csv.key.duplicate", "Two rows of a table have the same key.")
  /// `csv.key.malformed`
  public static let csvKeyMalformed = Self(
    "csv.key.malformed", "A key is not a dossier, an entity and a path with “:” between.")
  /// `csv.reference.malformed`
  public static let csvReferenceMalformed = Self(
    "csv.reference.malformed", "A reference is not the key of an entity.")
  /// `csv.reference.mismatch`
  public static let csvReferenceMismatch = Self(
    "csv.reference.mismatch", "A key leads into another dossier, or to another entity than the row's other keys.")
  /// `csv.ordinal.duplicate`
  public static let csvOrdinalDuplicate = Self(
    "csv.ordinal.duplicate", "Two rows have the same position in one list.")
  /// `csv.entity.unknown`
  public static let csvEntityUnknown = Self(
    "csv.entity.unknown", "The table of entities lists one that has no row in a table of its own.")
  /// `csv.entity.kind`
  public static let csvEntityKind = Self(
    "csv.entity.kind", "The table of entities gives an entity another kind than the table in which it stands.")
  /// `csv.entity.missing`
  public static let csvEntityMissing = Self(
    "csv.entity.missing", "An entity has no row in the table of entities, to which other tables' keys refer.",
    severity: .warning)

  /// `csv.cell.required`
  public static let csvCellRequired = Self("csv.cell.required", "A cell is empty that must not be.")
  /// `csv.cell.integer`
  public static let csvCellInteger = Self(
    "csv.cell.integer", "A cell is not a whole number in digits, or it is too large or too small.")
  /// `csv.cell.damaged`
  public static let csvCellDamaged = Self(
    "csv.cell.damaged", "A cell holds U+FFFD, which stands where a program lost a character.", severity: .warning)
  /// `csv.field.twice`
  public static let csvFieldTwice = Self(
    "csv.field.twice", "A field that has one value has several, or is given in two ways.")
  /// `csv.field.unknown`
  public static let csvFieldUnknown = Self(
    "csv.field.unknown", "A row names a field that the row to which it belongs does not have.")
  /// `csv.schema-version.unsupported`
  public static let csvSchemaVersion = Self(
    "csv.schema-version.unsupported", "A dossier follows a version of the model that this library cannot read.")
  /// `csv.flat.edited`
  public static let csvFlatEdited = Self(
    "csv.flat.edited", "The derived table differs from the tables that it is made from; it is not read.",
    severity: .note)
  /// `csv.unchecked`
  public static let csvUnchecked = Self(
    "csv.unchecked", "A CSV file has no metadata, so that only its syntax was checked.", severity: .note)

  /// The codes of CSV packages, in the order of the documentation.
  static let csvPackage: [Self] = [
    csvFormulaCells, csvDossierDuplicate, csvTableMissing, csvTableUnknown, csvTableUnreadable, csvTableEmpty,
    csvMetadataUnreadable, csvMetadataProfile, csvHeaderMissing, csvHeaderUnknown, csvHeaderDuplicate, csvHeaderEmpty,
    csvRowLength, csvRowOrphan, csvKeyMissing, csvKeyDuplicate, csvKeyMalformed, csvReferenceMalformed,
    csvReferenceMismatch, csvOrdinalDuplicate, csvEntityUnknown, csvEntityKind, csvEntityMissing, csvCellRequired,
    csvCellInteger, csvCellDamaged, csvFieldTwice, csvFieldUnknown, csvSchemaVersion, csvFlatEdited, csvUnchecked,
  ]

  /// All codes of CSV, in the order of the documentation.
  public static let csv: [Self] = csvPackage + csvSyntax
}
