/// An image that a source shows.
public struct SourceImage: Record {
  /// The caption as printed.
  public var caption: String?
  /// The text given in place of the image.
  public var alternativeText: String?
  /// The credit as printed.
  public var credit: String?

  /// Makes a value of the fields.
  public init(caption: String? = nil, alternativeText: String? = nil, credit: String? = nil) {
    self.caption = caption
    self.alternativeText = alternativeText
    self.credit = credit
  }
}

extension SourceImage {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``SourceImage/caption``.
    @inlinable public static var caption: Field {
      Field("caption", iri: "schema:caption", "The caption as printed.")
    }
    /// The descriptor of ``SourceImage/alternativeText``.
    @inlinable public static var alternativeText: Field {
      Field("alternativeText", iri: "schema:description", "The text given in place of the image.")
    }
    /// The descriptor of ``SourceImage/credit``.
    @inlinable public static var credit: Field {
      Field("credit", iri: "schema:creditText", "The credit as printed.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "sourceImage" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "An image that a source shows."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:ImageObject" }
  /// One with nothing filled in.
  public static var template: SourceImage { SourceImage() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.caption, &caption)
    try visitor.field(Fields.alternativeText, &alternativeText)
    try visitor.field(Fields.credit, &credit)
  }
}
