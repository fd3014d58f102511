/// Who spoke, was addressed, decided or pledged: a known agent, a name as the source gives it, or both.
public struct Party: Record {
  /// The person or organization, where it is known.
  public var agent: ID<Agent>?
  /// The name or description as the source gives it, such as “a journalist”; alone, it stands for a party that is not
  /// identified.
  public var label: String?
  /// The role that the person held at that time.
  public var membership: ID<Membership>?
  /// The person or organization for which the party acted.
  public var onBehalfOf: ID<Agent>?

  /// Makes a value of the fields.
  public init(
    agent: ID<Agent>? = nil, label: String? = nil, membership: ID<Membership>? = nil, onBehalfOf: ID<Agent>? = nil
  ) {
    self.agent = agent
    self.label = label
    self.membership = membership
    self.onBehalfOf = onBehalfOf
  }
}

extension Party {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Party/agent``.
    @inlinable public static var agent: Field {
      Field("agent", iri: "prov:agent", "The person or organization, where it is known.")
    }
    /// The descriptor of ``Party/label``.
    @inlinable public static var label: Field {
      Field(
        "label", iri: "schema:name",
        """
        The name or description as the source gives it, such as “a journalist”; alone, it stands for a party \
        that is not identified.
        """)
    }
    /// The descriptor of ``Party/membership``.
    @inlinable public static var membership: Field {
      Field("membership", iri: "communique:membership", "The role that the person held at that time.")
    }
    /// The descriptor of ``Party/onBehalfOf``.
    @inlinable public static var onBehalfOf: Field {
      Field("onBehalfOf", iri: "communique:onBehalfOf", "The person or organization for which the party acted.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "party" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "Who spoke, was addressed, decided or pledged: a known agent, a name as the source gives it, or both."
  }
  /// The classes of the linked-data form.
  public static var recordIRI: StaticString { "communique:Party schema:Role" }
  /// One with nothing filled in.
  public static var template: Party { Party() }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.agent, &agent)
    try visitor.field(Fields.label, &label)
    try visitor.field(Fields.membership, &membership)
    try visitor.field(Fields.onBehalfOf, &onBehalfOf)
  }
}
