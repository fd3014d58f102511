/// An item of a meeting's agenda.
public struct AgendaItem: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<AgendaItem>
  /// The title.
  public var title: LocalizedText
  /// The meeting on whose agenda it stands.
  public var meeting: ID<Meeting>?
  /// The number as printed.
  public var number: String?
  /// How it came to be on record.
  public var kind: AgendaItemKind?
  /// The item that it is a part of.
  public var parent: ID<AgendaItem>?
  /// What it is about.
  public var topics: [ID<Topic>] = []
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<AgendaItem>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

extension AgendaItem {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``AgendaItem/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:name", "The title.")
    }
    /// The descriptor of ``AgendaItem/meeting``.
    @inlinable public static var meeting: Field {
      Field("meeting", iri: "communique:atMeeting", "The meeting on whose agenda it stands.")
    }
    /// The descriptor of ``AgendaItem/number``.
    @inlinable public static var number: Field {
      Field("number", iri: "schema:position", "The number as printed.")
    }
    /// The descriptor of ``AgendaItem/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:agendaItemKind", "How it came to be on record.")
    }
    /// The descriptor of ``AgendaItem/parent``.
    @inlinable public static var parent: Field {
      Field("parent", iri: "schema:isPartOf", "The item that it is a part of.")
    }
    /// The descriptor of ``AgendaItem/topics``.
    @inlinable public static var topics: Field {
      Field("topics", iri: "dcterms:subject", "What it is about.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .agendaItem }
  /// The name among records.
  public static var recordName: StaticString { "agendaItem" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "An item of a meeting's agenda."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:AgendaItem schema:CreativeWork" }
  /// One with nothing filled in.
  public static var template: AgendaItem { AgendaItem(id: .missing, title: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.meeting, &meeting)
    try visitor.field(Fields.number, &number)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.parent, &parent)
    try visitor.field(Fields.topics, &topics)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
