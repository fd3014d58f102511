/// Something that a party promised, proposed or owes.
public struct Commitment: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Commitment>
  /// What is promised.
  public var text: LocalizedText
  /// What kind of thing is promised.
  public var kind: CommitmentKind?
  /// Who promises.
  public var actors: [Party] = []
  /// For whose benefit.
  public var beneficiaries: [Party] = []
  /// The amounts of money.
  public var amounts: [Money] = []
  /// The quantities of other things.
  public var quantities: [Quantity] = []
  /// The time for which it holds.
  public var period: PartialDate?
  /// When it is due.
  public var deadline: PartialDate?
  /// How far it has come.
  public var status: CommitmentStatus?
  /// The conditions under which it holds.
  public var conditions: LocalizedText?
  /// The meeting, decision or statement in which it was made.
  public var madeIn: ID<Occasion>?
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Commitment>, text: LocalizedText) {
    self.id = id
    self.text = text
  }
}

extension Commitment {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Commitment/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:description", "What is promised.")
    }
    /// The descriptor of ``Commitment/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:commitmentKind", "What kind of thing is promised.")
    }
    /// The descriptor of ``Commitment/actors``.
    @inlinable public static var actors: Field {
      Field("actors", iri: "communique:committedBy", "Who promises.")
    }
    /// The descriptor of ``Commitment/beneficiaries``.
    @inlinable public static var beneficiaries: Field {
      Field("beneficiaries", iri: "communique:beneficiary", "For whose benefit.")
    }
    /// The descriptor of ``Commitment/amounts``.
    @inlinable public static var amounts: Field {
      Field("amounts", iri: "communique:money", "The amounts of money.")
    }
    /// The descriptor of ``Commitment/quantities``.
    @inlinable public static var quantities: Field {
      Field("quantities", iri: "communique:quantity", "The quantities of other things.")
    }
    /// The descriptor of ``Commitment/period``.
    @inlinable public static var period: Field {
      Field("period", iri: "communique:period", "The time for which it holds.")
    }
    /// The descriptor of ``Commitment/deadline``.
    @inlinable public static var deadline: Field {
      Field("deadline", iri: "communique:deadline", "When it is due.")
    }
    /// The descriptor of ``Commitment/status``.
    @inlinable public static var status: Field {
      Field("status", iri: "communique:commitmentStatus", "How far it has come.")
    }
    /// The descriptor of ``Commitment/conditions``.
    @inlinable public static var conditions: Field {
      Field("conditions", iri: "communique:conditions", "The conditions under which it holds.")
    }
    /// The descriptor of ``Commitment/madeIn``.
    @inlinable public static var madeIn: Field {
      Field("madeIn", iri: "communique:madeIn", "The meeting, decision or statement in which it was made.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .commitment }
  /// The name among records.
  public static var recordName: StaticString { "commitment" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "Something that a party promised, proposed or owes."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Commitment schema:Intangible" }
  /// One with nothing filled in.
  public static var template: Commitment { Commitment(id: .missing, text: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.actors, &actors)
    try visitor.field(Fields.beneficiaries, &beneficiaries)
    try visitor.field(Fields.amounts, &amounts)
    try visitor.field(Fields.quantities, &quantities)
    try visitor.field(Fields.period, &period)
    try visitor.field(Fields.deadline, &deadline)
    try visitor.field(Fields.status, &status)
    try visitor.field(Fields.conditions, &conditions)
    try visitor.field(Fields.madeIn, &madeIn)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
