internal import Communique

extension AkomaNtosoLint {
  /// A rule that elements of a name are held to.
  enum ElementRule: Sendable {
    case identification, author, language, entity, tally, component
    case section, speech, narration, body, quotation

    /// The rules by the names of elements.
    static let byName: [String: ElementRule] = {
      var rules: [String: ElementRule] = [
        "identification": .identification, "FRBRauthor": .author, "FRBRlanguage": .language, "quorum": .tally,
        "count": .tally, "componentData": .component, "mainBody": .body,
      ]
      let many: [(Set<String>, ElementRule)] = [
        (Vocabulary.debateSections, .section), (Vocabulary.speeches, .speech), (Vocabulary.narrations, .narration),
        (Vocabulary.quotations, .quotation), (Set(Vocabulary.needsEId.filter { $0.hasPrefix("TLC") }), .entity),
      ]
      for (names, rule) in many {
        for name in names { rules[name] = rule }
      }
      return rules
    }()

    func check(_ run: inout Run, _ node: Int) {
      switch self {
      case .identification: run.checkIdentification(node)
      case .author: run.checkAuthor(node)
      case .language: run.checkLanguage(node)
      case .entity: run.checkEntity(node)
      case .tally: run.checkTally(node)
      case .component: run.checkComponentData(node)
      case .section: run.checkSection(node)
      case .speech: run.checkSpeech(node)
      case .narration: run.checkNarration(node)
      case .body: run.checkBody(node)
      case .quotation: run.checkQuotation(node)
      }
    }
  }
}

/// What is in the document: R10, and R12 to R14.
extension AkomaNtosoLint.Run {
  private typealias Vocabulary = AkomaNtosoLint.Vocabulary

  // MARK: Foreign names (R10)

  /// Checks that a block for other namespaces has nothing of this one.
  mutating func checkForeignBlock(_ block: Int, _ traits: AkomaNtosoLint.Traits) {
    guard Vocabulary.proprietaryBlocks.contains(traits.name) else { return }
    var node = block + 1
    while node < table.end(of: block) {
      guard let inner = self.traits(of: node) else {
        node += 1
        continue
      }
      add(
        .aknProprietaryNamespace, at: node,
        "The \(inner.name) of Akoma Ntoso stands in \(traits.name), which is for other namespaces",
        "Put it into a namespace of your own, or elsewhere into the document")
      node = table.end(of: node)
    }
  }

  /// Tells of the first attribute of each foreign name.
  mutating func checkForeign(_ attribute: XMLDocumentTable.Attribute, of node: Int) {
    let namespace = table.names[Int(attribute.namespace)]
    guard !isMetadata(node), !documents.isEmpty, !namespace.hasPrefix("http://www.w3.org/"),
      foreignAttributes.insert(attribute.name).inserted
    else { return }
    let name = table.names[Int(attribute.name)]
    add(
      .aknAttributeForeign, at: node, attribute: name,
      "\(name) is of the namespace “\(Spelling.shortened(namespace))”, which other readers may drop",
      "Keep it, if they may; otherwise put it into proprietary")
  }

  // MARK: Sections and speeches (R12)

  /// Checks num, heading and subheading, which stand before everything else.
  mutating func checkTitles(of node: Int) {
    var highest = -1
    var seen: Set<Int> = []
    for child in table.children(of: node) {
      let name = table.name(of: child)
      guard let rank = Vocabulary.titles.firstIndex(of: name), traits(of: child) != nil else { return }
      if !seen.insert(rank).inserted {
        add(
          .aknHeadingRepeated, at: child, "The \(table.name(of: node)) has another \(name) already",
          "Join the two, or write the second as p")
      } else if rank < highest {
        add(
          .aknHeadingOrder, at: child, "The \(name) stands after the \(Vocabulary.titles[highest])",
          "Write num, then heading, then subheading")
      }
      highest = max(highest, rank)
    }
  }

  /// The elements directly in an element that are more than its title and speaker.
  private func substance(of node: Int) -> some Sequence<Int> {
    table.children(of: node).lazy.filter { [table] in
      let name = table.name(of: $0)
      return name != "from" && !Vocabulary.titles.contains(name)
    }
  }

  mutating func checkSection(_ node: Int) {
    guard !substance(of: node).contains(where: { _ in true }) else { return }
    addEmpty(node, "Add what was said or done, or remove it")
  }

  mutating func checkSpeech(_ node: Int) {
    if !substance(of: node).contains(where: { !table.isBlank($0) || hasPicture($0) }) {
      addEmpty(node, "Add a p with what was said, or remove it")
    }
    guard table.name(of: node) == "speech", table.child(of: node, named: "from") == nil, isVerbatim(node) else {
      return
    }
    add(
      .aknSpeechFrom, at: node, "The verbatim speech has no from; expected the speaker as the source names them",
      "Add from with the speaker's name before the first p")
  }

  mutating func checkNarration(_ node: Int) {
    if table.isBlank(node), !hasPicture(node) { addEmpty(node, "Add what happened, or remove it") }
  }

  private mutating func addEmpty(_ node: Int, _ hint: String) {
    add(.aknSectionEmpty, at: node, "The \(table.name(of: node)) is empty", hint)
  }

  private func hasPicture(_ node: Int) -> Bool {
    pictures.contains { index.hasElement(named: $0, in: node, upTo: table.end(of: node)) }
  }

  /// Whether an element refers to a concept such as `/akn/ontology/concept/statement.verbatim`.
  private func isVerbatim(_ node: Int) -> Bool {
    guard let references = table.attribute("refersTo", of: node) else { return false }
    return references.split(separator: " ").contains { reference in
      guard let entity = index.elements[String(reference.dropFirst())] else { return false }
      return table.name(of: entity) == "TLCConcept"
        && table.attribute("href", of: entity)?.hasSuffix(".verbatim") == true
    }
  }

  /// Checks that a body is one of blocks, of legislation or of a debate.
  mutating func checkBody(_ node: Int) {
    let kinds = [Vocabulary.blocks, Vocabulary.parts, Vocabulary.debateSections]
    var first: (kind: Int, name: String)?
    for child in table.children(of: node) {
      let name = table.name(of: child)
      guard let kind = kinds.firstIndex(where: { $0.contains(name) }) else { continue }
      guard let known = first else {
        first = (kind, name)
        continue
      }
      guard known.kind != kind else { continue }
      add(
        .aknBodyMixed, at: child, "The mainBody has a \(name) beside a \(known.name)",
        "Put it into an element of the kind that the others are, or into the preface or conclusions")
      return
    }
  }

  /// Checks a quorum or count.
  mutating func checkTally(_ node: Int) {
    guard table.attribute("value", of: node)?.contains(where: { !$0.isWhitespace }) != true else { return }
    add(
      .aknCountEmpty, at: node, attribute: "value", "The value of a \(table.name(of: node)) is empty",
      "Write the number, or remove the voting if it is not known")
  }

  // MARK: Quotations (R13)

  /// Checks that quotation marks in attributes are not in the text, too.
  mutating func checkQuotation(_ node: Int) {
    guard let start = table.attribute("startQuote", of: node), !start.isEmpty else {
      return checkQuote("endQuote", table.attribute("endQuote", of: node) ?? "", isStart: false, of: node)
    }
    let end = table.attribute("endQuote", of: node)
    let count = findings.count
    checkQuote("startQuote", start, isStart: true, of: node)
    guard findings.count == count else { return }
    // A mark that begins and ends quotations alike needs to be written once.
    checkQuote(end == nil ? "startQuote" : "endQuote", end ?? start, isStart: false, of: node)
  }

  private mutating func checkQuote(_ attribute: String, _ mark: String, isStart: Bool, of node: Int) {
    let mark = Array(mark.utf8)
    guard !mark.isEmpty, let parent = table.parent(of: node) else { return }
    let element = table.nodes[node]
    let around = table.nodes[parent]
    var (start, end) = (Int(element.textStart), Int(element.textEnd))
    let outside =
      isStart
      ? table.text[Int(around.textStart)..<max(start, Int(around.textStart))].suffix(mark.count)
      : table.text[min(end, Int(around.textEnd))..<Int(around.textEnd)].prefix(mark.count)
    while start < end, table.text[start] <= 0x20 { start += 1 }
    while end > start, table.text[end - 1] <= 0x20 { end -= 1 }
    let inside = isStart ? table.text[start..<end].prefix(mark.count) : table.text[start..<end].suffix(mark.count)
    guard inside.elementsEqual(mark) || outside.elementsEqual(mark) else { return }
    add(
      .aknQuoteTwice, at: node, attribute: attribute,
      "“\(Spelling.shortened(String(decoding: mark, as: UTF8.self)))” stands in \(attribute) and in the text",
      "Remove it from the text")
  }

  // MARK: Components (R14)

  /// Checks that a document in a document is one that the outer one's metadata names, if it names any.
  mutating func checkComponent(_ document: Int) {
    let identification = table.child(of: document, named: "meta").flatMap {
      table.child(of: $0, named: "identification")
    }
    let work = identification.flatMap { table.child(of: $0, named: "FRBRWork") }
    declaredComponents[document] = work.flatMap { table.child(of: $0, named: "componentInfo") }.map(componentNames)
    guard documents.count > 1, let declared = declaredComponents[documents[documents.count - 2]],
      let this = work.flatMap({ table.child(of: $0, named: "FRBRthis") }),
      let component = table.attribute("value", of: this).flatMap(AkomaNtosoLint.IRI.component),
      !declared.contains(component)
    else { return }
    add(
      .aknComponentUnknown, at: this, attribute: "value",
      "The component “\(Spelling.shortened(component))” is not in the componentInfo of the document around it",
      "Add a componentData with the name “\(Spelling.shortened(component))”, or mend the FRBRthis")
  }

  /// The components that a `componentInfo` names.
  private func componentNames(_ info: Int) -> Set<String> {
    var names: Set<String> = []
    for node in (info + 1)..<max(table.end(of: info), info + 1) where table.name(of: node) == "componentData" {
      if let name = table.attribute("name", of: node) { names.insert(name) }
      if let href = table.attribute("href", of: node), let name = AkomaNtosoLint.IRI.component(of: href) {
        names.insert(name)
      }
    }
    return names
  }

  /// Checks a `componentData`.
  mutating func checkComponentData(_ node: Int) {
    guard !index.hasDistantComponents, let name = table.attribute("name", of: node), name != "main",
      !index.components.contains(name)
    else { return }
    if let href = table.attribute("href", of: node), let component = AkomaNtosoLint.IRI.component(of: href),
      index.components.contains(component)
    {
      return
    }
    add(
      .aknComponentUnknown, at: node, attribute: "name",
      "No document in the document is the component “\(Spelling.shortened(name))”",
      nearestComponent(to: name).map { "Write “\(AkomaNtosoLint.proposal($0))”, or add the document" }
        ?? "Remove it, or add the document in an attachment")
  }

  private func nearestComponent(to name: String) -> String? {
    index.components.count > 100 || isFull ? nil : Spelling.nearest(to: name, in: index.components.sorted())
  }
}
