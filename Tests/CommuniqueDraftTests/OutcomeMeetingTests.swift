import Communique
import CommuniqueDraft
import Testing

@Suite("Meetings")
struct OutcomeMeetingTests {
  private func meetings(_ text: String) -> [DraftMeeting] { BriefingStages(BriefingText(text)).outcomes.meetings }

  @Test(
    "The meeting that a briefing is about",
    arguments: [
      (
        "NATO Defence Ministers met in Brussels on 12 May 2031.", "Meeting of NATO Defence Ministers",
        MeetingKind.ministerial
      ),
      ("G7 leaders gathered in Hiroshima on 19 May 2023.", "Meeting of G7 leaders", .summit),
      ("The Permanent Council met on 3 July 2014.", "Meeting of Permanent Council", .council),
      (
        "A review of the meeting of NATO Ministers of Defence\n\nBrussels, 3 May 2030",
        "Meeting of NATO Ministers of Defence", .ministerial
      ),
    ])
  func main(text: String, title: String, kind: MeetingKind) {
    let first = meetings(text).first
    #expect(first?.title == title)
    #expect(first?.kind == kind)
  }

  @Test("A year that the text does not have is not filled in")
  func year() {
    #expect(meetings("EU leaders met in Brussels on 4 March.").first?.start?.text == "XXXX-03-04")
    #expect(meetings("EU leaders met in Brussels on 4 March 2027.").first?.start?.text == "2027-03-04")
    #expect(meetings("EU leaders met in Brussels.").first?.start == nil)
  }

  @Test("The day on which a meeting ended is not that on which it began")
  func end() {
    let first = meetings("NATO Foreign Ministers concluded two days of meetings in Brussels on 4 May 2030.").first
    #expect(first?.start == nil)
    #expect(first?.end?.text == "2030-05-04")
  }

  @Test("Occasions within the meeting are parts of it, other meetings are not")
  func occasions() {
    let found = meetings(
      "Allied leaders met in Madrid on 3 May 2030. Ministers held a joint session with the EU. The Secretary General spoke at a press conference. Leaders recalled the Lisbon Summit."
    )
    #expect(found.dropFirst().map(\.kind) == [.jointSession, .pressConference, .summit])
    #expect(found.dropFirst().map(\.parent) == [0, 0, nil])
  }

  @Test("A bilateral meeting has its two sides")
  func bilateral() {
    let found = meetings(
      "EU leaders met in Paris. There was a bilateral meeting between the Foreign Minister of Kenya and the Foreign Minister of Chad."
    )
    let bilateral = found.first { $0.kind == .bilateral }
    #expect(bilateral?.participants.count ?? 0 >= 2)
    #expect(bilateral?.participants.allSatisfy { $0.role == .counterpart } == true)
  }

  @Test("What was closed, and what did not take place")
  func accessAndStatus() {
    #expect(
      meetings("EU leaders met in Paris. The opening session was held behind closed doors.").last?.access == .closed)
    #expect(
      meetings("EU leaders met in Paris. It had been hoped that an accession ceremony would take place.").last?.status
        == .didNotTakePlace)
  }

  @Test("A text without a meeting has none")
  func none() {
    #expect(meetings("Prices rose by two per cent.").isEmpty)
  }
}
