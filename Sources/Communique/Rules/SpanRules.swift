/// The rules about spans and segments.
enum SpanRules {
  /// What can be said of a span alone.
  static func shape(of span: TextSpan, at path: RecordPath) -> [Diagnostic] {
    guard span.start >= 0, span.end < span.start else { return [] }
    return [
      Diagnostic(
        .spanReversed, "The span ends at \(span.end), before its start at \(span.start)", at: path,
        hint: "Count Unicode scalars from the start of the text; the end is the offset after the last")
    ]
  }

  /// What can be said of a span with its source's text at hand.
  static func place(of span: TextSpan, in text: SourceText, at path: RecordPath) -> [Diagnostic] {
    guard span.start >= 0, span.end >= span.start else { return [] }
    guard let words = text.words(from: span.start, to: span.end) else {
      return [
        Diagnostic(
          .spanOutsideText, "The span ends at \(span.end), and the source's text at \(text.count)", at: path,
          hint: "Count Unicode scalars, not bytes or UTF-16 units, with line ends as one")
      ]
    }
    guard let exact = span.exact, !sameScalars(SourceText.collapsed(exact), words) else { return [] }
    return [mismatch(of: "The words of the span", exact, with: words, at: path.appending("exact"))]
  }

  /// What can be said of an attestation's wording.
  static func wording(of segments: [Segment], in text: SourceText?, at path: RecordPath) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var reached: (position: Int, end: Int)?
    for (position, segment) in segments.enumerated() {
      guard let span = segment.span else { continue }
      let path = path.appending(position)
      if let text { findings += place(of: span, in: text, at: path.appending("span")) }
      // Most quotations are their spans' words to the letter, which needs no collapsing.
      if segment.kind == .quoted, let quoted = segment.text, span.exact.map({ sameScalars($0, quoted) }) != true {
        let words = span.exact.map(SourceText.collapsed) ?? text?.words(from: span.start, to: span.end)
        if let words, !sameScalars(SourceText.collapsed(quoted), words) {
          findings.append(mismatch(of: "The quoted words", quoted, with: words, at: path.appending("text")))
        }
      }
      if let reached, span.start < reached.end {
        findings.append(
          Diagnostic(
            .segmentsUnordered,
            "The segment starts at \(span.start), and segment \(reached.position) before it ends at \(reached.end)",
            at: path.appending("span"), hint: "List segments in the order of the text, without overlap"))
      }
      reached = (position, max(span.end, reached?.end ?? 0))
    }
    return findings
  }

  private static func mismatch(of what: String, _ found: String, with expected: String, at path: RecordPath)
    -> Diagnostic
  {
    Diagnostic(
      .spanExactMismatch, "\(what) are “\(shortened(found))”; the text has “\(shortened(expected))”", at: path,
      hint: "Copy the words from the source, or correct the offsets")
  }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…"
  }

  /// Strings compare equal across normalization forms; quotations must not.
  private static func sameScalars(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { right in left.hasSameBytes(as: right) } }
  }
}
