internal import Communique

/// Our own terms of linked data as RDF, generated from the model: the classes and properties that no other vocabulary has,
/// and every open vocabulary as a SKOS concept scheme.
struct LinkedDataVocabularyDocument {
  typealias Term = TurtleDocument.Term
  typealias Members = [(String, [Term])]

  /// A field on a property of ours, with the record that has it.
  private struct Use {
    let record: RecordDescription
    let field: FieldDescription
  }

  /// The class of the tokens.
  static let tokenClass = "skos:Concept"

  private let records = Dossier.recordDescription.allRecords

  /// The document in Turtle.
  static var document: String {
    let vocabulary = LinkedDataVocabularyDocument()
    var document = TurtleDocument(
      "Generated from the field declarations of the model; do not edit.", prefixes: LinkedDataNaming.prefixes)
    vocabulary.addHeader(to: &document)
    vocabulary.addClasses(to: &document)
    vocabulary.addProperties(to: &document)
    vocabulary.addSchemes(to: &document)
    return document.text
  }

  private func addHeader(to document: inout TurtleDocument) {
    document.add(
      Namespace.terms,
      [
        ("rdf:type", [.iri("owl:Ontology")]),
        ("dcterms:title", [.text("Communique", language: "en")]),
        (
          "dcterms:description",
          [
            .text(
              "Terms for what intergovernmental meetings decided and said, and how sources report it, "
                + "where no other vocabulary has them.", language: "en")
          ]
        ),
        ("owl:versionInfo", [.string(SchemaVersion.current.text)]),
        ("vann:preferredNamespacePrefix", [.string(LinkedDataPrefix.own.name.string)]),
        ("vann:preferredNamespaceUri", [.string(Namespace.terms)]),
      ])
  }

  private static func isOwn(_ name: String) -> Bool { name.hasPrefix("\(LinkedDataPrefix.own.name.string):") }

  private static func localName(_ name: String) -> Substring {
    name.split(separator: ":", maxSplits: 1).last ?? Substring(name)
  }

  /// What every term of ours has.
  private func head(_ name: String, types: [String], comment: String) -> Members {
    let label = LinkedDataNaming.words(LinkedDataVocabularyDocument.localName(name))
    return [
      ("rdf:type", types.map { .iri($0) }), ("rdfs:label", [.text(label, language: "en")]),
      ("rdfs:comment", [.text(comment, language: "en")]), ("rdfs:isDefinedBy", [.iri(Namespace.terms)]),
    ]
  }

  // MARK: Classes

  private func addClasses(to document: inout TurtleDocument) {
    let own = records.compactMap { record -> (String, RecordDescription)? in
      guard let name = LinkedDataNaming.classes(of: record).first, LinkedDataVocabularyDocument.isOwn(name) else {
        return nil
      }
      return (name, record)
    }
    for (name, record) in own.sorted(by: { $0.0 < $1.0 }) {
      let others = LinkedDataNaming.classes(of: record).dropFirst().map { Term.iri($0) }
      document.add(
        name,
        head(name, types: ["rdfs:Class", "owl:Class"], comment: record.summary) + [("rdfs:subClassOf", others)])
    }
  }

  // MARK: Properties

  private func addProperties(to document: inout TurtleDocument) {
    var uses: [String: [Use]] = [:]
    for record in records {
      for field in record.fields where LinkedDataVocabularyDocument.isOwn(LinkedDataNaming.property(of: field)) {
        uses[LinkedDataNaming.property(of: field), default: []].append(Use(record: record, field: field))
      }
    }
    for (name, uses) in uses.sorted(by: { $0.key < $1.key }) { add(name, uses, to: &document) }
  }

  private func add(_ name: String, _ uses: [Use], to document: inout TurtleDocument) {
    let ranges = uses.map { range(of: $0.field) }
    let isSame = ranges.dropFirst().allSatisfy { $0.name == ranges.first?.name }
    let hasNodes = ranges.contains { $0.isNode }
    let hasLiterals = ranges.contains { !$0.isNode }
    // A list is a node, but which property leads to it is no matter of OWL.
    let isList = uses.contains { $0.field.isSequence }
    var types = ["rdf:Property"]
    if !isList, hasNodes != hasLiterals { types.append(hasNodes ? "owl:ObjectProperty" : "owl:DatatypeProperty") }
    let domain: [Term] = uses.count == 1 ? uses.prefix(1).map { .iri(ownClass(of: $0.record)) } : []
    document.add(
      name,
      head(name, types: types, comment: comment(uses)) + [
        ("rdfs:domain", domain), ("rdfs:range", isSame ? ranges.first?.range.map { [$0] } ?? [] : []),
        ("rdfs:seeAlso", isSame ? ranges.first?.scheme.map { [.iri($0)] } ?? [] : []),
      ])
  }

  /// What a property means: what its field says, or where several records have it, what each says.
  private func comment(_ uses: [Use]) -> String {
    let summaries = Set(uses.map(\.field.summary))
    if summaries.count == 1, let summary = summaries.first { return summary }
    return uses.map { "Of \(LinkedDataNaming.phrase($0.record.name)): \($0.field.summary)" }.joined(separator: " ")
  }

  private func ownClass(of record: RecordDescription) -> String { LinkedDataNaming.classes(of: record).first ?? "" }

  /// What the values of a property are. The name is the same for equal ranges.
  private struct Range {
    var name: String
    var isNode: Bool
    var range: Term?
    var scheme: String?
  }

  private func range(of field: FieldDescription) -> Range {
    if field.isSequence { return Range(name: "list", isNode: true, range: .iri("rdf:List")) }
    switch field.content {
    case .identity: return Range(name: "iri", isNode: true)
    case .integer: return Range(name: "integer", isNode: false, range: .iri(XSD.nonNegativeInteger))
    // With a language or without.
    case .localizedText: return Range(name: "literal", isNode: false, range: .iri("rdfs:Literal"))
    case .record(let record), .entities(let record):
      return Range(name: record.name, isNode: true, range: .iri(ownClass(of: record)))
    case .reference(let name, let kinds): return Range(name: name, isNode: true, range: range(of: kinds))
    case .scalar(let type): return range(of: type)
    }
  }

  private func range(of kinds: Set<EntityKind>) -> Term? {
    guard kinds.count < EntityKind.allCases.count else { return nil }
    let classes = records.filter { $0.kind.map(kinds.contains) == true }.map { Term.iri(ownClass(of: $0)) }
    return classes.count == 1
      ? classes.first : .blank([("rdf:type", [.iri("owl:Class")]), ("owl:unionOf", [.list(classes)])])
  }

  private func range(of type: ScalarType) -> Range {
    // Dates have one of several datatypes.
    if type == PartialDate.scalarType { return Range(name: "date", isNode: false, range: .iri("rdfs:Literal")) }
    switch type.form {
    case .text, .pattern: return Range(name: "string", isNode: false, range: .iri("xsd:string"))
    case .decimal: return Range(name: "decimal", isNode: false, range: .iri(XSD.decimal))
    case .iri: return Range(name: "iri", isNode: true)
    case .vocabulary:
      return Range(
        name: type.name, isNode: true, range: .iri(Self.tokenClass),
        scheme: Namespace.vocabularies + type.vocabularySlug)
    }
  }

  // MARK: Vocabularies

  private func addSchemes(to document: inout TurtleDocument) {
    var types: [ScalarType] = []
    for field in records.flatMap(\.fields) {
      guard case .scalar(let type) = field.content, case .vocabulary = type.form, !types.contains(type) else {
        continue
      }
      types.append(type)
    }
    for type in types.sorted(by: { $0.name < $1.name }) {
      guard case .vocabulary(let terms) = type.form else { continue }
      add(type, terms.sorted { $0.token < $1.token }, to: &document)
    }
  }

  private func add(_ type: ScalarType, _ terms: [VocabularyTerm], to document: inout TurtleDocument) {
    let scheme = Namespace.vocabularies + type.vocabularySlug
    let concepts = terms.map { "\(scheme)/\($0.token)" }
    document.add(
      scheme,
      [
        ("rdf:type", [.iri("skos:ConceptScheme")]), ("skos:prefLabel", [.text(type.name, language: "en")]),
        (
          "dcterms:description",
          [.text("An open vocabulary: others may add tokens that start with x-.", language: "en")]
        ),
        ("rdfs:isDefinedBy", [.iri(Namespace.terms)]),
        ("skos:hasTopConcept", concepts.map { .iri($0) }),
      ])
    for (term, concept) in zip(terms, concepts) {
      document.add(
        concept,
        [
          ("rdf:type", [.iri(Self.tokenClass)]),
          ("skos:prefLabel", [.text(LinkedDataNaming.words(term.token), language: "en")]),
          ("skos:definition", [.text(term.summary, language: "en")]), ("skos:notation", [.string(term.token)]),
          ("skos:inScheme", [.iri(scheme)]), ("skos:topConceptOf", [.iri(scheme)]),
        ])
    }
  }
}
