import Communique
import CommuniqueFormats
import Foundation
import Testing

/// A test of the suite.
struct CSVWSuiteCase: Decodable, CustomTestStringConvertible {
  struct Option: Decodable { var metadata: String? }
  let id: String
  let type: String
  let name: String
  let action: String
  let option: Option
  let implicit: [String]?
  let httpLink: String?

  var number: String { String(id.suffix(3)) }
  var testDescription: String { "\(number) \(name)" }
  /// Whether the test needs what only a server says or has.
  var needsServer: Bool { httpLink != nil || Self.wellKnown.contains(number) }
  private static let wellKnown = ["259", "260"]
}

/// The validation tests of the CSV on the Web Working Group (w3c/csvw, `tests/manifest-validation.jsonld`).
@Suite("CSVW: official validation tests", .enabled(if: SharedMaterial.has("suites/csvw/tests")))
struct CSVWSuiteTests {
  private struct Manifest: Decodable { let entries: [CSVWSuiteCase] }

  private static let folder = SharedMaterial.folder.appending(path: "suites/csvw/tests")
  private static let address = "http://www.w3.org/2013/csvw/tests/"

  private static let all: [CSVWSuiteCase] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "manifest-validation.jsonld")) else { return [] }
    return (try? JSONDecoder().decode(Manifest.self, from: data).entries) ?? []
  }()
  static let localTests = all.filter { !$0.needsServer }

  /// What is left out: a metadata document that an HTTP header Link names (014, 016, 120, 122), and one that is found by a
  /// pattern from `/.well-known/csvm` (259, 260). There is no server in a folder.
  @Test("Only six tests need a server")
  func skipped() {
    #expect(Self.all.count == 282)
    #expect(Self.all.filter(\.needsServer).map(\.number) == ["014", "016", "120", "122", "259", "260"])
  }

  @Test("Local tests", arguments: localTests)
  func local(_ test: CSVWSuiteCase) throws {
    let report = try Self.report(test)
    let errors = report.diagnostics.filter { $0.severity == .error }
    let warnings = report.diagnostics.filter { $0.severity == .warning }
    let found = Comment(rawValue: report.diagnostics.map { "\($0) | \($0.path)" }.joined(separator: "\n"))
    switch test.type {
    case "csvt:NegativeValidationTest": #expect(!errors.isEmpty, found)
    case "csvt:WarningValidationTest": #expect(errors.isEmpty && !warnings.isEmpty, found)
    case "csvt:PositiveValidationTest": #expect(errors.isEmpty && warnings.isEmpty, found)
    case let type: Issue.record("Unknown type \(type)")
    }
    for finding in report.diagnostics {
      #expect(Diagnostic.Code.csvw.contains(finding.code) || finding.code.name.hasPrefix("json."))
      #expect(finding.location != nil)
    }
  }

  private static func report(_ test: CSVWSuiteCase) throws -> CSVWReport {
    let resources = CSVWResources(folder: folder.path, address: address)
    let validator = CSVWValidator()
    if let metadata = test.option.metadata {
      let path = folder.appending(path: metadata).path
      return try validator.validate(metadata: path, resources: resources, name: metadata)
    }
    let path = folder.path + "/" + test.action.prefix { $0 != "?" }
    guard test.action.hasSuffix(".json") else {
      return try validator.validate(table: path, resources: resources, name: test.action)
    }
    return try validator.validate(metadata: path, resources: resources, name: test.action)
  }
}
