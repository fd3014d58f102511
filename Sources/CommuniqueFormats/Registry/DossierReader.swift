public import Communique

/// Reads dossiers from an input, one after the other.
public protocol DossierReader {
  /// The next dossier, or what was wrong with it; `nil` at the end of the input.
  ///
  /// - Throws: ``InputError`` where the input itself cannot be read on.
  mutating func next() throws(InputError) -> ReadingItem?
}

/// A dossier that was read, with its findings, and where it stood.
public struct ReadingItem: Sendable {
  /// The dossier and the findings.
  public private(set) var result: ReadingResult
  /// Whether ``checkRules()`` has been called.
  public private(set) var hasCheckedRules = false
  package let index: JSONIndex?
  package let bytes: [UInt8]
  package let origin: JSONIndex.Origin

  private let maximumDiagnostics: Int

  package init(
    result: ReadingResult, index: JSONIndex?, bytes: [UInt8], origin: JSONIndex.Origin, maximumDiagnostics: Int
  ) {
    self.maximumDiagnostics = maximumDiagnostics
    self.result = result
    self.index = index
    self.bytes = bytes
    self.origin = origin
  }

  /// Adds the findings of `Dossier.diagnostics()`, each at the place of its value in the input.
  public mutating func checkRules() {
    hasCheckedRules = true
    guard var dossier = result.takeDossier() else { return }
    let findings = dossier.diagnosticsInPlace()
    result.dossier = dossier
    guard !findings.isEmpty else { return }
    let lines = index.map { JSONIndex.LineTable($0) }
    result.diagnostics += findings.prefix(maximumDiagnostics).map { placed($0, lines) }
    if findings.count > maximumDiagnostics {
      let omitted = findings.count - maximumDiagnostics
      let hasErrors = findings.dropFirst(maximumDiagnostics).contains { $0.severity == .error }
      result.diagnostics.append(
        Diagnostic(
          .jsonDiagnosticLimit, "\(omitted) more findings are left out", severity: hasErrors ? .error : .note,
          location: result.diagnostics.last?.location, hint: "Mend those above first, or raise the limit"))
    }
  }

  /// Gives the dossier away; the item has none afterwards.
  public mutating func takeDossier() -> Dossier? { result.takeDossier() }

  /// The finding at the place of its value in the input.
  public func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    placed(diagnostic, index.map { JSONIndex.LineTable($0) })
  }

  private func placed(_ diagnostic: Diagnostic, _ lines: JSONIndex.LineTable?) -> Diagnostic {
    guard let index, let lines, diagnostic.location == nil else { return diagnostic }
    var placed = diagnostic
    placed.location = lines.location(of: index.offset(of: index.node(nearest: diagnostic.path)))
    return placed
  }

  /// The line of the input on which a finding stands, as far as it is near, cut where the finding stands; `nil` where it
  /// stands elsewhere. A line can be as long as the input, so it is not copied whole.
  public func line(around location: SourceLocation) -> (before: String, after: String)? {
    guard let offset = location.offset, offset >= origin.offset, offset - origin.offset <= bytes.count else {
      return nil
    }
    let position = offset - origin.offset
    let reach = 400
    var start = position
    while start > 0, position - start < reach || bytes[start] & 0xC0 == 0x80, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
    }
    var end = position
    while end < bytes.count, end - position < reach || bytes[end] & 0xC0 == 0x80, bytes[end] != UInt8(ascii: "\n") {
      end += 1
    }
    return (
      String(decoding: bytes[start..<position], as: UTF8.self), String(decoding: bytes[position..<end], as: UTF8.self)
    )
  }

  /// The column of a finding in Unicode scalars, from 1, as editors and SARIF count.
  public func scalarColumn(of location: SourceLocation) -> Int? {
    guard let offset = location.offset, offset >= origin.offset, offset - origin.offset <= bytes.count else {
      return nil
    }
    let position = offset - origin.offset
    let start = max(0, position - (location.column - 1))
    return bytes[start..<position].count { $0 & 0xC0 != 0x80 } + 1
  }
}
