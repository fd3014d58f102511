internal import Communique

/// Stretches of one source's text, in order and without overlap.
struct SpanSet: Hashable {
  private(set) var ranges: [Range<Int>]

  /// Takes stretches in any order; those that overlap become one, empty ones are left out.
  init(_ ranges: some Sequence<Range<Int>>) {
    self.ranges = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, range.lowerBound <= last.upperBound {
        self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  /// How many scalars they have.
  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// From the start of the first to the end of the last.
  var bounds: Range<Int>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// How many scalars lie in both.
  func sharedCount(with other: SpanSet) -> Int {
    var (shared, left, right) = (0, 0, 0)
    while left < ranges.count, right < other.ranges.count {
      let (one, two) = (ranges[left], other.ranges[right])
      shared += max(0, min(one.upperBound, two.upperBound) - max(one.lowerBound, two.lowerBound))
      if one.upperBound < two.upperBound { left += 1 } else { right += 1 }
    }
    return shared
  }

  /// Whether they share at least half of the longer of them.
  func isMostly(_ other: SpanSet) -> Bool {
    let shared = sharedCount(with: other)
    return shared > 0 && 2 * shared >= max(count, other.count)
  }

  /// Whether they share at least half of the longer of them, or one lies within the other.
  func isMostlyOrWithin(_ other: SpanSet) -> Bool {
    let shared = sharedCount(with: other)
    return shared > 0 && (2 * shared >= max(count, other.count) || shared == min(count, other.count))
  }
}

extension TextSpan {
  /// The stretch, empty where its end lies before its start.
  var range: Range<Int> { start..<max(start, end) }
}

extension Attestation {
  /// The stretches of the segments of some kinds.
  func ranges(_ kinds: Set<SegmentKind>) -> [Range<Int>] {
    segments.compactMap { kinds.contains($0.kind) ? $0.span?.range : nil }
  }
}
