#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import Foundation

  /// `communique-bench rows`
  struct RowsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rows", abstract: "Read CSV, and write what was read as JSON, one object a file.",
      discussion: "For comparison with other readers: the rows, and the codes of what was found with its places.")

    @Argument(help: "Files of CSV.")
    var files: [String]

    @Flag(help: "Put up with quotation marks where RFC 4180 has no place for them.")
    var lenient = false

    @Option(help: "How many bytes are read at once.")
    var chunk: Int?

    private struct Finding: Encodable {
      let code: String
      let path: String
      let line: Int?
      let column: Int?
    }

    private struct Table: Encodable {
      var rows: [[String]] = []
      var findings: [Finding] = []
    }

    func run() throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      for file in files { print(String(decoding: try encoder.encode(try table(file)), as: UTF8.self)) }
    }

    private func table(_ file: String) throws -> Table {
      var options = CSVReadingOptions()
      options.isLenient = lenient
      var reader = CSVReader(try source(file), file: file, options: options)
      var table = Table()
      while try reader.next() { table.rows.append((0..<reader.cellCount).map { reader.text($0) }) }
      table.findings = reader.diagnostics.map {
        Finding(code: $0.code.name, path: $0.path, line: $0.location?.line, column: $0.location?.column)
      }
      return table
    }

    private func source(_ file: String) throws -> any ByteSource {
      var source: any ByteSource = try FileSource(path: file)
      guard let chunk else { return source }
      var bytes: [UInt8] = []
      while try source.read(into: &bytes) {}
      return MemorySource(bytes, chunkSize: chunk)
    }
  }
#endif
