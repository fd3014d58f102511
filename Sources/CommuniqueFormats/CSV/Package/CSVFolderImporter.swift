/// Reads dossiers from folders of CSV tables.
public struct CSVFolderImporter: FolderImporter {
  /// The CSV package.
  public let format = CSVExporter().format
  private let options: CSVPackageOptions

  /// Makes an importer.
  public init(options: CSVPackageOptions = CSVPackageOptions()) { self.options = options }

  /// Whether one of the files is called as a table of a package.
  public func recognizes(_ names: [String]) -> Bool { CSVPackageReader.recognizes(names) }

  /// Starts to read.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``InputError`` where it cannot be looked into.
  public func makeReader(path: String) throws(InputError) -> any DossierReader {
    try CSVPackageReader(path: path, options: options)
  }
}
