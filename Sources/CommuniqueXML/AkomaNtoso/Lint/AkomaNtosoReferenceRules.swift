internal import Communique

/// References and links: R4 and R5.
extension AkomaNtosoLint.Run {
  /// Checks an attribute that refers to elements of the document.
  mutating func check(
    _ reference: AkomaNtosoLint.Reference, _ attribute: String, _ value: String, of node: Int
  ) {
    guard value.utf8.contains(where: { $0 > 0x20 }) else {
      if attribute == "by" {
        add(
          .aknByEmpty, at: node, attribute: attribute, "by is empty; expected “#” and the eId of \(reference.name)",
          "Declare a TLCPerson for the unnamed speaker, such as showAs=\"Unnamed journalist\", and refer to it")
      } else {
        addFormFinding(reference, attribute, value, of: node)
      }
      return
    }
    guard reference.isList else { return checkOne(reference, attribute, value, of: node) }
    guard value.utf8.contains(where: { $0 <= 0x20 }) else { return checkOne(reference, attribute, value, of: node) }
    for item in value.split(whereSeparator: \.isWhitespace) {
      checkOne(reference, attribute, String(item), of: node)
    }
  }

  private mutating func checkOne(
    _ reference: AkomaNtosoLint.Reference, _ attribute: String, _ value: String, of node: Int
  ) {
    let id = String(value.dropFirst())
    guard value.utf8.first == UInt8(ascii: "#"), !id.isEmpty,
      !id.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "#") })
    else { return addFormFinding(reference, attribute, value, of: node) }
    guard let target = index.elements[id] else {
      if case .wId = reference.target, index.wIds.contains(id) { return }
      add(
        .aknReferenceDangling, at: node, attribute: attribute,
        "\(attribute) refers to “\(Spelling.shortened(value))”, which no element has as eId",
        .nearest(
          to: id, reference.target, otherwise: "Declare \(reference.name) with the eId “\(Spelling.shortened(id))”"),
        isLenient: reference.isLenient)
      return
    }
    guard !index.accepts(target, as: reference.target, in: table) else { return }
    let line = " in line \(table.location(of: target).line)"
    add(
      .aknReferenceKind, at: node, attribute: attribute,
      "\(attribute) refers to “\(Spelling.shortened(value))”, which is the \(table.name(of: target))\(line);"
        + " expected \(reference.name)",
      .nearest(to: id, reference.target, otherwise: "Refer to \(reference.name)"), isLenient: reference.isLenient)
  }

  private mutating func addFormFinding(
    _ reference: AkomaNtosoLint.Reference, _ attribute: String, _ value: String, of node: Int
  ) {
    let isId = index.elements[value].map { index.accepts($0, as: reference.target, in: table) } ?? false
    add(
      .aknReferenceForm, at: node, attribute: attribute,
      "\(attribute) is “\(Spelling.shortened(value))”; expected “#” and the eId of \(reference.name)",
      isId
        ? "Write “#\(AkomaNtosoLint.proposal(value))”"
        : "Declare an element such as \(reference.example) for it, and refer to that as “#” and its eId",
      isLenient: reference.isLenient)
  }

  // MARK: Links

  /// The elements whose links have rules of their own: `a` leads anywhere.
  private static let otherLinks: Set<String> = ["a", "FRBRauthor"]

  /// Checks a `href` or `src`.
  mutating func checkLink(_ attribute: String, _ value: String, of node: Int, _ traits: AkomaNtosoLint.Traits) {
    typealias IRI = AkomaNtosoLint.IRI
    guard !Self.otherLinks.contains(traits.name), !traits.name.hasPrefix("TLC") else { return }
    let shown = Spelling.shortened(value)
    if value.hasPrefix("#") || isOwn(value) {
      checkFragment(attribute, value, of: node)
    } else if IRI.isExternal(value) {
      add(
        .aknHrefExternal, at: node, attribute: attribute,
        "\(attribute) of \(traits.name) is the address “\(shown)”; expected “#” and an eId, or an IRI under /akn/",
        "Put the address on an a, or into proprietary, and refer to the document by its IRI")
    } else if value.hasPrefix("/"), !value.hasPrefix(IRI.root) {
      // Another convention may be followed, if it can be told from the document's own IRIs.
      guard !index.followsOtherConvention else { return }
      add(
        .aknHrefForm, at: node, attribute: attribute,
        "\(attribute) is “\(shown)”; expected an IRI of the naming convention, which begins with /akn/",
        "Write /akn/, the country, the type, the date and the number", isLenient: true)
    } else if !IRI.isConventional(value[...]), traits.name != "img" || value.isEmpty {
      add(
        .aknHrefForm, at: node, attribute: attribute,
        "\(attribute) is “\(shown)”; expected “#” and an eId, or an IRI of the naming convention",
        index.elements[value] != nil
          ? "Write “#\(shown)”"
          : "Write an IRI such as /akn/xx/doc/2023-11-29/1, or /akn/ontology/, a class and an identifier")
    }
  }

  /// Whether an IRI is of this document or one in it, up to its fragment.
  private func isOwn(_ iri: String) -> Bool {
    guard iri.hasPrefix("/"), let mark = iri.firstIndex(of: "#") else { return false }
    return index.iris.contains(String(iri[..<mark]))
  }

  private mutating func checkFragment(_ attribute: String, _ value: String, of node: Int) {
    let id = value.firstIndex(of: "#").map { String(value[value.index(after: $0)...]) } ?? ""
    guard index.elements[id] == nil else { return }
    add(
      .aknHrefDangling, at: node, attribute: attribute,
      "\(attribute) leads to “\(Spelling.shortened(value))”, which no element has as eId",
      .nearest(to: id, .any, otherwise: "Give the element that is meant this eId"))
  }

  // MARK: Entities (R9)

  /// Checks an element of the top-level classes.
  mutating func checkEntity(_ node: Int) {
    let name = table.name(of: node)
    let kind = name.dropFirst(3).lowercased()
    let expected = AkomaNtosoLint.IRI.ontology + kind + "/"
    let href = table.attribute("href", of: node) ?? ""
    if !href.hasPrefix(expected) || !AkomaNtosoLint.IRI.isConventional(href[...]) {
      let identifier = href.split(separator: "/").last.map(String.init) ?? "xx.name"
      add(
        .aknTLCHref, at: node, attribute: "href",
        "The IRI of a \(name) is “\(Spelling.shortened(href))”; expected \(expected) and an identifier",
        "Write “\(expected)\(Spelling.shortened(identifier))”")
    } else if let first = entities[documents.last ?? -1, default: [:]][href] {
      let eId = table.attribute("eId", of: first) ?? ""
      add(
        .aknTLCDuplicate, at: node, attribute: "href",
        "“\(Spelling.shortened(href))” is the IRI of “\(Spelling.shortened(eId))” already",
        "Refer to “#\(Spelling.shortened(eId))” instead, or give this one an IRI of its own")
    } else {
      entities[documents.last ?? -1, default: [:]][href] = node
    }
    if table.attribute("showAs", of: node)?.contains(where: { !$0.isWhitespace }) != true {
      add(.aknTLCLabel, at: node, attribute: "showAs", "showAs of a \(name) is empty", "Write the name for readers")
    }
    if let eId = table.attribute("eId", of: node), !index.referenced.contains(eId) {
      add(
        .aknTLCUnused, at: node, attribute: "eId", "Nothing refers to the \(name) “\(Spelling.shortened(eId))”",
        "Refer to “#\(Spelling.shortened(eId))”, or remove it")
    }
  }
}
