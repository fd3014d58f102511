internal import Communique

extension AkomaNtosoReading {
  /// The meeting that the document is the record of; `nil` where it says of none.
  mutating func readMeeting() -> ID<Meeting>? {
    indexEvents()
    let event = meetingEvent
    let session = preface("session").flatMap { text(of: $0) }
    let isRecord = kind == .debate || kind == .debateReport
    guard isRecord || event != nil || session != nil || hasSpeeches else { return nil }
    let node = event ?? document
    let name = event.flatMap { shownName(of: $0) }
    guard let title = name ?? session ?? dossier.title?.description ?? (isRecord ? meetingWords : nil) else {
      return nil
    }
    var meeting = Meeting(
      id: names.take(event.flatMap { identifier(of: $0) }, or: "meeting"), title: localized(title, at: node))
    if let event { eventsTaken.insert(event) }
    if isRecord, let session, session != title { meeting.number = session.count <= 80 ? session : nil }
    (meeting.start, meeting.end) = period(of: document, event)
    if meeting.start == nil, meeting.end == nil, isRecord { meeting.start = meetingDate() }
    meeting.bodies = meetingBodies()
    meeting.place = meetingPlace()
    meeting.attestations = attested(mode)
    add(meeting, from: node)
    dossier.about = [meeting.id]
    return meeting.id
  }

  mutating func add(_ meeting: Meeting, from node: Int) {
    meetings[meeting.id] = dossier.meetings.count
    origins[meeting.id.rawValue] = node
    dossier.meetings.append(meeting)
  }

  /// What a record without any title is of.
  private var meetingWords: String {
    let words = [identification.subtype, table.attribute("name", of: document)].compactMap { $0 }.first { !$0.isEmpty }
    return words ?? kind.rawValue
  }

  private var hasSpeeches: Bool {
    var node = document
    while node < table.end(of: document) {
      if ["speech", "question", "answer"].contains(table.name(of: node)) { return true }
      node += 1
    }
    return false
  }

  // MARK: Events

  private mutating func indexEvents() {
    for node in document..<table.end(of: document) {
      switch table.name(of: node) {
      case "debateSection": if let event = concept(of: node) { sectionEvents.insert(event) }
      case "timeInterval":
        for key in [concept(of: node), table.parent(of: node)] {
          if let key, intervals[key] == nil { intervals[key] = node }
        }
      default: break
      }
    }
  }

  /// The event that is the meeting: the one that the document names as its own, or the only one that can be.
  private var meetingEvent: Int? {
    var candidates: [Int?] = [concept(of: document)]
    for body in table.children(of: document) where ["mainBody", "debateBody"].contains(table.name(of: body)) {
      candidates.append(concept(of: body))
    }
    for name in ["event", "session"] { candidates.append(preface(name).flatMap { concept(of: $0) }) }
    for case let event? in candidates where table.name(of: event) == "TLCEvent" { return event }
    guard let meta = table.child(of: document, named: "meta") else { return nil }
    let events = table.children(of: meta, named: "references").flatMap { table.children(of: $0, named: "TLCEvent") }
      .filter { !sectionEvents.contains($0) && shownName(of: $0) != nil }
    return events.first { intervals[$0] != nil } ?? (events.count == 1 ? events.first : nil)
  }

  /// When something starts and ends: by the period that it names, or the interval that names its event.
  mutating func period(of node: Int, _ event: Int?) -> (start: PartialDate?, end: PartialDate?) {
    let group = target(of: table.attribute("period", of: node))
    let interval = group.flatMap { intervals[$0] } ?? event.flatMap { intervals[$0] }
    guard let interval else { return (nil, nil) }
    func date(_ attribute: String, _ reading: inout AkomaNtosoReading) -> PartialDate? {
      reading.target(of: reading.table.attribute(attribute, of: interval)).flatMap { reading.date("date", of: $0) }
    }
    let (start, end) = (date("start", &self), date("end", &self))
    guard let start, let end, end.ordering(to: start) == .before else { return (start, end) }
    tell(
      .aknReadDateMalformed, "The end “\(end)” lies before the start “\(start)”", at: table.location(of: interval),
      of: interval, hint: "Exchange or correct the dates; the end is left out")
    return (start, nil)
  }

  private mutating func meetingDate() -> PartialDate? {
    if let date = identification.date.flatMap({ date("date", of: $0) }) { return date }
    return preface("docDate").flatMap { date("date", of: $0) }
  }

  // MARK: Bodies and place

  /// The elements of the work's authors, those left out who only edited it.
  private var authors: [Int] {
    identification.authors.filter { !words(ofReference: table.attribute("as", of: $0)).contains("edit") }
  }

  /// Those who answer for the document: its authors, or the bodies that it names otherwise.
  mutating func issuers() -> [Party] {
    let parties = authors.flatMap { self.parties("href", of: $0) }
    return parties.isEmpty ? meetingBodies().map { Party(agent: ID($0)) } : parties
  }

  /// The organizations that the document names as its authors, or as the authority that it comes from.
  func meetingBodies() -> [ID<Organization>] {
    var bodies: [ID<Organization>] = []
    var seen: Set<ID<Organization>> = []
    func add(_ node: Int?) {
      guard let body = node.flatMap({ organizations[$0] }), seen.insert(body).inserted else { return }
      bodies.append(body)
    }
    for author in authors { add(concept(of: author, "href")) }
    for name in ["docAuthority", "docCommittee"] {
      guard let authority = preface(name) else { continue }
      for node in authority..<table.end(of: authority) where !table.nodes[node].isText { add(concept(of: node)) }
    }
    return bodies
  }

  private mutating func meetingPlace() -> ID<Place>? {
    guard let location = preface("location") else { return nil }
    if let place = concept(of: location).flatMap({ places[$0] }) { return place }
    guard let name = text(of: location) else { return nil }
    let place = Place(id: names.take(identifier(of: location), or: "place"), name: localized(name, at: location))
    origins[place.id.rawValue] = location
    dossier.places.append(place)
    return place.id
  }

  // MARK: Meetings within the meeting

  private static let meetingKinds: [String: MeetingKind] = [
    "session": .session, "sitting": .session, "jointSession": .jointSession, "bilateral": .bilateral,
    "pressConference": .pressConference, "doorstep": .doorstep, "ceremony": .ceremony, "reception": .reception,
  ]

  /// The meeting that a section is the record of, if it is that of one within the meeting.
  mutating func readSection(asMeeting section: Int, in parent: ID<Meeting>?) -> ID<Meeting>? {
    guard let kind = table.attribute("name", of: section).flatMap({ Self.meetingKinds[$0] }) else { return nil }
    let event = concept(of: section).flatMap { table.name(of: $0) == "TLCEvent" ? $0 : nil }
    let heading = table.child(of: section, named: "heading").flatMap { text(of: $0) }
    guard let title = heading ?? event.flatMap({ shownName(of: $0) }) else { return nil }
    var meeting = Meeting(id: names.take(identifier(of: section), or: "meeting"), title: localized(title, at: section))
    if let event { eventsTaken.insert(event) }
    meeting.kind = kind
    meeting.parent = parent
    meeting.number = table.child(of: section, named: "num").flatMap { text(of: $0) }
    let (start, end) = period(of: section, event)
    meeting.start = within(parent, start, section)
    meeting.end = within(parent, end, section)
    meeting.attestations = attested(mode)
    add(meeting, from: section)
    return meeting.id
  }

  /// The date, unless it contradicts those of the meeting around.
  private mutating func within(_ parent: ID<Meeting>?, _ date: PartialDate?, _ section: Int) -> PartialDate? {
    guard let date, let position = parent.flatMap({ meetings[$0] }) else { return date }
    var outer = dossier.meetings[position]
    while outer.start == nil, outer.end == nil, let next = outer.parent.flatMap({ meetings[$0] }) {
      outer = dossier.meetings[next]
    }
    let isBefore = outer.start.map { date.ordering(to: $0) == .before } ?? false
    let isAfter = outer.end.map { date.ordering(to: $0) == .after } ?? false
    guard isBefore || isAfter else { return date }
    tell(
      .aknReadDateMalformed, "“\(date)” lies outside of the dates of the meeting of which the section is a part",
      at: table.location(of: section), of: section, hint: "Correct the dates; this one is left out")
    return nil
  }

  // MARK: Who was there

  /// Takes those whom a roll call names as present.
  mutating func readRollCall(_ section: Int, _ meeting: ID<Meeting>?) {
    guard let position = meeting.flatMap({ meetings[$0] }) else { return leave(section) }
    var seen: Set<Party> = []
    var node = section + 1
    while node < table.end(of: section) {
      if ["person", "organization"].contains(table.name(of: node)) {
        let label = text(of: node)
        let parties = parties("refersTo", of: node, role: table.attribute("as", of: node), label: label)
        for party in parties where !party.isEmpty && seen.insert(party).inserted {
          dossier.meetings[position].participations.append(Participation(party: party, presence: .present))
        }
        node = table.end(of: node)
      } else {
        node += 1
      }
    }
  }

  /// Tells of events that are no meeting of the dossier.
  mutating func leaveEvents() {
    guard let meta = table.child(of: document, named: "meta") else { return }
    for list in table.children(of: meta, named: "references") {
      for event in table.children(of: list, named: "TLCEvent") where !eventsTaken.contains(event) { leave(event) }
    }
  }
}
