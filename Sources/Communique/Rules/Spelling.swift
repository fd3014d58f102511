/// Finds the word that somebody probably meant.
package enum Spelling {
  /// The nearest candidate within a third of the word's length, for hints; `nil` where none is near.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8.prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8.prefix(64))
      let limit = min(best?.distance ?? .max, max(wanted.count, other.count) / 3 + 1)
      guard abs(other.count - wanted.count) < limit else { continue }
      let distance = distance(wanted, other)
      if distance < limit { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, other) in right.enumerated() {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (byte == other ? 0 : 1))
        if i > 0, j > 0, byte == right[j - 1], left[i - 1] == other { cost = min(cost, beforePrevious[j - 1] + 1) }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous.last ?? 0
  }

  /// A text for a message: of a long one, its beginning.
  package static func shortened(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(81)
    return start.count > 80 ? String(String.UnicodeScalarView(start.prefix(80))) + "…" : text
  }
}
