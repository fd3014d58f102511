internal import Communique

extension AkomaNtosoReading {
  // MARK: Words for outcomes

  private static let verbs: [(stem: String, verb: DecisionVerb)] = [
    ("adopt", .adopted), ("passed", .adopted), ("carried", .adopted), ("accepted", .adopted), ("approv", .approved),
    ("endors", .endorsed), ("agree", .agreed), ("decid", .decided), ("noted", .noted), ("took note", .noted),
    ("consider", .considered), ("reaffirm", .reaffirmed), ("provided", .provided), ("announce", .announced),
    ("committed", .committed), ("established", .established), ("request", .requested),
  ]
  private static let refusals = ["reject", "defeat", "not adopted", "notadopted", "not-adopted", "failed", "disagree"]
  private static let deferrals = ["deferred", "postpone", "adjourn"]

  /// What became of it, as far as the words for it say so.
  private static func outcome(from words: String) -> (verb: DecisionVerb?, status: DecisionStatus?) {
    if refusals.contains(where: { words.contains($0) }) { return (nil, .rejected) }
    if deferrals.contains(where: { words.contains($0) }) { return (nil, .deferred) }
    return (verbs.first { words.contains($0.stem) }?.verb, nil)
  }

  private func outcome(ofReference reference: String?) -> (verb: DecisionVerb?, status: DecisionStatus?) {
    Self.outcome(from: words(ofReference: reference))
  }

  // MARK: Decisions in the text

  /// Takes what was decided, with the words for it that are marked.
  mutating func readDecision(_ node: Int, _ scope: Scope) {
    let content = AkomaNtosoText(of: node, in: table, skipping: ["num", "heading", "subheading"])
    let heading = table.child(of: node, named: "heading").flatMap { text(of: $0) }
    let name = concept(of: node).flatMap { shownName(of: $0) }
    guard !content.text.isEmpty || heading != nil else { return leave(node) }
    var decision = Decision(
      id: names.take(identifier(of: node), or: "decision"),
      title: localized(name ?? heading ?? Self.title(from: content.text), at: node))
    if !content.text.isEmpty { decision.text = localized(content.text, at: node) }
    if let outcome = firstElement("outcome", in: node) {
      let reference = self.outcome(ofReference: table.attribute("refersTo", of: outcome))
      let said = Self.outcome(from: (text(of: outcome) ?? "").lowercased())
      decision.verb = reference.verb ?? said.verb
      decision.status = reference.status ?? said.status
    }
    decision.decidedAt = scope.meeting
    decision.agendaItem = scope.agendaItem
    let mode: AttestationMode = kind == .debate ? .verbatim : .summary
    decision.attestations = [
      Attestation(source: source, mode: mode, segments: content.quotes.map { Segment(kind: .quoted, text: $0) })
    ]
    decision.outputs = outputs(of: node)
    decision.topics = readMarked(in: node, of: nil, mode).topics
    add(decision, from: node)
    leaveParts(of: node)
  }

  /// The document that a decision is about, if it is marked as that.
  private func outputs(of node: Int) -> [ID<Document>] {
    concept(of: node).flatMap { documents[$0] }.map { [$0] } ?? []
  }

  private mutating func add(_ decision: Decision, from node: Int) {
    decisions[node] = dossier.decisions.count
    origins[decision.id.rawValue] = node
    dossier.decisions.append(decision)
  }

  // MARK: Resolutions

  /// Takes the document itself as what was decided.
  mutating func readResolution(_ meeting: ID<Meeting>?) {
    let parts = ["preamble", "mainBody", "body"].compactMap { table.child(of: document, named: $0) }
    let texts = parts.map { AkomaNtosoText(of: $0, in: table) }
    let text = texts.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    guard let title = documentTitle?.text ?? (text.isEmpty ? nil : Self.title(from: text)) else { return }
    var decision = Decision(id: names.take("decision", or: "decision"), title: localized(title, at: document))
    if !text.isEmpty { decision.text = localized(text, at: document) }
    let dated = Self.outcome(from: identification.dateName.replacing("adoption", with: "adopted"))
    decision.verb = dated.verb ?? Self.outcome(from: documentWords).verb
    decision.decidedOn = identification.date.flatMap { date("date", of: $0) }
    decision.bodies = issuers()
    decision.decidedAt = meeting
    decision.topics = keywords
    for part in parts {
      let topics = readMarked(in: part, of: nil, .verbatim).topics
      decision.topics += Self.others(topics, than: decision.topics)
    }
    decision.attestations = [
      Attestation(
        source: source, mode: .verbatim,
        segments: texts.flatMap(\.quotes).map { Segment(kind: .quoted, text: $0) })
    ]
    decision.outputs = [resolutionDocument(title, decision)]
    if let preamble = table.child(of: document, named: "preamble") { leaveParts(of: preamble) }
    add(decision, from: document)
  }

  /// The text that was adopted, under its number and address.
  private mutating func resolutionDocument(_ title: String, _ decision: Decision) -> ID<Document> {
    let id = document(at: identification.workIRI ?? "#resolution", titled: title, document)
    guard let position = dossier.documents.lastIndex(where: { $0.id == id }) else { return id }
    let words = documentWords
    dossier.documents[position].kind =
      words.contains("resolution") ? .resolution : words.contains("declaration") ? .declaration : nil
    dossier.documents[position].symbol = identification.numberShown
    dossier.documents[position].date = decision.decidedOn
    dossier.documents[position].issuer = decision.bodies.first
    return id
  }

  // MARK: Workflow

  /// Takes who decided something, when, and with what outcome.
  mutating func readWorkflow() {
    guard let meta = table.child(of: document, named: "meta") else { return }
    for workflow in table.children(of: meta, named: "workflow") {
      for step in table.children(of: workflow, named: "step") {
        guard let position = decision(of: step) else {
          leave(step)
          continue
        }
        complete(position, from: step)
      }
    }
  }

  private mutating func complete(_ position: Int, from step: Int) {
    let outcome = outcome(ofReference: table.attribute("outcome", of: step))
    if let verb = outcome.verb { dossier.decisions[position].verb = verb }
    if let status = outcome.status { dossier.decisions[position].status = status }
    if let date = date("date", of: step) { dossier.decisions[position].decidedOn = date }
    let bodies = parties("by", of: step)
    if !bodies.isEmpty { dossier.decisions[position].bodies = bodies }
  }

  /// The decision that a step or a vote is about: that of the element which it names, the document's own, or one that
  /// only the step tells of.
  private mutating func decision(of step: Int) -> Int? {
    var node = target(of: table.attribute("href", of: step))
    while let current = node, current > document {
      if let position = decisions[current] { return position }
      node = table.parent(of: current)
    }
    let outcome = outcome(ofReference: table.attribute("outcome", of: step))
    guard outcome.verb != nil || outcome.status != nil || table.name(of: step) == "voting" else { return nil }
    if let position = decisions[document] { return position }
    if let target = concept(of: step), let title = shownName(of: target) {
      if let position = decisions[target] { return position }
      var decision = Decision(
        id: names.take(identifier(of: step), or: "decision"), title: localized(title, at: target))
      decision.decidedAt = dossier.about.first
      decision.outputs = outputs(of: step)
      decision.attestations = attested(.summary)
      add(decision, from: target)
      return decisions[target]
    }
    return table.name(of: step) == "voting" && dossier.decisions.count == 1 ? 0 : nil
  }

  // MARK: Votes

  /// Takes the votes that were counted.
  mutating func readVotes() {
    guard let meta = table.child(of: document, named: "meta") else { return }
    /// What a count is of, by the element that counts.
    var options: [Int: (decision: Int, option: BallotOption)] = [:]
    for analysis in table.children(of: meta, named: "analysis") {
      for parliamentary in table.children(of: analysis, named: "parliamentary") {
        for voting in table.children(of: parliamentary) {
          guard table.name(of: voting) == "voting", let position = decision(of: voting),
            dossier.decisions[position].vote == nil
          else {
            leave(voting)
            continue
          }
          readVoting(voting, position, &options)
        }
      }
    }
    if !options.isEmpty { readBallots(options) }
  }

  private mutating func readVoting(
    _ voting: Int, _ position: Int, _ options: inout [Int: (decision: Int, option: BallotOption)]
  ) {
    var vote = Vote()
    var hasOptions = false
    for count in table.children(of: voting, named: "count") {
      guard let option = option(of: count) else {
        leave(count)
        continue
      }
      options[count] = (position, option)
      hasOptions = true
      guard let number = table.attribute("value", of: count).flatMap({ Int(Self.trimmed($0)) }), number >= 0 else {
        continue
      }
      switch option {
      case .inFavour: vote.inFavour = number
      case .against: vote.against = number
      case .abstaining: vote.abstaining = number
      default: vote.absent = number
      }
    }
    let outcome = outcome(ofReference: table.attribute("outcome", of: voting))
    dossier.decisions[position].verb = dossier.decisions[position].verb ?? outcome.verb
    dossier.decisions[position].status = dossier.decisions[position].status ?? outcome.status
    guard hasOptions else { return }
    dossier.decisions[position].vote = vote
    dossier.decisions[position].procedure = .vote
  }

  /// What is counted, by the words for it.
  private func option(of count: Int) -> BallotOption? {
    var words = " "
    for name in ["refersTo", "href"] { words += self.words(ofReference: table.attribute(name, of: count)) + " " }
    for name in ["showAs", "eId", "id", "name", "type"] {
      words += (table.attribute(name, of: count) ?? "").lowercased() + " "
    }
    let parts = Set(words.split { !$0.isLetter }.map(String.init))
    func has(_ stems: [String], _ whole: Set<String>) -> Bool {
      !parts.isDisjoint(with: whole) || parts.contains { part in stems.contains { part.hasPrefix($0) } }
    }
    if has(["abst"], []) { return .abstaining }
    if has(["absent", "nonvot", "notvot"], ["missing"]) { return .absent }
    if has(["against", "nay", "contr"], ["no", "noes", "nays", "opposed"]) { return .against }
    if has(["favo", "infavo"], ["yes", "yea", "yeas", "aye", "ayes", "for", "pour", "pro", "approve"]) {
      return .inFavour
    }
    return nil
  }

  /// Takes how the single parties voted.
  private mutating func readBallots(_ options: [Int: (decision: Int, option: BallotOption)]) {
    for node in document..<table.end(of: document) where table.name(of: node) == "vote" {
      guard let choice = concept(of: node, "choice"), let option = options[choice] else { continue }
      for party in parties("by", of: node, role: table.attribute("as", of: node)) where !party.isEmpty {
        dossier.decisions[option.decision].vote?.ballots.append(Ballot(party: party, option: option.option))
      }
    }
  }
}
