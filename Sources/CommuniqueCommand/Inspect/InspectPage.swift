#if CLI
  internal import Communique
  internal import CommuniqueFormats

  /// Writes what is in a dossier as a page of text: bold and colour for a person at a terminal, plain text otherwise.
  struct InspectPage {
    private let terminal: Terminal
    private let width: Int

    init(_ terminal: Terminal) {
      self.terminal = terminal
      width = max(50, min(terminal.width ?? 100, 120))
    }

    mutating func write(_ view: DossierView, _ sections: [InspectSection]) {
      writeTitle(view)
      for section in sections {
        switch section {
        case .disagreements: write(view.disagreements, section.title)
        case .extractions: write(view.drafts, section.title)
        case .sources: writeSources(view)
        case .statements: writeStatements(view.items(section), section.title)
        case .timeline: writeTimeline(view.items(section), section.title)
        default: write(view.items(section), section.title)
        }
      }
    }

    private func line(_ text: String = "") { terminal.print(text) }

    private func heading(_ title: String) {
      line()
      line(terminal.bold(title))
    }

    private func writeTitle(_ view: DossierView) {
      let dossier = view.dossier
      line(terminal.bold(printable(view.text(dossier.title) ?? dossier.id.rawValue)))
      let groups = dossier.independentSourceGroups().count
      let counts: [(Int, String, String)] = [
        (dossier.meetings.count, "meeting", "meetings"), (dossier.agendaItems.count, "agenda item", "agenda items"),
        (dossier.decisions.count, "decision", "decisions"), (dossier.statements.count, "statement", "statements"),
        (dossier.commitments.count, "pledge", "pledges"), (dossier.figures.count, "figure", "figures"),
        (dossier.discrepancies.count, "disagreement", "disagreements"),
        (view.draftedCount, "draft to review", "drafts to review"),
      ]
      let sources =
        "\(dossier.sources.count) \(dossier.sources.count == 1 ? "source" : "sources")"
        + (groups < dossier.sources.count ? " (\(groups) independent)" : "")
      let parts = [sources] + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      paragraph(parts.joined(separator: " · "), indent: 0)
    }

    // MARK: Sections

    private func writeTimeline(_ items: [DossierView.Item], _ title: String) {
      guard !items.isEmpty else { return }
      heading(title)
      for item in items {
        let margin = String(repeating: "  ", count: item.depth)
        let dates = item.facts.first.flatMap { $0.first?.isNumber == true || $0.hasPrefix("X") ? $0 : nil }
        let facts = item.facts.dropFirst(dates == nil ? 0 : 1)
        paragraph(
          "\(item.label)  [\(([dates].compactMap { $0 } + facts).joined(separator: ", "))]", indent: 4 + margin.count,
          bullet: margin + (item.depth == 0 ? "●" : "└"))
      }
    }

    private func write(_ items: [DossierView.Item], _ title: String) {
      guard !items.isEmpty else { return }
      heading(title)
      for item in items {
        let agents = item.agents.isEmpty ? "" : item.agents.joined(separator: ", ") + ": "
        let facts = item.facts.isEmpty ? "" : "  [\(item.facts.joined(separator: ", "))]"
        paragraph(
          agents + item.label + facts, indent: 4 + item.depth * 2,
          bullet: String(repeating: "  ", count: item.depth) + "•")
        writeReports(item, indent: 6 + item.depth * 2)
      }
    }

    /// Statements under the name of who made them, in the order in which the names come first.
    private func writeStatements(_ items: [DossierView.Item], _ title: String) {
      guard !items.isEmpty else { return }
      heading(title)
      var order: [String] = []
      var groups: [String: [DossierView.Item]] = [:]
      for item in items {
        let speaker = item.agents.isEmpty ? "Nobody named" : item.agents.joined(separator: " and ")
        if groups[speaker] == nil { order.append(speaker) }
        groups[speaker, default: []].append(item)
      }
      for speaker in order {
        paragraph(speaker, indent: 2, style: terminal.cyan)
        for item in groups[speaker] ?? [] {
          let facts = item.facts.filter { $0 != "declaration" }
          paragraph(
            item.label + (facts.isEmpty ? "" : "  [\(facts.joined(separator: ", "))]"), indent: 6, bullet: "  •")
          writeReports(item, indent: 8)
        }
      }
    }

    private func writeReports(_ item: DossierView.Item, indent: Int) {
      for report in item.reports {
        let cue = report.cue.map { "\($0): " } ?? ""
        let wording = report.wording.isEmpty ? "(\(report.mode ?? "no words"))" : report.wording
        let evaluation = report.evaluation.map { "  — reporter: \($0)" } ?? ""
        paragraph("\(report.source): \(cue)\(wording)\(evaluation)", indent: indent, style: terminal.faint)
      }
      guard item.sourceCount > 1 else { return }
      let independent =
        item.independentCount < item.sourceCount ? ", \(item.independentCount) independent" : ", all independent"
      paragraph("\(item.sourceCount) sources\(independent)", indent: indent, style: terminal.faint)
    }

    private func write(_ disagreements: [DossierView.Disagreement], _ title: String) {
      guard !disagreements.isEmpty else { return }
      heading(title)
      for disagreement in disagreements {
        let subjects = disagreement.subjects.joined(separator: " / ")
        let field = disagreement.field.map { ", \($0)" } ?? ""
        paragraph("\(disagreement.kind)\(field)\(subjects.isEmpty ? "" : ": \(subjects)")", indent: 4, bullet: "•")
        for reading in disagreement.readings {
          let mark = reading.value == disagreement.preferred ? " (preferred)" : ""
          paragraph("\(reading.source): \(reading.value)\(mark)", indent: 6, style: terminal.faint)
        }
        if let reason = disagreement.reason { paragraph(reason, indent: 6) }
      }
    }

    private func write(_ drafts: [DossierView.Draft], _ title: String) {
      guard !drafts.isEmpty else { return }
      heading(title)
      for draft in drafts {
        let facts = draft.facts.map { $0.name == "reviewer" ? "by \($0.value)" : $0.value }
        paragraph(
          draft.subject + (draft.field.map { ", \($0)" } ?? "")
            + (facts.isEmpty ? "" : "  [\(facts.joined(separator: ", "))]"), indent: 4, bullet: "•")
      }
    }

    private func writeSources(_ view: DossierView) {
      guard !view.dossier.sources.isEmpty, !view.isFiltered else { return }
      heading(InspectSection.sources.title)
      for source in view.dossier.sources {
        let title = view.text(source.title) ?? "without title"
        let facts = [source.kind?.rawValue, source.publisher.map(view.name), source.published?.text].compactMap { $0 }
        let derived = source.derivedFrom.map { "\($0.relation?.rawValue ?? "made") of \($0.source)" }
        let all = facts + derived
        paragraph(
          "\(source.id): \(title)\(all.isEmpty ? "" : "  [\(all.joined(separator: ", "))]")", indent: 4, bullet: "•")
      }
    }

    // MARK: Lines

    /// Writes a text in lines that fit, all but the first indented; the first after its bullet.
    private func paragraph(_ text: String, indent: Int, bullet: String? = nil, style: ((String) -> String)? = nil) {
      let margin = String(repeating: " ", count: indent)
      let lead = bullet.map { "  \($0) " }
      var current = lead.map { $0 + String(repeating: " ", count: max(0, indent - $0.count)) } ?? margin
      var isEmpty = true
      func end() { line(style?(current) ?? current) }
      for word in printable(text).split(whereSeparator: { $0 == " " || $0.isNewline }) {
        if !isEmpty, current.count + 1 + word.count > width {
          end()
          current = margin
          isEmpty = true
        }
        current += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      if !isEmpty { end() }
    }

    private func printable(_ text: String) -> String { Terminal.printable(text) }
  }
#endif
