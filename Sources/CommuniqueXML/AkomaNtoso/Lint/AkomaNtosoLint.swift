public import Communique
public import CommuniqueFormats

/// Finds what breaks the rules of Akoma Ntoso that its schema cannot state: ids and references, IRIs and the metadata
/// beside them, the order and completeness of what a debate is made of. It does not repeat the schema's findings; use
/// ``XMLValidator`` with the official schema for those.
///
/// The rules are those of OASIS LegalDocML 1.0 (Akoma Ntoso 3.0) and of its Naming Convention 1.0. The whole document is
/// held in memory, because any part may refer to any other.
public struct AkomaNtosoLint: Sendable {
  /// The conformance level that a document is held to.
  public enum Level: Int, Hashable, Sendable, CaseIterable {
    /// The document is valid against the schema and its references lead somewhere; what only level 2 demands is a
    /// warning.
    case one = 1
    /// Ids and IRIs follow the Naming Convention, too.
    case two = 2
  }

  private let level: Level
  private let options: XMLReadingOptions

  /// Makes a lint.
  public init(level: Level = .two, options: XMLReadingOptions = XMLReadingOptions()) {
    self.level = level
    self.options = options
  }

  /// Looks through a document.
  ///
  /// - Parameters:
  ///   - source: The document, in UTF-8.
  ///   - file: The name under which findings refer to it.
  /// - Returns: All findings, in the order of the document. Of a document that is not well-formed, only what ended the
  ///   reading: its other half might have what this one refers to.
  /// - Throws: `InputError` where the source cannot be read.
  public func diagnostics(of source: any ByteSource, file: String? = nil) throws(InputError) -> [Diagnostic] {
    try read(source, file: file).findings
  }

  /// Looks through a document, and reports each finding with the line that it stands on.
  package func validate(
    _ source: any ByteSource, file: String?, report: @escaping (ReadingItem) -> Void
  ) throws(InputError) {
    let (table, findings) = try read(source, file: file)
    for finding in findings {
      report(
        ReadingItem(
          result: ReadingResult(dossier: nil, diagnostics: [finding]), map: nil, bytes: table.bytes, start: 0,
          limit: options.limit))
    }
  }

  private func read(
    _ source: any ByteSource, file: String?
  ) throws(InputError) -> (table: XMLDocumentTable, findings: [Diagnostic]) {
    let (table, problem) = try XMLDocumentTable.read(source, file: file, options: options)
    if let problem { return (table, [problem]) }
    return (table, Self.findings(in: table, level: level, maximum: options.maximumDiagnostics))
  }

  /// The findings about a document that is read already, in its order; if there are more than the maximum, a last one
  /// says how many.
  static func findings(in table: XMLDocumentTable, level: Level, maximum: Int) -> [Diagnostic] {
    var run = Run(table: table, level: level, maximum: maximum)
    run.lint()
    return run.diagnostics()
  }
}
