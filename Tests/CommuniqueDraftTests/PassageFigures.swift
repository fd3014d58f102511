import Communique
import CommuniqueDraft
import CommuniqueEvaluation

/// How well the stages do on passages.
struct PassageFigures {
  var quotations = EvaluationFigure()
  var statementOrNot = EvaluationShare()
  var speakers = SpeakerFigure()
  var decisions = EvaluationFigure()
  var decisionVerbs = EvaluationShare()
  var decisionBodies = EvaluationShare()
  var agenda = EvaluationShare()
  var header = EvaluationShare()
  var pledges = EvaluationShare()
  var amounts = EvaluationShare()
  var misses: [String] = []

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.quotations = left.quotations + right.quotations
    sum.statementOrNot = left.statementOrNot + right.statementOrNot
    sum.speakers = left.speakers + right.speakers
    sum.decisions = left.decisions + right.decisions
    sum.decisionVerbs = left.decisionVerbs + right.decisionVerbs
    sum.decisionBodies = left.decisionBodies + right.decisionBodies
    sum.agenda = left.agenda + right.agenda
    sum.header = left.header + right.header
    sum.pledges = left.pledges + right.pledges
    sum.amounts = left.amounts + right.amounts
    sum.misses = left.misses + right.misses
    return sum
  }

  /// A line of figures for people.
  func line(_ name: String) -> String {
    func share(_ right: Int, _ all: Int) -> String {
      let text = "\(right)/\(all)"
      return String(repeating: " ", count: max(8 - text.count, 1)) + text
    }
    func share(_ figure: EvaluationShare) -> String { share(figure.right, figure.cases) }
    return name + String(repeating: " ", count: max(34 - name.count, 1))
      + share(quotations.recalled, quotations.expected) + share(quotations.confirmed, quotations.drafted)
      + share(statementOrNot) + share(speakers.right, speakers.cases) + share(speakers.wrong, speakers.cases)
      + share(speakers.empty, speakers.cases) + share(decisions.recalled, decisions.expected)
      + share(decisions.confirmed, decisions.drafted) + share(decisionVerbs) + share(decisionBodies) + share(agenda)
      + share(header) + share(pledges) + share(amounts)
  }

  /// The heading of the lines.
  static let heading =
    String(repeating: " ", count: 34)
    + ["quo rec", "prec", "stmt", "speaker", "wrong", "empty", "dec rec", "prec", "verb", "body"]
    .map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined()
    + ["agenda", "header", "pledge", "amount"].map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined()
}
