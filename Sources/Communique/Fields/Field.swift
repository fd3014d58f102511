/// The descriptor of one field of a record: what every format and every schema needs to know about it besides its type.
///
/// The type, and with it whether the field is required or repeated, is not repeated here: a ``FieldVisitor`` learns it
/// from the overload that the compiler chooses.
public struct Field: Sendable {
  /// The name in canonical JSON, in lower camel case.
  public let name: StaticString
  /// The term of the linked-data form, as a prefixed name such as `schema:startDate`; empty where the value is
  /// spread over the fields of the record that holds it.
  public let iri: StaticString
  /// What the field holds, in one sentence.
  public let summary: StaticString

  /// Makes a descriptor.
  @inlinable
  public init(_ name: StaticString, iri: StaticString, _ summary: StaticString) {
    self.name = name
    self.iri = iri
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
    Field("attestations", iri: "communique:attestation", "Which sources report it, and how.")
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
