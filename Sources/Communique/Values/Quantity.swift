/// A number as a source gives it: exact, bounded, or only in words.
public struct Quantity: Record {
  /// The number.
  public var value: ExactDecimal?
  /// The lower end of a range.
  public var minimum: ExactDecimal?
  /// The upper end of a range.
  public var maximum: ExactDecimal?
  /// How exact the number is.
  public var qualifier: QuantityQualifier?
  /// What is counted or measured, in the singular.
  public var unit: String?
  /// The quantity as the source words it, such as “thousands”.
  public var text: String?

  /// Makes a value of the fields.
  public init(
    value: ExactDecimal? = nil, minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil,
    qualifier: QuantityQualifier? = nil, unit: String? = nil, text: String? = nil
  ) {
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
    self.qualifier = qualifier
    self.unit = unit
    self.text = text
  }
}

extension Quantity {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Quantity/value``.
    @inlinable public static var value: Field {
      Field("value", iri: "schema:value", "The number.")
    }
    /// The descriptor of ``Quantity/minimum``.
    @inlinable public static var minimum: Field {
      Field("minimum", iri: "schema:minValue", "The lower end of a range.")
    }
    /// The descriptor of ``Quantity/maximum``.
    @inlinable public static var maximum: Field {
      Field("maximum", iri: "schema:maxValue", "The upper end of a range.")
    }
    /// The descriptor of ``Quantity/qualifier``.
    @inlinable public static var qualifier: Field {
      Field("qualifier", iri: "communique:qualifier", "How exact the number is.")
    }
    /// The descriptor of ``Quantity/unit``.
    @inlinable public static var unit: Field {
      Field("unit", iri: "communique:unit", "What is counted or measured, in the singular.")
    }
    /// The descriptor of ``Quantity/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:description", "The quantity as the source words it, such as “thousands”.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "quantity" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A number as a source gives it: exact, bounded, or only in words."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:QuantitativeValue" }
  /// One with nothing filled in.
  public static var template: Quantity { Quantity() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.value, &value)
    try visitor.field(Fields.minimum, &minimum)
    try visitor.field(Fields.maximum, &maximum)
    try visitor.field(Fields.qualifier, &qualifier)
    try visitor.field(Fields.unit, &unit)
    try visitor.field(Fields.text, &text)
  }
}
