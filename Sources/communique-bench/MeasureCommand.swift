#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import CommuniqueXML
  internal import Foundation

  /// `communique-bench measure`
  struct MeasureCommand: ParsableCommand {
    enum Name: String, ExpressibleByArgument, CaseIterable {
      /// Canonical JSON in memory into the model.
      case jsonRead = "json-read"
      /// The model into canonical JSON in memory.
      case jsonWrite = "json-write"
      /// The model into JSON-LD in memory, the context in each document.
      case jsonLDWrite = "jsonld-write"
      /// The model into JSON-LD in memory, the context by its address.
      case jsonLDAddressWrite = "jsonld-address-write"
      /// JSON-LD in memory into the model.
      case jsonLDRead = "jsonld-read"
      /// The model into N-Quads in memory.
      case nquadsWrite = "nquads-write"
      /// The model into JSON by Foundation's encoder.
      case jsonEncoder = "json-encoder"
      /// The model into the tables of the CSV package in memory.
      case csvWrite = "csv-write"
      /// A file of CSV into cells, without a string for any of them.
      case csvRead = "csv-read"
      /// A folder of tables of the CSV package on disk into the model.
      case csvPackageRead = "csv-package-read"
      /// The rules that go beyond the shape.
      case rules
      /// The model into XML in memory.
      case xmlWrite = "xml-write"
      /// XML in memory into the model, validated against the schema in the same pass.
      case xmlRead = "xml-read"
      /// The model into Akoma Ntoso in memory, a document for each dossier, which it includes.
      case aknWrite = "akn-write"
      /// JSON in memory, validated against our JSON Schema, the index included.
      case schemaValidate = "schema-validate"
      /// A folder of tables on disk, validated against its CSVW metadata.
      case csvwValidate = "csvw-validate"
    }

    static let configuration = CommandConfiguration(
      commandName: "measure",
      abstract: "Measure one operation on a corpus in memory: once to warm up, once for the figure.")

    @Argument(help: "What to measure: \(Name.allCases.map(\.rawValue).joined(separator: ", ")).")
    var name: Name

    @Argument(
      help:
        "A corpus in JSON Lines; for csv-read, CSV; for csv-package-read and csvw-validate, a folder of tables; for xml-read, in XML; for jsonld-read, in JSON-LD; for schema-validate, JSON."
    )
    var corpus: String

    @Option(help: "How often it is done for the figure, which is then of all together.")
    var repeats = 1

    func run() throws {
      if name == .csvRead { return try measure { try Self.readCells(corpus) } }
      if name == .csvPackageRead { return try measure { try Self.readPackage(corpus) } }
      if name == .csvwValidate { return try measure { try Self.validate(folder: corpus) } }
      let bytes = try readBytes()
      if name == .xmlRead {
        return try measure { try Self.read(bytes, with: XMLDossierReader(MemorySource(bytes, chunkSize: 1 << 20))) }
      }
      if name == .jsonLDRead {
        return try measure { try Self.read(bytes, with: JSONLDDossierReader(MemorySource(bytes), form: .lines)) }
      }
      if name == .schemaValidate {
        let validator = JSONSchemaValidator(schema: try JSONSchema.dossier.get())
        return try measure { try Self.validate(bytes, validator) }
      }
      let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
      let dossiers = lines.compactMap { JSONReader().read($0).dossier }
      guard dossiers.count == lines.count else { throw ValidationError("The corpus has errors; validate it first.") }
      try measure { try measured(lines, dossiers) }
    }

    /// Looks at the bytes of each cell, and tells how many bytes the file has.
    private static func readCells(_ file: String) throws -> Int {
      var reader = CSVReader(try FileSource(path: file))
      var (cells, bytes) = (0, 0)
      while try reader.next() {
        cells += reader.cellCount
        for cell in 0..<reader.cellCount { bytes += reader.withBytes(cell) { $0.count } }
      }
      guard bytes > 0, cells > 0, reader.diagnostics.isEmpty else {
        throw ValidationError("The table is empty or has errors; validate it first.")
      }
      return try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    }

    /// Reads a folder of tables, and tells how many bytes they have. The derived table is not read.
    private static func readPackage(_ path: String) throws -> Int {
      var options = CSVPackageOptions()
      options.checksFlatView = false
      var reader = try CSVPackageReader(path: path, options: options)
      while let item = try reader.next() {
        guard item.result.dossier != nil else { throw ValidationError("The corpus has errors; validate it first.") }
      }
      let folder = URL(filePath: path)
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return try names.filter { $0.hasSuffix(".csv") && $0 != "statements_flat.csv" }.reduce(0) {
        let size = try FileManager.default.attributesOfItem(atPath: folder.appending(path: $1).path)[.size] as? Int
        return $0 + (size ?? 0)
      }
    }

    /// Does something once to warm up, and then for the figure.
    private func measure(_ work: () throws -> Int) throws {
      _ = try work()
      let clock = ContinuousClock()
      var bytes = 0
      let duration = try clock.measure {
        for _ in 0..<max(repeats, 1) { bytes += try work() }
      }
      let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      let speed = Double(bytes) / 1e6 / seconds
      print(
        "{\"name\": \"\(name.rawValue)\", \"megabytesPerSecond\": \(speed), \"bytes\": \(bytes), \"seconds\": \(seconds)}"
      )
    }

    private static func validate(folder: String) throws -> Int {
      let report = try CSVWValidator().validate(path: folder)
      guard report.isValid else { throw ValidationError("The tables are not valid.") }
      return try report.tables.reduce(0) { sum, table in
        sum + Int(try FileManager.default.attributesOfItem(atPath: table.path)[.size] as? UInt64 ?? 0)
      }
    }

    private static func validate(_ document: [UInt8], _ validator: JSONSchemaValidator) throws -> Int {
      guard validator.isValid(document) else { throw ValidationError("The dossier is not valid.") }
      return document.count
    }

    private static func read(_ document: [UInt8], with reader: any DossierReader) throws -> Int {
      var reader = reader
      var count = 0
      while let item = try reader.next() {
        guard item.result.dossier != nil else { throw ValidationError("The corpus has errors; validate it first.") }
        count += 1
      }
      guard count > 0 else { throw ValidationError("The corpus is empty.") }
      return document.count
    }

    /// Writes dossiers into memory, and tells how many bytes they are.
    private func write(
      _ dossiers: [Dossier], _ exporter: any Exporter, settings: ExportSettings = ExportSettings()
    ) throws -> Int {
      let sink = CountedSink()
      try write(dossiers, exporter, to: .document(sink), settings: settings)
      return sink.count
    }

    /// Writes dossiers into files in memory, and tells how many bytes they are.
    private func writeFiles(_ dossiers: [Dossier], _ exporter: any Exporter) throws -> Int {
      let folder = CountedFolder()
      try write(dossiers, exporter, to: .folder(folder))
      return folder.sinks.reduce(0) { $0 + $1.count }
    }

    private func write(
      _ dossiers: [Dossier], _ exporter: any Exporter, to output: ExportOutput,
      settings: ExportSettings = ExportSettings()
    ) throws {
      var session = try exporter.begin(output, settings: settings)
      for dossier in dossiers { try session.append(dossier) }
      try session.finish()
    }

    /// Does it once, and tells how many bytes were read or written.
    private func measured(_ lines: [[UInt8]], _ dossiers: [Dossier]) throws -> Int {
      switch name {
      case .jsonRead:
        var bytes = 0
        for line in lines where JSONReader().read(line).dossier != nil { bytes += line.count }
        return bytes
      case .jsonWrite:
        return try write(dossiers, JSONLinesExporter())
      case .jsonLDWrite:
        return try write(dossiers, JSONLDLinesExporter())
      case .jsonLDAddressWrite:
        return try write(dossiers, JSONLDLinesExporter(), settings: ExportSettings(values: ["context": "address"]))
      case .jsonLDRead:
        return 0
      case .nquadsWrite:
        return try write(dossiers, NQuadsExporter())
      case .jsonEncoder:
        let encoder = JSONEncoder()
        return try dossiers.reduce(0) { try $0 + encoder.encode($1).count }
      case .xmlWrite:
        return try write(dossiers, XMLExporter())
      case .xmlRead, .schemaValidate, .csvRead, .csvPackageRead, .csvwValidate:
        return 0
      case .aknWrite:
        return try writeFiles(dossiers, AkomaNtosoExporter())
      case .csvWrite:
        return try writeFiles(dossiers, CSVExporter())
      case .rules:
        var findings = 0
        for dossier in dossiers { findings += dossier.diagnostics().count }
        guard findings == 0 else { throw ValidationError("The corpus breaks rules.") }
        return lines.reduce(0) { $0 + $1.count }
      }
    }

    private func readBytes() throws -> [UInt8] {
      let source = try FileSource(path: corpus)
      var bytes: [UInt8] = []
      while try source.read(into: &bytes) {}
      return bytes
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
