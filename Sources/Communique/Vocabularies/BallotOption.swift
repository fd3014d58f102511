/// How a party voted.
public struct BallotOption: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// For.
  public static let inFavour: BallotOption = "inFavour"
  /// Against.
  public static let against: BallotOption = "against"
  /// Abstained.
  public static let abstaining: BallotOption = "abstaining"
  /// Did not vote.
  public static let absent: BallotOption = "absent"

  /// The words for messages.
  public static var vocabularyName: String { "ballot option" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("inFavour", "For."),
    VocabularyTerm("against", "Against."),
    VocabularyTerm("abstaining", "Abstained."),
    VocabularyTerm("absent", "Did not vote."),
  ]
}
