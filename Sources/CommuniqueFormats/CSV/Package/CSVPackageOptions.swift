/// What the reader of CSV packages puts up with.
public struct CSVPackageOptions: Hashable, Sendable {
  /// How the tables are taken apart.
  public var reading = CSVReadingOptions()
  /// How texts are protected from spreadsheets; `nil` where the package's metadata say so.
  public var profile: CSVOptions.Profile?
  /// How many findings are reported for one dossier before the rest is left out.
  public var maximumDiagnostics = 1000
  /// Whether the derived table `statements_flat.csv`, which is not read, is compared with what the others say.
  public var checksFlatView = true

  /// Makes options.
  public init() {}
}
