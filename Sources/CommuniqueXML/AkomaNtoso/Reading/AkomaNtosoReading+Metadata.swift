internal import Communique

/// What a document says about itself.
struct AkomaNtosoIdentification {
  var workIRI: String?
  var number: String?
  var numberShown: String?
  var alias: String?
  var subtype: String?
  /// The element of the work's date, and what the date is of.
  var date: Int?
  var dateName = ""
  var published: Int?
  var authors: [Int] = []
}

extension AkomaNtosoReading {
  // MARK: Identification

  mutating func readIdentification() {
    let meta = table.child(of: document, named: "meta")
    if let identification = meta.flatMap({ table.child(of: $0, named: "identification") }) {
      for level in table.children(of: identification) {
        switch table.name(of: level) {
        case "FRBRWork": readWork(level)
        case "FRBRExpression": readExpression(level)
        case "FRBRManifestation": readManifestation(level)
        default: break
        }
      }
    }
    let name = identification.number ?? identification.workIRI.flatMap(Self.number(inIRI:))
    dossier.id = name.flatMap(AkomaNtosoNames.identifier(from:)).flatMap { try? ID(text: $0) } ?? "document"
    if language != .undetermined { dossier.language = language }
    dossier.title = documentTitle.map { localized($0.text, at: $0.node) }
    if let meta { leaveMetadata(meta) }
  }

  private mutating func readWork(_ work: Int) {
    for part in table.children(of: work) {
      let value = table.attribute("value", of: part).map(Self.trimmed).flatMap { $0.isEmpty ? nil : $0 }
      switch table.name(of: part) {
      case "FRBRuri": identification.workIRI = identification.workIRI ?? value
      case "FRBRalias": readAlias(part, value)
      case "FRBRsubtype": identification.subtype = identification.subtype ?? value
      case "FRBRnumber":
        identification.numberShown = identification.numberShown ?? shownName(of: part)
        identification.number = identification.number ?? value
      case "FRBRauthor": identification.authors.append(part)
      case "FRBRdate" where identification.date == nil: readWorkDate(part)
      default: break
      }
    }
  }

  /// An alias that is an address names no document in words.
  private mutating func readAlias(_ alias: Int, _ value: String?) {
    let text = table.attribute("showAs", of: alias) ?? value
    guard let text, !text.contains("/"), identification.alias == nil else { return }
    identification.alias = text
  }

  /// The date of the work, unless it is that of the file.
  private mutating func readWorkDate(_ date: Int) {
    let name = (table.attribute("name", of: date) ?? "").lowercased()
    guard !["generation", "markup", "#generation", "#markup"].contains(name) else { return }
    identification.date = date
    identification.dateName = name
  }

  private mutating func readExpression(_ expression: Int) {
    for part in table.children(of: expression) {
      switch table.name(of: part) {
      case "FRBRlanguage" where language == .undetermined:
        language = table.attribute("language", of: part).flatMap(AkomaNtosoLanguages.tag(of:)) ?? .undetermined
      case "FRBRdate" where isPublication(part) && identification.published == nil: identification.published = part
      default: break
      }
    }
  }

  private mutating func readManifestation(_ manifestation: Int) {
    for date in table.children(of: manifestation, named: "FRBRdate")
    where isPublication(date) && identification.published == nil {
      identification.published = date
    }
  }

  private func isPublication(_ date: Int) -> Bool {
    (table.attribute("name", of: date) ?? "").lowercased().contains("publi")
  }

  /// What stands last in an IRI of a document, before its language and version.
  private static func number(inIRI iri: String) -> String? {
    let parts = iri.split(separator: "/").map(String.init).filter { !$0.contains("@") && !$0.hasPrefix("!") }
    guard let last = parts.last else { return nil }
    return last == "nn" || last.first?.isNumber == true && parts.count > 1
      ? parts.suffix(2).joined(separator: "-") : last
  }

  /// The title of the document, and the element that says it.
  var documentTitle: (text: String, node: Int)? {
    if let title = preface("docTitle"), let text = text(of: title) { return (text, title) }
    if let alias = identification.alias { return (Self.trimmed(alias), document) }
    if let heading = preface("heading") ?? preface("longTitle"), let text = text(of: heading) { return (text, heading) }
    if let number = preface("docNumber"), let text = text(of: number) { return (text, number) }
    return identification.numberShown.map { ($0, document) }
  }

  /// The text of an element that holds a name or title; `nil` where there is none. What is far too long for that is cut,
  /// because such elements can be nested.
  func text(of node: Int) -> String? {
    let text = AkomaNtosoText(of: node, in: table, maximum: 10_000).text
    return text.isEmpty ? nil : text
  }

  /// The first element of a name in what stands before the body.
  func preface(_ name: String) -> Int? {
    for part in ["preface", "coverPage", "preamble"] {
      guard let part = table.child(of: document, named: part) else { continue }
      for node in part..<table.end(of: part) where table.name(of: node) == name { return node }
    }
    return nil
  }

  private mutating func leaveMetadata(_ meta: Int) {
    let taken: Set<String> = [
      "identification", "classification", "lifecycle", "workflow", "temporalData", "references",
    ]
    for part in table.children(of: meta) where !taken.contains(table.name(of: part)) {
      guard table.name(of: part) == "analysis" else {
        if table.name(of: part) != "publication" { leave(part) }
        continue
      }
      for analysis in table.children(of: part) {
        if table.name(of: analysis) != "parliamentary" { leave(analysis) }
      }
    }
  }

  // MARK: Source

  /// The document itself is the source.
  mutating func readSource() {
    var source = Source(id: names.take("source", or: "source"))
    self.source = source.id
    source.kind = sourceKind
    source.title = dossier.title
    source.number = identification.numberShown
    source.language = dossier.language
    if let published = identification.published { source.published = date("date", of: published) }
    let publication = table.child(of: document, named: "meta").flatMap { table.child(of: $0, named: "publication") }
    if let publication, source.published == nil { source.published = date("date", of: publication) }
    source.url = identification.workIRI.flatMap { try? IRI(text: $0) }
    origins[source.id.rawValue] = document
    dossier.sources.append(source)
  }

  /// The words for what the document is.
  var documentWords: String {
    ((table.attribute("name", of: document) ?? "") + " " + (identification.subtype ?? "")).lowercased()
  }

  private var sourceKind: SourceKind {
    let words = documentWords
    if kind == .statement { return .communique }
    if words.contains("verbatim") || words.contains("transcript") { return .transcript }
    if words.contains("minute") { return .minutes }
    if words.contains("press") { return .pressRelease }
    if kind == .doc {
      if words.contains("paper") || words.contains("progress") { return .briefingPaper }
      let agreed = ["communi", "declaration", "statement"]
      if agreed.contains(where: { words.contains($0) }) { return .communique }
    }
    return kind == .debate ? .transcript : .record
  }

  // MARK: Keywords

  mutating func readKeywords() {
    guard let meta = table.child(of: document, named: "meta") else { return }
    var seen: Set<ID<Topic>> = []
    for list in table.children(of: meta, named: "classification") {
      for keyword in table.children(of: list, named: "keyword") {
        guard let name = shownName(of: keyword) else { continue }
        let scheme = table.attribute("dictionary", of: keyword).flatMap { try? IRI(text: $0) }
        let topic = topic(named: name, at: concept(of: keyword) ?? keyword, scheme: scheme)
        if seen.insert(topic).inserted { keywords.append(topic) }
      }
    }
  }

  /// The topic of a name.
  mutating func topic(named name: String, at node: Int, scheme: IRI? = nil) -> ID<Topic> {
    if let topic = topics[node] ?? topicsByName[name.lowercased()] {
      topics[node] = topic
      return topic
    }
    var topic = Topic(id: names.take(identifier(of: node), or: "topic"), name: localized(name, at: node))
    topic.scheme = scheme
    topic.sameAs = sameAs(node)
    topics[node] = topic.id
    topicsByName[name.lowercased()] = topic.id
    origins[topic.id.rawValue] = node
    dossier.topics.append(topic)
    return topic.id
  }

  /// The absolute IRI of an element of the references.
  func sameAs(_ node: Int) -> [IRI] {
    table.attribute("href", of: node).flatMap { try? IRI(text: $0) }.map { [$0] } ?? []
  }
}
