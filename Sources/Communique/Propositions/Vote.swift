/// The outcome of a vote.
public struct Vote: Record {
  /// How many voted for it.
  public var inFavour: Int?
  /// How many voted against it.
  public var against: Int?
  /// How many abstained.
  public var abstaining: Int?
  /// How many did not vote.
  public var absent: Int?
  /// How each party voted, where that is known.
  public var ballots: [Ballot] = []

  /// Makes a value of the fields.
  public init(
    inFavour: Int? = nil, against: Int? = nil, abstaining: Int? = nil, absent: Int? = nil, ballots: [Ballot] = []
  ) {
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
    self.absent = absent
    self.ballots = ballots
  }
}

extension Vote {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Vote/inFavour``.
    @inlinable public static var inFavour: Field {
      Field("inFavour", iri: "eli-dl:number_of_votes_favor", "How many voted for it.")
    }
    /// The descriptor of ``Vote/against``.
    @inlinable public static var against: Field {
      Field("against", iri: "eli-dl:number_of_votes_against", "How many voted against it.")
    }
    /// The descriptor of ``Vote/abstaining``.
    @inlinable public static var abstaining: Field {
      Field("abstaining", iri: "eli-dl:number_of_votes_abstention", "How many abstained.")
    }
    /// The descriptor of ``Vote/absent``.
    @inlinable public static var absent: Field {
      Field("absent", iri: "communique:numberAbsent", "How many did not vote.")
    }
    /// The descriptor of ``Vote/ballots``.
    @inlinable public static var ballots: Field {
      Field("ballots", iri: "communique:ballot", "How each party voted, where that is known.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "vote" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "The outcome of a vote."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "eli-dl:Vote" }
  /// One with nothing filled in.
  public static var template: Vote { Vote() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.inFavour, &inFavour)
    try visitor.field(Fields.against, &against)
    try visitor.field(Fields.abstaining, &abstaining)
    try visitor.field(Fields.absent, &absent)
    try visitor.field(Fields.ballots, &ballots)
  }
}
