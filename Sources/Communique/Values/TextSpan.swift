/// A stretch of a source's text, counted in Unicode scalars from its start with line ends as LF; half-open, as in W3C
/// Web Annotation 4.2.5.
public struct TextSpan: Record {
  /// The offset of the first Unicode scalar.
  public var start: Int
  /// The offset after the last Unicode scalar.
  public var end: Int
  /// The words of the stretch, with white space collapsed to single spaces.
  public var exact: String?
  /// Some words before it, to find the place again.
  public var prefix: String?
  /// Some words after it, to find the place again.
  public var suffix: String?

  /// Makes a value of the fields.
  public init(start: Int, end: Int, exact: String? = nil, prefix: String? = nil, suffix: String? = nil) {
    self.start = start
    self.end = end
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

extension TextSpan {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``TextSpan/start``.
    @inlinable public static var start: Field {
      Field("start", iri: "oa:start", "The offset of the first Unicode scalar.")
    }
    /// The descriptor of ``TextSpan/end``.
    @inlinable public static var end: Field {
      Field("end", iri: "oa:end", "The offset after the last Unicode scalar.")
    }
    /// The descriptor of ``TextSpan/exact``.
    @inlinable public static var exact: Field {
      Field("exact", iri: "oa:exact", "The words of the stretch, with white space collapsed to single spaces.")
    }
    /// The descriptor of ``TextSpan/prefix``.
    @inlinable public static var prefix: Field {
      Field("prefix", iri: "oa:prefix", "Some words before it, to find the place again.")
    }
    /// The descriptor of ``TextSpan/suffix``.
    @inlinable public static var suffix: Field {
      Field("suffix", iri: "oa:suffix", "Some words after it, to find the place again.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "textSpan" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A stretch of a source's text, counted in Unicode scalars from its start with line ends as LF; half-open, as in W3C Web Annotation 4.2.5."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "oa:TextPositionSelector" }
  /// The classes of which a value can have one besides.
  public static var additionalIRIs: StaticString { "oa:TextQuoteSelector" }
  /// The class that this very value has besides.
  public var additionalIRI: StaticString { exact == nil ? "" : "oa:TextQuoteSelector" }
  /// One with nothing filled in.
  public static var template: TextSpan { TextSpan(start: 0, end: 0) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.start, &start)
    try visitor.field(Fields.end, &end)
    try visitor.field(Fields.exact, &exact)
    try visitor.field(Fields.prefix, &prefix)
    try visitor.field(Fields.suffix, &suffix)
  }
}
