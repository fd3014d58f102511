/// Whether a party was there. Being invited is not being present.
public struct Presence: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The party was there.
  public static let present: Presence = "present"
  /// The party was not there.
  public static let absent: Presence = "absent"
  /// The party was invited; whether it came is not known.
  public static let invited: Presence = "invited"
  /// The source does not say.
  public static let unknown: Presence = "unknown"

  /// The words for messages.
  public static var vocabularyName: String { "presence" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("present", "The party was there."),
    VocabularyTerm("absent", "The party was not there."),
    VocabularyTerm("invited", "The party was invited; whether it came is not known."),
    VocabularyTerm("unknown", "The source does not say."),
  ]
}
