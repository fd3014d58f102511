internal import Communique

/// Reads dossiers one after the other, from a JSON document or from JSON Lines.
public struct JSONDossierReader: DossierReader {
  /// How the input holds its dossiers.
  public enum Form: Hashable, Sendable {
    /// One dossier.
    case document
    /// One dossier a line; empty lines do not count. A line that is wrong is reported, and the others go on.
    case lines
  }

  private var texts: JSONTextSource
  private let reader: JSONReader

  /// Starts to read.
  public init(
    _ source: any ByteSource, form: Form, file: String? = nil, options: JSONReadingOptions = JSONReadingOptions()
  ) {
    texts = JSONTextSource(source, form: form, file: file, maximumBytes: options.maximumBytes)
    reader = JSONReader(options: options)
  }

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    guard let text = try texts.next() else { return nil }
    return item(text.bytes, text.origin)
  }

  private func item(_ text: [UInt8], _ origin: JSONIndex.Origin) -> ReadingItem {
    let (result, index) = reader.read(text, origin: origin)
    return ReadingItem(
      result: result, map: index.map(JSONSourceMap.init), bytes: text, start: origin.offset,
      limit: ReadingItem.Limit(count: reader.options.maximumDiagnostics, code: .jsonDiagnosticLimit))
  }
}

/// Where the values of a dossier stand in JSON.
private struct JSONSourceMap: SourceMap {
  let index: JSONIndex

  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)] {
    let lines = JSONIndex.LineTable(index)
    return pointers.map { (lines.location(of: index.offset(of: index.node(nearest: $0))), $0) }
  }
}
