/// How one party voted.
public struct Ballot: Record {
  /// Who voted.
  public var party: Party
  /// How the party voted.
  public var option: BallotOption

  /// Makes a value of the fields.
  public init(party: Party, option: BallotOption) {
    self.party = party
    self.option = option
  }
}

extension Ballot {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Ballot/party``.
    @inlinable public static var party: Field {
      Field("party", iri: "communique:party", "Who voted.")
    }
    /// The descriptor of ``Ballot/option``.
    @inlinable public static var option: Field {
      Field("option", iri: "communique:ballotOption", "How the party voted.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "ballot" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "How one party voted."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:Ballot" }
  /// One with nothing filled in.
  public static var template: Ballot { Ballot(party: .template, option: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.party, &party)
    try visitor.field(Fields.option, &option)
  }
}
