import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

@Suite("JSON-LD round trip")
struct JSONLDRoundTripTests {
  static func export(_ dossiers: [Dossier], _ exporter: any Exporter, _ settings: ExportSettings = ExportSettings())
    throws -> [UInt8]
  {
    let sink = MemorySink()
    var session = try exporter.begin(.document(sink), settings: settings)
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return sink.bytes
  }

  static func read(_ bytes: [UInt8], _ importer: any Importer = JSONLDImporter()) throws -> [Dossier] {
    var reader = importer.makeReader(MemorySource(bytes), file: "x.jsonld")
    var dossiers: [Dossier] = []
    while let item = try reader.next() {
      guard let dossier = item.result.dossier, item.result.diagnostics.isEmpty else {
        throw DiagnosticsError(item.result.diagnostics)
      }
      dossiers.append(dossier)
    }
    return dossiers
  }

  @Test("10,000 generated dossiers come back equal, one a line")
  func generated() throws {
    var generator = DossierGenerator(seed: 20_261_122)
    for _ in 0..<max(RoundTrips.count / 100, 1) {
      let dossiers = (0..<100).map { _ in generator.next() }
      let bytes = try Self.export(dossiers, JSONLDLinesExporter(), ExportSettings(values: ["context": "address"]))
      let read = try Self.read(bytes, JSONLDLinesImporter())
      try #require(read.count == dossiers.count)
      for (dossier, back) in zip(dossiers, read) {
        try #require(back == dossier, "\(dossier.id) came back changed")
        // Strings compare equal across normalization forms; bytes do not.
        try #require(try back.jsonBytes() == dossier.jsonBytes(), "\(dossier.id): other bytes as JSON")
      }
    }
  }

  @Test("Documents in both layouts, with the context inside or by its address, come back equal")
  func settings() throws {
    var generator = DossierGenerator(seed: 7)
    for number in 0..<60 {
      let dossier = generator.next()
      for layout in ["indented", "compact"] {
        for context in ["inline", "address"] {
          let settings = ExportSettings(values: ["layout": layout, "context": context])
          let bytes = try Self.export([dossier], JSONLDExporter(), settings)
          try #require(Self.read(bytes) == [dossier], "dossier \(number), \(layout), \(context)")
        }
      }
    }
  }

  @Test("Members in another order, and a context in another order, mean the same")
  func order() throws {
    let dossier = DossierGenerator(seed: 3, options: .init(maximumEntities: 2)).dossier(number: 5)
    let bytes = try Self.export([dossier], JSONLDExporter(), ExportSettings(values: ["layout": "compact"]))
    let index = try JSONIndex(bytes)
    #expect(try Self.read(Array(reversed(0, index).utf8)) == [dossier])
  }

  /// The JSON text of a node with the members of all objects in reverse order.
  private func reversed(_ node: Int, _ index: JSONIndex) -> String {
    switch index.nodes[node].kind {
    case .object:
      let members = index.members(of: node).reversed().map { raw($0, index) + ":" + reversed($0 + 1, index) }
      return "{" + members.joined(separator: ",") + "}"
    case .array: return "[" + index.elements(of: node).map { reversed($0, index) }.joined(separator: ",") + "]"
    default: return raw(node, index)
    }
  }

  private func raw(_ node: Int, _ index: JSONIndex) -> String {
    let range = Int(index.nodes[node].start)..<Int(index.nodes[node].end)
    let text = String(decoding: index.bytes[range], as: UTF8.self)
    return index.nodes[node].kind == .string ? "\"\(text)\"" : text
  }

  @Test(
    "Identifiers become references by appending, whatever the address is",
    arguments: [
      ("https://example.org/d#", "https://example.org/d", "#"),
      ("https://example.org/d/", "https://example.org/d/", ""),
      ("https://example.org/d?x=", nil, "https://example.org/d?x="), ("urn:example:", nil, "urn:example:"),
      ("https://example.org/a/../b/", nil, "https://example.org/a/../b/"),
      ("https://example.org#", nil, "https://example.org#"),
      ("https://example.org/#a#", nil, "https://example.org/#a#"),
      ("https://example.org/a?b/", nil, "https://example.org/a?b/"), ("file:///a/", nil, "file:///a/"),
      ("https://example.org/d?x#", "https://example.org/d?x", "#"),
    ] as [(IRI, String?, String)])
  func bases(address: IRI, base: String?, prefix: String) throws {
    var dossier = Dossier(id: "d")
    dossier.base = address
    dossier.people = [Person(id: "p", name: "P")]
    #expect(LinkedDataBase(of: dossier).base == base)
    #expect(LinkedDataBase(of: dossier).prefix == prefix)
    let bytes = try Self.export([dossier], JSONLDExporter())
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"id\": \"\(prefix)p\""))
    #expect(try Self.read(bytes) == [dossier])
    let quads = String(decoding: try Self.export([dossier], NQuadsExporter()), as: UTF8.self)
    #expect(quads.contains("\n<\(address.text)p> <http://schema.org/name> \"P\" .\n"))
  }

  @Test(
    "Any token comes back as it was",
    arguments: [
      ("adopted", "adopted"), ("x-mine", "x-mine"), ("with space", "with%20space"), ("name", "%6Eame"),
      ("https://example.org/v", "https://example.org/v"), ("a:b", "a:b"), ("a: b", "a%3A%20b"), ("%41", "%2541"),
      ("@id", "%40id"), ("é", "%C3%A9"), ("Dataset", "%44ataset"), ("_:b", "_%3Ab"), ("a/b", "a%2Fb"),
    ])
  func tokens(token: String, written: String) throws {
    var dossier = Dossier(id: "d")
    dossier.decisions = [Decision(id: "x", title: ["en": "T"])]
    dossier.decisions[0].verb = DecisionVerb(rawValue: token)
    let bytes = try Self.export([dossier], JSONLDExporter())
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"verb\": \"\(written)\""))
    #expect(
      try Self.read(bytes)[0].decisions[0].verb?.rawValue.unicodeScalars.elementsEqual(token.unicodeScalars) == true)
  }

  @Test(
    "A date stands under the key of its datatype",
    arguments: [
      ("2024-12-04", "startDate"), ("2024-12-04T09:30:00Z", "startDateTime"),
      ("2024-12-04T09:30:00+14:00", "startDateTime"), ("2024-12-04T09:30:00+14:01", "startEdtf"),
      ("2024-12-04T09:30:60Z", "startEdtf"), ("2024-12", "startYearMonth"), ("2024-21", "startEdtf"),
      ("2024", "startYear"), ("0000", "startEdtf"), ("2024?", "startEdtf"), ("202X", "startEdtf"),
      ("XXXX-12-04", "startEdtf"), ("2023-11-28/2023-11-29", "startEdtf"), ("../2031", "startEdtf"),
    ] as [(PartialDate, String)])
  func dates(date: PartialDate, key: String) throws {
    var dossier = Dossier(id: "d")
    dossier.meetings = [Meeting(id: "m", title: ["en": "M"])]
    dossier.meetings[0].start = date
    let bytes = try Self.export([dossier], JSONLDExporter())
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"\(key)\": \"\(date.text)\""))
    #expect(try Self.read(bytes) == [dossier])
  }

  @Test("A text of no known language stands under @none, and tags in lower case")
  func languages() throws {
    var dossier = Dossier(id: "d")
    dossier.title = LocalizedText([
      .init(language: .undetermined, text: "?"), .init(language: try LanguageTag(text: "fr-BE"), text: "F"),
    ])
    let text = String(
      decoding: try Self.export([dossier], JSONLDExporter(), ExportSettings(values: ["layout": "compact"])),
      as: UTF8.self)
    #expect(text.contains(##""nameMap":{"fr-be":"F","@none":"?"}"##))
    #expect(try Self.read(Array(text.utf8)) == [dossier])
    let quads = String(decoding: try Self.export([dossier], NQuadsExporter()), as: UTF8.self)
    #expect(quads.contains("<http://schema.org/name> \"F\"@fr-be .\n"))
    #expect(quads.contains("<http://schema.org/name> \"?\" .\n"))
  }

  @Test("Quotations, questions and articles say so in their classes")
  func classes() throws {
    var dossier = Dossier(id: "d")
    dossier.sources = [Source(id: "a")]
    dossier.sources[0].kind = .newsArticle
    var statement = Statement(id: "s", text: ["en": "Why?"])
    statement.kind = .question
    statement.attestations = [Attestation(source: "a"), Attestation(source: "a")]
    statement.attestations[1].mode = .verbatim
    dossier.statements = [statement]
    let text = String(
      decoding: try Self.export([dossier], JSONLDExporter(), ExportSettings(values: ["layout": "compact"])),
      as: UTF8.self)
    #expect(text.contains(##""id":"#a","type":["Report","NewsArticle"]"##))
    #expect(text.contains(##""id":"#s","type":["Statement","CreativeWork","Question"]"##))
    #expect(text.contains(##""id":"#s/attestation/a","type":["Annotation"],"hasTarget":"#a"}"##))
    #expect(text.contains(##""id":"#s/attestation/a/2","type":["Annotation","Quotation"]"##))
    #expect(try Self.read(Array(text.utf8)) == [dossier])
    let quads = String(decoding: try Self.export([dossier], NQuadsExporter()), as: UTF8.self)
    #expect(
      quads.contains(
        "#s/attestation/a/2> <http://www.w3.org/ns/oa#hasBody> <https://w3id.org/communique/dossier/d#s> ."))
  }

  @Test("Labels of blank nodes are unique in a whole file")
  func blankNodes() throws {
    let dossiers = (0..<20).map { DossierGenerator(seed: 1).dossier(number: $0) }
    let quads = String(decoding: try Self.export(dossiers, NQuadsExporter()), as: UTF8.self)
    var types: [Substring: Int] = [:]
    for line in quads.split(separator: "\n")
    where line.hasPrefix("_:") && line.contains("22-rdf-syntax-ns#type> <https://w3id.org/communique/ns#Party>") {
      types[line.prefix { $0 != " " }, default: 0] += 1
    }
    #expect(types.count > 20)
    #expect(types.values.allSatisfy { $0 == 1 })
  }

  @Test("A dossier with U+0000 is refused, and nothing of it is written")
  func nul() throws {
    var broken = Dossier(id: "d")
    broken.generator = "a\u{0}b"
    for exporter in [JSONLDLinesExporter(), NQuadsExporter()] as [any Exporter] {
      let sink = MemorySink()
      var session = try exporter.begin(.document(sink), settings: ExportSettings())
      try session.append(Dossier(id: "a"))
      #expect(throws: ExportError.self) { try session.append(broken) }
      try session.append(Dossier(id: "b"))
      try session.finish()
      #expect(sink.bytes == (try Self.export([Dossier(id: "a"), Dossier(id: "b")], exporter)))
    }
  }

  // What grows with the square of the nodes takes an hour here.
  @Test("A graph of very many wrong nodes ends in as many findings as are told", .timeLimit(.minutes(5)))
  func manyWrongNodes() throws {
    let text = String(decoding: try Self.export([Dossier(id: "d")], JSONLDLinesExporter()), as: UTF8.self)
    let end = try #require(text.range(of: "]}", options: .backwards))
    for node in ["1", "{}", "{\"type\":\"x\"}", "{\"type\":[\"x\"]}"] {
      let nodes = String(repeating: ",\(node)", count: 200_000)
      let broken = text[..<end.lowerBound] + nodes + "]}"
      let findings = JSONLDReader().read(Array(broken.utf8)).diagnostics
      #expect(findings.count == 1_001)
      #expect(findings.last?.code == .jsonDiagnosticLimit)
    }
  }
}
