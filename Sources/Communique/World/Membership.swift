/// A role that a person holds for a time, so that a statement credits the office then held.
public struct Membership: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Membership>
  /// The person.
  public var person: ID<Person>
  /// The organization in which the role is held.
  public var organization: ID<Organization>?
  /// The role, such as “Secretary General”.
  public var role: LocalizedText
  /// When the role was taken up.
  public var start: PartialDate?
  /// When the role was given up.
  public var end: PartialDate?
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Membership>, person: ID<Person>, role: LocalizedText) {
    self.id = id
    self.person = person
    self.role = role
  }
}

extension Membership {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Membership/person``.
    @inlinable public static var person: Field {
      Field("person", iri: "org:member", "The person.")
    }
    /// The descriptor of ``Membership/organization``.
    @inlinable public static var organization: Field {
      Field("organization", iri: "org:organization", "The organization in which the role is held.")
    }
    /// The descriptor of ``Membership/role``.
    @inlinable public static var role: Field {
      Field("role", iri: "schema:roleName", "The role, such as “Secretary General”.")
    }
    /// The descriptor of ``Membership/start``.
    @inlinable public static var start: Field {
      Field("start", iri: "schema:startDate", "When the role was taken up.")
    }
    /// The descriptor of ``Membership/end``.
    @inlinable public static var end: Field {
      Field("end", iri: "schema:endDate", "When the role was given up.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .membership }
  /// The name among records.
  public static var recordName: StaticString { "membership" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A role that a person holds for a time, so that a statement credits the office then held."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "schema:OrganizationRole org:Membership" }
  /// One with nothing filled in.
  public static var template: Membership { Membership(id: .missing, person: .missing, role: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.person, &person)
    try visitor.field(Fields.organization, &organization)
    try visitor.field(Fields.role, &role)
    try visitor.field(Fields.start, &start)
    try visitor.field(Fields.end, &end)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
