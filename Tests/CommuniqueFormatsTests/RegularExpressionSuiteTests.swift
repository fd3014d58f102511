import CommuniqueFormats
import Foundation
import Testing

/// The patterns of others: those of JSON Schema's official suite, and those of our own schemas.
@Suite("RegularExpression and JSON Schema")
struct RegularExpressionSuiteTests {
  private static let folder = "suites/json-schema/tests/draft2020-12/"

  private func groups(_ file: String) throws -> [(schema: [String: Any], tests: [[String: Any]])] {
    let bytes = try SharedMaterial.bytes(SharedMaterial.folder.appending(path: Self.folder + file))
    let groups = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    return try groups.map {
      (try #require($0["schema"] as? [String: Any]), try #require($0["tests"] as? [[String: Any]]))
    }
  }

  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    var text = text
    let expression = try RegularExpression(pattern)
    return text.withUTF8 { expression.firstMatch(in: $0) } == .matches
  }

  /// Whether a member satisfies the little that the suite asks of it besides its name.
  private func satisfies(_ value: Any, _ schema: Any) -> Bool {
    guard let schema = schema as? [String: Any] else { return schema as? Bool ?? true }
    let number = value as? NSNumber
    if let maximum = schema["maximum"] as? NSNumber, let number { return number.doubleValue <= maximum.doubleValue }
    return switch schema["type"] as? String {
    case "integer", "number": number != nil
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    default: true
    }
  }

  @Test(
    "pattern gives the verdicts of the suite", .enabled(if: SharedMaterial.has(folder), "../shared/suites is absent"))
  func pattern() throws {
    var count = 0
    for file in ["pattern.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json"] {
      for (schema, tests) in try groups(file) {
        guard let pattern = schema["pattern"] as? String else { continue }
        for test in tests {
          guard let text = test["data"] as? String else { continue }
          #expect(try matches(pattern, text) == test["valid"] as? Bool, "\(pattern) on \(text)")
          count += 1
        }
      }
    }
    #expect(count >= 70)
  }

  @Test(
    "patternProperties gives the verdicts of the suite",
    .enabled(if: SharedMaterial.has(folder), "../shared/suites is absent"))
  func patternProperties() throws {
    var count = 0
    for file in ["patternProperties.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json"] {
      for (schema, tests) in try groups(file) {
        guard let patterns = schema["patternProperties"] as? [String: Any] else { continue }
        for test in tests {
          guard let members = test["data"] as? [String: Any] else { continue }
          var isValid = true
          for (name, value) in members {
            let asked = try patterns.filter { try matches($0.key, name) }
            if asked.isEmpty, schema["additionalProperties"] as? Bool == false { isValid = false }
            if !asked.allSatisfy({ satisfies(value, $0.value) }) { isValid = false }
          }
          #expect(isValid == test["valid"] as? Bool, "\(patterns.keys) on \(members.keys)")
          count += 1
        }
      }
    }
    #expect(count >= 40)
  }

  @Test(
    "Patterns are valid where the suite says so", .enabled(if: SharedMaterial.has(folder), "../shared/suites is absent")
  )
  func validity() throws {
    var count = 0
    for file in [
      "optional/format/regex.json", "optional/format/ecmascript-regex.json", "optional/ecmascript-regex.json",
    ] {
      for (schema, tests) in try groups(file) where schema["format"] as? String == "regex" {
        for test in tests {
          guard let pattern = test["data"] as? String else { continue }
          let isValid = (try? RegularExpression(pattern)) != nil
          #expect(isValid == test["valid"] as? Bool, "\(pattern)")
          count += 1
        }
      }
    }
    #expect(count >= 10)
  }

  // MARK: Our own schemas

  private func patterns(in value: Any) -> [String] {
    if let elements = value as? [Any] { return elements.flatMap(patterns) }
    guard let members = value as? [String: Any] else { return [] }
    return members.flatMap { name, value in
      if name == "pattern", let pattern = value as? String { return [pattern] }
      return patterns(in: value)
    }
  }

  @Test("All patterns of our own schema become complete automata")
  func ownPatterns() throws {
    let schema = SharedMaterial.repository.appending(path: "Schemas/json/dossier.schema.json")
    let found = Set(patterns(in: try JSONSerialization.jsonObject(with: Data(contentsOf: schema))))
    #expect(found.count >= 9)
    for pattern in found { #expect(try RegularExpression(pattern).isTabulated, "\(pattern)") }
    let identifier = try #require(found.first { $0.hasSuffix("{0,255}$") })
    #expect(try matches(identifier, "nato-fm-2023-11"))
    #expect(try !matches(identifier, "nato fm"))
    #expect(try matches(identifier, String(repeating: "a", count: 256)))
    #expect(try !matches(identifier, String(repeating: "a", count: 257)))
    let date = try #require(found.first { $0.contains("T([01]") })
    for text in ["2023-11-28", "2023-11", "2023", "2023-11-28T10:00:00Z", "2023-11/..", "../2024", "2023~", "202X"] {
      #expect(try matches(date, text), "\(text)")
    }
    for text in ["", "2023-13", "2023-11-32", "2023-11-28T25:00:00Z", "23-11", "2023-11-28 "] {
      #expect(try !matches(date, text), "\(text)")
    }
  }
}
