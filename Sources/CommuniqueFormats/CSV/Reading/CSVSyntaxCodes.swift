public import Communique

/// The codes of the reader of CSV.
extension Diagnostic.Code {
  /// `csv.encoding.invalid`
  public static let csvEncoding = Self("csv.encoding.invalid", "Bytes are not UTF-8.")
  /// `csv.quote.unclosed`
  public static let csvQuoteUnclosed = Self(
    "csv.quote.unclosed", "A cell starts with a quotation mark, and the text ends before the second.")
  /// `csv.quote.stray`
  public static let csvQuoteStray = Self(
    "csv.quote.stray", "A quotation mark stands within a cell that does not start with one.")
  /// `csv.quote.trailing`
  public static let csvQuoteTrailing = Self(
    "csv.quote.trailing", "Something stands between a closing quotation mark and the end of the cell.")
  /// `csv.text.nul`
  public static let csvNUL = Self("csv.text.nul", "A cell holds the character U+0000.")
  /// `csv.row.too-long`
  public static let csvRowTooLong = Self("csv.row.too-long", "A row has more bytes than the limit.")
  /// `csv.row.too-many-cells`
  public static let csvRowTooManyCells = Self("csv.row.too-many-cells", "A row has more cells than the limit.")
  /// `csv.limit.diagnostics`
  public static let csvDiagnosticLimit = Self(
    "csv.limit.diagnostics", "There are more findings than the limit; the rest is left out.", severity: .note)

  /// All codes of the reader of CSV, in the order of the documentation.
  public static let csvSyntax: [Self] = [
    csvEncoding, csvQuoteUnclosed, csvQuoteStray, csvQuoteTrailing, csvNUL, csvRowTooLong, csvRowTooManyCells,
    csvDiagnosticLimit,
  ]
}
