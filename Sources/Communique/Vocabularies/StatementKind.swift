/// What kind of utterance a statement is.
public struct StatementKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A position that is set out.
  public static let declaration: StatementKind = "declaration"
  /// Something made known.
  public static let announcement: StatementKind = "announcement"
  /// A question.
  public static let question: StatementKind = "question"
  /// An answer to a question.
  public static let answer: StatementKind = "answer"
  /// A passage of an agreed text.
  public static let communiqueText: StatementKind = "communiqueText"
  /// A remark in passing.
  public static let remark: StatementKind = "remark"

  /// The words for messages.
  public static var vocabularyName: String { "statement kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("declaration", "A position that is set out."),
    VocabularyTerm("announcement", "Something made known."),
    VocabularyTerm("question", "A question."),
    VocabularyTerm("answer", "An answer to a question."),
    VocabularyTerm("communiqueText", "A passage of an agreed text."),
    VocabularyTerm("remark", "A remark in passing."),
  ]
}
