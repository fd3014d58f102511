internal import Communique

/// Finds the points that one sentence names.
struct AgendaSentenceReader: Sendable {
  private let text: OutcomeText
  private let tokens: Range<Int>

  /// Enumerations are no longer than this, in tokens; sentences can be as long as the text.
  private static let reach = 160

  /// A sentence without any of these names no points.
  static let cues: OutcomePhrase.Sections = [
    .agendaHeading, .talk, .talkPurpose, .talkBeside, .talked, .programme, .agendaDenial,
  ]

  typealias Found = (item: DraftAgendaItem, tokens: Range<Int>)

  init(_ text: OutcomeText, sentence: Int) {
    self.text = text
    tokens = text.list.sentences.indices.contains(sentence) ? text.list.sentences[sentence].tokens : 0..<0
  }

  /// The points, in the order of the sentence.
  func run() -> [Found] {
    var found = labelled()
    if !found.isEmpty { return found }
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let match = text.lexicon.phrase(
        at: index, in: text.tokens, before: tokens.upperBound,
        sections: [.talk, .talkPurpose, .talkBeside, .talked, .programme, .agendaDenial])
      guard let match, text.quotation(at: index) == nil else {
        index += 1
        continue
      }
      let points = points(match.phrase.section, index..<match.end)
      found += points
      index = max(match.end, points.last?.tokens.upperBound ?? 0)
    }
    return found
  }

  /// `Topics: A, B, C.`
  private func labelled() -> [Found] {
    for index in tokens.prefix(6) {
      guard
        let match = text.lexicon.phrase(
          at: index, in: text.tokens, before: tokens.upperBound, sections: [.agendaHeading]),
        text.isMark(match.end, ":"), match.end + 1 < tokens.upperBound
      else { continue }
      let range = match.end + 1..<tokens.upperBound
      let numbered = numberedPoints(after: match.end)
      if numbered.count > 1 { return numbered }
      let members = text.members(of: range)
      return (members.isEmpty ? [text.trimmed(range)] : members).map { found($0, "agenda.label") }
    }
    return []
  }

  private func points(_ section: OutcomePhrase.Section, _ cue: Range<Int>) -> [Found] {
    switch section {
    case .talk: return talked(about: cue)
    case .talkBeside: return enumerated(after: cue, "agenda.discussed")
    case .talkPurpose: return isOfMeeting(cue) ? enumerated(after: cue, "agenda.purpose") : []
    case .talked: return passive(cue)
    case .programme: return enumerated(after: cue, "agenda.programme")
    case .agendaDenial: return denied(cue)
    default: return []
    }
  }

  /// `Ministers discussed A, B and C`.
  private func talked(about cue: Range<Int>) -> [Found] {
    let group = text.verbGroup(before: cue.lowerBound, from: tokens.lowerBound)
    guard !group.isNegated, !group.isModal, !group.isPassive, !group.isPresentPassive, group.start > tokens.lowerBound,
      let subject = text.subject(before: group.start, in: tokens), !subject.isUnreal, subject.kind != .person
    else { return [] }
    return enumerated(after: cue, "agenda.discussed")
  }

  /// Purposes count after a verb of meeting, or where a meeting or those who meet is the subject.
  private func isOfMeeting(_ cue: Range<Int>) -> Bool {
    let before = tokens.lowerBound..<cue.lowerBound
    return before.suffix(60).contains { index in
      text.lexicon.phrase(at: index, in: text.tokens, before: tokens.upperBound, sections: [.gathering]) != nil
        || text.has(index, .meeting)
    }
  }

  /// `A was discussed`.
  private func passive(_ cue: Range<Int>) -> [Found] {
    let start = text.clauseStart(before: cue.lowerBound, in: tokens)
    var lower = cue.lowerBound
    while lower > start, cue.lowerBound - lower < 30, !text.isMark(lower - 1, ",;:–—"), !text.has(lower - 1, .relative)
    {
      lower -= 1
    }
    while lower < cue.lowerBound, text.has(lower, [.adverb, .conjunction]) { lower += 1 }
    let words = text.trimmed(lower..<cue.lowerBound)
    guard !words.isEmpty, !text.has(words.lowerBound, [.condition, .none, .groupPronoun]) else { return [] }
    return [found(words, "agenda.passive")]
  }

  /// `A was not on the agenda`.
  private func denied(_ cue: Range<Int>) -> [Found] {
    let words = text.trimmed(text.clauseStart(before: cue.lowerBound, in: tokens)..<cue.lowerBound)
    guard !words.isEmpty else { return [] }
    var result = found(words, "agenda.denied")
    result.item.isDenied = true
    return [result]
  }

  // MARK: Enumerations

  private func enumerated(after cue: Range<Int>, _ rule: String) -> [Found] {
    let numbered = numberedPoints(after: cue.upperBound)
    if numbered.count > 1 { return numbered }
    var start = cue.upperBound
    while let match = text.lexicon.phrase(
      at: start, in: text.tokens, before: tokens.upperBound, sections: [.talkPurpose, .talkLead])
    {
      start = match.end
    }
    while start < tokens.upperBound, text.has(start, .adverb) || text.isMark(start, ":") { start += 1 }
    return parts(of: start..<end(from: start)).map { found($0, rule) }
  }

  /// Points end where something else is told.
  private func end(from start: Int) -> Int {
    let limit = min(tokens.upperBound, start + Self.reach)
    for index in min(start, limit)..<limit {
      if text.isMark(index, ";") || text.has(index, .relative) && text.isMark(index - 1, ",") { return index }
      if text.isMark(index, ","), hangsOn(index + 1) { return index }
      if text.has(index, .and) || text.isMark(index, ","), startsAnotherVerb(index + 1) { return index }
    }
    return max(start, limit)
  }

  /// After a comma, a preposition begins what is no point: `…, as the war goes on`.
  private func hangsOn(_ index: Int) -> Bool {
    text.has(index, .preposition) && !text.has(index, .including) && !isPurpose(index) && !isAlso(index)
  }

  /// `… and approved the plan`, `…, noting that`.
  private func startsAnotherVerb(_ index: Int) -> Bool {
    var index = index
    while text.has(index, [.adverb, .and]) { index += 1 }
    if text.has(index, .reporting), !text.has(index + 1, .of) { return true }
    return text.lexicon.phrase(
      at: index, in: text.tokens, before: tokens.upperBound, sections: [.past, .gerund, .talk, .gathering]) != nil
  }

  /// `(1) A; (2) B; and (3) C`.
  private func numberedPoints(after start: Int) -> [Found] {
    var starts: [(number: Range<Int>, words: Int)] = []
    var index = start
    while index + 2 < tokens.upperBound, index - start < 600 {
      let isNumber = text.kind(index + 1) == .number || text.kind(index + 1) == .word
      if text.isMark(index, "("), isNumber, text.isMark(index + 2, ")"), text.tokens[index + 1].range.count <= 4 {
        starts.append((index..<index + 3, index + 3))
        index += 3
      } else {
        index += 1
      }
    }
    return starts.enumerated().map { position, entry in
      let next = position + 1 < starts.count ? starts[position + 1].number.lowerBound : tokens.upperBound
      var result = found(text.trimmed(entry.words..<next), "agenda.numbered")
      result.item.number = text.view.string(text.stretch(entry.number))
      return result
    }.filter { !$0.tokens.isEmpty }
  }

  /// The members of an enumeration; further purposes (`to assess B`) are members, what hangs on one is not.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    guard range.count > 0 else { return [] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var isOpen = false
    while index < range.upperBound {
      if let length = separator(at: index, from: start, before: range.upperBound, isOpen: isOpen) {
        parts.append(start..<index)
        isOpen = length == 1 && text.isMark(index, ",")
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts.map { withoutPurpose(text.trimmed($0)) }.filter { $0.count > 0 && $0.count < 60 }
  }

  /// `to advance support` is about `support` and how to advance it; only the mark of the infinitive goes.
  private func withoutPurpose(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, isPurpose(first) else { return range }
    return first + 1..<range.upperBound
  }

  /// How many tokens part two members at a place; `nil` where nothing parts them.
  private func separator(at index: Int, from start: Int, before limit: Int, isOpen: Bool) -> Int? {
    guard index > start, index + 1 < limit else { return nil }
    let isComma = text.isMark(index, ",")
    var next = isComma ? index + 1 : index
    var hasAnd = false
    if text.has(next, .and) {
      hasAnd = true
      next += 1
    }
    if isAlso(next) {
      hasAnd = true
      next += 3
    }
    guard next > index, next < limit else { return nil }
    if text.has(next, .including) || text.has(next, .preposition) && !isPurpose(next) { return nil }
    if isPurpose(next) { return next - index }
    if text.has(next, .adverb) || (start..<index).contains(where: { text.has($0, .including) }) { return nil }
    if isComma { return hasAnd || isEnumeration(start, limit) ? next - index : nil }
    return hasAnd && (isOpen || beginsMember(next)) ? next - index : nil
  }

  /// `as well as`.
  private func isAlso(_ index: Int) -> Bool { (index..<index + 3).allSatisfy { text.has($0, .alsoAs) } }

  private func isPurpose(_ index: Int) -> Bool {
    text.has(index, .purpose) && text.kind(index + 1) == .word && !text.tokens[index + 1].isCapitalized
      && !text.has(index + 1, [.determiner, .preposition])
  }

  /// A comma parts members only where an `and` closes the enumeration.
  private func isEnumeration(_ start: Int, _ limit: Int) -> Bool {
    (start..<limit).contains { text.has($0, .and) }
  }

  /// After `and` without a comma a new member begins with an article, a possessive or a question.
  private func beginsMember(_ index: Int) -> Bool { text.has(index, [.determiner, .condition]) }

  private func found(_ words: Range<Int>, _ rule: String) -> Found {
    (DraftAgendaItem(range: text.stretch(words), kind: .reported, rule: rule), words)
  }
}
