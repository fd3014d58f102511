/// A number that somebody stated.
public struct Figure: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Figure>
  /// What the number says, in a sentence.
  public var text: LocalizedText
  /// What is counted or measured.
  public var subject: LocalizedText?
  /// The number.
  public var quantity: Quantity?
  /// The amount of money.
  public var money: Money?
  /// The time for which it holds.
  public var asOf: PartialDate?
  /// Who stated it.
  public var claimant: Party?
  /// The statement in which it was made.
  public var statement: ID<Statement>?
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Figure>, text: LocalizedText) {
    self.id = id
    self.text = text
  }
}

extension Figure {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Figure/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:text", "What the number says, in a sentence.")
    }
    /// The descriptor of ``Figure/subject``.
    @inlinable public static var subject: Field {
      Field("subject", iri: "communique:figureSubject", "What is counted or measured.")
    }
    /// The descriptor of ``Figure/quantity``.
    @inlinable public static var quantity: Field {
      Field("quantity", iri: "communique:quantity", "The number.")
    }
    /// The descriptor of ``Figure/money``.
    @inlinable public static var money: Field {
      Field("money", iri: "communique:money", "The amount of money.")
    }
    /// The descriptor of ``Figure/asOf``.
    @inlinable public static var asOf: Field {
      Field("asOf", iri: "communique:asOf", "The time for which it holds.")
    }
    /// The descriptor of ``Figure/claimant``.
    @inlinable public static var claimant: Field {
      Field("claimant", iri: "schema:author", "Who stated it.")
    }
    /// The descriptor of ``Figure/statement``.
    @inlinable public static var statement: Field {
      Field("statement", iri: "communique:statedIn", "The statement in which it was made.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .figure }
  /// The name among records.
  public static var recordName: StaticString { "figure" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A number that somebody stated."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:Claim" }
  /// One with nothing filled in.
  public static var template: Figure { Figure(id: .missing, text: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.subject, &subject)
    try visitor.field(Fields.quantity, &quantity)
    try visitor.field(Fields.money, &money)
    try visitor.field(Fields.asOf, &asOf)
    try visitor.field(Fields.claimant, &claimant)
    try visitor.field(Fields.statement, &statement)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
