/// How well a text supports what was drawn from it, from the best to none.
public struct ExtractionConfidence: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The sentence itself names it.
  public static let explicit: ExtractionConfidence = "explicit"
  /// An office stands for it.
  public static let role: ExtractionConfidence = "role"
  /// A pronoun stands for it.
  public static let pronoun: ExtractionConfidence = "pronoun"
  /// It is carried over from the passage before.
  public static let inherited: ExtractionConfidence = "inherited"
  /// Nothing in the text says it. The token is `none`, a name that Swift keeps for an absent value.
  public static let nothing: ExtractionConfidence = "none"

  /// The words for messages.
  public static var vocabularyName: String { "extraction confidence" }
  /// The known tokens, from the best to none.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("explicit", "The sentence itself names it."),
    VocabularyTerm("role", "An office stands for it."),
    VocabularyTerm("pronoun", "A pronoun stands for it."),
    VocabularyTerm("inherited", "It is carried over from the passage before."),
    VocabularyTerm("none", "Nothing in the text says it."),
  ]
}
