internal import Communique

/// How the published files about our linked data name and word things.
enum LinkedDataNaming {
  /// The prefixes of those files: the vocabularies in use, and those that describe vocabularies and shapes.
  static let prefixes: [(name: String, namespace: String)] =
    LinkedDataPrefix.all.map { ($0.name.string, $0.namespace.string) } + [
      ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
      ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", XSD.namespace),
      ("edtf", "http://id.loc.gov/datatypes/edtf/"), ("sh", "http://www.w3.org/ns/shacl#"),
      ("vann", "http://purl.org/vocab/vann/"),
    ]

  /// A name in camel case as words: `jointSession` as “joint session”.
  static func words(_ name: some StringProtocol) -> String {
    var words = ""
    var wasUpper = true
    for scalar in name.unicodeScalars {
      let isUpper = ("A"..."Z").contains(scalar)
      // The letters of an acronym stay together.
      if isUpper, !wasUpper { words += " " }
      words += wasUpper || !isUpper ? String(scalar) : String(scalar).lowercased()
      wasUpper = isUpper
    }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A name in camel case as words with the article: “an agenda item”.
  static func phrase(_ name: String) -> String {
    let words = words(name)
    return ("aeiou".contains(words.prefix(1)) ? "an " : "a ") + words
  }

  /// Words as the start of a sentence.
  static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// The property that a field declares, without the mark of one that points the other way.
  static func property(of field: FieldDescription) -> String {
    field.iri.hasPrefix("^") ? String(field.iri.dropFirst()) : field.iri
  }

  /// The classes that a record declares, its own first, as prefixed names.
  static func classes(of record: RecordDescription) -> [String] { record.iri.split(separator: " ").map(String.init) }
}
