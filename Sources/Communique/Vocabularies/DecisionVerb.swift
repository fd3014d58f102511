/// The operative verb of a decision.
public struct DecisionVerb: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The body adopted a text or measure.
  public static let adopted: DecisionVerb = "adopted"
  /// The body approved what another had prepared.
  public static let approved: DecisionVerb = "approved"
  /// The body endorsed what another had prepared.
  public static let endorsed: DecisionVerb = "endorsed"
  /// The body agreed.
  public static let agreed: DecisionVerb = "agreed"
  /// The body decided.
  public static let decided: DecisionVerb = "decided"
  /// The body took note.
  public static let noted: DecisionVerb = "noted"
  /// The body considered, without a stated outcome.
  public static let considered: DecisionVerb = "considered"
  /// The body repeated an earlier decision.
  public static let reaffirmed: DecisionVerb = "reaffirmed"
  /// The body provided something, such as recommendations.
  public static let provided: DecisionVerb = "provided"
  /// The body announced what was decided.
  public static let announced: DecisionVerb = "announced"
  /// The body committed itself.
  public static let committed: DecisionVerb = "committed"
  /// The body set something up.
  public static let established: DecisionVerb = "established"
  /// The body asked another to act.
  public static let requested: DecisionVerb = "requested"

  /// The words for messages.
  public static var vocabularyName: String { "decision verb" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("adopted", "The body adopted a text or measure."),
    VocabularyTerm("approved", "The body approved what another had prepared."),
    VocabularyTerm("endorsed", "The body endorsed what another had prepared."),
    VocabularyTerm("agreed", "The body agreed."),
    VocabularyTerm("decided", "The body decided."),
    VocabularyTerm("noted", "The body took note."),
    VocabularyTerm("considered", "The body considered, without a stated outcome."),
    VocabularyTerm("reaffirmed", "The body repeated an earlier decision."),
    VocabularyTerm("provided", "The body provided something, such as recommendations."),
    VocabularyTerm("announced", "The body announced what was decided."),
    VocabularyTerm("committed", "The body committed itself."),
    VocabularyTerm("established", "The body set something up."),
    VocabularyTerm("requested", "The body asked another to act."),
  ]
}
