internal import Communique

/// The addresses under which our own terms and schemas are named. They name; nothing is fetched from them.
package enum Namespace {
  /// Our own terms of linked data.
  package static let terms = LinkedDataPrefix.own.namespace.string
  /// The tokens of our vocabularies: the vocabulary's name and the token follow.
  package static let vocabularies = "https://w3id.org/communique/vocabulary/"
  /// Dossiers that state no address of their own: the identifier follows.
  package static let dossiers = "https://w3id.org/communique/dossier/"
  /// The elements of our XML.
  package static let xml = "https://w3id.org/communique/xml"
  /// Our schemas.
  package static let schemas = "https://w3id.org/communique/schemas/"
}
