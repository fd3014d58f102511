import Foundation
import Testing

@Suite("Corpora, folders and programs on the path")
struct CorpusTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func dossier(_ id: String) -> String { goodDossier.replacing("\"d\"", with: "\"\(id)\"") }

  @Test("A folder stands for the dossiers in it, in the order of their paths")
  func folder() throws {
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "in/deep"), withIntermediateDirectories: true)
    try place.write(dossier("b"), "in/b.json")
    try place.write(dossier("c") + "\n" + dossier("e"), "in/deep/c.jsonl")
    try place.write(dossier("a"), "in/a.json")
    try place.write("not a dossier", "in/readme.txt")
    try place.write("not a dossier", "in/.hidden.json")
    let output = try place.run("convert", "in", "--to", "jsonl").output
    #expect(output == ["a", "b", "c", "e"].map { dossier($0) + "\n" }.joined())
    #expect(try place.run("validate", "in").output.split(separator: "\n").count == 3)
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(
      try place.run("validate", "empty", status: 2).errors.contains(
        "holds no file that ends in .ndjsonld, .jsonld, .json, .jsonl, .ndjson, .akn, .xml"))
  }

  @Test("Results come in the order of the input, whatever is wrong between them")
  func order() throws {
    let lines = (0..<500).map { $0.isMultiple(of: 7) ? "broken \($0)" : dossier("n\($0)") }
    try place.write(lines.joined(separator: "\n"), "c.jsonl")
    let outcome = try place.run("convert", "c.jsonl", "--to", "jsonl", status: 1)
    #expect(outcome.output == lines.filter { !$0.hasPrefix("broken") }.map { $0 + "\n" }.joined())
    let reported = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      reported.compactMap { Int($0.split(separator: ":")[1]) }
        == (0..<500).filter { $0.isMultiple(of: 7) }.map { $0 + 1 })
    #expect(outcome.errors.hasSuffix("72 dossiers were not converted (72 errors)\n"))
  }

  @Test("A three-line shell script is a format")
  func script() throws {
    try place.write("#!/bin/sh\n# Counts the dossiers.\nexec grep -c schemaVersion\n", "communique-to-count")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: place.folder.appending(path: "communique-to-count").path)
    try place.write((0..<100).map { dossier("n\($0)") }.joined(separator: "\n"), "c.jsonl")
    try place.run("convert", "c.jsonl", "--to", "count", "-o", "n.txt", path: place.folder.path)
    #expect(try place.text("n.txt") == "100\n")
    #expect(try place.run("convert", "c.jsonl", "--to", "count", path: place.folder.path).output == "100\n")
    #expect(try place.run("formats", path: place.folder.path).output.contains("count  written by"))
    try place.run("convert", "c.jsonl", "--to", "none", status: 2, path: place.folder.path)
  }

  @Test(
    "If the program fails, or ends early, nothing is written",
    arguments: ["cat >/dev/null; exit 3", "exit 0 <&-; true", "kill -9 $$"])
  func failingScript(body: String) throws {
    try place.write("#!/bin/sh\necho half\n\(body)\n", "communique-to-fail")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: place.folder.appending(path: "communique-to-fail").path)
    // More than a pipe holds.
    try place.write((0..<3000).map { dossier("n\($0)") }.joined(separator: "\n"), "c.jsonl")
    try place.write("old", "out.txt")
    let outcome = try place.run(
      "convert", "c.jsonl", "--to", "fail", "-o", "out.txt", status: 2, path: place.folder.path)
    #expect(outcome.errors.contains("communique-to-fail: error: The program"))
    #expect(try place.text("out.txt") == "old")
    #expect(try place.names() == ["c.jsonl", "communique-to-fail", "out.txt"])
  }

  @Test("Killed at any moment, a conversion leaves the old output or the new one, and the next clears up")
  func killed() throws {
    let program = "communique-bench"
    let corpus = try place.run("generate", "--bytes", "20M", program: program).output
    try place.write(corpus, "c.jsonl")
    try place.write(goodDossier, "x.json")
    try place.run("convert", "x.json", "--to", "csv", "-o", "out", "-q")
    let old = try place.text("out/statements.csv")
    var unfinished = 0
    for moment in 0..<20 {
      let process = try place.start("convert", "c.jsonl", "--to", "csv", "-o", "out", "-q")
      Thread.sleep(forTimeInterval: Double(moment) * 0.011)
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        unfinished += 1
      }
      process.waitUntilExit()
      let now = try place.text("out/statements.csv")
      if now == old { continue }
      // Finished before the blow: the whole corpus is there.
      #expect(now.split(separator: "\r\n").count > 1000)
      try place.run("convert", "x.json", "--to", "csv", "-o", "out", "-q")
    }
    #expect(unfinished > 5, "the conversions were too short to be killed")
    try place.run("convert", "x.json", "--to", "csv", "-o", "out", "-q")
    #expect(try place.names().filter { $0.hasPrefix(".out.") } == [])
  }

  @Test("A folder that cannot be written, and a full disk, are told; nothing half-written stays")
  func unwritable() throws {
    try place.write(goodDossier, "x.json")
    try place.run("convert", "x.json", "--to", "csv", "-o", "/proc/nothing", status: 2)
    let outcome = try place.run("convert", "x.json", "--to", "jsonl", "-o", "/dev/full", status: 2)
    #expect(outcome.errors.contains("No space left on device [output.system]"))
  }
}
