internal import Communique

extension DossierComparison {
  mutating func compareDecisions(_ truthID: ID<Source>, _ draftID: ID<Source>) {
    let expected = truth.reports(truth.dossier.decisions, of: truthID)
    let drafted = draft.reports(draft.dossier.decisions, of: draftID)
    for report in expected where Self.isOwed(report) {
      let found = drafted.filter { $0.isMostlyOrWithin(report) }
      evaluation.decisions.expect(!found.isEmpty)
      guard found.isEmpty else {
        compare(report, found, source: truthID)
        continue
      }
      miss(
        .decisionMissing, truthID, report.bounds, report.words,
        expected: "\(truth.names.label(report.entity.bodies)) \(report.entity.verb?.rawValue ?? "")")
    }
    for report in drafted {
      let isRight = expected.contains { $0.isMostlyOrWithin(report) }
      evaluation.decisions.draft(isRight)
      if !isRight { miss(.decisionWrong, truthID, report.bounds, report.words) }
    }
  }

  /// Whether a draft has to have a decision: not one that its source mentions in passing, nor one that is only proposed.
  private static func isOwed(_ report: Report<Decision>) -> Bool {
    report.entity.status != .proposed && !report.attestations.allSatisfy { $0.mode == .mention }
  }

  /// Compares verb and bodies; of several decisions at one place it is enough that one agrees.
  private mutating func compare(_ expected: Report<Decision>, _ found: [Report<Decision>], source: ID<Source>) {
    if let verb = expected.entity.verb {
      let isRight = found.contains { $0.entity.verb == verb }
      evaluation.decisionVerbs.count(isRight)
      if !isRight {
        miss(
          .decisionVerb, source, expected.bounds, expected.words, expected: verb.rawValue,
          found: found.first?.entity.verb?.rawValue ?? "none")
      }
    }
    let isRight = found.contains { outcome(expected.entity.bodies, $0.entity.bodies) == .right }
    evaluation.decisionBodies.count(isRight)
    if !isRight {
      miss(
        .decisionBody, source, expected.bounds, expected.words, expected: truth.names.label(expected.entity.bodies),
        found: draft.names.label(found.first?.entity.bodies ?? []))
    }
  }

  mutating func compareCommitments(_ truthID: ID<Source>, _ draftID: ID<Source>) {
    let expected = truth.reports(truth.dossier.commitments, of: truthID)
    let drafted = draft.reports(draft.dossier.commitments, of: draftID)
    for report in expected {
      let found = drafted.filter { $0.isMostlyOrWithin(report) }
      evaluation.commitments.expect(!found.isEmpty)
      if found.isEmpty {
        miss(.commitmentMissing, truthID, report.bounds, report.words)
      } else {
        compareAmounts(report, found, source: truthID)
      }
    }
    for report in drafted {
      let isRight = expected.contains { $0.isMostlyOrWithin(report) }
      evaluation.commitments.draft(isRight)
      if !isRight { miss(.commitmentWrong, truthID, report.bounds, report.words) }
    }
  }

  private mutating func compareAmounts(
    _ expected: Report<Commitment>, _ found: [Report<Commitment>], source: ID<Source>
  ) {
    let amounts = expected.entity.amounts.map(Self.amount)
    guard !amounts.isEmpty else { return }
    let drafted = found.flatMap(\.entity.amounts).map(Self.amount)
    let isRight = !Set(amounts).isDisjoint(with: drafted)
    evaluation.commitmentAmounts.count(isRight)
    if !isRight {
      miss(
        .commitmentAmount, source, expected.bounds, expected.words, expected: amounts.joined(separator: ", "),
        found: drafted.isEmpty ? "none" : drafted.joined(separator: ", "))
    }
  }

  private static func amount(_ money: Money) -> String {
    let number = money.quantity.value?.text ?? money.quantity.text ?? "?"
    return "\(number) \(money.currency?.text ?? "?")"
  }

  mutating func compareAgenda(_ truthID: ID<Source>, _ draftID: ID<Source>) {
    let expected = truth.reports(truth.dossier.agendaItems, of: truthID)
    let drafted = draft.reports(draft.dossier.agendaItems, of: draftID)
    for report in expected {
      let isFound = drafted.contains { $0.isMostlyOrWithin(report) || Self.haveSameTitle($0, report) }
      evaluation.agendaItems.expect(isFound)
      if report.entity.kind == .official || report.entity.kind == .additional {
        evaluation.officialAgendaItems.count(isFound)
      }
      if !isFound { miss(.agendaItemMissing, truthID, report.bounds, report.words) }
    }
    for report in drafted {
      let isRight = expected.contains { $0.isMostlyOrWithin(report) || Self.haveSameTitle($0, report) }
      evaluation.agendaItems.draft(isRight)
      if !isRight { miss(.agendaItemWrong, truthID, report.bounds, report.words) }
    }
  }

  private static func haveSameTitle(_ one: Report<AgendaItem>, _ two: Report<AgendaItem>) -> Bool {
    AgentNames.folded(one.entity.title.description) == AgentNames.folded(two.entity.title.description)
  }
}
