internal import Communique

extension AkomaNtosoDocumentWriter {
  /// What belongs to one place of the record, by its position in the dossier's lists.
  struct Proceedings {
    var statements: [Int] = []
    var decisions: [Int] = []
  }

  /// Where a proposition is recorded.
  enum Spot: Hashable {
    case item(ID<AgendaItem>)
    case meeting(ID<Meeting>)
    case elsewhere
  }

  /// The body of a record: who was there, the agenda, and a section for each meeting, with sections for its agenda items.
  mutating func recordContent() -> [[UInt8]] {
    let proceedings = proceedings()
    writeRollCall()
    let rollCall = markup.takeBytes()
    let agenda = world.dossier.agendaItems.isEmpty ? nil : identifiers.next("dbsect")
    for meeting in world.dossier.meetings { writeSection(of: meeting, proceedings) }
    for item in world.dossier.agendaItems where item.meeting.flatMap({ world.meetings[$0] }) == nil {
      writeSection(of: item, numbered: false, proceedings)
    }
    if let others = proceedings[.elsewhere] {
      openSection("proceedings", heading: title)
      write(others)
      endBlock()
    }
    writeCommitments()
    writeFigures()
    let sections = markup.takeBytes()
    // The agenda refers to sections, which have their eIds only now.
    if let agenda { writeAgenda(agenda) }
    if rollCall.isEmpty, sections.isEmpty, agenda == nil {
      openSection("proceedings", heading: title)
      writeNarrative { $0.markup.text($0.title) }
      endBlock()
    }
    return [rollCall, markup.takeBytes(), sections]
  }

  private func proceedings() -> [Spot: Proceedings] {
    var spots: [Spot: Proceedings] = [:]
    let (statements, decisions) = (world.dossier.statements, world.dossier.decisions)
    for index in statements.indices {
      let spot = spot(statements[index].agendaItem, statements[index].meeting)
      spots[spot, default: Proceedings()].statements.append(index)
    }
    for index in decisions.indices {
      let meeting = decisions[index].decidedAt ?? decisions[index].announcedAt
      spots[spot(decisions[index].agendaItem, meeting), default: Proceedings()].decisions.append(index)
    }
    return spots
  }

  /// An agenda item's section is in that of its meeting; what was said elsewhere about it is recorded there.
  private func spot(_ item: ID<AgendaItem>?, _ meeting: ID<Meeting>?) -> Spot {
    let meeting = meeting.flatMap { world.meetings[$0]?.id }
    if let item = item.flatMap({ world.agendaItems[$0] }),
      meeting == nil || item.meeting == nil || item.meeting == meeting
    {
      return .item(item.id)
    }
    return meeting.map { .meeting($0) } ?? .elsewhere
  }

  // MARK: Sections

  private mutating func openSection(
    _ name: String, number: String? = nil, heading: String, refersTo: String? = nil, period: String? = nil
  ) {
    let identifier = identifiers.next("dbsect", number: number.flatMap(AkomaNtosoIdentifiers.cleaned))
    begin("debateSection", identifier)
    markup.attribute("name", name)
    markup.attribute("refersTo", refersTo)
    markup.attribute("period", period)
    if let number {
      markup.open("num")
      markup.text(number)
      markup.closeText()
    }
    writeHeading(heading)
  }

  private mutating func writeHeading(_ text: String) {
    markup.open("heading")
    markup.attribute("eId", identifiers.only("heading"))
    markup.text(visible(text))
    markup.closeText()
  }

  private mutating func writeSection(of meeting: Meeting, _ proceedings: [Spot: Proceedings]) {
    let kind = meeting.kind?.rawValue ?? "meeting"
    openSection(
      kind.contains { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") } ? "meeting" : kind,
      heading: world.text(meeting.title), refersTo: reference(to: meeting), period: period(of: meeting))
    writeNarrative { writer in writer.writeCircumstances(of: meeting) }
    let agents = agents(meeting.participations.map(\.party))
    if !agents.isEmpty, meeting.id != world.meeting?.id {
      writeNarrative { writer in writer.write(agents) }
    }
    if let own = proceedings[.meeting(meeting.id)] { write(own) }
    let items = world.agendaItemsByMeeting[meeting.id] ?? []
    let numbers = items.compactMap { $0.number.flatMap(AkomaNtosoIdentifiers.cleaned) }
    // Printed numbers are those of eIds only where they tell all items apart.
    let areNumbered = numbers.count == items.count && Set(numbers).count == numbers.count
    for item in items { writeSection(of: item, numbered: areNumbered, proceedings) }
    endBlock()
  }

  private mutating func writeSection(of item: AgendaItem, numbered: Bool, _ proceedings: [Spot: Proceedings]) {
    let title = world.text(item.title)
    let heading = numbered ? title : [item.number ?? "", title].filter { !$0.isEmpty }.joined(separator: " ")
    openSection("agendaItem", number: numbered ? item.number : nil, heading: heading)
    agendaSections[item.id] = identifiers.current
    if let own = proceedings[.item(item.id)] {
      write(own)
    } else {
      writeNarrative { $0.markup.text($0.visible(title)) }
    }
    endBlock()
  }

  private mutating func writeNarrative(_ content: (inout AkomaNtosoDocumentWriter) -> Void) {
    begin("narrative", identifiers.next("narrative"))
    content(&self)
    endText()
  }

  /// Writes when and where a meeting took place, and whether it did.
  private mutating func writeCircumstances(of meeting: Meeting) {
    var isFirst = true
    func separator() -> String {
      defer { isFirst = false }
      return isFirst ? "" : ", "
    }
    for date in [meeting.start, meeting.end == meeting.start ? nil : meeting.end].compactMap({ $0 }) {
      markup.text(separator())
      write(date)
    }
    if let place = meeting.place.flatMap({ world.places[$0] }) {
      markup.text(separator())
      write(place)
    }
    for text in [world.text(meeting.configuration), meeting.status?.rawValue ?? ""]
    where !AkomaNtosoReferences.isBlank(text) {
      markup.text(separator() + text)
    }
    if isFirst { markup.text(visible(world.text(meeting.title))) }
  }

  private mutating func write(_ date: PartialDate) {
    guard let day = date.earliest, day.schemaText == date.text else { return markup.text(date.text) }
    write(day, as: "date")
  }

  /// The time of a meeting, as a reference to where the metadata tell it.
  private mutating func period(of meeting: Meeting) -> String? {
    guard let start = meeting.start?.earliest?.schemaText ?? meeting.end?.earliest?.schemaText else { return nil }
    let end = (meeting.end ?? meeting.start)?.latest?.schemaText
    let identifier = "tmpg_\(intervals.count + 1)"
    intervals.append((identifier, reference(to: meeting), event(on: start), end.map { event(on: $0) }))
    return "#" + identifier
  }

  private mutating func event(on date: String) -> String {
    if let event = eventIdentifiers[date] { return "#" + event }
    events.append(date)
    let identifier = "eref_\(events.count)"
    eventIdentifiers[date] = identifier
    return "#" + identifier
  }

  // MARK: Who and what

  private mutating func writeRollCall() {
    let about = world.dossier.about.compactMap { world.meetings[$0] }
    let meetings = about.isEmpty ? [world.meeting].compactMap { $0 } : about
    let parties = meetings.flatMap(\.participations)
    var lines: [[Agent]] = []
    for participation in parties {
      let agents = agents([participation.party])
      if !agents.isEmpty { lines.append(agents) }
    }
    guard !lines.isEmpty else { return }
    begin("rollCall", identifiers.next("rollCall"))
    writeList(lines) { $0.write($1) }
    endBlock()
  }

  private mutating func writeAgenda(_ identifier: String) {
    begin("debateSection", identifier)
    markup.attribute("name", "agenda")
    writeList(world.dossier.agendaItems) { writer, item in
      if let number = item.number { writer.markup.text(number + " ") }
      guard let section = writer.agendaSections[item.id] else {
        return writer.markup.text(writer.world.text(item.title))
      }
      writer.markup.openInline("ref")
      writer.markup.attribute("eId", writer.identifiers.next("ref"))
      writer.markup.attribute("href", "#" + section)
      writer.markup.text(writer.visible(writer.world.text(item.title)))
      writer.markup.closeInline()
    }
    endBlock()
  }

  /// Writes a section that lists things; nothing where there are none.
  private mutating func writeSection<Value>(
    _ name: String, heading: String, listing values: [Value],
    _ content: (inout AkomaNtosoDocumentWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    openSection(name, heading: heading)
    writeList(values, content)
    endBlock()
  }

  private mutating func writeCommitments() {
    writeSection("commitments", heading: "Commitments", listing: world.dossier.commitments) { writer, commitment in
      let agents = writer.agents(commitment.actors)
      writer.write(agents)
      if !agents.isEmpty { writer.markup.text(": ") }
      writer.markup.text(writer.visible(writer.world.text(commitment.text)))
      for money in commitment.amounts {
        writer.markup.text(" ")
        writer.write(money)
      }
      for quantity in commitment.quantities {
        writer.markup.text(" ")
        writer.write(quantity)
      }
      writer.note(commitment.attestations)
    }
  }

  private mutating func writeFigures() {
    writeSection("figures", heading: "Figures", listing: world.dossier.figures) { writer, figure in
      writer.markup.text(writer.visible(writer.world.text(figure.text)) + " ")
      if let money = figure.money { writer.write(money) }
      if let quantity = figure.quantity { writer.write(quantity) }
      writer.note(figure.attestations)
    }
  }

  /// Remembers which sources report what is being written.
  mutating func note(_ attestations: [Attestation]) {
    let element = identifiers.current
    for attestation in attestations {
      if let source = source(attestation.source) { note(source, for: element) }
    }
  }

  /// Remembers that a source reports an element. What is told of one element is told in one go.
  mutating func note(_ source: String, for element: String) {
    if noted.element != element { noted = (element, []) }
    guard !noted.sources.contains(source) else { return }
    noted.sources.append(source)
    sourceReferences.append((element, source))
  }
}
