import Communique
import CommuniqueDraft
import Testing

/// A few sentences of our own, with the decisions that they tell.
struct DecisionPassage: Sendable, CustomTestStringConvertible {
  /// What is difficult about it.
  let name: String
  /// The words.
  let text: String
  /// The verb of each decision, and words that it must hold; empty where nothing was decided.
  let decisions: [(verb: String?, words: String)]

  init(_ name: String, _ text: String, _ decisions: [(String?, String)] = []) {
    self.name = name
    self.text = text
    self.decisions = decisions.map { (verb: $0.0, words: $0.1) }
  }

  var testDescription: String { name }

  /// What the stage finds in a text.
  static func found(_ text: String, _ tables: LanguageTables? = nil) -> (stages: BriefingStages, words: [String]) {
    let stages = BriefingStages(BriefingText(text), tables: tables)
    let words = stages.outcomes.decisions.map { decision in
      decision.ranges.map { stages.view.string($0) }.joined(separator: " … ")
    }
    return (stages, words)
  }
}
