internal import Communique

/// Makes utterances of sentences, one after the other, and knows what the sentences before said.
struct UtteranceReader {
  let view: BriefingView
  let list: TokenList
  let quotations: [Quotation]
  let entities: EntityList
  let lexicon: AttributionLexicon
  /// The utterances, in the order in which they were made.
  var utterances: [Utterance] = []
  /// What was said before.
  var discourse = Discourse()
  /// For each quotation, whether it is a piece of an utterance.
  var isRead: [Bool]
  /// For each quotation, the utterance that it is a piece of.
  var utteranceOfQuotation: [Int?]
  /// Whether the sentence has quotations alone.
  var isOnlyQuotations = false
  /// The utterance whose speaker the next blocks have, because the block before ended with a colon.
  var announced: Int?
  /// The same where the block before has no utterance: its subject, as mentions.
  var announcedSubject: [Int] = []
  /// The sentence that is read, as an index, and its block.
  var sentence = 0
  var block = 0
  var isStartOfBlock = true
  /// The last utterance of the block before, and whether all of that block are by the same.
  var blockBefore: (block: Int, utterance: Int, isOne: Bool)?
  private var blockNow: (block: Int, utterance: Int, isOne: Bool)?
  /// Who speaks in a block that begins with a label: the “I” in it.
  var turn: (block: Int, agents: [Int])?
  /// Whom the last sentence of the block before is about, where it is one person.
  var subjectBefore: (block: Int, mentions: [Int])?
  private var subjectNow: (block: Int, mentions: [Int])?
  /// Quotations in headings that the text below may repeat, with the number of utterances before them.
  var headings: [(quotation: Int, sentence: Int, utterances: Int)] = []
  /// Whether only quotations with a speaker are read.
  var isHeading = false
  /// Those who speak in the sentence before, where it is of the same block.
  var speakersBefore: Int?

  init(
    _ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ entities: EntityList,
    _ lexicon: AttributionLexicon
  ) {
    self.view = view
    self.list = list
    self.quotations = quotations
    self.entities = entities
    self.lexicon = lexicon
    isRead = Array(repeating: false, count: quotations.count)
    utteranceOfQuotation = Array(repeating: nil, count: quotations.count)
  }

  /// Reads the next sentence.
  mutating func read(_ elements: [OutlineElement], sentence index: Int) {
    let isNewBlock = index == 0 || list.sentences[index - 1].block != list.sentences[index].block
    sentence = index
    block = list.sentences[index].block
    isStartOfBlock = isNewBlock
    if isNewBlock { startBlock() }
    isHeading = kindOfBlock == .heading
    if isHeading {
      if isNewBlock, elements.count <= UtteranceReader.longestSignature {
        var analysis = ClauseAnalysis(elements, lexicon, entities)
        analysis.run(isStartOfBlock: true)
        if takeSignature(analysis) { return }
      }
      return readHeading(elements)
    }
    guard let reason = reasonNotToRead else { return readRunningText(elements) }
    if isNewBlock, elements.count <= UtteranceReader.longestSignature {
      var analysis = ClauseAnalysis(elements, lexicon, entities)
      analysis.run(isStartOfBlock: true)
      if takeSignature(analysis) { return }
    }
    for element in elements where element.kind == .quotation {
      addNoStatement(element.index, rule: "quotation.outside-of-running-text", reason: reason)
    }
  }

  private mutating func startBlock() {
    speakersBefore = nil
    blockBefore = blockNow
    blockNow = nil
    subjectBefore = subjectNow
    subjectNow = nil
    if kindOfBlock == .heading {
      announced = nil
      announcedSubject = []
    }
  }

  /// Whether another sentence of the block follows.
  var isFollowedInBlock: Bool {
    list.sentences.indices.contains(sentence + 1) && list.sentences[sentence + 1].block == block
  }

  private var kindOfBlock: BlockKind? { view.blocks.indices.contains(block) ? view.blocks[block].kind : nil }

  /// Why nothing in the block is anybody's statement.
  private var reasonNotToRead: String? {
    switch kindOfBlock {
    case .caption: "it stands in a caption"
    case .navigation: "it stands in the page's navigation"
    case .boilerplate: "it stands in text that every page has"
    default: nil
    }
  }

  private mutating func readRunningText(_ elements: [OutlineElement]) {
    var analysis = ClauseAnalysis(elements, lexicon, entities)
    analysis.run(isStartOfBlock: isStartOfBlock)
    rememberMainSubject(analysis)
    subjectNow = onlyPerson(analysis).map { (block, [$0]) }
    if isStartOfBlock, takeSignature(analysis) { return }
    takeWordsBefore(analysis)
    isOnlyQuotations = onlyQuotations(elements)
    let first = utterances.count
    var made: [Int: Int] = [:]
    var main: Int?
    for index in analysis.predicates.indices {
      guard let utterance = read(index, in: analysis, made) else { continue }
      made[index] = utterance
      if analysis.predicates[index].level == 0, isSpeech(utterance) { main = utterance }
    }
    readOtherQuotations(analysis, made: first..<utterances.count)
    linkAnswers(first..<utterances.count)
    rememberSpeakers(main ?? utterances[first...].indices.last { isSpeech($0) }, hasMade: utterances.count > first)
    if elements.last?.kind == .colon {
      announced = speakersBefore
      announcedSubject = speakersBefore == nil ? analysis.mainSubject : []
    } else if kindOfBlock == .paragraph, isStartOfBlock, !isOnlyQuotations {
      announced = nil
      announcedSubject = []
    }
  }

  /// Remembers who speaks in a sentence for what follows it.
  private mutating func rememberSpeakers(_ utterance: Int?, hasMade: Bool) {
    speakersBefore = utterance ?? (!hasMade && isOnlyQuotations ? speakersBefore : nil)
    guard let utterance else { return }
    let isOne = blockNow.map { $0.isOne && utterances[$0.utterance].speakers == utterances[utterance].speakers } ?? true
    blockNow = (block, utterance, isOne)
  }

  /// Of a heading, only quotations whose speaker it tells are read now.
  private mutating func readHeading(_ elements: [OutlineElement]) {
    guard elements.contains(where: { $0.kind == .quotation }) else { return }
    var analysis = ClauseAnalysis(elements, lexicon, entities)
    analysis.run(isStartOfBlock: isStartOfBlock)
    for index in analysis.predicates.indices { _ = read(index, in: analysis, [:]) }
    for element in elements where element.kind == .quotation && isRead.indices.contains(element.index) {
      if !isRead[element.index] { headings.append((element.index, sentence, utterances.count)) }
    }
  }

  private func onlyQuotations(_ elements: [OutlineElement]) -> Bool {
    elements.allSatisfy { [.quotation, .terminator, .comma, .mark, .dash].contains($0.kind) }
  }

  private func isSpeech(_ index: Int) -> Bool {
    utterances[index].kind != .notStatement
      && (!utterances[index].speakerMentions.isEmpty || !utterances[index].speakers.isEmpty)
  }

  /// The main subject of a sentence, where it is a person and the sentence names no other.
  private func onlyPerson(_ analysis: ClauseAnalysis) -> Int? {
    guard kindOfBlock == .paragraph, let subject = analysis.mainSubject.first, analysis.mainSubject.count == 1,
      entities.mentions.indices.contains(subject), entities.mentions[subject].kind == .person
    else { return nil }
    let agents = analysis.elements.prefix(200).compactMap { element -> Int? in
      guard element.kind == .mention, entities.mentions.indices.contains(element.index),
        [.person, .role, .pronoun, .anonymous].contains(entities.mentions[element.index].kind)
      else { return nil }
      return entities.mentions[element.index].agent ?? -1
    }
    return Set(agents).count == 1 ? subject : nil
  }

  private mutating func rememberMainSubject(_ analysis: ClauseAnalysis) {
    let resolved = resolve(analysis.mainSubject, [], outer: [])
    remember(resolved)
    let persons = Set(
      analysis.elements.prefix(200).compactMap { element -> Int? in
        guard element.kind == .mention, entities.mentions.indices.contains(element.index) else { return nil }
        let mention = entities.mentions[element.index]
        return mention.kind == .person || mention.kind == .role ? mention.agent : nil
      })
    discourse.mention(persons, sentence: sentence, block: block)
  }

  /// Remembers speakers, or a subject, for pronouns.
  mutating func remember(_ speaker: Speaker) {
    let isPerson =
      speaker.agents.isEmpty
      ? speaker.mentions.allSatisfy {
        entities.mentions.indices.contains($0) && UtteranceReader.isPerson(entities.mentions[$0].kind)
      }
      : speaker.agents.allSatisfy { entities.agents.indices.contains($0) && entities.agents[$0].kind == .person }
    discourse.remember(speaker.agents, speaker.mentions, isPerson: isPerson, sentence: sentence, block: block)
  }

  private static func isPerson(_ kind: Mention.Kind) -> Bool { kind == .person || kind == .role || kind == .anonymous }

  // MARK: Speakers

  /// Who is meant by the words of a subject.
  struct Speaker {
    var agents: [Int] = []
    var mentions: [Int] = []
    var confidence = Confidence.none
    var reason: String?
    var isDocument = false
  }

  /// Finds whom mentions, or a pronoun that is no mention, mean.
  mutating func resolve(_ mentions: [Int], _ pronoun: ClauseWord, outer: [Int]) -> Speaker {
    var speaker = Speaker(mentions: mentions, confidence: .explicit)
    if mentions.isEmpty {
      guard !pronoun.isDisjoint(with: .persons) else {
        return Speaker(reason: "no words name the speaker")
      }
      take(pronoun, outer, &speaker)
      return speaker
    }
    for index in mentions where entities.mentions.indices.contains(index) {
      let mention = entities.mentions[index]
      switch mention.kind {
      case .pronoun: take(pronounClasses(mention), outer, &speaker)
      case .anonymous:
        // “The official” is the one who spoke before.
        if isDefinite(mention), let known = onePerson() {
          speaker.agents = [known]
          speaker.confidence = .pronoun
        } else {
          speaker.reason = "the speaker is not named"
        }
      case .document:
        speaker.isDocument = true
        take(document: index, &speaker)
      default: take(mention, &speaker)
      }
    }
    if speaker.agents.isEmpty, !isLabelled(speaker.mentions) { speaker.confidence = .none }
    return speaker
  }

  /// Whether words for one who is not named have a definite article.
  private func isDefinite(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard list.tokens.indices.contains(before), list.tokens[before].kind == .word else { return false }
    let spelling = Int(list.tokens[before].spelling)
    guard lexicon.classes.indices.contains(spelling) else { return false }
    return lexicon.classes[spelling].contains(.definite) && !lexicon.classes[spelling].contains(.possessiveDeterminer)
  }

  /// The one person who was spoken of last, in this block.
  private mutating func onePerson() -> Int? {
    guard !isStartOfBlock,
      let found = discourse.antecedent(of: [.male, .female], sentence: sentence, block: block, entities, lexicon),
      found.block == block, found.agents.count == 1
    else { return nil }
    return found.agents.first
  }

  /// Whether the words themselves tell the speaker, though they name nobody: `a journalist`, `the Greek minister`.
  func isLabelled(_ mentions: [Int]) -> Bool {
    mentions.contains { entities.mentions.indices.contains($0) && entities.mentions[$0].kind != .pronoun }
  }

  private func take(_ mention: Mention, _ speaker: inout Speaker) {
    guard let agent = mention.agent, entities.agents.indices.contains(agent) else {
      speaker.reason = "the text does not say who holds the office"
      return
    }
    if !speaker.agents.contains(agent) { speaker.agents.append(agent) }
    if mention.resolution == .role { speaker.confidence = min(speaker.confidence, .role) }
  }

  private func take(document index: Int, _ speaker: inout Speaker) {
    let agent = entities.mentions[index].agent
    let parent = agent.flatMap { entities.agents.indices.contains($0) ? entities.agents[$0].parent : nil }
    guard let body = parent ?? bodyThatAdopted(index) else {
      speaker.reason = "the words are those of a document"
      return
    }
    speaker.agents.append(body)
    speaker.confidence = min(speaker.confidence, .role)
  }

  /// `Resolution 12, adopted by the Council`: the body.
  private func bodyThatAdopted(_ document: Int) -> Int? {
    guard entities.mentions.indices.contains(document + 1) else { return nil }
    let next = entities.mentions[document + 1]
    let gap =
      entities.mentions[document].tokens
      .upperBound..<max(
        next.tokens.lowerBound, entities.mentions[document].tokens.upperBound)
    guard next.kind == .body, gap.count <= 8, gap.upperBound <= list.tokens.count,
      gap.contains(where: { lexicon.adoptions.contains(list.tokens[$0].spelling) })
    else { return nil }
    return next.agent
  }

  private func pronounClasses(_ mention: Mention) -> ClauseWord {
    guard list.tokens.indices.contains(mention.tokens.lowerBound) else { return [] }
    let spelling = Int(list.tokens[mention.tokens.lowerBound].spelling)
    return lexicon.classes.indices.contains(spelling) ? lexicon.classes[spelling] : []
  }

  private mutating func take(_ pronoun: ClauseWord, _ outer: [Int], _ speaker: inout Speaker) {
    let wantsPerson = !pronoun.isDisjoint(with: [.male, .female])
    speaker.confidence = .pronoun
    if wantsPerson, outer.count == 1, let agent = outer.first, entities.agents.indices.contains(agent),
      entities.agents[agent].kind == .person
    {
      speaker.agents = outer
      return
    }
    guard
      let found = discourse.antecedent(of: pronoun, sentence: sentence, block: block, entities, lexicon)
    else {
      speaker.confidence = .none
      speaker.reason = "it is not clear for whom the pronoun stands"
      return
    }
    speaker.agents = found.agents
    if found.agents.isEmpty { speaker.mentions = found.mentions }
  }

  // MARK: Adding

  mutating func add(_ utterance: Utterance) -> Int {
    for piece in utterance.pieces {
      guard let quotation = piece.quotation, isRead.indices.contains(quotation) else { continue }
      isRead[quotation] = true
      utteranceOfQuotation[quotation] = utterances.count
    }
    utterances.append(utterance)
    return utterances.count - 1
  }

  mutating func addNoStatement(_ quotation: Int, rule: String, reason: String) {
    guard isRead.indices.contains(quotation), !isRead[quotation] else { return }
    _ = add(
      Utterance(
        kind: .notStatement, pieces: [piece(quotation)], confidence: .none, sentence: sentence, rule: rule,
        reason: reason))
  }

  func piece(_ quotation: Int) -> Utterance.Piece {
    Utterance.Piece(isQuoted: true, range: quotations[quotation].range, quotation: quotation)
  }

  /// The utterances in the order of the text.
  consuming func finish() -> [Utterance] {
    readHeadings()
    let order = utterances.indices.sorted {
      (utterances[$0].pieces.first?.range.lowerBound ?? 0, $0) < (
        utterances[$1].pieces.first?.range.lowerBound ?? 0, $1
      )
    }
    var places = Array(repeating: 0, count: utterances.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      var utterance = utterances[index]
      utterance.respondsTo = utterance.respondsTo.map { places[$0] }
      // What stands before a question is no answer to it.
      if let question = utterance.respondsTo, question >= places[index] {
        utterance.respondsTo = nil
        utterance.kind = .statement
      }
      return utterance
    }
  }
}
