import Foundation
import Testing

@Suite("communique draft and merge")
struct DraftTests {
  static let briefing = """
    Ministers meet in Vienna

    Foreign ministers of the Alliance met in Vienna on 12 March 2014.

    Secretary General Anna Berg said that “we will not look away”. She added that the door “remains open to all who want \
    to talk”.

    The ministers approved a plan for joint exercises.

    “Nobody was asked.”
    """

  private func workplace(_ files: [String: String] = ["briefing.txt": briefing]) throws -> Workplace {
    let place = try Workplace()
    for (name, text) in files { try Data(text.utf8).write(to: place.folder.appending(path: name)) }
    return place
  }

  private func json(_ place: Workplace, _ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: place.folder.appending(path: name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("A draft is a valid dossier, and its review says where each item comes from")
  func draftAndReview() throws {
    let place = try workplace()
    let outcome = try place.run("draft", "briefing.txt", "--review", "-o", "dossier.json")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Drafted "))
    #expect(try place.run("validate", "dossier.json").output.contains("valid"))
    let dossier = try json(place, "dossier.json")
    let statements = try #require(dossier["statements"] as? [[String: Any]])
    #expect(statements.count == 3)
    #expect((dossier["decisions"] as? [Any])?.count == 1)
    #expect((dossier["extractions"] as? [[String: Any]])?.allSatisfy { $0["status"] as? String == "drafted" } == true)
    let review = try String(contentsOf: place.folder.appending(path: "dossier.review.md"), encoding: .utf8)
    #expect(review.contains("### Line 5 · paragraph"))
    #expect(review.contains("> Secretary General Anna Berg said that “we will not look away”."))
    #expect(review.contains("speaker: `berg`"))
  }

  @Test("Without an output the dossier goes to standard output, and the review is named after the briefing")
  func standardOutput() throws {
    let place = try workplace()
    let outcome = try place.run("draft", "briefing.txt", "--review", "--quiet")
    #expect(outcome.output.hasPrefix("{"))
    #expect(FileManager.default.fileExists(atPath: place.folder.appending(path: "briefing.review.md").path))
  }

  @Test("Standard input is read")
  func standardInput() throws {
    let place = try workplace()
    #expect(try place.run("draft", "-", "-q", input: Self.briefing).output.contains("we will not look away"))
  }

  @Test("A speaker with less support than is asked for stays empty, and is told")
  func minimumConfidence() throws {
    let place = try workplace()
    try place.run("draft", "briefing.txt", "-o", "all.json", "-q")
    try place.run("draft", "briefing.txt", "-o", "few.json", "-q", "--minimum-confidence", "explicit")
    func speakers(_ name: String) throws -> Int {
      let statements = try json(place, name)["statements"] as? [[String: Any]] ?? []
      return statements.count { $0["speakers"] != nil }
    }
    #expect(try speakers("all.json") == 2)
    #expect(try speakers("few.json") == 1)
    let outcome = try place.run(
      "draft", "briefing.txt", "--minimum-confidence", "explicit", "--diagnostics", "json", "-o", "few.json")
    #expect(outcome.errors.contains("draft.speaker.withheld"))
    #expect(
      try place.run("draft", "briefing.txt", "--minimum-confidence", "sure", status: 2).errors.contains("pronoun"))
  }

  @Test("What is no text is refused, with what to do", arguments: ["%PDF-1.7", "PK\u{3}\u{4}", "nothing"])
  func noText(start: String) throws {
    let place = try workplace(["briefing.txt": start])
    if start == "nothing" {
      #expect(try place.run("draft", "missing.txt", status: 2).errors.contains("missing.txt"))
    } else {
      let outcome = try place.run("draft", "briefing.txt", "-o", "dossier.json", status: 2)
      #expect(outcome.errors.contains("pdftotext -layout"))
      #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "dossier.json").path))
    }
  }

  @Test("A mark that is not closed, and a text in which nothing is found, are told")
  func damage() throws {
    let place = try workplace([
      "open.txt": "“We can build it. But it costs money, Anna Berg said, adding “it will”.", "none.txt": "hello",
    ])
    #expect(try place.run("draft", "open.txt", "-o", "a.json").errors.contains("[draft.quotation.unclosed]"))
    #expect(try place.run("draft", "none.txt", "-o", "b.json").errors.contains("[draft.empty]"))
  }

  @Test("Convert goes straight through, with a notice", arguments: ["csv", "akn", "jsonld", "xml", "json"])
  func straightThrough(format: String) throws {
    let place = try workplace()
    let outcome = try place.run("convert", "briefing.txt", "--to", format, "-o", "out.\(format)")
    #expect(outcome.errors.contains("[draft.notice]"))
    #expect(FileManager.default.fileExists(atPath: place.folder.appending(path: "out.\(format)").path))
  }

  @Test("Validate says what to do with a briefing")
  func validate() throws {
    let place = try workplace()
    #expect(try place.run("validate", "briefing.txt", status: 2).errors.contains("communique draft briefing.txt"))
  }

  @Test(
    "Each stage can be looked at",
    arguments: ["layout", "tokens", "quotations", "entities", "attribution", "decisions"])
  func stages(stage: String) throws {
    let place = try workplace()
    let outcome = try place.run("draft", "briefing.txt", "--stage", stage)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.contains("\t") && $0.contains(":") })
    #expect(!outcome.output.isEmpty)
  }

  @Test("A language's tables are printed, read back, and told what is wrong with them")
  func tables() throws {
    let place = try workplace()
    let tables = try place.run("draft", "--show-tables", "en").output
    #expect(tables.contains("[offices]"))
    try place.write(tables, "english.txt")
    let own = try place.run("draft", "briefing.txt", "--tables", "english.txt", "--language", "en", "-q")
    #expect(own.output == (try place.run("draft", "briefing.txt", "-q").output))
    try place.write("[months]\n1: Januar\n[broken\n", "german.txt")
    let broken = try place.run("draft", "briefing.txt", "--tables", "german.txt", "--language", "de", status: 2)
    #expect(broken.errors.contains("german.txt:3: error:"))
    #expect(try place.run("draft", "briefing.txt", "--language", "de", status: 2).errors.contains("en or fr"))
    #expect(try place.run("draft", status: 2).errors.contains("Name a briefing"))
  }

  @Test("Several briefings give one dossier, in which the same words stand once")
  func several() throws {
    let other = """
      Alliance ministers confer

      At a meeting in Vienna on 12 March 2014, Anna Berg, the Secretary General, told reporters that “we will not look away”.
      """
    let place = try workplace(["a.txt": Self.briefing, "b.txt": other])
    try place.run("draft", "a.txt", "b.txt", "-o", "dossier.json", "-q")
    let dossier = try json(place, "dossier.json")
    #expect((dossier["sources"] as? [Any])?.count == 2)
    let statements = try #require(dossier["statements"] as? [[String: Any]])
    let joined = statements.filter { ($0["attestations"] as? [Any])?.count == 2 }
    #expect(joined.count == 1)
    #expect(try place.run("validate", "dossier.json").output.contains("valid"))
  }

  @Test("Merge keeps everything, and refuses what is nothing to merge")
  func merge() throws {
    let place = try workplace()
    try place.run("draft", "briefing.txt", "-o", "a.json", "-q")
    try place.run("merge", "a.json", "a.json", "-o", "b.json", "-q")
    let first = try Data(contentsOf: place.folder.appending(path: "a.json"))
    #expect(try Data(contentsOf: place.folder.appending(path: "b.json")) == first)
    #expect(try place.run("merge", "a.json", status: 1).errors.contains("nothing to merge"))
  }
}
