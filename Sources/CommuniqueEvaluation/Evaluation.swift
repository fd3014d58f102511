public import Communique

/// How well drafted dossiers agree with one that is taken as truth.
///
/// What sources report is compared source by source, by the places in the source's text that the attestations name:
/// wording, identifiers and the order of records do not count. A source of a draft is that of truth with the same
/// digest; without digests they are taken in order.
///
/// - ``quotations``: a quotation is what stands between one pair of marks; segments that touch each other, directly or
///   over an elision, an interpolation or a gap, are one. It is found where both ends agree after punctuation and white
///   space at the ends is left out.
/// - ``paraphrases``: reports of statements without quoted words; found where at least half of the longer is shared.
/// - ``decisions``, ``commitments``, ``agendaItems``: found where at least half of the longer is shared, or one lies
///   within the other. Decisions that a source only mentions, and those that are only proposed, need not be drafted.
public struct Evaluation: Hashable, Sendable {
  /// The quotations.
  public var quotations = EvaluationFigure()
  /// Of the quotations that truth uses in statements: those found.
  public var statementQuotations = EvaluationShare()
  /// Of the quotations found: those used in a statement in both dossiers or in neither.
  public var statementOrNot = EvaluationShare()
  /// Of the quotations found that truth uses in a statement: their speakers.
  public var speakers = SpeakerFigure()
  /// The same without those of the speaker who is quoted most in each source.
  public var minoritySpeakers = SpeakerFigure()
  /// The retold statements.
  public var paraphrases = EvaluationFigure()
  /// Of the retold statements found: those with the speakers that truth has.
  public var paraphraseSpeakers = EvaluationShare()
  /// The decisions, once for each source that reports them.
  public var decisions = EvaluationFigure()
  /// Of the decisions found: those with the verb that truth has.
  public var decisionVerbs = EvaluationShare()
  /// Of the decisions found: those with the bodies that truth has.
  public var decisionBodies = EvaluationShare()
  /// The commitments, once for each source that reports them.
  public var commitments = EvaluationFigure()
  /// Of the commitments found that have amounts in truth: those with one of these.
  public var commitmentAmounts = EvaluationShare()
  /// The agenda items, once for each source that reports them.
  public var agendaItems = EvaluationFigure()
  /// Those that truth has as official or additional items.
  public var officialAgendaItems = EvaluationShare()
  /// The fields about the sources and the meetings that they are about: a drafted field is right where it agrees with
  /// truth, though it be less exact.
  public var header = EvaluationFigure()
  /// How many sources were compared.
  public var sources = 0
  /// Where drafts and truth differ, in the order of the sources and of what is compared.
  public var misses: [EvaluationMiss] = []

  /// Makes one of nothing, to add others to.
  public init() {}

  /// Compares drafts with truth. A source of truth that no draft has is a miss and counts in no figure.
  public init(truth: Dossier, drafts: [Dossier]) {
    var compared: Set<ID<Source>> = []
    let view = DossierView(truth)
    for draft in drafts {
      add(view, DossierView(draft), &compared)
    }
    addUncompared(view, compared)
  }

  /// Compares a draft with truth, where the drafter found quotations that its draft uses nowhere, such as scare quotations.
  ///
  /// - Parameters:
  ///   - truth: The dossier taken as truth.
  ///   - draft: The draft.
  ///   - unusedQuotations: The places of these quotations, by the sources of the draft.
  public init(truth: Dossier, draft: Dossier, unusedQuotations: [ID<Source>: [TextSpan]]) {
    var compared: Set<ID<Source>> = []
    let view = DossierView(truth)
    add(view, DossierView(draft, unusedQuotations: unusedQuotations), &compared)
    addUncompared(view, compared)
  }

  private mutating func add(_ truth: DossierView, _ draft: DossierView, _ compared: inout Set<ID<Source>>) {
    var comparison = DossierComparison(truth: truth, draft: draft, leavingOut: compared)
    comparison.run()
    compared.formUnion(comparison.comparedSources)
    self = self + comparison.evaluation
  }

  private mutating func addUncompared(_ truth: DossierView, _ compared: Set<ID<Source>>) {
    for source in truth.dossier.sources where !compared.contains(source.id) && truth.isAttested(source.id) {
      misses.append(EvaluationMiss(subject: .source, source: source.id.rawValue, words: "in no draft"))
    }
  }

  /// The figures of two evaluations together, and the misses of both.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.quotations = left.quotations + right.quotations
    sum.statementQuotations = left.statementQuotations + right.statementQuotations
    sum.statementOrNot = left.statementOrNot + right.statementOrNot
    sum.speakers = left.speakers + right.speakers
    sum.minoritySpeakers = left.minoritySpeakers + right.minoritySpeakers
    sum.paraphrases = left.paraphrases + right.paraphrases
    sum.paraphraseSpeakers = left.paraphraseSpeakers + right.paraphraseSpeakers
    sum.decisions = left.decisions + right.decisions
    sum.decisionVerbs = left.decisionVerbs + right.decisionVerbs
    sum.decisionBodies = left.decisionBodies + right.decisionBodies
    sum.commitments = left.commitments + right.commitments
    sum.commitmentAmounts = left.commitmentAmounts + right.commitmentAmounts
    sum.agendaItems = left.agendaItems + right.agendaItems
    sum.officialAgendaItems = left.officialAgendaItems + right.officialAgendaItems
    sum.header = left.header + right.header
    sum.sources = left.sources + right.sources
    sum.misses = left.misses + right.misses
    return sum
  }
}
