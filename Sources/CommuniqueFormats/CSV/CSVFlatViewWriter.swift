internal import Communique

/// Writes the rows of ``CSVFlatView``.
///
/// What a row repeats of other entities is made once for a dossier. No string is made for a cell: it is put together in a
/// buffer, and the rows are most of what the package repeats.
struct CSVFlatViewWriter: ~Copyable {
  /// What rows need to know of an entity.
  private struct Entry {
    let kind: EntityKind
    /// Where its title or name stands, on one line; a person's or an organization's can be empty.
    let label: Range<Int>
    /// Its position in its list.
    let position: Int
  }

  /// The days that a meeting's dates can mean.
  private struct Days {
    let earliest: String?
    let latest: String?
  }

  private var entries: [String: Entry] = [:]
  private var days: [Days] = []
  /// The group of sources, made from one another, to which each source belongs.
  private var groups: [String: Int] = [:]
  private var labels = ByteBuffer(capacity: 4096)
  /// The cell in the making.
  private var cell = ByteBuffer(capacity: 4096)
  private var reporting: [ID<Source>] = []

  init() {}

  /// Writes a row for each statement of a dossier.
  mutating func write(_ dossier: borrowing Dossier, _ rows: inout CSVRowStack, into table: CSVTableWriter) {
    collect(dossier)
    let title = labels.count
    labels.appendOnOneLine(dossier.title?.text(preferring: dossier.language) ?? "")
    let titleRange = title..<labels.count
    let dossier = copy dossier
    dossier.statements.visitInPlace { statement, _ in
      write(statement, of: dossier, title: titleRange, &rows, table)
    }
  }

  // MARK: What rows repeat

  private mutating func collect(_ dossier: borrowing Dossier) {
    entries.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
    labels.truncate(to: 0)
    let language = dossier.language
    add(dossier.people, language)
    add(dossier.organizations, language)
    add(dossier.memberships, language)
    add(dossier.agendaItems, language)
    add(dossier.topics, language)
    add(dossier.decisions, language)
    add(dossier.sources, language)
    add(dossier.meetings, language)
    dossier.meetings.visitInPlace { meeting, _ in
      days.append(
        Days(
          earliest: Self.day(meeting.start, \.earliest),
          latest: Self.day(meeting.end, \.latest)
            ?? Self.day(meeting.start, \.latest)))
    }
    for (number, group) in dossier.independentSourceGroups().enumerated() {
      for source in group { groups[source.rawValue] = number }
    }
  }

  private mutating func add<Value: Entity>(_ list: [Value], _ language: LanguageTag?) {
    list.visitInPlace { entity, position in
      guard entries[entity.id.rawValue] == nil else { return }
      let start = labels.count
      labels.appendOnOneLine(Self.label(of: entity, language))
      entries[entity.id.rawValue] = Entry(kind: Value.entityKind, label: start..<labels.count, position: position)
    }
  }

  private static func label<Value: Entity>(of entity: Value, _ language: LanguageTag?) -> String {
    switch Value.entityKind {
    case .person, .organization, .meeting: entity.displayLabel(preferring: language) ?? ""
    default: entity.displayLabel(preferring: language) ?? entity.id.rawValue
    }
  }

  /// A bound of a date; a full date is its own.
  private static func day(_ date: PartialDate?, _ bound: (PartialDate) -> PartialDate.Day?) -> String? {
    guard let date else { return nil }
    return date.isDay ? date.text : bound(date)?.text
  }

  // MARK: A row

  private mutating func write(
    _ statement: borrowing Statement, of dossier: borrowing Dossier, title: Range<Int>, _ rows: inout CSVRowStack,
    _ table: CSVTableWriter
  ) {
    let outer = rows.begin()
    rows.token(dossier.id.rawValue, colon: statement.id.rawValue)
    rows.token(dossier.id.rawValue)
    rows.text(labels, title, table)
    let meeting = statement.meeting.flatMap { find($0.rawValue, .meeting) }
    writeMeeting(meeting, of: dossier, &rows, table)
    writeDates(of: statement, meeting, &rows)
    writeSpeakers(of: statement, &rows, table)
    writeOptional(statement.kind?.text, &rows, table)
    writeOptional(statement.polarity?.text, &rows, table)
    writeOptional(statement.textStatus?.text, &rows, table)
    writeText(of: statement, dossier.language, &rows, table)
    let item = statement.agendaItem.flatMap { find($0.rawValue, .agendaItem) }
    rows.text(labels, item?.label ?? 0..<0, table)
    for topic in statement.topics { appendToCell(find(topic.rawValue, .topic)?.label) }
    finishCell(&rows, table)
    if let question = statement.respondsTo {
      rows.token(dossier.id.rawValue, colon: question.rawValue)
    } else {
      rows.absent()
    }
    writeDecisions(of: statement, dossier, &rows, table)
    writeSources(of: statement, dossier, &rows, table)
    rows.end(outer, into: table)
  }

  private func find(_ id: String, _ kind: EntityKind) -> Entry? {
    guard let entry = entries[id], entry.kind == kind else { return nil }
    return entry
  }

  private func writeMeeting(
    _ entry: Entry?, of dossier: borrowing Dossier, _ rows: inout CSVRowStack, _ table: CSVTableWriter
  ) {
    guard let entry, dossier.meetings.indices.contains(entry.position) else {
      for _ in 0..<5 { rows.absent() }
      return
    }
    dossier.meetings.withUnsafeBufferPointer { meetings in
      rows.token(dossier.id.rawValue, colon: meetings[entry.position].id.rawValue)
      rows.text(labels, entry.label, table)
      writeOptional(meetings[entry.position].kind?.text, &rows, table)
      rows.token(meetings[entry.position].start?.text ?? "")
      rows.token(meetings[entry.position].end?.text ?? "")
    }
  }

  private func writeDates(of statement: borrowing Statement, _ meeting: Entry?, _ rows: inout CSVRowStack) {
    let around = meeting.flatMap { days.indices.contains($0.position) ? days[$0.position] : nil }
    rows.token(statement.date?.text ?? "")
    rows.token(Self.day(statement.date, \.earliest) ?? around?.earliest ?? "")
    rows.token(Self.day(statement.date, \.latest) ?? around?.latest ?? "")
  }

  private mutating func writeSpeakers(
    of statement: borrowing Statement, _ rows: inout CSVRowStack, _ table: CSVTableWriter
  ) {
    writeNames(statement.speakers, &rows, table)
    for party in statement.speakers {
      appendToCell(party.membership.flatMap { find($0.rawValue, .membership) }?.label)
    }
    finishCell(&rows, table)
    for party in statement.speakers { appendToCell(party.onBehalfOf.flatMap { agent($0.rawValue) }?.label) }
    finishCell(&rows, table)
    writeNames(statement.addressees, &rows, table)
  }

  private mutating func writeNames(_ parties: [Party], _ rows: inout CSVRowStack, _ table: CSVTableWriter) {
    for party in parties {
      if let agent = party.agent.flatMap({ agent($0.rawValue) }) {
        appendToCell(agent.label)
      } else if let label = party.label {
        appendToCell(label)
      } else {
        appendToCell(party.membership.flatMap { find($0.rawValue, .membership) }?.label)
      }
    }
    finishCell(&rows, table)
  }

  private func agent(_ id: String) -> Entry? { find(id, .person) ?? find(id, .organization) }

  private mutating func writeText(
    of statement: borrowing Statement, _ language: LanguageTag?, _ rows: inout CSVRowStack, _ table: CSVTableWriter
  ) {
    let entry = statement.text.entry(preferring: language)
    writeOptional(entry?.text, &rows, table)
    rows.token(entry?.language.text ?? "")
    statement.attestations.visitInPlace { attestation, _ in appendQuotedWords(of: attestation) }
    finishCell(&rows, table)
  }

  /// Appends the words that an attestation quotes, with what was left out or interrupted as an ellipsis.
  private mutating func appendQuotedWords(of attestation: borrowing Attestation) {
    var isFirst = true
    var isInterrupted = false
    for segment in attestation.segments {
      guard segment.kind == .quoted, let text = segment.text else {
        isInterrupted = true
        continue
      }
      if isFirst {
        if cell.count > 0, !text.isEmpty { cell.append(" | ") }
      } else {
        cell.append(isInterrupted ? " … " : " ")
      }
      cell.appendOnOneLine(text)
      isFirst = isFirst && text.isEmpty
      isInterrupted = false
    }
  }

  private mutating func writeDecisions(
    of statement: borrowing Statement, _ dossier: borrowing Dossier, _ rows: inout CSVRowStack, _ table: CSVTableWriter
  ) {
    for entity in statement.mentions where find(entity.rawValue, .decision) != nil {
      appendKeyToCell(dossier.id.rawValue, entity.rawValue)
    }
    finishCell(&rows, table)
    for entity in statement.mentions { appendToCell(find(entity.rawValue, .decision)?.label) }
    finishCell(&rows, table)
  }

  private mutating func writeSources(
    of statement: borrowing Statement, _ dossier: borrowing Dossier, _ rows: inout CSVRowStack, _ table: CSVTableWriter
  ) {
    reporting.removeAll(keepingCapacity: true)
    statement.attestations.visitInPlace { attestation, _ in
      if attestation.isReport, !reporting.contains(attestation.source) { reporting.append(attestation.source) }
    }
    for source in reporting { appendKeyToCell(dossier.id.rawValue, source.rawValue) }
    finishCell(&rows, table)
    for source in reporting { appendToCell(find(source.rawValue, .source)?.label) }
    finishCell(&rows, table)
    rows.integer(reporting.count)
    var independent = 0
    for (position, source) in reporting.enumerated() {
      guard let group = groups[source.rawValue] else { continue }
      if !reporting[..<position].contains(where: { groups[$0.rawValue] == group }) { independent += 1 }
    }
    rows.integer(independent)
  }

  // MARK: Cells

  private mutating func appendToCell(_ label: Range<Int>?) {
    guard let label, !label.isEmpty else { return }
    if cell.count > 0 { cell.append("; ") }
    cell.append(labels, label)
  }

  private mutating func appendToCell(_ text: String) {
    guard !text.isEmpty else { return }
    if cell.count > 0 { cell.append("; ") }
    cell.appendOnOneLine(text)
  }

  private mutating func appendKeyToCell(_ dossier: String, _ entity: String) {
    if cell.count > 0 { cell.append("; ") }
    cell.append(dossier)
    cell.append(UInt8(ascii: ":"))
    cell.append(entity)
  }

  private mutating func finishCell(_ rows: inout CSVRowStack, _ table: CSVTableWriter) {
    rows.text(cell, 0..<cell.count, table)
    cell.truncate(to: 0)
  }

  private func writeOptional(_ text: String?, _ rows: inout CSVRowStack, _ table: CSVTableWriter) {
    guard let text, !text.isEmpty else { return rows.absent() }
    rows.oneLine(text, table)
  }
}
