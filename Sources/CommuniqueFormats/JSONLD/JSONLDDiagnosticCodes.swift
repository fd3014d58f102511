public import Communique

/// The codes of the JSON-LD reader. What is wrong with the JSON itself has the codes of the JSON reader.
extension Diagnostic.Code {
  /// `jsonld.form.expanded`
  public static let jsonLDExpanded = Self(
    "jsonld.form.expanded", "The document is JSON-LD in another form than the compacted one with our context.")
  /// `jsonld.context.missing`
  public static let jsonLDContextMissing = Self("jsonld.context.missing", "The document has no context.")
  /// `jsonld.context.foreign`
  public static let jsonLDContextForeign = Self(
    "jsonld.context.foreign", "The context is not the one of our JSON-LD.")
  /// `jsonld.context.nested`
  public static let jsonLDContextNested = Self(
    "jsonld.context.nested", "A node has a context of its own, which could change the meaning of its keys.")
  /// `jsonld.base.mismatch`
  public static let jsonLDBase = Self(
    "jsonld.base.mismatch", "The base of the context is not the one that follows from the dossier.")
  /// `jsonld.graph.missing`
  public static let jsonLDGraphMissing = Self("jsonld.graph.missing", "The document has no graph of nodes.")
  /// `jsonld.graph.dossier`
  public static let jsonLDGraphDossier = Self(
    "jsonld.graph.dossier", "The first node of the graph is not the dossier, or another one is.")
  /// `jsonld.type.missing`
  public static let jsonLDTypeMissing = Self("jsonld.type.missing", "A node has no classes.")
  /// `jsonld.type.unknown`
  public static let jsonLDTypeUnknown = Self("jsonld.type.unknown", "A node is of no class that entities have.")
  /// `jsonld.type.mismatch`
  public static let jsonLDTypeMismatch = Self(
    "jsonld.type.mismatch", "The classes of a node are not those of what stands in its place.")
  /// `jsonld.dossier.other`
  public static let jsonLDOtherDossier = Self(
    "jsonld.dossier.other", "An entity is said to be part of another dossier.")
  /// `jsonld.reference.foreign`
  public static let jsonLDReference = Self("jsonld.reference.foreign", "A reference is not one into the dossier.")
  /// `jsonld.attestation.identifier`
  public static let jsonLDAttestation = Self(
    "jsonld.attestation.identifier", "The identifier of an attestation does not follow from its entity and source.")
  /// `jsonld.segment.source`
  public static let jsonLDSegmentSource = Self(
    "jsonld.segment.source", "A segment is said to stand in another source than its attestation's.")
  /// `jsonld.date.twice`
  public static let jsonLDDateTwice = Self("jsonld.date.twice", "A date stands under the keys of two datatypes.")
  /// `jsonld.date.datatype`
  public static let jsonLDDateDatatype = Self(
    "jsonld.date.datatype", "A date stands under the key of a datatype that it is not of.")

  /// All codes of the JSON-LD reader, in the order of the documentation.
  public static let jsonLD: [Self] = [
    jsonLDExpanded, jsonLDContextMissing, jsonLDContextForeign, jsonLDContextNested, jsonLDBase, jsonLDGraphMissing,
    jsonLDGraphDossier, jsonLDTypeMissing, jsonLDTypeUnknown, jsonLDTypeMismatch, jsonLDOtherDossier, jsonLDReference,
    jsonLDAttestation, jsonLDSegmentSource, jsonLDDateTwice, jsonLDDateDatatype,
  ]
}
