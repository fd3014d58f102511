import Communique
import CommuniqueFormats
import CommuniqueTesting
import Testing

@Suite("What every exporter must do")
struct ExporterSuiteTests {
  @Test("Our exporters pass the suite")
  func ours() {
    let readLines: @Sendable ([String: [UInt8]]) throws -> [Dossier] = { files in
      var reader = JSONDossierReader(MemorySource(files[""] ?? []), form: .lines)
      var dossiers: [Dossier] = []
      while let item = try reader.next() { if let dossier = item.result.dossier { dossiers.append(dossier) } }
      return dossiers
    }
    #expect(ExporterSuite(JSONLinesExporter(), read: readLines).run() == [])
    #expect(ExporterSuite(JSONExporter(), count: 20, read: { [try Dossier(json: $0[""] ?? [])] }).run() == [])
    #expect(ExporterSuite(CSVExporter()).run() == [])
    #expect(
      ExporterSuite(JSONLDExporter(), count: 20, read: { try JSONLDRoundTripTests.read($0[""] ?? []) }).run() == [])
    let readLinkedLines: @Sendable ([String: [UInt8]]) throws -> [Dossier] = { files in
      try JSONLDRoundTripTests.read(files[""] ?? [], JSONLDLinesImporter())
    }
    #expect(ExporterSuite(JSONLDLinesExporter(), count: 20, read: readLinkedLines).run() == [])
    #expect(ExporterSuite(NQuadsExporter()).run() == [])
  }

  /// An exporter that does everything wrong.
  private struct Careless: Exporter {
    let format = Format(id: "Care Less", title: "", mediaType: "none", fileExtensions: [".CL"], shape: .stream)

    func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
      guard case .document(let sink) = output else { return Session(sink: MemorySink()) }
      return Session(sink: sink)
    }

    private struct Session: ExportSession {
      var sink: any ByteSink
      mutating func append(_ dossier: Dossier) {
        try? sink.write(Array("\(dossier.id) \(UInt64.random(in: 0 ... .max))".utf8))
      }
      func finish() {}
    }
  }

  @Test("An exporter that does everything wrong fails every requirement")
  func careless() {
    let failures = ExporterSuite(Careless(), read: { _ in [] }).run()
    #expect(
      Set(failures.map(\.requirement)) == ["format", "settings", "shape", "determinism", "characters", "output errors"])
    #expect(failures.filter { $0.requirement == "format" }.count == 4)
  }
}
