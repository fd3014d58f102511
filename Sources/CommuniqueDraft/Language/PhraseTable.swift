/// Phrases of a language, found in the tokens of a briefing: the longest that begins at a token.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase {
    let spellings: [Int32]
    let value: Value
  }

  private var phrases: [Int32: [Phrase]] = [:]

  /// Takes phrases, and finds their words among the spellings of a briefing; a phrase of which a word does not occur there
  /// is left out.
  ///
  /// - Parameters:
  ///   - entries: The phrases, in any case, with their values; of equal phrases the first counts.
  ///   - list: The tokens of the briefing.
  ///   - split: Parts a phrase into spellings as the tokenizer would.
  package init(_ entries: some Sequence<(String, Value)>, in list: TokenList, split: (String) -> [String]) {
    var indexes: [String: Int32] = [:]
    for (index, spelling) in list.spellings.enumerated() { indexes[spelling] = Int32(index) }
    for (phrase, value) in entries {
      let words = split(phrase)
      let spellings = words.compactMap { indexes[$0] }
      guard let first = spellings.first, spellings.count == words.count else { continue }
      phrases[first, default: []].append(Phrase(spellings: spellings, value: value))
    }
    for key in Array(phrases.keys) {
      // A stable order: of equal phrases the first stays first.
      phrases[key] = phrases[key]?.enumerated().sorted {
        ($1.element.spellings.count, $0.offset) < ($0.element.spellings.count, $1.offset)
      }.map(\.element)
    }
  }

  /// The longest phrase that begins at a token and ends before a limit.
  ///
  /// - Returns: Its value and the index after its last token; `nil` where none begins there.
  package func match(at index: Int, in tokens: [Token], before limit: Int) -> (value: Value, end: Int)? {
    guard index < limit, limit <= tokens.count, let candidates = phrases[tokens[index].spelling] else { return nil }
    candidates: for phrase in candidates {
      let end = index + phrase.spellings.count
      guard end <= limit else { continue }
      for (offset, spelling) in phrase.spellings.enumerated() where tokens[index + offset].spelling != spelling {
        continue candidates
      }
      return (phrase.value, end)
    }
    return nil
  }
}
