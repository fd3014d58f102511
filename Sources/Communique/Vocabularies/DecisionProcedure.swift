/// How a decision was reached.
public struct DecisionProcedure: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By consensus.
  public static let consensus: DecisionProcedure = "consensus"
  /// By a silence procedure.
  public static let silence: DecisionProcedure = "silence"
  /// Without a vote.
  public static let withoutVote: DecisionProcedure = "withoutVote"
  /// By acclamation.
  public static let acclamation: DecisionProcedure = "acclamation"
  /// By a unanimous vote.
  public static let unanimous: DecisionProcedure = "unanimous"
  /// By a vote.
  public static let vote: DecisionProcedure = "vote"

  /// The words for messages.
  public static var vocabularyName: String { "decision procedure" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("consensus", "By consensus."),
    VocabularyTerm("silence", "By a silence procedure."),
    VocabularyTerm("withoutVote", "Without a vote."),
    VocabularyTerm("acclamation", "By acclamation."),
    VocabularyTerm("unanimous", "By a unanimous vote."),
    VocabularyTerm("vote", "By a vote."),
  ]
}
