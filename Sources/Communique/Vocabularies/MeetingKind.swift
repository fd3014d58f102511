/// What kind of meeting, session or occasion it is.
public struct MeetingKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A meeting of heads of state or government.
  public static let summit: MeetingKind = "summit"
  /// A meeting of ministers.
  public static let ministerial: MeetingKind = "ministerial"
  /// A meeting of a standing council.
  public static let council: MeetingKind = "council"
  /// A sitting within a larger meeting.
  public static let session: MeetingKind = "session"
  /// A sitting of two bodies together.
  public static let jointSession: MeetingKind = "jointSession"
  /// A meeting of two parties.
  public static let bilateral: MeetingKind = "bilateral"
  /// A press conference.
  public static let pressConference: MeetingKind = "pressConference"
  /// Remarks to the press on arrival or departure.
  public static let doorstep: MeetingKind = "doorstep"
  /// The joint delivery of statements to the press.
  public static let jointStatement: MeetingKind = "jointStatement"
  /// A ceremony.
  public static let ceremony: MeetingKind = "ceremony"
  /// A reception, dinner or other social occasion.
  public static let reception: MeetingKind = "reception"

  /// The words for messages.
  public static var vocabularyName: String { "meeting kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("summit", "A meeting of heads of state or government."),
    VocabularyTerm("ministerial", "A meeting of ministers."),
    VocabularyTerm("council", "A meeting of a standing council."),
    VocabularyTerm("session", "A sitting within a larger meeting."),
    VocabularyTerm("jointSession", "A sitting of two bodies together."),
    VocabularyTerm("bilateral", "A meeting of two parties."),
    VocabularyTerm("pressConference", "A press conference."),
    VocabularyTerm("doorstep", "Remarks to the press on arrival or departure."),
    VocabularyTerm("jointStatement", "The joint delivery of statements to the press."),
    VocabularyTerm("ceremony", "A ceremony."),
    VocabularyTerm("reception", "A reception, dinner or other social occasion."),
  ]
}
