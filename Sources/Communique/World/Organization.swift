/// An organization, a body of one, a state, or a group that acts as one.
public struct Organization: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Organization>
  /// The name.
  public var name: LocalizedText
  /// The short name or acronym.
  public var shortName: LocalizedText?
  /// What the organization is.
  public var kind: OrganizationKind?
  /// The organization that it belongs to.
  public var parent: ID<Organization>?
  /// The country, as an ISO 3166-1 alpha-2 code.
  public var country: CountryCode?
  /// Other forms of the name that sources use.
  public var nameVariants: [String] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Organization>, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

extension Organization {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Organization/name``.
    @inlinable public static var name: Field {
      Field("name", iri: "schema:name", "The name.")
    }
    /// The descriptor of ``Organization/shortName``.
    @inlinable public static var shortName: Field {
      Field("shortName", iri: "schema:alternateName", "The short name or acronym.")
    }
    /// The descriptor of ``Organization/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:organizationKind", "What the organization is.")
    }
    /// The descriptor of ``Organization/parent``.
    @inlinable public static var parent: Field {
      Field("parent", iri: "org:subOrganizationOf", "The organization that it belongs to.")
    }
    /// The descriptor of ``Organization/country``.
    @inlinable public static var country: Field {
      Field("country", iri: "communique:country", "The country, as an ISO 3166-1 alpha-2 code.")
    }
    /// The descriptor of ``Organization/nameVariants``.
    @inlinable public static var nameVariants: Field {
      Field("nameVariants", iri: "schema:alternateName", "Other forms of the name that sources use.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .organization }
  /// The name among records.
  public static var recordName: StaticString { "organization" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "An organization, a body of one, a state, or a group that acts as one."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "schema:Organization org:Organization" }
  /// One with nothing filled in.
  public static var template: Organization { Organization(id: .missing, name: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.name, &name)
    try visitor.field(Fields.shortName, &shortName)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.parent, &parent)
    try visitor.field(Fields.country, &country)
    try visitor.field(Fields.nameVariants, &nameVariants)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
