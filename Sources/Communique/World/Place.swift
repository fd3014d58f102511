/// A place.
public struct Place: Entity {
  /// The identifier, unique among all entities of the dossier.
  public var id: ID<Place>
  /// The name.
  public var name: LocalizedText
  /// The country, as an ISO 3166-1 alpha-2 code.
  public var country: CountryCode?
  /// The latitude in degrees, WGS 84, north positive.
  public var latitude: ExactDecimal?
  /// The longitude in degrees, WGS 84, east positive.
  public var longitude: ExactDecimal?
  /// Identifiers of the same thing elsewhere.
  public var sameAs: [IRI] = []
  /// A remark by whoever recorded it.
  public var note: LocalizedText?

  /// Makes one of the required fields; the others are set afterwards.
  public init(id: ID<Place>, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

extension Place {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Place/name``.
    @inlinable public static var name: Field {
      Field("name", iri: "schema:name", "The name.")
    }
    /// The descriptor of ``Place/country``.
    @inlinable public static var country: Field {
      Field("country", iri: "communique:country", "The country, as an ISO 3166-1 alpha-2 code.")
    }
    /// The descriptor of ``Place/latitude``.
    @inlinable public static var latitude: Field {
      Field("latitude", iri: "schema:latitude", "The latitude in degrees, WGS 84, north positive.")
    }
    /// The descriptor of ``Place/longitude``.
    @inlinable public static var longitude: Field {
      Field("longitude", iri: "schema:longitude", "The longitude in degrees, WGS 84, east positive.")
    }
  }

  /// The kind of entity.
  public static var entityKind: EntityKind { .place }
  /// The name among records.
  public static var recordName: StaticString { "place" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A place."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:Place" }
  /// One with nothing filled in.
  public static var template: Place { Place(id: .missing, name: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.identity(.identifier, &id)
    try visitor.field(Fields.name, &name)
    try visitor.field(Fields.country, &country)
    try visitor.field(Fields.latitude, &latitude)
    try visitor.field(Fields.longitude, &longitude)
    try visitor.field(.sameAs, &sameAs)
    try visitor.field(.note, &note)
  }
}
