import Communique
import CommuniqueFormats
import Foundation
import Testing

/// The official tests, as they stand in their files: nothing is read by another parser and written anew.
struct JSONSchemaSuite {
  struct Case {
    let name: String
    let data: [UInt8]
    let isValid: Bool
  }

  struct Group {
    let file: String
    let name: String
    let schema: [UInt8]
    let cases: [Case]
  }

  static let folder = SharedMaterial.folder.appending(path: "suites/json-schema")

  static let registry: JSONSchemaRegistry = {
    var registry = JSONSchemaRegistry()
    let remotes = folder.appending(path: "remotes")
    for file in files(in: remotes) {
      let path = file.path.dropFirst(remotes.path.count)
      if let bytes = try? SharedMaterial.bytes(file) { registry.add(bytes, for: "http://localhost:1234\(path)") }
    }
    return registry
  }()

  static func files(in folder: URL) -> [URL] {
    let all =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return all.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  static func groups(in file: URL) throws -> [Group] {
    let index = try JSONIndex(SharedMaterial.bytes(file))
    let tests = folder.appending(path: "tests/draft2020-12")
    let name = String(file.deletingPathExtension().path.dropFirst(tests.path.count + 1))
    return elements(index, 0).map { group in
      Group(
        file: name, name: text(index, group, "description"), schema: bytes(index, member(index, group, "schema")),
        cases: elements(index, member(index, group, "tests")).map { test in
          Case(
            name: text(index, test, "description"), data: bytes(index, member(index, test, "data")),
            isValid: index.nodes[member(index, test, "valid")].kind == .true)
        })
    }
  }

  private static func elements(_ index: JSONIndex, _ node: Int) -> [Int] {
    var elements: [Int] = []
    var child = node + 1
    for _ in 0..<index.nodes[node].count {
      elements.append(child)
      child = Int(index.nodes[child].next)
    }
    return elements
  }

  private static func member(_ index: JSONIndex, _ node: Int, _ name: String) -> Int {
    var key = node + 1
    for _ in 0..<index.nodes[node].count {
      if index.text(of: key) == name { return key + 1 }
      key = Int(index.nodes[key + 1].next)
    }
    return node
  }

  private static func text(_ index: JSONIndex, _ node: Int, _ name: String) -> String {
    index.text(of: member(index, node, name))
  }

  private static func bytes(_ index: JSONIndex, _ node: Int) -> [UInt8] {
    let isString = index.nodes[node].kind == .string
    return Array(index.bytes[index.offset(of: node)..<(Int(index.nodes[node].end) + (isString ? 1 : 0))])
  }
}

@Suite(
  "JSON-Schema-Test-Suite",
  .enabled(if: SharedMaterial.has("suites/json-schema"), "../shared/suites/json-schema is absent"))
struct JSONSchemaSuiteTests {
  /// Runs all cases of a file; the names of those that came out otherwise, and how many there were.
  private func run(_ file: URL, _ options: JSONSchemaOptions) throws -> (failures: [String], count: Int) {
    var failures: [String] = []
    var count = 0
    for group in try JSONSchemaSuite.groups(in: file) {
      count += group.cases.count
      do throws(DiagnosticsError) {
        let schema = try JSONSchema(group.schema, options: options, registry: JSONSchemaSuite.registry)
        let validator = JSONSchemaValidator(schema: schema)
        for test in group.cases {
          let findings = validator.diagnostics(of: test.data)
          let name = "\(group.file) | \(group.name) | \(test.name)"
          if validator.isValid(test.data) != test.isValid { failures.append(name) }
          #expect(findings.isEmpty == validator.isValid(test.data), "\(name): \(findings)")
          for finding in findings { #expect(finding.location != nil && finding.hint != nil) }
          for form in JSONSchemaOutput.Form.allCases {
            let output = validator.output(form, of: test.data)
            #expect(output.isValid == findings.isEmpty, "\(name): \(form)")
            #expect(throws: Never.self, "\(name): \(form)") { try JSONIndex(output.bytes) }
          }
        }
      } catch {
        failures += group.cases.map { "\(group.file) | \(group.name) | \($0.name)" }
        if !file.path.contains("/optional/") { Issue.record("\(group.file) | \(group.name): \(error)") }
      }
    }
    return (failures, count)
  }

  @Test("All required tests pass")
  func required() throws {
    let files = JSONSchemaSuite.files(in: JSONSchemaSuite.folder.appending(path: "tests/draft2020-12"))
    var count = 0
    for file in files where !file.path.contains("/optional/") {
      let result = try run(file, JSONSchemaOptions())
      #expect(result.failures == [])
      count += result.count
    }
    #expect(count == 1299)
  }

  /// The optional tests that do not pass, by the start of their names, and why.
  static let expectedFailures: [(test: String, reason: String)] = [
    ("optional/cross-draft", "a schema of another draft is refused, not read as that draft")
  ]

  @Test("All optional tests pass but those that are known, and these fail")
  func optional() throws {
    let files = JSONSchemaSuite.files(in: JSONSchemaSuite.folder.appending(path: "tests/draft2020-12/optional"))
    var failures: [String] = []
    var count = 0
    for file in files {
      let result = try run(file, JSONSchemaOptions(assertsFormats: file.path.contains("/format/")))
      failures += result.failures
      count += result.count
    }
    #expect(count == 926)
    let unexpected = failures.filter { name in !Self.expectedFailures.contains { name.hasPrefix($0.test) } }
    #expect(unexpected == [])
    for (test, _) in Self.expectedFailures { #expect(failures.contains { $0.hasPrefix(test) }, "passes now: \(test)") }
  }
}
