internal import Communique

extension DraftAssembly {
  /// Adds what was said.
  mutating func addStatements() {
    for (index, utterance) in stages.utterances.enumerated() {
      guard let range = wording(of: utterance) else { continue }
      if utterance.kind == .notStatement {
        let reason = utterance.reason ?? "nobody's utterance"
        report(.draftNoStatement, "“\(fragment(range))” is not taken for a statement: \(reason)", at: range, hint: nil)
        continue
      }
      add(utterance, index, range)
    }
    linkAnswers()
  }

  private mutating func add(_ utterance: Utterance, _ index: Int, _ range: Range<Int>) {
    guard let text = localized(withoutComma(text(of: utterance, range))) else { return }
    let id: ID<Statement> = identifiers.take("s-", number: dossier.statements.count + 1)
    var statement = Statement(id: id, text: text)
    let isVerbatim = utterance.pieces.allSatisfy(\.isQuoted)
    statement.kind = kind(of: utterance)
    statement.textStatus = isVerbatim ? .verbatim : .paraphrase
    if utterance.kind == .silence { statement.polarity = .notMade }
    statement.meeting = dossier.meetings.first?.id
    statement.agendaItem = agendaItem(ofSentence: utterance.sentence)
    setSpeakers(of: &statement, utterance, range)
    setDocument(of: &statement, utterance)
    statement.attestations = [attestation(of: utterance, isVerbatim: isVerbatim)]
    statementPositions[id] = dossier.statements.count
    dossier.statements.append(statement)
    statements[index] = id
    record(id, stage: "attribution", rule: utterance.rule, confidence: utterance.confidence, at: range)
  }

  private mutating func setSpeakers(of statement: inout Statement, _ utterance: Utterance, _ range: Range<Int>) {
    let path = "/statements/\(dossier.statements.count)/speakers"
    let needsSpeaker = utterance.kind != .question
    guard utterance.confidence >= options.minimumConfidence else {
      if !utterance.speakers.isEmpty {
        report(
          .draftSpeakerWithheld,
          "The speaker of “\(fragment(range))” is left empty: it is only \(utterance.confidence.name)", at: range,
          path: path, hint: "Look whether the passage before names the speaker, or lower --minimum-confidence")
      } else if needsSpeaker {
        reportNoSpeaker(utterance, range, path)
      }
      return
    }
    statement.speakers = parties(of: utterance)
    if statement.speakers.isEmpty {
      if needsSpeaker { reportNoSpeaker(utterance, range, path) }
    } else {
      record(
        statement.id, field: "speakers", stage: "attribution", rule: utterance.rule, confidence: utterance.confidence,
        at: range)
    }
  }

  private mutating func reportNoSpeaker(_ utterance: Utterance, _ range: Range<Int>, _ path: String) {
    let reason = utterance.reason ?? "the text does not say who speaks"
    report(
      .draftSpeakerMissing, "“\(fragment(range))” has no speaker: \(reason)", at: range, path: path,
      hint: "Name the speaker in the review, or leave it empty")
  }

  /// The speakers, with the office under which the words name them.
  private func parties(of utterance: Utterance) -> [Party] {
    var parties: [Party] = []
    let named = utterance.speakerMentions.filter { stages.entities.mentions.indices.contains($0) }
    for speaker in utterance.speakers {
      let mention = named.first { stages.entities.mentions[$0].agent == speaker }
      guard let party = mention.flatMap({ self.party(ofMention: $0) }) ?? party(ofAgent: speaker) else { continue }
      if !parties.contains(party) { parties.append(party) }
    }
    if parties.isEmpty {
      for mention in named where stages.entities.mentions[mention].kind != .pronoun {
        guard let party = party(ofMention: mention), !parties.contains(party) else { continue }
        parties.append(party)
      }
    }
    return parties
  }

  private func setDocument(of statement: inout Statement, _ utterance: Utterance) {
    let agents =
      utterance.speakers
      + utterance.speakerMentions.compactMap { mention in
        stages.entities.mentions.indices.contains(mention) ? stages.entities.mentions[mention].agent : nil
      }
    statement.partOf = agents.lazy.compactMap { self.documents[$0] }.first
  }

  private func attestation(of utterance: Utterance, isVerbatim: Bool) -> Attestation {
    var attestation = Attestation(source: sourceID)
    let hasQuotation = utterance.pieces.contains(where: \.isQuoted)
    attestation.mode =
      utterance.kind == .silence ? .silence : isVerbatim ? .verbatim : hasQuotation ? .partialQuote : .paraphrase
    attestation.segments = ordered(
      utterance.pieces.flatMap { segments($0.isQuoted ? .quoted : .reported, $0.range) })
    attestation.cue = utterance.cue.map { words(ofTokens: $0) }
    attestation.hedge = utterance.hedge.map { words(ofTokens: $0) }
    attestation.speakerLabel = speakerLabel(of: utterance)
    attestation.via = utterance.via.compactMap { party(ofMention: $0) }
    if let cue = utterance.cue { attestation.link = link(in: range(ofTokens: cue)) }
    return attestation
  }

  private func speakerLabel(of utterance: Utterance) -> String? {
    let labels = utterance.speakerMentions.compactMap { index -> String? in
      guard stages.entities.mentions.indices.contains(index) else { return nil }
      return words(ofTokens: stages.entities.mentions[index].tokens)
    }
    let label = labels.joined(separator: " and ")
    return label.isEmpty ? nil : label
  }

  private func kind(of utterance: Utterance) -> StatementKind {
    switch utterance.kind {
    case .question: .question
    case .answer: .answer
    case .documentText: .communiqueText
    case .statement, .silence, .notStatement: .declaration
    }
  }

  /// From the first piece to the last. What lies between pieces, such as “and”, is part of the sense; a cue that lies
  /// between is not, so that pieces which it parts are joined by an ellipsis.
  private func text(of utterance: Utterance, _ range: Range<Int>) -> String {
    let cue = utterance.cue.map { self.range(ofTokens: $0) }
    let isParted = cue.map { range.lowerBound < $0.lowerBound && $0.upperBound < range.upperBound } ?? false
    guard isParted || range.count > 2000 else {
      return utterance.pieces.allSatisfy(\.isQuoted) && utterance.pieces.count == 1
        ? words(range) : words(outer(utterance, range))
    }
    return utterance.pieces.map { piece in
      let words = words(piece.range)
      return piece.isQuoted && utterance.pieces.count > 1 ? "“\(words)”" : words
    }.joined(separator: " … ")
  }

  /// Words without the comma that a quotation has before its cue.
  private func withoutComma(_ text: String) -> String { text.hasSuffix(",") ? String(text.dropLast()) : text }

  /// The wording with the marks of its first and last quotation.
  private func outer(_ utterance: Utterance, _ range: Range<Int>) -> Range<Int> {
    var range = range
    for piece in [utterance.pieces.first, utterance.pieces.last] {
      guard let quotation = piece?.quotation, stages.quotations.indices.contains(quotation) else { continue }
      let outer = stages.quotations[quotation].outer
      range = min(range.lowerBound, outer.lowerBound)..<max(range.upperBound, outer.upperBound)
    }
    return range
  }

  private func wording(of utterance: Utterance) -> Range<Int>? {
    guard let start = utterance.pieces.map(\.range.lowerBound).min(),
      let end = utterance.pieces.map(\.range.upperBound).max(), start < end, end <= stages.view.text.count
    else { return nil }
    return start..<end
  }

  private mutating func linkAnswers() {
    for (index, utterance) in stages.utterances.enumerated() {
      guard let id = statements[index], let question = utterance.respondsTo.flatMap({ statements[$0] }), question != id,
        let position = statementPositions[id]
      else { continue }
      dossier.statements[position].respondsTo = question
    }
    // The rules of dossiers want a question for an answer; where the text has none, it is a statement as any other.
    for position in dossier.statements.indices where dossier.statements[position].kind == .answer {
      if dossier.statements[position].respondsTo == nil { dossier.statements[position].kind = .declaration }
    }
  }
}
