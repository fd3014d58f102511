import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Foundation
import Testing

@Suite("Reading Akoma Ntoso: our own, and what is broken")
struct AkomaNtosoBlockTests {
  static let opening = """
    <?xml version="1.0"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debateReport name="é">
      <meta><proprietary source="#c">
    """
  static let closing = "</proprietary></meta><mainBody><p>x</p></mainBody></debateReport></akomaNtoso>"

  /// A dossier as it stands in a document, behind other elements on its line.
  static func wrapped(_ xml: [UInt8]) -> [UInt8] {
    var xml = xml[...]
    if xml.starts(with: "<?xml".utf8) {
      xml = xml.drop { $0 != UInt8(ascii: ">") }.dropFirst().drop { $0 <= 0x20 }
    }
    return Array((opening + "<x>é</x>").utf8) + xml + Array(closing.utf8)
  }

  @Test("A dossier in the metadata comes back equal, whatever else the document says")
  func roundTrip() throws {
    var generator = DossierGenerator(seed: 4, options: .init(allowsControlCharacters: false))
    for number in 0..<300 {
      let dossier = generator.next()
      let xml = try XMLRoundTripTests.export([dossier], ["layout": number.isMultiple(of: 2) ? "indented" : "compact"])
      let item = try AkomaNtosoFiles.item(Self.wrapped(xml))
      try #require(item.result.dossier == dossier, "dossier \(number) came back changed: \(item.result.diagnostics)")
      try #require(try item.result.dossier?.jsonBytes() == dossier.jsonBytes())
    }
  }

  @Test("Each mutation of a dossier is found at its line and column in the document around it")
  func broken() throws {
    let shift =
      Self.opening.utf8.count
      - (Self.opening.utf8.lastIndex(of: UInt8(ascii: "\n")).map {
        Self.opening.utf8.distance(from: Self.opening.utf8.startIndex, to: $0) + 1
      } ?? 0) + "<x>é</x>".utf8.count
    let base = Array(XMLMutationTests.base.drop { $0 != "\n" }.dropFirst().utf8)
    var checked = 0
    for mutation in XMLMutationTests.mutations {
      let text = String(decoding: base, as: UTF8.self).replacing(mutation.find, with: mutation.replacement)
        .replacing("◆", with: "")
      let bytes = Array(text.utf8)
      var reader = XMLDossierReader(MemorySource(bytes), file: "x.akn")
      var alone: [Diagnostic] = []
      while let item = try reader.next() { alone += item.result.diagnostics }
      // What breaks the document around it as well is found there; another element is no dossier.
      let elsewhere = ["xml.syntax", "xml.doctype", "xml.character", "xml.limit", "xml.root"]
      guard !alone.contains(where: { finding in elsewhere.contains { finding.code.name.hasPrefix($0) } }) else {
        continue
      }
      checked += 1
      let item = try AkomaNtosoFiles.item(Self.wrapped(bytes))
      let found = item.result.diagnostics.filter { $0.code != .aknReadBlockUnreadable }
      #expect(found.map(\.code) == alone.map(\.code), "\(mutation.replacement)")
      for (inner, outer) in zip(alone, found) {
        guard let inner = inner.location, let outer = outer.location else { continue }
        #expect(outer.line == inner.line + 2, "\(mutation.replacement)")
        #expect(outer.column == inner.column + (inner.line == 1 ? shift : 0), "\(mutation.replacement)")
        #expect(outer.offset == (inner.offset ?? 0) + Self.opening.utf8.count + "<x>é</x>".utf8.count)
      }
      let isRefused = alone.contains { $0.severity == .error }
      #expect((item.result.dossier == nil) == isRefused)
      #expect(item.result.diagnostics.contains { $0.code == .aknReadBlockUnreadable } == isRefused)
    }
    #expect(checked >= 30)
  }

  @Test("A finding names its path in the whole document, and its line can be shown")
  func path() throws {
    let xml = """
      <dossier xmlns="https://w3id.org/communique/xml" id="d"><schemaVersion>1.0</schemaVersion>
      <oops/></dossier>
      """
    let item = try AkomaNtosoFiles.item(Self.wrapped(Array(xml.utf8)))
    let finding = try #require(item.result.diagnostics.first { $0.code == .xmlElementUnknown })
    #expect(finding.path == "/akomaNtoso/debateReport/meta/proprietary/dossier/oops")
    #expect(finding.location?.line == 4)
    #expect(finding.location?.column == 1)
    #expect(
      finding.location.flatMap { item.line(around: $0) }?.after.hasPrefix("<oops/></dossier></proprietary>") == true)
    let block = try #require(item.result.diagnostics.first)
    #expect(block.code == .aknReadBlockUnreadable)
    #expect(block.location?.column == 3 + "<meta><proprietary source=\"#c\"><x>é</x>".utf8.count)
    #expect(item.line(around: try #require(block.location))?.before.hasSuffix("<x>é</x>") == true)
  }

  @Test("Two dossiers in one document are refused")
  func two() throws {
    let xml = "<dossier xmlns=\"https://w3id.org/communique/xml\" id=\"d\"><schemaVersion>1.0</schemaVersion></dossier>"
    #expect(try AkomaNtosoFiles.item(Self.wrapped(Array(xml.utf8))).result.dossier?.id == "d")
    let item = try AkomaNtosoFiles.item(Self.wrapped(Array((xml + xml).utf8)))
    #expect(item.result.diagnostics.map(\.code.name) == ["akn.block.unreadable"])
  }

  // MARK: Hostile input

  @Test("A document that breaks off anywhere is told of, and never read", arguments: AkomaNtosoFiles.names)
  func truncated(name: String) throws {
    let bytes = try AkomaNtosoFiles.bytes(name)
    let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for length in stride(from: 0, to: end, by: name == "debate" ? 23 : 11) {
      let item = try AkomaNtosoFiles.item(Array(bytes[..<length]))
      #expect(item.result.dossier == nil)
      #expect(!item.result.diagnostics.isEmpty)
    }
  }

  @Test("Noise in a document never stops the program, and what is read is valid", arguments: AkomaNtosoFiles.names)
  func noise(name: String) throws {
    var random = SplitMix64(seed: 20_311_101)
    let bytes = try AkomaNtosoFiles.bytes(name)
    let pieces = ["\"", "<", ">", "/", "#", " ", "&", "\u{0}", "é", "speech", "eId", "heading", "-", "1", "="]
    for _ in 0..<150 {
      var noisy = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<noisy.count, using: &random)
        let length = Int.random(in: 0...min(12, noisy.count - place), using: &random)
        noisy.replaceSubrange(place..<(place + length), with: Array((pieces.randomElement(using: &random) ?? "").utf8))
      }
      var item = try AkomaNtosoFiles.item(noisy)
      if let dossier = item.result.dossier {
        let errors = dossier.diagnostics().filter { $0.severity == .error }
        #expect(errors == [], "\(String(decoding: noisy, as: UTF8.self))")
      }
      item.checkRules()
    }
  }

  @Test("Attributes exchanged at random still make a valid dossier", arguments: AkomaNtosoFiles.names)
  func exchanged(name: String) throws {
    var random = SplitMix64(seed: 20_311_101)
    let text = String(decoding: try AkomaNtosoFiles.bytes(name), as: UTF8.self)
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let values = parts.indices.filter { !$0.isMultiple(of: 2) && $0 > 3 }
    for _ in 0..<100 {
      var mixed = parts
      for _ in 0..<8 {
        guard let first = values.randomElement(using: &random), let second = values.randomElement(using: &random) else {
          continue
        }
        mixed[first] = parts[second]
      }
      let item = try AkomaNtosoFiles.item(Array(mixed.joined(separator: "\"").utf8))
      let errors = item.result.dossier?.diagnostics().filter { $0.severity == .error } ?? []
      #expect(errors == [], "\(mixed.joined(separator: "\""))")
    }
  }

  @Test("Sections are read as deep as elements may be nested")
  func deep() throws {
    let open = (0..<240).map { "<debateSection eId=\"d\($0)\" name=\"x\"><heading>\($0)</heading>" }.joined()
    let text =
      "<akomaNtoso><debate><debateBody>\(open)<speech by=\"\"><p>x</p></speech>"
      + String(repeating: "</debateSection>", count: 240) + "</debateBody></debate></akomaNtoso>"
    let dossier = try #require(try AkomaNtosoFiles.item(Array(text.utf8)).result.dossier)
    #expect(dossier.agendaItems.count == 240)
    #expect(dossier.statements.first?.agendaItem == "d239")
    #expect(dossier.diagnostics() == [])
  }

  @Test("Findings are limited, and time is linear in the number of references")
  func limits() throws {
    let count = 20_000
    let speeches = (0..<count).map { "<speech eId=\"s\" by=\"#p\($0)\" as=\"#r\"><p>x</p></speech>" }.joined()
    let text = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="x"><meta/>
      <debateBody><debateSection name="y" xml:lang="en">\(speeches)</debateSection></debateBody></debate></akomaNtoso>
      """
    let item = try AkomaNtosoFiles.item(Array(text.utf8), XMLReadingOptions(maximumDiagnostics: 10))
    #expect(item.result.diagnostics.count == 11)
    #expect(item.result.diagnostics.last?.code == .xmlDiagnosticLimit)
    #expect(item.result.dossier?.statements.count == count)
    #expect(item.result.dossier?.statements.last?.id.rawValue == "s-\(count)")
  }
}
