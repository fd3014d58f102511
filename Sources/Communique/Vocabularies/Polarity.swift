/// Whether a statement was made. That something was not said can itself be reported.
public struct Polarity: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It was made.
  public static let made: Polarity = "made"
  /// It is reported that it was not made.
  public static let notMade: Polarity = "notMade"
  /// A question was put and evaded.
  public static let evaded: Polarity = "evaded"

  /// The words for messages.
  public static var vocabularyName: String { "polarity" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("made", "It was made."),
    VocabularyTerm("notMade", "It is reported that it was not made."),
    VocabularyTerm("evaded", "A question was put and evaded."),
  ]
}
