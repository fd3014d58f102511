internal import Communique

/// Finds the meeting that a briefing is about, its sessions and occasions, and other meetings that it names.
struct MeetingFinder: Sendable {
  let text: OutcomeText
  private(set) var meetings: [DraftMeeting] = []
  /// The words that tell a meeting from others, by meeting.
  private var keys: [[Int32]] = []
  /// The words of the name of the first meeting.
  private var mainWords: Set<Int32> = []
  /// For each kind, the meetings of it.
  private var ofKind: [String: [Int]] = [:]

  /// More meetings of a kind are not compared, so that time stays linear; a briefing has far fewer.
  private static let limit = 60
  /// Nor does a briefing name so many occasions.
  private static let mostOccasions = 4000
  private var occasions = 0

  init(_ text: OutcomeText) { self.text = text }

  /// The meetings; the first is the one that the briefing is about, if the text tells of one.
  mutating func run() -> [DraftMeeting] {
    if let main = MainMeetingReader(text).run() {
      meetings.append(main)
      keys.append([])
      if main.rule != "meeting.gathered" { mainWords = words(in: main.ranges) }
    }
    for index in text.list.sentences.indices where text.sectionsOfSentence[index].contains(.meeting) {
      guard let block = text.block(ofSentence: index), text.isRead(block) else { continue }
      read(sentence: index)
    }
    return meetings
  }

  private func words(in ranges: [Range<Int>]) -> Set<Int32> {
    guard let range = ranges.first else { return [] }
    let low = BinarySearch.firstIndex(in: text.tokens) { $0.range.lowerBound >= range.lowerBound }
    return Set(text.tokens[low...].prefix(while: { $0.range.upperBound <= range.upperBound }).map(\.spelling))
  }

  private mutating func read(sentence index: Int) {
    let tokens = text.list.sentences[index].tokens
    var position = tokens.lowerBound
    while position < tokens.upperBound {
      guard
        let match = text.lexicon.phrase(at: position, in: text.tokens, before: tokens.upperBound, sections: [.meeting])
      else {
        position += 1
        continue
      }
      add(match.phrase, position..<match.end, in: tokens)
      position = match.end
    }
  }

  // MARK: Occasions

  private mutating func add(_ phrase: OutcomePhrase, _ noun: Range<Int>, in sentence: Range<Int>) {
    occasions += 1
    guard occasions < Self.mostOccasions, ofKind[phrase.token]?.count ?? 0 < Self.limit else { return }
    let name = name(around: noun, in: sentence)
    let isNamed = phrase.group == "named"
    let distinction = isNamed ? distinction(of: name, besides: noun) : []
    if isNamed, distinction.isEmpty || isMain(distinction, noun) { return }
    var meeting = DraftMeeting(
      title: text.title(name, limit: 20), kind: MeetingKind(rawValue: phrase.token),
      parent: isNamed || meetings.isEmpty || isElsewhere(noun, in: sentence) ? nil : 0,
      ranges: [text.stretch(name)], rule: isNamed ? "meeting.named" : "meeting.occasion")
    let parties = parties(of: meeting, noun, in: sentence)
    meeting.participants = parties.map { (mention: $0, role: phrase.token == "bilateral" ? .counterpart : nil) }
    setCircumstances(&meeting, noun, in: sentence, isNamed: isNamed)
    let key = isNamed ? distinction : agents(parties)
    if let known = known(phrase.token, key, meeting, isDefinite: isDefinite(name)) {
      meetings[known].ranges += meeting.ranges
      return
    }
    ofKind[phrase.token, default: []].append(meetings.count)
    meetings.append(meeting)
    keys.append(key)
  }

  /// The words of the name: what stands before the noun, and `of` and `in` phrases after it.
  private func name(around noun: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var lower = noun.lowerBound
    while lower > sentence.lowerBound, noun.lowerBound - lower < 6, belongsToName(lower - 1) { lower -= 1 }
    var upper = noun.upperBound
    while upper < sentence.upperBound, upper - noun.upperBound < 18, text.has(upper, [.of, .between, .byWith]) {
      guard let end = phraseEnd(from: upper + 1, in: sentence) else { break }
      upper = end
    }
    return lower..<upper
  }

  private func belongsToName(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .word:
      return !text.has(
        index,
        [
          .preposition, .conjunction, .have, .bePast, .bePresent, .modal, .reporting, .complementizer,
          .relative, .determiner, .adverb, .talk, .statement, .condition, .groupPronoun, .personPronoun,
        ])
        && text.lexicon.phrase(
          at: index, in: text.tokens, before: index + 1, sections: [.past, .present, .gerund, .gathering]) == nil
    case .clitic, .number: return true
    default: return false
    }
  }

  /// The end of a noun phrase that begins at a token, members of an enumeration after `between` included.
  private func phraseEnd(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index - start < 14 {
      let goesOn =
        text.isWord(index)
        && (belongsToName(index) || text.has(index, .determiner) && (index == start || text.has(index - 1, .and))
          || text.has(index, .of)
          || text.has(index, .and) && text.tokens.indices.contains(index + 1)
            && (text.tokens[index + 1].isCapitalized || text.has(index + 1, .determiner)))
      guard goesOn else { break }
      index += 1
    }
    return index > start ? index : nil
  }

  /// The capitalized words that tell a named meeting from others of its kind: `Vilnius` of `the Vilnius Summit`.
  private func distinction(of name: Range<Int>, besides noun: Range<Int>) -> [Int32] {
    let words = name.filter { index in
      !noun.contains(index) && text.kind(index) == .word && text.tokens[index].isCapitalized
        && !text.has(index, [.determiner, .preposition, .meeting, .body])
    }
    return Array(Set(words.map { text.tokens[$0].spelling })).sorted()
  }

  /// Whether a name is that of the meeting that the briefing is about.
  private func isMain(_ words: [Int32], _ noun: Range<Int>) -> Bool {
    guard !mainWords.isEmpty, noun.contains(where: { mainWords.contains(text.tokens[$0].spelling) }) else {
      return false
    }
    return words.allSatisfy { mainWords.contains($0) }
  }

  private func isDefinite(_ name: Range<Int>) -> Bool {
    text.has(name.lowerBound - 1, .definite) || text.has(name.lowerBound, .definite)
  }

  /// A meeting of the same kind with the same parties, or the last one where the words point back to it.
  private func known(_ kind: String, _ key: [Int32], _ meeting: DraftMeeting, isDefinite: Bool) -> Int? {
    guard let candidates = ofKind[kind] else { return nil }
    for index in candidates.reversed() {
      if let start = meeting.start, let known = meetings[index].start, start != known { continue }
      if meeting.rule == "meeting.named" {
        if !Set(key).isDisjoint(with: keys[index]) { return index }
      } else if isDefinite, key.isEmpty || key == keys[index] {
        return index
      }
    }
    return nil
  }

  private func agents(_ mentions: [Int]) -> [Int32] {
    mentions.map { mention in
      Int32(truncatingIfNeeded: text.entities.mentions[mention].agent ?? -1 - mention)
    }.sorted()
  }

  // MARK: Circumstances

  /// Those after `between`, `with` and `by`, and the one who held it.
  private func parties(of meeting: DraftMeeting, _ noun: Range<Int>, in sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    let after = noun.upperBound..<min(sentence.upperBound, noun.upperBound + 24)
    if let preposition = after.prefix(5).first(where: { text.has($0, [.between, .byWith]) }) {
      let end = after.first {
        $0 > preposition && (text.isMark($0, ".;:") || text.has($0, [.relative, .bePast, .have]))
      }
      result = text.mentionsNamed(in: preposition..<(end ?? after.upperBound)).filter { isParty($0) }
    }
    if result.count < 2,
      let verb = (max(sentence.lowerBound, noun.lowerBound - 6)..<noun.lowerBound).last(where: {
        text.has($0, .holding)
      }),
      let subject = text.subject(before: text.verbGroup(before: verb, from: sentence.lowerBound).start, in: sentence)
    {
      result = subject.mentions.filter { isParty($0) } + result
    }
    return result
  }

  private func isParty(_ mention: Int) -> Bool {
    switch text.entities.mentions[mention].kind {
    case .person, .role, .body, .state: true
    default: false
    }
  }

  private func setCircumstances(
    _ meeting: inout DraftMeeting, _ noun: Range<Int>, in sentence: Range<Int>, isNamed: Bool
  ) {
    let near = max(sentence.lowerBound, noun.lowerBound - 12)..<min(sentence.upperBound, noun.upperBound + 14)
    for index in text.values(in: near) {
      switch text.entities.values[index].kind {
      case .date(let date)
      where meeting.start == nil && (!isNamed || text.entities.values[index].tokens.lowerBound >= noun.lowerBound):
        (meeting.start, meeting.end) = date.bounds
      case .place(let place) where meeting.place == nil: meeting.place = place
      default: break
      }
    }
    for index in sentence.prefix(200) {
      guard
        let match = text.lexicon.phrase(
          at: index, in: text.tokens, before: sentence.upperBound, sections: [.closed, .missed])
      else { continue }
      if match.phrase.section == .closed, !isNamed {
        meeting.access = MeetingAccess(rawValue: match.phrase.token)
      } else if match.phrase.section == .missed, !isNamed {
        meeting.status = MeetingStatus(rawValue: match.phrase.token)
      }
    }
  }

  /// Recent meetings in other places are no part of the one that the briefing is about.
  private func isElsewhere(_ noun: Range<Int>, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, noun.lowerBound - 5)..<noun.lowerBound).contains { text.has($0, .elsewhere) }
  }
}
