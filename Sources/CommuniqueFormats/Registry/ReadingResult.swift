public import Communique

/// What came of reading one dossier.
public struct ReadingResult: Sendable {
  /// The dossier; `nil` where there was an error.
  public var dossier: Dossier?
  /// The findings, in the order of the input.
  public var diagnostics: [Diagnostic]

  /// Gives the dossier away; the result has none afterwards.
  public mutating func takeDossier() -> Dossier? {
    defer { dossier = nil }
    return dossier
  }

  /// Makes a result.
  public init(dossier: Dossier?, diagnostics: [Diagnostic]) {
    self.dossier = dossier
    self.diagnostics = diagnostics
  }
}

/// Findings that end an operation.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
  /// The findings; at least one of them is an error.
  public let diagnostics: [Diagnostic]

  /// Wraps findings.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The findings, one a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
