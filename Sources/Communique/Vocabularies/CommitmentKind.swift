/// What is promised.
public struct CommitmentKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Money.
  public static let financial: CommitmentKind = "financial"
  /// Equipment or ammunition.
  public static let materiel: CommitmentKind = "materiel"
  /// People.
  public static let personnel: CommitmentKind = "personnel"
  /// Training.
  public static let training: CommitmentKind = "training"
  /// An office, a command, a body.
  public static let institutional: CommitmentKind = "institutional"
  /// A course of action.
  public static let policy: CommitmentKind = "policy"

  /// The words for messages.
  public static var vocabularyName: String { "commitment kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("financial", "Money."),
    VocabularyTerm("materiel", "Equipment or ammunition."),
    VocabularyTerm("personnel", "People."),
    VocabularyTerm("training", "Training."),
    VocabularyTerm("institutional", "An office, a command, a body."),
    VocabularyTerm("policy", "A course of action."),
  ]
}
