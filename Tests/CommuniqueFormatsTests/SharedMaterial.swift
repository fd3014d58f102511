import Foundation

/// The material beside the repository that is not part of it: official test suites and the founding briefings. Tests
/// that need it are skipped where it is absent.
enum SharedMaterial {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let folder = repository.deletingLastPathComponent().appending(path: "shared")

  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}

/// How many generated dossiers go there and back.
enum RoundTrips {
  /// 10,000, or what the environment says, for quick runs of a debug build.
  static let count = ProcessInfo.processInfo.environment["COMMUNIQUE_ROUND_TRIPS"].flatMap { Int($0) } ?? 10_000
}
