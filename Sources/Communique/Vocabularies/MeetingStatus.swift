/// Whether a meeting took place.
public struct MeetingStatus: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It took place.
  public static let held: MeetingStatus = "held"
  /// It is planned.
  public static let scheduled: MeetingStatus = "scheduled"
  /// It was planned and called off.
  public static let cancelled: MeetingStatus = "cancelled"
  /// It was expected or hoped for, and did not happen.
  public static let didNotTakePlace: MeetingStatus = "didNotTakePlace"

  /// The words for messages.
  public static var vocabularyName: String { "meeting status" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("held", "It took place."),
    VocabularyTerm("scheduled", "It is planned."),
    VocabularyTerm("cancelled", "It was planned and called off."),
    VocabularyTerm("didNotTakePlace", "It was expected or hoped for, and did not happen."),
  ]
}
