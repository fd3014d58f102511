/// Lists within sentences.
extension OutcomeText {
  /// Whether a clause begins with somebody who can decide.
  func startsWithBody(_ index: Int) -> Bool {
    let start = index..<min(index + 6, tokens.count)
    return start.contains { has($0, .body) || isAcronym($0) }
  }

  /// The members of an enumeration `A, B and C`; empty if it has only one.
  func members(of range: Range<Int>) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if isMark(index, "([") { depth += 1 }
      if isMark(index, ")]") { depth -= 1 }
      guard depth <= 0 else { continue }
      let isComma = isMark(index, ",;")
      if isComma {
        cuts.append(start..<index)
        start = index + 1
      } else if has(index, .and), !cuts.isEmpty, start == index {
        start = index + 1
      }
    }
    cuts.append(start..<range.upperBound)
    if let last = cuts.popLast() { cuts += parted(last, isAfterComma: !cuts.isEmpty) }
    let members = cuts.map { trimmed($0) }.filter { !$0.isEmpty }
    return members.count > 1 ? members : []
  }

  /// The last stretch of an enumeration holds its last two members, unless a comma parts them.
  private func parted(_ range: Range<Int>, isAfterComma: Bool) -> [Range<Int>] {
    guard let last = range.last(where: { has($0, .and) }), last > range.lowerBound else { return [range] }
    if isAfterComma, range.lowerBound > 0, has(range.lowerBound - 1, .and) { return [range] }
    return [range.lowerBound..<last, last + 1..<range.upperBound]
  }
}
