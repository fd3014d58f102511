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
    return try NQuadsExportSession(output)
  }
}

private final class NQuadsExportSession: ExportSession {
  private var sink: any ByteSink
  private var writer = NQuadsRecordWriter()

  init(_ output: ExportOutput) throws(ExportError) {
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    self.sink = sink
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    let start = writer.buffer.count
    writer.write(&dossier)
    if writer.foundNUL {
      writer.truncate(to: start)
      throw .dossier(DiagnosticsError(dossier.diagnostics().filter { $0.code == .textNUL }))
    }
    do { try writer.flush(to: &sink) } catch { throw .output(error) }
  }

  func finish() throws(ExportError) {
    do {
      try writer.flush(to: &sink, atLeast: 0)
      try sink.close()
    } catch {
      throw .output(error)
    }
  }
}
