public import Communique

extension Dossier {
  /// The dossier in canonical JSON.
  ///
  /// - Throws: ``DiagnosticsError`` where a text holds U+0000, naming each.
  public func jsonBytes(options: JSONWritingOptions = JSONWritingOptions()) throws(DiagnosticsError) -> [UInt8] {
    var copy = self
    var writer = JSONRecordWriter(options)
    writer.write(record: &copy)
    if writer.foundNUL { throw DiagnosticsError(diagnostics().filter { $0.code == .textNUL }) }
    if options.layout == .indented { writer.endLine() }
    return writer.text.buffer.bytes
  }

  /// The dossier in canonical JSON.
  ///
  /// - Throws: ``DiagnosticsError`` where a text holds U+0000, naming each.
  public func jsonString(options: JSONWritingOptions = JSONWritingOptions()) throws(DiagnosticsError) -> String {
    String(decoding: try jsonBytes(options: options), as: UTF8.self)
  }
}

extension Dossier {
  /// Reads a dossier from canonical JSON.
  ///
  /// - Throws: ``DiagnosticsError`` with all findings.
  public init(json bytes: [UInt8], options: JSONReadingOptions = JSONReadingOptions()) throws(DiagnosticsError) {
    let result = JSONReader(options: options).read(bytes)
    guard let dossier = result.dossier else { throw DiagnosticsError(result.diagnostics) }
    self = dossier
  }

  /// Reads a dossier from canonical JSON.
  ///
  /// - Throws: ``DiagnosticsError`` with all findings.
  public init(json text: String, options: JSONReadingOptions = JSONReadingOptions()) throws(DiagnosticsError) {
    try self.init(json: Array(text.utf8), options: options)
  }
}
