import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Testing

@Suite("Akoma Ntoso round trip")
struct AkomaNtosoRoundTripTests {
  static func read(_ bytes: [UInt8]) throws -> Dossier {
    var reader = AkomaNtosoImporter().makeReader(MemorySource(bytes), file: "x.xml")
    let item = try #require(try reader.next())
    guard let dossier = item.result.dossier, item.result.diagnostics.isEmpty else {
      throw DiagnosticsError(item.result.diagnostics)
    }
    #expect(try reader.next() == nil)
    return dossier
  }

  @Test("10,000 generated dossiers come back equal, whatever kind of document they are written as")
  func generated() throws {
    let types: [AkomaNtosoWritingOptions.DocumentType] = [.debateReport, .debate, .doc]
    var generator = DossierGenerator(seed: 20_261_123, options: .init(allowsControlCharacters: false))
    for number in 0..<XMLRoundTripTests.count {
      let dossier = generator.next()
      let options = AkomaNtosoWritingOptions(documentType: types[number % types.count])
      let bytes = try #require(try AkomaNtosoExporterTests.export([dossier], options).values.first)
      let back = try Self.read(bytes)
      try #require(back == dossier, "dossier \(number) came back changed")
      try #require(try back.jsonBytes() == dossier.jsonBytes(), "dossier \(number): other bytes as JSON")
      if number.isMultiple(of: 10) {
        try #require(AkomaNtosoExporterTests.export([back], options).values.first == bytes)
      }
    }
  }

  @Test("Both samples come back equal, in every kind of document that carries them")
  func samples() throws {
    for dossier in try AkomaNtosoExporterTests.samples() {
      for type in AkomaNtosoWritingOptions.DocumentType.allCases where type != .statement {
        for profile in AkomaNtosoWritingOptions.Profile.allCases {
          let options = AkomaNtosoWritingOptions(documentType: type, profile: profile)
          #expect(try Self.read(Array(AkomaNtosoExporterTests.text(dossier, options).utf8)) == dossier)
        }
      }
    }
  }

  @Test("Characters that XML cannot hold come back from their escapes")
  func escapes() throws {
    var dossier = Dossier(id: "d")
    dossier.title = ["en": "a\u{1}b\\u0001"]
    let options = AkomaNtosoWritingOptions(escapesForbiddenCharacters: true)
    #expect(try Self.read(Array(AkomaNtosoExporterTests.text(dossier, options).utf8)) == dossier)
  }

  @Test("Without the record, a document is read as anybody's, and what is read breaks no rule")
  func withoutRecord() throws {
    let options = AkomaNtosoWritingOptions(carriesRecord: false)
    for dossier in try AkomaNtosoExporterTests.samples() {
      var reader = AkomaNtosoImporter().makeReader(
        MemorySource(Array(try AkomaNtosoExporterTests.text(dossier, options).utf8)), file: "x.xml")
      var item = try #require(try reader.next())
      item.checkRules()
      #expect(item.result.diagnostics.filter { $0.severity == .error } == [])
      let read = try #require(item.result.dossier)
      #expect(read.people.count >= 1)
      #expect(read.statements.count >= 10)
      // Verbs of the dossier's own are words to anybody else.
      let verbs = dossier.decisions.compactMap(\.verb).filter { DecisionVerb.terms.map(\.token).contains($0.rawValue) }
      #expect(Set(read.decisions.compactMap(\.verb)).isSuperset(of: verbs))
    }
  }
}
