/// What the reader of CSV puts up with.
public struct CSVReadingOptions: Hashable, Sendable {
  /// How the text holds its table.
  public var dialect = CSVDialect()
  /// Whether quotation marks may stand where RFC 4180 has no place for them. They are then kept as they are; a cell that is
  /// never closed ends with the text.
  public var isLenient = false
  /// How many bytes a row may have; at most 1 GiB. A longer one ends the reading.
  public var maximumRowBytes = 64 << 20
  /// How many cells a row may have. Those beyond are passed over, with a finding.
  public var maximumColumns = 16_384
  /// How many findings are kept.
  public var maximumDiagnostics = 1000

  /// Strict reading of RFC 4180, with rows of up to 64 MiB.
  public init() {}
}
