import Communique
import CommuniqueFormats
import CommuniqueTesting
import CommuniqueXML
import Foundation
import Testing

@Suite("XML round trip")
struct XMLRoundTripTests {
  static func export(_ dossiers: [Dossier], _ values: [String: String] = [:]) throws -> [UInt8] {
    let sink = MemorySink()
    var session = try XMLExporter().begin(.document(sink), settings: ExportSettings(values: values))
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return sink.bytes
  }

  static func read(_ bytes: [UInt8], chunkSize: Int = .max) throws -> [Dossier] {
    var reader = XMLDossierReader(MemorySource(bytes, chunkSize: chunkSize))
    var dossiers: [Dossier] = []
    while let item = try reader.next() {
      guard let dossier = item.result.dossier, item.result.diagnostics.isEmpty else {
        throw DiagnosticsError(item.result.diagnostics)
      }
      dossiers.append(dossier)
    }
    return dossiers
  }

  /// Fewer where every step is checked, as under AddressSanitizer.
  static let count = ProcessInfo.processInfo.environment["COMMUNIQUE_ROUND_TRIPS"].flatMap { Int($0) } ?? 10_000

  @Test("10,000 generated dossiers come back equal, and their bytes are stable")
  func generated() throws {
    var generator = DossierGenerator(seed: 20_261_122, options: .init(allowsControlCharacters: false))
    for number in 0..<Self.count {
      let dossier = generator.next()
      let bytes = try Self.export([dossier], ["layout": number.isMultiple(of: 2) ? "indented" : "compact"])
      let read = try Self.read(bytes)
      try #require(read == [dossier], "dossier \(number) came back changed")
      // Strings compare equal across normalization forms; bytes do not.
      try #require(try read[0].jsonBytes() == dossier.jsonBytes(), "dossier \(number): other bytes as JSON")
      if number.isMultiple(of: 2) { try #require(try Self.export(read) == bytes) }
    }
  }
}
