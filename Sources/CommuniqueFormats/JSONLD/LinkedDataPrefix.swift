internal import Communique

/// A vocabulary of linked data that field declarations name by a prefix.
package struct LinkedDataPrefix: Sendable {
  /// The prefix, without the colon.
  package let name: StaticString
  /// What stands for it in an IRI.
  package let namespace: StaticString

  /// All vocabularies in use: schema.org, the Organization Ontology, PROV-O, Web Annotation, SKOS, DCMI Metadata Terms,
  /// ELI for draft legislation, and our own.
  package static let all: [LinkedDataPrefix] = [
    LinkedDataPrefix(name: "schema", namespace: "http://schema.org/"),
    LinkedDataPrefix(name: "org", namespace: "http://www.w3.org/ns/org#"),
    LinkedDataPrefix(name: "prov", namespace: "http://www.w3.org/ns/prov#"),
    LinkedDataPrefix(name: "oa", namespace: "http://www.w3.org/ns/oa#"),
    LinkedDataPrefix(name: "skos", namespace: "http://www.w3.org/2004/02/skos/core#"),
    LinkedDataPrefix(name: "dcterms", namespace: "http://purl.org/dc/terms/"),
    LinkedDataPrefix(name: "eli-dl", namespace: "http://data.europa.eu/eli/eli-draft-legislation-ontology#"),
    own,
  ]

  /// Our own vocabulary.
  package static let own = LinkedDataPrefix(name: "communique", namespace: "https://w3id.org/communique/ns#")

  /// The IRI that a prefixed name stands for; the name itself where no vocabulary has the prefix.
  package static func expanded(_ name: some StringProtocol) -> String {
    guard let colon = name.firstIndex(of: ":"), let prefix = all.first(where: { $0.name.string == name[..<colon] })
    else { return String(name) }
    return prefix.namespace.string + name[name.index(after: colon)...]
  }
}
