/// That a decision stands in a relation to another.
public struct RelatedDecision: Record {
  /// The other decision.
  public var decision: ID<Decision>
  /// The relation.
  public var relation: DecisionRelation?

  /// Makes a value of the fields.
  public init(decision: ID<Decision>, relation: DecisionRelation? = nil) {
    self.decision = decision
    self.relation = relation
  }
}

extension RelatedDecision {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``RelatedDecision/decision``.
    @inlinable public static var decision: Field {
      Field("decision", iri: "communique:decision", "The other decision.")
    }
    /// The descriptor of ``RelatedDecision/relation``.
    @inlinable public static var relation: Field {
      Field("relation", iri: "communique:decisionRelation", "The relation.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "relatedDecision" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "That a decision stands in a relation to another."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:RelatedDecision" }
  /// One with nothing filled in.
  public static var template: RelatedDecision { RelatedDecision(decision: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.decision, &decision)
    try visitor.field(Fields.relation, &relation)
  }
}
