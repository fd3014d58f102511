/// How far a decision has come.
public struct DecisionStatus: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is proposed.
  public static let proposed: DecisionStatus = "proposed"
  /// It is taken.
  public static let taken: DecisionStatus = "taken"
  /// It is in force.
  public static let inForce: DecisionStatus = "inForce"
  /// It was put off.
  public static let deferred: DecisionStatus = "deferred"
  /// It was rejected.
  public static let rejected: DecisionStatus = "rejected"
  /// A later decision took its place.
  public static let superseded: DecisionStatus = "superseded"

  /// The words for messages.
  public static var vocabularyName: String { "decision status" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("proposed", "It is proposed."),
    VocabularyTerm("taken", "It is taken."),
    VocabularyTerm("inForce", "It is in force."),
    VocabularyTerm("deferred", "It was put off."),
    VocabularyTerm("rejected", "It was rejected."),
    VocabularyTerm("superseded", "A later decision took its place."),
  ]
}
