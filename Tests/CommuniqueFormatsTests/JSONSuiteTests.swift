import Communique
import CommuniqueFormats
import Foundation
import Testing

@Suite("JSONTestSuite", .enabled(if: SharedMaterial.has("suites/json"), "../shared/suites/json is absent"))
struct JSONSuiteTests {
  static var files: [URL] {
    let folder = SharedMaterial.folder.appending(path: "suites/json")
    let all =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return all.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  private func accepts(_ url: URL) throws -> Bool {
    do {
      _ = try JSONIndex(SharedMaterial.bytes(url))
      return true
    } catch let finding as Diagnostic {
      #expect(finding.location != nil)
      #expect(finding.code.name.hasPrefix("json."))
      return false
    }
  }

  @Test("All files that must be accepted are, all that must be refused are, and the others are survived")
  func suite() throws {
    var counts: [Character: Int] = [:]
    for file in Self.files {
      let kind = try #require(file.lastPathComponent.first)
      let accepted = try accepts(file)
      if kind == "y" { #expect(accepted, "\(file.lastPathComponent) is refused") }
      if kind == "n" { #expect(!accepted, "\(file.lastPathComponent) is accepted") }
      counts[kind, default: 0] += 1
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  @Test("No file of the suite is a dossier, and none stops the reader")
  func reader() throws {
    for file in Self.files {
      let result = JSONReader().read(try SharedMaterial.bytes(file))
      #expect(result.dossier == nil)
      #expect(result.diagnostics.contains { $0.severity == .error })
    }
  }
}
