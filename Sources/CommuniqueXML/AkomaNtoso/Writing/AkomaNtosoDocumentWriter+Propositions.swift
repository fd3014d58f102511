internal import Communique

extension AkomaNtosoDocumentWriter {
  /// Writes what was said and decided in one place.
  mutating func write(_ proceedings: Proceedings) {
    let statements = world.dossier.statements
    var rest = proceedings.statements[...]
    while let first = rest.first {
      guard isSpokenQuestion(statements[first]) else {
        write(statements[first])
        rest.removeFirst()
        continue
      }
      let questions = rest.prefix { isSpokenQuestion(statements[$0]) }
      begin("questions", identifiers.next("questions"))
      for question in questions { write(statements[question]) }
      endBlock()
      rest = rest.dropFirst(questions.count)
    }
    writeResolutions(proceedings.decisions)
  }

  // MARK: Statements

  /// What was not said, or by nobody who is named, is told and not spoken: a speech needs somebody who speaks.
  private func isSpoken(_ statement: Statement) -> Bool {
    statement.polarity != .notMade
      && statement.speakers.contains {
        $0.label != nil || $0.agent != nil || $0.membership != nil || $0.onBehalfOf != nil
      }
  }

  private func isSpokenQuestion(_ statement: Statement) -> Bool {
    isSpoken(statement) && (statement.kind == .question || statement.kind == .answer)
  }

  /// How close the text is to the words used, as a concept.
  private mutating func status(of statement: Statement) -> String {
    let token =
      statement.polarity == .notMade ? "notMade" : statement.textStatus?.rawValue ?? TextStatus.paraphrase.rawValue
    return concept("statement", token)
  }

  private mutating func write(_ statement: Statement) {
    guard isSpoken(statement), let speaker = agent(statement.speakers) else { return writeTold(statement) }
    let name: (element: StaticString, text: String) =
      switch statement.kind {
      case .question?: ("question", "question")
      case .answer?: ("answer", "answer")
      default: ("speech", "speech")
      }
    let addressee = agent(statement.addressees)
    let identifier = identifiers.next(name.text)
    begin(name.element, identifier)
    markup.attribute("by", speaker.reference)
    markup.attribute("as", role(of: speaker))
    markup.attribute("to", addressee?.reference)
    markup.attribute("refersTo", status(of: statement))
    markup.open("from")
    // Of a group, each member is named.
    if statement.speakers.count > 1 { write(agents(statement.speakers)) } else { markup.text(visible(speaker.name)) }
    markup.closeText()
    writeParagraphs(statement.text, isQuoted: statement.textStatus == .verbatim)
    writeAttestations(statement.attestations, of: identifier)
    endBlock()
  }

  private mutating func writeTold(_ statement: Statement) {
    begin("narrative", identifiers.next("narrative"))
    markup.attribute("refersTo", status(of: statement))
    let agents = agents(statement.speakers)
    write(agents)
    if !agents.isEmpty { markup.text(": ") }
    writeWords(world.text(statement.text), areQuoted: statement.textStatus == .verbatim)
    note(statement.attestations)
    endText()
  }

  // MARK: Decisions

  private mutating func writeResolutions(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    begin("resolutions", identifiers.next("resolutions"))
    for position in positions {
      let decision = world.dossier.decisions[position]
      let object = reference(to: decision)
      let element = identifiers.next("summary")
      begin("summary", element)
      markup.attribute("refersTo", object)
      writeOperative(decision)
      note(decision.attestations)
      endText()
      writeMeasures(decision)
      addStep(decision, object, at: element)
    }
    endBlock()
  }

  /// Writes who decided, the verb, what, and its text.
  private mutating func writeOperative(_ decision: Decision) {
    writeResolve(decision)
    let text = world.text(decision.text)
    if !text.isEmpty { markup.text(". " + text) }
  }

  /// Writes who decided, the verb, and what.
  private mutating func writeResolve(_ decision: Decision) {
    let agents = agents(decision.bodies)
    write(agents)
    if let verb = decision.verb {
      if !agents.isEmpty { markup.text(" ") }
      markup.openInline("outcome")
      markup.attribute("refersTo", concept("decision", verb.rawValue))
      markup.text(verb.rawValue)
      markup.closeInline()
    }
    if !agents.isEmpty || decision.verb != nil { markup.text(": ") }
    markup.text(visible(world.text(decision.title)))
  }

  private mutating func writeMeasures(_ decision: Decision) {
    writeList(decision.measures) { $0.markup.text($0.visible($0.world.text($1.text))) }
  }

  /// Remembers the decision for the workflow, and its vote for the analysis.
  private mutating func addStep(_ decision: Decision, _ object: String, at element: String) {
    let outcome = decision.verb.map { concept("decision", $0.rawValue) }
    let body =
      agent(decision.bodies)
      ?? world.author.map { organization in
        Agent(
          reference: reference(to: organization), isPerson: false, membership: nil, name: world.text(organization.name))
      }
    // A step needs somebody who takes it, and nobody is made up.
    if let body {
      steps.append(
        Step(
          date: world.date(of: decision), by: body.reference, role: role(of: body), outcome: outcome, object: object,
          element: element))
    }
    guard let vote = decision.vote else { return }
    let counts = [
      (vote.inFavour, BallotOption.inFavour), (vote.against, .against), (vote.abstaining, .abstaining),
      (vote.absent, .absent),
    ].compactMap { count, option in count.map { (count: $0, option: option) } }
    guard !counts.isEmpty else { return }
    votings.append(
      Voting(
        outcome: outcome ?? concept("decision", decision.status?.rawValue ?? "taken"), object: object, element: element,
        counts: counts.map { ($0.count, concept("ballot", $0.option.rawValue)) }))
  }

  // MARK: Adopted texts and communiqués

  /// Writes a decision as a text of its own.
  mutating func writeAdopted(_ decision: Decision) {
    let object = reference(to: decision)
    let element = identifiers.next("p")
    begin("p", element)
    markup.attribute("refersTo", object)
    writeResolve(decision)
    endText()
    if let text = decision.text { writeParagraphs(text, isQuoted: false) }
    writeMeasures(decision)
    writeAttestations(decision.attestations, of: element)
    addStep(decision, object, at: element)
  }

  /// Writes what was declared and decided.
  mutating func writeDeclarations() {
    let kinds: [StatementKind] = [.declaration, .announcement, .communiqueText]
    let declared = world.dossier.statements.filter { statement in
      statement.polarity != .notMade && (statement.partOf != nil || statement.kind.map(kinds.contains) == true)
    }
    for statement in declared {
      begin("p", identifiers.next("p"))
      markup.attribute("refersTo", status(of: statement))
      writeWords(world.text(statement.text), areQuoted: statement.textStatus == .verbatim)
      note(statement.attestations)
      endText()
    }
    writeList(world.dossier.decisions) { writer, decision in
      let object = writer.reference(to: decision)
      writer.markup.attribute("refersTo", object)
      writer.writeOperative(decision)
      writer.note(decision.attestations)
      writer.addStep(decision, object, at: writer.identifiers.current)
    }
    if declared.isEmpty, world.dossier.decisions.isEmpty {
      markup.open("p")
      markup.text(title)
      markup.closeText()
    }
  }
}
