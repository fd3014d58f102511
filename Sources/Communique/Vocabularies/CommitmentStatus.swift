/// How far a promise has come.
public struct CommitmentStatus: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is proposed, not yet promised.
  public static let proposed: CommitmentStatus = "proposed"
  /// It is promised.
  public static let pledged: CommitmentStatus = "pledged"
  /// It is promised again.
  public static let reaffirmed: CommitmentStatus = "reaffirmed"
  /// It is being carried out.
  public static let underway: CommitmentStatus = "underway"
  /// It is carried out.
  public static let delivered: CommitmentStatus = "delivered"
  /// It is held up.
  public static let blocked: CommitmentStatus = "blocked"
  /// It was promised and not carried out.
  public static let unfulfilled: CommitmentStatus = "unfulfilled"

  /// The words for messages.
  public static var vocabularyName: String { "commitment status" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("proposed", "It is proposed, not yet promised."),
    VocabularyTerm("pledged", "It is promised."),
    VocabularyTerm("reaffirmed", "It is promised again."),
    VocabularyTerm("underway", "It is being carried out."),
    VocabularyTerm("delivered", "It is carried out."),
    VocabularyTerm("blocked", "It is held up."),
    VocabularyTerm("unfulfilled", "It was promised and not carried out."),
  ]
}
