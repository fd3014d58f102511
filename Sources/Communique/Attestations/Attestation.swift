/// That a source reports something, in what words, and at what place of its text.
public struct Attestation: Record {
  /// The source that reports it.
  public var source: ID<Source>
  /// How the source reports it.
  public var mode: AttestationMode?
  /// The wording, piece by piece, in the order of the source's text.
  public var segments: [Segment] = []
  /// The reporting verb as printed, such as “stressed”.
  public var cue: String?
  /// The words by which the reporter keeps a distance, such as “reportedly”.
  public var hedge: String?
  /// The speaker as printed.
  public var speakerLabel: String?
  /// Those through whom the report passed, outermost first.
  public var via: [Party] = []
  /// What the source has for single fields, where that differs from the record.
  public var readings: [FieldReading] = []
  /// The link that the source sets at this place.
  public var link: Link?
  /// The reporter's own comment, kept apart from what is reported.
  public var evaluation: LocalizedText?

  /// Makes a value of the fields.
  public init(
    source: ID<Source>, mode: AttestationMode? = nil, segments: [Segment] = [], cue: String? = nil,
    hedge: String? = nil, speakerLabel: String? = nil, via: [Party] = [], readings: [FieldReading] = [],
    link: Link? = nil, evaluation: LocalizedText? = nil
  ) {
    self.source = source
    self.mode = mode
    self.segments = segments
    self.cue = cue
    self.hedge = hedge
    self.speakerLabel = speakerLabel
    self.via = via
    self.readings = readings
    self.link = link
    self.evaluation = evaluation
  }
}

extension Attestation {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Attestation/source``.
    @inlinable public static var source: Field {
      Field("source", iri: "oa:hasTarget", "The source that reports it.")
    }
    /// The descriptor of ``Attestation/mode``.
    @inlinable public static var mode: Field {
      Field("mode", iri: "communique:mode", "How the source reports it.")
    }
    /// The descriptor of ``Attestation/segments``.
    @inlinable public static var segments: Field {
      Field(
        "segments", iri: "communique:segments", isSequence: true,
        "The wording, piece by piece, in the order of the source's text.")
    }
    /// The descriptor of ``Attestation/cue``.
    @inlinable public static var cue: Field {
      Field("cue", iri: "communique:cue", "The reporting verb as printed, such as “stressed”.")
    }
    /// The descriptor of ``Attestation/hedge``.
    @inlinable public static var hedge: Field {
      Field(
        "hedge", iri: "communique:hedge",
        "The words by which the reporter keeps a distance, such as “reportedly”.")
    }
    /// The descriptor of ``Attestation/speakerLabel``.
    @inlinable public static var speakerLabel: Field {
      Field("speakerLabel", iri: "communique:speakerLabel", "The speaker as printed.")
    }
    /// The descriptor of ``Attestation/via``.
    @inlinable public static var via: Field {
      Field("via", iri: "communique:via", isSequence: true, "Those through whom the report passed, outermost first.")
    }
    /// The descriptor of ``Attestation/readings``.
    @inlinable public static var readings: Field {
      Field(
        "readings", iri: "communique:reading",
        "What the source has for single fields, where that differs from the record.")
    }
    /// The descriptor of ``Attestation/link``.
    @inlinable public static var link: Field {
      Field("link", iri: "communique:link", "The link that the source sets at this place.")
    }
    /// The descriptor of ``Attestation/evaluation``.
    @inlinable public static var evaluation: Field {
      Field(
        "evaluation", iri: "communique:evaluation",
        "The reporter's own comment, kept apart from what is reported.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "attestation" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "That a source reports something, in what words, and at what place of its text."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "oa:Annotation" }
  /// The classes of which a value can have one besides.
  public static var additionalIRIs: StaticString { "schema:Quotation" }
  /// The class that this very value has besides.
  public var additionalIRI: StaticString { mode == .verbatim || mode == .partialQuote ? "schema:Quotation" : "" }
  /// One with nothing filled in.
  public static var template: Attestation { Attestation(source: .missing) }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.source, &source)
    try visitor.field(Fields.mode, &mode)
    try visitor.field(Fields.segments, &segments)
    try visitor.field(Fields.cue, &cue)
    try visitor.field(Fields.hedge, &hedge)
    try visitor.field(Fields.speakerLabel, &speakerLabel)
    try visitor.field(Fields.via, &via)
    try visitor.field(Fields.readings, &readings)
    try visitor.field(Fields.link, &link)
    try visitor.field(Fields.evaluation, &evaluation)
  }
}
