extension Evaluation {
  /// The figures as a table for people: one line a figure, with counts and percentages.
  public var table: String {
    var lines = [Self.row("", "recall", "precision")]
    lines.append(Self.row("quotations", quotations))
    lines.append(Self.row("  of statements", statementQuotations))
    lines.append(Self.row("statement or not", statementOrNot))
    lines += Self.rows("speakers", speakers)
    lines += Self.rows("minority speakers", minoritySpeakers)
    lines.append(Self.row("paraphrases", paraphrases))
    lines.append(Self.row("  right speaker", paraphraseSpeakers))
    lines.append(Self.row("decisions", decisions))
    lines.append(Self.row("  right verb", decisionVerbs))
    lines.append(Self.row("  right body", decisionBodies))
    lines.append(Self.row("commitments", commitments))
    lines.append(Self.row("  right amount", commitmentAmounts))
    lines.append(Self.row("agenda items", agendaItems))
    lines.append(Self.row("  official or additional", officialAgendaItems))
    lines.append(Self.row("header fields", header))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ figure: EvaluationFigure) -> String {
    row(name, share(figure.recalled, figure.expected), share(figure.confirmed, figure.drafted))
  }

  private static func row(_ name: String, _ figure: EvaluationShare) -> String {
    row(name, share(figure.right, figure.cases), "")
  }

  private static func rows(_ name: String, _ figure: SpeakerFigure) -> [String] {
    [
      row("\(name), right", share(figure.right, figure.cases), ""),
      row("  wrong", share(figure.wrong, figure.cases), ""),
      row("  empty", share(figure.empty, figure.cases), ""),
      row("  incomplete", share(figure.incomplete, figure.cases), ""),
      row("  not a statement", share(figure.notStatement, figure.cases), ""),
    ]
  }

  private static func row(_ name: String, _ recall: String, _ precision: String) -> String {
    var line = name + padding(26 - name.count) + padding(18 - recall.count) + recall
    if !precision.isEmpty { line += padding(20 - precision.count) + precision }
    return line
  }

  private static func padding(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  /// Such as `97.1 % (102/105)`.
  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "– (0/0)" }
    let tenths = (2000 * part + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10) % (\(part)/\(whole))"
  }
}
