internal import Communique

extension AkomaNtosoReading {
  /// Takes a speech, a question or an answer.
  mutating func readStatement(_ node: Int, _ scope: Scope) {
    let content = AkomaNtosoText(of: node, in: table, skipping: ["from", "num", "heading", "subheading"])
    guard !content.text.isEmpty else { return leave(node) }
    let name = table.name(of: node)
    var statement = Statement(
      id: names.take(identifier(of: node), or: name), text: localized(content.text, at: node))
    let from = table.child(of: node, named: "from").flatMap { text(of: $0) }
    let label = from.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }.flatMap { $0.isEmpty ? nil : $0 }
    statement.speakers = parties("by", of: node, role: table.attribute("as", of: node), label: label)
    statement.addressees = parties("to", of: node)
    statement.meeting = scope.meeting
    statement.agendaItem = scope.agendaItem
    statement.date = date("startTime", of: node)
    setKind(of: &statement, name)
    statement.textStatus = textStatus(of: node, content)
    statement.attestations = [attestation(of: content, statement.textStatus, from)]
    origins[statement.id.rawValue] = node
    let parts = readMarked(in: node, of: statement.id, statement.attestations.first?.mode ?? mode)
    (statement.mentions, statement.topics) = (parts.mentions, parts.topics)
    leaveParts(of: node)
    for part in ["heading", "subheading"] {
      if let part = table.child(of: node, named: part) { leave(part) }
    }
    dossier.statements.append(statement)
  }

  /// An answer without a question is no answer that the model knows.
  private mutating func setKind(of statement: inout Statement, _ name: String) {
    if name == "question" {
      statement.kind = .question
      question = statement.id
    } else if name == "answer", let question {
      statement.kind = .answer
      statement.respondsTo = question
    }
  }

  private func textStatus(of node: Int, _ content: AkomaNtosoText) -> TextStatus? {
    let words = words(ofReference: table.attribute("refersTo", of: node))
    if words.contains("verbatim") { return .verbatim }
    if words.contains("paraphrase") { return .paraphrase }
    if kind == .debate { return .verbatim }
    return isQuoted(content) ? .verbatim : nil
  }

  /// Whether all of a text stands in quotation marks.
  private func isQuoted(_ content: AkomaNtosoText) -> Bool {
    guard content.quotes.count == 1, let quote = content.quotes.first else { return false }
    // The marks on either side have a few bytes each.
    return content.text.utf8.count - quote.utf8.count <= 8 && content.text.contains(quote)
  }

  private func attestation(of content: AkomaNtosoText, _ status: TextStatus?, _ from: String?) -> Attestation {
    let mode: AttestationMode =
      status == .verbatim
      ? .verbatim : content.quotes.isEmpty ? (status == nil ? .summary : .paraphrase) : .partialQuote
    return Attestation(
      source: source, mode: mode, segments: content.quotes.map { Segment(kind: .quoted, text: $0) }, speakerLabel: from)
  }

  // MARK: What is in a statement

  /// What the marked words of a text refer to.
  struct Parts {
    var mentions: [ID<AnyEntity>] = []
    var topics: [ID<Topic>] = []
  }

  /// Takes what is marked in a text: what it refers to, and the amounts of money.
  ///
  /// - Parameters:
  ///   - statement: The statement whose text it is.
  ///   - mode: How the document reports the text.
  mutating func readMarked(in node: Int, of statement: ID<Statement>?, _ mode: AttestationMode) -> Parts {
    var parts = Parts()
    var mentioned: Set<ID<AnyEntity>> = []
    var topics: Set<ID<Topic>> = []
    func mention(_ entity: ID<AnyEntity>?) {
      if let entity, mentioned.insert(entity).inserted { parts.mentions.append(entity) }
    }
    var current = node + 1
    while current < table.end(of: node) {
      switch table.name(of: current) {
      case "ref", "documentRef", "rref": mention(documents[current].map { ID($0) })
      case "person", "organization", "location", "entity":
        guard let target = concept(of: current) else { break }
        mention(people[target].map { ID($0) } ?? organizations[target].map { ID($0) } ?? places[target].map { ID($0) })
      case "concept", "term":
        guard let topic = topic(of: current), topics.insert(topic).inserted else { break }
        parts.topics.append(topic)
      case "quantity": readFigure(current, statement, mode)
      default: break
      }
      // What the person who speaks is called is no mention.
      current = table.name(of: current) == "from" ? table.end(of: current) : current + 1
    }
    return parts
  }

  private mutating func topic(of node: Int) -> ID<Topic>? {
    guard let target = concept(of: node), ["TLCConcept", "TLCTerm"].contains(table.name(of: target)),
      let name = shownName(of: target)
    else { return nil }
    return topic(named: name, at: target)
  }

  /// Takes an amount of money; of other quantities the unit is not known for sure.
  private mutating func readFigure(_ node: Int, _ statement: ID<Statement>?, _ mode: AttestationMode) {
    guard let currency = currency(of: node), let text = text(of: node) else { return leave(node) }
    let value = table.attribute("normalized", of: node).flatMap { try? ExactDecimal(text: Self.trimmed($0)) }
    var figure = Figure(id: names.take(identifier(of: node), or: "figure"), text: localized(text, at: node))
    figure.money = Money(Quantity(value: value, text: text), currency: currency)
    figure.statement = statement
    figure.attestations = attested(mode)
    origins[figure.id.rawValue] = node
    dossier.figures.append(figure)
  }

  /// The currency that a quantity's concept is: one of ISO 4217, by its IRI or by the name shown.
  private func currency(of node: Int) -> CurrencyCode? {
    guard let reference = table.attribute("refersTo", of: node) else { return nil }
    let target = target(of: reference)
    let iri = (target.flatMap { table.attribute("href", of: $0) } ?? reference)
    let isCurrency = iri.lowercased().contains("4217") || iri.lowercased().contains("currency")
    var candidates = [String(iri.suffix(3)), target.flatMap { shownName(of: $0) } ?? ""]
    if !isCurrency { candidates.removeFirst() }
    for candidate in candidates {
      if let code = try? CurrencyCode(text: isCurrency ? candidate.uppercased() : candidate),
        CodeLists.isCurrency(code)
      {
        return code
      }
    }
    return nil
  }

  // MARK: Agreed texts

  /// Whether a document is a text that those who met agreed, or that one of them declared.
  var isAgreedText: Bool {
    let words = documentWords
    return !words.contains("press")
      && ["communi", "declaration", "officialstatement", "statement", "position"].contains { words.contains($0) }
  }

  /// Takes the whole text of a declaration or communiqué as one statement.
  mutating func readDeclaration(_ body: Int, _ meeting: ID<Meeting>?) {
    let content = AkomaNtosoText(of: body, in: table)
    guard !content.text.isEmpty else { return leave(body) }
    var statement = Statement(
      id: names.take(identifier(of: body), or: "text"), text: localized(content.text, at: body))
    statement.kind =
      documentWords.contains("communi") && !documentWords.contains("statement")
        && !documentWords.contains("declaration") ? .communiqueText : .declaration
    statement.textStatus = .verbatim
    statement.speakers = issuers()
    statement.meeting = meeting
    statement.date = identification.date.flatMap { date("date", of: $0) }
    statement.attestations = [attestation(of: content, .verbatim, nil)]
    origins[statement.id.rawValue] = body
    let parts = readMarked(in: body, of: statement.id, .verbatim)
    statement.mentions = parts.mentions
    statement.topics = keywords + Self.others(parts.topics, than: keywords)
    leaveParts(of: body)
    dossier.statements.append(statement)
  }

  /// The topics that are not among others.
  static func others(_ topics: [ID<Topic>], than known: [ID<Topic>]) -> [ID<Topic>] {
    let known = Set(known)
    return topics.filter { !known.contains($0) }
  }
}
