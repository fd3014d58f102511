import Communique
import CommuniqueDraft
import Foundation
import Testing

@Suite("Drafts are valid dossiers")
struct ValidityTests {
  /// The texts of the passages, and of the briefings where they are at hand.
  static let texts: [URL] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let folders = [
      tests.appending(path: "Passages/Known"), tests.appending(path: "Passages/Held"),
      FoundingBriefings.folder,
    ]
    let files = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    }
    return files.filter { ["txt", "md", "html"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }()

  private func errors(_ draft: Draft) -> [String] {
    draft.dossier.diagnostics().filter { $0.severity == .error }.map { "\($0) \($0.path)" }
  }

  @Test("With and without the text kept, and with any confidence", arguments: texts)
  func passages(url: URL) throws {
    let briefing = Briefing(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    for confidence in Confidence.allCases {
      var options = DraftOptions()
      options.minimumConfidence = confidence
      options.embedsText = confidence != .role
      #expect(errors(BriefingDrafter(options: options).draft(briefing)) == [])
    }
  }

  @Test(
    "Line ends, a byte order mark, decomposed letters and emoji change neither validity nor words", arguments: texts)
  func variants(url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    let variants = [
      text.replacingOccurrences(of: "\n", with: "\r\n"), "\u{FEFF}" + text, text.decomposedStringWithCanonicalMapping,
      "🇪🇺👩‍👩‍👧 " + text, text.replacingOccurrences(of: ". ", with: ". 🙂 "),
    ]
    for variant in variants {
      var options = DraftOptions()
      options.embedsText = true
      let draft = BriefingDrafter(options: options).draft(Briefing(name: url.lastPathComponent, text: variant))
      #expect(errors(draft) == [])
      let scalars = BriefingText(variant).scalars
      for segment in draft.dossier.statements.flatMap(\.attestations).flatMap(\.segments) {
        guard let span = segment.span, let exact = span.exact else { continue }
        try #require(span.end <= scalars.count)
        let words = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        #expect(words.split(whereSeparator: \.isWhitespace).joined(separator: " ") == exact)
      }
    }
  }

  @Test("All passages together, and a briefing with itself")
  func merged() throws {
    let briefings = try Self.texts.prefix(12).map { url in
      Briefing(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    }
    #expect(errors(BriefingDrafter().draft(briefings)) == [])
    for briefing in briefings.prefix(4) {
      #expect(errors(BriefingDrafter().draft([briefing, briefing])) == [])
    }
    #expect(errors(BriefingDrafter().draft([])) == [])
  }
}
