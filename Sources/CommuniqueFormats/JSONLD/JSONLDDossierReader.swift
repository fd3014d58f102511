internal import Communique

/// Reads dossiers one after the other, from a JSON-LD document or from documents one a line.
public struct JSONLDDossierReader: DossierReader {
  private var texts: JSONTextSource
  private let reader: JSONLDReader

  /// Starts to read.
  public init(
    _ source: any ByteSource, form: JSONDossierReader.Form, file: String? = nil,
    options: JSONReadingOptions = JSONReadingOptions()
  ) {
    texts = JSONTextSource(source, form: form, file: file, maximumBytes: options.maximumBytes)
    reader = JSONLDReader(options: options)
  }

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    guard let text = try texts.next() else { return nil }
    return reader.item(text.bytes, text.origin)
  }
}

/// Reads one dossier from our JSON-LD.
public struct JSONLDImporter: Importer {
  /// JSON-LD.
  public let format = JSONLDExporter().format
  private let options: JSONReadingOptions

  /// Makes an importer.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Whether the input begins like an object with a context.
  public func recognizes(_ start: [UInt8]) -> Bool { JSONLDImporter.hasContext(start) }

  /// Whether the first key is one of JSON-LD's.
  static func hasContext(_ start: [UInt8]) -> Bool {
    let text = start.prefix(256).filter { $0 > 0x20 }
    return text.starts(with: "{\"@context\":".utf8) || text.starts(with: "{\"@graph\":".utf8)
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    JSONLDDossierReader(source, form: .document, file: file, options: options)
  }
}

/// Reads dossiers from our JSON-LD, a document a line.
public struct JSONLDLinesImporter: Importer {
  /// JSON-LD, a document a line.
  public let format = JSONLDLinesExporter().format
  private let options: JSONReadingOptions

  /// Makes an importer.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Whether the first line is an object with a context by itself, or one too long to be seen whole.
  public func recognizes(_ start: [UInt8]) -> Bool {
    guard JSONLDImporter.hasContext(start) else { return false }
    return JSONLinesImporter(options: options).recognizes(start)
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    JSONLDDossierReader(source, form: .lines, file: file, options: options)
  }
}
