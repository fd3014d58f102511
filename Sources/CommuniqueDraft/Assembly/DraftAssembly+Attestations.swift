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
    attestation.segments = ordered(ranges.flatMap { pieces($0) })
    // Whoever quotes does not only paraphrase; the rules of dossiers want the two apart.
    if mode == .paraphrase, attestation.segments.contains(where: { $0.kind == .quoted }) {
      attestation.mode = attestation.segments.contains { $0.kind == .reported } ? .partialQuote : .verbatim
    }
    return attestation
  }

  /// The segments of a stretch, quoted and reported by turns.
  private func pieces(_ range: Range<Int>) -> [Segment] {
    var result: [Segment] = []
    var start = range.lowerBound
    for index in firstQuotation(endingAfter: range.lowerBound)..<stages.quotations.endIndex {
      let quotation = stages.quotations[index]
      guard quotation.outer.lowerBound < range.upperBound else { break }
      let isWithin = range.lowerBound <= quotation.range.lowerBound && quotation.range.upperBound <= range.upperBound
      guard quotation.parent == nil, isWithin, start <= quotation.range.lowerBound else { continue }
      result += reported(start..<max(start, quotation.outer.lowerBound))
      result += segments(.quoted, quotation.range)
      start = quotation.outer.upperBound
    }
    return result + reported(start..<max(start, range.upperBound))
  }

  /// Reported words without the white space and commas at their ends; none where nothing is left.
  private func reported(_ range: Range<Int>) -> [Segment] {
    let text = stages.view.text
    var range = range.clamped(to: 0..<text.count)
    while let first = range.first, isMargin(text[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isMargin(text[last]) { range = range.lowerBound..<last }
    return range.isEmpty ? [] : segments(.reported, range)
  }

  private func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "." || scalar == ";" || scalar.properties.isWhitespace
  }

  /// Quotations stand in the order of their starts; nested ones end before that which holds them.
  private func firstQuotation(endingAfter offset: Int) -> Int {
    BinarySearch.firstIndex(in: stages.quotations) { $0.range.lowerBound >= offset }
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
    let low = BinarySearch.firstIndex(in: stages.view.links) { $0.range.lowerBound >= range.lowerBound }
    guard low < stages.view.links.count, range.contains(stages.view.links[low].range.lowerBound) else { return nil }
    let link = stages.view.links[low]
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
