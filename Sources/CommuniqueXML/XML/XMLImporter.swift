public import CommuniqueFormats

/// Reads dossiers from our XML.
public struct XMLImporter: Importer {
  /// Our XML.
  public let format = XMLExporter().format
  private let options: XMLReadingOptions

  /// Makes an importer.
  public init(options: XMLReadingOptions = XMLReadingOptions()) { self.options = options }

  /// Whether the input begins like XML.
  public func recognizes(_ start: [UInt8]) -> Bool {
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    XMLDossierReader(source, file: file, options: options)
  }
}

extension FormatRegistry {
  /// The formats of this package, those that need libxml2 included.
  public static var complete: FormatRegistry {
    var formats = FormatRegistry.standard
    formats.add(XMLExporter())
    formats.add(AkomaNtosoExporter())
    // Both are XML; this one looks closer, and is asked first.
    formats.add(AkomaNtosoImporter())
    formats.add(XMLImporter())
    return formats
  }
}
