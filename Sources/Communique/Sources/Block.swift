/// A stretch of a source's layout.
public struct Block: Record {
  /// What the stretch is.
  public var kind: BlockKind
  /// The level of a heading or the depth of a list, from 1.
  public var level: Int?
  /// Where it stands in the text.
  public var span: TextSpan?

  /// Makes a value of the fields.
  public init(kind: BlockKind, level: Int? = nil, span: TextSpan? = nil) {
    self.kind = kind
    self.level = level
    self.span = span
  }
}

extension Block {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Block/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:blockKind", "What the stretch is.")
    }
    /// The descriptor of ``Block/level``.
    @inlinable public static var level: Field {
      Field("level", iri: "communique:level", "The level of a heading or the depth of a list, from 1.")
    }
    /// The descriptor of ``Block/span``.
    @inlinable public static var span: Field {
      Field("span", iri: "oa:hasSelector", "Where it stands in the text.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "block" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A stretch of a source's layout."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:Block" }
  /// One with nothing filled in.
  public static var template: Block { Block(kind: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.level, &level)
    try visitor.field(Fields.span, &span)
  }
}
