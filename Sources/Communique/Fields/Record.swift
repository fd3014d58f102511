/// A value whose fields are declared once, in ``visitFields(_:)``.
///
/// Everything that handles fields walks that list: canonical JSON, `Codable`, CSV, schemas, the rules of
/// ``Dossier/diagnostics()``. `Codable` conformance comes with it and agrees with canonical JSON.
public protocol Record: Codable, Hashable, Sendable {
  /// What the record is called, in lower camel case; unique among records.
  static var recordName: StaticString { get }
  /// What the record is, in one sentence.
  static var recordSummary: StaticString { get }
  /// The classes of the linked-data form, the record's own first: prefixed names such as `schema:Event`, with spaces
  /// between them.
  static var recordIRI: StaticString { get }
  /// The classes of which a value can have one besides, depending on what it holds: prefixed names with spaces between
  /// them; empty where there are none.
  static var additionalIRIs: StaticString { get }
  /// The class that this very value has besides, as a prefixed name; empty where it has none.
  var additionalIRI: StaticString { get }
  /// A value with nothing filled in, which readers fill and schema makers walk. It is not a valid record until its
  /// required fields are set.
  static var template: Self { get }

  /// Calls the visitor once for each field, in declared order.
  mutating func visitFields<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

extension Record {
  /// None.
  @inlinable
  public static var additionalIRIs: StaticString { "" }
  /// None.
  @inlinable
  public var additionalIRI: StaticString { "" }
}

/// A record that has an identifier and stands in one of the dossier's lists.
public protocol Entity: Record, ReferenceTarget {
  /// The kind of entity, which names its list.
  static var entityKind: EntityKind { get }
  /// The identifier, unique among all entities of a dossier.
  var id: ID<Self> { get set }
  /// Identifiers of the same thing elsewhere.
  var sameAs: [IRI] { get set }
  /// A remark by whoever recorded it.
  var note: LocalizedText? { get set }
}

/// An entity that sources report.
public protocol Attested: Entity {
  /// Which sources report it, and how.
  var attestations: [Attestation] { get set }
}

/// Something that a reference can point at: one kind of entity, or a choice of kinds.
public protocol ReferenceTarget {
  /// What a reference of this type points at, in words: “a meeting”, “a person or an organization”.
  static var referenceName: String { get }
  /// The kinds of entity that a reference of this type may point at.
  static var referenceKinds: Set<EntityKind> { get }
  /// Whether a reference of this type may point at a kind of entity; the same as ``referenceKinds`` says, without making
  /// a set.
  static func accepts(_ kind: EntityKind) -> Bool
}

extension Entity {
  /// The entity's own kind, with its article.
  public static var referenceName: String { entityKind.nounPhrase }
  /// The entity's own kind alone.
  public static var referenceKinds: Set<EntityKind> { [entityKind] }
  /// Whether it is the entity's own kind.
  public static func accepts(_ kind: EntityKind) -> Bool { kind == entityKind }
}
