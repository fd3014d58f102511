internal import Communique

/// What one stage found in a briefing, one finding a line: line and column, what it is, its words, and the rule.
public struct StageListing {
  /// The stages that can be looked at.
  public enum Stage: String, Sendable, CaseIterable {
    /// The blocks.
    case layout
    /// The sentences, with their tokens.
    case tokens
    /// The quotations.
    case quotations
    /// The agents, offices, places, dates and amounts.
    case entities
    /// The utterances, with their speakers.
    case attribution
    /// The decisions, pledges, figures, agenda and meetings.
    case decisions
  }

  private let assembly: DraftAssembly
  private var stages: BriefingStages { assembly.stages }

  /// Runs the stages over a briefing.
  public init(_ briefing: Briefing) {
    let tables = briefing.language.flatMap(BriefingLanguage.tables)
    let stages = BriefingStages(BriefingText(decoding: briefing.bytes), markup: briefing.markup, tables: tables)
    assembly = DraftAssembly(stages, of: briefing, options: DraftOptions())
  }

  /// The listing of a stage, a line for each finding.
  public func text(of stage: Stage) -> String {
    let lines: [String] =
      switch stage {
      case .layout: stages.view.blocks.map(layout)
      case .tokens: stages.tokens.sentences.map(tokens)
      case .quotations: stages.quotations.map(quotation)
      case .entities: stages.entities.mentions.map(mention) + stages.entities.values.map(value)
      case .attribution: stages.utterances.map(utterance)
      case .decisions: outcomes()
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private func layout(_ block: BriefingBlock) -> String {
    let level = block.level.map { " \($0)" } ?? ""
    let marker = block.marker.map { " \($0)" } ?? ""
    return line(block.range, "\(block.kind.rawValue)\(level)\(marker)", block.rule)
  }

  private func tokens(_ sentence: BriefingSentence) -> String {
    let list = stages.tokens
    let words = list.tokens[sentence.tokens.clamped(to: list.tokens.indices)].map { list.spellings[Int($0.spelling)] }
    return "\(place(assembly.range(ofTokens: sentence.tokens)))\tsentence\t\(words.joined(separator: " "))"
  }

  private func quotation(_ quotation: Quotation) -> String {
    let state = quotation.isClosed ? "quotation" : "quotation, unclosed"
    return line(quotation.range, quotation.parent == nil ? state : "\(state), nested", quotation.rule)
  }

  private func mention(_ mention: Mention) -> String {
    let agent = mention.agent.map { " = \(stages.entities.agents[$0].name)" } ?? ""
    return line(assembly.range(ofTokens: mention.tokens), "\(mention.kind)\(agent)", "\(mention.resolution)")
  }

  private func value(_ value: DraftValue) -> String {
    let kind =
      switch value.kind {
      case .place(let index):
        "place \(stages.entities.places.indices.contains(index) ? stages.entities.places[index].name : "")"
      case .date(let date): "date \(date)"
      case .money(let money): "money \(money.quantity.value.map { "\($0)" } ?? "?") \(money.currency?.text ?? "?")"
      case .quantity(let quantity): "quantity \(quantity.value.map { "\($0)" } ?? "?") \(quantity.unit ?? "")"
      }
    return line(assembly.range(ofTokens: value.tokens), kind, value.isComplete ? "" : "incomplete")
  }

  private func utterance(_ utterance: Utterance) -> String {
    let speakers = utterance.speakers.map { stages.entities.agents[$0].name }.joined(separator: " and ")
    let cue = utterance.cue.map { " [\(assembly.words(ofTokens: $0))]" } ?? ""
    let words = utterance.pieces.map { piece in
      piece.isQuoted ? "“\(assembly.words(piece.range))”" : assembly.words(piece.range)
    }.joined(separator: " | ")
    let reason = utterance.reason.map { "; \($0)" } ?? ""
    return
      "\(place(utterance.pieces.first?.range ?? 0..<0))\t\(utterance.kind), \(utterance.confidence.name)\t\(speakers)\(cue): \(words)\t\(utterance.rule)\(reason)"
  }

  private func outcomes() -> [String] {
    let outcomes = stages.outcomes
    var lines = outcomes.meetings.map { line($0.ranges.first ?? 0..<0, "meeting “\($0.title)”", $0.rule) }
    lines += outcomes.agenda.map { line($0.range, $0.isDenied ? "not on the agenda" : "agenda item", $0.rule) }
    lines += outcomes.decisions.map { decision in
      let bodies = decision.bodyMentions.map { assembly.words(ofTokens: stages.entities.mentions[$0].tokens) }
      let what =
        "decision “\(decision.title)” (\(decision.verb?.rawValue ?? "no verb"); \(bodies.joined(separator: ", ")))"
      return line(decision.ranges.first ?? 0..<0, what, decision.rule)
    }
    lines += outcomes.commitments.map { line($0.ranges.first ?? 0..<0, "pledge", $0.rule) }
    lines += outcomes.figures.map { line($0.range, "figure", $0.rule) }
    return lines
  }

  private func line(_ range: Range<Int>, _ what: String, _ rule: String) -> String {
    "\(place(range))\t\(what)\t\(assembly.words(range))\t\(rule)"
  }

  private func place(_ range: Range<Int>) -> String {
    guard let location = assembly.location(of: range) else { return "-" }
    return "\(location.line):\(location.column)"
  }
}
