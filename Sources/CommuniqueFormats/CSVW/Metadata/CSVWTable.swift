internal import Communique

/// A group of tables as metadata describes it, normalized: what its tables inherit stands in their columns.
struct CSVWTableGroup: Sendable {
  var tables: [CSVWTable] = []
}

/// Where something stands in the metadata.
struct CSVWPlace: Sendable {
  let document: Int
  let node: Int
}

/// A table as metadata describes it.
struct CSVWTable: Sendable {
  /// The address of the file.
  var address: String
  /// The address as the metadata writes it.
  var url: String
  /// Where the address stands; `nil` where no metadata describes the table.
  var place: CSVWPlace?
  var dialect = CSVWDialectDescription()
  /// The columns that the file has; `nil` where the metadata says nothing about them.
  var columns: [CSVWColumn]?
  /// The positions of the columns that make up the primary key.
  var primaryKey: [Int] = []
  var foreignKeys: [CSVWForeignKey] = []
  /// The language of the titles in the header.
  var language = "und"
  /// The addresses of its schema.
  var schemaAddresses: [String] = []
}

/// A column that is not virtual.
struct CSVWColumn: Sendable {
  /// The name that the metadata gives it.
  var name: String?
  var titles: [CSVWTitle] = []
  /// What it inherits included.
  var cells = CSVWCellDescription()
}

/// A title, which is what a header has.
struct CSVWTitle: Sendable {
  let language: String
  let text: String
}

/// What a column says of its cells, the inherited properties (Metadata Vocabulary for Tabular Data, section 5.7).
struct CSVWCellDescription: Sendable {
  var language: String?
  /// What stands for no value.
  var nulls: [[UInt8]] = [[]]
  /// What parts the items of a list.
  var separator: [UInt8]?
  /// What stands for an empty cell.
  var defaultText: [UInt8] = []
  var isRequired = false
  var datatype = CSVWDatatype.string
}

/// A foreign key: columns of a table whose values are those of a row of a table.
struct CSVWForeignKey: Sendable {
  var columns: [Int]
  /// The position of the referenced table in its group.
  var table: Int
  var referencedColumns: [Int]
}

/// How the text of a table is written (Metadata Vocabulary for Tabular Data, section 5.9).
struct CSVWDialectDescription: Sendable {
  enum Trim: Sendable { case none, start, end, both }

  var commentPrefix: String? = "#"
  var delimiter = ","
  var doublesQuotes = true
  var encoding = CSVWEncoding.utf8
  /// The name of an encoding that is known and not supported.
  var unsupportedEncoding: String?
  var headerRowCount = 1
  var lineTerminators = ["\r\n", "\n"]
  var quote: String? = "\""
  var skipsBlankRows = false
  var skippedColumns = 0
  var skippedRows = 0
  var trim = Trim.both
  /// Where the dialect stands.
  var place: CSVWPlace?
}
