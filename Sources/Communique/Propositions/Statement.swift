/// Something that was said, or is reported not to have been said.
public struct Statement: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Statement>
  /// What was said: the words, or their sense.
  public var text: LocalizedText
  /// What kind of utterance it is.
  public var kind: StatementKind?
  /// How close the text is to the words used.
  public var textStatus: TextStatus?
  /// Who spoke; several for a joint statement.
  public var speakers: [Party] = []
  /// To whom it was said.
  public var addressees: [Party] = []
  /// The meeting or occasion at which it was said.
  public var meeting: ID<Meeting>?
  /// When it was said.
  public var date: PartialDate?
  /// The agenda item under which it was said.
  public var agendaItem: ID<AgendaItem>?
  /// What it is about.
  public var topics: [ID<Topic>] = []
  /// Whether it was made; absent, it was.
  public var polarity: Polarity?
  /// The positions that it takes.
  public var stances: [Stance] = []
  /// The question or statement that it responds to.
  public var respondsTo: ID<Statement>?
  /// The statement of another that it passes on.
  public var reports: ID<Statement>?
  /// The document that it is a passage of.
  public var partOf: ID<Document>?
  /// The persons, organizations and other entities that it mentions.
  public var mentions: [ID<AnyEntity>] = []
  /// How it stands to other statements.
  public var related: [RelatedStatement] = []
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Statement>, text: LocalizedText) {
    self.id = id
    self.text = text
  }
}

extension Statement {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Statement/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:text", "What was said: the words, or their sense.")
    }
    /// The descriptor of ``Statement/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:statementKind", "What kind of utterance it is.")
    }
    /// The descriptor of ``Statement/textStatus``.
    @inlinable public static var textStatus: Field {
      Field("textStatus", iri: "communique:textStatus", "How close the text is to the words used.")
    }
    /// The descriptor of ``Statement/speakers``.
    @inlinable public static var speakers: Field {
      Field("speakers", iri: "communique:speaker", "Who spoke; several for a joint statement.")
    }
    /// The descriptor of ``Statement/addressees``.
    @inlinable public static var addressees: Field {
      Field("addressees", iri: "communique:addressee", "To whom it was said.")
    }
    /// The descriptor of ``Statement/meeting``.
    @inlinable public static var meeting: Field {
      Field("meeting", iri: "schema:recordedAt", "The meeting or occasion at which it was said.")
    }
    /// The descriptor of ``Statement/date``.
    @inlinable public static var date: Field {
      Field("date", iri: "schema:dateCreated", "When it was said.")
    }
    /// The descriptor of ``Statement/agendaItem``.
    @inlinable public static var agendaItem: Field {
      Field("agendaItem", iri: "communique:agendaItem", "The agenda item under which it was said.")
    }
    /// The descriptor of ``Statement/topics``.
    @inlinable public static var topics: Field {
      Field("topics", iri: "dcterms:subject", "What it is about.")
    }
    /// The descriptor of ``Statement/polarity``.
    @inlinable public static var polarity: Field {
      Field("polarity", iri: "communique:polarity", "Whether it was made; absent, it was.")
    }
    /// The descriptor of ``Statement/stances``.
    @inlinable public static var stances: Field {
      Field("stances", iri: "communique:stance", "The positions that it takes.")
    }
    /// The descriptor of ``Statement/respondsTo``.
    @inlinable public static var respondsTo: Field {
      Field("respondsTo", iri: "communique:respondsTo", "The question or statement that it responds to.")
    }
    /// The descriptor of ``Statement/reports``.
    @inlinable public static var reports: Field {
      Field("reports", iri: "communique:reports", "The statement of another that it passes on.")
    }
    /// The descriptor of ``Statement/partOf``.
    @inlinable public static var partOf: Field {
      Field("partOf", iri: "schema:isPartOf", "The document that it is a passage of.")
    }
    /// The descriptor of ``Statement/mentions``.
    @inlinable public static var mentions: Field {
      Field("mentions", iri: "schema:mentions", "The persons, organizations and other entities that it mentions.")
    }
    /// The descriptor of ``Statement/related``.
    @inlinable public static var related: Field {
      Field("related", iri: "communique:relatedStatement", "How it stands to other statements.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .statement }
  /// The name among records.
  public static var recordName: StaticString { "statement" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "Something that was said, or is reported not to have been said."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Statement schema:CreativeWork" }
  /// The classes of which a value can have one besides.
  public static var additionalIRIs: StaticString { "schema:Question schema:Answer" }
  /// The class that this very value has besides.
  public var additionalIRI: StaticString {
    kind == .question ? "schema:Question" : kind == .answer ? "schema:Answer" : ""
  }
  /// One with nothing filled in.
  public static var template: Statement { Statement(id: .missing, text: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.textStatus, &textStatus)
    try visitor.field(Fields.speakers, &speakers)
    try visitor.field(Fields.addressees, &addressees)
    try visitor.field(Fields.meeting, &meeting)
    try visitor.field(Fields.date, &date)
    try visitor.field(Fields.agendaItem, &agendaItem)
    try visitor.field(Fields.topics, &topics)
    try visitor.field(Fields.polarity, &polarity)
    try visitor.field(Fields.stances, &stances)
    try visitor.field(Fields.respondsTo, &respondsTo)
    try visitor.field(Fields.reports, &reports)
    try visitor.field(Fields.partOf, &partOf)
    try visitor.field(Fields.mentions, &mentions)
    try visitor.field(Fields.related, &related)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
