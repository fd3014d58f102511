public import Communique

extension Diagnostic.Code {
  /// All codes of Akoma Ntoso: those of the lint, the reader and the writer, in the order of the documentation.
  public static let akomaNtoso = akomaNtosoLint + akomaNtosoReader + akomaNtosoWriter

  /// `akn.decision.missing`
  public static let aknDecisionMissing = Self(
    "akn.decision.missing", "A statement was asked for, and the dossier has no decision.")

  /// All codes of the writer.
  package static let akomaNtosoWriter: [Self] = [aknDecisionMissing]
}
