/// The kinds of entity that a dossier lists.
public enum EntityKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// Something published that reports a meeting: ``Source``.
  case source
  /// A person: ``Communique/Person``.
  case person
  /// An organization: ``Organization``.
  case organization
  /// A role held for a time: ``Membership``.
  case membership
  /// A place: ``Place``.
  case place
  /// A subject of discussion: ``Topic``.
  case topic
  /// A document: ``Document``.
  case document
  /// A meeting, session or occasion: ``Meeting``.
  case meeting
  /// An item of an agenda: ``AgendaItem``.
  case agendaItem
  /// A decision: ``Decision``.
  case decision
  /// A statement: ``Statement``.
  case statement
  /// A promise or proposal: ``Commitment``.
  case commitment
  /// A number that somebody stated: ``Figure``.
  case figure
  /// A difference between sources: ``Discrepancy``.
  case discrepancy
  /// How something was drawn from a text by a program: ``Extraction``.
  case extraction

  /// The kind with its article, for messages: “an agenda item”.
  public var nounPhrase: String {
    switch self {
    case .organization: "an organization"
    case .agendaItem: "an agenda item"
    case .extraction: "an extraction"
    default: "a \(rawValue)"
    }
  }

  /// The name of the dossier's list of this kind in canonical JSON.
  public var listName: String {
    switch self {
    case .person: "people"
    case .discrepancy: "discrepancies"
    default: rawValue + "s"
    }
  }
}

/// A person or an organization: whoever can speak, decide or promise. Only a target of references; no value of it exists.
public enum Agent: ReferenceTarget {
  /// The words for messages.
  public static var referenceName: String { "a person or an organization" }
  /// Persons and organizations.
  public static var referenceKinds: Set<EntityKind> { [.person, .organization] }
  /// Whether it is one of the two.
  public static func accepts(_ kind: EntityKind) -> Bool { kind == .person || kind == .organization }
}

/// The meeting, decision or statement in which a commitment was made. Only a target of references; no value of it exists.
public enum Occasion: ReferenceTarget {
  /// The words for messages.
  public static var referenceName: String { "a meeting, a decision or a statement" }
  /// Meetings, decisions and statements.
  public static var referenceKinds: Set<EntityKind> { [.meeting, .decision, .statement] }
  /// Whether it is one of the three.
  public static func accepts(_ kind: EntityKind) -> Bool { kind == .meeting || kind == .decision || kind == .statement }
}

/// An entity of any kind. Only a target of references; no value of it exists.
public enum AnyEntity: ReferenceTarget {
  /// The words for messages.
  public static var referenceName: String { "an entity of the dossier" }
  /// All kinds.
  public static var referenceKinds: Set<EntityKind> { Set(EntityKind.allCases) }
  /// Always.
  public static func accepts(_ kind: EntityKind) -> Bool { true }
}
