extension QuotationPairing {
  /// Finds an end for a quotation that no mark closes: the comma before the speaker with its cue, else the end of the
  /// sentence, else as far as it may reach.
  mutating func inferEnd(of index: Int) {
    let start = pairs[index].inner.lowerBound
    let limit = max(pairs[index].limit, start)
    let next = nextOfFamily(after: index, before: limit)
    var end = limit
    pairs[index].rule = "quotation.missing-closer.paragraph"
    if let cue = cues.endBeforeCue(in: start..<max(start, next)) {
      end = cue
      pairs[index].rule = "quotation.missing-closer.before-cue"
    } else if let sentence = cues.endOfSentence(in: start..<limit) {
      end = sentence
      pairs[index].rule = "quotation.missing-closer.sentence"
    }
    end = endAfterInner(of: index, end)
    pairs[index].inner = start..<end
    pairs[index].outer = pairs[index].outer.lowerBound..<end
  }

  /// The start of the next quotation with marks of the same family.
  func nextOfFamily(after index: Int, before limit: Int) -> Int {
    let next = pairs[(index + 1)...].first { $0.family == pairs[index].family || $0.outer.lowerBound >= limit }
    return min(next?.outer.lowerBound ?? limit, limit)
  }

  /// An end that cuts no quotation within in two.
  private func endAfterInner(of index: Int, _ end: Int) -> Int {
    var end = end
    for pair in pairs[(index + 1)...] {
      if pair.outer.lowerBound >= end { break }
      if !pair.isDropped { end = max(end, pair.outer.upperBound) }
    }
    return end
  }
}
