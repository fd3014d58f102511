import Communique
import CommuniqueFormats
import CommuniqueXML
import Foundation
import Testing

/// `Mutations/mutations.json` breaks `Mutations/base.xml` in every way; the judges' tests ask xmllint about the same.
@Suite("Broken XML")
struct XMLMutationTests {
  /// One way to break the dossier: a piece of its text and what stands in its place. `◆` marks where the finding is
  /// expected, and is taken out before reading.
  struct Mutation: Decodable, CustomTestStringConvertible, Sendable {
    let code: String
    let path: String
    let find: String
    let replacement: String
    var testDescription: String { "\(code): \(replacement)" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Mutations")
  static let base = (try? String(contentsOf: folder.appending(path: "base.xml"), encoding: .utf8)) ?? ""
  static let mutations: [Mutation] = {
    let data = (try? Data(contentsOf: folder.appending(path: "mutations.json"))) ?? Data()
    return (try? JSONDecoder().decode([Mutation].self, from: data)) ?? []
  }()

  static func items(_ text: [UInt8], chunkSize: Int = .max) throws -> [ReadingItem] {
    var reader = XMLDossierReader(MemorySource(text, chunkSize: chunkSize), file: "x.xml")
    var items: [ReadingItem] = []
    while var item = try reader.next() {
      item.checkRules()
      items.append(item)
    }
    return items
  }

  @Test("The document before it is broken is right, in pieces of any size", arguments: [1, 2, 7, 64, 1 << 20])
  func right(chunkSize: Int) throws {
    let items = try Self.items(Array(Self.base.utf8), chunkSize: chunkSize)
    try #require(items.count == 1)
    #expect(items[0].result.diagnostics == [])
    #expect(items[0].result.dossier?.meetings[1].title == ["en": "NATO-Ukraine Council"])
    #expect(items[0].result.dossier?.statements[0].text == ["en": "We stand & stay"])
  }

  @Test("There are 60 mutations at least")
  func count() { #expect(Self.mutations.count >= 60) }

  @Test("Each mutation is found at its line, column and path, with its code", arguments: mutations, [1 << 20, 5])
  func broken(mutation: Mutation, chunkSize: Int) throws {
    let broken = try MarkedText(Self.base, replacing: mutation.find, with: mutation.replacement)
    let findings = try Self.items(broken.bytes, chunkSize: chunkSize).flatMap(\.result.diagnostics).filter {
      $0.severity != .note
    }
    try #require(findings.count == 1, "\(findings)")
    #expect(findings[0].code.name == mutation.code)
    #expect(findings[0].location?.file == "x.xml")
    #expect(findings[0].location?.line == broken.line)
    #expect(findings[0].location?.column == broken.column)
    #expect(findings[0].location?.offset == broken.offset)
    #expect(findings[0].path == mutation.path)
    if !mutation.code.hasPrefix("xml.syntax.malformed") { #expect(findings[0].hint != nil) }
  }
}
