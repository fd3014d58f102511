/// Reads one dossier from canonical JSON.
public struct JSONImporter: Importer {
  /// Canonical JSON.
  public let format = JSONExporter().format
  private let options: JSONReadingOptions

  /// Makes an importer.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Whether the input begins like JSON.
  public func recognizes(_ start: [UInt8]) -> Bool {
    start.first { $0 > 0x20 }.map { $0 == UInt8(ascii: "{") } ?? false
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    JSONDossierReader(source, form: .document, file: file, options: options)
  }
}

/// Reads dossiers from JSON Lines.
public struct JSONLinesImporter: Importer {
  /// Canonical JSON, one dossier a line.
  public let format = JSONLinesExporter().format
  private let options: JSONReadingOptions

  /// Makes an importer.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Whether the first line is an object by itself; indented JSON starts with a lone brace.
  public func recognizes(_ start: [UInt8]) -> Bool {
    guard let end = start.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    let line = start[..<end].filter { $0 > 0x20 }
    return line.count > 2 && line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}")
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    JSONDossierReader(source, form: .lines, file: file, options: options)
  }
}
