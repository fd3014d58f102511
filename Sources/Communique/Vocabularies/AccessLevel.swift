/// Who may see a document or the content of a decision.
public struct AccessLevel: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Published.
  public static let `public`: AccessLevel = "public"
  /// Known to a limited circle.
  public static let restricted: AccessLevel = "restricted"
  /// Classified under security rules.
  public static let classified: AccessLevel = "classified"
  /// Not made known, without a stated classification.
  public static let undisclosed: AccessLevel = "undisclosed"

  /// The words for messages.
  public static var vocabularyName: String { "access level" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("public", "Published."),
    VocabularyTerm("restricted", "Known to a limited circle."),
    VocabularyTerm("classified", "Classified under security rules."),
    VocabularyTerm("undisclosed", "Not made known, without a stated classification."),
  ]
}
