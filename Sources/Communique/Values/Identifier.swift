/// An identifier that some scheme gives to a thing.
public struct Identifier: Record {
  /// The scheme, such as ELI, AKN or UN.
  public var scheme: String?
  /// The identifier under that scheme.
  public var value: String

  /// Makes a value of the fields.
  public init(scheme: String? = nil, value: String) {
    self.scheme = scheme
    self.value = value
  }
}

extension Identifier {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Identifier/scheme``.
    @inlinable public static var scheme: Field {
      Field("scheme", iri: "schema:propertyID", "The scheme, such as ELI, AKN or UN.")
    }
    /// The descriptor of ``Identifier/value``.
    @inlinable public static var value: Field {
      Field("value", iri: "schema:value", term: "valueText", "The identifier under that scheme.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "identifier" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "An identifier that some scheme gives to a thing."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:PropertyValue" }
  /// One with nothing filled in.
  public static var template: Identifier { Identifier(value: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.scheme, &scheme)
    try visitor.field(Fields.value, &value)
  }
}
