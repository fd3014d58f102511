/// A link in a source. The target may be lost while the anchor text is kept.
public struct Link: Record {
  /// The anchor text.
  public var label: String?
  /// The target.
  public var href: IRI?

  /// Makes a value of the fields.
  public init(label: String? = nil, href: IRI? = nil) {
    self.label = label
    self.href = href
  }
}

extension Link {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Link/label``.
    @inlinable public static var label: Field {
      Field("label", iri: "schema:name", "The anchor text.")
    }
    /// The descriptor of ``Link/href``.
    @inlinable public static var href: Field {
      Field("href", iri: "schema:url", "The target.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "link" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A link in a source. The target may be lost while the anchor text is kept."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:WebPage" }
  /// One with nothing filled in.
  public static var template: Link { Link() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.label, &label)
    try visitor.field(Fields.href, &href)
  }
}
