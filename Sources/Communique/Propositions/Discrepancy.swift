/// A difference between sources, or within one, kept as data.
public struct Discrepancy: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Discrepancy>
  /// In what way they differ.
  public var kind: DiscrepancyKind
  /// The entities that it concerns.
  public var subjects: [ID<AnyEntity>] = []
  /// The name of the field in which they differ.
  public var field: String?
  /// What each source has.
  public var readings: [SourceReading] = []
  /// The value that is preferred, where one is.
  public var preferred: String?
  /// Why, or how the difference came about.
  public var reason: LocalizedText?
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Discrepancy>, kind: DiscrepancyKind) {
    self.id = id
    self.kind = kind
  }
}

extension Discrepancy {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Discrepancy/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:discrepancyKind", "In what way they differ.")
    }
    /// The descriptor of ``Discrepancy/subjects``.
    @inlinable public static var subjects: Field {
      Field("subjects", iri: "communique:discrepancySubject", "The entities that it concerns.")
    }
    /// The descriptor of ``Discrepancy/field``.
    @inlinable public static var field: Field {
      Field("field", iri: "communique:field", "The name of the field in which they differ.")
    }
    /// The descriptor of ``Discrepancy/readings``.
    @inlinable public static var readings: Field {
      Field("readings", iri: "communique:sourceReading", "What each source has.")
    }
    /// The descriptor of ``Discrepancy/preferred``.
    @inlinable public static var preferred: Field {
      Field("preferred", iri: "communique:preferred", "The value that is preferred, where one is.")
    }
    /// The descriptor of ``Discrepancy/reason``.
    @inlinable public static var reason: Field {
      Field("reason", iri: "communique:reason", "Why, or how the difference came about.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .discrepancy }
  /// The name among records.
  public static var recordName: StaticString { "discrepancy" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A difference between sources, or within one, kept as data."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Discrepancy schema:Intangible" }
  /// One with nothing filled in.
  public static var template: Discrepancy { Discrepancy(id: .missing, kind: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.subjects, &subjects)
    try visitor.field(Fields.field, &field)
    try visitor.field(Fields.readings, &readings)
    try visitor.field(Fields.preferred, &preferred)
    try visitor.field(Fields.reason, &reason)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
