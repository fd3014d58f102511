/// Finds pairs of items that have words in common, without comparing all pairs.
struct WordingIndex {
  /// What more items than this have in common tells nothing, and would make comparing quadratic.
  private static let commonest = 48
  private static let longestPassage = 400

  let items: [WordingItem]
  private let words: WordIndex
  private var weights: [Int32: Double] = [:]
  private var holders: [UInt64: [Int32]] = [:]
  private var stemHolders: [Int32: [Int32]] = [:]

  init(_ items: [WordingItem], words: WordIndex) {
    self.items = items
    self.words = words
    for (number, item) in items.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      for stem in item.content { stemHolders[stem, default: []].append(number) }
      for key in WordingIndex.keys(of: item) { holders[key, default: []].append(number) }
    }
    let total = Double(items.count)
    for (stem, holders) in stemHolders { weights[stem] = WordingIndex.weight(of: holders.count, among: total) }
  }

  /// A word that few have tells more; one that nearly all have, nearly nothing.
  private static func weight(of count: Int, among total: Double) -> Double {
    let rarity = (total + 1) / Double(count)
    var weight = 0.0
    var rest = rarity
    // The logarithm to the base 2, in whole steps with a linear rest: no library of functions is needed for it.
    while rest >= 2 {
      rest /= 2
      weight += 1
    }
    return max(0.25, weight + rest - 1)
  }

  private static func keys(of item: WordingItem) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for passage in item.passages {
      let words = passage.words.prefix(longestPassage)
      guard words.count >= 3 else { continue }
      for start in 0..<(words.count - 2) {
        var key: UInt64 = 0
        for offset in 0..<3 { key = key &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(UInt32(bitPattern: words[start + offset])) }
        keys.insert(key)
      }
    }
    return keys
  }

  /// The pairs of items of different dossiers that are worth a closer look, each once.
  func candidates() -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var tally = [Double](repeating: 0, count: items.count)
    for (number, item) in items.enumerated() {
      var touched: [Int] = []
      func count(_ others: [Int32], _ weight: Double, _ tally: inout [Double]) {
        guard others.count <= WordingIndex.commonest else { return }
        for other in others {
          let other = Int(other)
          if other >= number { break }
          guard items[other].input != item.input else { continue }
          if tally[other] == 0 { touched.append(other) }
          tally[other] += weight
        }
      }
      for stem in item.content { count(stemHolders[stem] ?? [], weights[stem] ?? 0, &tally) }
      for key in WordingIndex.keys(of: item) { count(holders[key] ?? [], 1, &tally) }
      for other in touched {
        if tally[other] >= 3 { pairs.append((other, number)) }
        tally[other] = 0
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  /// What two items have in common.
  func overlap(_ left: Int, _ right: Int) -> WordingOverlap {
    let left = items[left]
    let right = items[right]
    var overlap = WordingOverlap()
    let leftContent = Set(left.content)
    for stem in right.content where leftContent.contains(stem) {
      overlap.shared += 1
      overlap.sharedWeight += weights[stem] ?? 0
    }
    let poorer = min(weight(of: left.content), weight(of: right.content))
    overlap.containment = poorer > 0 ? overlap.sharedWeight / poorer : 0
    for passage in left.passages { for other in right.passages { compare(passage, other, &overlap) } }
    return overlap
  }

  private func weight(of content: [Int32]) -> Double { content.reduce(0) { $0 + (weights[$1] ?? 0) } }

  private func compare(_ left: WordingItem.Passage, _ right: WordingItem.Passage, _ overlap: inout WordingOverlap) {
    if left.words == right.words { overlap.isSamePassage = true }
    let run = WordingIndex.longestRun(left.words, right.words)
    guard !run.isEmpty else { return }
    let shared = left.words[run]
    let content = shared.filter { words.stem(of: $0) >= 0 }
    let weight = content.reduce(0) { $0 + (weights[words.stem(of: $1)] ?? 0) }
    let isWhole = (left.isQuoted && run.count == left.words.count) || (right.isQuoted && run.count == right.words.count)
    guard
      (isWhole ? 1 : 0, weight, run.count) > (overlap.isWholeQuotation ? 1 : 0, overlap.runWeight, overlap.run)
        || (run.count >= overlap.run && weight > overlap.runWeight)
    else { return }
    overlap.run = run.count
    overlap.runContent = content.count
    overlap.runWeight = weight
    overlap.isWholeQuotation = isWhole
  }

  /// The longest run of words that two passages have in common, as its place in the first.
  static func longestRun(_ left: [Int32], _ right: [Int32]) -> Range<Int> {
    let left = left.prefix(longestPassage)
    let right = right.prefix(longestPassage)
    var lengths = [Int](repeating: 0, count: right.count + 1)
    var best = 0..<0
    for (i, word) in left.enumerated() {
      var diagonal = 0
      for (j, other) in right.enumerated() {
        let above = lengths[j + 1]
        lengths[j + 1] = word == other ? diagonal + 1 : 0
        diagonal = above
        if lengths[j + 1] > best.count { best = (i + 1 - lengths[j + 1])..<(i + 1) }
      }
    }
    return best
  }
}
