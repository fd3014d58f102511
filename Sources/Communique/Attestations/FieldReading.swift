/// The value that one source has for a field of what it attests.
public struct FieldReading: Record {
  /// The name of the field.
  public var field: String
  /// The value as that source has it.
  public var value: String
  /// Where it stands in the source's text.
  public var span: TextSpan?

  /// Makes a value of the fields.
  public init(field: String, value: String, span: TextSpan? = nil) {
    self.field = field
    self.value = value
    self.span = span
  }
}

extension FieldReading {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``FieldReading/field``.
    @inlinable public static var field: Field {
      Field("field", iri: "communique:field", "The name of the field.")
    }
    /// The descriptor of ``FieldReading/value``.
    @inlinable public static var value: Field {
      Field("value", iri: "communique:reportedValue", "The value as that source has it.")
    }
    /// The descriptor of ``FieldReading/span``.
    @inlinable public static var span: Field {
      Field("span", iri: "oa:hasSelector", "Where it stands in the source's text.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "fieldReading" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "The value that one source has for a field of what it attests."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:FieldReading" }
  /// One with nothing filled in.
  public static var template: FieldReading { FieldReading(field: "", value: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.field, &field)
    try visitor.field(Fields.value, &value)
    try visitor.field(Fields.span, &span)
  }
}
