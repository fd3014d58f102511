internal import Communique

/// Chance does not know the rules that join several fields; what it broke is mended here.
extension RecordFiller {
  mutating func mend(_ dossier: inout Dossier) {
    for index in dossier.memberships.indices {
      order(dossier.memberships[index].start, &dossier.memberships[index].end)
    }
    for index in dossier.decisions.indices {
      order(dossier.decisions[index].effectiveFrom, &dossier.decisions[index].effectiveTo)
    }
    mendMeetings(&dossier)
    mendAnswers(&dossier)
    mendSpans(&dossier)
    mendExtractions(&dossier)
  }

  private func order(_ start: PartialDate?, _ end: inout PartialDate?) {
    if let start, let last = end, last.ordering(to: start) == .before { end = nil }
  }

  private mutating func mendMeetings(_ dossier: inout Dossier) {
    for index in dossier.meetings.indices {
      order(dossier.meetings[index].start, &dossier.meetings[index].end)
      let meeting = dossier.meetings[index]
      guard meeting.parent != nil else { continue }
      // Whether it lies within is the model's to say; chance seldom gets it right.
      let findings = dossier.diagnostics().filter { $0.path.hasPrefix("/meetings/\(index)/") }
      if findings.contains(where: { $0.code == .sessionOutsideParent }) { dossier.meetings[index].parent = nil }
    }
  }

  private mutating func mendAnswers(_ dossier: inout Dossier) {
    let questions = Set(dossier.statements.filter { $0.kind == .question }.map(\.id))
    for index in dossier.statements.indices where dossier.statements[index].kind == .answer {
      let question = dossier.statements[index].respondsTo
      if question.map(questions.contains) != true { dossier.statements[index].kind = .remark }
    }
  }

  private mutating func mendExtractions(_ dossier: inout Dossier) {
    for index in dossier.extractions.indices where dossier.extractions[index].field != nil {
      let kind = kind(of: dossier.extractions[index].subject)
      dossier.extractions[index].field = random.pick(kind?.fieldNames ?? [])
    }
  }

  private mutating func mendSpans(_ dossier: inout Dossier) {
    let texts = Dictionary(
      dossier.sources.compactMap { source in source.text.map { (source.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    for index in dossier.sources.indices {
      let id = dossier.sources[index].id
      for block in dossier.sources[index].blocks.indices { mend(&dossier.sources[index].blocks[block].span, texts[id]) }
    }
    for index in dossier.discrepancies.indices {
      for reading in dossier.discrepancies[index].readings.indices {
        let source = dossier.discrepancies[index].readings[reading].source
        mend(&dossier.discrepancies[index].readings[reading].span, texts[source])
      }
    }
    mendAttestations(&dossier.meetings, texts)
    mendAttestations(&dossier.agendaItems, texts)
    mendAttestations(&dossier.decisions, texts)
    mendAttestations(&dossier.statements, texts)
    mendAttestations(&dossier.commitments, texts)
    mendAttestations(&dossier.figures, texts)
  }

  private mutating func mendAttestations<Value: Attested>(_ entities: inout [Value], _ texts: [ID<Source>: String]) {
    for index in entities.indices {
      for number in entities[index].attestations.indices {
        mend(&entities[index].attestations[number], texts)
      }
    }
  }

  private mutating func mend(_ attestation: inout Attestation, _ texts: [ID<Source>: String]) {
    let text = texts[attestation.source]
    for index in attestation.readings.indices { mend(&attestation.readings[index].span, text) }
    var reached = 0
    for index in attestation.segments.indices {
      guard attestation.segments[index].span != nil else { continue }
      if let text {
        let count = scalarCount(text)
        let start = min(reached, count)
        let end = min(count, start + random.below(6))
        attestation.segments[index].span = span(from: start, to: end, in: text)
        attestation.segments[index].text = nil
        reached = end
      } else {
        let start = reached + random.below(50)
        reached = start + random.below(50)
        attestation.segments[index].span?.start = start
        attestation.segments[index].span?.end = reached
        if attestation.segments[index].kind == .quoted {
          let words = attestation.segments[index].text
          attestation.segments[index].span?.exact = words
        }
      }
    }
    // What is quoted may be all that the entity says.
    if attestation.mode == .paraphrase, attestation.segments.contains(where: { $0.kind == .quoted }) {
      attestation.mode = .partialQuote
    }
  }

  private mutating func mend(_ span: inout TextSpan?, _ text: String?) {
    guard let current = span else { return }
    if let text {
      let count = scalarCount(text)
      let start = random.below(count + 1)
      span = self.span(from: start, to: start + random.below(count - start + 1), in: text)
    } else if current.end < current.start {
      span?.start = current.end
      span?.end = current.start
    }
  }

  /// Spans count CR LF as one.
  private func scalarCount(_ text: String) -> Int { text.replacing("\r\n", with: "\n").unicodeScalars.count }

  private func span(from start: Int, to end: Int, in text: String) -> TextSpan {
    let scalars = Array(text.replacing("\r\n", with: "\n").unicodeScalars)[start..<end]
    let exact = String(String.UnicodeScalarView(scalars))
    return TextSpan(start: start, end: end, exact: exact.isEmpty ? nil : exact)
  }
}
