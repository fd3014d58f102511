/// How a source reports a proposition.
public struct AttestationMode: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// In full, word for word.
  public static let verbatim: AttestationMode = "verbatim"
  /// Partly word for word, partly retold.
  public static let partialQuote: AttestationMode = "partialQuote"
  /// Retold.
  public static let paraphrase: AttestationMode = "paraphrase"
  /// As part of a summary.
  public static let summary: AttestationMode = "summary"
  /// In a heading.
  public static let headline: AttestationMode = "headline"
  /// In the caption of an image.
  public static let caption: AttestationMode = "caption"
  /// In passing.
  public static let mention: AttestationMode = "mention"
  /// Not at all, where it would be expected.
  public static let silence: AttestationMode = "silence"

  /// The words for messages.
  public static var vocabularyName: String { "attestation mode" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("verbatim", "In full, word for word."),
    VocabularyTerm("partialQuote", "Partly word for word, partly retold."),
    VocabularyTerm("paraphrase", "Retold."),
    VocabularyTerm("summary", "As part of a summary."),
    VocabularyTerm("headline", "In a heading."),
    VocabularyTerm("caption", "In the caption of an image."),
    VocabularyTerm("mention", "In passing."),
    VocabularyTerm("silence", "Not at all, where it would be expected."),
  ]
}
