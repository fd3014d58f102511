/// What a source is.
public struct SourceKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A briefing written for readers outside the meeting.
  public static let briefing: SourceKind = "briefing"
  /// A numbered paper of a series, with analysis.
  public static let briefingPaper: SourceKind = "briefingPaper"
  /// A release by the body that met or by a participant.
  public static let pressRelease: SourceKind = "pressRelease"
  /// An article in a news medium.
  public static let newsArticle: SourceKind = "newsArticle"
  /// A word-for-word record of what was said.
  public static let transcript: SourceKind = "transcript"
  /// A text that the meeting itself agreed.
  public static let communique: SourceKind = "communique"
  /// Minutes of the meeting.
  public static let minutes: SourceKind = "minutes"
  /// An official record, verbatim or summary.
  public static let record: SourceKind = "record"

  /// The words for messages.
  public static var vocabularyName: String { "source kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("briefing", "A briefing written for readers outside the meeting."),
    VocabularyTerm("briefingPaper", "A numbered paper of a series, with analysis."),
    VocabularyTerm("pressRelease", "A release by the body that met or by a participant."),
    VocabularyTerm("newsArticle", "An article in a news medium."),
    VocabularyTerm("transcript", "A word-for-word record of what was said."),
    VocabularyTerm("communique", "A text that the meeting itself agreed."),
    VocabularyTerm("minutes", "Minutes of the meeting."),
    VocabularyTerm("record", "An official record, verbatim or summary."),
  ]
}
