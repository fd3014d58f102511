/// In what role a party takes part in a meeting.
public struct ParticipationRole: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Chairs or co-chairs it.
  public static let chair: ParticipationRole = "chair"
  /// Hosts it.
  public static let host: ParticipationRole = "host"
  /// Takes part as a member of the body that meets.
  public static let member: ParticipationRole = "member"
  /// Takes part, or is to take part, by invitation, without being a member.
  public static let invitee: ParticipationRole = "invitee"
  /// Is received by the body that meets.
  public static let guest: ParticipationRole = "guest"
  /// Attends without taking part.
  public static let observer: ParticipationRole = "observer"
  /// Is the other side of a bilateral meeting.
  public static let counterpart: ParticipationRole = "counterpart"
  /// Attends as a journalist.
  public static let press: ParticipationRole = "press"
  /// Attends as staff.
  public static let staff: ParticipationRole = "staff"

  /// The words for messages.
  public static var vocabularyName: String { "participation role" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("chair", "Chairs or co-chairs it."),
    VocabularyTerm("host", "Hosts it."),
    VocabularyTerm("member", "Takes part as a member of the body that meets."),
    VocabularyTerm("invitee", "Takes part, or is to take part, by invitation, without being a member."),
    VocabularyTerm("guest", "Is received by the body that meets."),
    VocabularyTerm("observer", "Attends without taking part."),
    VocabularyTerm("counterpart", "Is the other side of a bilateral meeting."),
    VocabularyTerm("press", "Attends as a journalist."),
    VocabularyTerm("staff", "Attends as staff."),
  ]
}
