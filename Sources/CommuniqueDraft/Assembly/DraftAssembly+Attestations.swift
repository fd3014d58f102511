internal import Communique

extension DraftAssembly {
  /// The segments of a stretch of the view: one for each stretch of the briefing's text, with a gap between where something
  /// else, such as a box, lies between.
  func segments(_ kind: SegmentKind, _ range: Range<Int>) -> [Segment] {
    let spans = stages.view.spans(of: range, in: stages.text)
    var segments: [Segment] = []
    for span in spans {
      if let last = segments.last?.span {
        segments.append(Segment(kind: .gap, span: TextSpan(start: last.end, end: span.lowerBound)))
      }
      segments.append(segment(kind, span, words: spans.count == 1 ? words(range) : nil))
    }
    return segments
  }

  private func segment(_ kind: SegmentKind, _ span: Range<Int>, words: String?) -> Segment {
    let printed = cleaned(stages.text.string(span))
    let words = words ?? printed
    // Words between which markup stands are not those of the span to the letter; the offsets hold nonetheless.
    let isExact = kind == .quoted && words == printed
    return Segment(
      kind: kind, text: words.isEmpty ? nil : words,
      span: TextSpan(start: span.lowerBound, end: span.upperBound, exact: isExact ? words : nil))
  }

  /// An attestation of words that are reported, in order and without overlap.
  func attestation(_ mode: AttestationMode, _ ranges: [Range<Int>]) -> Attestation {
    var attestation = Attestation(source: sourceID, mode: mode)
    attestation.segments = ordered(ranges.flatMap { segments(quotedRange($0) == nil ? .reported : .quoted, $0) })
    return attestation
  }

  /// The quotation that a stretch is, where it is exactly one.
  private func quotedRange(_ range: Range<Int>) -> Quotation? {
    stages.quotations.first { $0.range == range }
  }

  /// Segments in the order of the text; one that another overlaps is left out, as dossiers' rules want it.
  func ordered(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments.sorted(by: { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }) {
      guard let span = segment.span, span.end >= span.start else { continue }
      if let last = result.last?.span, span.start < last.end { continue }
      result.append(segment)
    }
    return result
  }

  /// The link whose words lie in a stretch of the view.
  func link(in range: Range<Int>) -> Link? {
    guard let link = stages.view.links.first(where: { range.contains($0.range.lowerBound) }) else { return nil }
    let label = words(link.range)
    return Link(label: label.isEmpty ? nil : label, href: link.target.flatMap { try? IRI(text: $0) })
  }

  /// A reading of a field in the words of tokens.
  func reading(_ field: String, _ tokens: Range<Int>) -> FieldReading? {
    let range = range(ofTokens: tokens)
    let value = words(range)
    guard !value.isEmpty, let span = stages.view.spans(of: range, in: stages.text).first else { return nil }
    return FieldReading(field: field, value: value, span: TextSpan(start: span.lowerBound, end: span.upperBound))
  }
}
