/// What a piece of a report's wording is.
public struct SegmentKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Words inside quotation marks, or marked as quotation otherwise.
  public static let quoted: SegmentKind = "quoted"
  /// Words of the reporter that retell what was said.
  public static let reported: SegmentKind = "reported"
  /// Words left out, marked as such.
  public static let elision: SegmentKind = "elision"
  /// Words that the reporter put into a quotation.
  public static let interpolation: SegmentKind = "interpolation"
  /// An interruption by the page layout, or text that is lost.
  public static let gap: SegmentKind = "gap"

  /// The words for messages.
  public static var vocabularyName: String { "segment kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("quoted", "Words inside quotation marks, or marked as quotation otherwise."),
    VocabularyTerm("reported", "Words of the reporter that retell what was said."),
    VocabularyTerm("elision", "Words left out, marked as such."),
    VocabularyTerm("interpolation", "Words that the reporter put into a quotation."),
    VocabularyTerm("gap", "An interruption by the page layout, or text that is lost."),
  ]
}
