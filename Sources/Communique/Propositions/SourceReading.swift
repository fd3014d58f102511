/// What one source has where sources differ.
public struct SourceReading: Record {
  /// The source.
  public var source: ID<Source>
  /// What it has.
  public var value: String
  /// Where it stands in the source's text.
  public var span: TextSpan?

  /// Makes a value of the fields.
  public init(source: ID<Source>, value: String, span: TextSpan? = nil) {
    self.source = source
    self.value = value
    self.span = span
  }
}

extension SourceReading {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``SourceReading/source``.
    @inlinable public static var source: Field {
      Field("source", iri: "communique:source", "The source.")
    }
    /// The descriptor of ``SourceReading/value``.
    @inlinable public static var value: Field {
      Field("value", iri: "communique:reportedValue", "What it has.")
    }
    /// The descriptor of ``SourceReading/span``.
    @inlinable public static var span: Field {
      Field("span", iri: "oa:hasSelector", "Where it stands in the source's text.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "sourceReading" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "What one source has where sources differ."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:SourceReading" }
  /// One with nothing filled in.
  public static var template: SourceReading { SourceReading(source: .missing, value: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.source, &source)
    try visitor.field(Fields.value, &value)
    try visitor.field(Fields.span, &span)
  }
}
