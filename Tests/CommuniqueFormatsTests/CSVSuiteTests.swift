import Communique
import CommuniqueFormats
import Foundation
import Testing

/// JavaCsvComparison's checks of what RFC 4180 and its successor draft say, and of what they leave open.
@Suite(
  "JavaCsvComparison",
  .enabled(
    if: SharedMaterial.has("suites/csv/java-csv-comparison"), "../shared/suites/csv/java-csv-comparison is absent"))
struct CSVSuiteTests {
  struct Check {
    let name: String
    let input: String
    let records: [[String]]
    let isFaultAllowed: Bool
    let commentMode: String
    let skipsBlank: Bool
  }

  /// The checks of one file; they use a small part of YAML.
  static func checks(in text: String) throws -> [Check] {
    var checks: [Check] = []
    let parts = text.split(separator: "\n  - id: ")
    let isFaultAllowed = text.contains("exceptionAllowed: true")
    let commentMode = text.split(separator: "commentMode: ").dropFirst().first?.prefix { $0.isLetter } ?? "NONE"
    for part in parts.dropFirst() {
      let lines = part.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let input = try #require(lines.first { $0.hasPrefix("input: ") }).dropFirst(7)
      let start = try #require(lines.firstIndex { $0.hasPrefix("records:") })
      let records = lines[(start + 1)...].filter { $0.hasPrefix("- [") }.map { strings(in: $0.dropFirst(2)) }
      checks.append(
        Check(
          name: lines[0], input: try #require(strings(in: input).first), records: records,
          isFaultAllowed: isFaultAllowed, commentMode: String(commentMode),
          skipsBlank: text.contains("skipEmptyLines: true")))
    }
    return checks
  }

  /// The quoted strings in a line: in single quotation marks, doubled within, or in double ones without escapes.
  static func strings(in line: Substring) -> [String] {
    var strings: [String] = []
    var rest = line
    while let open = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
      let quote = rest[open]
      var text = ""
      rest = rest[rest.index(after: open)...]
      while let character = rest.popFirst() {
        if character == quote {
          guard quote == "'", rest.first == quote else { break }
          rest.removeFirst()
        }
        text.append(character)
      }
      strings.append(text)
    }
    return strings
  }

  /// The check once for each line end and each kind of space that its signs stand for.
  static func variants(of check: Check) -> [(input: String, records: [[String]])] {
    var variants: [(String, [[String]])] = []
    for lineEnd in ["\r", "\n", "\r\n"] {
      for space in [" ", "\t", "\u{A0}", "\u{2003}"] {
        func replaced(_ text: String) -> String {
          text.replacingOccurrences(of: "⏎", with: lineEnd).replacingOccurrences(of: "␤", with: "\r\n")
            .replacingOccurrences(of: "␍", with: "\r").replacingOccurrences(of: "␊", with: "\n")
            .replacingOccurrences(of: " ", with: space)
        }
        variants.append((replaced(check.input), check.records.map { $0.map(replaced) }))
      }
    }
    return variants
  }

  @Test("All 60 checks")
  func allChecks() throws {
    let folder = SharedMaterial.folder.appending(path: "suites/csv/java-csv-comparison")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    for file in files where file.pathExtension == "yaml" {
      for check in try Self.checks(in: String(contentsOf: file, encoding: .utf8)) {
        count += 1
        for (input, records) in Self.variants(of: check) { try expect(check, input, records) }
      }
    }
    #expect(count == 60)
  }

  /// Where the suite lets a reader find fault, ours does when strict, unless only the numbers of cells differ, which it
  /// leaves to its users; and does what the suite wants when lenient.
  private func expect(_ check: Check, _ input: String, _ records: [[String]]) throws {
    var options = CSVReadingOptions()
    if check.commentMode != "NONE" { options.dialect.commentPrefix = UInt8(ascii: "#") }
    for isLenient in [false, true] {
      options.isLenient = isLenient
      var reader = CSVReader(MemorySource(Array(input.utf8)), options: options)
      var rows: [[String]] = []
      while try reader.next() {
        if check.skipsBlank && reader.isBlank || check.commentMode == "SKIP" && reader.isComment { continue }
        rows.append((0..<reader.cellCount).map { reader.text($0) })
      }
      #expect(rows == records, "\(check.name): \(input.debugDescription)")
      let isFault = !isLenient && check.isFaultAllowed && !check.name.hasPrefix("different-field-count")
      #expect(reader.diagnostics.isEmpty == !isFault, "\(check.name): \(input.debugDescription)")
    }
  }
}
