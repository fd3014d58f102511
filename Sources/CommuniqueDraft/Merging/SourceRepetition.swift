import Communique

/// Finds sources that repeat others nearly word for word.
struct SourceRepetition {
  /// As many words in a row do not come twice by chance.
  private static let runLength = 8
  private static let fewestWords = 40
  private static let repeats = 0.2
  private static let contains = 0.8
  /// What has less than this of its words in the other is clearly more than a copy.
  private static let hasMore = 0.6

  /// How much of one source stands in another.
  struct Finding {
    let source: Int
    let other: Int
    /// The part of the source's words that stands in the other.
    let share: Double
    /// The part of the other's words that stands in the source.
    let reverse: Double
  }

  /// Compares sources by their own words: what they quote from others, both may have from there.
  ///
  /// - Parameters:
  ///   - texts: For each source, its passages.
  ///   - mayCompare: Whether two sources are to be compared.
  static func findings(_ texts: [[[Int32]]], where mayCompare: (Int, Int) -> Bool) -> [Finding] {
    var holders: [UInt64: [Int]] = [:]
    var keys: [[[UInt64]]] = []
    for (source, passages) in texts.enumerated() {
      let ofSource = passages.map(runs)
      for key in Set(ofSource.joined()) { holders[key, default: []].append(source) }
      keys.append(ofSource)
    }
    var covered: [[Int]: Int] = [:]
    for (source, passages) in keys.enumerated() {
      for passage in passages {
        // Where the last run that another source has ends, so that no word counts twice.
        var ends: [Int: Int] = [:]
        for (start, key) in passage.enumerated() {
          for other in holders[key] ?? [] where other != source && mayCompare(source, other) {
            covered[[source, other], default: 0] += start + runLength - max(start, ends[other] ?? 0)
            ends[other] = start + runLength
          }
        }
      }
    }
    let sizes = texts.map { $0.reduce(0) { $0 + $1.count } }
    var findings: [Finding] = []
    for pair in covered.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where pair[0] < pair[1] {
      guard min(sizes[pair[0]], sizes[pair[1]]) >= fewestWords else { continue }
      let share = Double(covered[pair] ?? 0) / Double(sizes[pair[0]])
      let reverse = Double(covered[[pair[1], pair[0]]] ?? 0) / Double(sizes[pair[1]])
      if max(share, reverse) >= repeats {
        findings.append(Finding(source: pair[0], other: pair[1], share: share, reverse: reverse))
      }
    }
    return findings
  }

  private static func runs(_ words: [Int32]) -> [UInt64] {
    guard words.count >= runLength else { return [] }
    return (0...(words.count - runLength)).map { start in
      words[start..<(start + runLength)].reduce(0) { $0 &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(UInt32(bitPattern: $1)) }
    }
  }

  /// Which of two sources was made from the other, as far as the sources show it.
  ///
  /// - Returns: Whether the first was made from the second, and how; `nil` where nothing shows it.
  static func derivation(_ finding: Finding, _ source: Source, _ other: Source) -> (isFirst: Bool, DerivationRelation)?
  {
    func relation(_ share: Double) -> DerivationRelation { share >= contains ? .excerpt : .paraphrase }
    let isNamed = names(source.originator, other.publisher)
    let names = names(other.originator, source.publisher)
    if isNamed != names {
      let share = isNamed ? finding.share : finding.reverse
      return (isNamed, share >= contains ? .republication : .paraphrase)
    }
    if finding.share >= contains, finding.reverse < hasMore { return (true, .excerpt) }
    if finding.reverse >= contains, finding.share < hasMore { return (false, .excerpt) }
    // A release or a record says itself that it is where reports come from.
    let first = isOriginal(source.kind)
    let second = isOriginal(other.kind)
    guard let first, let second, first != second else { return nil }
    return second ? (true, relation(finding.share)) : (false, relation(finding.reverse))
  }

  private static func names(_ originator: Party?, _ publisher: Party?) -> Bool {
    guard let originator, let publisher else { return false }
    if let agent = originator.agent, agent == publisher.agent { return true }
    return originator.label != nil && originator.label == publisher.label
  }

  private static func isOriginal(_ kind: SourceKind?) -> Bool? {
    guard let kind else { return nil }
    if [.pressRelease, .communique, .transcript, .record, .minutes].contains(kind) { return true }
    if [.newsArticle, .briefing, .briefingPaper].contains(kind) { return false }
    return nil
  }
}
