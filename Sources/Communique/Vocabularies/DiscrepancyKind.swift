/// In what way sources differ.
public struct DiscrepancyKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// They cannot both be true.
  public static let contradiction: DiscrepancyKind = "contradiction"
  /// They word the same thing differently.
  public static let variantWording: DiscrepancyKind = "variantWording"
  /// One gives as quotation what the other shows was not said so.
  public static let misquotation: DiscrepancyKind = "misquotation"
  /// They spell a name differently.
  public static let spelling: DiscrepancyKind = "spelling"
  /// One leaves out what the other has.
  public static let omission: DiscrepancyKind = "omission"
  /// One source contradicts itself.
  public static let `internal`: DiscrepancyKind = "internal"
  /// The layout has damaged the text.
  public static let layoutDamage: DiscrepancyKind = "layoutDamage"

  /// The words for messages.
  public static var vocabularyName: String { "discrepancy kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("contradiction", "They cannot both be true."),
    VocabularyTerm("variantWording", "They word the same thing differently."),
    VocabularyTerm("misquotation", "One gives as quotation what the other shows was not said so."),
    VocabularyTerm("spelling", "They spell a name differently."),
    VocabularyTerm("omission", "One leaves out what the other has."),
    VocabularyTerm("internal", "One source contradicts itself."),
    VocabularyTerm("layoutDamage", "The layout has damaged the text."),
  ]
}
