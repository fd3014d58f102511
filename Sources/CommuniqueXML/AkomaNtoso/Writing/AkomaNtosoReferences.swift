internal import Communique

/// The things that a document refers to: its top level classes (Akoma Ntoso 1.0 part 1, section 5.10.8). Each is listed
/// when it is first needed, and has an IRI of the naming convention (section 4.11) that no other has.
struct AkomaNtosoReferences {
  /// A class of things.
  enum Class: String {
    case person, organization, role, event, location, concept, object, reference

    var element: StaticString {
      switch self {
      case .person: "TLCPerson"
      case .organization: "TLCOrganization"
      case .role: "TLCRole"
      case .event: "TLCEvent"
      case .location: "TLCLocation"
      case .concept: "TLCConcept"
      case .object: "TLCObject"
      case .reference: "TLCReference"
      }
    }
  }

  /// A thing.
  struct Reference {
    let kind: Class
    let identifier: String
    let iri: String
    let label: String
    let shortLabel: String?
  }

  /// What distinguishes a thing from others of its class.
  private struct Key: Hashable {
    let kind: Class
    let scheme: String
    let name: String
  }

  private(set) var list: [Reference] = []
  private var known: [Key: String] = [:]
  private var iris = UniqueNames(separator: ".")

  /// A reference to a thing that is listed already.
  func reference(to kind: Class, _ name: String, scheme: String = "") -> String? {
    known[Key(kind: kind, scheme: scheme, name: name)]
  }

  /// A reference to a thing, which is listed if it is not yet.
  ///
  /// - Parameters:
  ///   - name: What distinguishes it from others of its class and scheme.
  ///   - scheme: Where the name is from, if it is not an entity's identifier.
  ///   - identifier: Its eId; without one, the class and the name, which is then an entity's identifier and as unique.
  ///   - iri: The end of its IRI.
  mutating func refer(
    to kind: Class, _ name: String, scheme: String = "", identifier: @autoclosure () -> String? = nil,
    iri: @autoclosure () -> String, label: @autoclosure () -> String, shortLabel: @autoclosure () -> String? = nil
  ) -> String {
    let key = Key(kind: kind, scheme: scheme, name: name)
    if let reference = known[key] { return reference }
    let iri = iris.take("/akn/ontology/\(kind.rawValue)/\(iri())")
    let (identifier, label) = (identifier() ?? "\(kind.rawValue)-\(name)", label())
    let reference = "#" + identifier
    known[key] = reference
    list.append(
      Reference(
        kind: kind, identifier: identifier, iri: iri, label: Self.isBlank(label) ? name : label,
        shortLabel: shortLabel()))
    return reference
  }

  /// Whether there is nothing in a label that can be seen.
  static func isBlank(_ label: String) -> Bool { label.utf8.allSatisfy { $0 <= 0x20 } }

  /// A name as part of an IRI: lower case, words joined by a separator; `nil` where it has letters beyond ASCII, of which
  /// nobody could tell how others spell them.
  static func slug(_ name: String, separator: String) -> String? {
    var words: [String] = [""]
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "A"..."Z": words[words.count - 1] += scalar.properties.lowercaseMapping
      case "'", "’", ".": continue
      case _ where scalar.value < 0x80: if words.last?.isEmpty == false { words.append("") }
      default: return nil
      }
    }
    let text = words.filter { !$0.isEmpty }.joined(separator: separator)
    return text.isEmpty || text.utf8.count > 100 ? nil : text
  }
}
