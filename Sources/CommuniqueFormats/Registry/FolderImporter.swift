/// Reads dossiers from a format that is a folder of files.
///
/// What ``Importer`` is for one document.
public protocol FolderImporter: Sendable {
  /// What the format is called; the same as the exporter's, where there is one.
  var format: Format { get }

  /// Whether a folder is in the format.
  ///
  /// - Parameter names: The names of what stands directly in the folder.
  func recognizes(_ names: [String]) -> Bool

  /// Starts to read.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``InputError`` where it cannot be looked into.
  func makeReader(path: String) throws(InputError) -> any DossierReader
}
