import Communique
import CommuniqueFormats
import Testing

@Suite("The context of JSON-LD")
struct JSONLDContextTests {
  private static let records = Dossier.recordDescription.allRecords

  @Test("One key has one meaning in the whole model")
  func keys() {
    var known: [String: JSONLDTerm] = [:]
    for record in Self.records {
      for field in record.fields {
        for var term in JSONLDTerm.terms(of: field) {
          let container = term.container
          term.container = .single
          if let other = known[term.key] {
            #expect(other == term, "\(term.key) of \(record.name).\(field.name)")
          }
          known[term.key] = term
          // A set may hold one value; a list is one even then.
          if container == .list {
            #expect(JSONLDContext.current.terms.first { $0.key == term.key }?.container == .list)
          }
        }
      }
    }
    for term in JSONLDContext.current.terms where term.container == .list {
      let uses = Self.records.flatMap(\.fields).filter { JSONLDTerm.terms(of: $0).contains { $0.key == term.key } }
      #expect(uses.allSatisfy { $0.isSequence }, "\(term.key)")
    }
  }

  @Test("The keys of a record differ, and its fields are properties or spread over other records")
  func keysOfRecords() {
    for record in Self.records {
      let keys = record.fields.flatMap { JSONLDTerm.terms(of: $0).map(\.key) }
      #expect(Set(keys).count == keys.count, "\(record.name): \(keys)")
      for field in record.fields where field.iri.isEmpty {
        guard case .entities = field.content else {
          Issue.record("\(record.name).\(field.name) has no property")
          continue
        }
      }
    }
  }

  @Test("One name of a class means one class in the whole model")
  func classes() {
    var known: [String: String] = [:]
    for record in Self.records {
      for (term, iri) in LinkedDataClass.names(of: record.iri) + LinkedDataClass.names(of: record.additionalIRIs) {
        #expect(known[term] == nil || known[term] == iri, "\(term) of \(record.name)")
        known[term] = iri
        #expect(JSONLDContext.current.classes.contains { $0 == (term, iri) }, "\(term) of \(record.name)")
      }
    }
    #expect(known["Activity"]?.hasSuffix("legislation-ontology#Activity") == true)
    #expect(known["ProvActivity"] == "http://www.w3.org/ns/prov#Activity")
  }

  @Test("Every property and class is of a vocabulary that we know")
  func vocabularies() {
    for term in JSONLDContext.current.terms {
      #expect(LinkedDataPrefix.all.contains { term.property.hasPrefix($0.namespace.string) }, "\(term.property)")
    }
    for (name, iri) in JSONLDContext.current.classes {
      #expect(LinkedDataPrefix.all.contains { iri.hasPrefix($0.namespace.string) }, "\(name)")
    }
    #expect(Set(JSONLDContext.current.classes.map(\.name)).isDisjoint(with: JSONLDContext.current.terms.map(\.key)))
  }
}
