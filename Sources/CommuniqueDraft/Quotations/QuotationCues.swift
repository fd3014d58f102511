/// The words that tell where a quotation ends whose mark is missing: `…, the Minister said`, `…, said the Minister`.
struct QuotationCues {
  private let list: TokenList
  private let verbs: Set<Int32>
  private let openers: Set<Int32>
  private let followers: Set<Int32>
  private let elided: Set<Int32>
  private let abbreviations: Set<Int32>
  private let comma: Int32
  private let questionMarks: Set<Int32>

  init(_ list: TokenList, tables: LanguageTables) {
    self.list = list
    var indexes: [String: Int32] = [:]
    for (index, spelling) in list.spellings.enumerated() { indexes[spelling] = Int32(truncatingIfNeeded: index) }
    func set(_ sections: String...) -> Set<Int32> {
      Set(sections.flatMap { tables.words($0) }.compactMap { indexes[$0] })
    }
    verbs = set("cue verbs", "reporting verbs")
    openers = set("speaker openers")
    followers = set("cue followers")
    elided = set("elided words")
    abbreviations = set("abbreviations")
    comma = indexes[","] ?? -1
    questionMarks = Set(["?", "!"].compactMap { indexes[$0] })
  }

  /// Where words end before the first speaker with a cue in some tokens, such as `, the Secretary General said,`: before
  /// the comma, or after a question mark.
  func endBeforeCue(in tokens: Range<Int>) -> Int? {
    for index in tokens where list.tokens[index].kind == .punctuation {
      let spelling = list.tokens[index].spelling
      guard spelling == comma || questionMarks.contains(spelling) && !endsSentence(at: index) else { continue }
      if isCue(from: index + 1, before: tokens.upperBound) { return spelling == comma ? index : index + 1 }
    }
    return nil
  }

  /// Whether a speaker with a cue verb begins at a token.
  func isCue(from start: Int, before limit: Int) -> Bool {
    guard start < limit else { return false }
    let first = list.tokens[start]
    if first.kind == .word, verbs.contains(first.spelling) {
      guard start + 1 < limit else { return false }
      let next = list.tokens[start + 1]
      return next.isCapitalized || openers.contains(next.spelling)
    }
    guard first.kind == .word, first.isCapitalized || openers.contains(first.spelling) else { return false }
    for index in start + 1..<min(start + 12, max(limit, start + 1)) {
      let token = list.tokens[index]
      switch token.kind {
      case .word where verbs.contains(token.spelling): return isEndOfCue(index + 1)
      case .word, .number, .clitic: continue
      case .punctuation where isFullStop(index) && isAbbreviation(index - 1): continue
      default: return false
      }
    }
    return false
  }

  private func isEndOfCue(_ index: Int) -> Bool {
    guard index < list.tokens.count else { return true }
    let token = list.tokens[index]
    switch token.kind {
    case .punctuation, .quotationMark, .blockEnd: return true
    default: return followers.contains(token.spelling)
    }
  }

  /// The index after the first token that ends a sentence.
  func endOfSentence(in tokens: Range<Int>) -> Int? {
    tokens.first { endsSentence(at: $0) }.map { $0 + 1 }
  }

  /// Whether a sentence ends with a token.
  func endsSentence(at index: Int) -> Bool {
    guard list.tokens[index].kind == .punctuation, index + 1 < list.tokens.count else { return false }
    switch list.spellings[Int(list.tokens[index].spelling)] {
    case "!", "?", "…": break
    case ".": if isAbbreviation(index - 1) { return false }
    default: return false
    }
    let next = list.tokens[index + 1]
    if next.kind == .blockEnd { return true }
    return next.isAfterSpace && (next.isCapitalized || next.kind == .number || next.kind == .quotationMark)
  }

  /// Whether an apostrophe may begin a word or year: `’em`, `’90s`, `’89`. A mark that can only open stands before a
  /// number of years only where an `s` follows.
  func isElided(_ index: Int, before limit: Int, isMarked: Bool) -> Bool {
    guard index < limit else { return false }
    let token = list.tokens[index]
    if elided.contains(token.spelling) { return true }
    guard token.kind == .number, token.end - token.start == 2 else { return false }
    guard isMarked else { return true }
    return index + 1 < limit && list.tokens[index + 1].kind == .word && !list.tokens[index + 1].isAfterSpace
  }

  private func isFullStop(_ index: Int) -> Bool { list.spellings[Int(list.tokens[index].spelling)] == "." }

  private func isAbbreviation(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = list.tokens[index]
    return token.kind == .word
      && (abbreviations.contains(token.spelling) || token.isCapitalized && token.end - token.start == 1)
  }
}
