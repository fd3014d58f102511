/// What is known about one or more meetings, and how each source reports it.
public struct Dossier: Record {
  /// The version of the model that the dossier follows.
  public var schemaVersion: SchemaVersion = .current
  /// The identifier; with it, an entity is unique in a corpus as `dossier:entity`.
  public var id: ID<Dossier>
  /// A name for the dossier.
  public var title: LocalizedText?
  /// The address to which an entity's identifier is appended to make its IRI.
  public var base: IRI?
  /// The language of texts that state none.
  public var language: LanguageTag?
  /// When the dossier was made.
  public var created: PartialDate?
  /// The person or program that made it.
  public var generator: String?
  /// The meetings that the dossier is the record of; others are only mentioned.
  public var about: [ID<Meeting>] = []
  /// The sources, in an order that the dossier chooses.
  public var sources: [Source] = []
  /// The persons, in an order that the dossier chooses.
  public var people: [Person] = []
  /// The organizations, in an order that the dossier chooses.
  public var organizations: [Organization] = []
  /// The memberships, in an order that the dossier chooses.
  public var memberships: [Membership] = []
  /// The places, in an order that the dossier chooses.
  public var places: [Place] = []
  /// The topics, in an order that the dossier chooses.
  public var topics: [Topic] = []
  /// The documents, in an order that the dossier chooses.
  public var documents: [Document] = []
  /// The meetings, sessions and occasions, in an order that the dossier chooses.
  public var meetings: [Meeting] = []
  /// The agenda items, in an order that the dossier chooses.
  public var agendaItems: [AgendaItem] = []
  /// The decisions, in an order that the dossier chooses.
  public var decisions: [Decision] = []
  /// The statements, in an order that the dossier chooses.
  public var statements: [Statement] = []
  /// The commitments, in an order that the dossier chooses.
  public var commitments: [Commitment] = []
  /// The figures, in an order that the dossier chooses.
  public var figures: [Figure] = []
  /// The discrepancies, in an order that the dossier chooses.
  public var discrepancies: [Discrepancy] = []
  /// What a program drafted and how, in an order that the dossier chooses.
  public var extractions: [Extraction] = []

  /// Makes an empty dossier.
  public init(id: ID<Dossier>) {
    self.id = id
  }
}

extension Dossier {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Dossier/schemaVersion``.
    @inlinable public static var schemaVersion: Field {
      Field("schemaVersion", iri: "schema:version", "The version of the model that the dossier follows.")
    }
    /// The descriptor of ``Dossier/id``.
    @inlinable public static var id: Field {
      Field("id", iri: "@id", "The identifier; with it, an entity is unique in a corpus as `dossier:entity`.")
    }
    /// The descriptor of ``Dossier/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:name", "A name for the dossier.")
    }
    /// The descriptor of ``Dossier/base``.
    @inlinable public static var base: Field {
      Field(
        "base", iri: "communique:base",
        "The address to which an entity's identifier is appended to make its IRI.")
    }
    /// The descriptor of ``Dossier/language``.
    @inlinable public static var language: Field {
      Field("language", iri: "schema:inLanguage", "The language of texts that state none.")
    }
    /// The descriptor of ``Dossier/created``.
    @inlinable public static var created: Field {
      Field("created", iri: "schema:dateCreated", "When the dossier was made.")
    }
    /// The descriptor of ``Dossier/generator``.
    @inlinable public static var generator: Field {
      Field("generator", iri: "communique:generator", "The person or program that made it.")
    }
    /// The descriptor of ``Dossier/about``.
    @inlinable public static var about: Field {
      Field(
        "about", iri: "schema:about",
        "The meetings that the dossier is the record of; others are only mentioned.")
    }
    /// The descriptor of ``Dossier/sources``.
    @inlinable public static var sources: Field {
      Field("sources", iri: "", "The sources, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/people``.
    @inlinable public static var people: Field {
      Field("people", iri: "", "The persons, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/organizations``.
    @inlinable public static var organizations: Field {
      Field("organizations", iri: "", "The organizations, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/memberships``.
    @inlinable public static var memberships: Field {
      Field("memberships", iri: "", "The memberships, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/places``.
    @inlinable public static var places: Field {
      Field("places", iri: "", "The places, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/topics``.
    @inlinable public static var topics: Field {
      Field("topics", iri: "", "The topics, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/documents``.
    @inlinable public static var documents: Field {
      Field("documents", iri: "", "The documents, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/meetings``.
    @inlinable public static var meetings: Field {
      Field("meetings", iri: "", "The meetings, sessions and occasions, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/agendaItems``.
    @inlinable public static var agendaItems: Field {
      Field("agendaItems", iri: "", "The agenda items, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/decisions``.
    @inlinable public static var decisions: Field {
      Field("decisions", iri: "", "The decisions, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/statements``.
    @inlinable public static var statements: Field {
      Field("statements", iri: "", "The statements, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/commitments``.
    @inlinable public static var commitments: Field {
      Field("commitments", iri: "", "The commitments, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/figures``.
    @inlinable public static var figures: Field {
      Field("figures", iri: "", "The figures, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/discrepancies``.
    @inlinable public static var discrepancies: Field {
      Field("discrepancies", iri: "", "The discrepancies, in an order that the dossier chooses.")
    }
    /// The descriptor of ``Dossier/extractions``.
    @inlinable public static var extractions: Field {
      Field("extractions", iri: "", "What a program drafted and how, in an order that the dossier chooses.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "dossier" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "What is known about one or more meetings, and how each source reports it."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:Dataset" }
  /// One with nothing filled in.
  public static var template: Dossier { Dossier(id: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.schemaVersion, &schemaVersion)
    try visitor.identity(Fields.id, &id)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.base, &base)
    try visitor.field(Fields.language, &language)
    try visitor.field(Fields.created, &created)
    try visitor.field(Fields.generator, &generator)
    try visitor.field(Fields.about, &about)
    try visitor.entities(Fields.sources, &sources)
    try visitor.entities(Fields.people, &people)
    try visitor.entities(Fields.organizations, &organizations)
    try visitor.entities(Fields.memberships, &memberships)
    try visitor.entities(Fields.places, &places)
    try visitor.entities(Fields.topics, &topics)
    try visitor.entities(Fields.documents, &documents)
    try visitor.entities(Fields.meetings, &meetings)
    try visitor.entities(Fields.agendaItems, &agendaItems)
    try visitor.entities(Fields.decisions, &decisions)
    try visitor.entities(Fields.statements, &statements)
    try visitor.entities(Fields.commitments, &commitments)
    try visitor.entities(Fields.figures, &figures)
    try visitor.entities(Fields.discrepancies, &discrepancies)
    try visitor.entities(Fields.extractions, &extractions)
  }
}
