public import Communique

/// The codes of findings about tables described by CSVW metadata. Those about the syntax of a table are `csv.*`, those
/// about the syntax of a metadata document `json.*`.
extension Diagnostic.Code {
  // MARK: Resources

  /// `csvw.resource.missing`
  public static let csvwResourceMissing = Self(
    "csvw.resource.missing", "A file that the metadata names is not there or cannot be read.")
  /// `csvw.resource.refused`
  public static let csvwResourceRefused = Self(
    "csvw.resource.refused", "The metadata leads to something that is no file within its folder; it was not opened.")
  /// `csvw.resource.remote`
  public static let csvwResourceRemote = Self(
    "csvw.resource.remote", "The metadata leads to an address for which no file was given; nothing is fetched.")

  // MARK: Metadata

  /// `csvw.metadata.unusable`
  public static let csvwMetadataUnusable = Self(
    "csvw.metadata.unusable", "A document describes neither a table nor a group of tables.")
  /// `csvw.metadata.unrelated`
  public static let csvwMetadataUnrelated = Self(
    "csvw.metadata.unrelated", "The metadata beside a table does not mention it and was ignored.", severity: .warning)
  /// `csvw.context`
  public static let csvwContext = Self("csvw.context", "The @context of a metadata document is missing or wrong.")
  /// `csvw.property.unknown`
  public static let csvwPropertyUnknown = Self(
    "csvw.property.unknown", "A property is none that the object may have; it was ignored.", severity: .warning)
  /// `csvw.property.value`
  public static let csvwPropertyValue = Self(
    "csvw.property.value", "A property has a value that it cannot have; its default was used.", severity: .warning)
  /// `csvw.property.required`
  public static let csvwPropertyRequired = Self(
    "csvw.property.required", "A property is missing or unusable without which the description means nothing.")
  /// `csvw.property.forbidden`
  public static let csvwPropertyForbidden = Self(
    "csvw.property.forbidden", "A foreign key definition has a property other than those that it may have.")
  /// `csvw.id`
  public static let csvwID = Self("csvw.id", "An @id is a blank node or names a built-in datatype.")
  /// `csvw.type`
  public static let csvwType = Self("csvw.type", "The @type is not that of the object.")
  /// `csvw.common-property`
  public static let csvwCommonProperty = Self(
    "csvw.common-property", "The value of a common property breaks the rules for JSON-LD in metadata.")
  /// `csvw.language`
  public static let csvwLanguage = Self(
    "csvw.language", "A language tag is not well-formed; it was ignored.", severity: .warning)
  /// `csvw.dialect`
  public static let csvwDialect = Self(
    "csvw.dialect", "A dialect asks for something that is not supported, so the table was not read.")
  /// `csvw.column.name`
  public static let csvwColumnName = Self(
    "csvw.column.name", "A column has a name that it cannot have; it was ignored.", severity: .warning)
  /// `csvw.column.duplicate`
  public static let csvwColumnDuplicate = Self("csvw.column.duplicate", "Two columns of a table have one name.")
  /// `csvw.column.virtual`
  public static let csvwColumnVirtual = Self(
    "csvw.column.virtual", "A virtual column stands before one that is not virtual.")
  /// `csvw.column.reference`
  public static let csvwColumnReference = Self(
    "csvw.column.reference", "A primary key or row title names a column that the table does not have.",
    severity: .warning)
  /// `csvw.foreign-key.definition`
  public static let csvwForeignKeyDefinition = Self(
    "csvw.foreign-key.definition", "A foreign key names a table, schema or column that there is not.")
  /// `csvw.datatype.unknown`
  public static let csvwDatatypeUnknown = Self(
    "csvw.datatype.unknown", "A datatype is none of the built-in ones; string was used.", severity: .warning)
  /// `csvw.datatype.format`
  public static let csvwDatatypeFormat = Self(
    "csvw.datatype.format", "A format is none that its datatype understands; it was ignored.", severity: .warning)
  /// `csvw.datatype.constraint`
  public static let csvwDatatypeConstraint = Self(
    "csvw.datatype.constraint", "A constraint does not go with its datatype or contradicts another.")

  // MARK: Tables

  /// `csvw.encoding.invalid`
  public static let csvwEncodingInvalid = Self(
    "csvw.encoding.invalid", "A table has bytes that stand for nothing in the encoding that its dialect states.")
  /// `csvw.header.missing`
  public static let csvwHeaderMissing = Self("csvw.header.missing", "A table ends before its header does.")
  /// `csvw.header.length`
  public static let csvwHeaderLength = Self(
    "csvw.header.length", "A header has more or fewer cells than the metadata has columns.")
  /// `csvw.header.title`
  public static let csvwHeaderTitle = Self(
    "csvw.header.title", "A header has a title that is none of those of the column.")
  /// `csvw.row.length`
  public static let csvwRowLength = Self("csvw.row.length", "A row has more or fewer cells than there are columns.")

  // MARK: Cells

  /// `csvw.cell.required`
  public static let csvwCellRequired = Self("csvw.cell.required", "A cell is empty whose column requires a value.")
  /// `csvw.cell.datatype`
  public static let csvwCellDatatype = Self("csvw.cell.datatype", "A value is none of the column's datatype.")
  /// `csvw.cell.format`
  public static let csvwCellFormat = Self("csvw.cell.format", "A value does not have the format of the column.")
  /// `csvw.cell.length`
  public static let csvwCellLength = Self("csvw.cell.length", "A value is longer or shorter than it may be.")
  /// `csvw.cell.range`
  public static let csvwCellRange = Self("csvw.cell.range", "A value is greater or less than it may be.")
  /// `csvw.cell.uri`
  public static let csvwCellURI = Self(
    "csvw.cell.uri", "A value of datatype anyURI has characters that no IRI has.", severity: .warning)

  // MARK: Keys

  /// `csvw.primary-key.duplicate`
  public static let csvwPrimaryKeyDuplicate = Self(
    "csvw.primary-key.duplicate", "Two rows have one primary key.")
  /// `csvw.primary-key.null`
  public static let csvwPrimaryKeyNull = Self(
    "csvw.primary-key.null", "A row has no value in a column of the primary key.", severity: .warning)
  /// `csvw.foreign-key.dangling`
  public static let csvwForeignKeyDangling = Self(
    "csvw.foreign-key.dangling", "A row refers to a row that there is not.")
  /// `csvw.foreign-key.ambiguous`
  public static let csvwForeignKeyAmbiguous = Self(
    "csvw.foreign-key.ambiguous", "A row refers to several rows at once.")
  /// `csvw.foreign-key.null`
  public static let csvwForeignKeyNull = Self(
    "csvw.foreign-key.null", "A row has no value in a column of a foreign key, so it refers to no row.")
  /// `csvw.limit.diagnostics`
  public static let csvwDiagnosticLimit = Self(
    "csvw.limit.diagnostics", "There were more findings than the limit; the rest is left out.", severity: .note)

  /// All codes of CSVW, in the order of the documentation.
  public static let csvw: [Self] = [
    csvwResourceMissing, csvwResourceRefused, csvwResourceRemote, csvwMetadataUnusable, csvwMetadataUnrelated,
    csvwContext, csvwPropertyUnknown, csvwPropertyValue, csvwPropertyRequired, csvwPropertyForbidden, csvwID, csvwType,
    csvwCommonProperty, csvwLanguage, csvwDialect, csvwColumnName, csvwColumnDuplicate, csvwColumnVirtual,
    csvwColumnReference, csvwForeignKeyDefinition, csvwDatatypeUnknown, csvwDatatypeFormat, csvwDatatypeConstraint,
    csvwEncodingInvalid, csvwHeaderMissing, csvwHeaderLength, csvwHeaderTitle, csvwRowLength, csvwCellRequired,
    csvwCellDatatype, csvwCellFormat, csvwCellLength, csvwCellRange, csvwCellURI, csvwPrimaryKeyDuplicate,
    csvwPrimaryKeyNull, csvwForeignKeyDangling, csvwForeignKeyAmbiguous, csvwForeignKeyNull, csvwDiagnosticLimit,
  ]
}
