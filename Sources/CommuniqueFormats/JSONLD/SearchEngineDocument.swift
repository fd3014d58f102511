internal import Communique

/// Writes one dossier for search engines: as JSON-LD in the terms of schema.org alone, to be set into a web page in
/// `<script type="application/ld+json">`. Much of the dossier is left out.
///
/// The document is one `Event`, the first meeting that the dossier is about, or else its first meeting. Sessions are its
/// `subEvent`, at most 16 deep. Further meetings that the dossier is about, and that are no part of the first, are
/// siblings: the document is then a `@graph` of events. What belongs to none of these meetings is left out, and so are
/// commitments, figures, discrepancies, extractions, votes, stances, notes, and the wording and the place of each report.
///
/// - Meeting: `Event` with `name`, `inLanguage` (of its texts), `description` (the titles of its agenda), `startDate`,
///   `endDate`, `eventStatus`, `eventAttendanceMode`, `location` (its place or that of the meeting above it),
///   `organizer` (the bodies), `attendee` (known parties that were present), `about` (agenda items and their topics),
///   `superEvent` (of a root), `sameAs`.
/// - Place: `Place` with `name`, `address` (the country), `geo`. Person: `Person` with `jobTitle` and `affiliation` after
///   the membership. Organization: `Organization`. Topic: `DefinedTerm`. Agenda item: `Thing` with a name.
/// - Source: `subjectOf` a `Report` or `NewsArticle`. Document of the meeting: `subjectOf` a `CreativeWork`.
/// - Statement that was made: `recordedIn` a `Quotation` with `text` and `spokenByCharacter` where the words are known,
///   else a `CreativeWork` with `abstract` and `creator`, so that no words are put into anybody's mouth. Its sources are
///   what it `isBasedOn`.
/// - Decision: `recordedIn` a `CreativeWork` with `name`, `description`, `creator` (who decided), `creativeWorkStatus`, and
///   `citation` of the documents that it produced.
///
/// Of a text in several languages the dossier's is taken, else the first. Dates are those of ISO 8601: a start is else
/// the first day that the date can mean, an end the last; any other date that is not plain is left out. A node is
/// complete where it first stands; after that it has its identifier, its class, and its name if that is short, so that
/// the document stays in proportion to the dossier.
struct SearchEngineDocument: ~Copyable {
  var text: JSONTextWriter
  let dossier: Dossier
  let positions: SearchEnginePositions
  let outline: SearchEngineOutline
  private let prefix: [UInt8]
  /// The identifiers of nodes that are complete already.
  private var complete: Set<String> = []
  /// The language in which texts are given, where they have it.
  let language: LanguageTag?

  init(_ dossier: Dossier, layout: JSONWritingOptions.Layout) {
    // swiftc 6.3.1, optimizing, frees what is not there where the fields are read while this is not complete.
    let positions = SearchEnginePositions(of: dossier)
    let outline = SearchEngineOutline(of: dossier, positions)
    var language = dossier.language
    if language == nil, let root = outline.roots.first { language = dossier.meetings[root].title.first?.language }
    let address = LinkedDataBase(of: dossier).address
    self.dossier = dossier
    self.positions = positions
    self.outline = outline
    self.language = language
    prefix = Array(address.utf8)
    text = JSONTextWriter(JSONWritingOptions(layout: layout))
  }

  /// What search engines ask of an event, and the roots do not have.
  var incomplete: [(meeting: Int, properties: [String])] {
    var incomplete: [(meeting: Int, properties: [String])] = []
    for root in outline.roots {
      let meeting = dossier.meetings[root]
      var missing: [String] = []
      func require(_ isThere: Bool, _ property: String) { if !isThere { missing.append(property) } }
      let place = outline.places[root].map { dossier.places[$0] }
      require(!meeting.title.isEmpty, "name")
      require(meeting.start.flatMap(SearchEngineDate.start) != nil, "startDate")
      require(meeting.endDate != nil, "endDate")
      require(place != nil, "location")
      require(place == nil || place?.country != nil, "location.address")
      require(meeting.bodies.contains { positions.organizations[$0.rawValue] != nil }, "organizer")
      if !missing.isEmpty { incomplete.append((root, missing)) }
    }
    return incomplete
  }

  /// Writes the document. The dossier must have a meeting.
  mutating func write() {
    if outline.roots.count == 1, let root = outline.roots.first {
      event(root, root: 0, isDocument: true)
    } else {
      begin("{")
      context()
      list("@graph", Array(outline.roots.enumerated())) { document, root in
        document.event(root.element, root: root.offset, isDocument: false)
      }
      end("}")
    }
    text.endLine()
  }

  private mutating func context() { member("@context", "https://schema.org") }

  // MARK: Events

  /// Writes an event with its sessions, which nest no deeper than the outline allows.
  private mutating func event(_ position: Int, root: Int? = nil, isDocument: Bool = false) {
    let meeting = dossier.meetings[position]
    begin("{")
    if isDocument { context() }
    member("@type", "Event")
    identify(meeting.id.rawValue)
    write(title: meeting.title)
    let items = outline.agendaItems[position]
    describe(items)
    whenAndWhere(position)
    list("organizer", meeting.bodies.filter { positions.organizations[$0.rawValue] != nil }) { document, body in
      document.agent(body.rawValue)
    }
    list("attendee", attendees(of: meeting)) { document, party in document.agent(of: party) }
    writeSubjects(items)
    writeSubjectOf(meeting, root.map { outline.sources[$0] } ?? [])
    if root != nil, let parent = outline.parent(ofRoot: position) {
      text.key("superEvent")
      superEvent(parent)
    }
    list("subEvent", outline.sessions[position]) { document, session in document.event(session) }
    writeRecords(position)
    addresses("sameAs", meeting.sameAs)
    end("}")
  }

  private mutating func superEvent(_ position: Int) {
    let meeting = dossier.meetings[position]
    begin("{")
    member("@type", "Event")
    identify(meeting.id.rawValue)
    write(title: meeting.title)
    whenAndWhere(position)
    end("}")
  }

  private mutating func write(title: LocalizedText) {
    guard let entry = title.entry(preferring: language) else { return }
    member("name", entry.text)
    write(language: entry.language)
  }

  private mutating func whenAndWhere(_ position: Int) {
    let meeting = dossier.meetings[position]
    member("startDate", meeting.start.flatMap(SearchEngineDate.start))
    member("endDate", meeting.endDate)
    member("eventStatus", meeting.eventStatus)
    member("eventAttendanceMode", meeting.eventAttendanceMode)
    if let place = outline.places[position] {
      text.key("location")
      write(dossier.places[place])
    }
  }

  /// Writes the titles of the items that are no part of another item of the meeting.
  private mutating func describe(_ items: [Int]) {
    let meeting = Set(items.map { dossier.agendaItems[$0].id })
    let titles = items.lazy.map { [dossier, language] in
      let item = dossier.agendaItems[$0]
      let isPart = item.parent.map { $0 != item.id && meeting.contains($0) } ?? false
      return isPart ? nil : item.title.text(preferring: language)
    }
    let description = titles.compactMap(\.self).joined(separator: "; ")
    member("description", description.isEmpty ? nil : description)
  }

  private func attendees(of meeting: Meeting) -> [Party] {
    var seen: Set<String> = []
    return meeting.participations.filter { participation in
      guard participation.presence == .present, let agent = participation.party.agent, isKnown(agent.rawValue) else {
        return false
      }
      return seen.insert(agent.rawValue).inserted
    }.map(\.party)
  }

  // MARK: Tokens

  mutating func begin(_ bracket: Unicode.Scalar) { text.open(UInt8(ascii: bracket)) }
  mutating func end(_ bracket: Unicode.Scalar) { text.close(UInt8(ascii: bracket)) }

  mutating func member(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    text.key(key)
    text.string(value)
  }

  mutating func member(_ key: StaticString, _ value: LocalizedText?) {
    member(key, value?.text(preferring: language))
  }

  /// Writes a list; nothing where it is empty.
  mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout SearchEngineDocument, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    text.key(key)
    begin("[")
    for element in elements {
      text.separate()
      write(&self, element)
    }
    end("]")
  }

  mutating func addresses(_ key: StaticString, _ addresses: [IRI]) {
    list(key, addresses) { document, address in document.text.string(address.text) }
  }

  mutating func write(language: LanguageTag?) {
    if let language, language != .undetermined { member("inLanguage", language.text) }
  }

  mutating func identify(_ id: String) {
    text.key("@id")
    text.string(id, prefix: prefix)
  }

  /// Tells whether a node stands for the first time, and remembers it.
  mutating func isFirst(_ id: String) -> Bool { complete.insert(id).inserted }

  /// A name that may be repeated with every reference: without this limit, a long name and many references to it would
  /// make an output out of all proportion.
  static func repeatable(_ name: String?) -> String? {
    guard let name, name.utf8.count <= 256 else { return nil }
    return name
  }
}

extension Meeting {
  /// The end, or that of an interval that stands as its start.
  fileprivate var endDate: String? {
    if let end { return SearchEngineDate.end(end) }
    guard let start, start.isInterval else { return nil }
    return SearchEngineDate.end(start)
  }

  /// The member of `EventStatusType`. What did not take place counts as called off: without a status, it would be taken
  /// for scheduled.
  fileprivate var eventStatus: String? {
    guard let status else { return nil }
    switch status {
    case .held, .scheduled: return "https://schema.org/EventScheduled"
    case .cancelled, .didNotTakePlace: return "https://schema.org/EventCancelled"
    default:
      let members = ["EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled", "EventMovedOnline"]
      return Meeting.address(of: status.rawValue, among: members)
    }
  }

  /// The member of `EventAttendanceModeEnumeration`.
  fileprivate var eventAttendanceMode: String? {
    guard let mode else { return nil }
    switch mode {
    case .inPerson: return "https://schema.org/OfflineEventAttendanceMode"
    case .remote: return "https://schema.org/OnlineEventAttendanceMode"
    case .hybrid: return "https://schema.org/MixedEventAttendanceMode"
    default:
      let members = ["OfflineEventAttendanceMode", "OnlineEventAttendanceMode", "MixedEventAttendanceMode"]
      return Meeting.address(of: mode.rawValue, among: members)
    }
  }

  /// A token that is the address of one of schema.org's own members.
  private static func address(of token: String, among members: [String]) -> String? {
    members.first { token == "https://schema.org/\($0)" || token == "http://schema.org/\($0)" }
      .map { "https://schema.org/\($0)" }
  }
}
