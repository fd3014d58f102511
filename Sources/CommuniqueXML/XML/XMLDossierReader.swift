internal import Communique
public import CommuniqueFormats

/// Reads dossiers one after the other from XML: one that is the document's root, or those of a `corpus`.
///
/// The document is parsed by libxml2, validated against the schema and turned into the model in one pass, without a tree.
/// Dossiers of a corpus are validated on a second core while the next ones are parsed; no more of the document is in memory
/// than a few dossiers and the piece being read. A document type declaration is refused; nothing
/// is loaded from files or the network.
public struct XMLDossierReader: DossierReader {
  private let stream: XMLStream
  private let indexer: XMLDossierIndexer
  private var hasEnded = false
  private var last: ArraySlice<ReadingItem> = []
  /// That the input cannot be read further, which is told after what was read before.
  private var failure: InputError?
  /// How many dossiers of a corpus are parsed ahead, so that two cores have something to do.
  private static let lookAhead = 6

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - source: The document, in UTF-8.
  ///   - file: The name under which findings refer to it.
  ///   - options: What the reader puts up with.
  public init(_ source: any ByteSource, file: String? = nil, options: XMLReadingOptions = XMLReadingOptions()) {
    self.init(source, file: file, options: options, start: XMLPosition(offset: 0, line: 1, column: 1), path: "")
  }

  /// Starts to read a dossier that stands in another document.
  ///
  /// - Parameters:
  ///   - start: Where in that document it begins.
  ///   - path: The path of the element that it stands in.
  init(_ source: any ByteSource, file: String?, options: XMLReadingOptions, start: XMLPosition, path: String) {
    indexer = XMLDossierIndexer(file: file, options: options, path: path)
    stream = XMLStream(source, handler: indexer, options: options, start: start)
  }

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    do throws(InputError) {
      while failure == nil, indexer.waitingCount < Self.lookAhead, try stream.advance() {}
    } catch {
      failure = error
    }
    if let result = indexer.takeResult() { return result.item }
    if let failure { throw failure }
    if !hasEnded {
      hasEnded = true
      last = indexer.items(about: stream.problem, in: stream)[...]
    }
    return last.popFirst()
  }
}
