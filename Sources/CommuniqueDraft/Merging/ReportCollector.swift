import Communique

/// Collects the words in which each source reports, apart from what it quotes.
struct ReportCollector: EntityListVisitor {
  private var words: WordIndex
  private var texts: [String: [String]] = [:]
  private var quotations: [String: [TextSpan]] = [:]
  private var seen: Set<[String]> = []

  init(words: WordIndex) { self.words = words }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard Value.self is any Attested.Type else { return }
    for entity in value {
      guard let attested = entity as? any Attested else { continue }
      for attestation in attested.attestations {
        for segment in attestation.segments where segment.kind == .reported || segment.kind == .quoted {
          if segment.kind == .quoted {
            if let span = segment.span { quotations[attestation.source.rawValue, default: []].append(span) }
            continue
          }
          guard let text = segment.text ?? segment.span?.exact else { continue }
          // A sentence may report several things; its words count once.
          guard seen.insert([attestation.source.rawValue, text]).inserted else { continue }
          texts[attestation.source.rawValue, default: []].append(text)
        }
      }
    }
  }

  /// The words of a source: its text without the quotations, where it is kept, and else those of the attestations.
  mutating func passages(of source: Source) -> [[Int32]] {
    guard let text = source.text else { return (texts[source.id.rawValue] ?? []).map { words.words(of: $0) } }
    let spans = quotations[source.id.rawValue] ?? []
    let (all, ranges) = words.places(of: text)
    var passages: [[Int32]] = [[]]
    var waiting = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }[...]
    for (word, range) in zip(all, ranges) {
      while let span = waiting.first, span.end <= range.lowerBound {
        waiting.removeFirst()
        passages.append([])
      }
      if let span = waiting.first, span.start < range.upperBound { continue }
      passages[passages.count - 1].append(word)
    }
    return passages
  }
}
