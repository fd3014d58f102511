import Communique
import CommuniqueCalendar
import CommuniqueFormats
import CommuniqueTesting
import Testing

@Suite("Calendars")
struct CalendarExporterTests {
  @Test("The exporter passes the suite that every exporter must pass")
  func suite() { #expect(ExporterSuite(CalendarExporter()).run() == []) }

  @Test("A meeting becomes an event of whole days")
  func event() throws {
    var dossier = Dossier(id: "d")
    dossier.created = "2026-11-21"
    dossier.meetings = [
      Meeting(id: "m", title: ["en": "Ministers, and a name that is so long that its line must be folded somewhere"])
    ]
    dossier.meetings[0].start = "2024-12-31"
    dossier.meetings += [Meeting(id: "n", title: "Some day")]
    let sink = MemorySink()
    var session = try CalendarExporter().begin(.document(sink), settings: ExportSettings())
    try session.append(dossier)
    try session.finish()
    #expect(
      sink.text.split(separator: "\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Communique//Calendar plugin//EN", "BEGIN:VEVENT",
        "UID:d.m@communique.invalid", "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:20241231",
        "DTEND;VALUE=DATE:20250101", "SUMMARY:Ministers\\, and a name that is so long that its line must be folded",
        "  somewhere", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
      ])
    #expect(session.notices.map(\.message) == ["1 meeting is left out: no days are known"])
  }
}
