/// How CSV is written.
public struct CSVOptions: Hashable, Sendable {
  /// For whom the tables are.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// Values as they are, for programs.
    case package
    /// For spreadsheets: a byte order mark, and in text columns an apostrophe before a cell that a spreadsheet would
    /// take for a formula, a number, a date or a truth value. The metadata records it, so that a reader takes it off again.
    case spreadsheet
  }

  /// How a row ends.
  public enum LineEnding: String, Hashable, Sendable, CaseIterable {
    /// Carriage return and line feed, as in RFC 4180, section 2.
    case crlf
    /// Line feed.
    case lf

    var text: StaticString { self == .crlf ? "\r\n" : "\n" }
  }

  /// For whom the tables are.
  public var profile: Profile
  /// How a row ends. Line ends within a cell are kept as they are.
  public var lineEnding: LineEnding

  /// Makes options.
  public init(profile: Profile = .package, lineEnding: LineEnding = .crlf) {
    self.profile = profile
    self.lineEnding = lineEnding
  }
}
