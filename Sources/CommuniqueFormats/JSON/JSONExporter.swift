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
    return try DocumentExportSession(
      output, JSONRecordWriter(JSONWritingOptions(layout: layout)),
      refusal: "A JSON document holds one dossier; write several as jsonl")
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
    return try DocumentExportSession(output, JSONRecordWriter(JSONWritingOptions(layout: .compact)))
  }
}
