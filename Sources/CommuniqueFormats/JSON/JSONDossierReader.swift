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

  private var source: any ByteSource
  private let file: String?
  private let form: Form
  private let reader: JSONReader
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// Starts to read.
  public init(
    _ source: any ByteSource, form: Form, file: String? = nil, options: JSONReadingOptions = JSONReadingOptions()
  ) {
    self.source = source
    self.form = form
    self.file = file
    reader = JSONReader(options: options)
  }

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    switch form {
    case .document: try nextDocument()
    case .lines: try nextLine()
    }
  }

  private mutating func nextDocument() throws(InputError) -> ReadingItem? {
    guard !isAtEnd else { return nil }
    isAtEnd = true
    // One byte more than allowed is enough for the reader to refuse it.
    while bytes.count <= reader.options.maximumBytes, try source.read(into: &bytes) {}
    return item(bytes, JSONIndex.Origin(file: file))
  }

  private mutating func nextLine() throws(InputError) -> ReadingItem? {
    while true {
      var end = bytes[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n"))
      if end == nil {
        if isAtEnd || bytes.count - start > reader.options.maximumBytes {
          guard start < bytes.count else { return nil }
          end = bytes.count
        } else {
          try fill()
          continue
        }
      }
      guard let end else { return nil }
      let text = Array(bytes[start..<end])
      let origin = JSONIndex.Origin(file: file, line: line, offset: offset)
      if end == bytes.count, !isAtEnd { try skipRestOfLine() }
      let consumed = min(end + 1, bytes.count) - start
      start += consumed
      searched = start
      offset += consumed
      line += 1
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      return item(text, origin)
    }
  }

  private mutating func fill() throws(InputError) {
    bytes.removeFirst(start)
    start = 0
    searched = bytes.count
    if try !source.read(into: &bytes) { isAtEnd = true }
  }

  /// Passes over the rest of a line that is longer than the limit, without keeping it.
  private mutating func skipRestOfLine() throws(InputError) {
    while true {
      var more: [UInt8] = []
      guard try source.read(into: &more) else {
        isAtEnd = true
        return
      }
      if let end = more.firstIndex(of: UInt8(ascii: "\n")) {
        offset += end
        bytes += more[end...]
        return
      }
      offset += more.count
    }
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
