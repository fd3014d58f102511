/// An amount of money: a quantity with a currency.
public struct Money: Record {
  /// The amount.
  public var quantity: Quantity
  /// The currency, as an ISO 4217 code.
  public var currency: CurrencyCode?

  /// Makes a value of the fields.
  public init(_ quantity: Quantity = Quantity(), currency: CurrencyCode? = nil) {
    self.quantity = quantity
    self.currency = currency
  }
}

extension Money {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Money/currency``.
    @inlinable public static var currency: Field {
      Field("currency", iri: "schema:currency", "The currency, as an ISO 4217 code.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "money" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "An amount of money: a quantity with a currency."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "schema:MonetaryAmount" }
  /// One with nothing filled in.
  public static var template: Money { Money() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try quantity.visitFields(&visitor)
    try visitor.field(Fields.currency, &currency)
  }
}
