internal import Communique

/// Writes one dossier as JSON-LD 1.1.
///
/// The profile `linkedData` loses nothing and is what ``JSONLDImporter`` reads.
///
/// The profile `searchEngine` is for web pages, in `<script type="application/ld+json">`: the meetings as events, in the
/// terms of schema.org alone and with its context; nothing reads it back. A dossier without a meeting is refused, and
/// `notices` say what search engines will miss.
public struct JSONLDExporter: Exporter {
  /// JSON-LD.
  public let format = Format(
    id: "jsonld", title: "JSON-LD", mediaType: "application/ld+json", fileExtensions: ["jsonld", "json"],
    shape: .document,
    profiles: profiles,
    settings: [
      Format.Setting("layout", ["indented", "compact"], "How the text is laid out; the tokens are the same."), context,
    ])

  fileprivate static let profiles = [
    Format.Profile("linkedData", "Everything, in schema.org, ELI-DL, PROV-O, Web Annotation, SKOS and our own terms."),
    Format.Profile(
      "searchEngine",
      """
      For web pages: meetings as schema.org events with sessions (subEvent), sources (subjectOf), and statements and \
      decisions (recordedIn); the rest is left out.
      """),
  ]
  fileprivate static let context = Format.Setting(
    "context", ["inline", "address"], "Whether the context stands in the document or is referred to by its address.")

  /// Makes an exporter.
  public init() {}

  /// Starts a document.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    try settings.checkContext()
    let layout = settings.value("layout", of: format).flatMap(JSONWritingOptions.Layout.init) ?? .indented
    if settings.isForSearchEngines {
      return try SearchEngineExportSession(output, layout: layout, holdsOne: true)
    }
    return try DocumentExportSession(
      output, JSONLDRecordWriter(settings.jsonLDOptions(layout, of: format)),
      refusal: "A JSON-LD document holds one dossier; write several as ndjsonld or nquads")
  }
}

/// Writes dossiers as JSON-LD documents, one a line (NDJSON-LD).
public struct JSONLDLinesExporter: Exporter {
  /// JSON-LD, a document a line.
  public let format = Format(
    id: "ndjsonld", title: "JSON-LD, one dossier a line", mediaType: "application/ld+x-ndjson",
    fileExtensions: ["ndjsonld"], shape: .stream, profiles: JSONLDExporter.profiles,
    settings: [JSONLDExporter.context])

  /// Makes an exporter.
  public init() {}

  /// Starts a stream.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    try settings.checkContext()
    if settings.isForSearchEngines {
      return try SearchEngineExportSession(output, layout: .compact, holdsOne: false)
    }
    return try DocumentExportSession(output, JSONLDRecordWriter(settings.jsonLDOptions(.compact, of: format)))
  }
}

extension ExportSettings {
  fileprivate var isForSearchEngines: Bool { profile == "searchEngine" }

  /// Search engines know the context of schema.org by its address, and no other.
  fileprivate func checkContext() throws(ExportError) {
    if isForSearchEngines, values["context"] != nil {
      throw .settings("The profile searchEngine has the context of schema.org; leave out the setting context")
    }
  }

  fileprivate func jsonLDOptions(_ layout: JSONWritingOptions.Layout, of format: Format) -> JSONLDWritingOptions {
    JSONLDWritingOptions(
      layout: layout, context: value("context", of: format).flatMap(JSONLDWritingOptions.Context.init) ?? .inline)
  }
}
