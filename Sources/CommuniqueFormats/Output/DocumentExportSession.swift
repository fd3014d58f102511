internal import Communique

/// Writes dossiers into a buffer.
protocol DossierWriter: ~Copyable {
  /// How many bytes have been written and not handed on.
  var count: Int { get }
  /// Whether a text held U+0000, which is not written.
  var foundNUL: Bool { get }

  /// Writes a dossier.
  mutating func write(_ dossier: inout Dossier)
  /// Takes back what was written since, and forgets what was found in it.
  mutating func truncate(to count: Int)
  /// Hands on what there is, if it is enough to be worth it.
  mutating func flush(to sink: inout any ByteSink, atLeast minimum: Int) throws(OutputError)
}

/// An output in one document: dossier by dossier into a buffer, and from there into the sink. A dossier with U+0000 is
/// refused, and nothing of it is written.
final class DocumentExportSession<Writer: DossierWriter & ~Copyable>: ExportSession {
  private var sink: any ByteSink
  private var writer: Writer
  private let refusal: String?
  private var count = 0

  /// Starts a document.
  ///
  /// - Parameter refusal: What to say to a second dossier, where the document holds one only.
  init(_ output: ExportOutput, _ writer: consuming Writer, refusal: String? = nil) throws(ExportError) {
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    self.sink = sink
    self.writer = writer
    self.refusal = refusal
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    if let refusal, count > 0 { throw .settings(refusal) }
    let start = writer.count
    writer.write(&dossier)
    if writer.foundNUL {
      writer.truncate(to: start)
      throw .dossier(DiagnosticsError(dossier.diagnostics().filter { $0.code == .textNUL }))
    }
    count += 1
    do { try writer.flush(to: &sink, atLeast: ByteBuffer.chunkSize) } catch { throw .output(error) }
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
