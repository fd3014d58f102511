#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import CommuniqueTesting

  /// `communique-bench`: makes data for tests and measurements.
  @main
  struct CommuniqueBench: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "communique-bench", abstract: "Make data for tests and measurements.", subcommands: [Generate.self])
  }

  /// `communique-bench generate`
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate", abstract: "Write generated dossiers as JSON Lines to standard output.")

    @Option(help: "How many dossiers.")
    var count = 100

    @Option(help: "The seed from which they follow.")
    var seed: UInt64 = 1

    @Flag(help: "Leave out control characters, which XML 1.0 cannot hold.")
    var portable = false

    func run() throws {
      var generator = DossierGenerator(seed: seed, options: .init(allowsControlCharacters: !portable))
      var session = try JSONLinesExporter().begin(.document(StandardOutputSink()), settings: ExportSettings())
      for _ in 0..<count { try session.append(generator.next()) }
      try session.finish()
    }
  }
#else
  @main
  enum CommuniqueBench {
    static func main() { print("communique-bench was built without the trait CLI.") }
  }
#endif
