/// Something that a body decided.
public struct Decision: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Decision>
  /// A short name for the decision.
  public var title: LocalizedText
  /// What was decided.
  public var text: LocalizedText?
  /// The operative verb.
  public var verb: DecisionVerb?
  /// How far the decision has come.
  public var status: DecisionStatus?
  /// Who decided.
  public var bodies: [Party] = []
  /// How it was reached.
  public var procedure: DecisionProcedure?
  /// The vote, where there was one.
  public var vote: Vote?
  /// The meeting at which it was taken.
  public var decidedAt: ID<Meeting>?
  /// The date on which it was taken.
  public var decidedOn: PartialDate?
  /// The meeting at which it was made known.
  public var announcedAt: ID<Meeting>?
  /// The date on which it was made known.
  public var announcedOn: PartialDate?
  /// When it takes effect.
  public var effectiveFrom: PartialDate?
  /// When it ceases to have effect, or is to be carried out by.
  public var effectiveTo: PartialDate?
  /// Who may see its content.
  public var access: AccessLevel?
  /// The measures that it consists of.
  public var measures: [Measure] = []
  /// The documents that it produced.
  public var outputs: [ID<Document>] = []
  /// The agenda item under which it was taken.
  public var agendaItem: ID<AgendaItem>?
  /// What it is about.
  public var topics: [ID<Topic>] = []
  /// How it stands to other decisions.
  public var related: [RelatedDecision] = []
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Decision>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

extension Decision {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Decision/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:name", "A short name for the decision.")
    }
    /// The descriptor of ``Decision/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:description", "What was decided.")
    }
    /// The descriptor of ``Decision/verb``.
    @inlinable public static var verb: Field {
      Field("verb", iri: "communique:verb", "The operative verb.")
    }
    /// The descriptor of ``Decision/status``.
    @inlinable public static var status: Field {
      Field("status", iri: "communique:decisionStatus", "How far the decision has come.")
    }
    /// The descriptor of ``Decision/bodies``.
    @inlinable public static var bodies: Field {
      Field("bodies", iri: "schema:agent", term: "bodies", "Who decided.")
    }
    /// The descriptor of ``Decision/procedure``.
    @inlinable public static var procedure: Field {
      Field("procedure", iri: "eli-dl:decision_method", "How it was reached.")
    }
    /// The descriptor of ``Decision/vote``.
    @inlinable public static var vote: Field {
      Field("vote", iri: "communique:vote", "The vote, where there was one.")
    }
    /// The descriptor of ``Decision/decidedAt``.
    @inlinable public static var decidedAt: Field {
      Field("decidedAt", iri: "communique:decidedAt", "The meeting at which it was taken.")
    }
    /// The descriptor of ``Decision/decidedOn``.
    @inlinable public static var decidedOn: Field {
      Field("decidedOn", iri: "eli-dl:activity_date", "The date on which it was taken.")
    }
    /// The descriptor of ``Decision/announcedAt``.
    @inlinable public static var announcedAt: Field {
      Field("announcedAt", iri: "communique:announcedAt", "The meeting at which it was made known.")
    }
    /// The descriptor of ``Decision/announcedOn``.
    @inlinable public static var announcedOn: Field {
      Field("announcedOn", iri: "communique:announcedOn", "The date on which it was made known.")
    }
    /// The descriptor of ``Decision/effectiveFrom``.
    @inlinable public static var effectiveFrom: Field {
      Field("effectiveFrom", iri: "communique:effectiveFrom", "When it takes effect.")
    }
    /// The descriptor of ``Decision/effectiveTo``.
    @inlinable public static var effectiveTo: Field {
      Field(
        "effectiveTo", iri: "communique:effectiveTo",
        "When it ceases to have effect, or is to be carried out by.")
    }
    /// The descriptor of ``Decision/access``.
    @inlinable public static var access: Field {
      Field("access", iri: "communique:access", "Who may see its content.")
    }
    /// The descriptor of ``Decision/measures``.
    @inlinable public static var measures: Field {
      Field("measures", iri: "communique:measure", isSequence: true, "The measures that it consists of.")
    }
    /// The descriptor of ``Decision/outputs``.
    @inlinable public static var outputs: Field {
      Field("outputs", iri: "schema:result", "The documents that it produced.")
    }
    /// The descriptor of ``Decision/agendaItem``.
    @inlinable public static var agendaItem: Field {
      Field("agendaItem", iri: "communique:agendaItem", "The agenda item under which it was taken.")
    }
    /// The descriptor of ``Decision/topics``.
    @inlinable public static var topics: Field {
      Field("topics", iri: "dcterms:subject", "What it is about.")
    }
    /// The descriptor of ``Decision/related``.
    @inlinable public static var related: Field {
      Field("related", iri: "communique:relatedDecision", "How it stands to other decisions.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .decision }
  /// The name among records.
  public static var recordName: StaticString { "decision" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "Something that a body decided."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "eli-dl:Decision schema:Action" }
  /// One with nothing filled in.
  public static var template: Decision { Decision(id: .missing, title: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.verb, &verb)
    try visitor.field(Fields.status, &status)
    try visitor.field(Fields.bodies, &bodies)
    try visitor.field(Fields.procedure, &procedure)
    try visitor.field(Fields.vote, &vote)
    try visitor.field(Fields.decidedAt, &decidedAt)
    try visitor.field(Fields.decidedOn, &decidedOn)
    try visitor.field(Fields.announcedAt, &announcedAt)
    try visitor.field(Fields.announcedOn, &announcedOn)
    try visitor.field(Fields.effectiveFrom, &effectiveFrom)
    try visitor.field(Fields.effectiveTo, &effectiveTo)
    try visitor.field(Fields.access, &access)
    try visitor.field(Fields.measures, &measures)
    try visitor.field(Fields.outputs, &outputs)
    try visitor.field(Fields.agendaItem, &agendaItem)
    try visitor.field(Fields.topics, &topics)
    try visitor.field(Fields.related, &related)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
