import Communique
import CommuniqueFormats
import CommuniqueTesting
import Testing

@Suite("Canonical JSON round trip")
struct JSONRoundTripTests {
  @Test("10,000 generated dossiers are valid, come back equal, and their bytes are stable")
  func generated() throws {
    var generator = DossierGenerator(seed: 20_261_121)
    for number in 0..<RoundTrips.count {
      let dossier = generator.next()
      let findings = dossier.diagnostics().filter { $0.severity == .error }
      try #require(findings.isEmpty, "dossier \(number): \(findings)")
      let bytes = try dossier.jsonBytes()
      let read = try Dossier(json: bytes)
      try #require(read == dossier, "dossier \(number) came back changed")
      // Strings compare equal across normalization forms; bytes do not.
      try #require(try read.jsonBytes() == bytes, "dossier \(number): other bytes the second time")
    }
  }
}
