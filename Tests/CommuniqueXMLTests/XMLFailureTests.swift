import Communique
import CommuniqueFormats
import CommuniqueXML
import Foundation
import Testing

@Suite("What once failed")
struct XMLFailureTests {
  static let files: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Failures")
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }()

  @Test("Inputs that the fuzzer found are read to their end, in pieces as a whole", arguments: files)
  func replay(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    guard !AkomaNtosoImporter().recognizes(bytes) else { return try replayAkomaNtoso(bytes) }
    let whole = try XMLHostileTests.read(MemorySource(bytes))
    for chunkSize in [1, 2, 3, 5, 11, 30, 61, 100, 1 + bytes.count % 61] {
      let pieces = try XMLHostileTests.read(MemorySource(bytes, chunkSize: chunkSize))
      #expect(pieces.findings == whole.findings, "in pieces of \(chunkSize)")
      #expect(pieces.dossiers == whole.dossiers, "in pieces of \(chunkSize)")
    }
  }

  private func replayAkomaNtoso(_ bytes: [UInt8]) throws {
    let whole = try AkomaNtosoLint().diagnostics(of: MemorySource(bytes))
    for chunkSize in [1, 7, 61] {
      #expect(try AkomaNtosoLint().diagnostics(of: MemorySource(bytes, chunkSize: chunkSize)) == whole)
    }
    var reader = AkomaNtosoImporter().makeReader(MemorySource(bytes), file: nil)
    while let item = try reader.next() {
      guard let dossier = item.result.dossier else { continue }
      let options = AkomaNtosoWritingOptions(escapesForbiddenCharacters: true)
      #expect(
        try AkomaNtosoRoundTripTests.read(AkomaNtosoExporterTests.export([dossier], options).values.first ?? [])
          == dossier)
    }
  }
}
