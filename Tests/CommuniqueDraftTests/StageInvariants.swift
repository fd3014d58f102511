import CommuniqueDraft

/// What every result of the stages keeps to, whatever the text.
struct StageInvariants {
  private let stages: BriefingStages
  /// Of HTML without its end tags the layout may take words in another order.
  private let isHTML: Bool
  /// What is not kept to.
  private(set) var failures: [String] = []

  init(_ stages: BriefingStages, isHTML: Bool = false) {
    self.stages = stages
    self.isHTML = isHTML
    checkView()
    checkTokens()
    checkSentences()
    checkQuotations()
    checkMentions()
    checkAgents()
    checkUtterances()
    checkOutcomes()
  }

  private mutating func expect(_ isKept: Bool, _ rule: String) {
    if !isKept { failures.append(rule) }
  }

  private func isOrdered(_ ranges: [Range<Int>], within limit: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, range.upperBound <= limit else { return false }
      end = range.upperBound
    }
    return true
  }

  private func isInside(_ range: Range<Int>, _ limit: Int) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= limit
  }

  private mutating func checkView() {
    let view = stages.view
    let source = stages.text.scalars.count
    expect(view.text.count == view.origins.count, "each scalar of the view has an origin")
    expect(view.origins.allSatisfy { $0 >= 0 && Int($0) <= source }, "origins lie in the text")
    expect(isOrdered(view.blocks.map(\.range), within: view.text.count), "blocks are in order")
    for block in view.blocks {
      expect(block.spans.allSatisfy { isInside($0, source) }, "the spans of blocks lie in the text")
      let origins = view.origins[block.range.clamped(to: view.origins.indices)]
      let isGrowing = zip(origins, origins.dropFirst()).allSatisfy { $0 < $1 }
      expect(isGrowing || BriefingMarkup(guessing: stages.text) == .html || isHTML, "origins grow within a block")
    }
    expect(view.links.allSatisfy { isInside($0.range, view.text.count) }, "links lie in the view")
    let header = stages.header
    for range in [header.title, header.subtitle, header.publisher, header.originator, header.rights] + header.authors {
      expect(range.map { isInside($0, view.text.count) } ?? true, "the header's words lie in the view")
    }
  }

  private mutating func checkTokens() {
    let list = stages.tokens
    expect(isOrdered(list.tokens.map(\.range), within: stages.view.text.count), "tokens are in order")
    expect(list.tokens.allSatisfy { list.spellings.indices.contains(Int($0.spelling)) }, "tokens have spellings")
    expect(Set(list.spellings).count == list.spellings.count, "each spelling stands once")
    expect(list.tokens.filter { $0.kind == .blockEnd }.count == stages.view.blocks.count, "each block ends")
    let isSolid = list.tokens.allSatisfy { token in
      token.kind == .blockEnd || !stages.view.text[token.range].contains { $0 == " " || $0 == "\n" }
    }
    expect(isSolid, "tokens hold no blanks")
  }

  private mutating func checkSentences() {
    let list = stages.tokens
    expect(isOrdered(list.sentences.map(\.tokens), within: list.tokens.count), "sentences are in order")
    expect(list.sentenceOfToken.count == list.tokens.count, "each token has a sentence")
    for (index, sentence) in list.sentences.enumerated() {
      expect(!sentence.tokens.isEmpty, "no sentence is empty")
      expect(stages.view.blocks.indices.contains(sentence.block), "sentences have a block")
      expect(sentence.tokens.allSatisfy { list.sentenceOfToken[$0] == index }, "the tokens of a sentence know it")
    }
  }

  private mutating func checkQuotations() {
    let quotations = stages.quotations
    for (index, quotation) in quotations.enumerated() {
      let (range, outer) = (quotation.range, quotation.outer)
      expect(
        !range.isEmpty && outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound,
        "words lie within marks")
      expect(isInside(quotation.tokens, stages.tokens.tokens.count), "quotations have tokens")
      guard stages.view.blocks.indices.contains(quotation.block) else {
        return expect(false, "quotations have a block")
      }
      let block = stages.view.blocks[quotation.block].range
      expect(
        block.lowerBound <= outer.lowerBound && outer.upperBound <= block.upperBound, "no quotation leaves its block")
      if let parent = quotation.parent, expectEarlier(parent, index) {
        let range = quotations[parent].outer
        expect(range.lowerBound <= outer.lowerBound && outer.upperBound <= range.upperBound, "parents hold")
      } else if index > 0 {
        expect(
          quotations[0..<index].suffix(20).allSatisfy { $0.outer.upperBound <= outer.lowerBound }, "quotations cross")
      }
      if let previous = quotation.continues, expectEarlier(previous, index) {
        expect(!quotations[previous].isClosed, "only what is open goes on")
      }
      let spans = stages.view.spans(of: range, in: stages.text)
      expect(isOrdered(spans, within: stages.text.scalars.count) && !spans.isEmpty, "quotations have spans")
    }
  }

  private mutating func expectEarlier(_ other: Int, _ index: Int) -> Bool {
    expect(other >= 0 && other < index, "references point back")
    return other >= 0 && other < index
  }

  private mutating func checkMentions() {
    let entities = stages.entities
    let count = stages.tokens.tokens.count
    expect(isOrdered(entities.mentions.map(\.tokens), within: count), "mentions are in order")
    for mention in entities.mentions {
      expect(mention.agent.map { entities.agents.indices.contains($0) } ?? true, "mentions have agents")
      expect(mention.office.map { entities.offices.indices.contains($0) } ?? true, "mentions have offices")
    }
    expect(entities.values.allSatisfy { isInside($0.tokens, count) && !$0.tokens.isEmpty }, "values have tokens")
    for value in entities.values {
      if case .place(let index) = value.kind { expect(entities.places.indices.contains(index), "places exist") }
    }
  }

  private mutating func checkAgents() {
    let entities = stages.entities
    for index in entities.agents.indices {
      var seen = 0
      var agent: Int? = index
      while let current = agent, seen <= entities.agents.count {
        guard entities.agents.indices.contains(current) else { return expect(false, "agents have parents") }
        agent = entities.agents[current].parent
        seen += 1
      }
      expect(agent == nil, "nobody is their own parent")
      expect(!entities.agents[index].name.isEmpty, "agents have names")
    }
    for office in entities.offices {
      expect(office.organization.map { entities.agents.indices.contains($0) } ?? true, "offices have bodies")
      expect(office.person.map { entities.agents.indices.contains($0) } ?? true, "offices have persons")
    }
  }

  private mutating func checkUtterances() {
    let view = stages.view.text.count
    let tokens = stages.tokens.tokens.count
    let entities = stages.entities
    for (index, utterance) in stages.utterances.enumerated() {
      expect(!utterance.pieces.isEmpty, "utterances have words")
      expect(isOrdered(utterance.pieces.map(\.range), within: view), "pieces are in order")
      for piece in utterance.pieces {
        expect(piece.quotation.map { stages.quotations.indices.contains($0) } ?? true, "pieces have quotations")
      }
      expect(utterance.cue.map { isInside($0, tokens) } ?? true, "cues have tokens")
      expect(utterance.hedge.map { isInside($0, tokens) } ?? true, "hedges have tokens")
      expect(utterance.speakerMentions.allSatisfy { entities.mentions.indices.contains($0) }, "speakers are mentioned")
      expect(utterance.via.allSatisfy { entities.mentions.indices.contains($0) }, "reporters are mentioned")
      expect(utterance.speakers.allSatisfy { entities.agents.indices.contains($0) }, "speakers exist")
      expect(stages.tokens.sentences.indices.contains(utterance.sentence), "utterances have a sentence")
      if let question = utterance.respondsTo { _ = expectEarlier(question, index) }
    }
  }

  private mutating func checkOutcomes() {
    let view = stages.view.text.count
    let outcomes = stages.outcomes
    let mentions = stages.entities.mentions.indices
    for decision in outcomes.decisions {
      expect(!decision.ranges.isEmpty, "decisions have words")
      expect(decision.ranges.allSatisfy { isInside($0, view) }, "decisions lie in the view")
      expect(decision.measures.allSatisfy { isInside($0, view) }, "measures lie in the view")
      expect(
        decision.repetitions.allSatisfy { $0.ranges.allSatisfy { isInside($0, view) } }, "repetitions lie in the view")
      expect((decision.bodyMentions + decision.via).allSatisfy(mentions.contains), "who decides is mentioned")
      expect(decision.cue.map { isInside($0, stages.tokens.tokens.count) } ?? true, "cues have tokens")
    }
    for commitment in outcomes.commitments {
      expect(commitment.ranges.allSatisfy { isInside($0, view) }, "commitments lie in the view")
      expect(
        (commitment.actorMentions + commitment.beneficiaryMentions).allSatisfy(mentions.contains),
        "who pledges is mentioned")
      expect(commitment.values.allSatisfy(stages.entities.values.indices.contains), "amounts exist")
    }
    for figure in outcomes.figures {
      expect(stages.entities.values.indices.contains(figure.value) && isInside(figure.range, view), "figures exist")
      expect(figure.utterance.map { stages.utterances.indices.contains($0) } ?? true, "figures are said")
    }
    for item in outcomes.agenda {
      expect(isInside(item.range, view), "agenda items lie in the view")
      expect(item.sections.allSatisfy(stages.view.blocks.indices.contains), "sections are blocks")
    }
    for (index, meeting) in outcomes.meetings.enumerated() {
      expect(meeting.ranges.allSatisfy { isInside($0, view) }, "meetings lie in the view")
      expect(meeting.parent.map { $0 != index && outcomes.meetings.indices.contains($0) } ?? true, "parents exist")
      expect(meeting.participants.allSatisfy { mentions.contains($0.mention) }, "participants are mentioned")
    }
  }
}
