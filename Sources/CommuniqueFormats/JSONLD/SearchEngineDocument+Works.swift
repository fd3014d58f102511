internal import Communique

/// Sources, documents, statements and decisions for search engines.
extension SearchEngineDocument {
  // MARK: What is about a meeting

  /// Writes the sources and the documents of a meeting.
  mutating func writeSubjectOf(_ meeting: Meeting, _ sources: [Int]) {
    let documents = meeting.documents.compactMap { positions.documents[$0.rawValue] }
    guard !sources.isEmpty || !documents.isEmpty else { return }
    text.key("subjectOf")
    begin("[")
    for source in sources {
      text.separate()
      write(dossier.sources[source])
    }
    for document in documents {
      text.separate()
      write(dossier.documents[document])
    }
    end("]")
  }

  private mutating func write(_ source: Source) {
    let isArticle = source.kind == .newsArticle
    begin("{")
    member("@type", isArticle ? "NewsArticle" : "Report")
    identify(source.id.rawValue)
    let isFirst = isFirst(source.id.rawValue)
    member("url", isFirst ? source.url?.text : Self.repeatable(source.url?.text))
    if isFirst {
      member("headline", source.title)
      member("alternativeHeadline", source.subtitle)
      if !isArticle { member("reportNumber", source.number) }
      write(language: source.language ?? source.title?.entry(preferring: language)?.language)
      write(source.authors, as: "author")
      write(source.publisher.map { [$0] } ?? [], as: "publisher", creditsOthers: source.authors.isEmpty)
      member("datePublished", source.published.flatMap(SearchEngineDate.plain))
      addresses("sameAs", source.sameAs)
    }
    end("}")
  }

  private mutating func write(_ document: Document) {
    begin("{")
    member("@type", "CreativeWork")
    identify(document.id.rawValue)
    let title = document.title.entry(preferring: language)
    if isFirst(document.id.rawValue) {
      member("name", title?.text)
      write(language: title?.language)
      member("identifier", document.symbol)
      member("url", document.url?.text)
      write(document.issuer.map { [$0] } ?? [], as: "publisher")
      member("dateCreated", document.date.flatMap(SearchEngineDate.plain))
      addresses("sameAs", document.sameAs)
    } else {
      member("name", Self.repeatable(title?.text))
    }
    end("}")
  }

  // MARK: What records a meeting

  /// Writes the statements and decisions of a meeting.
  mutating func writeRecords(_ meeting: Int) {
    guard !outline.statements[meeting].isEmpty || !outline.decisions[meeting].isEmpty else { return }
    text.key("recordedIn")
    begin("[")
    for statement in outline.statements[meeting] {
      text.separate()
      write(dossier.statements[statement])
    }
    for decision in outline.decisions[meeting] {
      text.separate()
      write(dossier.decisions[decision])
    }
    end("]")
  }

  private mutating func write(_ statement: Statement) {
    let isQuotation = statement.hasWordsUsed
    let entry = statement.text.entry(preferring: language)
    begin("{")
    member("@type", isQuotation ? "Quotation" : "CreativeWork")
    identify(statement.id.rawValue)
    member(isQuotation ? "text" : "abstract", entry?.text)
    write(language: entry?.language)
    write(statement.speakers, as: isQuotation ? "spokenByCharacter" : "creator")
    member("dateCreated", statement.date.flatMap(SearchEngineDate.plain))
    writeTopics(statement.topics)
    writeSources(statement.attestations)
    addresses("sameAs", statement.sameAs)
    end("}")
  }

  private mutating func write(_ decision: Decision) {
    let title = decision.title.entry(preferring: language)
    begin("{")
    member("@type", "CreativeWork")
    identify(decision.id.rawValue)
    member("name", title?.text)
    member("description", decision.text)
    write(language: title?.language)
    member("creativeWorkStatus", decision.status?.rawValue)
    write(decision.bodies, as: "creator")
    member("dateCreated", (decision.decidedOn ?? decision.announcedOn).flatMap(SearchEngineDate.plain))
    writeTopics(decision.topics)
    list("citation", decision.outputs.compactMap { positions.documents[$0.rawValue] }) { document, output in
      document.write(document.dossier.documents[output])
    }
    writeSources(decision.attestations)
    addresses("sameAs", decision.sameAs)
    end("}")
  }

  /// Writes parties: the agents that are known, and the words that stand for the others as a credit, because these do not
  /// say whether it is a person or an organization.
  private mutating func write(_ parties: [Party], as key: StaticString, creditsOthers: Bool = true) {
    list(key, parties.filter { $0.agent.map { isKnown($0.rawValue) } ?? false }) { document, party in
      document.agent(of: party)
    }
    guard creditsOthers else { return }
    member("creditText", parties.filter { $0.agent == nil }.compactMap(\.label).joined(separator: "; "))
  }

  private mutating func writeSources(_ attestations: [Attestation]) {
    var seen: Set<Int> = []
    let sources = attestations.filter { $0.mode != .silence }.compactMap { positions.sources[$0.source.rawValue] }
      .filter { seen.insert($0).inserted }
    list("isBasedOn", sources) { document, source in document.write(document.dossier.sources[source]) }
  }
}

extension Statement {
  /// Whether the text is in the words used.
  fileprivate var hasWordsUsed: Bool {
    if let textStatus { return textStatus == .verbatim }
    return attestations.contains { $0.mode == .verbatim }
  }
}
