import Communique
import CommuniqueFormats
import Foundation

/// A folder of tables and metadata for one test, gone when the test is.
final class CSVWFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "csvw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Validates what stands in the folder, or one file of it.
  func validate(_ name: String? = nil, _ options: CSVWOptions = CSVWOptions()) throws -> CSVWReport {
    try CSVWValidator(options: options).validate(path: name.map(path) ?? url.path)
  }

  /// The findings as `severity code line:column path`, in order.
  func findings(_ name: String? = nil, _ options: CSVWOptions = CSVWOptions()) throws -> [String] {
    try validate(name, options).diagnostics.map { finding in
      let place = finding.location.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(finding.severity) \(finding.code) \(place) \(finding.path)"
    }
  }

  /// A folder with one table, `t.csv`, and metadata that describes it.
  ///
  /// - Parameters:
  ///   - columns: The descriptions of the columns, in JSON.
  ///   - rest: Further members of the table, in JSON, with a comma at the end.
  ///   - schema: Further members of the schema, in JSON, with a comma at the start.
  static func table(
    _ columns: String, _ text: String, rest: String = "", schema: String = ""
  ) throws -> CSVWFolder {
    let metadata = """
      {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", \(rest)
       "tableSchema": {"columns": [\(columns)]\(schema)}}
      """
    return try CSVWFolder(["csv-metadata.json": metadata, "t.csv": text])
  }

  /// Which of some texts are values of a column, each in a row of its own.
  static func accepted(_ column: String, _ texts: [String]) throws -> [String] {
    let rows = texts.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let folder = try table(
      "{\"titles\": \"v\", \(column)}", (["v"] + rows).joined(separator: "\n") + "\n",
      rest: "\"dialect\": {\"trim\": false},")
    let report = try folder.validate()
    let lines = Set(report.diagnostics.map { $0.location?.line ?? 0 })
    for finding in report.diagnostics where !finding.code.name.hasPrefix("csvw.cell.") { throw finding }
    return texts.enumerated().filter { !lines.contains($0.offset + 2) }.map(\.element)
  }
}
