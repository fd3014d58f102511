/// How close a statement's text is to the words that were used.
public struct TextStatus: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The words as they were used.
  public static let verbatim: TextStatus = "verbatim"
  /// Put together from several sources' wordings.
  public static let reconstructed: TextStatus = "reconstructed"
  /// The sense, in the recorder's words.
  public static let paraphrase: TextStatus = "paraphrase"

  /// The words for messages.
  public static var vocabularyName: String { "text status" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("verbatim", "The words as they were used."),
    VocabularyTerm("reconstructed", "Put together from several sources' wordings."),
    VocabularyTerm("paraphrase", "The sense, in the recorder's words."),
  ]
}
