/// Parts the tokens of a briefing into sentences. A full stop within a quotation ends none.
package struct SentenceStage {
  private let list: TokenList
  private let quotations: [Quotation]
  private let abbreviations: Set<Int32>

  /// Prepares for tokens.
  ///
  /// - Parameters:
  ///   - list: The tokens.
  ///   - quotations: The quotations in them.
  ///   - tables: Of these, the section `abbreviations`: words after which a full stop ends no sentence.
  package init(_ list: TokenList, _ quotations: [Quotation], tables: LanguageTables) {
    self.list = list
    self.quotations = quotations
    let known = Set(tables.words("abbreviations"))
    abbreviations = Set(list.spellings.indices.filter { known.contains(list.spellings[$0]) }.map { Int32($0) })
  }

  /// The tokens with their sentences.
  package func run() -> TokenList {
    var result = list
    result.sentenceOfToken = Array(repeating: 0, count: list.tokens.count)
    let inner = tokensWithinQuotations()
    var start = 0
    var block = 0
    // The last token that is no mark or bracket that closes; looked for once, because there can be very many of these.
    var last = 0
    for index in list.tokens.indices {
      if !isCloser(index) { last = index }
      result.sentenceOfToken[index] = Int32(truncatingIfNeeded: result.sentences.count)
      if list.tokens[index].kind == .blockEnd {
        if start < index { result.sentences.append(BriefingSentence(tokens: start..<index, block: block)) }
        start = index + 1
        block += 1
      } else if start <= index, !inner[index], endsSentence(at: index, after: last), !isFollowedByMark(index) {
        result.sentences.append(BriefingSentence(tokens: start..<index + 1, block: block))
        start = index + 1
      }
    }
    return result
  }

  /// The marks that close the outermost quotations count as outside of them.
  private func tokensWithinQuotations() -> [Bool] {
    var inner = Array(repeating: false, count: list.tokens.count)
    for quotation in quotations where quotation.parent == nil {
      for index in quotation.tokens.clamped(to: inner.indices) { inner[index] = true }
    }
    return inner
  }

  /// Whether a sentence ends with a token: it is a full stop or the like, or a mark or bracket that closes after one, and
  /// what follows begins a sentence.
  private func endsSentence(at index: Int, after last: Int) -> Bool {
    guard isTerminator(last) else { return false }
    guard index + 1 < list.tokens.count else { return true }
    let next = list.tokens[index + 1]
    if next.kind == .blockEnd { return false }
    guard next.isAfterSpace else { return false }
    if spelling(last) == ".", last == index, isAbbreviated(before: last) { return false }
    switch next.kind {
    case .word: return next.isCapitalized
    case .number, .quotationMark, .sign: return true
    case .punctuation: return spelling(index + 1) == "(" || spelling(index + 1) == "["
    case .clitic: return next.isCapitalized
    case .blockEnd: return false
    }
  }

  private func isFollowedByMark(_ index: Int) -> Bool {
    index + 1 < list.tokens.count && !list.tokens[index + 1].isAfterSpace && isCloser(index + 1)
  }

  private func isTerminator(_ index: Int) -> Bool {
    guard list.tokens[index].kind == .punctuation else { return false }
    switch spelling(index) {
    case ".", "!", "?", "…": return true
    default: return false
    }
  }

  private func isCloser(_ index: Int) -> Bool {
    let token = list.tokens[index]
    if token.kind == .quotationMark { return !token.isAfterSpace }
    return token.kind == .punctuation && (spelling(index) == ")" || spelling(index) == "]")
  }

  /// A full stop after an abbreviation, an initial or a number that counts paragraphs ends no sentence.
  private func isAbbreviated(before index: Int) -> Bool {
    guard index > 0, !list.tokens[index].isAfterSpace else { return false }
    let word = list.tokens[index - 1]
    guard word.kind == .word else { return false }
    if abbreviations.contains(word.spelling) { return true }
    return word.isCapitalized && word.end - word.start == 1
  }

  private func spelling(_ index: Int) -> String { list.spellings[Int(list.tokens[index].spelling)] }
}
