public import Communique

/// What was drafted from a briefing.
public struct Draft: Sendable {
  /// The dossier.
  public var dossier: Dossier
  /// What a reviewer should look at: passages that nothing could be taken from with certainty, speakers left empty, marks that
  /// are not closed; each with its line. Never errors.
  public var diagnostics: [Diagnostic]
  /// A Markdown text in the order of the source: each passage, what was taken from it, what was left and why.
  public var review: String

  package init(dossier: Dossier, diagnostics: [Diagnostic], review: String) {
    self.dossier = dossier
    self.diagnostics = diagnostics
    self.review = review
  }
}
