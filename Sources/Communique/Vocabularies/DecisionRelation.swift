/// How a decision stands to another.
public struct DecisionRelation: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It carries the other out.
  public static let implements: DecisionRelation = "implements"
  /// It changes the other.
  public static let amends: DecisionRelation = "amends"
  /// It takes the place of the other.
  public static let supersedes: DecisionRelation = "supersedes"
  /// It repeats the other.
  public static let reaffirms: DecisionRelation = "reaffirms"
  /// It is a part of the other.
  public static let partOf: DecisionRelation = "partOf"

  /// The words for messages.
  public static var vocabularyName: String { "decision relation" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("implements", "It carries the other out."),
    VocabularyTerm("amends", "It changes the other."),
    VocabularyTerm("supersedes", "It takes the place of the other."),
    VocabularyTerm("reaffirms", "It repeats the other."),
    VocabularyTerm("partOf", "It is a part of the other."),
  ]
}
