/// How an agenda item came to be on record.
public struct AgendaItemKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It stands on the adopted agenda.
  public static let official: AgendaItemKind = "official"
  /// It was taken up beside the agenda.
  public static let additional: AgendaItemKind = "additional"
  /// The reporter lists it; no agenda is quoted.
  public static let reported: AgendaItemKind = "reported"

  /// The words for messages.
  public static var vocabularyName: String { "agenda item kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("official", "It stands on the adopted agenda."),
    VocabularyTerm("additional", "It was taken up beside the agenda."),
    VocabularyTerm("reported", "The reporter lists it; no agenda is quoted."),
  ]
}
