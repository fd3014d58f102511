/// A document that is referred to, adopted or quoted.
public struct Document: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Document>
  /// The title, or a description where it has none.
  public var title: LocalizedText
  /// What the document is.
  public var kind: DocumentKind?
  /// The symbol or number, such as “Resolution 487”.
  public var symbol: String?
  /// Who issued it.
  public var issuer: Party?
  /// When it was issued.
  public var date: PartialDate?
  /// Where it can be read.
  public var url: IRI?
  /// Who may see it.
  public var access: AccessLevel?
  /// Identifiers under other schemes.
  public var identifiers: [Identifier] = []
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Document>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

extension Document {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Document/title``.
    @inlinable public static var title: Field {
      Field("title", iri: "schema:name", "The title, or a description where it has none.")
    }
    /// The descriptor of ``Document/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:documentKind", "What the document is.")
    }
    /// The descriptor of ``Document/symbol``.
    @inlinable public static var symbol: Field {
      Field("symbol", iri: "communique:symbol", "The symbol or number, such as “Resolution 487”.")
    }
    /// The descriptor of ``Document/issuer``.
    @inlinable public static var issuer: Field {
      Field("issuer", iri: "schema:publisher", "Who issued it.")
    }
    /// The descriptor of ``Document/date``.
    @inlinable public static var date: Field {
      Field("date", iri: "schema:dateCreated", "When it was issued.")
    }
    /// The descriptor of ``Document/url``.
    @inlinable public static var url: Field {
      Field("url", iri: "schema:url", "Where it can be read.")
    }
    /// The descriptor of ``Document/access``.
    @inlinable public static var access: Field {
      Field("access", iri: "communique:access", "Who may see it.")
    }
    /// The descriptor of ``Document/identifiers``.
    @inlinable public static var identifiers: Field {
      Field("identifiers", iri: "schema:identifier", "Identifiers under other schemes.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .document }
  /// The name among records.
  public static var recordName: StaticString { "document" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A document that is referred to, adopted or quoted."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Document schema:CreativeWork" }
  /// One with nothing filled in.
  public static var template: Document { Document(id: .missing, title: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.title, &title)
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.symbol, &symbol)
    try visitor.field(Fields.issuer, &issuer)
    try visitor.field(Fields.date, &date)
    try visitor.field(Fields.url, &url)
    try visitor.field(Fields.access, &access)
    try visitor.field(Fields.identifiers, &identifiers)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
