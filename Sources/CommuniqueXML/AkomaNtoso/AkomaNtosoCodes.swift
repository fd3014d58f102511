public import Communique

/// The codes of the Akoma Ntoso writer.
extension Diagnostic.Code {
  /// `akn.decision.missing`
  public static let aknDecisionMissing = Self(
    "akn.decision.missing", "A statement was asked for, and the dossier has no decision.")
}
