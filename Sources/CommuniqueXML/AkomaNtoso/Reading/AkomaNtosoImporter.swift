public import CommuniqueFormats

/// Reads dossiers from Akoma Ntoso: those that we wrote, without loss, and documents of others as far as the model holds
/// what they say.
public struct AkomaNtosoImporter: Importer {
  /// Akoma Ntoso.
  public let format = AkomaNtosoExporter().format
  private let options: XMLReadingOptions

  /// Makes an importer.
  public init(options: XMLReadingOptions = XMLReadingOptions()) { self.options = options }

  /// Whether the first element of the input is `akomaNtoso`, under whatever prefix and in whatever namespace.
  public func recognizes(_ start: [UInt8]) -> Bool {
    var rest = start[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return false }
      if rest.starts(with: "<!--".utf8) {
        rest = Self.rest(of: rest.dropFirst(4), after: "-->")
      } else if rest.starts(with: "<?".utf8) {
        rest = Self.rest(of: rest.dropFirst(2), after: "?>")
      } else if rest.starts(with: "<!".utf8) {
        // It will be refused, with a finding that says why.
        rest = Self.rest(of: rest.dropFirst(2), after: ">")
      } else {
        let name = rest.dropFirst().prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
        }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return local.elementsEqual("akomaNtoso".utf8)
      }
    }
  }

  private static func rest(of bytes: ArraySlice<UInt8>, after closing: String) -> ArraySlice<UInt8> {
    let closing = Array(closing.utf8)
    var bytes = bytes
    while !bytes.isEmpty, !bytes.starts(with: closing) { bytes = bytes.dropFirst() }
    return bytes.dropFirst(closing.count)
  }

  /// Starts to read.
  public func makeReader(_ source: any ByteSource, file: String?) -> any DossierReader {
    AkomaNtosoDossierReader(source, file: file, options: options)
  }
}
