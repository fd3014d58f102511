internal import Communique

/// Compares one draft with truth, source by source.
struct DossierComparison {
  let truth: DossierView
  let draft: DossierView
  /// The sources that are compared: that of truth and that of the draft.
  let pairs: [(truth: Source, draft: Source)]
  var evaluation = Evaluation()

  init(truth: DossierView, draft: DossierView, leavingOut compared: Set<ID<Source>>) {
    self.truth = truth
    self.draft = draft
    pairs = Self.pairs(truth.dossier.sources.filter { !compared.contains($0.id) }, draft.dossier.sources)
  }

  /// The sources of truth that are compared.
  var comparedSources: [ID<Source>] { pairs.map(\.truth.id) }

  /// Those with the same digest; then, in order, those of which at most one has a digest.
  private static func pairs(_ truth: [Source], _ drafted: [Source]) -> [(truth: Source, draft: Source)] {
    var left = truth
    var open: [Source] = []
    var pairs: [(truth: Source, draft: Source)] = []
    for source in drafted {
      if let digest = source.digest, let index = left.firstIndex(where: { $0.digest == digest }) {
        pairs.append((left.remove(at: index), source))
      } else {
        open.append(source)
      }
    }
    for source in open {
      guard let index = left.firstIndex(where: { $0.digest == nil || source.digest == nil }) else { continue }
      pairs.append((left.remove(at: index), source))
    }
    return pairs
  }

  mutating func run() {
    for source in draft.dossier.sources where !pairs.contains(where: { $0.draft.id == source.id }) {
      evaluation.misses.append(
        EvaluationMiss(subject: .source, source: source.id.rawValue, words: "not in the dossier taken as truth"))
    }
    for pair in pairs {
      evaluation.sources += 1
      compareQuotations(pair.truth.id, pair.draft.id)
      compareParaphrases(pair.truth.id, pair.draft.id)
      compareDecisions(pair.truth.id, pair.draft.id)
      compareCommitments(pair.truth.id, pair.draft.id)
      compareAgenda(pair.truth.id, pair.draft.id)
      compareHeader(pair.truth, pair.draft)
    }
    if !pairs.isEmpty { compareMeetings() }
  }

  mutating func miss(
    _ subject: EvaluationMiss.Subject, _ source: ID<Source>, _ span: Range<Int>?, _ words: String,
    expected: String? = nil, found: String? = nil
  ) {
    evaluation.misses.append(
      EvaluationMiss(
        subject: subject, source: source.rawValue, span: span, words: words, expected: expected, found: found))
  }

  /// How drafted parties agree with those of truth.
  func outcome(_ expected: [Party], _ found: [Party]) -> SpeakerFigure.Outcome {
    if expected.isEmpty { return found.isEmpty ? .right : .wrong }
    if found.isEmpty { return .empty }
    let areAllRight = found.allSatisfy { party in
      expected.contains { draft.names.isSame(party, as: $0, in: truth.names) }
    }
    guard areAllRight else { return .wrong }
    let areComplete = expected.allSatisfy { party in
      found.contains { draft.names.isSame($0, as: party, in: truth.names) }
    }
    return areComplete ? .right : .incomplete
  }
}
