/// A person.
public struct Person: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Person>
  /// The full name.
  public var name: String
  /// The given name.
  public var givenName: String?
  /// The family name.
  public var familyName: String?
  /// The title before the name, such as “His Majesty”.
  public var honorific: String?
  /// Other forms of the name that sources use.
  public var nameVariants: [String] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Person>, name: String) {
    self.id = id
    self.name = name
  }
}

extension Person {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Person/name``.
    @inlinable public static var name: Field {
      Field("name", iri: "schema:name", "The full name.")
    }
    /// The descriptor of ``Person/givenName``.
    @inlinable public static var givenName: Field {
      Field("givenName", iri: "schema:givenName", "The given name.")
    }
    /// The descriptor of ``Person/familyName``.
    @inlinable public static var familyName: Field {
      Field("familyName", iri: "schema:familyName", "The family name.")
    }
    /// The descriptor of ``Person/honorific``.
    @inlinable public static var honorific: Field {
      Field("honorific", iri: "schema:honorificPrefix", "The title before the name, such as “His Majesty”.")
    }
    /// The descriptor of ``Person/nameVariants``.
    @inlinable public static var nameVariants: Field {
      Field("nameVariants", iri: "schema:alternateName", "Other forms of the name that sources use.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .person }
  /// The name among records.
  public static var recordName: StaticString { "person" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A person."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:Person" }
  /// One with nothing filled in.
  public static var template: Person { Person(id: .missing, name: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.name, &name)
    try visitor.field(Fields.givenName, &givenName)
    try visitor.field(Fields.familyName, &familyName)
    try visitor.field(Fields.honorific, &honorific)
    try visitor.field(Fields.nameVariants, &nameVariants)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
