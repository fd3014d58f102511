extension UtteranceReader {
  /// How many parts the name and the offices below a quotation have at most.
  static let longestSignature = 16

  /// Whether a block is the name of the one who says what the block before quotes: `“…”`, then `X, Minister of Y`.
  mutating func takeSignature(_ analysis: ClauseAnalysis) -> Bool {
    guard let last = utterances.indices.last, !isFollowedInBlock, analysis.predicates.isEmpty,
      analysis.elements.count <= UtteranceReader.longestSignature,
      list.sentences[utterances[last].sentence].block == block - 1,
      ["quoted.alone", "quoted.after-paragraph", "quoted.after-subject", "quoted.continued"].contains(
        utterances[last].rule)
    else { return false }
    let isVerbal = analysis.elements.contains {
      $0.isWord([.auxiliary, .verb]) || $0.kind == .quotation || $0.kind == .cue
    }
    var start = 0
    while analysis.isKind(start, .dash) || analysis.isKind(start, .mark) || analysis.isWord(start, .signature) {
      start += 1
    }
    guard !isVerbal, let found = analysis.nounPhrase(from: start), let first = found.mentions.first,
      entities.mentions.indices.contains(first), [.person, .role, .body].contains(entities.mentions[first].kind)
    else { return false }
    let speaker = resolve(found.mentions, [], outer: [])
    // All paragraphs of one quotation have the same speaker.
    var index = last
    while index >= 0 {
      let isContinued = utterances[index].rule == "quoted.continued"
      utterances[index].speakers = speaker.agents
      utterances[index].speakerMentions = speaker.mentions
      utterances[index].confidence = speaker.confidence
      utterances[index].reason = speaker.reason
      utterances[index].rule = "quoted.signature-below"
      guard isContinued else { break }
      index -= 1
    }
    return true
  }

  /// `With these words, X closed the meeting`: the quotation before, which nobody has, is that of X.
  mutating func takeWordsBefore(_ analysis: ClauseAnalysis) {
    guard analysis.isWord(0, .backward), let last = utterances.indices.last,
      sentence - utterances[last].sentence == 1, utterances[last].confidence <= .inherited,
      ["quoted.alone", "quoted.after-paragraph", "quoted.after-subject", "quoted.sequence"].contains(
        utterances[last].rule)
    else { return }
    let speaker = resolve(analysis.mainSubject, [], outer: [])
    guard !speaker.agents.isEmpty else { return }
    utterances[last].speakers = speaker.agents
    utterances[last].speakerMentions = speaker.mentions
    utterances[last].confidence = speaker.confidence
    utterances[last].reason = nil
    utterances[last].rule = "quoted.before-reference"
  }

  /// Gives quotations in headings the speaker of the utterance below that has their words.
  mutating func readHeadings() {
    for heading in headings {
      let words = wordsOfWeight(quotations[heading.quotation].tokens)
      let candidates = heading.utterances..<min(utterances.count, heading.utterances + 40)
      let echo = candidates.first { index in
        let utterance = utterances[index]
        guard utterance.kind == .statement || utterance.kind == .answer, !utterance.speakers.isEmpty, !words.isEmpty
        else { return false }
        let sentence = list.sentences[utterance.sentence].tokens.prefix(300)
        return words.isSubset(of: Set(sentence.map { list.tokens[$0].spelling }))
      }
      sentence = heading.sentence
      if let echo {
        let source = utterances[echo]
        _ = add(
          Utterance(
            kind: .statement, pieces: [piece(heading.quotation)], speakerMentions: source.speakerMentions,
            speakers: source.speakers, confidence: .inherited, sentence: heading.sentence, rule: "quoted.heading-echo"))
      } else {
        addNoStatement(heading.quotation, rule: "quotation.heading", reason: "it stands in a heading")
      }
    }
  }

  private func wordsOfWeight(_ tokens: Range<Int>) -> Set<Int32> {
    Set(
      tokens.clamped(to: list.tokens.indices).prefix(30).filter { index in
        let token = list.tokens[index]
        return token.kind == .word && token.end - token.start > 3
          && lexicon.classes[Int(token.spelling)].isDisjoint(with: .function)
      }.map { list.tokens[$0].spelling })
  }
}
