internal import Communique

/// Writes dossiers as N-Quads (RDF 1.1 N-Quads), for triple stores: the same statements as our JSON-LD, without a
/// processor of JSON-LD. Blank nodes have labels that are unique in the whole output.
public struct NQuadsExporter: Exporter {
  /// N-Quads.
  public let format = Format(
    id: "nquads", title: "RDF as N-Quads", mediaType: "application/n-quads", fileExtensions: ["nq"], shape: .stream)

  /// Makes an exporter.
  public init() {}

  /// Starts a document.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    return try DocumentExportSession(output, NQuadsRecordWriter())
  }
}
