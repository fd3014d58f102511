import CommuniqueDraft
import Foundation

/// A briefing written for these tests, with what is to be found in it.
struct Passage {
  /// What is expected, as the file beside the briefing says it.
  struct Expectations: Decodable {
    var language: String
    var quotations: [ExpectedQuotation]
    var decisions: [ExpectedDecision]
    var notDecisions: [String]
    /// Words that may become decisions or not: those of others, and soft ones.
    var optionalDecisions: [String]
    var agenda: [String]
    var header: [String: String]
    var pledges: [ExpectedPledge]
  }

  /// The words between a pair of marks.
  struct ExpectedQuotation: Decodable {
    /// The words, with white space collapsed.
    var words: String
    /// Which of the quotations with the same words, from 1.
    var occurrence: Int
    /// Whether somebody says them; not so titles and scare quotations. `nil` where people would differ about it.
    var statement: Bool?
    /// The full name of the speaker, else the office or body; `nil` for the anonymous.
    var speaker: String?
    /// Other names that are as good.
    var alternatives: [String]?
    /// Whether the text tells the speaker to somebody who knows nothing else.
    var inferable: Bool

    /// All names that are right.
    var names: [String] { [speaker].compactMap { $0 } + (alternatives ?? []) }
  }

  /// A decision.
  struct ExpectedDecision: Decodable {
    /// Some of its words.
    var words: String
    var verb: String?
    var body: String?
  }

  /// A pledge.
  struct ExpectedPledge: Decodable {
    /// Some of its words.
    var words: String
    var amount: String?
    var currency: String?
  }

  var name: String
  var text: String
  var markup: BriefingMarkup
  var expectations: Expectations

  /// The folder of all passages.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Passages")

  /// The passages of a group, by name.
  static func all(_ group: String) throws -> [Passage] {
    let folder = folder.appending(path: group)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { markup($0) != nil }.sorted { $0.path < $1.path }.map { file in
      let data = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))
      return Passage(
        name: file.deletingPathExtension().lastPathComponent,
        text: String(decoding: try Data(contentsOf: file), as: UTF8.self), markup: markup(file) ?? .text,
        expectations: try JSONDecoder().decode(Expectations.self, from: data))
    }
  }

  private static func markup(_ file: URL) -> BriefingMarkup? {
    switch file.pathExtension {
    case "txt": .text
    case "md": .markdown
    case "html": .html
    default: nil
    }
  }
}
