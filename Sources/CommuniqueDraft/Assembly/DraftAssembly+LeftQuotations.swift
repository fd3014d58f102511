internal import Communique

extension DraftAssembly {
  /// Gives quotations that are nobody's utterance a place all the same: words of a heading with the statement that they
  /// repeat, others with the agenda item of their section, or with the meeting.
  mutating func addLeftQuotations() {
    let held = heldQuotations()
    for quotation in stages.quotations where quotation.parent == nil {
      guard let start = stages.view.spans(of: quotation.range, in: stages.text).first?.lowerBound,
        !held.contains(start),
        stages.view.blocks.indices.contains(quotation.block)
      else { continue }
      if stages.view.blocks[quotation.block].kind == .heading, addHeadline(quotation) { continue }
      addMention(quotation)
    }
  }

  /// The starts of the quoted segments that the dossier has.
  private func heldQuotations() -> Set<Int> {
    var starts: Set<Int> = []
    var attestations = dossier.meetings.flatMap(\.attestations)
    attestations += dossier.agendaItems.flatMap(\.attestations)
    attestations += dossier.decisions.flatMap(\.attestations)
    attestations += dossier.statements.flatMap(\.attestations)
    attestations += dossier.commitments.flatMap(\.attestations)
    attestations += dossier.figures.flatMap(\.attestations)
    for segment in attestations.flatMap(\.segments) where segment.kind == .quoted {
      if let start = segment.span?.start { starts.insert(start) }
    }
    return starts
  }

  // MARK: Headings

  /// Attests the statement that a heading's quoted words repeat, among those of its section.
  private mutating func addHeadline(_ quotation: Quotation) -> Bool {
    let wanted = longWords(words(quotation.range))
    guard !wanted.isEmpty else { return false }
    for index in utterancesOfSection[quotation.block] ?? [] {
      guard let id = statements[index], let position = statementPositions[id] else { continue }
      let found = longWords(dossier.statements[position].text.entries.first?.text ?? "")
      guard wanted.isSubset(of: found) else { continue }
      dossier.statements[position].attestations.append(
        attestation(.headline, [stages.view.blocks[quotation.block].range]))
      return true
    }
    return false
  }

  /// The words that carry sense: those of more than three letters, folded.
  private func longWords(_ text: String) -> Set<String> {
    Set(LatinFolding.slug(text, limit: 4000).split(separator: "-").filter { $0.utf8.count > 3 }.map(String.init))
  }

  // MARK: Others

  private mutating func addMention(_ quotation: Quotation) {
    let sentence = stages.tokens.sentences.isEmpty ? nil : sentence(of: quotation)
    let range = sentence.map { self.range(ofTokens: stages.tokens.sentences[$0].tokens) } ?? quotation.outer
    let mention = attestation(.mention, [range.upperBound - range.lowerBound > 2000 ? quotation.outer : range])
    guard mention.segments.contains(where: { $0.kind == .quoted }) else { return }
    if let item = sentence.flatMap({ agendaItem(ofSentence: $0) }),
      let position = dossier.agendaItems.firstIndex(where: { $0.id == item })
    {
      append(mention, to: &dossier.agendaItems[position].attestations)
    } else if !dossier.meetings.isEmpty {
      append(mention, to: &dossier.meetings[0].attestations)
    }
  }

  /// A sentence with several such quotations is attested once.
  private func append(_ attestation: Attestation, to attestations: inout [Attestation]) {
    if attestations.last?.segments != attestation.segments { attestations.append(attestation) }
  }

  private func sentence(of quotation: Quotation) -> Int? {
    guard stages.tokens.sentenceOfToken.indices.contains(quotation.tokens.lowerBound) else { return nil }
    let sentence = Int(stages.tokens.sentenceOfToken[quotation.tokens.lowerBound])
    return stages.tokens.sentences.indices.contains(sentence) ? sentence : nil
  }
}
