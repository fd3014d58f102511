/// A speaker's position towards something.
public struct StancePosition: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// In favour.
  public static let supports: StancePosition = "supports"
  /// Against.
  public static let opposes: StancePosition = "opposes"
  /// In favour under conditions.
  public static let conditional: StancePosition = "conditional"
  /// Neither.
  public static let neutral: StancePosition = "neutral"
  /// Partly in favour, partly against.
  public static let mixed: StancePosition = "mixed"

  /// The words for messages.
  public static var vocabularyName: String { "stance position" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("supports", "In favour."),
    VocabularyTerm("opposes", "Against."),
    VocabularyTerm("conditional", "In favour under conditions."),
    VocabularyTerm("neutral", "Neither."),
    VocabularyTerm("mixed", "Partly in favour, partly against."),
  ]
}
