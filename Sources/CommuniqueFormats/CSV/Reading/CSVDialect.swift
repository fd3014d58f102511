/// How a text holds its table: the part of a CSVW dialect description (Metadata Vocabulary for Tabular Data, section 5.9)
/// that takes the text apart. What it has by default is RFC 4180.
public struct CSVDialect: Hashable, Sendable {
  /// What can end a row.
  public enum LineTerminator: Hashable, Sendable, CaseIterable {
    /// Carriage return and line feed, as in RFC 4180, section 2.
    case crlf
    /// Line feed.
    case lf
    /// Carriage return.
    case cr
  }

  /// What stands between two cells: one character of ASCII, usually a comma.
  public var delimiter: UInt8
  /// What encloses a cell: one character of ASCII; `nil` where nothing does.
  public var quote: UInt8?
  /// Whether a quotation mark within an enclosed cell is doubled; if not, a backslash stands before it.
  public var doublesQuotes: Bool
  /// What ends a row. What is not among these is a part of its cell.
  public var lineTerminators: Set<LineTerminator>
  /// With what a row starts that is a comment: one character of ASCII; `nil` where there are no comments.
  public var commentPrefix: UInt8?

  /// Makes a dialect.
  ///
  /// - Parameters:
  ///   - delimiter: What stands between two cells.
  ///   - quote: What encloses a cell.
  ///   - doublesQuotes: Whether a quotation mark within an enclosed cell is doubled.
  ///   - lineTerminators: What ends a row.
  ///   - commentPrefix: With what a comment starts.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), doublesQuotes: Bool = true,
    lineTerminators: Set<LineTerminator> = Set(LineTerminator.allCases), commentPrefix: UInt8? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.doublesQuotes = doublesQuotes
    self.lineTerminators = lineTerminators
    self.commentPrefix = commentPrefix
  }
}
