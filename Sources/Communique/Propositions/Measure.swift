/// One of the measures that a decision consists of.
public struct Measure: Record {
  /// What is to be done.
  public var text: LocalizedText

  /// Makes a value of the fields.
  public init(text: LocalizedText) {
    self.text = text
  }
}

extension Measure {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Measure/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "schema:description", "What is to be done.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "measure" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "One of the measures that a decision consists of."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Measure schema:Intangible" }
  /// One with nothing filled in.
  public static var template: Measure { Measure(text: LocalizedText()) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.text, &text)
  }
}
