/// A meeting, or a session, bilateral or press conference within one.
public struct Meeting: Attested {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Meeting>
  /// The name of the meeting.
  public var title: LocalizedText
  /// What kind of meeting it is.
  public var kind: MeetingKind?
  /// The meeting that it is a part of.
  public var parent: ID<Meeting>?
  /// The number within its series or parent.
  public var number: String?
  /// The bodies that meet.
  public var bodies: [ID<Organization>] = []
  /// The configuration in which a body meets, such as “Foreign Ministers”.
  public var configuration: LocalizedText?
  /// Who may attend.
  public var access: MeetingAccess?
  /// How the participants come together.
  public var mode: MeetingMode?
  /// Whether it took place.
  public var status: MeetingStatus?
  /// When it starts.
  public var start: PartialDate?
  /// When it ends.
  public var end: PartialDate?
  /// Where it takes place.
  public var place: ID<Place>?
  /// Who takes part.
  public var participations: [Participation] = []
  /// The documents of the meeting.
  public var documents: [ID<Document>] = []
  /// Which sources report it, and how.
  public var attestations: [Attestation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Meeting>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

extension Meeting {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Meeting/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:name", "The name of the meeting.")
    }
    /// The descriptor of ``Meeting/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:meetingKind", "What kind of meeting it is.")
    }
    /// The descriptor of ``Meeting/parent``.
    @inlinable public static var parent: Field {
      Field("parent", iri: "schema:superEvent", "The meeting that it is a part of.")
    }
    /// The descriptor of ``Meeting/number``.
    @inlinable public static var number: Field {
      Field("number", iri: "eli-dl:activity_order", "The number within its series or parent.")
    }
    /// The descriptor of ``Meeting/bodies``.
    @inlinable public static var bodies: Field {
      Field("bodies", iri: "schema:organizer", "The bodies that meet.")
    }
    /// The descriptor of ``Meeting/configuration``.
    @inlinable public static var configuration: Field {
      Field(
        "configuration", iri: "communique:configuration",
        "The configuration in which a body meets, such as “Foreign Ministers”.")
    }
    /// The descriptor of ``Meeting/access``.
    @inlinable public static var access: Field {
      Field("access", iri: "communique:meetingAccess", "Who may attend.")
    }
    /// The descriptor of ``Meeting/mode``.
    @inlinable public static var mode: Field {
      Field("mode", iri: "communique:meetingMode", "How the participants come together.")
    }
    /// The descriptor of ``Meeting/status``.
    @inlinable public static var status: Field {
      Field("status", iri: "communique:meetingStatus", "Whether it took place.")
    }
    /// The descriptor of ``Meeting/start``.
    @inlinable public static var start: Field {
      Field("start", iri: "schema:startDate", "When it starts.")
    }
    /// The descriptor of ``Meeting/end``.
    @inlinable public static var end: Field {
      Field("end", iri: "schema:endDate", "When it ends.")
    }
    /// The descriptor of ``Meeting/place``.
    @inlinable public static var place: Field {
      Field("place", iri: "schema:location", "Where it takes place.")
    }
    /// The descriptor of ``Meeting/participations``.
    @inlinable public static var participations: Field {
      Field("participations", iri: "eli-dl:had_participation", "Who takes part.")
    }
    /// The descriptor of ``Meeting/documents``.
    @inlinable public static var documents: Field {
      Field("documents", iri: "schema:subjectOf", "The documents of the meeting.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .meeting }
  /// The name among records.
  public static var recordName: StaticString { "meeting" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A meeting, or a session, bilateral or press conference within one."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "schema:Event eli-dl:Activity" }
  /// One with nothing filled in.
  public static var template: Meeting { Meeting(id: .missing, title: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.parent, &parent)
    try visitor.field(Fields.number, &number)
    try visitor.field(Fields.bodies, &bodies)
    try visitor.field(Fields.configuration, &configuration)
    try visitor.field(Fields.access, &access)
    try visitor.field(Fields.mode, &mode)
    try visitor.field(Fields.status, &status)
    try visitor.field(Fields.start, &start)
    try visitor.field(Fields.end, &end)
    try visitor.field(Fields.place, &place)
    try visitor.field(Fields.participations, &participations)
    try visitor.field(Fields.documents, &documents)
    try visitor.field(.attestations, &attestations)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
