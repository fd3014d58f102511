internal import Communique

/// Finds the meeting that a briefing is about: the first that its words say took place.
struct MainMeetingReader: Sendable {
  private let text: OutcomeText

  init(_ text: OutcomeText) { self.text = text }

  /// The meeting, with what the text says of day, place and participants.
  func run() -> DraftMeeting? {
    var found: DraftMeeting?
    var best = 0
    for index in text.list.sentences.indices.prefix(Self.limit) {
      guard let block = text.block(ofSentence: index), text.isRead(block), block.kind != .caption,
        let meeting = candidate(sentence: index)
      else { continue }
      let weight = weight(of: meeting, sentence: index, block)
      guard weight > best else { continue }
      best = weight
      found = meeting
    }
    guard var meeting = found ?? ofBody() else { return nil }
    addParticipants(&meeting)
    return meeting
  }

  /// Where nothing names the meeting, that of the ministers, leaders or council who are named first.
  private func ofBody() -> DraftMeeting? {
    for mention in text.entities.mentions.prefix(Self.limit) where mention.kind == .body {
      guard let kind = kind(of: mention.tokens), kind != .session, let first = mention.tokens.first,
        text.list.sentenceOfToken.indices.contains(first)
      else { continue }
      let sentence = Int(text.list.sentenceOfToken[first])
      guard let block = text.block(ofSentence: sentence), text.isRead(block), text.quotation(at: first) == nil else {
        continue
      }
      let prefix = text.tables.words("meeting.title").first.map { $0 + " " } ?? ""
      var meeting = DraftMeeting(
        title: prefix + text.view.string(text.stretch(mention.tokens)), kind: kind,
        ranges: [text.stretch(mention.tokens)], rule: "meeting.body")
      meeting.participants = text.mention(at: first).map { [(mention: $0, role: .member)] } ?? []
      complete(&meeting, from: sentence)
      return meeting
    }
    return nil
  }

  private func candidate(sentence index: Int) -> DraftMeeting? {
    let gathered = gathered(sentence: index)
    guard var meeting = gathered?.meeting ?? named(sentence: index) else { return nil }
    complete(&meeting, from: index)
    // The day on which a meeting ended is not that on which it began.
    if gathered?.isEnd == true, meeting.start == meeting.end { meeting.start = nil }
    return meeting
  }

  /// A briefing tells at its beginning what meeting it is about.
  private static let limit = 120

  /// How much speaks for a meeting as the one that the briefing is about: a day and a place beside it, a verb that says
  /// that it took place, those who usually meet.
  private func weight(of meeting: DraftMeeting, sentence index: Int, _ block: BriefingBlock) -> Int {
    var weight = index < 6 ? 3 : index < 30 ? 2 : 1
    if meeting.end != nil { weight += 2 }
    if meeting.place != nil { weight += 1 }
    if meeting.kind == .ministerial || meeting.kind == .summit { weight += 1 }
    if meeting.rule == "meeting.gathered" { weight += block.kind == .heading ? 1 : 2 }
    if meeting.rule == "meeting.of" { weight += 2 }
    if meeting.rule == "meeting.gathered-beside" { weight -= 2 }
    return weight
  }

  // MARK: The meeting

  /// `NATO Foreign Ministers met in Brussels`.
  private func gathered(sentence index: Int) -> (meeting: DraftMeeting, isEnd: Bool)? {
    let tokens = text.list.sentences[index].tokens
    for position in tokens.prefix(120) {
      guard
        let match = text.lexicon.phrase(
          at: position, in: text.tokens, before: tokens.upperBound, sections: [.gathering]),
        text.quotation(at: position) == nil
      else { continue }
      let group = text.verbGroup(before: position, from: tokens.lowerBound)
      if match.phrase.token == "beside", !isAside(group.start) { continue }
      guard !group.isNegated, !group.isModal, let subject = text.subject(before: group.start, in: tokens),
        subject.kind == .body,
        let kind = kind(of: subject.tokens)
      else { continue }
      let words = withoutTail(withoutArticle(subject.tokens))
      let title =
        (text.tables.words("meeting.title").first.map { $0 + " " } ?? "") + text.view.string(text.stretch(words))
      var meeting = DraftMeeting(
        title: title, kind: kind, ranges: [text.stretch(text.trimmed(subject.tokens.lowerBound..<tokens.upperBound))],
        rule: isAside(group.start) ? "meeting.gathered-beside" : "meeting.gathered")
      meeting.participants = subject.mentions.map { (mention: $0, role: .member) }
      return (meeting, match.phrase.token == "ended")
    }
    return nil
  }

  /// The subject without `in Brussels` and the like.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    let tail = range.dropFirst().first { text.has($0, .preposition) && !text.has($0, .of) || text.isMark($0, "(,") }
    return range.lowerBound..<(tail ?? range.upperBound)
  }

  /// `The Council, meeting for the first time, adopted …` tells of a meeting beside something else.
  private func isAside(_ start: Int) -> Bool { text.isMark(start - 1, ",") }

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, text.has(first, .determiner), range.count > 1 else { return range }
    return first + 1..<range.upperBound
  }

  /// `the meeting of NATO Ministers of Foreign Affairs`, `Foreign Affairs Council, 12 May`.
  private func named(sentence index: Int) -> DraftMeeting? {
    let tokens = text.list.sentences[index].tokens
    for position in tokens.prefix(60) where text.has(position, .meeting) {
      let words = withoutArticle(name(around: position, in: tokens))
      let isAhead = text.has(words.lowerBound - 1, .toward) || text.has(words.lowerBound - 2, .toward)
      guard words.count > 1, !isAhead, words.contains(where: { text.tokens[$0].isCapitalized }),
        let kind = kind(of: words)
      else { continue }
      var meeting = DraftMeeting(
        title: text.title(words, limit: 18), kind: kind, ranges: [text.stretch(words)],
        rule: text.has(position + 1, .of) && words.upperBound > position + 2 ? "meeting.of" : "meeting.named-first")
      meeting.participants = text.mentionsNamed(in: words).filter { text.entities.mentions[$0].kind == .body }
        .map { (mention: $0, role: .member) }
      return meeting
    }
    return nil
  }

  /// The words of a meeting's name around its noun.
  private func name(around position: Int, in tokens: Range<Int>) -> Range<Int> {
    if let mention = text.mention(at: position) { return text.entities.mentions[mention].tokens.clamped(to: tokens) }
    var upper = position + 1
    while upper < tokens.upperBound, upper - position < 12, isPartOfName(upper) { upper += 1 }
    while upper > position + 1, text.has(upper - 1, [.of, .determiner]) { upper -= 1 }
    let phrase = text.nounPhrase(endingAt: position, from: tokens.lowerBound)
    var lower = phrase.isEmpty ? position : phrase.lowerBound
    if lower - 2 >= tokens.lowerBound, text.has(lower - 1, .and), text.tokens[lower - 2].isCapitalized {
      lower = text.nounPhrase(endingAt: lower - 2, from: tokens.lowerBound).first ?? lower
    }
    return lower..<upper
  }

  private func isPartOfName(_ index: Int) -> Bool {
    if text.has(index, [.of, .determiner]) { return true }
    guard text.isWord(index) else { return false }
    return text.tokens[index].isCapitalized || text.has(index, .body) || text.mention(at: index) != nil
  }

  /// The kind, by the last word of those who meet that the tables know.
  private func kind(of range: Range<Int>) -> MeetingKind? {
    for index in range.reversed() {
      if let name = text.lexicon.meetingKinds[text.tokens[index].spelling] { return MeetingKind(rawValue: name) }
    }
    return nil
  }

  // MARK: Circumstances

  /// Day and place, from the sentence that names the meeting and those right around it.
  private func complete(_ meeting: inout DraftMeeting, from first: Int) {
    let sentences = text.list.sentences
    for index in [first, first + 1, first - 1, first + 2] where sentences.indices.contains(index) {
      guard index == first || isNear(index, first) else { continue }
      for value in text.values(in: sentences[index].tokens) {
        switch text.entities.values[value].kind {
        case .date(let date) where meeting.start == nil && date.hasDay && !isLimit(value):
          (meeting.start, meeting.end) = date.bounds
        case .place(let place)
        where meeting.place == nil && text.has(text.entities.values[value].tokens.lowerBound - 1, .preposition):
          meeting.place = place
        default: break
        }
      }
    }
  }

  /// `until 15 July` is no day of a meeting.
  private func isLimit(_ value: Int) -> Bool {
    let first = text.entities.values[value].tokens.lowerBound
    return text.has(first - 1, [.limit, .toward])
  }

  /// Headings and lines beside the first mention belong to it; other paragraphs may speak of other days.
  private func isNear(_ index: Int, _ first: Int) -> Bool {
    let sentences = text.list.sentences
    return abs(sentences[index].block - sentences[first].block) <= 1 && sentences[index].tokens.count <= 14
  }

  /// Those of whom the text says that they took part, and in what role.
  private func addParticipants(_ meeting: inout DraftMeeting) {
    var known = Set(meeting.participants.map { text.entities.mentions[$0.mention].agent })
    for (number, sentence) in text.list.sentences.enumerated() where text.sectionsOfSentence[number].contains(.role) {
      for index in sentence.tokens {
        guard
          let match = text.lexicon.phrase(
            at: index, in: text.tokens, before: sentence.tokens.upperBound, sections: [.role])
        else { continue }
        let role = match.phrase.token == "present" ? nil : ParticipationRole(rawValue: match.phrase.token)
        guard let mention = participant(match.phrase.group, index..<match.end, sentence.tokens, role),
          known.insert(text.entities.mentions[mention].agent).inserted, known.count < 200
        else { continue }
        meeting.participants.append((mention: mention, role: role))
        if match.phrase.group == "subject" { break }
      }
    }
  }

  /// `Minister A attended`; `chaired by B`; `joined by C`.
  private func participant(_ group: String, _ cue: Range<Int>, _ sentence: Range<Int>, _ role: ParticipationRole?)
    -> Int?
  {
    if group == "after" {
      let after = cue.upperBound..<min(sentence.upperBound, cue.upperBound + 8)
      guard after.lowerBound < after.upperBound else { return nil }
      return text.mentionsNamed(in: after).first { isParticipant($0) }
    }
    let verbs = text.verbGroup(before: cue.lowerBound, from: sentence.lowerBound)
    guard !verbs.isNegated, !verbs.isModal, let subject = text.subject(before: verbs.start, in: sentence) else {
      return nil
    }
    return subject.mentions.last { isParticipant($0) }
  }

  private func isParticipant(_ mention: Int) -> Bool {
    let mention = text.entities.mentions[mention]
    guard mention.agent != nil else { return false }
    return mention.kind == .person || mention.kind == .role || mention.kind == .state
  }
}
