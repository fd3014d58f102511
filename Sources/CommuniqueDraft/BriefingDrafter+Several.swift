internal import Communique

extension BriefingDrafter {
  /// Drafts one dossier of several briefings of one meeting: what several of them report stands once, and their differences
  /// stand as discrepancies.
  ///
  /// - Parameter briefings: The briefings, the one that shall give the identifiers first. Of none, the dossier is empty.
  public func draft(_ briefings: [Briefing]) -> Draft {
    let drafts = briefings.enumerated().map { index, briefing in draft(briefing, number: index + 1) }
    guard var result = drafts.first else {
      return Draft(dossier: Dossier(id: options.identifier ?? "draft"), diagnostics: [], review: "")
    }
    guard drafts.count > 1 else { return result }
    let merged = DossierMerger().merge(drafts.map(\.dossier))
    result.dossier = merged.dossier
    result.diagnostics = drafts.flatMap(\.diagnostics) + merged.diagnostics
    guard options.writesReview else { return result }
    result.review = drafts.map(\.review).joined(separator: "\n") + Self.review(of: merged)
    return result
  }

  /// What the briefings differ in, for the end of the review.
  private static func review(of merged: MergeResult) -> String {
    var text = "\n# What the briefings differ in\n\n"
    if merged.dossier.discrepancies.isEmpty { text += "Nothing was found.\n" }
    for discrepancy in merged.dossier.discrepancies {
      let subjects = discrepancy.subjects.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      text += "- `\(discrepancy.id.rawValue)` \(discrepancy.kind.rawValue) of \(subjects)"
      text += discrepancy.field.map { " in \($0)" } ?? ""
      let readings = discrepancy.readings.map { "`\($0.source.rawValue)` “\(ReviewWriter.escaped($0.value))”" }
      text += ": \(readings.joined(separator: "; "))\n"
    }
    return text
  }
}
