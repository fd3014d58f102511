/// That a party takes part in a meeting.
public struct Participation: Record {
  /// Who takes part.
  public var party: Party
  /// In what role.
  public var role: ParticipationRole?
  /// The capacity in the source's words, such as “co-leader of the joint session”.
  public var capacity: LocalizedText?
  /// Whether the party was there.
  public var presence: Presence?

  /// Makes a value of the fields.
  public init(party: Party, role: ParticipationRole? = nil, capacity: LocalizedText? = nil, presence: Presence? = nil) {
    self.party = party
    self.role = role
    self.capacity = capacity
    self.presence = presence
  }
}

extension Participation {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Participation/party``.
    @inlinable public static var party: Field {
      Field("party", iri: "communique:party", "Who takes part.")
    }
    /// The descriptor of ``Participation/role``.
    @inlinable public static var role: Field {
      Field("role", iri: "eli-dl:participation_role", "In what role.")
    }
    /// The descriptor of ``Participation/capacity``.
    @inlinable public static var capacity: Field {
      Field(
        "capacity", iri: "communique:capacity",
        "The capacity in the source's words, such as “co-leader of the joint session”.")
    }
    /// The descriptor of ``Participation/presence``.
    @inlinable public static var presence: Field {
      Field("presence", iri: "communique:presence", "Whether the party was there.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "participation" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "That a party takes part in a meeting."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "eli-dl:Participation" }
  /// One with nothing filled in.
  public static var template: Participation { Participation(party: .template) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.party, &party)
    try visitor.field(Fields.role, &role)
    try visitor.field(Fields.capacity, &capacity)
    try visitor.field(Fields.presence, &presence)
  }
}
