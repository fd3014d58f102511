package import Communique

/// A key of our JSON-LD: the property that it stands for, and how its values are to be understood (JSON-LD 1.1,
/// section 9.15.1).
package struct JSONLDTerm: Hashable, Sendable {
  /// What the values are in RDF.
  package enum Coercion: Hashable, Sendable {
    /// Plain strings.
    case string
    /// Strings with a language each, in a map by language.
    case languageMap
    /// Nodes: identifiers, IRIs, or node objects.
    case node
    /// Tokens of one of our vocabularies; the name of the vocabulary as in its IRI.
    case vocabulary(String)
    /// Literals of a datatype, given by its IRI.
    case literal(datatype: String)
  }

  /// How several values are held.
  package enum Container: Hashable, Sendable {
    /// There is one value.
    case single
    /// In any order.
    case set
    /// In an order that is part of their meaning.
    case list
  }

  /// The key.
  package let key: String
  /// The IRI of the property.
  package let property: String
  /// Whether the property points from the value to the node.
  package let isReverse: Bool
  /// What the values are.
  package let coercion: Coercion
  /// How several values are held.
  package var container: Container
  /// The known tokens of the vocabulary that values are of.
  package var tokens: [String] = []

  /// The definition as a context holds it.
  var definition: JSONValue {
    var members: [(String, JSONValue)] = [(isReverse ? "@reverse" : "@id", .string(property))]
    switch coercion {
    case .string: break
    case .languageMap: members.append(("@container", "@language"))
    // A reverse property has nodes for values anyway.
    case .node: if !isReverse { members.append(("@type", "@id")) }
    case .literal(let datatype): members.append(("@type", .string(datatype)))
    case .vocabulary(let name):
      members.append(("@type", "@vocab"))
      members.append(("@context", .object(scopedContext(of: name))))
    }
    switch container {
    case .single: break
    case .set: members.append(("@container", "@set"))
    case .list: members.append(("@container", "@list"))
    }
    return members.count == 1 && !isReverse ? .string(property) : .object(members)
  }

  /// The context for the tokens of a vocabulary. A token that is also a name of the context would be taken for that, were
  /// it not defined here.
  private func scopedContext(of vocabulary: String) -> [(String, JSONValue)] {
    let namespace = Namespace.vocabularies + vocabulary + "/"
    let ambiguous = tokens.filter(JSONLDContext.current.names.contains)
    return [("@vocab", .string(namespace))] + ambiguous.map { ($0, .string(namespace + $0)) }
  }
}

extension JSONLDTerm {
  /// The keys that a field can have: one, or for a date one for each datatype; none where the value is spread over other
  /// records or is the identifier.
  package static func terms(of field: FieldDescription) -> [JSONLDTerm] {
    guard !field.iri.isEmpty, field.iri != "@id" else { return [] }
    let isReverse = field.iri.hasPrefix("^")
    let name = isReverse ? String(field.iri.dropFirst()) : field.iri
    let local = name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    let key = field.term.isEmpty ? local : field.term
    let container: Container = field.isSequence ? .list : field.cardinality == .repeated ? .set : .single
    func term(_ key: String, _ coercion: Coercion) -> JSONLDTerm {
      JSONLDTerm(
        key: key, property: LinkedDataPrefix.expanded(name), isReverse: isReverse, coercion: coercion,
        container: coercion == .languageMap ? .single : container)
    }
    switch field.content {
    case .identity: return []
    case .integer: return [term(key, .literal(datatype: XSD.nonNegativeInteger))]
    case .localizedText: return [term(key + "Map", .languageMap)]
    case .reference, .record, .entities: return [term(key, .node)]
    case .scalar(let type):
      if type == PartialDate.scalarType {
        return LinkedDataDate.allCases.map { term($0.key(for: key), .literal(datatype: $0.datatype)) }
      }
      switch type.form {
      case .text, .pattern: return [term(key, .string)]
      case .decimal: return [term(key, .literal(datatype: XSD.decimal))]
      case .iri: return [term(key, .node)]
      case .vocabulary(let terms):
        var term = term(key, .vocabulary(type.vocabularySlug))
        term.tokens = terms.map(\.token)
        return [term]
      }
    }
  }
}

extension ScalarType {
  /// The name of a vocabulary as it stands in IRIs.
  package var vocabularySlug: String { name.replacing(" ", with: "-") }
}

/// The datatypes of XML Schema that linked data uses.
package enum XSD {
  /// The namespace.
  package static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// Whole numbers that are not negative.
  package static let nonNegativeInteger = namespace + "nonNegativeInteger"
  /// Decimal numbers.
  package static let decimal = namespace + "decimal"
}
