internal import Communique

/// The context of our JSON-LD (JSON-LD 1.1, section 3.1), generated from the fields of the model: every key, the property
/// that it stands for, and the type of its values.
///
/// It defines no prefixes: an IRI in the data such as `org:x` would be taken for a compact one.
package struct JSONLDContext: Sendable {
  /// The keys, in the order of the model.
  package let terms: [JSONLDTerm]
  /// The names of classes and their IRIs, in the order of the model.
  package let classes: [(name: String, iri: String)]

  /// All names that mean something in the context.
  package let names: Set<String>

  /// The context of this version of the model.
  package static let current = JSONLDContext()

  /// The address under which the context can be referred to. It is never fetched.
  package static let address = "\(Namespace.schemas)\(SchemaVersion.current.text)/context.jsonld"

  /// The key of the dossier that an entity belongs to.
  package static let dossier = JSONLDTerm(
    key: "dossier", property: LinkedDataPrefix.expanded("dcterms:isPartOf"), isReverse: false, coercion: .node,
    container: .single)
  /// The key of the source that a segment stands in.
  package static let segmentSource = JSONLDTerm(
    key: "hasSource", property: LinkedDataPrefix.expanded("oa:hasSource"), isReverse: false, coercion: .node,
    container: .single)

  private init() {
    var terms: [JSONLDTerm] = [JSONLDContext.dossier, JSONLDContext.segmentSource]
    var classes: [(name: String, iri: String)] = []
    var seen: Set<String> = []
    func add(_ record: RecordDescription) {
      guard seen.insert(record.name).inserted else { return }
      for name in LinkedDataClass.names(of: record.iri) + LinkedDataClass.names(of: record.additionalIRIs)
      where !classes.contains(where: { $0.name == name.term }) {
        classes.append((name.term, name.iri))
      }
      for field in record.fields {
        for term in JSONLDTerm.terms(of: field) {
          if let known = terms.firstIndex(where: { $0.key == term.key }) {
            // A set may hold one value, so it stands for both.
            if terms[known].container == .single { terms[known].container = term.container }
          } else {
            terms.append(term)
          }
        }
        switch field.content {
        case .record(let inner), .entities(let inner): add(inner)
        default: break
        }
      }
    }
    add(Dossier.recordDescription)
    self.terms = terms
    self.classes = classes
    names = Set(terms.map(\.key) + classes.map(\.name) + ["id", "type"])
  }

  /// The members of the context, but for its base.
  private var members: [(String, JSONValue)] {
    [("id", "@id"), ("type", "@type")] + classes.map { ($0.name, .string($0.iri)) }
      + terms.map { ($0.key, $0.definition) }
  }

  /// The context as a document of its own.
  package var document: JSONValue {
    ["@context": .object([("@version", .literal("1.1"))] + members)]
  }

  /// The members but for `@version` and `@base`, as they are written in each layout.
  static let texts: [ArraySlice<UInt8>] = [compactText.dropFirst(), indentedText.drop { $0 != UInt8(ascii: "\"") }]

  /// The members after `@version` and `@base` as they stand in a document, up to the closing brace.
  static func text(_ layout: JSONWritingOptions.Layout) -> [UInt8] {
    layout == .compact ? compactText : indentedText
  }

  private static let compactText = text(between: [], colon: ":")
  private static let indentedText = text(between: Array("\n    ".utf8), colon: ": ")

  private static func text(between lineStart: [UInt8], colon: String) -> [UInt8] {
    var text: [UInt8] = []
    for (key, value) in current.members {
      text += [UInt8(ascii: ",")] + lineStart
      text += "\"\(key)\"\(colon)".utf8
      text += value.compactBytes
    }
    return text
  }
}
