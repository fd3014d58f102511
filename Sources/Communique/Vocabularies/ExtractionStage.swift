/// The stage of a program that drew something from a text.
public struct ExtractionStage: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It tells headings, paragraphs, lists and what is no part of the text.
  public static let layout: ExtractionStage = "layout"
  /// It finds persons, organizations, offices, places, dates and amounts.
  public static let entities: ExtractionStage = "entities"
  /// It finds what was said, and by whom.
  public static let attribution: ExtractionStage = "attribution"
  /// It finds what was decided, pledged, counted and dealt with.
  public static let decisions: ExtractionStage = "decisions"
  /// It makes entities of what the others have found.
  public static let assembly: ExtractionStage = "assembly"
  /// It joins what was drawn from several texts.
  public static let merging: ExtractionStage = "merging"

  /// The words for messages.
  public static var vocabularyName: String { "extraction stage" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("layout", "It tells headings, paragraphs, lists and what is no part of the text."),
    VocabularyTerm("entities", "It finds persons, organizations, offices, places, dates and amounts."),
    VocabularyTerm("attribution", "It finds what was said, and by whom."),
    VocabularyTerm("decisions", "It finds what was decided, pledged, counted and dealt with."),
    VocabularyTerm("assembly", "It makes entities of what the others have found."),
    VocabularyTerm("merging", "It joins what was drawn from several texts."),
  ]
}
