internal import Communique

extension DossierComparison {
  /// A statement that uses a quotation, and how its source calls the speaker.
  struct Use {
    var statement: Statement
    var ranges: SpanSet
    var label: String?
  }

  private static let joints: Set<SegmentKind> = [.elision, .interpolation, .gap]

  mutating func compareQuotations(_ truthID: ID<Source>, _ draftID: ID<Source>) {
    let joints = truth.pieces(Self.joints, of: truthID)
    let expected = QuotedPassage.all(truth.quotedPieces(of: truthID), joints: joints)
    // An interruption that only truth marks joins the stretches of a draft too.
    let drafted = QuotedPassage.all(
      draft.quotedPieces(of: draftID), joints: joints + draft.pieces(Self.joints, of: draftID))
    let places = Dictionary(drafted.map { ($0.trimmedRange, $0) }) { first, _ in first }
    let expectedPlaces = Set(expected.map(\.trimmedRange))
    for passage in drafted {
      let isRight = expectedPlaces.contains(passage.trimmedRange)
      evaluation.quotations.draft(isRight)
      if !isRight { miss(.quotationWrong, truthID, passage.range, passage.words) }
    }
    let truthUses = uses(truth, truthID)
    let draftUses = uses(draft, draftID)
    let most = mostQuoted(expected, truthUses)
    for passage in expected {
      let found = places[passage.trimmedRange]
      evaluation.quotations.expect(found != nil)
      if !uses(passage, in: truthUses).isEmpty { evaluation.statementQuotations.count(found != nil) }
      if found != nil {
        compareUses(passage, truthUses, draftUses, source: truthID, mostQuoted: most)
      } else {
        let other = drafted.first { $0.range.overlaps(passage.range) }
        miss(.quotationMissing, truthID, passage.range, passage.words, found: other.map { "“\($0.words)”" })
      }
    }
  }

  /// The statements that use quotations of a source.
  private func uses(_ view: DossierView, _ source: ID<Source>) -> [Use] {
    view.reports(view.dossier.statements, of: source).flatMap { report in
      report.attestations.compactMap { attestation in
        let ranges = SpanSet(attestation.ranges([.quoted]))
        guard !ranges.ranges.isEmpty else { return nil }
        return Use(statement: report.entity, ranges: ranges, label: attestation.speakerLabel)
      }
    }
  }

  /// The uses of a passage, those that share most of it first.
  private func uses(_ passage: QuotedPassage, in uses: [Use]) -> [Use] {
    let place = SpanSet([passage.range])
    return uses.map { ($0, $0.ranges.sharedCount(with: place)) }.filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }

  /// Who is quoted most in a source, by truth.
  private func mostQuoted(_ passages: [QuotedPassage], _ truthUses: [Use]) -> String? {
    var counts: [String: Int] = [:]
    for passage in passages {
      guard let use = uses(passage, in: truthUses).first else { continue }
      counts[truth.names.key(use.statement.speakers), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func compareUses(
    _ passage: QuotedPassage, _ truthUses: [Use], _ draftUses: [Use], source: ID<Source>, mostQuoted: String?
  ) {
    let expected = uses(passage, in: truthUses)
    let found = uses(passage, in: draftUses)
    evaluation.statementOrNot.count(expected.isEmpty == found.isEmpty)
    if expected.isEmpty != found.isEmpty {
      miss(
        .statement, source, passage.range, passage.words,
        expected: expected.isEmpty
          ? "no statement" : "a statement by \(truth.names.label(expected[0].statement.speakers))",
        found: found.isEmpty ? "none" : "one by \(draft.names.label(found[0].statement.speakers))")
    }
    guard let first = expected.first else { return }
    let outcome = outcome(expected, found)
    evaluation.speakers.count(outcome)
    if truth.names.key(first.statement.speakers) != mostQuoted { evaluation.minoritySpeakers.count(outcome) }
    let subject: EvaluationMiss.Subject
    switch outcome {
    case .right, .notStatement: return
    case .wrong: subject = .speakerWrong
    case .empty: subject = .speakerEmpty
    case .incomplete: subject = .speakersIncomplete
    }
    miss(
      subject, source, passage.range, passage.words, expected: truth.names.label(first.statement.speakers),
      found: found.first.map { draft.names.label($0.statement.speakers) })
  }

  /// The best that any pair of statements over one passage agrees.
  private func outcome(_ expected: [Use], _ found: [Use]) -> SpeakerFigure.Outcome {
    if found.isEmpty { return .notStatement }
    var outcomes: [SpeakerFigure.Outcome] = []
    for use in found {
      for other in expected {
        let outcome = outcome(other.statement.speakers, use.statement.speakers)
        if outcome != .right, namesDocument(use, as: other) { return .right }
        outcomes.append(outcome)
      }
    }
    for best in [SpeakerFigure.Outcome.right, .incomplete] where outcomes.contains(best) { return best }
    return outcomes.contains(.wrong) ? .wrong : .empty
  }

  /// Whether a draft has as speaker the document itself, as the source prints it, whose issuers truth names.
  private func namesDocument(_ use: Use, as other: Use) -> Bool {
    guard other.statement.partOf != nil, let label = other.label.map(AgentNames.folded) else { return false }
    let labels = use.statement.speakers.filter { $0.agent == nil }.compactMap(\.label) + [use.label].compactMap { $0 }
    let isUnnamed = use.statement.speakers.allSatisfy { $0.agent == nil }
    return isUnnamed && labels.contains { AgentNames.isSuffix(AgentNames.folded($0), label) }
  }

  mutating func compareParaphrases(_ truthID: ID<Source>, _ draftID: ID<Source>) {
    let optional: Set<AttestationMode> = [.mention, .headline, .caption, .summary]
    let expected = paraphrases(truth, truthID)
    let drafted = paraphrases(draft, draftID)
    for use in expected where !optional.contains(use.mode ?? .paraphrase) {
      let found = drafted.filter { $0.spans.isMostly(use.spans) }
      evaluation.paraphrases.expect(!found.isEmpty)
      guard let first = found.first else {
        miss(
          .paraphraseMissing, truthID, use.spans.bounds, use.words,
          expected: truth.names.label(use.statement.speakers))
        continue
      }
      let isRight = found.contains { outcome(use.statement.speakers, $0.statement.speakers) == .right }
      evaluation.paraphraseSpeakers.count(isRight)
      if !isRight {
        miss(
          .paraphraseSpeaker, truthID, use.spans.bounds, use.words,
          expected: truth.names.label(use.statement.speakers), found: draft.names.label(first.statement.speakers))
      }
    }
    for use in drafted {
      let isRight = expected.contains { $0.spans.isMostly(use.spans) }
      evaluation.paraphrases.draft(isRight)
      if !isRight { miss(.paraphraseWrong, truthID, use.spans.bounds, use.words) }
    }
  }

  private typealias Paraphrase = (statement: Statement, mode: AttestationMode?, spans: SpanSet, words: String)

  /// The reports of statements without quoted words.
  private func paraphrases(_ view: DossierView, _ source: ID<Source>) -> [Paraphrase] {
    view.reports(view.dossier.statements, of: source).flatMap { report in
      report.attestations.compactMap { attestation -> Paraphrase? in
        let spans = SpanSet(attestation.ranges([.reported]))
        guard attestation.ranges([.quoted]).isEmpty, !spans.ranges.isEmpty else { return nil }
        let words = attestation.segments.compactMap { $0.span?.exact ?? $0.text }.joined(separator: " … ")
        return (report.entity, attestation.mode, spans, words)
      }
    }
  }
}
