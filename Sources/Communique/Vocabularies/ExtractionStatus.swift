/// Whether a person has looked at what a program drew from a text.
public struct ExtractionStatus: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is as the program left it; nobody has looked at it.
  public static let drafted: ExtractionStatus = "drafted"
  /// A person has looked at it and found it right.
  public static let confirmed: ExtractionStatus = "confirmed"
  /// A person has looked at it and changed it.
  public static let corrected: ExtractionStatus = "corrected"

  /// The words for messages.
  public static var vocabularyName: String { "extraction status" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("drafted", "It is as the program left it; nobody has looked at it."),
    VocabularyTerm("confirmed", "A person has looked at it and found it right."),
    VocabularyTerm("corrected", "A person has looked at it and changed it."),
  ]
}
