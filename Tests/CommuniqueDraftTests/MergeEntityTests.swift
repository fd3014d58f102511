import Communique
import CommuniqueDraft
import Testing

@Suite("Merging people, bodies and meetings")
struct MergeEntityTests {
  private func dossier(_ id: ID<Dossier>, _ fill: (inout Dossier) -> Void) -> Dossier {
    var dossier = Dossier(id: id)
    fill(&dossier)
    return dossier
  }

  private func people(_ first: [Person], _ second: [Person]) -> [Person] {
    DossierMerger().merge([dossier("a") { $0.people = first }, dossier("b") { $0.people = second }]).dossier.people
  }

  private func person(_ id: ID<Person>, _ name: String, family: String? = nil) -> Person {
    var person = Person(id: id, name: name)
    person.familyName = family
    return person
  }

  @Test(
    "Spellings of one name are one person, and all are kept",
    arguments: [
      ("Antony Blinken", "Anthony Blinken"), ("Tobias Billström", "Tobias Billstrom"),
      ("Jens Stoltenberg", "Mr Stoltenberg"),
      ("Recep Tayyip Erdoğan", "Recep Erdogan"), ("Sergei Lavrov", "Sergey Lavrov"),
      ("Antony J. Blinken", "Antony Blinken"),
      ("Volodymyr Zelenskyy", "Volodymyr Zelensky"), ("Wang Yi", "Yi Wang"), ("Ursula von der Leyen", "von der Leyen"),
      ("Krišjānis Kariņš", "Krisjanis Karins"), ("A. Guterres", "António Guterres"),
    ])
  func oneName(first: String, second: String) {
    let people = people([person("p1", first)], [person("p2", second)])
    #expect(people.count == 1)
    #expect(people.first?.name == first)
    #expect(people.first?.nameVariants == [second])
  }

  @Test(
    "People of different given names are two",
    arguments: [
      ("Charles Michel", "Louis Michel"), ("Maria Borg", "Mario Borg"), ("Jan Novak", "Jana Novak"),
      ("Mr Novak", "Ms Novak"), ("B. Guterres", "António Guterres"), ("George Bush", "Laura Bush"),
    ])
  func twoNames(first: String, second: String) {
    #expect(people([person("p1", first)], [person("p2", second)]).count == 2)
    #expect(people([person("p", first)], [person("p", second)]).map(\.id.rawValue) == ["p", "p-2"])
  }

  @Test("A family name that two people bear means neither, unless the office tells")
  func familyNameOfTwo() {
    let both = [person("p1", "Charles Michel"), person("p2", "Louis Michel")]
    #expect(people(both, [person("p3", "Mr Michel")]).count == 3)
    var first = dossier("a") { $0.people = both }
    first.organizations = [Organization(id: "council", name: "European Council")]
    var president = Membership(id: "m1", person: "p1", role: "President")
    president.organization = "council"
    first.memberships = [president]
    var second = dossier("b") { $0.people = [person("p3", "Mr Michel")] }
    second.organizations = [Organization(id: "ec", name: "the European Council")]
    var other = Membership(id: "m2", person: "p3", role: "President")
    other.organization = "ec"
    second.memberships = [other]
    let merged = DossierMerger().merge([first, second]).dossier
    #expect(merged.people.map(\.name) == ["Charles Michel", "Louis Michel"])
    #expect(merged.memberships.count == 1)
  }

  @Test("Two of different given names are not joined by way of a third whose given name is missing")
  func chain() {
    let parts = ["Charles Michel", "Mr Michel", "Louis Michel"].enumerated().map { number, name in
      dossier(ID(stringLiteral: "d\(number)")) { $0.people = [person(ID(stringLiteral: "p\(number)"), name)] }
    }
    let names = DossierMerger().merge(parts).dossier.people.map(\.name)
    #expect(names.contains("Charles Michel") && names.contains("Louis Michel"))
  }

  private func bodies(_ first: Organization, _ second: Organization) -> [Organization] {
    DossierMerger().merge([dossier("a") { $0.organizations = [first] }, dossier("b") { $0.organizations = [second] }])
      .dossier.organizations
  }

  @Test("A state is one by its code, whatever its name")
  func states() {
    var first = Organization(id: "tr", name: "Türkiye")
    var second = Organization(id: "tu", name: "Turkey")
    first.kind = .state
    second.kind = .state
    first.country = "TR"
    second.country = "TR"
    let merged = bodies(first, second)
    #expect(merged.count == 1)
    #expect(merged.first?.nameVariants == ["Turkey"])
  }

  @Test("A ministry is not its state")
  func ministry() {
    var state = Organization(id: "tr", name: "Türkiye")
    state.country = "TR"
    var ministry = Organization(id: "mfa", name: "Ministry of Foreign Affairs")
    ministry.kind = .ministry
    ministry.country = "TR"
    #expect(bodies(state, ministry).count == 2)
  }

  @Test(
    "Names of one body are one",
    arguments: [
      ("NATO-Ukraine Council", "NATO–Ukraine Council"), ("NATO-Ukraine Council", "NUC"),
      ("North Atlantic Council", "the North Atlantic Council"),
      ("World Health Organisation", "World Health Organization"),
    ])
  func oneBody(first: LocalizedText, second: LocalizedText) {
    #expect(bodies(Organization(id: "a1", name: first), Organization(id: "b1", name: second)).count == 1)
  }

  @Test(
    "Bodies of like names are two, even with one identifier",
    arguments: [
      ("European Council", "Council of the European Union"), ("European Council", "EU Council"),
      ("European Council", "European Commission"), ("Council of Europe", "European Council"),
      ("African Union", "European Union"),
    ])
  func twoBodies(first: LocalizedText, second: LocalizedText) {
    let merged = bodies(Organization(id: "c", name: first), Organization(id: "c", name: second))
    #expect(merged.map(\.id.rawValue) == ["c", "c-2"])
  }

  private func meeting(
    _ id: ID<Meeting>, _ title: LocalizedText, _ kind: MeetingKind? = nil, start: PartialDate? = nil,
    end: PartialDate? = nil
  ) -> Meeting {
    var meeting = Meeting(id: id, title: title)
    meeting.kind = kind
    meeting.start = start
    meeting.end = end
    return meeting
  }

  private func meetings(_ first: [Meeting], _ second: [Meeting]) -> [Meeting] {
    DossierMerger().merge([
      dossier("a") {
        $0.meetings = first
        $0.about = first.prefix(1).map(\.id)
      },
      dossier("b") {
        $0.meetings = second
        $0.about = second.prefix(1).map(\.id)
      },
    ]).dossier.meetings
  }

  @Test("The meeting that two briefings report is one, whatever they call it")
  func oneMeeting() {
    let merged = meetings(
      [meeting("m1", "Meeting of Foreign Ministers", .ministerial, start: "2023-11-28", end: "2023-11-29")],
      [meeting("m2", "Ministers meet in Brussels", start: "2023-11-29")])
    #expect(merged.count == 1)
  }

  @Test("Where the days agree, a meeting may be given to the alliance or to its ministers")
  func bodiesOfMeeting() {
    func part(_ name: String, _ body: LocalizedText, _ title: LocalizedText) -> Dossier {
      dossier(ID(stringLiteral: name)) {
        $0.organizations = [Organization(id: ID(stringLiteral: "\(name)-body"), name: body)]
        $0.meetings = [meeting(ID(stringLiteral: "\(name)-meeting"), title, start: "2023-11-28")]
        $0.meetings[0].bodies = [$0.organizations[0].id]
        $0.about = [$0.meetings[0].id]
      }
    }
    let merged = DossierMerger().merge([
      part("a", "Harbour League", "The League meets in Brussels"),
      part("b", "Ministers of Ports", "Ministers speak about nets"),
    ])
    #expect(merged.dossier.meetings.count == 1)
    #expect(merged.dossier.organizations.count == 2)
  }

  @Test("Meetings of different days are two, and so are sessions told apart by number or state")
  func twoMeetings() {
    let days = meetings(
      [meeting("m1", "Council", .council, start: "2023-11-28")],
      [meeting("m2", "Council", .council, start: "2023-12-14")])
    #expect(days.count == 2)
    let sessions = meetings(
      [meeting("m1", "Summit"), meeting("s1", "Working session on trade, first part", .session)],
      [meeting("m1", "Summit"), meeting("s1", "Working session on trade, second part", .session)])
    #expect(sessions.count == 3)
    let states = meetings(
      [meeting("m1", "Summit"), meeting("s1", "Talks with the Foreign Minister of Sweden", .bilateral)],
      [meeting("m1", "Summit"), meeting("s2", "Talks with the Foreign Minister of Norway", .bilateral)])
    #expect(states.count == 3)
  }
}
