/// A position that a statement takes towards something.
public struct Stance: Record {
  /// The entity that the position is about.
  public var target: ID<AnyEntity>?
  /// What the position is about, in words, where it is no entity of the dossier.
  public var label: String?
  /// The position.
  public var position: StancePosition

  /// Makes a value of the fields.
  public init(target: ID<AnyEntity>? = nil, label: String? = nil, position: StancePosition) {
    self.target = target
    self.label = label
    self.position = position
  }
}

extension Stance {
  /// The descriptors of the fields.
  public enum Fields {
    /// The descriptor of ``Stance/target``.
    @inlinable public static var target: Field {
      Field("target", iri: "communique:target", "The entity that the position is about.")
    }
    /// The descriptor of ``Stance/label``.
    @inlinable public static var label: Field {
      Field(
        "label", iri: "communique:targetLabel",
        "What the position is about, in words, where it is no entity of the dossier.")
    }
    /// The descriptor of ``Stance/position``.
    @inlinable public static var position: Field {
      Field("position", iri: "communique:stancePosition", "The position.")
    }
  }

  /// The name among records.
  public static var recordName: StaticString { "stance" }
  /// What it is, in one sentence.
  public static var recordSummary: StaticString {
    "A position that a statement takes towards something."
  }
  /// The class of the linked-data form.
  public static var recordIRI: StaticString { "communique:Stance" }
  /// One with nothing filled in.
  public static var template: Stance { Stance(position: "") }

  /// Calls the visitor once for each field, in declared order.
  @inlinable
  public mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
  {
    try visitor.field(Fields.target, &target)
    try visitor.field(Fields.label, &label)
    try visitor.field(Fields.position, &position)
  }
}
