internal import Communique

/// The identification of documents: R6 to R8 and R11.
extension AkomaNtosoLint.Run {
  private typealias IRI = AkomaNtosoLint.IRI

  /// A level of the identification.
  private struct FRBRLevel {
    let node: Int
    let name: String
    let uriNode: Int
    let uri: String
    let thisNode: Int
    let this: String
    /// What every FRBRthis of the level begins with, and what ends it.
    let base: Substring
    let end: String

    /// The component that FRBRthis adds to FRBRuri; `nil` where it is not that.
    var component: Substring? {
      guard this.hasPrefix(base + "/!"), this.hasSuffix(end) else { return nil }
      let component = this.dropFirst(base.count + 2).dropLast(end.count)
      return component.isEmpty ? nil : component
    }
  }

  /// Checks an `identification`.
  mutating func checkIdentification(_ identification: Int) {
    guard let document = documents.last else { return }
    let names = ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    let levels = names.compactMap { name in
      table.child(of: identification, named: name).flatMap { frbrLevel($0, named: name) }
    }
    guard levels.count == names.count, !followsOtherConvention(levels) else { return }
    checkNesting(levels)
    checkComponents(levels, of: document)
    let outer = outerWork(levels[0])
    let isPart = outer != nil
    if let outer, levels[0].uri != outer {
      addMismatch(
        at: levels[0].uriNode,
        "The document is a component, and its FRBRuri is not that of the document around it",
        "Write “\(AkomaNtosoLint.proposal(outer))”, or !main as the component", isLenient: true)
    }
    checkMissing(levels, isPart: isPart)
    checkWork(levels[0], of: document, isPart: isPart)
    checkExpression(levels[1], under: levels[0], of: document)
    checkManifestation(levels[2])
  }

  private func frbrLevel(_ node: Int, named name: String) -> FRBRLevel? {
    guard let uriNode = table.child(of: node, named: "FRBRuri"), let uri = table.attribute("value", of: uriNode),
      let thisNode = table.child(of: node, named: "FRBRthis"), let this = table.attribute("value", of: thisNode)
    else { return nil }
    let format = name == "FRBRManifestation" ? IRI.splitFormat(uri) : nil
    return FRBRLevel(
      node: node, name: name, uriNode: uriNode, uri: uri, thisNode: thisNode, this: this,
      base: format?.base ?? uri[...],
      end: format.map { ".\($0.format)" } ?? "")
  }

  /// Whether the IRIs are of another convention, and the aliases at all levels of this one.
  private func followsOtherConvention(_ levels: [FRBRLevel]) -> Bool {
    levels.allSatisfy { level in
      !level.uri.hasPrefix(IRI.root)
        && table.children(of: level.node, named: "FRBRalias").contains {
          table.attribute("value", of: $0)?.hasPrefix(IRI.root) == true
        }
    }
  }

  /// The IRI of the work that a document in a document is a part of; `nil` where it is a work in its own right, whose
  /// main component it is.
  private func outerWork(_ work: FRBRLevel) -> String? {
    guard documents.count > 1, let outer = documents.first, work.component != "main",
      let meta = table.child(of: outer, named: "meta"),
      let identification = table.child(of: meta, named: "identification"),
      let outerWork = table.child(of: identification, named: "FRBRWork"),
      let uri = table.child(of: outerWork, named: "FRBRuri")
    else { return nil }
    return table.attribute("value", of: uri)
  }

  // MARK: R6

  private mutating func checkNesting(_ levels: [FRBRLevel]) {
    for (upper, lower) in zip(levels, levels.dropFirst()) {
      let rest = lower.uri.hasPrefix(upper.uri) ? lower.uri.dropFirst(upper.uri.count) : nil
      let isManifestation = lower.name == "FRBRManifestation"
      if rest?.first == "/" || (isManifestation && rest?.first == ".") { continue }
      add(
        .aknFRBRNesting, at: lower.uriNode, attribute: "value",
        "The \(lower.name) “\(Spelling.shortened(lower.uri))” does not continue “\(Spelling.shortened(upper.uri))”, which"
          + " is the \(upper.name)",
        "Write “\(AkomaNtosoLint.proposal(upper.uri))\(isManifestation ? lower.end.isEmpty ? ".xml" : lower.end : "/eng@")”"
      )
    }
  }

  private mutating func checkComponents(_ levels: [FRBRLevel], of document: Int) {
    let wanted = documents.count == 1 ? "main" : levels[0].component ?? "annex_1"
    for level in levels where level.component != wanted {
      let expected = "\(level.base)/!\(wanted)\(level.end)"
      add(
        .aknFRBRComponent, at: level.thisNode, attribute: "value",
        "FRBRthis is “\(Spelling.shortened(level.this))”; expected the FRBRuri with the component, “"
          + "\(Spelling.shortened(expected))”", "Write “\(AkomaNtosoLint.proposal(expected))”")
    }
  }

  // MARK: R7

  private mutating func checkMissing(_ levels: [FRBRLevel], isPart: Bool) {
    let wanted: [(level: Int, names: [String], hint: String)] = [
      (0, ["FRBRsubtype"], "Add FRBRsubtype, such as value=\"report\", after FRBRcountry"),
      (0, ["FRBRnumber", "FRBRname"], "Add FRBRnumber after FRBRsubtype; nn, if there is no number"),
      (2, ["FRBRformat"], "Add FRBRformat value=\"xml\" as the last element"),
    ]
    for (level, names, hint) in wanted where level == 2 || !isPart {
      guard names.allSatisfy({ table.child(of: levels[level].node, named: $0) == nil }) else { continue }
      add(
        .aknFRBRMissing, at: levels[level].node,
        "\(levels[level].name) has no \(names.joined(separator: " or "))", hint)
    }
  }

  private mutating func checkWork(_ work: FRBRLevel, of document: Int, isPart: Bool) {
    guard let parts = IRI.work(work.uri) else {
      add(
        .aknFRBRIRI, at: work.uriNode, attribute: "value",
        "The IRI of the work is “\(Spelling.shortened(work.uri))”; expected /akn/, a country, the type, a date and a"
          + " number, with subtype and actor before the date",
        "Write it as /akn/xx-org/\(table.name(of: document))/report/2023-11-29/1")
      return
    }
    check("FRBRcountry", of: work, says: [parts.country], "country")
    guard !isPart else { return }
    if parts.type != table.name(of: document) {
      addMismatch(
        at: work.uriNode, "The IRI says the type \(parts.type), and the document is a \(table.name(of: document))",
        "Write \(table.name(of: document)) after the country in all IRIs")
    }
    checkMiddle(parts, work)
    let dates = table.children(of: work.node, named: "FRBRdate")
    let values = dates.compactMap { table.attribute("date", of: $0) }
    if let first = dates.first, !values.contains(where: { $0.hasPrefix(parts.date) }) {
      addMismatch(
        at: first, attribute: "date",
        "The IRI says the date \(parts.date), and FRBRdate “\(Spelling.shortened(values.first ?? ""))”",
        "Write one of them in both places")
    }
    checkNumber(parts, work)
  }

  /// Checks that the first element of a name says what a part of the IRI says.
  private mutating func check(_ name: String, of level: FRBRLevel, says parts: [Substring], _ part: String) {
    guard let node = table.child(of: level.node, named: name), let value = table.attribute("value", of: node),
      !parts.contains(where: { $0 == value })
    else { return }
    addMismatch(
      at: node, attribute: "value",
      "\(name) is “\(Spelling.shortened(value))”, and the IRI says the \(part)"
        + " “\(Spelling.shortened(String(parts.first ?? "")))”", "Write one of them in both places")
  }

  /// Checks the subtype and the actor; either can be left out of an IRI.
  private mutating func checkMiddle(_ parts: IRI.Work, _ work: FRBRLevel) {
    let subtypeNode = table.child(of: work.node, named: "FRBRsubtype")
    let subtype = subtypeNode.flatMap { table.attribute("value", of: $0) } ?? ""
    var rest = parts.middle[...]
    if rest.first.map({ $0 == subtype }) == true { rest = rest.dropFirst() }
    // What is missing was told of already.
    guard let actor = rest.first, let subtypeNode else { return }
    let isActor = actors(of: work).contains(actor.lowercased())
    if rest.count == 2 || (!isActor && parts.middle.count == 1) {
      addMismatch(
        at: subtypeNode, attribute: "value",
        "The subtype is “\(Spelling.shortened(subtype))”, and the IRI says “\(Spelling.shortened(String(actor)))”",
        "Write one of them in both places")
    } else if !isActor {
      addMismatch(
        at: work.uriNode, attribute: "value",
        "The IRI says the actor “\(Spelling.shortened(String(actor)))”, which is no FRBRauthor of the work",
        "Write the last part of the author's IRI, or add the author", isLenient: true)
    }
  }

  /// How IRIs may call the authors of a work.
  private func actors(of work: FRBRLevel) -> Set<String> {
    var actors: Set<String> = []
    for author in table.children(of: work.node, named: "FRBRauthor") {
      guard let href = table.attribute("href", of: author) else { continue }
      var names = [String(href.drop { $0 == "#" })]
      if let entity = index.elements[String(href.dropFirst())], href.hasPrefix("#") {
        names += [table.attribute("href", of: entity), table.attribute("shortForm", of: entity)].compactMap { $0 }
      }
      for name in names {
        // The last part of an IRI, which begins with a country or the like: int.north-atlantic-council.
        var last = (name.split(separator: "/").last ?? "").lowercased()[...]
        actors.formUnion([name.lowercased(), String(last)])
        for _ in 0..<8 {
          guard let stop = last.firstIndex(of: ".") else { break }
          last = last[last.index(after: stop)...]
          actors.insert(String(last))
        }
      }
    }
    return actors
  }

  private mutating func checkNumber(_ parts: IRI.Work, _ work: FRBRLevel) {
    let nodes = ["FRBRnumber", "FRBRname"].flatMap { table.children(of: work.node, named: $0) }
    guard let first = nodes.first else { return }
    let values = nodes.compactMap { table.attribute("value", of: $0) }
    let number = parts.number ?? "nn"
    guard number != "nn", !values.contains(where: { Self.inIRI($0) == number.lowercased() }) else {
      if parts.number == nil, !values.contains("nn") {
        addMismatch(
          at: first, attribute: "value",
          "The IRI has no number, and \(table.name(of: first)) is “\(values.first ?? "")”",
          "Write it after the date in all IRIs")
      }
      return
    }
    addMismatch(
      at: first, attribute: "value",
      "\(table.name(of: first)) is “\(Spelling.shortened(values.first ?? ""))”, and the IRI says the number"
        + " “\(Spelling.shortened(String(number)))”",
      "Write one of them in both places; in an IRI, “-” for “/” and “_” for a space")
  }

  private static func inIRI(_ number: String) -> String {
    String(number.lowercased().map { $0 == "/" ? "-" : $0 == " " ? "_" : $0 })
  }

  private mutating func addMismatch(
    at node: Int, attribute: String = "value", _ message: String, _ hint: String, isLenient: Bool = false
  ) {
    add(.aknFRBRMismatch, at: node, attribute: attribute, message, hint, isLenient: isLenient)
  }

  private mutating func checkExpression(_ expression: FRBRLevel, under work: FRBRLevel, of document: Int) {
    guard expression.uri.hasPrefix(work.uri + "/") else { return }
    let rest = expression.uri.dropFirst(work.uri.count + 1)
    let language = rest.prefix { $0 != "@" && $0 != ":" && $0 != "/" }
    guard IRI.isLanguage(language), !rest.contains("/") else {
      add(
        .aknFRBRIRI, at: expression.uriNode, attribute: "value",
        "The IRI of the expression ends with “\(Spelling.shortened(String(rest)))”; expected a language of three letters"
          + " and @", "Write “\(AkomaNtosoLint.proposal(work.uri))/eng@”")
      return
    }
    let languageNode = table.child(of: expression.node, named: "FRBRlanguage")
    if let languageNode, let value = table.attribute("language", of: languageNode), IRI.isLanguage(value),
      value != language
    {
      addMismatch(
        at: languageNode, attribute: "language", "FRBRlanguage is \(value), and the IRI says \(language)",
        "Write the same language in both places")
    }
    let version = rest.dropFirst(language.count + 1)
    guard !version.isEmpty, rest.dropFirst(language.count).first == "@",
      AkomaNtosoLint.Vocabulary.records.contains(table.name(of: document))
    else { return }
    add(
      .aknFRBRVersion, at: expression.uriNode, attribute: "value",
      "The IRI has the version “\(Spelling.shortened(String(version)))”; a \(table.name(of: document)) has none",
      "Write “\(AkomaNtosoLint.proposal("\(work.uri)/\(language)@"))” in all IRIs")
  }

  private mutating func checkManifestation(_ manifestation: FRBRLevel) {
    guard let node = table.child(of: manifestation.node, named: "FRBRformat"),
      let value = table.attribute("value", of: node)
    else { return }
    let format = manifestation.end.dropFirst()
    // Media types are seen, too: application/xml, application/akn+xml.
    let names = [value, value.split { $0 == "/" || $0 == "+" || $0 == "." }.last.map(String.init) ?? ""]
    guard !names.contains(where: { $0 == format }) else { return }
    addMismatch(
      at: node,
      "FRBRformat is “\(Spelling.shortened(value))”, and the IRI ends with “\(Spelling.shortened(manifestation.end))”",
      "Write the ending of the IRI without its full stop")
  }

  // MARK: R11 and languages

  /// Checks an `FRBRauthor`.
  mutating func checkAuthor(_ node: Int) {
    let href = table.attribute("href", of: node) ?? ""
    if href.hasPrefix("#"), let agent = AkomaNtosoLint.Reference.byAttribute["by"] {
      check(agent, "href", href, of: node)
    } else if !IRI.isConventional(href[...]) {
      add(
        .aknAuthorForm, at: node, attribute: "href",
        "The author is “\(Spelling.shortened(href))”; expected “#” and the eId of an agent, or an IRI under /akn/",
        index.elements[href] != nil
          ? "Write “#\(AkomaNtosoLint.proposal(href))”"
          : "Declare a TLCOrganization or TLCPerson, and refer to it as “#” and its eId")
    }
    if table.attribute("as", of: node) == nil {
      add(
        .aknAuthorRole, at: node, "The FRBRauthor has no role",
        "Declare a TLCRole such as author, and refer to it with as=\"#author\"")
    }
  }

  /// Checks an `FRBRlanguage`.
  mutating func checkLanguage(_ node: Int) {
    guard let language = table.attribute("language", of: node), !IRI.isLanguage(language) else { return }
    let known = [
      "en": "eng", "fr": "fra", "de": "deu", "es": "spa", "it": "ita", "ar": "ara", "ru": "rus", "zh": "zho",
    ]
    add(
      .aknLanguageForm, at: node, attribute: "language",
      "The language is “\(Spelling.shortened(language))”; expected a code of three letters of ISO 639-2",
      "Write \(known[language.prefix(2).lowercased()].map { "“\($0)”" } ?? "such as “eng”; mul for several, und for an unknown one")"
    )
  }
}
