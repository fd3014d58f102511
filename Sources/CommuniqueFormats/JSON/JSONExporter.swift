internal import Communique

/// Writes one dossier as canonical JSON.
public struct JSONExporter: Exporter {
  /// Canonical JSON.
  public let format = Format(
    id: "json", title: "canonical JSON", mediaType: "application/json", fileExtensions: ["json"], shape: .document,
    settings: [Format.Setting("layout", ["indented", "compact"], "How the text is laid out; the tokens are the same.")])

  /// Makes an exporter.
  public init() {}

  /// Starts a document.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    let layout = settings.value("layout", of: format).flatMap(JSONWritingOptions.Layout.init) ?? .indented
    return try JSONExportSession(output, options: JSONWritingOptions(layout: layout), holdsOne: true)
  }
}

/// Writes dossiers as canonical JSON, one a line.
public struct JSONLinesExporter: Exporter {
  /// JSON Lines.
  public let format = Format(
    id: "jsonl", title: "canonical JSON, one dossier a line", mediaType: "application/jsonl",
    fileExtensions: ["jsonl", "ndjson"], shape: .stream)

  /// Makes an exporter.
  public init() {}

  /// Starts a document.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    return try JSONExportSession(output, options: JSONWritingOptions(layout: .compact), holdsOne: false)
  }
}

final class JSONExportSession: ExportSession {
  private var sink: any ByteSink
  private var writer: JSONRecordWriter
  private let holdsOne: Bool
  private var count = 0

  init(_ output: ExportOutput, options: JSONWritingOptions, holdsOne: Bool) throws(ExportError) {
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    self.sink = sink
    self.holdsOne = holdsOne
    writer = JSONRecordWriter(options)
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    if holdsOne, count > 0 {
      throw .settings("A JSON document holds one dossier; write several as jsonl")
    }
    let start = writer.count
    writer.write(&dossier)
    writer.endLine()
    if writer.text.foundNUL {
      writer.truncate(to: start)
      writer.forgetNUL()
      throw .dossier(DiagnosticsError(dossier.diagnostics().filter { $0.code == .textNUL }))
    }
    count += 1
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
