/// That a source was made from another.
public struct Derivation: Record {
  /// The source that it was made from.
  public var source: ID<Source>
  /// How it was made from it.
  public var relation: DerivationRelation?

  /// Makes a value of the fields.
  public init(source: ID<Source>, relation: DerivationRelation? = nil) {
    self.source = source
    self.relation = relation
  }
}

extension Derivation {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Derivation/source``.
    @inlinable public static var source: Field {
      Field("source", iri: "prov:entity", "The source that it was made from.")
    }
    /// The descriptor of ``Derivation/relation``.
    @inlinable public static var relation: Field {
      Field("relation", iri: "communique:derivationRelation", "How it was made from it.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "derivation" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "That a source was made from another."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "prov:Derivation" }
  /// One with nothing filled in.
  public static var template: Derivation { Derivation(source: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.source, &source)
    try visitor.field(Fields.relation, &relation)
  }
}
