internal import Communique

/// Finds the meeting that a briefing is about: the first that its words say took place.
struct MainMeetingReader: Sendable {
  private let text: OutcomeText

  init(_ text: OutcomeText) { self.text = text }

  /// The meeting, with what the text says of day, place and participants.
  func run() -> DraftMeeting? {
    var found: DraftMeeting?
    var first: Int?
    for index in text.list.sentences.indices {
      guard let block = text.block(ofSentence: index), text.isRead(block), block.kind != .caption else { continue }
      if let meeting = gathered(sentence: index) ?? named(sentence: index) {
        found = meeting
        first = index
        break
      }
    }
    guard var meeting = found, let first else { return nil }
    complete(&meeting, from: first)
    addParticipants(&meeting)
    return meeting
  }

  // MARK: The meeting

  /// `NATO Foreign Ministers met in Brussels`.
  private func gathered(sentence index: Int) -> DraftMeeting? {
    let tokens = text.list.sentences[index].tokens
    for position in tokens.prefix(120) {
      guard
        text.lexicon.phrase(
          at: position, in: text.tokens, before: tokens.upperBound, sections: [.gathering]) != nil,
        text.quotation(at: position) == nil
      else { continue }
      let group = text.verbGroup(before: position, from: tokens.lowerBound)
      guard !group.isNegated, !group.isModal, let subject = text.subject(before: group.start, in: tokens),
        subject.kind == .body,
        let kind = kind(of: subject.tokens)
      else { continue }
      let words = withoutArticle(subject.tokens)
      let title =
        (text.tables.words("meeting.title").first.map { $0 + " " } ?? "") + text.view.string(text.stretch(words))
      var meeting = DraftMeeting(
        title: title, kind: kind, ranges: [text.stretch(text.trimmed(subject.tokens.lowerBound..<tokens.upperBound))],
        rule: "meeting.gathered")
      meeting.participants = subject.mentions.map { (mention: $0, role: .member) }
      return meeting
    }
    return nil
  }

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, text.has(first, .determiner), range.count > 1 else { return range }
    return first + 1..<range.upperBound
  }

  /// `the meeting of NATO Ministers of Foreign Affairs`, `Foreign Affairs Council, 12 May`.
  private func named(sentence index: Int) -> DraftMeeting? {
    let tokens = text.list.sentences[index].tokens
    for position in tokens.prefix(60) where text.has(position, .meeting) {
      var upper = position + 1
      while upper < tokens.upperBound, upper - position < 12,
        text.has(upper, .of) || text.isWord(upper) && (text.tokens[upper].isCapitalized || text.has(upper, .body))
      {
        upper += 1
      }
      let phrase = text.nounPhrase(endingAt: position, from: tokens.lowerBound)
      let words = withoutArticle(phrase.isEmpty ? position..<upper : phrase.lowerBound..<upper)
      guard words.count > 1, words.contains(where: { text.tokens[$0].isCapitalized }), let kind = kind(of: words) else {
        continue
      }
      var meeting = DraftMeeting(
        title: text.title(words, limit: 18), kind: kind, ranges: [text.stretch(words)], rule: "meeting.named-first")
      meeting.participants = text.mentionsNamed(in: words).filter { text.entities.mentions[$0].kind == .body }
        .map { (mention: $0, role: .member) }
      return meeting
    }
    return nil
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
        case .date(let date) where meeting.start == nil && date.hasDay: (meeting.start, meeting.end) = date.bounds
        case .place(let place)
        where meeting.place == nil && text.has(text.entities.values[value].tokens.lowerBound - 1, .preposition):
          meeting.place = place
        default: break
        }
      }
    }
  }

  /// Headings and lines beside the first mention belong to it; other paragraphs may speak of other days.
  private func isNear(_ index: Int, _ first: Int) -> Bool {
    let sentences = text.list.sentences
    return abs(sentences[index].block - sentences[first].block) <= 1 && sentences[index].tokens.count <= 14
  }

  /// Those of whom the text says that they took part, and in what role.
  private func addParticipants(_ meeting: inout DraftMeeting) {
    var known = Set(meeting.participants.map { text.entities.mentions[$0.mention].agent })
    for sentence in text.list.sentences {
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
