import Foundation

/// Where the repository is, and the founding briefings beside it, which are no part of it.
enum FoundingBriefings {
  /// The repository. Tests are also run by way of links to their folder, so the links are followed.
  static let repository = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The folder of the briefings.
  static let folder = repository.deletingLastPathComponent().appending(path: "shared/seeds").standardizedFileURL
  /// Whether they are at hand.
  static let areThere = FileManager.default.fileExists(atPath: folder.path)

  /// The names of the briefings, in order.
  static let names = [
    "000_e5cd899d52d9afaa", "001_9a5f241396a40810", "002_fc072bcf967fd6d4", "003_e472d49dfa78fc25",
    "004_3751b706b1349350",
  ]

  /// The bytes of a briefing, by its number.
  static func bytes(_ number: Int) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: names[number] + ".txt")))
  }

  /// A sample's file, by the name of its folder.
  static func sample(_ name: String) -> URL { repository.appending(path: "Samples/\(name)/dossier.json") }
}
