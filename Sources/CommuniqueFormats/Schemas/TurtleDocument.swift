internal import Communique

/// A document in Turtle (RDF 1.1 Turtle), for the vocabularies and shapes that we publish. Nodes and their properties
/// keep their order, so that equal documents have equal texts.
package struct TurtleDocument {
  /// The object of a statement.
  indirect enum Term {
    /// A resource, by its IRI or a prefixed name of ``TurtleDocument/prefixes``.
    case iri(String)
    /// A text: a plain string.
    case string(String)
    /// A text in a language.
    case text(String, language: String)
    /// A whole number.
    case integer(Int)
    /// A truth value.
    case boolean(Bool)
    /// A node without a name.
    case blank([(String, [Term])])
    /// A list.
    case list([Term])

    /// Whether it stands well on a line with others.
    fileprivate var isShort: Bool {
      switch self {
      case .iri, .integer, .boolean: true
      case .string(let text), .text(let text, _): text.utf8.count < 60
      case .blank, .list: false
      }
    }
  }

  /// The prefixes of the document, and what stands for them.
  let prefixes: [(name: String, namespace: String)]
  private var nodes: [String] = []

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - comment: What stands at its start; one line.
  ///   - prefixes: The prefixes that it may use.
  init(_ comment: String, prefixes: [(name: String, namespace: String)]) {
    self.prefixes = prefixes
    nodes.append("# \(comment)\n")
    nodes.append(prefixes.map { "@prefix \($0.name): <\($0.namespace)> .\n" }.joined())
  }

  /// The text.
  var text: String { nodes.joined(separator: "\n") }

  /// Adds a node with its properties. A property without objects is left out.
  mutating func add(_ subject: String, _ members: [(String, [Term])]) {
    nodes.append(iri(subject) + " " + self.members(members, depth: 1) + " .\n")
  }

  private func members(_ members: [(String, [Term])], depth: Int, separator: String? = nil) -> String {
    let indent = String(repeating: "  ", count: depth)
    return members.filter { !$0.1.isEmpty }
      .map { predicate, objects in
        let name = predicate == "rdf:type" ? "a" : iri(predicate)
        return name + " " + objects.map { term($0, depth: depth) }.joined(separator: ", ")
      }
      .joined(separator: separator ?? " ;\n" + indent)
  }

  private func term(_ term: Term, depth: Int) -> String {
    switch term {
    case .iri(let name): return iri(name)
    case .string(let text): return TurtleDocument.quoted(text)
    case .text(let text, let language): return TurtleDocument.quoted(text) + "@" + language
    case .integer(let number): return String(number)
    case .boolean(let value): return value ? "true" : "false"
    case .blank(let inner):
      if inner.count < 3, inner.allSatisfy({ $0.1.allSatisfy(\.isShort) }) {
        return "[ " + members(inner, depth: depth, separator: " ; ") + " ]"
      }
      let indent = String(repeating: "  ", count: depth)
      return "[\n  " + indent + members(inner, depth: depth + 1) + "\n" + indent + "]"
    case .list(let elements):
      return "( " + elements.map { self.term($0, depth: depth) + " " }.joined() + ")"
    }
  }

  // MARK: Names and texts

  /// An IRI as a prefixed name where it can be one, and in full otherwise.
  private func iri(_ name: String) -> String {
    if let colon = name.firstIndex(of: ":"), prefixes.contains(where: { $0.name == name[..<colon] }) { return name }
    for (prefix, namespace) in prefixes where name.hasPrefix(namespace) {
      let local = name.dropFirst(namespace.count)
      if TurtleDocument.isLocalName(local) { return "\(prefix):\(local)" }
    }
    return "<\(TurtleDocument.escapedIRI(name))>"
  }

  /// Whether a text can stand after a prefix as it is: less than the grammar allows (PN_LOCAL).
  private static func isLocalName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
  }

  /// Percent-encodes what cannot stand between angle brackets (IRIREF).
  private static func escapedIRI(_ iri: String) -> String {
    var escaped = ""
    for scalar in iri.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        escaped += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A text between quotation marks (STRING_LITERAL_QUOTE).
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
