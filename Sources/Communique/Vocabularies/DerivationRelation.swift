/// How one source was made from another.
public struct DerivationRelation: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The other source published again, whole or nearly so.
  public static let republication: DerivationRelation = "republication"
  /// A part of the other source, word for word.
  public static let excerpt: DerivationRelation = "excerpt"
  /// The other source retold.
  public static let paraphrase: DerivationRelation = "paraphrase"
  /// The other source in another language.
  public static let translation: DerivationRelation = "translation"

  /// The words for messages.
  public static var vocabularyName: String { "derivation relation" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("republication", "The other source published again, whole or nearly so."),
    VocabularyTerm("excerpt", "A part of the other source, word for word."),
    VocabularyTerm("paraphrase", "The other source retold."),
    VocabularyTerm("translation", "The other source in another language."),
  ]
}
