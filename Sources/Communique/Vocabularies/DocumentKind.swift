/// What a document is.
public struct DocumentKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A resolution of a deliberative body.
  public static let resolution: DocumentKind = "resolution"
  /// A text that a meeting agreed and published.
  public static let communique: DocumentKind = "communique"
  /// A statement by one party or several.
  public static let statement: DocumentKind = "statement"
  /// A declaration.
  public static let declaration: DocumentKind = "declaration"
  /// A strategy or policy.
  public static let strategy: DocumentKind = "strategy"
  /// A programme of work or of assistance.
  public static let programme: DocumentKind = "programme"
  /// A treaty, or an instrument under it.
  public static let treaty: DocumentKind = "treaty"
  /// A report.
  public static let report: DocumentKind = "report"
  /// A letter.
  public static let letter: DocumentKind = "letter"
  /// The text of a speech.
  public static let speech: DocumentKind = "speech"

  /// The words for messages.
  public static var vocabularyName: String { "document kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("resolution", "A resolution of a deliberative body."),
    VocabularyTerm("communique", "A text that a meeting agreed and published."),
    VocabularyTerm("statement", "A statement by one party or several."),
    VocabularyTerm("declaration", "A declaration."),
    VocabularyTerm("strategy", "A strategy or policy."),
    VocabularyTerm("programme", "A programme of work or of assistance."),
    VocabularyTerm("treaty", "A treaty, or an instrument under it."),
    VocabularyTerm("report", "A report."),
    VocabularyTerm("letter", "A letter."),
    VocabularyTerm("speech", "The text of a speech."),
  ]
}
