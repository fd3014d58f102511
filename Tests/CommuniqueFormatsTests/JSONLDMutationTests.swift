import Communique
import CommuniqueFormats
import Foundation
import Testing

/// `JSONLD/mutations.json` breaks `JSONLD/base.jsonld` in every way; the judges' tests ask other tools about the same.
@Suite("Broken JSON-LD")
struct JSONLDMutationTests {
  /// One way to break the document: pieces of its text and what stands in their place. `◆` marks where the finding is
  /// expected, and is taken out before reading.
  struct Mutation: Decodable, CustomTestStringConvertible, Sendable {
    /// What sees it first: the `syntax` of JSON, the `form` of the document, the JSON `schema`, the `reader`, or the
    /// `rules` of the model.
    let layer: String
    let code: String
    let path: String
    let find: String
    let replacement: String
    /// A second piece, and what stands in its place.
    let and: [String]?
    /// Whether the context stands in the document.
    let inline: Bool?
    var testDescription: String { "\(code): \(replacement)" }

    /// The broken text, with the mark.
    func apply() throws -> String {
      var text = inline == true ? try JSONLDMutationTests.inlined() : JSONLDMutationTests.base
      for (piece, replacement) in [(find, replacement)] + (and.map { [($0[0], $0[1])] } ?? []) {
        #expect(text.ranges(of: piece).count == 1, "“\(piece)” does not stand once in the text")
        text = text.replacing(piece, with: replacement)
      }
      return text
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "JSONLD")
  static let base = (try? String(contentsOf: folder.appending(path: "base.jsonld"), encoding: .utf8)) ?? ""
  static let mutations: [Mutation] = {
    let data = (try? Data(contentsOf: folder.appending(path: "mutations.json"))) ?? Data()
    return (try? JSONDecoder().decode([Mutation].self, from: data)) ?? []
  }()

  /// The document with its context in it, as it stands in the schemas.
  static func inlined() throws -> String {
    let schemas = SharedMaterial.repository.appending(path: "Schemas/json-ld/context.jsonld")
    let context = try String(contentsOf: schemas, encoding: .utf8)
    let start = try #require(context.firstRange(of: "\n    \"@version\""))
    let end = try #require(context.ranges(of: "\n}").last)
    let line = try #require(base.split(separator: "\n").first { $0.contains("\"@context\"") })
    return base.replacing(
      line,
      with: """
          "@context": {
            "@base": "https://example.org/d",\(context[start.lowerBound..<end.lowerBound]),
        """)
  }

  static func item(_ text: [UInt8]) throws -> ReadingItem {
    var reader = JSONLDDossierReader(MemorySource(text), form: .document, file: "x.jsonld")
    var item = try #require(try reader.next())
    item.checkRules()
    return item
  }

  @Test("The document before it is broken is right, wherever its context stands")
  func right() throws {
    for text in [Self.base, try Self.inlined()] {
      let result = try Self.item(Array(text.utf8)).result
      #expect(result.diagnostics == [])
      #expect(result.dossier?.meetings[1].title == ["en": "NATO-Ukraine Council"])
      #expect(result.dossier?.statements[0].attestations.map(\.source) == ["src", "src"])
    }
  }

  @Test("There are 100 mutations at least, of each layer")
  func count() {
    #expect(Self.mutations.count >= 100)
    #expect(Set(Self.mutations.map(\.layer)) == ["syntax", "form", "schema", "reader", "rules"])
  }

  @Test("Each code of the reader is met")
  func codes() {
    let met = Set(Self.mutations.map(\.code))
    // Those of the profile for search engines are about writing.
    let missing = Diagnostic.Code.jsonLD.filter { !met.contains($0.name) && !$0.name.contains("search-engine") }
    #expect(missing == [])
  }

  @Test("Each mutation is found at its line, column and path, with its code", arguments: mutations)
  func broken(mutation: Mutation) throws {
    let broken = try MarkedText(try mutation.apply())
    let item = try Self.item(broken.bytes)
    let findings = item.result.diagnostics.filter { $0.severity != .note }
    try #require(findings.count == 1, "\(findings)")
    #expect(findings[0].code.name == mutation.code)
    #expect(findings[0].location?.file == "x.jsonld")
    #expect(findings[0].location?.line == broken.line)
    #expect(findings[0].location?.column == broken.column)
    #expect(findings[0].location?.offset == broken.offset)
    #expect(findings[0].path == mutation.path)
    if mutation.layer != "syntax" { #expect(findings[0].hint != nil) }
    #expect((mutation.layer == "rules") == mutation.code.hasPrefix("model."))
  }
}
