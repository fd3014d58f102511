/// What an organization is.
public struct OrganizationKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An organization founded by states.
  public static let intergovernmentalOrganization: OrganizationKind = "intergovernmentalOrganization"
  /// A body of an organization: a council, an assembly, a secretariat.
  public static let organ: OrganizationKind = "organ"
  /// A state, or its government acting for it.
  public static let state: OrganizationKind = "state"
  /// A ministry or department of a state.
  public static let ministry: OrganizationKind = "ministry"
  /// A committee or commission.
  public static let committee: OrganizationKind = "committee"
  /// States or organizations that act together without a charter.
  public static let coalition: OrganizationKind = "coalition"
  /// A mission, operation or command.
  public static let mission: OrganizationKind = "mission"
  /// A news organization.
  public static let media: OrganizationKind = "media"
  /// An association or institute founded by private persons.
  public static let nonGovernmentalOrganization: OrganizationKind = "nonGovernmentalOrganization"
  /// A company.
  public static let company: OrganizationKind = "company"
  /// An armed group that is not a state's force.
  public static let armedGroup: OrganizationKind = "armedGroup"

  /// The words for messages.
  public static var vocabularyName: String { "organization kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("intergovernmentalOrganization", "An organization founded by states."),
    VocabularyTerm("organ", "A body of an organization: a council, an assembly, a secretariat."),
    VocabularyTerm("state", "A state, or its government acting for it."),
    VocabularyTerm("ministry", "A ministry or department of a state."),
    VocabularyTerm("committee", "A committee or commission."),
    VocabularyTerm("coalition", "States or organizations that act together without a charter."),
    VocabularyTerm("mission", "A mission, operation or command."),
    VocabularyTerm("media", "A news organization."),
    VocabularyTerm("nonGovernmentalOrganization", "An association or institute founded by private persons."),
    VocabularyTerm("company", "A company."),
    VocabularyTerm("armedGroup", "An armed group that is not a state's force."),
  ]
}
