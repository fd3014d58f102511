/// How exact a number is.
public struct QuantityQualifier: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Exactly.
  public static let exact: QuantityQualifier = "exact"
  /// About, some, roughly.
  public static let about: QuantityQualifier = "about"
  /// More than.
  public static let moreThan: QuantityQualifier = "moreThan"
  /// At least.
  public static let atLeast: QuantityQualifier = "atLeast"
  /// Less than.
  public static let lessThan: QuantityQualifier = "lessThan"
  /// At most, up to.
  public static let atMost: QuantityQualifier = "atMost"

  /// The words for messages.
  public static var vocabularyName: String { "quantity qualifier" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("exact", "Exactly."),
    VocabularyTerm("about", "About, some, roughly."),
    VocabularyTerm("moreThan", "More than."),
    VocabularyTerm("atLeast", "At least."),
    VocabularyTerm("lessThan", "Less than."),
    VocabularyTerm("atMost", "At most, up to."),
  ]
}
