/// Who may attend a meeting.
public struct MeetingAccess: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Open to the public or broadcast.
  public static let `public`: MeetingAccess = "public"
  /// Open to participants only.
  public static let closed: MeetingAccess = "closed"
  /// Closed, but for a part such as opening remarks.
  public static let partlyPublic: MeetingAccess = "partlyPublic"

  /// The words for messages.
  public static var vocabularyName: String { "meeting access" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("public", "Open to the public or broadcast."),
    VocabularyTerm("closed", "Open to participants only."),
    VocabularyTerm("partlyPublic", "Closed, but for a part such as opening remarks."),
  ]
}
