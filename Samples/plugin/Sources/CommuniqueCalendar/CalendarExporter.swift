import Communique
import CommuniqueFormats

/// Writes a dossier's meetings as a calendar (iCalendar, RFC 5545).
///
/// A calendar has no partial dates: a meeting of which not even the days are known is left out, and counted in a notice.
public struct CalendarExporter: Exporter {
  /// iCalendar.
  public let format = Format(
    id: "ics", title: "a calendar of the meetings (iCalendar)", mediaType: "text/calendar", fileExtensions: ["ics"],
    shape: .stream)

  /// Makes an exporter.
  public init() {}

  /// Starts a calendar.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    guard case .document(let sink) = output else {
      throw .output(OutputError(.wrongShape, path: "", "The format writes a document, not a folder"))
    }
    return CalendarSession(sink)
  }
}

private struct CalendarSession: ExportSession {
  private var sink: any ByteSink
  private var bytes: [UInt8] = []
  private var undated = 0

  init(_ sink: any ByteSink) {
    self.sink = sink
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Communique//Calendar plugin//EN"] {
      CalendarSession.write(line, to: &bytes)
    }
  }

  var notices: [Diagnostic] {
    guard undated > 0 else { return [] }
    let code = Diagnostic.Code("ics.undated", "Meetings whose days are not known are left out.", severity: .warning)
    return [
      Diagnostic(
        code, "\(undated) \(undated == 1 ? "meeting is" : "meetings are") left out: no days are known",
        hint: "Give the meetings a start in full days, such as 2024-12-03")
    ]
  }

  mutating func append(_ dossier: Dossier) throws(ExportError) {
    let findings = dossier.diagnostics().filter { $0.code == .textNUL }
    guard findings.isEmpty else { throw .dossier(DiagnosticsError(findings)) }
    let known = Set(dossier.meetings.map(\.id))
    for meeting in dossier.meetings { write(meeting, of: dossier, known) }
    do {
      try sink.write(bytes)
    } catch {
      throw .output(error)
    }
    bytes = []
  }

  mutating func finish() throws(ExportError) {
    CalendarSession.write("END:VCALENDAR", to: &bytes)
    do {
      try sink.write(bytes)
      try sink.close()
    } catch {
      throw .output(error)
    }
  }

  private mutating func write(_ meeting: Meeting, of dossier: Dossier, _ known: Set<ID<Meeting>>) {
    guard let first = meeting.start?.earliest, let last = (meeting.end ?? meeting.start)?.latest,
      meeting.start?.isInterval == true || meeting.start?.earliest == meeting.start?.latest,
      meeting.end.map({ $0.isInterval || $0.earliest == $0.latest }) ?? true, first <= last
    else { return undated += 1 }
    func line(_ text: String) { CalendarSession.write(text, to: &bytes) }
    func text(_ text: LocalizedText?) -> String? { text?.text(preferring: dossier.language) }
    line("BEGIN:VEVENT")
    line("UID:\(dossier.id).\(meeting.id)@communique.invalid")
    // The time of the record, which RFC 5545, 3.8.7.2 requires; a clock would make every export different.
    line("DTSTAMP:\(CalendarSession.date(dossier.created?.earliest ?? first))T000000Z")
    line("DTSTART;VALUE=DATE:\(CalendarSession.date(first))")
    line("DTEND;VALUE=DATE:\(CalendarSession.dayAfter(last))")
    if let title = text(meeting.title) { line("SUMMARY:\(CalendarSession.escaped(title))") }
    let place = dossier.places.first { $0.id == meeting.place }
    if let name = text(place?.name) { line("LOCATION:\(CalendarSession.escaped(name))") }
    if let kind = meeting.kind { line("CATEGORIES:\(CalendarSession.escaped(kind.rawValue))") }
    switch meeting.status {
    case MeetingStatus.cancelled, MeetingStatus.didNotTakePlace: line("STATUS:CANCELLED")
    case MeetingStatus.scheduled: line("STATUS:TENTATIVE")
    default: line("STATUS:CONFIRMED")
    }
    if let parent = meeting.parent, known.contains(parent) {
      line("RELATED-TO:\(dossier.id).\(parent)@communique.invalid")
    }
    line("END:VEVENT")
  }

  /// RFC 5545, 3.3.11. Other control characters cannot stand in a calendar at all.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      case "\n" where afterReturn: break
      case "\n", "\r": result += ["\\", "n"]
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// RFC 5545, 3.1: lines end in CR LF and are folded after 75 octets, never within a character.
  private static func write(_ line: String, to bytes: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let count = UTF8.width(scalar)
      if length + count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += String(scalar).utf8
      length += count
    }
    bytes += [0x0D, 0x0A]
  }

  private static func date(_ day: PartialDate.Day) -> String { date(day.year, day.month, day.day) }

  private static func dayAfter(_ day: PartialDate.Day) -> String {
    let isLeap = day.year.isMultiple(of: 4) && (!day.year.isMultiple(of: 100) || day.year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[(day.month - 1) % 12] { return date(day.year, day.month, day.day + 1) }
    return day.month == 12 ? date(day.year + 1, 1, 1) : date(day.year, day.month + 1, 1)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return padded(year, 4) + padded(month, 2) + padded(day, 2)
  }
}
