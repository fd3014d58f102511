/// A way to reach those who publish a source.
public struct Contact: Record {
  /// The name of the person or office.
  public var name: String?
  /// The electronic mail address as printed.
  public var email: String?
  /// The address of a page.
  public var url: IRI?

  /// Makes a value of the fields.
  public init(name: String? = nil, email: String? = nil, url: IRI? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

extension Contact {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Contact/name``.
    @inlinable public static var name: Field {
      Field("name", iri: "schema:name", "The name of the person or office.")
    }
    /// The descriptor of ``Contact/email``.
    @inlinable public static var email: Field {
      Field("email", iri: "schema:email", "The electronic mail address as printed.")
    }
    /// The descriptor of ``Contact/url``.
    @inlinable public static var url: Field {
      Field("url", iri: "schema:url", "The address of a page.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "contact" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A way to reach those who publish a source."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:ContactPoint" }
  /// One with nothing filled in.
  public static var template: Contact { Contact() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.name, &name)
    try visitor.field(Fields.email, &email)
    try visitor.field(Fields.url, &url)
  }
}
