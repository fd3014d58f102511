internal import Communique

/// Writes the review of a draft: Markdown (CommonMark 0.31), in the order of the source.
struct ReviewWriter {
  private let assembly: DraftAssembly
  private let stages: BriefingStages
  private var items: [String: String] = [:]
  private var output = ""

  init(_ assembly: DraftAssembly) {
    self.assembly = assembly
    stages = assembly.stages
  }

  /// The review.
  consuming func text() -> String {
    describeItems()
    writeSummary()
    writeWorld()
    writePassages()
    return output
  }

  // MARK: Items

  /// What a reviewer reads of each item, by its identifier.
  private mutating func describeItems() {
    let dossier = assembly.dossier
    for meeting in dossier.meetings { items[meeting.id.rawValue] = "meeting: \(shown(meeting.title))\(dates(meeting))" }
    for item in dossier.agendaItems { items[item.id.rawValue] = "agenda item: \(shown(item.title))" }
    for statement in dossier.statements { items[statement.id.rawValue] = description(of: statement) }
    for decision in dossier.decisions { items[decision.id.rawValue] = description(of: decision) }
    for commitment in dossier.commitments {
      let amounts =
        commitment.amounts.map { amount($0) } + commitment.quantities.compactMap { $0.value.map { "\($0)" } }
      let by = names(commitment.actors)
      items[commitment.id.rawValue] =
        "pledge: \(shown(commitment.text))" + (by.isEmpty ? "" : "; by \(by)")
        + (amounts.isEmpty ? "" : "; \(amounts.joined(separator: ", "))")
    }
    for figure in dossier.figures {
      let number = figure.money.map { amount($0) } ?? figure.quantity?.value.map { "\($0)" } ?? "?"
      items[figure.id.rawValue] = "figure: \(number) in \(shown(figure.text))"
    }
  }

  private func description(of statement: Statement) -> String {
    let attestation = statement.attestations.first
    let speakers = names(statement.speakers)
    var text = "\(statement.kind?.rawValue ?? "statement"): \(shown(statement.text)); "
    text += speakers.isEmpty ? "**no speaker**" : "speaker: \(speakers)"
    if let label = attestation?.speakerLabel { text += " (printed “\(escaped(label))”)" }
    if let cue = attestation?.cue { text += "; cue “\(escaped(cue))”" }
    if statement.polarity == .notMade { text += "; said **not** to have been said" }
    return text
  }

  private func description(of decision: Decision) -> String {
    let bodies = names(decision.bodies)
    var text = "decision: \(shown(decision.title)); verb: \(decision.verb?.rawValue ?? "none"); "
    text += bodies.isEmpty ? "no body" : "body: \(bodies)"
    if let access = decision.access { text += "; \(access.rawValue)" }
    if !decision.measures.isEmpty { text += "; measures: \(decision.measures.count)" }
    return text
  }

  private func dates(_ meeting: Meeting) -> String {
    let dates = [meeting.start, meeting.end].compactMap { $0.map { "\($0)" } }
    return dates.isEmpty ? "" : ", \(dates.joined(separator: " to "))"
  }

  private func amount(_ money: Money) -> String {
    let value = money.quantity.value.map { "\($0)" } ?? money.quantity.text ?? "no amount"
    return "\(value) \(money.currency?.text ?? "of an unnamed currency")"
  }

  private func names(_ parties: [Party]) -> String {
    parties.map { party in
      if let agent = party.agent { return "`\(agent.rawValue)`" }
      return "“\(escaped(party.label ?? ""))”"
    }.joined(separator: ", ")
  }

  private func shown(_ text: LocalizedText) -> String {
    let words = text.entries.first?.text ?? ""
    return words.unicodeScalars.count <= 300
      ? "“\(escaped(words))”" : "“\(escaped(String(String.UnicodeScalarView(words.unicodeScalars.prefix(300)))))…”"
  }

  // MARK: Summary

  private mutating func writeSummary() {
    let dossier = assembly.dossier
    let withSpeaker = dossier.statements.count { !$0.speakers.isEmpty }
    line("# Review of \(escaped(assembly.briefing.name.split(separator: "/").last.map(String.init) ?? "a briefing"))")
    line("")
    line(
      "Drafted by \(escaped(assembly.options.generator)) from \(stages.text.lineStarts.count) lines; no person has looked at it yet."
    )
    line(
      "Each passage below is followed by what was taken from it and what was left. Correct the dossier, not this file.")
    line("")
    line("| what | count |")
    line("| --- | ---: |")
    line("| quotations | \(stages.quotations.count) |")
    line("| statements | \(dossier.statements.count) |")
    line("| of these with a speaker | \(withSpeaker) |")
    line("| decisions | \(dossier.decisions.count) |")
    line("| pledges | \(dossier.commitments.count) |")
    line("| figures | \(dossier.figures.count) |")
    line("| agenda items | \(dossier.agendaItems.count) |")
    line("| meetings | \(dossier.meetings.count) |")
    line("")
    writeHeader()
  }

  private mutating func writeHeader() {
    guard let source = assembly.dossier.sources.first else { return }
    var rows: [(String, String)] = []
    if let title = source.title { rows.append(("title", shown(title))) }
    if let subtitle = source.subtitle { rows.append(("subtitle", shown(subtitle))) }
    if let kind = source.kind { rows.append(("kind", kind.rawValue)) }
    if let series = source.series { rows.append(("series", escaped(series))) }
    if let number = source.number { rows.append(("number", escaped(number))) }
    if let publisher = source.publisher { rows.append(("publisher", names([publisher]))) }
    if let published = source.published { rows.append(("published", "\(published)")) }
    if let language = source.language { rows.append(("language", language.text)) }
    line("## What the briefing says of itself")
    line("")
    for (name, value) in rows { line("- \(name): \(value)") }
    let missing = [
      source.title == nil ? "title" : nil, source.publisher == nil ? "publisher" : nil,
      source.published == nil ? "date" : nil,
    ].compactMap { $0 }
    if !missing.isEmpty { line("- not stated: \(missing.joined(separator: ", "))") }
    line("")
  }

  private mutating func writeWorld() {
    let dossier = assembly.dossier
    guard !dossier.people.isEmpty || !dossier.organizations.isEmpty else { return }
    line("## Who is named")
    line("")
    line("| id | name | also | office |")
    line("| --- | --- | --- | --- |")
    for person in dossier.people {
      let offices = dossier.memberships.filter { $0.person == person.id }.map { membership in
        escaped(membership.role.entries.first?.text ?? "")
          + (membership.organization.map { ", `\($0.rawValue)`" } ?? "")
      }
      row(person.id.rawValue, person.name, person.nameVariants, offices.joined(separator: "; "))
    }
    for organization in dossier.organizations {
      row(
        organization.id.rawValue, organization.name.entries.first?.text ?? "", organization.nameVariants,
        organization.kind?.rawValue ?? "")
    }
    line("")
  }

  private mutating func row(_ id: String, _ name: String, _ variants: [String], _ office: String) {
    let also = variants.map { "“\(escaped($0))”" }.joined(separator: ", ")
    line("| `\(id)` | \(escaped(name)) | \(also) | \(office) |")
  }

  // MARK: Passages

  private mutating func writePassages() {
    line("## The text, passage by passage")
    let records = assembly.records.filter { $0.field == nil && $0.range != nil && items[$0.subject] != nil }
      .sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    let findings = assembly.diagnostics
    let covered = coverage()
    var nextRecord = 0
    var nextSentence = 0
    for (index, block) in stages.view.blocks.enumerated() {
      guard let first = block.spans.first, let last = block.spans.last else { continue }
      let lines =
        stages.text.line(of: first.lowerBound)...stages.text.line(of: max(first.lowerBound, last.upperBound - 1))
      writePassage(block, lines)
      while nextRecord < records.count, let range = records[nextRecord].range, range.lowerBound < block.range.upperBound
      {
        write(records[nextRecord])
        nextRecord += 1
      }
      writeFindings(findings, lines)
      while nextSentence < stages.tokens.sentences.count, stages.tokens.sentences[nextSentence].block <= index {
        writeIfLeft(nextSentence, covered)
        nextSentence += 1
      }
    }
  }

  private mutating func writePassage(_ block: BriefingBlock, _ lines: ClosedRange<Int>) {
    line("")
    let place = lines.count == 1 ? "Line \(lines.lowerBound)" : "Lines \(lines.lowerBound)–\(lines.upperBound)"
    line("### \(place) · \(block.kind.rawValue)")
    line("")
    for span in block.spans {
      let words = String(stages.text.string(span).prefix(4000))
      for part in words.split(separator: "\n") where !part.allSatisfy(\.isWhitespace) {
        line("> \(escaped(String(part)))")
      }
    }
    line("")
  }

  private mutating func write(_ record: ExtractionRecord) {
    guard let item = items[record.subject] else { return }
    let support = record.confidence.map { "\($0.name), " } ?? ""
    line("- `\(record.subject)` (\(support)rule `\(record.rule)`) \(item)")
  }

  private mutating func writeFindings(_ findings: [Diagnostic], _ lines: ClosedRange<Int>) {
    var low = BinarySearch.firstIndex(in: findings) { ($0.location?.line ?? 0) >= lines.lowerBound }
    while low < findings.count, let place = findings[low].location, lines.contains(place.line) {
      line("- line \(place.line): \(escaped(findings[low].message)) [`\(findings[low].code)`]")
      low += 1
    }
  }

  /// Tells that nothing was taken from a sentence. Furniture has none that matter.
  private mutating func writeIfLeft(_ sentence: Int, _ covered: [Range<Int>]) {
    let range = assembly.range(ofTokens: stages.tokens.sentences[sentence].tokens)
    let block = stages.view.blocks[stages.tokens.sentences[sentence].block]
    guard block.kind == .paragraph || block.kind == .listItem, !isCovered(range, covered) else { return }
    line("- left: “\(escaped(assembly.fragment(range)))”: no cue of speech, verb of a decision or pledge in it")
  }

  /// The stretches from which something was taken, in order and united.
  private func coverage() -> [Range<Int>] {
    var ranges = stages.utterances.flatMap { $0.pieces.map(\.range) }
    for decision in stages.outcomes.decisions { ranges += decision.ranges + decision.repetitions.flatMap(\.ranges) }
    ranges += stages.outcomes.commitments.flatMap(\.ranges) + stages.outcomes.figures.map(\.range)
    ranges +=
      stages.outcomes.agenda.flatMap { [$0.range] + $0.repetitions } + stages.outcomes.meetings.flatMap(\.ranges)
    var united: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }

  private func isCovered(_ range: Range<Int>, _ covered: [Range<Int>]) -> Bool {
    let low = BinarySearch.firstIndex(in: covered) { $0.upperBound > range.lowerBound }
    return low < covered.count && covered[low].lowerBound < range.upperBound
  }

  // MARK: Markdown

  private func escaped(_ text: String) -> String { Self.escaped(text) }

  private mutating func line(_ text: String) {
    output += text
    output += "\n"
  }

  /// Text in which nothing is markup, and without control characters.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&":
        result.append("\\")
        result.append(scalar)
      default:
        if scalar.properties.isWhitespace || scalar.value < 0x20 {
          result.append(" ")
        } else if !(0x7F...0x9F).contains(scalar.value) {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }
}
