internal import Communique

/// The names of classes in our JSON-LD.
package enum LinkedDataClass {
  /// The classes of a record: the terms that name them in JSON-LD, and their IRIs.
  ///
  /// - Parameter declared: The prefixed names that the record declares, with spaces between them.
  package static func names(of declared: String) -> [(term: String, iri: String)] {
    var names: [(term: String, iri: String)] = []
    for name in declared.split(separator: " ") {
      let parts = name.split(separator: ":", maxSplits: 1)
      guard let prefix = parts.first, let local = parts.last, parts.count == 2 else { continue }
      // Two vocabularies may have a class of one name, such as Organization.
      let isTaken = names.contains { $0.term == local }
      names.append(
        (
          isTaken ? prefix.prefix(1).uppercased() + prefix.dropFirst() + local : String(local),
          LinkedDataPrefix.expanded(name)
        ))
    }
    return names
  }

  /// The classes that a record may have besides, depending on what it holds.
  package static func additional(to record: String) -> [(term: String, iri: String)] {
    switch record {
    case "statement": names(of: "schema:Question schema:Answer")
    case "attestation": names(of: "schema:Quotation")
    case "textSpan": names(of: "oa:TextQuoteSelector")
    case "source": names(of: "schema:NewsArticle")
    default: []
    }
  }

  /// The class that a value has besides those of its record, if it has one, as a prefixed name.
  @inline(__always)
  static func additional<Value: Record>(of value: Value) -> StaticString? {
    // The comparison is decided when the function is specialized, so the cast costs the other records nothing.
    if Value.self == TextSpan.self, let span = value as? TextSpan {
      return span.exact == nil ? nil : "oa:TextQuoteSelector"
    }
    if Value.self == Attestation.self, let attestation = value as? Attestation {
      return attestation.mode == .verbatim || attestation.mode == .partialQuote ? "schema:Quotation" : nil
    }
    if Value.self == Statement.self, let statement = value as? Statement {
      return statement.kind == .question ? "schema:Question" : statement.kind == .answer ? "schema:Answer" : nil
    }
    if Value.self == Source.self, let source = value as? Source {
      return source.kind == .newsArticle ? "schema:NewsArticle" : nil
    }
    return nil
  }

  /// The terms of the classes that the nodes of a record have.
  struct Terms: Sendable {
    private let required: [String]
    private let additional: [String]

    init(of type: (some Record).Type) {
      required = LinkedDataClass.names(of: type.recordIRI.string).map(\.term)
      additional = LinkedDataClass.additional(to: type.recordName.string).map(\.term)
    }

    /// Whether a node can have exactly these classes.
    func allow(_ terms: [String]) -> Bool {
      terms.starts(with: required) && terms.count <= required.count + 1
        && terms.dropFirst(required.count).allSatisfy(additional.contains)
    }

    /// The required terms as JSON.
    var text: String { "[" + required.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
  }
}
