internal import Communique

extension DraftAssembly {
  /// Adds the meetings.
  mutating func addMeetings() {
    for (index, draft) in stages.outcomes.meetings.enumerated() {
      guard let title = localized(cleaned(draft.title)) else { continue }
      let id: ID<Meeting> = identifiers.take(index == 0 ? "meeting" : cleaned(draft.title), fallback: "meeting")
      var meeting = Meeting(id: id, title: title)
      meeting.kind = draft.kind
      meeting.parent = draft.parent.flatMap { $0 < index ? meetings[$0] : nil }
      meeting.access = draft.access
      meeting.status = draft.status
      meeting.start = draft.start
      meeting.end = draft.end
      meeting.place = draft.place.flatMap { places[$0] }
      for participant in draft.participants { add(participant, to: &meeting) }
      meeting.attestations = [attestation(.mention, draft.ranges)].filter { !$0.segments.isEmpty }
      dossier.meetings.append(meeting)
      meetings[index] = id
      record(id, stage: "decisions", rule: draft.rule, at: draft.ranges.first)
    }
  }

  private func add(_ participant: (mention: Int, role: ParticipationRole?), to meeting: inout Meeting) {
    guard let party = party(ofMention: participant.mention),
      !meeting.participations.contains(where: { $0.party.agent == party.agent && $0.party.label == party.label })
    else { return }
    meeting.participations.append(Participation(party: party, role: participant.role))
    if let agent = stages.entities.mentions[participant.mention].agent, participant.role == .member,
      let body = organizations[agent], stages.entities.agents[agent].kind != .state, !meeting.bodies.contains(body)
    {
      meeting.bodies.append(body)
    }
  }

  /// Adds the agenda.
  mutating func addAgenda() {
    for (index, draft) in stages.outcomes.agenda.enumerated() {
      guard let title = localized(words(draft.range)) else { continue }
      let id: ID<AgendaItem> = identifiers.take(words(draft.range), prefix: "a-", fallback: "item")
      var item = AgendaItem(id: id, title: title)
      item.meeting = dossier.meetings.first?.id
      item.number = draft.number.map(cleaned)
      item.kind = draft.kind
      item.attestations = [attestation(draft.isDenied ? .silence : .mention, [draft.range])]
      item.attestations += draft.repetitions.map { attestation(.mention, [$0]) }
      item.attestations.removeAll { $0.segments.isEmpty }
      if draft.isDenied {
        report(
          .draftAgendaDenied, "The text says that “\(fragment(draft.range))” was not on the agenda", at: draft.range,
          path: "/agendaItems/\(dossier.agendaItems.count)", hint: "Keep it only if another source lists it")
      }
      dossier.agendaItems.append(item)
      agendaItems[index] = id
      for section in draft.sections { agendaItemOfSection[section] = id }
      record(id, stage: "decisions", rule: draft.rule, at: draft.range)
    }
  }

  /// The agenda item under whose heading a sentence stands.
  func agendaItem(ofSentence index: Int) -> ID<AgendaItem>? {
    guard stages.tokens.sentences.indices.contains(index) else { return nil }
    let block = stages.tokens.sentences[index].block
    guard stages.view.blocks.indices.contains(block) else { return nil }
    return section(ofBlock: block).flatMap { agendaItemOfSection[$0] }
  }

  private func section(ofBlock block: Int) -> Int? { stages.view.blocks[block].section }

  /// Adds what was decided.
  mutating func addDecisions() {
    for (index, draft) in stages.outcomes.decisions.enumerated() {
      guard let title = localized(cleaned(draft.title)) else { continue }
      let id: ID<Decision> = identifiers.take(cleaned(draft.title), prefix: "d-", fallback: "decision")
      var decision = Decision(id: id, title: title)
      decision.text = localized(draft.ranges.map { words($0) }.joined(separator: " … "))
      decision.verb = draft.verb
      decision.bodies = parties(draft.bodyMentions)
      decision.access = draft.access
      decision.decidedOn = date(ofValue: draft.decidedOn)
      decision.effectiveFrom = date(ofValue: draft.effectiveFrom)
      decision.measures = draft.measures.compactMap { localized(words($0)).map { Measure(text: $0) } }
      decision.agendaItem = agendaItem(ofSentence: draft.sentence)
      decision.attestations = attestations(of: draft)
      dossier.decisions.append(decision)
      decisions[index] = id
      record(id, stage: "decisions", rule: draft.rule, confidence: draft.confidence, at: draft.ranges.first)
    }
  }

  private func attestations(of draft: DraftDecision) -> [Attestation] {
    var first = attestation(.paraphrase, draft.ranges)
    first.cue = draft.cue.map { words(ofTokens: $0) }
    first.via = draft.via.compactMap { party(ofMention: $0) }
    if let body = draft.bodyMentions.first, stages.entities.mentions.indices.contains(body) {
      first.speakerLabel = words(ofTokens: stages.entities.mentions[body].tokens)
    }
    let others = draft.repetitions.map { repetition in
      var attestation = attestation(.summary, repetition.ranges)
      attestation.cue = repetition.cue.map { words(ofTokens: $0) }
      return attestation
    }
    return ([first] + others).filter { !$0.segments.isEmpty }
  }

  /// Adds what was pledged.
  mutating func addCommitments() {
    for draft in stages.outcomes.commitments {
      guard let text = localized(draft.ranges.map { words($0) }.joined(separator: " … ")) else { continue }
      let id: ID<Commitment> = identifiers.take("c-", number: dossier.commitments.count + 1)
      var commitment = Commitment(id: id, text: text)
      commitment.kind = draft.kind
      commitment.actors = parties(draft.actorMentions)
      commitment.beneficiaries = parties(draft.beneficiaryMentions)
      for value in draft.values where stages.entities.values.indices.contains(value) {
        switch stages.entities.values[value].kind {
        case .money(let money): commitment.amounts.append(money)
        case .quantity(let quantity): commitment.quantities.append(quantity)
        case .date, .place: break
        }
      }
      commitment.status = draft.status
      commitment.period = date(ofValue: draft.period)
      commitment.madeIn = dossier.meetings.first.map { ID($0.id) }
      commitment.attestations = [attestation(.paraphrase, draft.ranges)].filter { !$0.segments.isEmpty }
      dossier.commitments.append(commitment)
      record(id, stage: "decisions", rule: draft.rule, at: draft.ranges.first)
    }
  }

  /// Adds the numbers that nobody pledged.
  mutating func addFigures() {
    for draft in stages.outcomes.figures {
      guard let text = localized(words(draft.range)), stages.entities.values.indices.contains(draft.value) else {
        continue
      }
      let id: ID<Figure> = identifiers.take("f-", number: dossier.figures.count + 1)
      var figure = Figure(id: id, text: text)
      switch stages.entities.values[draft.value].kind {
      case .money(let money): figure.money = money
      case .quantity(let quantity): figure.quantity = quantity
      case .date, .place: continue
      }
      figure.statement = draft.utterance.flatMap { statements[$0] }
      if let statement = figure.statement, let position = statementPositions[statement] {
        figure.claimant = dossier.statements[position].speakers.first
      }
      figure.attestations = [attestation(.paraphrase, [draft.range])]
      dossier.figures.append(figure)
      record(id, stage: "decisions", rule: draft.rule, at: draft.range)
    }
  }

  // MARK: Values

  private func parties(_ mentions: [Int]) -> [Party] {
    var parties: [Party] = []
    for mention in mentions {
      if let party = party(ofMention: mention), !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  private func date(ofValue index: Int?) -> PartialDate? {
    guard let index, stages.entities.values.indices.contains(index),
      case .date(let date) = stages.entities.values[index].kind
    else { return nil }
    return date
  }
}
