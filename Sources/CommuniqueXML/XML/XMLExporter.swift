internal import Communique
public import CommuniqueFormats

/// Writes dossiers as XML in our namespace, through libxml2: one dossier as the document's root, several within a `corpus`.
///
/// The schema is `Schemas/xml/communique.xsd`. XML 1.0 cannot hold control characters other than tab and line ends, nor
/// U+FFFE and U+FFFF: a dossier with such a character is refused, with the entity and the field named, unless the setting
/// `forbidden-characters=escape` asks for a reversible escape, which the dossier's element then records.
public struct XMLExporter: Exporter {
  static let charactersSetting = "forbidden-characters"

  /// Our XML.
  public let format = Format(
    id: "xml", title: "XML, valid against Schemas/xml/communique.xsd", mediaType: "application/xml",
    fileExtensions: ["xml"], shape: .stream,
    settings: [
      Format.Setting("layout", ["indented", "compact"], "How the elements are laid out."),
      Format.Setting(
        charactersSetting, ["refuse", "escape"],
        "What becomes of a dossier with characters that XML 1.0 cannot hold."),
    ])

  /// Makes an exporter.
  public init() {}

  /// Starts a document.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    return try XMLExportSession(
      sink, isIndented: settings.value("layout", of: format) == "indented",
      escapesCharacters: settings.value(Self.charactersSetting, of: format) == "escape")
  }
}

/// Writes the first dossier only when it is known whether it is the only one, and with it the root.
private final class XMLExportSession: ExportSession {
  private var sink: any ByteSink
  private var writer: XMLRecordWriter
  private let isIndented: Bool
  private let escapesCharacters: Bool
  private var waiting: [UInt8] = []
  private var count = 0

  init(_ sink: any ByteSink, isIndented: Bool, escapesCharacters: Bool) throws(ExportError) {
    self.sink = sink
    self.isIndented = isIndented
    self.escapesCharacters = escapesCharacters
    guard let writer = XMLRecordWriter(isIndented: isIndented) else {
      throw .output(OutputError(.system, path: "", "There is no memory for libxml2's writer"))
    }
    self.writer = writer
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    let bytes = try write(&dossier)
    if count == 1 {
      try put(Self.declaration + "<corpus xmlns=\"\(Namespace.xml)\">\n")
      try put(waiting)
      waiting = []
    }
    if count == 0 { waiting = bytes } else { try put(bytes) }
    count += 1
  }

  private func write(_ dossier: inout Dossier) throws(ExportError) -> [UInt8] {
    var bytes = try made { writer.write(dossier: &dossier, escapesCharacters: false) }
    if writer.foundForbidden {
      var findings = XMLCharacterFinder.findings(in: &dossier)
      if escapesCharacters {
        // There is no escape for U+0000, because most other formats cannot hold it either.
        findings = findings.filter { $0.hint == XMLCharacterFinder.removalHint }
        bytes = try made { writer.write(dossier: &dossier, escapesCharacters: true) }
      }
      guard findings.isEmpty else { throw .dossier(DiagnosticsError(findings)) }
    }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  /// What the writer makes of a dossier.
  private func made(_ write: () -> Void) throws(ExportError) -> [UInt8] {
    write()
    guard let bytes = writer.takeBytes() else {
      throw .output(
        OutputError(.system, path: "", "libxml2 cannot write the dossier", hint: "There may be no memory left"))
    }
    return bytes
  }

  func finish() throws(ExportError) {
    switch count {
    case 0: try put(Self.declaration + "<corpus xmlns=\"\(Namespace.xml)\"/>\n")
    case 1:
      try put(Self.declaration)
      try put(waiting)
    default: try put("</corpus>\n")
    }
    try ExportError.wrapping { () throws(OutputError) in try sink.close() }
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private func put(_ text: String) throws(ExportError) { try put(Array(text.utf8)) }

  private func put(_ bytes: [UInt8]) throws(ExportError) {
    try ExportError.wrapping { () throws(OutputError) in try sink.write(bytes) }
  }
}
