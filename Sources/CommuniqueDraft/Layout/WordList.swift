/// The words of a stretch of a view, with where they stand, to find phrases of the tables in it.
struct WordList {
  /// The words, as numbers.
  private(set) var words: [UInt64] = []
  /// Where each stands.
  private(set) var ranges: [Range<Int>] = []

  /// Takes the words of a stretch, not more than so many.
  init(_ text: [Unicode.Scalar], _ range: Range<Int>, limit: Int = 200) {
    var hash = WordHash()
    var start: Int?
    for index in range.clamped(to: 0..<text.count) {
      if WordHash.isPart(text[index]) {
        if start == nil { start = index }
        hash.add(text[index])
      } else if let begin = start {
        words.append(hash.value)
        ranges.append(begin..<index)
        hash = WordHash()
        start = nil
        if words.count >= limit { return }
      }
    }
    if let start {
      words.append(hash.value)
      ranges.append(start..<min(range.upperBound, text.count))
    }
  }

  /// Where a phrase stands first, as indexes of words.
  func first(_ phrase: [UInt64]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    for start in 0...words.count - phrase.count where words[start..<start + phrase.count].elementsEqual(phrase) {
      return start..<start + phrase.count
    }
    return nil
  }
}
