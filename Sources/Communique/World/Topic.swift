/// A subject that is discussed.
public struct Topic: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Topic>
  /// The name.
  public var name: LocalizedText
  /// The vocabulary that it is taken from.
  public var scheme: IRI?
  /// The wider topic.
  public var broader: ID<Topic>?
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Topic>, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

extension Topic {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Topic/name``.
    @inlinable public static var name: Field {
      Field("name", iri: "skos:prefLabel", "The name.")
    }
    /// The descriptor of ``Topic/scheme``.
    @inlinable public static var scheme: Field {
      Field("scheme", iri: "skos:inScheme", "The vocabulary that it is taken from.")
    }
    /// The descriptor of ``Topic/broader``.
    @inlinable public static var broader: Field {
      Field("broader", iri: "skos:broader", "The wider topic.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .topic }
  /// The name among records.
  public static var recordName: StaticString { "topic" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A subject that is discussed."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "skos:Concept schema:DefinedTerm" }
  /// One with nothing filled in.
  public static var template: Topic { Topic(id: .missing, name: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.name, &name)
    try visitor.field(Fields.scheme, &scheme)
    try visitor.field(Fields.broader, &broader)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
