internal import Communique

/// The table that most people want: a row for each statement, with what stands around it repeated on every row.
/// Derived from the other tables, and not read back.
struct CSVFlatView {
  static var table: CSVTable {
    let columns: [(String, String, CSVTable.Datatype)] = [
      ("statement_id", "The statement's key in the table statements.", .token(pattern: CSVSchema.keyPattern)),
      ("dossier_id", "The dossier's key.", .token(pattern: CSVSchema.keyPattern)),
      ("dossier_title", "The dossier's title.", .text),
      ("meeting_id", "The key of the meeting or occasion at which it was said.", .token(pattern: CSVSchema.keyPattern)),
      ("meeting_title", "The meeting's title.", .text),
      ("meeting_kind", "The kind of meeting.", .text),
      ("meeting_start", "When the meeting starts, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("meeting_end", "When the meeting ends, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("date", "When it was said, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("date_earliest", "The first day that the statement's date, or else the meeting's, can mean.", dayType),
      ("date_latest", "The last day that it can mean.", dayType),
      ("speakers", "Who spoke, separated by “; ”.", .text),
      ("speaker_roles", "The roles that the speakers held, separated by “; ”.", .text),
      ("on_behalf_of", "For whom they spoke, separated by “; ”.", .text),
      ("addressees", "To whom it was said, separated by “; ”.", .text),
      ("kind", "The kind of utterance.", .text),
      ("polarity", "Whether it was made; empty where it was.", .text),
      ("text_status", "How close the text is to the words used.", .text),
      ("text", "What was said, on one line.", .text),
      ("text_language", "The language of the text.", .token(pattern: LanguageTag.scalarType.pattern ?? "")),
      ("quoted_words", "The words that sources quote, separated by “ | ”, on one line.", .text),
      ("agenda_item", "The agenda item's title.", .text),
      ("topics", "What it is about, separated by “; ”.", .text),
      ("responds_to", "The key of the statement that it responds to.", .token(pattern: CSVSchema.keyPattern)),
      ("decision_ids", "The keys of the decisions that it mentions, separated by “; ”.", .text),
      ("decisions", "The decisions' titles, separated by “; ”.", .text),
      ("source_ids", "The keys of the sources that report it, separated by “; ”.", .text),
      ("sources", "The sources' titles, separated by “; ”.", .text),
      ("source_count", "How many sources report it.", .integer),
      ("independent_source_count", "How many independent ones; sources made from one another count once.", .integer),
    ]
    return CSVTable(
      name: "statements_flat", singular: "statement_flat",
      summary:
        "One row for each statement, with meeting, speakers, decisions and sources repeated. Derived; not read back.",
      role: .derived,
      columns: columns.map { name, summary, type in
        CSVTable.Column(
          name: name, summary: summary, datatype: type, isRequired: name == "statement_id" || name == "dossier_id")
      })
  }

  private static let dayType = CSVTable.Datatype.token(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")

  private let dossier: Dossier
  private let language: LanguageTag?
  private let meetings: [ID<Meeting>: Meeting]
  private let agents: [String: String]
  private let memberships: [ID<Membership>: String]
  private let items: [ID<AgendaItem>: String]
  private let topics: [ID<Topic>: String]
  private let decisions: [String: String]
  private let sources: [ID<Source>: String]
  private let groups: [[ID<Source>]]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    let language = dossier.language
    self.language = language
    func labels<Value: Entity>(_ list: [Value]) -> [ID<Value>: String] {
      Dictionary(
        list.map { ($0.id, $0.displayLabel(preferring: language) ?? $0.id.rawValue) },
        uniquingKeysWith: { first, _ in first })
    }
    meetings = Dictionary(dossier.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = dossier.people.map { ($0.id.rawValue, $0.name) }
    let organizations = dossier.organizations.map { ($0.id.rawValue, $0.name.text(preferring: language) ?? "") }
    agents = Dictionary(people + organizations, uniquingKeysWith: { first, _ in first })
    memberships = labels(dossier.memberships)
    items = labels(dossier.agendaItems)
    topics = labels(dossier.topics)
    decisions = Dictionary(labels(dossier.decisions).map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first })
    sources = labels(dossier.sources)
    groups = dossier.independentSourceGroups()
  }

  func write(_ rows: inout CSVRowStack, into table: CSVTableWriter) {
    for statement in dossier.statements { write(statement, &rows, into: table) }
  }

  private func write(_ statement: Statement, _ rows: inout CSVRowStack, into table: CSVTableWriter) {
    func token(_ text: String?) { if let text { rows.token(text) } else { rows.absent() } }
    func text(_ text: String?) {
      if let text, !text.isEmpty { rows.text(CSVFlatView.onOneLine(text), table) } else { rows.absent() }
    }
    func list(_ texts: [String?], _ separator: String = "; ") {
      text(texts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator))
    }
    func key(_ id: String) -> String { "\(dossier.id):\(id)" }
    let meeting = statement.meeting.flatMap { meetings[$0] }
    let outer = rows.begin()
    token(key(statement.id.rawValue))
    token(dossier.id.rawValue)
    text(dossier.title?.text(preferring: language))
    token((meeting?.id.rawValue).map(key))
    text(meeting?.title.text(preferring: language))
    text(meeting?.kind?.text)
    token(meeting?.start?.text)
    token(meeting?.end?.text)
    token(statement.date?.text)
    token((statement.date?.earliest ?? meeting?.start?.earliest)?.text)
    token((statement.date?.latest ?? meeting?.end?.latest ?? meeting?.start?.latest)?.text)
    list(statement.speakers.map(name))
    list(statement.speakers.map { $0.membership.flatMap { memberships[$0] } })
    list(statement.speakers.map { $0.onBehalfOf.flatMap { agents[$0.rawValue] } })
    list(statement.addressees.map(name))
    text(statement.kind?.text)
    text(statement.polarity?.text)
    text(statement.textStatus?.text)
    let entry = statement.text.entry(preferring: language)
    text(entry?.text)
    token(entry?.language.text)
    list(statement.attestations.map(quotedWords), " | ")
    text(statement.agendaItem.flatMap { items[$0] })
    list(statement.topics.map { topics[$0] })
    token((statement.respondsTo?.rawValue).map(key))
    let mentioned = statement.mentions.filter { decisions[$0.rawValue] != nil }
    list(mentioned.map { key($0.rawValue) })
    list(mentioned.map { decisions[$0.rawValue] })
    var reporting: [ID<Source>] = []
    for attestation in statement.attestations where attestation.isReport {
      if !reporting.contains(attestation.source) { reporting.append(attestation.source) }
    }
    list(reporting.map { key($0.rawValue) })
    list(reporting.map { sources[$0] })
    rows.integer(reporting.count)
    rows.integer(groups.count(of: reporting))
    rows.end(outer, into: table)
  }

  private func name(_ party: Party) -> String? {
    party.agent.flatMap { agents[$0.rawValue] } ?? party.label ?? party.membership.flatMap { memberships[$0] }
  }

  /// The words that an attestation quotes, with what was left out or interrupted as an ellipsis.
  private func quotedWords(_ attestation: Attestation) -> String? {
    var words = ""
    var isInterrupted = false
    for segment in attestation.segments {
      if segment.kind == .quoted, let text = segment.text {
        if !words.isEmpty { words += isInterrupted ? " … " : " " }
        words += text
        isInterrupted = false
      } else {
        isInterrupted = true
      }
    }
    return words
  }

  /// Line ends would break the table for `grep` and for spreadsheets that import line by line.
  private static func onOneLine(_ text: String) -> String {
    var text = text
    let isOneLine = text.withUTF8 { $0.firstIndex(from: 0, of: 0x0A, or: 0x0D, below: 0x01) == $0.count }
    if isOneLine { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBreak = false
    for byte in text.utf8 {
      let breaks = byte == 0x0A || byte == 0x0D
      // A line end of several bytes, or several line ends, become one space.
      if !breaks { bytes.append(byte) } else if !isBreak { bytes.append(0x20) }
      isBreak = breaks
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
