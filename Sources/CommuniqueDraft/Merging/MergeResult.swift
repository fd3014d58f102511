public import Communique

/// What ``DossierMerger`` makes of several dossiers.
public struct MergeResult: Hashable, Sendable {
  /// The merged dossier.
  public var dossier: Dossier
  /// What happened: values that differ, identifiers that had to change, sources that repeat others.
  public var diagnostics: [Diagnostic]
  /// For each dossier that was given, the identifier that each of its entities has now.
  public var identifiers: [[String: String]]

  /// Makes a result.
  public init(dossier: Dossier, diagnostics: [Diagnostic] = [], identifiers: [[String: String]] = []) {
    self.dossier = dossier
    self.diagnostics = diagnostics
    self.identifiers = identifiers
  }
}
