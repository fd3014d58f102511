/// How a briefing is marked up.
public enum BriefingMarkup: String, Sendable, CaseIterable {
  /// Plain text, such as `pdftotext` writes it.
  case text
  /// Markdown, also the kind that is left over from a conversion.
  case markdown
  /// HTML.
  case html

  /// Finds out how a text is marked up, from its beginning.
  package init(guessing text: BriefingText) {
    self = .text
  }
}
