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
      let quotations = seed.quotations
      let missed = quotations.filter { quotation in !spans.contains { $0.overlaps(quotation) } }
      print(
        "\(dossier.sources[index].id): \(quotations.count - missed.count) of \(quotations.count) quoted passages are held"
      )
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

  /// reference/model-and-jsonld.md, section 2.3: one fact, and the sources that report it.
  static let pairs: [(String, Set<String>)] = [
    ("s-china-not-adversary", ["src-000", "src-001"]),
    ("s-russia-weaker", ["src-000", "src-001", "src-002", "src-003"]),
    ("s-ukraine-prevailed", ["src-000", "src-001", "src-003"]),
    ("s-closer-than-ever", ["src-001", "src-002", "src-003"]),
    ("s-us-will-continue", ["src-001", "src-002"]), ("s-missile-stockpile", ["src-000", "src-001"]),
    ("f-russian-casualties", ["src-000", "src-002", "src-003"]),
    ("d-nuc-work-programme", ["src-000", "src-001", "src-003"]),
    ("s-nuc-as-equals", ["src-000", "src-001"]), ("s-rein-in-proxies", ["src-000", "src-001"]),
    ("s-eu-in-charge", ["src-000", "src-001"]), ("s-bosnia-rhetoric", ["src-000", "src-001"]),
    ("s-quantum-strategy-aim", ["src-000", "src-001"]), ("c-germany-support", ["src-000", "src-001"]),
    ("c-netherlands-support", ["src-000", "src-001"]), ("f-air-defence-coalition", ["src-000", "src-001"]),
  ]

  @Test("What several sources report is one proposition, with the wording of each", arguments: pairs)
  func oneProposition(id: String, sources: Set<String>) throws {
    let dossier = try Dossier(json: try bytes("nato-foreign-ministers-2023-11"))
    let propositions: [any Attested] = dossier.statements + dossier.decisions + dossier.figures + dossier.commitments
    let found = propositions.first { "\($0.displayID)" == id }
    let attestations = try #require(found, "no proposition \(id)").attestations
    #expect(sources.isSubset(of: attestations.map(\.source.rawValue)))
    #expect(attestations.allSatisfy { !$0.segments.isEmpty })
  }

  @Test("Contradictions are kept as data, and derived sources count once")
  func contradictions() throws {
    let dossier = try Dossier(json: try bytes("nato-foreign-ministers-2023-11"))
    let discrepancies = Set(dossier.discrepancies.map(\.id.rawValue))
    // Section 2.4 of the same reference, without the third, which concerns the other dossier.
    let expected: Set = [
      "x-largest-supporter", "x-middle-east-agenda", "x-pause-called-or-hoped", "x-002-extension-hoped-and-welcomed",
      "x-informal-meeting", "x-member-state-recommendations", "x-001-financial-pledges", "x-no-fatigue",
      "x-000-migration-or-migrants", "x-committee-name", "x-bilaterals-omitted", "x-eu-session-omitted",
    ]
    #expect(expected.subtracting(discrepancies) == [])
    let weaker = try #require(dossier.statements.first { $0.id == "s-russia-weaker" })
    #expect(Set(weaker.attestations.map(\.source)).count == 4)
    #expect(dossier.independentSourceCount(of: weaker) == 3)
    let other = try Dossier(json: try bytes("nato-foreign-ministers-2024-12"))
    #expect(other.discrepancies.contains { $0.id == "x-considered-or-agreed" })
  }
}

extension Attested {
  fileprivate var displayID: String { id.rawValue }
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
