import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

@Suite("JSON-LD for search engines")
struct SearchEngineProfileTests {
  private static let settings = ExportSettings(profile: "searchEngine")

  private func export(
    _ dossiers: [Dossier], as exporter: any Exporter = JSONLDExporter(), _ settings: ExportSettings = settings
  ) throws -> (bytes: [UInt8], notices: [Diagnostic]) {
    let sink = MemorySink()
    var session = try exporter.begin(.document(sink), settings: settings)
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return (sink.bytes, session.notices)
  }

  private func event(_ dossier: Dossier) throws -> JSONTree { try JSONTree(export([dossier]).bytes) }

  private func sample(_ name: String) throws -> Dossier {
    try Dossier(json: SharedMaterial.bytes(SharedMaterial.repository.appending(path: "Samples/\(name)/dossier.json")))
  }

  /// A dossier with one meeting, to which tests add.
  private func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
    var dossier = Dossier(id: "d")
    dossier.language = "en"
    dossier.base = "https://example.org/d#"
    dossier.meetings = [Meeting(id: "m", title: ["en": "Meeting"])]
    change(&dossier)
    return dossier
  }

  // MARK: Samples

  @Test("The sample of one briefing as an event")
  func sample2024() throws {
    let base = "https://example.org/dossiers/nato-fm-2024-12#"
    let event = try event(sample("nato-foreign-ministers-2024-12"))
    #expect(event["@context"]?.text == "https://schema.org")
    #expect(event["@type"]?.text == "Event")
    #expect(event["@id"]?.text == base + "fm-meeting")
    #expect(event["name"]?.text == "Meeting of NATO Foreign Ministers")
    #expect(event["inLanguage"]?.text == "en")
    #expect(event["description"]?.text == "Russia's hostile actions in NATO countries")
    #expect(event["startDate"]?.text == "2024-12-03")
    #expect(event["endDate"]?.text == "2024-12-04")
    #expect(event["eventStatus"]?.text == "https://schema.org/EventScheduled")
    #expect(event["location"]?["name"]?.text == "Brussels")
    #expect(event["location"]?["address"]?["addressCountry"]?.text == "BE")
    #expect(event["organizer"]?.elements.map { $0["name"]?.text } == ["NATO Foreign Ministers"])
    // Of Mr Rutte it is not known whether he was there.
    let attendees = ["nato-foreign-ministers", "abdullah-ii", "sybiha", "kallas"].map { base + $0 }
    #expect(event["attendee"]?.elements.map { $0["@id"]?.text } == attendees)
    #expect(event["attendee"]?.elements.last?["jobTitle"]?.text == "High Representative")
    #expect(event["attendee"]?.elements.last?["affiliation"]?["name"]?.text == "European Union")
    let sessions = ["session-russia", "session-jordan", "nuc-meeting"].map { base + $0 }
    #expect(event["subEvent"]?.elements.map { $0["@id"]?.text } == sessions)
    #expect(
      event["subEvent"]?.elements.map { $0["location"]?["@id"]?.text }
        == [String](repeating: base + "brussels", count: 3))
    // On which of the two days it was is not known.
    #expect(event["subEvent"]?.elements.map { $0["startDate"]?.text } == ["2024-12-04", nil, nil])
    #expect(event["subjectOf"]?.elements.map { $0["@type"]?.text } == ["Report"])
    let quotation = try #require(event["recordedIn"]?.elements.first)
    #expect(quotation["@type"]?.text == "Quotation")
    #expect(quotation["text"]?.text.hasPrefix("both Russia and China have tried to destabilise") == true)
    #expect(quotation["spokenByCharacter"]?.elements.map { $0["name"]?.text } == ["Mark Rutte"])
    #expect(quotation["spokenByCharacter"]?.elements.first?["jobTitle"]?.text == "Secretary General")
    #expect(quotation["isBasedOn"]?.elements.map { $0["@id"]?.text } == [base + "src-004"])
    let decision = try #require(event["subEvent"]?.elements.first?["recordedIn"]?.elements.first)
    #expect(decision["name"]?.text == "Measures against Russia's hostile and cyber activities")
    #expect(decision["creativeWorkStatus"]?.text == "taken")
    #expect(decision["dateCreated"]?.text == "2024-12-04")
  }

  @Test("The sample of several briefings as an event with sessions of sessions")
  func sample2023() throws {
    let base = "https://example.org/dossiers/nato-fm-2023-11#"
    let dossier = try sample("nato-foreign-ministers-2023-11")
    let (bytes, notices) = try export([dossier])
    #expect(notices == [])
    let event = try JSONTree(bytes)
    #expect(event["startDate"]?.text == "2023-11-28")
    #expect(event["endDate"]?.text == "2023-11-29")
    #expect(event["subjectOf"]?.elements.count == dossier.sources.count)
    let council = try #require(event["subEvent"]?.elements.first { $0["@id"]?.text == base + "nuc-meeting" })
    #expect(council["subEvent"]?.elements.map { $0["@id"]?.text } == [base + "nuc-opening"])
    let works = event.nodes.filter { $0["spokenByCharacter"] != nil }
    #expect(works.allSatisfy { $0["@type"]?.text == "Quotation" && $0["text"] != nil && $0["abstract"] == nil })
    #expect(works.count > 20)
    let said = works.first { $0["@id"]?.text == base + "s-multi-year-assistance" }
    #expect(said?["spokenByCharacter"]?.elements.map { $0["name"]?.text } == ["Jens Stoltenberg"])
    let retold = event.nodes.first { $0["@id"]?.text == base + "s-work-programme-approved" && $0["abstract"] != nil }
    #expect(retold?["@type"]?.text == "CreativeWork")
    #expect(retold?["creator"]?.elements.map { $0["name"]?.text } == ["Jens Stoltenberg"])
    // What is denied to have been said is nobody's words.
    let denied = Set(dossier.statements.filter { $0.polarity == .notMade }.map { base + $0.id.rawValue })
    #expect(!denied.isEmpty)
    #expect(event.nodes.allSatisfy { !denied.contains($0["@id"]?.text ?? "") })
  }

  // MARK: Which meetings

  @Test("Meetings that the dossier is about and that are no part of each other are siblings")
  func siblings() throws {
    let written = try event(
      dossier {
        $0.meetings += [
          Meeting(id: "part", title: "Part"), Meeting(id: "other", title: "Other"),
          Meeting(id: "whole", title: "Whole"),
          Meeting(id: "mentioned", title: "Mentioned"),
        ]
        $0.meetings[1].parent = "m"
        $0.meetings[0].parent = "whole"
        $0.about = ["part", "m", "other"]
        $0.sources = [Source(id: "first"), Source(id: "second"), Source(id: "none")]
        $0.meetings[1].attestations = [Attestation(source: "first")]
        $0.meetings[2].attestations = [Attestation(source: "second"), Attestation(source: "first", mode: .silence)]
      })
    #expect(written["@context"]?.text == "https://schema.org")
    let events = written["@graph"]?.elements ?? []
    #expect(events.map { $0["name"]?.text } == ["Meeting", "Other"])
    #expect(events.first?["subEvent"]?.elements.map { $0["name"]?.text } == ["Part"])
    #expect(events.first?["superEvent"]?["name"]?.text == "Whole")
    #expect(events.last?["superEvent"] == nil)
    let sources = events.map { $0["subjectOf"]?.elements.map { $0["@id"]?.text } }
    #expect(
      sources == [["https://example.org/d#first", "https://example.org/d#none"], ["https://example.org/d#second"]])
  }

  @Test("Meetings that are parts of each other, of themselves, or of nothing there is, are written once")
  func cycles() throws {
    let written = try event(
      dossier {
        $0.meetings += [
          Meeting(id: "n", title: "N"), Meeting(id: "self", title: "Self"), Meeting(id: "lost", title: "L"),
        ]
        $0.meetings[0].parent = "n"
        $0.meetings[1].parent = "m"
        $0.meetings[2].parent = "self"
        $0.meetings[3].parent = "gone"
        $0.about = ["m", "n", "self", "lost", "m", "gone"]
      })
    #expect(written["@graph"]?.elements.map { $0["name"]?.text } == ["Meeting", "Self", "L"])
    #expect(written["@graph"]?.elements.first?["subEvent"]?.elements.map { $0["name"]?.text } == ["N"])
    #expect(written.nodes.allSatisfy { $0["superEvent"] == nil })
  }

  @Test("A chain of 20,000 sessions nests to the limit, and the rest stands beside")
  func depth() throws {
    let count = 20_000
    let (bytes, _) = try export([
      dossier {
        $0.places = [Place(id: "p", name: "P")]
        $0.meetings[0].place = "p"
        for number in 1..<count {
          guard let id = try? ID<Meeting>(text: "m\(number)") else { continue }
          var meeting = Meeting(id: id, title: "Session")
          meeting.parent = $0.meetings.last?.id
          $0.meetings.append(meeting)
        }
        $0.about = $0.meetings.reversed().map(\.id)
      }
    ])
    let event = try JSONTree(bytes)
    #expect(event.nodes.filter { $0["@type"]?.text == "Event" }.count == count)
    #expect(event.nodes.allSatisfy { $0["@type"]?.text != "Event" || $0["location"] != nil })
  }

  @Test("A dossier without a meeting is refused, and others follow")
  func noMeeting() throws {
    let sink = MemorySink()
    var session = try JSONLDLinesExporter().begin(.document(sink), settings: Self.settings)
    do {
      try session.append(Dossier(id: "empty"))
      Issue.record("accepted")
    } catch {
      guard case .dossier(let findings) = error else { throw error }
      #expect(findings.diagnostics.map(\.code) == [.jsonLDSearchEngineNoMeeting])
    }
    try session.append(dossier())
    try session.append(dossier())
    try session.finish()
    #expect(sink.bytes.split(separator: UInt8(ascii: "\n")).count == 2)
  }

  // MARK: Values

  @Test(
    "Dates are those of ISO 8601: else the first day of a start and the last of an end",
    arguments: [
      ("2024-12-04", nil, "2024-12-04", nil), ("2024-12-04T09:30:00Z", nil, "2024-12-04T09:30:00Z", nil),
      ("2024-12", "2025", "2024-12", "2025"), ("2024-12-04?", "2024~", "2024-12-04", "2024"),
      ("2023-11-28/2023-11-29", nil, "2023-11-28", "2023-11-29"), ("202X", "2024-02-XX", "2020-01-01", "2024-02-29"),
      ("../2031", nil, nil, "2031-12-31"), ("2024/", "../..", "2024-01-01", nil), ("2024-21", nil, "2024-01-01", nil),
    ] as [(String, String?, String?, String?)])
  func dates(start: String, end: String?, expectedStart: String?, expectedEnd: String?) throws {
    guard let startDate = try? PartialDate(text: start) else {
      Issue.record("\(start) is no date")
      return
    }
    let written = try event(
      dossier {
        $0.meetings[0].start = startDate
        $0.meetings[0].end = end.flatMap { try? PartialDate(text: $0) }
      })
    #expect(written["startDate"]?.text == expectedStart)
    #expect(written["endDate"]?.text == expectedEnd)
  }

  @Test(
    "The status and the way of attending are members of schema.org's enumerations",
    arguments: [
      ("held", "EventScheduled"), ("scheduled", "EventScheduled"), ("cancelled", "EventCancelled"),
      ("didNotTakePlace", "EventCancelled"), ("http://schema.org/EventPostponed", "EventPostponed"),
      ("https://schema.org/Place", nil), ("x-adjourned", nil),
    ] as [(String, String?)])
  func status(token: String, expected: String?) throws {
    let written = try event(dossier { $0.meetings[0].status = MeetingStatus(rawValue: token) })
    #expect(written["eventStatus"]?.text == expected.map { "https://schema.org/\($0)" })
  }

  @Test("The way of attending")
  func mode() throws {
    let modes: [(MeetingMode, String?)] = [
      (.inPerson, "OfflineEventAttendanceMode"), (.remote, "OnlineEventAttendanceMode"),
      (.hybrid, "MixedEventAttendanceMode"), ("x-other", nil),
    ]
    for (mode, expected) in modes {
      let written = try event(dossier { $0.meetings[0].mode = mode })
      #expect(written["eventAttendanceMode"]?.text == expected.map { "https://schema.org/\($0)" })
    }
  }

  @Test("A session has its own place or that of the meeting above, unless it is remote")
  func places() throws {
    let written = try event(
      dossier {
        $0.places = [Place(id: "hall", name: "Hall"), Place(id: "city", name: ["fr": "Ville"])]
        $0.places[1].latitude = "50.85"
        $0.places[1].longitude = "-4.35"
        $0.meetings += ["own", "inherits", "remote"].map {
          Meeting(id: $0, title: LocalizedText("\($0)", language: "en"))
        }
        $0.meetings.append(Meeting(id: "whole", title: "Whole"))
        for index in 1...3 { $0.meetings[index].parent = "m" }
        $0.meetings[0].parent = "whole"
        $0.meetings[4].place = "city"
        $0.meetings[1].place = "hall"
        $0.meetings[3].mode = .remote
      })
    #expect(written["location"]?["geo"]?["longitude"]?.text == "-4.35")
    #expect(written["location"]?["name"]?.text == "Ville")
    #expect(written["location"]?["address"] == nil)
    #expect(written["subEvent"]?.elements.map { $0["location"]?["name"]?.text } == ["Hall", "Ville", nil])
  }

  @Test("Texts are in the dossier's language, or else in their first")
  func languages() throws {
    let written = try event(
      dossier {
        $0.language = "fr"
        $0.meetings[0].title = ["de": "Treffen", "fr": "Réunion"]
        $0.statements = [Statement(id: "s", text: ["de": "Gesagt"]), Statement(id: "t", text: "Undetermined")]
        for index in 0...1 { $0.statements[index].meeting = "m" }
      })
    #expect(written["name"]?.text == "Réunion")
    #expect(written["inLanguage"]?.text == "fr")
    #expect(written["recordedIn"]?.elements.map { $0["inLanguage"]?.text } == ["de", nil])
  }

  @Test("A statement is a quotation where the words are known, and only where it was made at one of the meetings")
  func statements() throws {
    let written = try event(
      dossier {
        $0.people = [Person(id: "p", name: "Person")]
        $0.organizations = [Organization(id: "o", name: "Organization")]
        $0.topics = [Topic(id: "t", name: "Topic")]
        $0.sources = [Source(id: "src")]
        $0.sources[0].url = "https://example.org/report?a&b"
        $0.meetings.append(Meeting(id: "elsewhere", title: "Elsewhere"))
        $0.agendaItems = [AgendaItem(id: "a", title: "Item")]
        $0.agendaItems[0].meeting = "m"
        let names = ["verbatim", "attested", "retold", "byItem", "denied", "evaded", "away", "nowhere"]
        $0.statements = names.compactMap { name in
          (try? ID(text: name)).map { Statement(id: $0, text: ["en": name]) }
        }
        for index in $0.statements.indices { $0.statements[index].meeting = "m" }
        $0.statements[0].textStatus = .verbatim
        $0.statements[0].speakers = [
          Party(agent: "p"), Party(agent: "o"), Party(label: "a journalist"), Party(agent: "gone"),
        ]
        $0.statements[0].topics = ["t", "t"]
        $0.statements[0].attestations = [Attestation(source: "src"), Attestation(source: "src")]
        $0.statements[1].attestations = [Attestation(source: "src", mode: .verbatim)]
        $0.statements[2].textStatus = .paraphrase
        $0.statements[2].attestations = [Attestation(source: "src", mode: .verbatim)]
        $0.statements[3].meeting = nil
        $0.statements[3].agendaItem = "a"
        $0.statements[4].polarity = .notMade
        $0.statements[5].polarity = .evaded
        $0.statements[6].meeting = "elsewhere"
        $0.statements[7].meeting = nil
      })
    let works = written["recordedIn"]?.elements ?? []
    #expect(works.map { $0["@type"]?.text } == ["Quotation", "Quotation", "CreativeWork", "CreativeWork"])
    #expect(works.map { $0["text"]?.text } == ["verbatim", "attested", nil, nil])
    #expect(works.map { $0["abstract"]?.text } == [nil, nil, "retold", "byItem"])
    #expect(works[0]["spokenByCharacter"]?.elements.map { $0["@type"]?.text } == ["Person", "Organization"])
    #expect(works[0]["creditText"]?.text == "a journalist")
    #expect(works[0]["about"]?.elements.map { $0["name"]?.text } == ["Topic"])
    #expect(works[0]["isBasedOn"]?.elements.map { $0["url"]?.text } == ["https://example.org/report?a&b"])
  }

  @Test("Sources, documents and decisions")
  func works() throws {
    let written = try event(
      dossier {
        $0.organizations = [Organization(id: "o", name: "Organization")]
        $0.sources = [Source(id: "report"), Source(id: "article")]
        $0.sources[0].number = "7"
        $0.sources[0].title = ["en": "Title"]
        $0.sources[0].published = "2024-12-04"
        $0.sources[0].publisher = Party(agent: "o")
        $0.sources[1].kind = .newsArticle
        $0.sources[1].number = "8"
        $0.sources[1].published = "2024-21"
        $0.sources[1].publisher = Party(label: "A paper")
        $0.documents = [Document(id: "doc", title: "Document"), Document(id: "out", title: "Result")]
        $0.documents[0].symbol = "A/1"
        $0.meetings[0].documents = ["doc"]
        $0.decisions = [Decision(id: "dec", title: "Decision")]
        $0.decisions[0].announcedAt = "m"
        $0.decisions[0].text = ["en": "What"]
        $0.decisions[0].bodies = [Party(agent: "o")]
        $0.decisions[0].outputs = ["out"]
      })
    let subjects = written["subjectOf"]?.elements ?? []
    #expect(subjects.map { $0["@type"]?.text } == ["Report", "NewsArticle", "CreativeWork"])
    #expect(subjects.map { $0["reportNumber"]?.text } == ["7", nil, nil])
    #expect(subjects.map { $0["datePublished"]?.text } == ["2024-12-04", nil, nil])
    #expect(subjects[0]["publisher"]?.elements.map { $0["name"]?.text } == ["Organization"])
    #expect(subjects[1]["creditText"]?.text == "A paper")
    #expect(subjects[2]["identifier"]?.text == "A/1")
    let decision = try #require(written["recordedIn"]?.elements.first)
    #expect(decision["description"]?.text == "What")
    #expect(decision["creator"]?.elements.map { $0["name"]?.text } == ["Organization"])
    #expect(decision["citation"]?.elements.map { $0["name"]?.text } == ["Result"])
  }

  // MARK: Safety

  @Test("No text can end the element that the document is set into")
  func elements() throws {
    let title = "</script><!--<script>]]>&amp;"
    let (bytes, _) = try export([dossier { $0.meetings[0].title = ["en": title] }])
    #expect(!bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "&") })
    #expect(String(decoding: bytes, as: UTF8.self).contains("\\u003c/script\\u003e"))
    #expect(try JSONTree(bytes)["name"]?.text == title)
  }

  @Test("A text with U+0000 is refused, and nothing of its dossier is written")
  func nul() throws {
    let sink = MemorySink()
    var session = try JSONLDExporter().begin(.document(sink), settings: Self.settings)
    do {
      try session.append(dossier { $0.meetings[0].title = ["en": "a\0b"] })
      Issue.record("accepted")
    } catch {
      guard case .dossier(let findings) = error else { throw error }
      #expect(findings.diagnostics.map(\.code) == [.textNUL])
    }
    try session.finish()
    #expect(sink.bytes.isEmpty)
  }

  @Test("A long name with many references to it makes no output out of proportion")
  func proportion() throws {
    let name = String(repeating: "n", count: 100_000)
    let (bytes, _) = try export([
      dossier { dossier in
        dossier.people = [Person(id: "p", name: name)]
        dossier.people[0].sameAs = Array(repeating: "https://example.org/p", count: 1000)
        dossier.statements = (0..<1000).compactMap { number in
          (try? ID(text: "s\(number)")).map { Statement(id: $0, text: "Said") }
        }
        for index in dossier.statements.indices {
          dossier.statements[index].meeting = "m"
          dossier.statements[index].speakers = [Party(agent: "p")]
        }
      }
    ])
    #expect(bytes.count < 1_000_000)
  }

  // MARK: Notices and settings

  @Test("What search engines ask for and an event does not have is told")
  func notices() throws {
    let (_, notices) = try export([dossier()])
    #expect(notices.map(\.code) == [.jsonLDSearchEngineIncomplete])
    #expect(notices.first?.severity == .warning)
    #expect(notices.first?.message.hasSuffix("has no startDate, endDate, location, organizer") == true)
    #expect(notices.first?.path == "/meetings/0")
    let many = try export((0..<102).map { _ in dossier() }, as: JSONLDLinesExporter()).notices
    #expect(many.count == 101)
    #expect(many.last?.message.hasPrefix("2 more events lack") == true)
  }

  @Test("The profile has no choice of context, and a document holds one dossier")
  func settings() throws {
    var settings = Self.settings
    settings.values = ["context": "inline"]
    for exporter in [JSONLDExporter(), JSONLDLinesExporter()] as [any Exporter] {
      #expect(throws: ExportError.self) { try self.export([dossier()], as: exporter, settings) }
    }
    #expect(throws: ExportError.self) { try self.export([dossier(), dossier()]) }
    settings.values = ["layout": "compact"]
    #expect(
      try export([dossier()], as: JSONLDExporter(), settings).bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
  }

  // MARK: Generated dossiers

  /// The keys of each class, checked against schema.org by `Tests/Judges/schemaorg_judge.py`.
  private static let keys: [String: Set<String>] = [
    "Event": [
      "name", "inLanguage", "description", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location",
      "organizer", "attendee", "about", "superEvent", "subEvent", "subjectOf", "recordedIn", "sameAs",
    ],
    "Place": ["name", "address", "geo", "sameAs"], "PostalAddress": ["addressCountry"],
    "GeoCoordinates": ["latitude", "longitude"],
    "Person": [
      "name", "givenName", "familyName", "honorificPrefix", "alternateName", "sameAs", "jobTitle", "affiliation",
    ],
    "Organization": ["name", "alternateName", "sameAs"], "DefinedTerm": ["name", "inDefinedTermSet", "sameAs"],
    "Thing": ["name"],
    "Report": [
      "url", "headline", "alternativeHeadline", "reportNumber", "inLanguage", "author", "publisher", "creditText",
      "datePublished", "sameAs",
    ],
    "NewsArticle": [
      "url", "headline", "alternativeHeadline", "inLanguage", "author", "publisher", "creditText", "datePublished",
      "sameAs",
    ],
    "Quotation": [
      "text", "inLanguage", "spokenByCharacter", "creditText", "dateCreated", "about", "isBasedOn", "sameAs",
    ],
    "CreativeWork": [
      "name", "abstract", "description", "inLanguage", "identifier", "url", "publisher", "creator", "creditText",
      "creativeWorkStatus", "dateCreated", "about", "citation", "isBasedOn", "sameAs",
    ],
  ]

  @Test("Generated dossiers give documents with the keys of the classes and nothing empty", arguments: 0..<300)
  func generated(number: Int) throws {
    let dossier = DossierGenerator(seed: 11).dossier(number: UInt64(number))
    guard !dossier.meetings.isEmpty else { return }
    let tree = try event(dossier)
    #expect(tree["@context"]?.text == "https://schema.org")
    for node in tree.nodes where node["@graph"] == nil {
      let type = try #require(node["@type"]?.text)
      let allowed = try #require(Self.keys[type], "\(type)")
      #expect(Set(node.keys).subtracting(["@context", "@type", "@id"]).subtracting(allowed) == [], "\(type)")
      #expect(Set(node.keys).count == node.keys.count)
      #expect(node["@id"]?.text.contains(":") != false)
    }
    #expect(tree.values.allSatisfy { $0 != "" && $0 != "{}" && $0 != "[]" })
    let (again, _) = try export([dossier], as: JSONLDLinesExporter())
    #expect(try JSONTree(again).values == tree.values)
  }
}

/// A JSON text to look into.
private struct JSONTree {
  private let index: JSONIndex
  private let node: Int

  init(_ bytes: [UInt8]) throws { self.init(index: try JSONIndex(bytes), node: 0) }

  private init(index: JSONIndex, node: Int) {
    self.index = index
    self.node = node
  }

  var text: String { index.text(of: node) }

  /// The nodes of an object's members or of an array's elements.
  private var inner: [Int] {
    let step = index.nodes[node].kind == .object ? 1 : 0
    guard step == 1 || index.nodes[node].kind == .array else { return [] }
    var inner: [Int] = []
    var child = node + 1 + step
    for _ in 0..<index.nodes[node].count {
      inner.append(child)
      child = Int(index.nodes[child].next) + step
    }
    return inner
  }

  var keys: [String] { index.nodes[node].kind == .object ? inner.map { index.text(of: $0 - 1) } : [] }
  var elements: [JSONTree] {
    index.nodes[node].kind == .array ? inner.map { JSONTree(index: index, node: $0) } : []
  }

  subscript(key: String) -> JSONTree? {
    guard index.nodes[node].kind == .object else { return nil }
    return inner.first { index.text(of: $0 - 1) == key }.map { JSONTree(index: index, node: $0) }
  }

  /// All objects.
  var nodes: [JSONTree] {
    index.nodes.indices.filter { index.nodes[$0].kind == .object }.map { JSONTree(index: index, node: $0) }
  }

  /// The texts of all keys and strings, and brackets for what is empty.
  var values: [String] {
    index.nodes.enumerated().map { position, node in
      switch node.kind {
      case .object: node.count == 0 ? "{}" : "{"
      case .array: node.count == 0 ? "[]" : "["
      default: index.text(of: position)
      }
    }
  }
}
