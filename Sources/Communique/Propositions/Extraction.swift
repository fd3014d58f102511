/// How a program drew an entity, or a value of one, from the text of a source, and whether a person has looked at it.
public struct Extraction: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Extraction>
  /// The entity that was drafted, or that the value belongs to.
  public var subject: ID<AnyEntity>
  /// The name of the field whose value was drafted; absent where it is the entity as a whole.
  public var field: String?
  /// The program and its version, such as “communique 0.1.0”.
  public var generator: String?
  /// The stage of the program that drew it.
  public var stage: ExtractionStage?
  /// The name of the rule that drew it, which stays the same between versions of the program.
  public var rule: String?
  /// How well the text supports it.
  public var confidence: ExtractionConfidence?
  /// Whether a person has looked at it, and to what effect.
  public var status: ExtractionStatus?
  /// Who has looked at it.
  public var reviewer: Party?
  /// When it was looked at.
  public var reviewed: PartialDate?
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Extraction>, subject: ID<AnyEntity>) {
    self.id = id
    self.subject = subject
  }
}

extension Extraction {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Extraction/subject``.
    @inlinable public static var subject: Field {
      Field(
        "subject", iri: "communique:extractionSubject", "The entity that was drafted, or that the value belongs to.")
    }
    /// The descriptor of ``Extraction/field``.
    @inlinable public static var field: Field {
      Field(
        "field", iri: "communique:field",
        "The name of the field whose value was drafted; absent where it is the entity as a whole.")
    }
    /// The descriptor of ``Extraction/generator``.
    @inlinable public static var generator: Field {
      Field("generator", iri: "communique:generator", "The program and its version, such as “communique 0.1.0”.")
    }
    /// The descriptor of ``Extraction/stage``.
    @inlinable public static var stage: Field {
      Field("stage", iri: "communique:extractionStage", "The stage of the program that drew it.")
    }
    /// The descriptor of ``Extraction/rule``.
    @inlinable public static var rule: Field {
      Field(
        "rule", iri: "communique:rule",
        "The name of the rule that drew it, which stays the same between versions of the program.")
    }
    /// The descriptor of ``Extraction/confidence``.
    @inlinable public static var confidence: Field {
      Field("confidence", iri: "communique:confidence", "How well the text supports it.")
    }
    /// The descriptor of ``Extraction/status``.
    @inlinable public static var status: Field {
      Field(
        "status", iri: "communique:extractionStatus", "Whether a person has looked at it, and to what effect.")
    }
    /// The descriptor of ``Extraction/reviewer``.
    @inlinable public static var reviewer: Field {
      Field("reviewer", iri: "prov:qualifiedAssociation", "Who has looked at it.")
    }
    /// The descriptor of ``Extraction/reviewed``.
    @inlinable public static var reviewed: Field {
      Field("reviewed", iri: "communique:reviewed", "When it was looked at.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .extraction }
  /// The name among records.
  public static var recordName: StaticString { "extraction" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    """
    How a program drew an entity, or a value of one, from the text of a source, and whether a person has looked at it.
    """
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Extraction prov:Activity schema:Action" }
  /// One with nothing filled in.
  public static var template: Extraction { Extraction(id: .missing, subject: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.subject, &subject)
    try visitor.field(Fields.field, &field)
    try visitor.field(Fields.generator, &generator)
    try visitor.field(Fields.stage, &stage)
    try visitor.field(Fields.rule, &rule)
    try visitor.field(Fields.confidence, &confidence)
    try visitor.field(Fields.status, &status)
    try visitor.field(Fields.reviewer, &reviewer)
    try visitor.field(Fields.reviewed, &reviewed)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
