/// How the participants come together.
public struct MeetingMode: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// All in one place.
  public static let inPerson: MeetingMode = "inPerson"
  /// All by telecommunication.
  public static let remote: MeetingMode = "remote"
  /// Some in one place, others by telecommunication.
  public static let hybrid: MeetingMode = "hybrid"

  /// The words for messages.
  public static var vocabularyName: String { "meeting mode" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("inPerson", "All in one place."),
    VocabularyTerm("remote", "All by telecommunication."),
    VocabularyTerm("hybrid", "Some in one place, others by telecommunication."),
  ]
}
