/// Reads dossiers from a format.
///
/// The counterpart of ``Exporter``: it makes a reader, and the reader gives dossiers one by one.
public protocol Importer: Sendable {
  /// What the format is called; the same as the exporter's, where there is one.
  var format: Format { get }

  /// Whether an input that begins like this is in the format.
  ///
  /// - Parameter start: The first bytes of the input: its first line, at least, where it has one.
  func recognizes(_ start: [UInt8]) -> Bool

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - source: The input.
  ///   - file: The name under which findings refer to it.
  func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader
}
