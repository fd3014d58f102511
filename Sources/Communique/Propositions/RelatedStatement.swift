/// That a statement stands in a relation to another.
public struct RelatedStatement: Record {
  /// The other statement.
  public var statement: ID<Statement>
  /// The relation.
  public var relation: StatementRelation?

  /// Makes a value of the fields.
  public init(statement: ID<Statement>, relation: StatementRelation? = nil) {
    self.statement = statement
    self.relation = relation
  }
}

extension RelatedStatement {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``RelatedStatement/statement``.
    @inlinable public static var statement: Field {
      Field("statement", iri: "communique:statement", "The other statement.")
    }
    /// The descriptor of ``RelatedStatement/relation``.
    @inlinable public static var relation: Field {
      Field("relation", iri: "communique:statementRelation", "The relation.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "relatedStatement" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "That a statement stands in a relation to another."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:RelatedStatement" }
  /// One with nothing filled in.
  public static var template: RelatedStatement { RelatedStatement(statement: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.statement, &statement)
    try visitor.field(Fields.relation, &relation)
  }
}
