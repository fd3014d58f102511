#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// `communique-bench measure`
  struct MeasureCommand: ParsableCommand {
    enum Name: String, ExpressibleByArgument, CaseIterable {
      /// Canonical JSON in memory into the model.
      case jsonRead = "json-read"
      /// The model into canonical JSON in memory.
      case jsonWrite = "json-write"
      /// The model into the tables of the CSV package in memory.
      case csvWrite = "csv-write"
      /// The rules that go beyond the shape.
      case rules
    }

    static let configuration = CommandConfiguration(
      commandName: "measure",
      abstract: "Measure one operation on a corpus in memory: once to warm up, once for the figure.")

    @Argument(help: "json-read, json-write, csv-write or rules.")
    var name: Name

    @Argument(help: "A corpus in JSON Lines.")
    var corpus: String

    @Option(help: "How often it is done for the figure, which is then of all together.")
    var repeats = 1

    func run() throws {
      let lines = try readLines()
      let dossiers = lines.compactMap { JSONReader().read($0).dossier }
      guard dossiers.count == lines.count else { throw ValidationError("The corpus has errors; validate it first.") }
      _ = try measured(lines, dossiers)
      let clock = ContinuousClock()
      var bytes = 0
      let duration = try clock.measure {
        for _ in 0..<max(repeats, 1) { bytes += try measured(lines, dossiers) }
      }
      let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      let speed = Double(bytes) / 1e6 / seconds
      print(
        "{\"name\": \"\(name.rawValue)\", \"megabytesPerSecond\": \(speed), \"bytes\": \(bytes), \"seconds\": \(seconds)}"
      )
    }

    /// Does it once, and tells how many bytes were read or written.
    private func measured(_ lines: [[UInt8]], _ dossiers: [Dossier]) throws -> Int {
      switch name {
      case .jsonRead:
        var bytes = 0
        for line in lines where JSONReader().read(line).dossier != nil { bytes += line.count }
        return bytes
      case .jsonWrite:
        let sink = CountedSink()
        var session = try JSONLinesExporter().begin(.document(sink), settings: ExportSettings())
        for dossier in dossiers { try session.append(dossier) }
        try session.finish()
        return sink.count
      case .csvWrite:
        let folder = CountedFolder()
        var session = try CSVExporter().begin(.folder(folder), settings: ExportSettings())
        for dossier in dossiers { try session.append(dossier) }
        try session.finish()
        return folder.sinks.reduce(0) { $0 + $1.count }
      case .rules:
        var findings = 0
        for dossier in dossiers { findings += dossier.diagnostics().count }
        guard findings == 0 else { throw ValidationError("The corpus breaks rules.") }
        return lines.reduce(0) { $0 + $1.count }
      }
    }

    private func readLines() throws -> [[UInt8]] {
      let source = try FileSource(path: corpus)
      var bytes: [UInt8] = []
      while try source.read(into: &bytes) {}
      return bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
  }

  /// Counts bytes and forgets them, as a peer that writes to /dev/null does.
  private final class CountedSink: ByteSink {
    private(set) var count = 0
    func write(_ bytes: [UInt8]) { count += bytes.count }
    func close() {}
  }

  private final class CountedFolder: OutputFolder {
    private(set) var sinks: [CountedSink] = []
    func makeFile(_ name: String) -> any ByteSink {
      let sink = CountedSink()
      sinks.append(sink)
      return sink
    }
  }
#endif
