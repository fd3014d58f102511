import Foundation
import Testing

@Suite("communique with CSV tables")
struct CSVCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: name), withIntermediateDirectories: true)
  }

  @Test(
    "A folder of tables is validated and converted, and comes back as it was", arguments: ["package", "spreadsheet"])
  func thereAndBack(profile: String) throws {
    try place.write(goodDossier, "d.json")
    try place.run("convert", "d.json", "--to", "json", "-o", "first.json")
    try place.run("convert", "first.json", "--to", "csv", "--profile", profile, "-o", "tables")
    #expect(try place.run("validate", "tables").output == "tables: valid (1 dossier)\n")
    #expect(try place.run("validate", "tables", "--from", "csv").output == "tables: valid (1 dossier)\n")
    try place.run("convert", "tables", "-o", "second.json")
    #expect(try place.text("first.json") == place.text("second.json"))
    try place.run("convert", "tables/", "--to", "xml", "-o", "d.xml")
    try place.run("convert", "d.xml", "-o", "third.json", "--to", "json")
    #expect(try place.text("first.json") == place.text("third.json"))
    // Into the folder that is read.
    try place.run("convert", "tables", "--to", "csv", "-o", "tables")
    #expect(try place.run("validate", "tables").output == "tables: valid (1 dossier)\n")
  }

  @Test("A folder of tables within a folder is one input beside the others")
  func nested() throws {
    try makeFolder("all/deep")
    try place.write(goodDossier, "all/x.json")
    try place.write(goodDossier, "all/deep/y.json")
    try place.run("convert", "all/x.json", "--to", "csv", "-o", "all/deep/tables")
    let outcome = try place.run("validate", "all")
    #expect(
      outcome.output
        == "all/deep/tables: valid (1 dossier)\nall/deep/y.json: valid (1 dossier)\nall/x.json: valid (1 dossier)\n")
    // Whoever says JSON gets JSON.
    #expect(try place.run("validate", "all", "--from", "json").output.contains("tables") == false)
  }

  @Test("Findings are shown with table, line, caret and path")
  func findings() throws {
    try makeFolder("t")
    try place.write("id,title,start\r\nm,Meeting,12/04/2024\r\n", "t/meetings.csv")
    #expect(
      try place.run("validate", "t", status: 1).output == """
        t/meetings.csv:2:11: error: “12/04/2024” is not an EDTF date such as 2024-12-04, 2024-12, 2024-21 (spring), \
        XXXX-12-04 or 2023-11-28/2023-11-29: an interval has one “/” [value.date.malformed]
          m,Meeting,12/04/2024
                    ^
          at: /meetings/2/start
          hint: Write “2024-04-12” or “2024-12-04”; a spreadsheet has rewritten the date, so format the column as text
        1 error

        """)
    let outcome = try place.run("convert", "t", "--to", "json", "-o", "x.json", status: 1)
    #expect(outcome.errors.contains("1 dossier was not converted (1 error); nothing was written"))
    let sarif = try place.run("validate", "t", "--diagnostics", "sarif", status: 1).output
    #expect(sarif.contains("\"uri\": \"t/meetings.csv\"") && sarif.contains("\"startColumn\": 11"))
  }

  @Test("The template is valid, guides, and takes the place of nothing")
  func template() throws {
    let outcome = try place.run("template", "--to", "csv", "-o", "start/here")
    #expect(outcome.output == "Wrote 4 files to start/here; start with start/here/README.md\n")
    #expect(
      try place.names("start/here") == ["README.md", "decisions.csv", "meetings.csv", "statements.csv"])
    #expect(try place.run("validate", "start/here").output == "start/here: valid (1 dossier)\n")
    #expect(try place.text("start/here/README.md").contains("communique validate FOLDER"))
    let before = try place.text("start/here/meetings.csv")
    try place.write(before + "m1,Foreign ministers\r\n", "start/here/meetings.csv")
    let again = try place.run("template", "-o", "start/here", status: 2)
    #expect(again.errors.contains("The file is there already"))
    #expect(try place.text("start/here/meetings.csv") != before)
    try place.run("template", "--all", "-o", "all")
    #expect(try place.names("all").count > 60)
    #expect(try place.run("validate", "all").output == "all: valid (1 dossier)\n")
    #expect(try place.run("template", "--to", "xml", status: 2).errors.contains("There are templates for csv"))
  }

  @Test("CSV with CSVW metadata is validated against it")
  func described() throws {
    try makeFolder("c")
    let metadata = #"""
      {"@context": "http://www.w3.org/ns/csvw", "url": "a.csv", "tableSchema": {"columns": [
        {"titles": "n", "datatype": "integer"}]}}
      """#
    try place.write(metadata, "c/csv-metadata.json")
    try place.write("n\n1\n", "c/a.csv")
    #expect(try place.run("validate", "c").output == "c: valid (1 table)\n")
    try place.write("n\none\n", "c/a.csv")
    try place.write(metadata, "c/tables.json")
    for path in ["c", "c/a.csv", "c/csv-metadata.json", "c/tables.json"] {
      let output = try place.run("validate", path, status: 1).output
      #expect(output.contains("a.csv:2:1: error") && output.contains("[csvw."), "\(output)")
    }
    // That of a package says so, and the package is read.
    try place.write(goodDossier, "d.json")
    try place.run("convert", "d.json", "--to", "csv", "-o", "t")
    #expect(try place.run("validate", "t").output == "t: valid (1 dossier)\n")
    #expect(try place.run("validate", "t/csv-metadata.json").output.hasPrefix("t/csv-metadata.json: valid ("))
  }

  @Test("One CSV file is checked as a table, or for its syntax")
  func files() throws {
    try place.write(goodDossier, "d.json")
    try place.run("convert", "d.json", "--to", "csv", "-o", "t")
    #expect(try place.run("validate", "t/statements.csv").output == "t/statements.csv: valid (1 table)\n")
    let table = try place.text("t/statements.csv")
    try place.write(table.replacingOccurrences(of: "d:s,d,1", with: "d:s,d,x"), "t/statements.csv")
    #expect(try place.run("validate", "t/statements.csv", status: 1).output.contains("[csv.cell.integer]"))
    // What is wrong with another table is not this one's.
    #expect(try place.run("validate", "t/entities.csv").output == "t/entities.csv: valid (1 table)\n")
    try makeFolder("alone")
    try place.write("id,statement_id,ordinal,topic_id\nd:s:topics:1,d:s,1,d:t\n", "alone/statement_topics.csv")
    #expect(try place.run("validate", "alone/statement_topics.csv").output.hasSuffix("valid (1 table)\n"))
    try place.write("a,b\n1,2\n", "any.csv")
    let any = try place.run("validate", "any.csv", "d.json").output
    #expect(any.contains("any.csv:1:1: note: Only the syntax was checked"))
    #expect(any.hasSuffix("any.csv: valid (1 table)\nd.json: valid (1 dossier)\n"))
    try place.write("a,b\n1,\"2\"3\n4\n", "any.csv")
    let broken = try place.run("validate", "any.csv", status: 1).output
    #expect(broken.contains("any.csv:2:6: error") && broken.contains("[csv.quote.trailing]"))
    #expect(broken.contains("any.csv:3:2: error: The row has 1 cell; the first has 2 [csv.row.length]"))
    #expect(try place.run("validate", "none.csv", status: 2).errors.contains("none.csv"))
    #expect(try place.run("convert", "any.csv", "--to", "json", status: 2).errors.contains("name the folder"))
  }
}
