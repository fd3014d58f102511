/// A piece of the wording in which a source reports something.
public struct Segment: Record {
  /// What the piece is.
  public var kind: SegmentKind
  /// The words of the piece.
  public var text: String?
  /// Where it stands in the source's text.
  public var span: TextSpan?

  /// Makes a value of the fields.
  public init(kind: SegmentKind, text: String? = nil, span: TextSpan? = nil) {
    self.kind = kind
    self.text = text
    self.span = span
  }
}

extension Segment {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Segment/kind``.
    @inlinable public static var kind: Field {
      Field("kind", iri: "communique:segmentKind", "What the piece is.")
    }
    /// The descriptor of ``Segment/text``.
    @inlinable public static var text: Field {
      Field("text", iri: "communique:segmentText", "The words of the piece.")
    }
    /// The descriptor of ``Segment/span``.
    @inlinable public static var span: Field {
      Field("span", iri: "oa:hasSelector", "Where it stands in the source's text.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "segment" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A piece of the wording in which a source reports something."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "oa:SpecificResource" }
  /// One with nothing filled in.
  public static var template: Segment { Segment(kind: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.kind, &kind)
    try visitor.field(Fields.text, &text)
    try visitor.field(Fields.span, &span)
  }
}
