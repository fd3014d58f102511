public import Communique

/// Reads canonical JSON into the model.
///
/// Every finding carries line, UTF-8 column and JSON pointer. Members may stand in any order; unknown and duplicate
/// keys, wrong types, malformed values and missing members are errors. A plain string is taken for a localized text in
/// the dossier's language.
public struct JSONReader: Sendable {
  /// What the reader puts up with.
  public var options: JSONReadingOptions

  /// Makes a reader.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Reads one dossier.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - file: The name under which findings refer to the text.
  public func read(_ bytes: [UInt8], file: String? = nil) -> ReadingResult {
    read(bytes, origin: JSONIndex.Origin(file: file)).result
  }

  /// Reads one dossier, and keeps the structure so that later findings can be placed in the text.
  package func read(_ bytes: [UInt8], origin: JSONIndex.Origin) -> (result: ReadingResult, index: JSONIndex?) {
    let index: JSONIndex
    do {
      index = try JSONIndex(bytes, origin: origin, options: options)
    } catch {
      return (ReadingResult(dossier: nil, diagnostics: [error]), nil)
    }
    var visitor = JSONRecordReader(
      index: index, form: CanonicalJSONForm(), maximumDiagnostics: options.maximumDiagnostics)
    var dossier = Dossier.template
    visitor.read(&dossier, at: 0)
    visitor.checkVersion(of: dossier)
    let findings = visitor.finishedFindings()
    let failed = findings.contains { $0.severity == .error }
    return (ReadingResult(dossier: failed ? nil : dossier, diagnostics: findings), index)
  }

  /// Reads one record of any type, such as a single meeting.
  ///
  /// - Throws: ``DiagnosticsError`` with all findings where there is an error among them.
  public func record<Value: Record>(_ type: Value.Type, from bytes: [UInt8], file: String? = nil)
    throws(DiagnosticsError) -> Value
  {
    let index: JSONIndex
    do {
      index = try JSONIndex(bytes, origin: JSONIndex.Origin(file: file), options: options)
    } catch {
      throw DiagnosticsError([error])
    }
    var visitor = JSONRecordReader(
      index: index, form: CanonicalJSONForm(), maximumDiagnostics: options.maximumDiagnostics)
    var value = Value.template
    visitor.read(&value, at: 0)
    let findings = visitor.finishedFindings()
    if findings.contains(where: { $0.severity == .error }) { throw DiagnosticsError(findings) }
    return value
  }
}
