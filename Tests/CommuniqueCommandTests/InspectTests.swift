import Foundation
import Testing

@Suite("communique inspect")
struct InspectTests {
  let place: Workplace
  private let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples/nato-foreign-ministers-2023-11/dossier.json").path

  init() throws { place = try Workplace() }

  @Test("A page shows each section, plain where nobody watches, and no line is too long")
  func page() throws {
    let page = try place.run("inspect", sample).output
    for title in [
      "Time line", "Agenda", "Decisions", "Who said what", "Pledges, by amount", "Figures",
      "Where the sources disagree", "Sources",
    ] {
      #expect(page.contains("\n\(title)\n"), "\(title)")
    }
    #expect(!page.contains("\u{1B}"))
    // An address is never broken.
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("https://") })
    // What four sources word differently stands side by side.
    let item = try #require(
      page.split(separator: "    • ").first { $0.contains("weaker politically") && $0.contains("src-001") })
    for source in ["src-000", "src-001", "src-002", "src-003"] { #expect(item.contains("\(source): "), "\(source)") }
    #expect(item.contains("4 sources, 3 independent"))
  }

  @Test("A section, a speaker and a topic can be chosen")
  func filters() throws {
    let agenda = try place.run("inspect", sample, "--section", "agenda").output
    #expect(agenda.contains("\nAgenda\n") && !agenda.contains("Who said what"))
    let blinken = try place.run("inspect", sample, "--section", "statements", "--speaker", "blinken").output
    #expect(blinken.contains("Blinken") && !blinken.contains("  Jens Stoltenberg (Secretary General)\n"))
    let none = try place.run("inspect", sample, "--speaker", "nobody of this name").output
    #expect(!none.contains("•"))
    let topic = try place.run("inspect", sample, "--topic", "china", "--section", "statements").output
    #expect(topic.contains("adversary") && !topic.contains("casualties"))
  }

  @Test("Pledges come by currency and amount, the largest first")
  func pledges() throws {
    try place.write(
      #"""
      {"schemaVersion":"1.0","id":"d","commitments":[
      {"id":"a","text":"small","amounts":[{"value":"900.5","currency":"EUR"}]},
      {"id":"b","text":"none"},
      {"id":"c","text":"large","amounts":[{"value":"1000000000","qualifier":"moreThan","currency":"EUR"}]},
      {"id":"e","text":"dollars","amounts":[{"value":"5","currency":"USD"}]}]}
      """#, "p.json")
    let page = try place.run("inspect", "p.json", "--section", "pledges").output
    let lines = page.split(separator: "\n").filter { $0.contains("•") }.map { $0.replacing("\u{202F}", with: "_") }
    #expect(
      lines == ["  • large [more than 1_000_000_000 EUR]", "  • small [900.5 EUR]", "  • dollars [5 USD]", "  • none"])
  }

  @Test("The same as JSON")
  func json() throws {
    let output = try place.run("inspect", sample, "--json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let statements = try #require(object["statements"] as? [[String: Any]])
    let weaker = try #require(statements.first { $0["id"] as? String == "s-russia-weaker" })
    #expect(weaker["sourceCount"] as? Int == 4)
    #expect(weaker["independentSourceCount"] as? Int == 3)
    #expect((weaker["reports"] as? [[String: Any]])?.count == 4)
    #expect((object["disagreements"] as? [[String: Any]])?.isEmpty == false)
    let only = try place.run("inspect", sample, "--json", "--section", "agenda").output
    #expect(!only.contains("\"statements\""))
  }

  @Test("What a program drafted is told from what a person has looked at")
  func extractions() throws {
    try place.write(
      #"""
      {"schemaVersion":"1.0","id":"d","people":[{"id":"p","name":"Ada Example"}],
      "statements":[{"id":"s","text":"We agree"}],"extractions":[
      {"id":"e1","subject":"s","stage":"attribution","rule":"cue.after.subject-verb","status":"drafted"},
      {"id":"e2","subject":"s","field":"speakers","confidence":"role","status":"confirmed",
      "reviewer":{"agent":"p"},"reviewed":"2026-11-22"}]}
      """#, "e.json")
    let page = try place.run("inspect", "e.json").output
    #expect(page.contains("1 draft to review"))
    let lines = page.split(separator: "What a program drafted\n").last?.split(separator: "\n") ?? []
    #expect(
      lines == [
        "  • We agree [drafted, attribution, cue.after.subject-verb]",
        "  • We agree, speakers [confirmed, role, by Ada Example, 2026-11-22]",
      ])
    let output = try place.run("inspect", "e.json", "--json", "--section", "extractions").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let found = try #require(object["extractions"] as? [[String: String]])
    #expect(found.map { $0["subject"] } == ["We agree", "We agree"])
    #expect(found.last?["reviewer"] == "Ada Example" && found.last?["field"] == "speakers")
    #expect(try !place.run("inspect", "e.json", "--speaker", "Ada").output.contains("What a program drafted"))
  }

  @Test("A meeting that is its own ancestor does not keep the page from ending")
  func cycle() throws {
    try place.write(
      #"{"schemaVersion":"1.0","id":"d","meetings":[{"id":"a","title":"A","parent":"b"},{"id":"b","title":"B","parent":"a"}]}"#,
      "c.json")
    let outcome = try place.run("inspect", "c.json", status: 1)
    #expect(outcome.errors.contains("model.reference.cycle"))
  }
}
