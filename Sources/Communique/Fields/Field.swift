/// The descriptor of one field of a record: what every format and every schema needs to know about it besides its type.
///
/// The type, and with it whether the field is required or repeated, is not repeated here: a ``FieldVisitor`` learns it
/// from the overload that the compiler chooses.
public struct Field: Sendable {
  /// The name in canonical JSON, in lower camel case.
  public let name: StaticString
  /// The property of the linked-data form, as a prefixed name such as `schema:startDate`; `@id` for the identifier, and
  /// empty where the value is spread over other records. After `^` the property points from the value to the record.
  public let iri: StaticString
  /// The key of the linked-data form; empty where it is the local name of the property.
  public let term: StaticString
  /// Whether the order of a repeated field's values is part of their meaning, so that linked data keeps them as a list.
  /// Every other format keeps the order of all fields.
  public let isSequence: Bool
  /// What the field holds, in one sentence.
  public let summary: StaticString

  /// Makes a descriptor.
  @inlinable
  public init(
    _ name: StaticString, iri: StaticString, term: StaticString = "", isSequence: Bool = false, _ summary: StaticString
  ) {
    self.name = name
    self.iri = iri
    self.term = term
    self.isSequence = isSequence
    self.summary = summary
  }
}

extension StaticString {
  /// The text as a string.
  package var string: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}

/// The fields that entities share.
extension Field {
  /// The descriptor of every entity's identifier.
  @inlinable public static var identifier: Field {
    Field("id", iri: "@id", "The identifier, unique among all entities of the dossier.")
  }
  /// The descriptor of ``Attested/attestations``.
  @inlinable public static var attestations: Field {
    Field("attestations", iri: "^oa:hasBody", term: "attestations", "Which sources report it, and how.")
  }
  /// The descriptor of ``Entity/sameAs``.
  @inlinable public static var sameAs: Field {
    Field("sameAs", iri: "schema:sameAs", "Identifiers of the same thing elsewhere.")
  }
  /// The descriptor of ``Entity/note``.
  @inlinable public static var note: Field {
    Field("note", iri: "skos:note", "A remark by whoever recorded it.")
  }
}
