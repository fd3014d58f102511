import Communique
import Foundation
import Testing

@Suite("Documentation")
struct DocumentationTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Communique")

  private static var records: [RecordDescription] {
    var found: [String: RecordDescription] = [:]
    func walk(_ record: RecordDescription) {
      guard found[record.name] == nil else { return }
      found[record.name] = record
      for field in record.fields {
        if case .record(let inner) = field.content { walk(inner) }
        if case .entities(let inner) = field.content { walk(inner) }
      }
    }
    walk(Dossier.recordDescription)
    return found.values.sorted { $0.name < $1.name }
  }

  /// The doc comments of a type's stored properties, by name.
  private static func comments(of type: String) throws -> [String: String] {
    let files =
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let file = try #require(files.first { $0.lastPathComponent == "\(type).swift" }, "no file for \(type)")
    var comments: [String: String] = [:]
    var comment: [Substring] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("///") {
        comment.append(trimmed.dropFirst(3).drop { $0 == " " })
      } else {
        if line.hasPrefix("  public var ") {
          let name = line.dropFirst("  public var ".count).prefix { $0 != ":" && $0 != " " }
          comments[String(name)] = comment.joined(separator: " ")
        }
        comment = []
      }
    }
    return comments
  }

  @Test("The descriptor of a field says what its doc comment says", arguments: records.map(\.name))
  func summaries(name: String) throws {
    let record = try #require(Self.records.first { $0.name == name })
    let comments = try Self.comments(of: name.prefix(1).uppercased() + name.dropFirst())
    for field in record.fields where name != "money" || field.name == "currency" {
      #expect(comments[field.name] == field.summary, "\(name).\(field.name)")
    }
  }

  @Test("A record's fields have different names, and summaries that are sentences")
  func names() {
    #expect(Self.records.count == 37)
    for record in Self.records {
      #expect(Set(record.fields.map(\.name)).count == record.fields.count)
      for summary in [record.summary] + record.fields.map(\.summary) {
        #expect(summary.hasSuffix(".") && summary.first?.isUppercase == true, "\(record.name): \(summary)")
      }
    }
  }

  @Test("The dossier has a list for every kind of entity, under the name that the kind has")
  func lists() {
    let lists = Dossier.recordDescription.fields.compactMap { field in
      if case .entities(let record) = field.content { (field.name, record.kind) } else { nil }
    }
    #expect(lists.map(\.1) == EntityKind.allCases)
    #expect(lists.map(\.0) == EntityKind.allCases.map(\.listName))
  }

  @Test("Codes are unique, and made of lower-case parts")
  func codes() {
    let names = Diagnostic.Code.model.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" }, "\(name)") }
  }
}
