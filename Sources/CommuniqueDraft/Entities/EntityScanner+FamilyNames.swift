extension EntityScanner {
  /// Finds the words that the text itself shows to be family names: after `Ms.`, before `said`, and in the labels of a
  /// transcript. A full name that no table knows is that of a person where its last word is one of them.
  mutating func findFamilyNames() {
    isFamilyName = Array(repeating: false, count: list.spellings.count)
    var labels: [Int32: Int] = [:]
    for sentence in list.sentences {
      for index in sentence.tokens where canBeFamilyName(index) {
        let spelling = list.tokens[index].spelling
        let isLabel = isLabel(index, from: sentence.tokens.lowerBound, before: sentence.tokens.upperBound)
        if isLabel { labels[spelling, default: 0] += 1 }
        let isShown =
          isAfterHonorific(index, from: sentence.tokens.lowerBound)
          || isSpeaker(index, from: sentence.tokens.lowerBound, before: sentence.tokens.upperBound)
        if isShown || labels[spelling] == 2 { isFamilyName[Int(spelling)] = true }
      }
    }
  }

  private func canBeFamilyName(_ index: Int) -> Bool {
    let token = list.tokens[index]
    return token.kind == .word && token.isCapitalized && !isCommonWord[Int(token.spelling)]
      && !lexicon.hasPhrase(at: index)
  }

  private func isAfterHonorific(_ index: Int, from start: Int) -> Bool {
    var before = index - 1
    if before > start, isPunctuation(before, ".", before: index) { before -= 1 }
    guard before >= start, let match = lexicon.match(.honorific, at: before, before: index) else { return false }
    return lexicon.entries[match.entry].key != "any"
  }

  private func isSpeaker(_ index: Int, from start: Int, before limit: Int) -> Bool {
    guard lexicon.match(.plainSpeech, at: index + 1, before: limit) != nil else { return false }
    return index > start && !list.tokens[index - 1].isCapitalized || index == start && !isAcronym(index)
  }

  /// The last word of two to four capitalized ones that begin a block and end with a colon.
  private func isLabel(_ index: Int, from start: Int, before limit: Int) -> Bool {
    guard isPunctuation(index + 1, ":", before: limit), (1...3).contains(index - start) else { return false }
    let isFirst = start == 0 || list.tokens[start - 1].kind == .blockEnd
    return isFirst && (start..<index).allSatisfy { isCapitalized($0, before: limit) }
  }

  // MARK: Beside a name

  /// `“…,” recounted X`: a verb after a quotation, whatever it is.
  func isAfterQuotationAndVerb(_ start: Int) -> Bool {
    guard start > 1, list.tokens[start - 2].kind == .quotationMark, list.tokens[start - 1].kind == .word else {
      return false
    }
    return !list.tokens[start - 1].isCapitalized && !lexicon.hasPhrase(at: start - 1)
      && !list.tokens[start - 2].isAfterSpace
  }

  /// `Hungary’s X was blunt`.
  mutating func isOfState(_ start: Int, _ end: Int, before limit: Int) -> Bool {
    guard start > 1, list.tokens[start - 1].kind == .clitic, end < limit,
      lexicon.isWord(.state, at: start - 2) || lexicon.isWord(.capital, at: start - 2)
        || lexicon.isWord(.nationality, at: start - 2) || isEndOfState(start - 2)
    else { return false }
    guard (start..<end).allSatisfy({ !lexicon.hasPhrase(at: $0) && !isAcronym($0) }) else { return false }
    return isPunctuation(end, ",", before: limit) && isWord(end + 1, before: limit)
      && !list.tokens[end + 1].isCapitalized || lexicon.match(.predicate, at: end, before: limit) != nil
      || lexicon.match(.speech, at: end, before: limit) != nil
  }

  /// The last word of `South Africa`, `the United States`.
  private func isEndOfState(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { lexicon.match(.state, at: $0, before: index + 1)?.end == index + 1 }
  }
}
