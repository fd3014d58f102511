import Communique
import CommuniqueFormats
import Foundation
import Testing

@Suite("Samples")
struct SampleTests {
  static let names = ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"]

  private func bytes(_ name: String) throws -> [UInt8] {
    try SharedMaterial.bytes(SharedMaterial.repository.appending(path: "Samples/\(name)/dossier.json"))
  }

  @Test("A sample is valid, without warnings, and in canonical form", arguments: names)
  func canonical(name: String) throws {
    let bytes = try bytes(name)
    let dossier = try Dossier(json: bytes)
    #expect(dossier.diagnostics() == [])
    #expect(try dossier.jsonBytes(options: JSONWritingOptions(layout: .indented)) == bytes)
    #expect(try Dossier(json: dossier.jsonBytes()) == dossier)
  }

  @Test(
    "Digests and spans are those of the briefings, and every quoted passage is held", arguments: names)
  func briefings(name: String) throws {
    try #require(SharedMaterial.has("seeds"), "../shared/seeds is absent")
    var dossier = try Dossier(json: try bytes(name))
    let seeds = try Seed.all()
    var found = 0
    for index in dossier.sources.indices {
      guard let digest = dossier.sources[index].digest else { continue }
      let seed = try #require(
        seeds.first { $0.digest == digest.text }, "no briefing has the digest of \(dossier.sources[index].id)")
      #expect(dossier.sources[index].text == nil, "the repository holds no briefing's text")
      dossier.sources[index].text = seed.text
      found += 1
      let spans = dossier.quotedSpans(of: dossier.sources[index].id)
      let missed = seed.quotations.filter { quotation in !spans.contains { $0.overlaps(quotation) } }
      #expect(
        missed.map { seed.words($0) } == [], "quoted passages of \(dossier.sources[index].id) that no attestation holds"
      )
    }
    #expect(found > 0)
    #expect(dossier.diagnostics() == [])
  }

  @Test("The check of spans finds a span that is off by one", arguments: names)
  func sensitivity(name: String) throws {
    try #require(SharedMaterial.has("seeds"), "../shared/seeds is absent")
    var dossier = try Dossier(json: try bytes(name))
    for index in dossier.sources.indices {
      dossier.sources[index].text = try Seed.all().first { $0.digest == dossier.sources[index].digest?.text }?.text
    }
    let statement = try #require(
      dossier.statements.firstIndex {
        !($0.attestations.first?.segments.filter { $0.span?.exact != nil }.isEmpty ?? true)
      })
    let segment = try #require(
      dossier.statements[statement].attestations[0].segments.firstIndex { $0.span?.exact != nil })
    dossier.statements[statement].attestations[0].segments[segment].span?.start += 1
    #expect(dossier.diagnostics().contains { $0.code == .spanExactMismatch })
  }

  @Test("What seed 004 reports stands in the dossier")
  func seed004() throws {
    let dossier = try Dossier(json: try bytes("nato-foreign-ministers-2024-12"))
    // reference/model-and-jsonld.md, section 2.1, column E: meeting + 3, two decisions of which one has five measures,
    // about twelve statements, three commitments, one figure, four persons.
    #expect(dossier.meetings.count >= 4)
    #expect(dossier.decisions.count == 2)
    #expect(dossier.decisions.map(\.measures.count).max() == 5)
    #expect(dossier.statements.count >= 12)
    #expect(dossier.commitments.count >= 3)
    #expect(dossier.figures.count >= 1)
    #expect(dossier.people.count == 4)
    #expect(dossier.discrepancies.contains { $0.kind == .internal || $0.kind == .contradiction })
  }
}

/// A founding briefing.
private struct Seed {
  let digest: String
  let text: String
  private let scalars: [Unicode.Scalar]

  static func all() throws -> [Seed] {
    let folder = SharedMaterial.folder.appending(path: "seeds")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.map { try Seed($0) }
  }

  private init(_ url: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    digest = String(output.prefix(64))
    text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    scalars = Array(text.unicodeScalars)
  }

  func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The passages between double quotation marks, curly or straight. A closing mark of the other kind ends a passage
  /// too; one that is never closed ends with its paragraph.
  var quotations: [Range<Int>] {
    var passages: [Range<Int>] = []
    var start: Int?
    for (position, scalar) in scalars.enumerated() {
      if let opened = start {
        let endsParagraph = scalar == "\n" && position + 1 < scalars.count && scalars[position + 1] == "\n"
        if scalar == "”" || scalar == "\"" || (endsParagraph && position - opened > 2000) {
          if position > opened { passages.append(opened..<position) }
          start = nil
        } else if scalar == "“" {
          // The passage before was never closed.
          passages.append(opened..<min(opened + 20, position))
          start = position + 1
        }
      } else if scalar == "“" || scalar == "\"" {
        start = position + 1
      }
    }
    return passages
  }
}

extension Dossier {
  /// Where attestations quote a source.
  fileprivate func quotedSpans(of source: ID<Source>) -> [Range<Int>] {
    func spans(_ entities: [some Attested]) -> [Range<Int>] {
      entities.flatMap(\.attestations).filter { $0.source == source }.flatMap(\.segments).compactMap { segment in
        segment.kind == .quoted ? segment.span.map { $0.start..<$0.end } : nil
      }
    }
    return spans(meetings) + spans(agendaItems) + spans(decisions) + spans(statements) + spans(commitments)
      + spans(figures)
  }
}
