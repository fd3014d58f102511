/// Where two wordings of one thing run alike and then differ.
struct WordingDifference {
  /// The words of the first that differ, with those around them.
  let left: Range<Int>
  /// The words of the second that differ, with those around them.
  let right: Range<Int>

  /// The words that must be alike before and after a difference, and in all.
  private static let flank = 2
  private static let alike = 6
  private static let longestGap = 4

  /// The differences between the runs that two passages have in common.
  static func all(_ left: [Int32], _ right: [Int32]) -> [WordingDifference] {
    let blocks = runs(left, right)
    guard blocks.reduce(0, { $0 + $1.count }) >= alike else { return [] }
    return zip(blocks, blocks.dropFirst()).compactMap { before, after in
      let gap = (before.left + before.count)..<after.left
      let other = (before.right + before.count)..<after.right
      guard !gap.isEmpty || !other.isEmpty, gap.count <= longestGap, other.count <= longestGap else { return nil }
      return WordingDifference(
        left: (gap.lowerBound - flank)..<(gap.upperBound + min(flank, after.count)),
        right: (other.lowerBound - flank)..<(other.upperBound + min(flank, after.count)))
    }
  }

  private struct Run {
    let left: Int
    let right: Int
    let count: Int
  }

  /// The runs in common, in order: the longest one first, then those before and after it, near enough to belong to it.
  private static func runs(_ left: [Int32], _ right: [Int32]) -> [Run] {
    let left = Array(left.prefix(400))
    let right = Array(right.prefix(400))
    guard let longest = longest(left, 0..<left.count, right, 0..<right.count) else { return [] }
    var runs = [longest]
    while let first = runs.first {
      if first.left == 0 || first.right == 0 { break }
      let lefts = max(0, first.left - longestGap - 12)..<first.left
      let rights = max(0, first.right - longestGap - 12)..<first.right
      guard let run = self.longest(left, lefts, right, rights) else { break }
      runs.insert(run, at: 0)
    }
    while let last = runs.last {
      let lefts = (last.left + last.count)..<min(left.count, last.left + last.count + longestGap + 12)
      let rights = (last.right + last.count)..<min(right.count, last.right + last.count + longestGap + 12)
      guard let run = self.longest(left, lefts, right, rights) ?? lastWord(left, lefts, right, rights) else { break }
      runs.append(run)
    }
    return runs
  }

  /// A wording ends where it ends: its last word alone shows that both go on alike.
  private static func lastWord(_ left: [Int32], _ lefts: Range<Int>, _ right: [Int32], _ rights: Range<Int>) -> Run? {
    guard let last = right.last, let end = left.last, !lefts.isEmpty, !rights.isEmpty else { return nil }
    if rights.upperBound == right.count, rights.count <= 2,
      let place = lefts.prefix(3).first(where: { left[$0] == last })
    {
      return Run(left: place, right: right.count - 1, count: 1)
    }
    if lefts.upperBound == left.count, lefts.count <= 2, let place = rights.prefix(3).first(where: { right[$0] == end })
    {
      return Run(left: left.count - 1, right: place, count: 1)
    }
    return nil
  }

  private static func longest(_ left: [Int32], _ lefts: Range<Int>, _ right: [Int32], _ rights: Range<Int>) -> Run? {
    var best: Run?
    var lengths = [Int](repeating: 0, count: rights.count + 1)
    for i in lefts {
      var diagonal = 0
      for (offset, j) in rights.enumerated() {
        let above = lengths[offset + 1]
        lengths[offset + 1] = left[i] == right[j] ? diagonal + 1 : 0
        diagonal = above
        let count = lengths[offset + 1]
        if count >= flank, count > best?.count ?? 0 {
          best = Run(left: i + 1 - count, right: j + 1 - count, count: count)
        }
      }
    }
    return best
  }
}
