/// Something published that reports a meeting.
public struct Source: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Source>
  /// What the source is.
  public var kind: SourceKind?
  /// The title.
  public var title: LocalizedText?
  /// The subtitle.
  public var subtitle: LocalizedText?
  /// The series that it belongs to.
  public var series: String?
  /// The number within the series.
  public var number: String?
  /// Who published it.
  public var publisher: Party?
  /// From whom the publisher had it.
  public var originator: Party?
  /// Who wrote it, in the order given.
  public var authors: [Party] = []
  /// How to reach those who publish it.
  public var contacts: [Contact] = []
  /// The language of its text.
  public var language: LanguageTag?
  /// When it was published.
  public var published: PartialDate?
  /// Where it was published.
  public var url: IRI?
  /// The rights statement as printed.
  public var rights: String?
  /// The SHA-256 digest of its text in UTF-8, byte for byte as received.
  public var digest: Digest?
  /// The text itself, where rights allow it to be kept.
  public var text: String?
  /// The layout, in reading order.
  public var blocks: [Block] = []
  /// The links, in the order of the text.
  public var links: [Link] = []
  /// The images, in the order of the page.
  public var images: [SourceImage] = []
  /// The sources that it was made from.
  public var derivedFrom: [Derivation] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one; the other fields are set afterwards.
  public init(id: ID<Source>) {
    self.id = id
  }
}

extension Source {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Source/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:sourceKind", "What the source is.")
    }
    /// The descriptor of ``Source/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:headline", "The title.")
    }
    /// The descriptor of ``Source/subtitle``.
    @inlinable public static var subtitle: Field {
      Field("subtitle", iri: "schema:alternativeHeadline", "The subtitle.")
    }
    /// The descriptor of ``Source/series``.
    @inlinable public static var series: Field {
      Field("series", iri: "communique:series", "The series that it belongs to.")
    }
    /// The descriptor of ``Source/number``.
    @inlinable public static var number: Field {
      Field("number", iri: "schema:reportNumber", "The number within the series.")
    }
    /// The descriptor of ``Source/publisher``.
    @inlinable public static var publisher: Field {
      Field("publisher", iri: "schema:publisher", "Who published it.")
    }
    /// The descriptor of ``Source/originator``.
    @inlinable public static var originator: Field {
      Field("originator", iri: "schema:sourceOrganization", "From whom the publisher had it.")
    }
    /// The descriptor of ``Source/authors``.
    @inlinable public static var authors: Field {
      Field("authors", iri: "schema:author", "Who wrote it, in the order given.")
    }
    /// The descriptor of ``Source/contacts``.
    @inlinable public static var contacts: Field {
      Field("contacts", iri: "communique:contact", "How to reach those who publish it.")
    }
    /// The descriptor of ``Source/language``.
    @inlinable public static var language: Field {
      Field("language", iri: "schema:inLanguage", "The language of its text.")
    }
    /// The descriptor of ``Source/published``.
    @inlinable public static var published: Field {
      Field("published", iri: "schema:datePublished", "When it was published.")
    }
    /// The descriptor of ``Source/url``.
    @inlinable public static var url: Field {
      Field("url", iri: "schema:url", "Where it was published.")
    }
    /// The descriptor of ``Source/rights``.
    @inlinable public static var rights: Field {
      Field("rights", iri: "schema:copyrightNotice", "The rights statement as printed.")
    }
    /// The descriptor of ``Source/digest``.
    @inlinable public static var digest: Field {
      Field("digest", iri: "communique:digest", "The SHA-256 digest of its text in UTF-8, byte for byte as received.")
    }
    /// The descriptor of ``Source/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:articleBody", "The text itself, where rights allow it to be kept.")
    }
    /// The descriptor of ``Source/blocks``.
    @inlinable public static var blocks: Field {
      Field("blocks", iri: "communique:block", isSequence: true, "The layout, in reading order.")
    }
    /// The descriptor of ``Source/links``.
    @inlinable public static var links: Field {
      Field("links", iri: "schema:citation", "The links, in the order of the text.")
    }
    /// The descriptor of ``Source/images``.
    @inlinable public static var images: Field {
      Field("images", iri: "schema:image", "The images, in the order of the page.")
    }
    /// The descriptor of ``Source/derivedFrom``.
    @inlinable public static var derivedFrom: Field {
      Field("derivedFrom", iri: "prov:qualifiedDerivation", "The sources that it was made from.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .source }
  /// The name among records.
  public static var recordName: StaticString { "source" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "Something published that reports a meeting."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:Report" }
  /// The classes of which a value can have one besides.
  public static var additionalIRIs: StaticString { "schema:NewsArticle" }
  /// The class that this very value has besides.
  public var additionalIRI: StaticString { kind == .newsArticle ? "schema:NewsArticle" : "" }
  /// One with nothing filled in.
  public static var template: Source { Source(id: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.subtitle, &subtitle)
    try visitor.field(Fields.series, &series)
    try visitor.field(Fields.number, &number)
    try visitor.field(Fields.publisher, &publisher)
    try visitor.field(Fields.originator, &originator)
    try visitor.field(Fields.authors, &authors)
    try visitor.field(Fields.contacts, &contacts)
    try visitor.field(Fields.language, &language)
    try visitor.field(Fields.published, &published)
    try visitor.field(Fields.url, &url)
    try visitor.field(Fields.rights, &rights)
    try visitor.field(Fields.digest, &digest)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.blocks, &blocks)
    try visitor.field(Fields.links, &links)
    try visitor.field(Fields.images, &images)
    try visitor.field(Fields.derivedFrom, &derivedFrom)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
