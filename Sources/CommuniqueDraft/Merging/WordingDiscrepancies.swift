import Communique

/// Finds where sources word one thing differently, in attestations that come from different dossiers.
struct WordingDiscrepancies: EntityListVisitor {
  /// A difference, with the readings of both sources.
  struct Finding {
    let kind: DiscrepancyKind
    let subject: String
    let field: String
    let readings: [SourceReading]
  }

  /// Comparing all pairs of more attestations than this would cost more than it shows.
  private static let mostAttestations = 40

  private(set) var findings: [Finding] = []
  private let inputsOfSources: [String: Set<Int>]
  private var words: WordIndex

  init(inputsOfSources: [String: Set<Int>], words: WordIndex) {
    self.inputsOfSources = inputsOfSources
    self.words = words
  }

  private struct Passage {
    let source: ID<Source>
    let segment: Segment
    let text: String
    let words: [Int32]
    let ranges: [Range<Int>]
    /// The words of the next quoted piece after something left out; empty where nothing follows.
    var rest: [Int32] = []
    var restText = ""
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard let type = Value.self as? any Attested.Type, type.entityKind != .meeting, type.entityKind != .agendaItem
    else {
      return
    }
    for entity in value {
      guard let attestations = (entity as? any Attested)?.attestations, attestations.count > 1 else { continue }
      compare(attestations.prefix(WordingDiscrepancies.mostAttestations), of: entity.id.rawValue)
    }
  }

  private mutating func compare(_ attestations: ArraySlice<Attestation>, of subject: String) {
    let passages = attestations.map { self.passages(of: $0) }
    for (position, left) in passages.enumerated() {
      for right in passages.dropFirst(position + 1) {
        guard let first = left.first?.source, let second = right.first?.source, areApart(first, second) else {
          continue
        }
        for passage in left {
          for other in right { compare(passage, other, of: subject) }
        }
      }
    }
  }

  private func areApart(_ left: ID<Source>, _ right: ID<Source>) -> Bool {
    guard let first = inputsOfSources[left.rawValue], let second = inputsOfSources[right.rawValue] else { return false }
    return first.isDisjoint(with: second)
  }

  private mutating func passages(of attestation: Attestation) -> [Passage] {
    var passages: [Passage] = []
    var isInterrupted = false
    for segment in attestation.segments {
      guard segment.kind == .quoted || segment.kind == .reported, let text = segment.text ?? segment.span?.exact else {
        if segment.kind == .elision { isInterrupted = true }
        continue
      }
      let (words, ranges) = words.places(of: text)
      if isInterrupted, segment.kind == .quoted, let last = passages.indices.last,
        passages[last].segment.kind == .quoted
      {
        passages[last].rest = words
        passages[last].restText = text
      }
      isInterrupted = false
      passages.append(
        Passage(source: attestation.source, segment: segment, text: text, words: words, ranges: ranges))
    }
    return passages
  }

  private mutating func compare(_ left: Passage, _ right: Passage, of subject: String) {
    if let reading = fused(left, right) ?? fused(right, left) {
      findings.append(Finding(kind: .misquotation, subject: subject, field: "text", readings: reading))
    }
    for difference in WordingDifference.all(left.words, right.words) {
      let readings = [reading(of: left, difference.left), reading(of: right, difference.right)]
      findings.append(
        Finding(kind: .variantWording, subject: subject, field: "text", readings: readings.compactMap { $0 }))
    }
  }

  /// Whether a quotation runs on where another shows that something is left out.
  private func fused(_ whole: Passage, _ parted: Passage) -> [SourceReading]? {
    guard whole.segment.kind == .quoted, parted.words.count >= 2, parted.rest.count >= 2 else { return nil }
    let seam = Array(parted.words.suffix(2)) + parted.rest.prefix(2)
    guard whole.words.count >= seam.count else { return nil }
    for start in 0...(whole.words.count - seam.count) where Array(whole.words[start..<(start + seam.count)]) == seam {
      guard let reading = reading(of: whole, start..<(start + seam.count)),
        let other = self.reading(of: parted, (parted.words.count - 2)..<parted.words.count)
      else { return nil }
      let rest = parted.restText.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
      return [reading, SourceReading(source: other.source, value: "\(other.value)… \(rest)", span: other.span)]
    }
    return nil
  }

  /// The words of a passage at a place, as the source has them.
  private func reading(of passage: Passage, _ place: Range<Int>) -> SourceReading? {
    guard !place.isEmpty, passage.ranges.indices.contains(place.lowerBound),
      passage.ranges.indices.contains(place.upperBound - 1)
    else { return nil }
    let start = passage.ranges[place.lowerBound].lowerBound
    let end = passage.ranges[place.upperBound - 1].upperBound
    let scalars = Array(passage.text.unicodeScalars)
    guard start < end, end <= scalars.count else { return nil }
    let value = String(String.UnicodeScalarView(scalars[start..<end]))
    return SourceReading(source: passage.source, value: value, span: span(of: passage, start..<end, scalars.count))
  }

  /// The place of words in the source. Where the segment's text lost line ends, only the whole segment's place is sure.
  private func span(of passage: Passage, _ place: Range<Int>, _ count: Int) -> TextSpan? {
    guard let span = passage.segment.span, span.start >= 0, span.end >= span.start, span.start <= Int.max - count else {
      return nil
    }
    guard span.end - span.start == count else { return TextSpan(start: span.start, end: span.end) }
    return TextSpan(start: span.start + place.lowerBound, end: span.start + place.upperBound)
  }
}
