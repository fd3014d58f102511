#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import CommuniqueTesting

  /// `communique-bench`: makes data for tests and measurements, and measures.
  @main
  struct CommuniqueBench: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "communique-bench", abstract: "Make data for tests and measurements, and measure.",
      subcommands: [Generate.self, RowsCommand.self, MeasureCommand.self, EvaluateCommand.self])
  }

  /// `communique-bench generate`
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate", abstract: "Write dossiers as JSON Lines to standard output.",
      discussion: """
        With --count, dossiers in which every field is filled now and then with texts that break careless software. With
        --bytes, a corpus of about that size that is like those of real meetings.
        """)

    @Option(help: "How many dossiers for tests.")
    var count: Int?

    @Option(help: "How large a realistic corpus: a number of bytes, or with K, M or G.")
    var bytes: String?

    @Option(help: "The seed from which they follow.")
    var seed: UInt64 = 1

    @Flag(help: "Leave out control characters, which XML 1.0 cannot hold.")
    var portable = false

    func run() throws {
      let counter = CountingSink()
      var session = try JSONLinesExporter().begin(.document(counter), settings: ExportSettings())
      switch (count, bytes) {
      case (let count?, nil):
        var generator = DossierGenerator(seed: seed, options: .init(allowsControlCharacters: !portable))
        for _ in 0..<count { try session.append(generator.next()) }
      case (nil, let bytes?):
        guard let size = Self.size(bytes) else {
          throw ValidationError("“\(bytes)” is not a size; expected a number, or one with K, M or G.")
        }
        var corpus = RealisticCorpus(seed: seed)
        while counter.count < size { try session.append(corpus.next()) }
      default: throw ValidationError("Say how much with --count or with --bytes.")
      }
      try session.finish()
    }

    private static func size(_ text: String) -> Int? {
      let units: [Character: Int] = ["K": 1000, "M": 1_000_000, "G": 1_000_000_000]
      guard let last = text.last else { return nil }
      guard let unit = units[last] else { return Int(text) }
      return Int(text.dropLast()).map { $0 * unit }
    }
  }

  /// Standard output, with a count of what went there.
  private final class CountingSink: ByteSink {
    private(set) var count = 0
    private let output = StandardOutputSink()

    func write(_ bytes: [UInt8]) throws(OutputError) {
      count += bytes.count
      try output.write(bytes)
    }
    func close() {}
  }
#else
  @main
  enum CommuniqueBench {
    static func main() { print("communique-bench was built without the trait CLI.") }
  }
#endif
