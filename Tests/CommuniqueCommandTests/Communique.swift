import Foundation
import Testing

/// A folder of its own for a test, and the built command run in it.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "communique-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private static func program(_ name: String) throws -> URL {
    // The test bundle and the programs are built into one folder.
    let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let candidates = [
      bundle, bundle.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent(),
    ]
    return try #require(
      candidates.map { $0.appending(path: name) }.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "\(name) is not built beside the tests")
  }

  private func makeProcess(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try Self.program(program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    return process
  }

  /// Starts the command, and does not wait for it.
  func start(_ arguments: String...) throws -> Process {
    let process = try makeProcess("communique", arguments)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @discardableResult
  func run(
    _ arguments: String..., input: String? = nil, program: String = "communique", status: Int32 = 0, path: String? = nil
  ) throws -> Outcome {
    let process = try makeProcess(program, arguments)
    if let path {
      let environment = ProcessInfo.processInfo.environment
      process.environment = environment.merging(["PATH": "\(path):\(environment["PATH"] ?? "")"]) { $1 }
    }
    // Files, not pipes: a pipe that nobody empties while the other is read would hold the program up.
    let paths = ["in", "out", "err"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    for path in paths { try Data((path == paths[0] ? input ?? "" : "").utf8).write(to: path) }
    defer { for path in paths { try? FileManager.default.removeItem(at: path) } }
    process.standardInput = try FileHandle(forReadingFrom: paths[0])
    process.standardOutput = try FileHandle(forWritingTo: paths[1])
    process.standardError = try FileHandle(forWritingTo: paths[2])
    try process.run()
    process.waitUntilExit()
    let outcome = Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self))
    #expect(
      outcome.status == status, "communique \(arguments.joined(separator: " ")): \(outcome.output)\(outcome.errors)")
    return outcome
  }

  func write(_ text: String, _ name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
  }

  func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  func names(_ path: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}

let goodDossier = #"{"schemaVersion":"1.0","id":"d","language":"en","statements":[{"id":"s","text":{"en":"Said"}}]}"#
