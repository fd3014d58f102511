/// Where subschemas stand.
struct SchemaPlaces {
  private let program: SchemaProgram

  init(_ program: SchemaProgram) { self.program = program }

  /// The JSON pointer of a subschema in its document.
  func pointer(_ schema: Int32) -> String {
    guard schema >= 0 else { return "" }
    let place = program.schemas[Int(schema)]
    return program.documents[Int(place.document)].index.path(of: Int(place.node))
  }

  /// A keyword as findings name it: a pointer within the schema, with the IRI of its document where that is another.
  func reference(_ schema: Int32, _ keyword: SchemaKeyword) -> String {
    guard schema >= 0 else { return "#" }
    let place = program.schemas[Int(schema)]
    let suffix = keyword == .never ? "" : "/\(keyword.rawValue)"
    let document = place.document == 0 ? "" : program.documents[Int(place.document)].index.origin.file ?? ""
    return "\(document)#\(pointer(schema))\(suffix)"
  }

  /// The absolute IRI of a keyword; `nil` where the schema has none.
  func absolute(_ schema: Int32, _ suffix: String) -> String? {
    guard schema >= 0 else { return nil }
    let place = program.schemas[Int(schema)]
    let resource = program.resources[Int(place.resource)]
    guard resource.iri.isAbsolute else { return nil }
    let root = program.documents[Int(resource.document)].index.path(of: Int(resource.node))
    let pointer = String(pointer(schema).dropFirst(root.count)) + suffix
    return "\(resource.iri.withoutFragment)#\(IRIReference.encoded(pointer: pointer))"
  }
}
