import Communique
import CommuniqueFormats
import Foundation
import Testing

@Suite("The published files about our linked data hold the whole model")
struct JSONLDSchemaTests {
  private static let records = Dossier.recordDescription.allRecords

  private static func content(_ name: String) throws -> String {
    let file = try #require(SchemaCatalog.files.first { $0.path == "json-ld/\(name)" })
    return try #require(String(validating: file.content, as: UTF8.self))
  }

  /// The nodes of a Turtle document of ours, by subject; no subject may come twice.
  private static func nodes(_ name: String) throws -> [String: String] {
    var nodes: [String: String] = [:]
    for block in try content(name).components(separatedBy: "\n\n").dropFirst(2) {
      let subject = String(block.prefix { $0 != " " })
      #expect(nodes.updateValue(block, forKey: subject) == nil, "\(subject) comes twice")
      #expect(block.hasSuffix(" .") || block.hasSuffix(" .\n"), "\(subject) does not end")
    }
    return nodes
  }

  /// The property of a field as a prefixed name, and whether it points the other way.
  private static func property(_ field: FieldDescription) -> (name: String, isReverse: Bool)? {
    guard !JSONLDTerm.terms(of: field).isEmpty else { return nil }
    return field.iri.hasPrefix("^") ? (String(field.iri.dropFirst()), true) : (field.iri, false)
  }

  // MARK: JSON Schema

  private static func definitions() throws -> [String: [String: Any]] {
    let schema = try JSONSerialization.jsonObject(with: Data(content("jsonld.schema.json").utf8)) as? [String: Any]
    return try #require(schema?["$defs"] as? [String: [String: Any]])
  }

  @Test("The JSON Schema has each record with its keys, no others, and requires what the model requires")
  func jsonSchema() throws {
    let definitions = try Self.definitions()
    for record in Self.records {
      let definition = try #require(definitions[record.name], "\(record.name)")
      #expect(definition["additionalProperties"] as? Bool == false)
      let keys = Set(try #require(definition["properties"] as? [String: Any]).keys)
      let required = Set(try #require(definition["required"] as? [String]))
      let terms = record.fields.map { (field: $0, keys: JSONLDTerm.terms(of: $0).map(\.key)) }
      let all = terms.flatMap(\.keys)
      #expect(Set(all).count == all.count, "two fields of \(record.name) have one key")
      #expect(keys.subtracting(all).isSubset(of: ["id", "type", "dossier", "hasSource"]))
      #expect(Set(all).isSubset(of: keys))
      #expect(keys.contains("id") == (record.kind != nil || ["dossier", "attestation"].contains(record.name)))
      for (field, keys) in terms where keys.count == 1 {
        #expect(required.isSuperset(of: keys) == (field.cardinality == .required), "\(record.name) \(field.name)")
      }
      let exclusions = definition["dependentSchemas"] as? [String: Any] ?? [:]
      #expect(Set(exclusions.keys) == Set(terms.filter { $0.keys.count > 1 }.flatMap(\.keys)))
    }
  }

  @Test("Every reference within the JSON Schema leads to a definition, and every definition is used")
  func jsonSchemaReferences() throws {
    let text = try Self.content("jsonld.schema.json")
    let references = Set(text.matches(of: /#\/\$defs\/(\w+)/).map { String($0.1) })
    #expect(references == Set(try Self.definitions().keys))
  }

  @Test("The JSON Schema takes an entity of each kind, told by its first class")
  func entityClasses() throws {
    let entity = try #require(try Self.definitions()["entity"])
    let alternatives = try #require(entity["allOf"] as? [[String: [String: Any]]])
    let targets = alternatives.compactMap { $0["then"]?["$ref"] as? String }
    #expect(Set(targets) == Set(EntityKind.allCases.map { "#/$defs/\($0.rawValue)" }))
    let classes = Self.records.filter { $0.kind != nil }.map { LinkedDataClass.names(of: $0.iri).first?.term }
    #expect(Set(classes).count == EntityKind.allCases.count)
  }

  @Test(
    "A date fits the pattern of its datatype and of no other, but for EDTF",
    arguments: [
      ("2024-12-04", LinkedDataDate.date), ("2024-12", .yearMonth), ("2024", .year), ("0001", .year),
      ("0000", .edtf), ("0000-01-01", .edtf), ("2024-21", .edtf), ("XXXX-12-04", .edtf), ("2024?", .edtf),
      ("2023-11-28/2023-11-29", .edtf), ("../2024", .edtf), ("2024-12-04T10:00:00Z", .dateTime),
      ("2024-12-04T10:00:00+14:00", .dateTime), ("2024-12-04T10:00:00-13:59", .dateTime),
      ("2024-12-04T10:00:00+14:01", .edtf), ("2016-12-31T23:59:60Z", .edtf), ("2024-12-04T10:00:00-23:00", .edtf),
    ])
  func dates(text: String, datatype: LinkedDataDate) throws {
    #expect(throws: Never.self) { try PartialDate(text: text) }
    #expect(LinkedDataDate(text) == datatype)
    for other in LinkedDataDate.allCases {
      let matches = try Regex(other.pattern).wholeMatch(in: text) != nil
      #expect(matches == (other == datatype || other == .edtf), "\(other)")
    }
  }

  // MARK: SHACL

  @Test("Every record has a shape, and every field one shape of its property")
  func shapes() throws {
    let nodes = try Self.nodes("shapes.ttl")
    for record in Self.records {
      let shape = try #require(nodes["shape:\(record.name)"], "\(record.name)")
      #expect(shape.contains("sh:closed true"))
      let paths = shape.matches(of: /sh:path (.+?) ;/).map { String($0.1) }
      #expect(Set(paths).count == paths.count, "\(record.name) has two shapes of one path")
      for field in record.fields {
        guard let (name, isReverse) = Self.property(field) else { continue }
        #expect(paths.contains(isReverse ? "[ sh:inversePath \(name) ]" : name), "\(record.name) \(field.name)")
        let list = "( \(name) [ sh:zeroOrMorePath rdf:rest ] rdf:first )"
        #expect(paths.contains(list) == field.isSequence, "\(record.name) \(field.name)")
      }
      #expect(shape.components(separatedBy: "sh:message").count == paths.count + 2, "\(record.name) lacks a message")
    }
  }

  @Test("Each record is the target of one shape, by a class of its own")
  func shapeTargets() throws {
    let targets = try Self.content("shapes.ttl").matches(of: /sh:targetClass (\S+) ;/).map { String($0.1) }
    #expect(targets.count == Self.records.count)
    #expect(Set(targets).count == targets.count)
    // Otherwise the tokens of our vocabularies would have to be topics.
    #expect(!targets.contains("skos:Concept"))
  }

  // MARK: Vocabulary

  @Test("Every class, property and token of ours is in the vocabulary once, with a label and a definition")
  func vocabulary() throws {
    let nodes = try Self.nodes("vocabulary.ttl")
    var expected: Set<String> = ["<\(LinkedDataPrefix.own.namespace.string)>"]
    for record in Self.records {
      expected.formUnion(record.iri.split(separator: " ").filter { $0.hasPrefix("communique:") }.map(String.init))
      for field in record.fields {
        if let name = Self.property(field)?.name, name.hasPrefix("communique:") { expected.insert(name) }
        guard case .scalar(let type) = field.content, case .vocabulary(let terms) = type.form else { continue }
        let scheme = "https://w3id.org/communique/vocabulary/\(type.vocabularySlug)"
        expected.insert("<\(scheme)>")
        expected.formUnion(terms.map { "<\(scheme)/\($0.token)>" })
      }
    }
    #expect(Set(nodes.keys) == expected)
    for (subject, node) in nodes {
      #expect(node.contains(/(rdfs:label|skos:prefLabel|dcterms:title) "[^"]/), "\(subject) has no label")
      #expect(node.contains(/(rdfs:comment|skos:definition|dcterms:description) "[^"]/), "\(subject) is not defined")
      #expect(!node.contains("\"\""), "\(subject) has an empty text")
    }
  }

  @Test("Labels are the words of a name")
  func labels() throws {
    let text = try Self.content("vocabulary.ttl")
    for label in ["joint session", "did not take place", "agenda item", "summit", "number absent"] {
      #expect(text.contains("\"\(label)\"@en"), "\(label)")
    }
  }

  @Test("Texts are escaped in Turtle")
  func escaping() {
    #expect(TurtleDocument.quoted("“a” é 😀") == "\"“a” é 😀\"")
    #expect(TurtleDocument.quoted("a\"b\\c") == #""a\"b\\c""#)
    #expect(TurtleDocument.quoted("a\r\nb\tc\u{0}d\u{1F}e\u{7F}") == #""a\r\nb\tc\u0000d\u001Fe\u007F""#)
    #expect(TurtleDocument.quoted("") == "\"\"")
  }
}
