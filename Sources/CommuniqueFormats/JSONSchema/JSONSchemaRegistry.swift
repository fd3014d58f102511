/// The schema documents that references may lead to, besides the metaschemas of 2020-12, which are always known. Nothing
/// is fetched from anywhere.
public struct JSONSchemaRegistry: Sendable {
  private var documents: [String: [UInt8]] = [:]

  /// Makes an empty registry.
  public init() {}

  /// Adds a document, or replaces it.
  ///
  /// - Parameters:
  ///   - document: The schema, in UTF-8. It is read when a reference leads to it.
  ///   - iri: The absolute IRI under which references name it, without a fragment. An `$id` in the document is a further
  ///     name, which holds once the document has been read.
  public mutating func add(_ document: [UInt8], for iri: String) {
    documents[IRIReference(iri).withoutFragment] = document
  }

  /// The document of an IRI.
  subscript(iri: String) -> [UInt8]? { documents[iri] ?? SchemaMetaschemas.documents[iri] }
}
