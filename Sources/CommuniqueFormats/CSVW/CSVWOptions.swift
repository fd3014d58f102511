/// How tables are validated against CSVW metadata, and what that may take.
public struct CSVWOptions: Hashable, Sendable {
  /// How many findings are reported before the rest is left out.
  public var maximumDiagnostics: Int
  /// How many bytes a metadata document may have.
  public var maximumMetadataBytes: Int
  /// Whether a row may leave a foreign key empty. The standard asks for a referenced row for every row.
  public var acceptsEmptyForeignKeys: Bool

  /// Makes options.
  ///
  /// - Parameters:
  ///   - maximumDiagnostics: How many findings are reported.
  ///   - maximumMetadataBytes: How many bytes a metadata document may have.
  ///   - acceptsEmptyForeignKeys: Whether a row may leave a foreign key empty.
  public init(
    maximumDiagnostics: Int = 1000, maximumMetadataBytes: Int = 64 << 20, acceptsEmptyForeignKeys: Bool = false
  ) {
    self.maximumDiagnostics = maximumDiagnostics
    self.maximumMetadataBytes = maximumMetadataBytes
    self.acceptsEmptyForeignKeys = acceptsEmptyForeignKeys
  }
}
