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
    // Among few items every word looks rare or common by chance.
    let total = Double(max(items.count, 64))
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
  ///
  /// - Parameter fewest: How many stems and runs of three words both must have.
  func candidates(fewest: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var tally = [Int](repeating: 0, count: items.count)
    for (number, item) in items.enumerated() {
      var touched: [Int] = []
      func count(_ others: [Int32], _ tally: inout [Int]) {
        guard others.count <= WordingIndex.commonest else { return }
        for other in others {
          let other = Int(other)
          if other >= number { break }
          guard items[other].input != item.input else { continue }
          if tally[other] == 0 { touched.append(other) }
          tally[other] += 1
        }
      }
      for stem in item.content { count(stemHolders[stem] ?? [], &tally) }
      for key in WordingIndex.keys(of: item) { count(holders[key] ?? [], &tally) }
      for other in touched {
        if tally[other] >= fewest { pairs.append((other, number)) }
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
    let leftWeight = weight(of: left.content)
    let rightWeight = weight(of: right.content)
    let poorer = min(leftWeight, rightWeight)
    overlap.containment = poorer > 0 ? overlap.sharedWeight / poorer : 0
    let all = leftWeight + rightWeight - overlap.sharedWeight
    overlap.similarity = all > 0 ? overlap.sharedWeight / all : 0
    overlap.isContrary = WordingIndex.areContrary(leftContent, Set(right.content), words.distinctive)
    for passage in left.passages { for other in right.passages { compare(passage, other, &overlap) } }
    return overlap
  }

  /// Whether each has something distinctive that the other lacks.
  static func areContrary(_ left: Set<Int32>, _ right: Set<Int32>, _ distinctive: Set<Int32>) -> Bool {
    left.contains { distinctive.contains($0) && !right.contains($0) }
      && right.contains { distinctive.contains($0) && !left.contains($0) }
  }

  private func weight(of content: [Int32]) -> Double { content.reduce(0) { $0 + (weights[$1] ?? 0) } }

  private func compare(_ left: WordingItem.Passage, _ right: WordingItem.Passage, _ overlap: inout WordingOverlap) {
    if left.words == right.words { overlap.isSamePassage = true }
    compareContent(left, right, &overlap)
    compareSequence(left, right, &overlap)
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

  private func compareSequence(
    _ left: WordingItem.Passage, _ right: WordingItem.Passage, _ overlap: inout WordingOverlap
  ) {
    guard left.isQuoted || right.isQuoted else { return }
    let run = WordingIndex.longestRun(left.sequence, right.sequence).count
    let isWhole = (left.isQuoted && run == left.sequence.count) || (right.isQuoted && run == right.sequence.count)
    if isWhole { overlap.wholeContent = max(overlap.wholeContent, run) }
  }

  private func compareContent(
    _ left: WordingItem.Passage, _ right: WordingItem.Passage, _ overlap: inout WordingOverlap
  ) {
    guard min(left.content.count, right.content.count) >= 3 else { return }
    let known = Set(left.content)
    let shared = right.content.filter(known.contains)
    let poorer = min(weight(of: left.content), weight(of: right.content))
    let weight = weight(of: shared)
    guard poorer > 0, weight * weight / poorer > overlap.passage.weight * overlap.passage.containment else { return }
    overlap.passage = (weight / poorer, shared.count, weight)
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
