/// The addresses under which our own terms and schemas are named. They name; nothing is fetched from them.
package enum Namespace {
  /// Our own terms of linked data.
  package static let vocabulary = "https://w3id.org/communique/ns#"
  /// The elements of our XML.
  package static let xml = "https://w3id.org/communique/xml"
  /// Our schemas.
  package static let schemas = "https://w3id.org/communique/schemas/"
}
