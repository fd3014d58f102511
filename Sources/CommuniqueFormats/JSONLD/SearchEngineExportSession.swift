internal import Communique

/// Writes dossiers for search engines, as ``SearchEngineDocument`` says.
///
/// In strings, `<`, `>` and `&` are escaped as `\u003c`, `\u003e` and `\u0026`, so that no text can end the element of
/// HTML or XHTML that the document is set into (HTML, “Restrictions for contents of script elements”).
final class SearchEngineExportSession: ExportSession {
  /// How many events are named as incomplete before the rest is only counted.
  private static let maximumNotices = 100

  private var sink: any ByteSink
  private let layout: JSONWritingOptions.Layout
  private let holdsOne: Bool
  private var count = 0
  private var buffer = ByteBuffer()
  private var named: [Diagnostic] = []
  private var unnamed = 0

  init(_ output: ExportOutput, layout: JSONWritingOptions.Layout, holdsOne: Bool) throws(ExportError) {
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    self.sink = sink
    self.layout = layout
    self.holdsOne = holdsOne
  }

  var notices: [Diagnostic] {
    guard unnamed > 0 else { return named }
    let more = Diagnostic(
      .jsonLDSearchEngineIncomplete,
      "\(unnamed) more \(unnamed == 1 ? "event lacks" : "events lack") properties that search engines ask for")
    return named + [more]
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    if holdsOne, count > 0 {
      throw .settings("A JSON-LD document holds one dossier; write several as ndjsonld")
    }
    guard !dossier.meetings.isEmpty else {
      throw .dossier(
        DiagnosticsError([
          Diagnostic(
            .jsonLDSearchEngineNoMeeting,
            "The dossier “\(dossier.id)” has no meeting, so there is no event to describe",
            path: "/meetings", hint: "Record the meeting, or write the profile linkedData, which takes every dossier")
        ]))
    }
    var document = SearchEngineDocument(copy dossier, layout: layout)
    document.write()
    if document.text.foundNUL {
      throw .dossier(DiagnosticsError(dossier.diagnostics().filter { $0.code == .textNUL }))
    }
    count += 1
    document.text.buffer.withBytes { appendEscaped($0) }
    for (meeting, properties) in document.incomplete { note(meeting, properties, of: dossier) }
    do { try buffer.flush(to: &sink) } catch { throw .output(error) }
  }

  func finish() throws(ExportError) {
    do {
      try buffer.flush(to: &sink, atLeast: 0)
      try sink.close()
    } catch {
      throw .output(error)
    }
  }

  private func note(_ meeting: Int, _ properties: [String], of dossier: Dossier) {
    guard named.count < Self.maximumNotices else { return unnamed += 1 }
    named.append(
      Diagnostic(
        .jsonLDSearchEngineIncomplete,
        "The event “\(dossier.meetings[meeting].id)” of “\(dossier.id)” has no \(properties.joined(separator: ", "))",
        path: "/meetings/\(meeting)",
        hint: "Search engines require a name, a start and a place with its country, and recommend the rest"))
  }

  /// Outside strings, JSON has none of the three characters.
  private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (position, byte) in bytes.enumerated() {
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "<"): escape = "\\u003c"
      case UInt8(ascii: ">"): escape = "\\u003e"
      case UInt8(ascii: "&"): escape = "\\u0026"
      default: continue
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
      buffer.append(escape)
      start = position + 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
