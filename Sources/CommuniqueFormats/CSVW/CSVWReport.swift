public import Communique

/// What validating tables came to.
public struct CSVWReport: Hashable, Sendable {
  /// A table that was read.
  public struct Table: Hashable, Sendable {
    /// The path of its file.
    public let path: String
    /// How many rows of data it has.
    public let rowCount: Int
  }

  /// What was found: about the metadata, then about each table in the order of the metadata, each in the order of its
  /// rows. If there was more than the limit, a last finding says how much is left out.
  public let diagnostics: [Diagnostic]
  /// The tables that were read, in the order of the metadata.
  public let tables: [Table]
  /// The path of the metadata that was used; `nil` where there was none.
  public let metadata: String?

  /// Whether nothing is wrong; warnings may have been found.
  public var isValid: Bool { !diagnostics.contains { $0.severity == .error } }
}
