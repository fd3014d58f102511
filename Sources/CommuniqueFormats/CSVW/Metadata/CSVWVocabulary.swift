/// The names that metadata may use without defining them: the terms and prefixes of CSVW and of the initial context of
/// RDFa 1.1.
enum CSVWVocabulary {
  private static let prefixes: Set<String> = [
    "as", "cat", "cc", "cnt", "csvw", "ctag", "dc", "dc11", "dcat", "dcterms", "dctypes", "dqv", "duv", "earl", "eg",
    "foaf", "gldp", "gr", "grddl", "ht", "ical", "jsonld", "ldp", "ma", "oa", "odrl", "og", "org", "owl", "pim", "pto",
    "prov", "ptr", "qb", "rdf", "rdfa", "rdfs", "rev", "rif", "role", "rr", "sd", "schema", "sioc", "skos", "skosxl",
    "sosa", "ssn", "time", "v", "vcard", "vann", "void", "wdr", "wdrs", "xhv", "xml", "xsd",
  ]

  private static let terms: Set<String> = Set(
    CSVWBuiltInDatatype.names + [
      "Cell", "Column", "Datatype", "Dialect", "Direction", "ForeignKey", "JSON", "NumericFormat", "Row", "Schema",
      "Table", "TableGroup", "TableReference", "Template", "Transformation", "XMLLiteral", "HTML", "PlainLiteral",
      "describedby", "license", "role", "csvEncodedTabularData", "tabularMetadata",
    ])

  /// Whether a name is that of a common property: with a prefix, or an absolute IRI.
  static func isCommonProperty(_ name: String) -> Bool {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), !name.utf8.starts(with: "_:".utf8),
      name.utf8.first != UInt8(ascii: "@")
    else { return false }
    return prefixes.contains(String(name[..<colon])) || IRIReference(name).isAbsolute
  }

  /// Whether a name may stand as `@type`: a term, a name with a known prefix, or an absolute IRI.
  static func isType(_ name: String) -> Bool { terms.contains(name) || isCommonProperty(name) }

  /// Whether an IRI is that of a built-in datatype.
  static func isBuiltInDatatype(_ iri: String) -> Bool {
    for stem in ["http://www.w3.org/2001/XMLSchema#", "xsd:"] where iri.hasPrefix(stem) {
      return CSVWBuiltInDatatype(named: String(iri.dropFirst(stem.count))) != nil
    }
    return [
      "http://www.w3.org/ns/csvw#JSON", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML",
    ].contains(iri)
  }
}
