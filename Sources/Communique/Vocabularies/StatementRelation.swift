/// How a statement stands to another.
public struct StatementRelation: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Both record one utterance.
  public static let sameUtterance: StatementRelation = "sameUtterance"
  /// They share a part.
  public static let overlaps: StatementRelation = "overlaps"
  /// It contains the other.
  public static let contains: StatementRelation = "contains"
  /// It repeats the other on a later occasion.
  public static let repeats: StatementRelation = "repeats"
  /// It contradicts the other.
  public static let contradicts: StatementRelation = "contradicts"

  /// The words for messages.
  public static var vocabularyName: String { "statement relation" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("sameUtterance", "Both record one utterance."),
    VocabularyTerm("overlaps", "They share a part."),
    VocabularyTerm("contains", "It contains the other."),
    VocabularyTerm("repeats", "It repeats the other on a later occasion."),
    VocabularyTerm("contradicts", "It contradicts the other."),
  ]
}
