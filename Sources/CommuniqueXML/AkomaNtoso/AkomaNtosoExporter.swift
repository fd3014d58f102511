internal import Communique
public import CommuniqueFormats

/// Writes dossiers as Akoma Ntoso 3.0 (OASIS LegalDocumentML 1.0), at conformance level 2, sublevel D: a document for each
/// dossier, or, of the type `statement`, for each decision.
///
/// A document carries the dossier itself in its `proprietary` block, so that it can be read back without loss; see
/// ``AkomaNtosoWritingOptions``. Every document is valid against the official schema and against the narrower one in
/// `Schemas/akoma-ntoso/`.
public struct AkomaNtosoExporter: Exporter {
  static let documentSetting = "document"
  static let recordSetting = "record"

  /// Akoma Ntoso.
  public let format = Format(
    id: "akn", title: "Akoma Ntoso 3.0 (OASIS LegalDocML)", mediaType: "application/akn+xml",
    fileExtensions: ["akn", "xml"], shape: .documents,
    profiles: [
      Format.Profile(
        AkomaNtosoWritingOptions.Profile.namingConvention.rawValue, "Named by the Akoma Ntoso Naming Convention 1.0."),
      Format.Profile(
        AkomaNtosoWritingOptions.Profile.akn4un.rawValue, "Named by the guidelines of the United Nations system."),
    ],
    settings: [
      Format.Setting(
        documentSetting, AkomaNtosoWritingOptions.DocumentType.allCases.map(\.rawValue),
        "What is made of a dossier: a record, a transcript, a text for each decision, a communiqué."),
      Format.Setting(
        recordSetting, ["included", "omitted"],
        "Whether a document carries the dossier itself, so that nothing is lost; a statement never does."),
      Format.Setting(
        XMLExporter.charactersSetting, ["refuse", "escape"],
        "What becomes of a dossier with characters that XML 1.0 cannot hold."),
    ])
  private let options: AkomaNtosoWritingOptions

  /// Makes an exporter.
  ///
  /// - Parameter options: What holds where the settings of an export say nothing else.
  public init(options: AkomaNtosoWritingOptions = AkomaNtosoWritingOptions()) { self.options = options }

  /// Starts a document, or a folder of documents.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    var options = options
    if let profile = settings.profile.flatMap(AkomaNtosoWritingOptions.Profile.init) { options.profile = profile }
    if let type = settings.values[Self.documentSetting].flatMap(AkomaNtosoWritingOptions.DocumentType.init) {
      options.documentType = type
    }
    if let record = settings.values[Self.recordSetting] { options.carriesRecord = record == "included" }
    if let characters = settings.values[XMLExporter.charactersSetting] {
      options.escapesForbiddenCharacters = characters == "escape"
    }
    return AkomaNtosoExportSession(output, options)
  }
}

private final class AkomaNtosoExportSession: ExportSession {
  private let output: ExportOutput
  private let options: AkomaNtosoWritingOptions
  /// The names of the documents in the folder, which differ even on file systems that fold case.
  private var names = UniqueNames(separator: "~", foldsCase: true)
  private var isFilled = false

  init(_ output: ExportOutput, _ options: AkomaNtosoWritingOptions) {
    self.output = output
    self.options = options
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    switch options.documentType {
    case .statement: try appendDecisions(of: dossier)
    case .debateReport, .debate, .doc: try appendRecord(of: dossier)
    }
  }

  private func appendRecord(of dossier: Dossier) throws(ExportError) {
    let job = options.carriesRecord ? AkomaNtosoRecordJob(dossier) : nil
    var writer = AkomaNtosoDocumentWriter(AkomaNtosoWorld(dossier, options))
    writer.writeDocument()
    var record = try job?.result()
    // Most dossiers hold no such character, so that they are looked for only where one was come upon.
    if record?.foundForbidden == true || writer.foundForbidden {
      try checkForbidden(in: dossier)
      if record != nil { record = try AkomaNtosoRecordJob.record(of: dossier, escaping: true) }
    }
    try put([(dossier.id.rawValue, writer.document(record: record?.bytes))])
  }

  private func appendDecisions(of dossier: Dossier) throws(ExportError) {
    guard !dossier.decisions.isEmpty else {
      throw .dossier(
        DiagnosticsError([
          Diagnostic(
            .aknDecisionMissing, "The dossier has no decision, and a statement is the text of one", path: "/decisions",
            hint: "Write it with \(AkomaNtosoExporter.documentSetting)=debateReport")
        ]))
    }
    let world = AkomaNtosoWorld(dossier, options)
    var documents: [(String, [[UInt8]])] = []
    var foundForbidden = false
    for decision in dossier.decisions {
      var writer = AkomaNtosoDocumentWriter(world, decision: decision)
      writer.writeDocument()
      documents.append(("\(dossier.id.rawValue).\(decision.id.rawValue)", writer.document(record: nil)))
      foundForbidden = foundForbidden || writer.foundForbidden
    }
    if foundForbidden { try checkForbidden(in: dossier) }
    try put(documents)
  }

  /// Refuses a dossier with characters that XML cannot hold, unless they are to be escaped. There is no escape for U+0000.
  private func checkForbidden(in dossier: Dossier) throws(ExportError) {
    var dossier = dossier
    let findings = XMLCharacterFinder.findings(in: &dossier).filter {
      !options.escapesForbiddenCharacters || $0.hint == XMLCharacterFinder.removalHint
    }
    guard findings.isEmpty else { throw .dossier(DiagnosticsError(findings)) }
  }

  /// Puts all documents of a dossier, or none.
  private func put(_ documents: [(name: String, pieces: [[UInt8]])]) throws(ExportError) {
    switch output {
    case .document(let sink):
      guard !isFilled, documents.count == 1, let document = documents.first else {
        throw .settings("An Akoma Ntoso document holds one dossier or decision; write several into a folder")
      }
      isFilled = true
      var sink = sink
      try ExportError.wrapping { () throws(OutputError) in for piece in document.pieces { try sink.write(piece) } }
    case .folder(let folder):
      for document in documents {
        var sink = try ExportError.wrapping { () throws(OutputError) in
          try folder.makeFile(names.take(String(document.name.prefix(200))) + ".xml")
        }
        try ExportError.wrapping { () throws(OutputError) in
          for piece in document.pieces { try sink.write(piece) }
          try sink.close()
        }
      }
    }
  }

  func finish() throws(ExportError) {
    guard case .document(let sink) = output else { return }
    var closing = sink
    try ExportError.wrapping { () throws(OutputError) in try closing.close() }
  }
}
