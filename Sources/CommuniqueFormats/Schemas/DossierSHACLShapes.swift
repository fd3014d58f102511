internal import Communique

/// Shapes (SHACL, W3C Recommendation of 2017, core constraints only) of our linked data, generated from the fields of the
/// model.
///
/// Dates are compared by nothing here: two of unlike datatypes have no order in SPARQL.
struct DossierSHACLShapes {
  typealias Term = TurtleDocument.Term
  typealias Members = [(String, [Term])]

  private static let address = "\(Namespace.schemas)\(SchemaVersion.current.text)/shapes.ttl"

  let records: [RecordDescription]

  /// The document in Turtle.
  static var document: String {
    let shapes = DossierSHACLShapes(records: Dossier.recordDescription.allRecords)
    var document = TurtleDocument(
      "Generated from the field declarations of the model; do not edit.",
      prefixes: [("shape", address + "#")] + LinkedDataNaming.prefixes)
    document.add(
      address,
      [
        ("rdf:type", [.iri("owl:Ontology")]), ("dcterms:title", [.text("Shapes of Communique", language: "en")]),
        (
          "dcterms:description",
          [.text("What the linked data of a dossier looks like: SHACL shapes of every record.", language: "en")]
        ),
        ("owl:versionInfo", [.string(SchemaVersion.current.text)]),
      ])
    shapes.addShared(to: &document)
    for record in shapes.records { shapes.add(record, to: &document) }
    return document.text
  }

  // MARK: Node shapes

  private func addShared(to document: inout TurtleDocument) {
    let entities = records.filter { $0.kind != nil }
    document.add(
      "shape:entityOfDossier",
      [
        ("rdf:type", [.iri("sh:NodeShape")]),
        ("sh:targetSubjectsOf", [.iri(JSONLDContext.dossier.property)]),
        ("sh:or", [alternatives(entities.map { [("sh:class", [.iri(ownClass(of: $0))])] })]),
        (
          "sh:message",
          [.text("What belongs to a dossier has the class of an entity of the model.", language: "en")]
        ),
      ])
    let rest: Term = .blank([("sh:zeroOrMorePath", [.iri("rdf:rest")])])
    document.add(
      "shape:list",
      [
        ("rdf:type", [.iri("sh:NodeShape")]),
        (
          "sh:property",
          [
            .blank([
              ("sh:path", [rest]), ("sh:hasValue", [.iri("rdf:nil")]),
              ("sh:message", [.text("A list ends with rdf:nil.", language: "en")]),
            ])
          ]
        ),
      ])
  }

  private func add(_ record: RecordDescription, to document: inout TurtleDocument) {
    let shape = "shape:\(record.name)"
    let phrase = LinkedDataNaming.phrase(record.name)
    let namesakes = namesakes(of: record)
    let target: Members = [("sh:targetClass", [.iri(ownClass(of: record))])]
    document.add(
      shape,
      [("rdf:type", [.iri("sh:NodeShape")])] + (namesakes.isEmpty ? target : []) + [
        ("rdfs:label", [.text(LinkedDataNaming.words(record.name), language: "en")]),
        ("rdfs:comment", [.text(record.summary, language: "en")]),
        ("sh:closed", [.boolean(true)]),
        ("sh:ignoredProperties", [.list([.iri("rdf:type")])]),
        (
          "sh:message",
          [
            .text(
              "\(LinkedDataNaming.capitalized(phrase)) has the properties of the model and no others.", language: "en")
          ]
        ),
        ("sh:property", [classShape(of: record)] + frame(of: record) + propertyShapes(of: record)),
      ])
    guard !namesakes.isEmpty else { return }
    document.add(
      shape + "Target",
      [("rdf:type", [.iri("sh:NodeShape")])] + target + [
        (
          "sh:or",
          [alternatives(namesakes.map { [("sh:class", [.iri(ownClass(of: $0))])] } + [[("sh:node", [.iri(shape)])]])]
        ),
        (
          "sh:message",
          [
            .text(
              "\(LinkedDataNaming.capitalized(phrase)) has the properties that \(shape) describes, and no others.",
              language: "en")
          ]
        ),
      ])
  }

  /// The class that tells a record from others: the first that it declares, but for that of the tokens of vocabularies,
  /// so that a graph may hold our vocabulary too.
  func ownClass(of record: RecordDescription) -> String {
    let classes = LinkedDataNaming.classes(of: record)
    return classes.first { $0 != LinkedDataVocabularyDocument.tokenClass } ?? classes.first ?? ""
  }

  /// The other records whose nodes have the own class of a record besides theirs.
  private func namesakes(of record: RecordDescription) -> [RecordDescription] {
    let own = ownClass(of: record)
    return records.filter { $0.name != record.name && LinkedDataNaming.classes(of: $0).contains(own) }
  }

  /// That a value is a node of a record.
  func classConstraint(_ record: RecordDescription) -> Members {
    let others = namesakes(of: record).map { Term.blank([("sh:class", [.iri(ownClass(of: $0))])]) }
    return [("sh:class", [.iri(ownClass(of: record))]), ("sh:not", others)].filter { !$0.1.isEmpty }
  }

  func alternatives(_ members: [Members]) -> Term { .list(members.map { .blank($0) }) }

  // MARK: What nodes have whatever their fields

  private func classShape(of record: RecordDescription) -> Term {
    let declared = LinkedDataNaming.classes(of: record)
    let additional = LinkedDataClass.names(of: record.additionalIRIs).map(\.iri)
    let phrase = LinkedDataNaming.capitalized(LinkedDataNaming.phrase(record.name))
    let message =
      "\(phrase) has the \(declared.count == 1 ? "class" : "classes") \(declared.joined(separator: " and "))"
    return .blank([
      ("sh:path", [.iri("rdf:type")]), ("sh:hasValue", declared.map { .iri($0) }),
      ("sh:in", [.list((declared + additional).map { .iri($0) })]),
      ("sh:message", [.text(message + (additional.isEmpty ? ", and no other." : "; see sh:in."), language: "en")]),
    ])
  }

  private func frame(of record: RecordDescription) -> [Term] {
    func one(_ property: String, _ constraints: Members, _ message: String) -> Term {
      .blank(
        [
          ("sh:path", [.iri(property)]), ("sh:minCount", [.integer(1)]), ("sh:maxCount", [.integer(1)]),
          ("sh:nodeKind", [.iri("sh:IRI")]),
        ] + constraints + [("sh:message", [.text(message, language: "en")])])
    }
    let phrase = LinkedDataNaming.capitalized(LinkedDataNaming.phrase(record.name))
    var shapes: [Term] = []
    if record.kind != nil, let dossier = records.first(where: { $0.name == Dossier.recordName.string }) {
      shapes.append(
        one(JSONLDContext.dossier.property, classConstraint(dossier), "\(phrase) belongs to one dossier."))
    }
    if record.name == Segment.recordName.string, let source = records.first(where: { $0.kind == .source }) {
      shapes.append(
        one(JSONLDContext.segmentSource.property, classConstraint(source), "\(phrase) stands in one source."))
    }
    // What points at a node from its values is a property of those.
    for (property, owners) in reverseProperties(of: record) {
      shapes.append(
        one(
          property, [("sh:or", [alternatives(owners.map(classConstraint))])],
          "\(phrase) is of one entity that can have such."))
    }
    return shapes
  }

  private func reverseProperties(of record: RecordDescription) -> [(property: String, owners: [RecordDescription])] {
    var properties: [(property: String, owners: [RecordDescription])] = []
    for owner in records {
      for field in owner.fields where field.iri.hasPrefix("^") {
        guard case .record(let inner) = field.content, inner.name == record.name else { continue }
        let property = LinkedDataNaming.property(of: field)
        if let known = properties.firstIndex(where: { $0.property == property }) {
          properties[known].owners.append(owner)
        } else {
          properties.append((property, [owner]))
        }
      }
    }
    return properties
  }
}
