internal import Communique
public import CommuniqueFormats

/// Reads dossiers one after the other from XML: one that is the document's root, or those of a `corpus`.
///
/// The document is parsed by libxml2, validated against the schema and turned into the model in one pass, without a tree;
/// no more of it is in memory than one dossier and the piece being read. A document type declaration is refused; nothing
/// is loaded from files or the network.
public struct XMLDossierReader: DossierReader {
  private let stream: XMLStream
  private let indexer: XMLDossierIndexer
  private var hasReportedProblem = false

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - source: The document, in UTF-8.
  ///   - file: The name under which findings refer to it.
  ///   - options: What the reader puts up with.
  public init(_ source: any ByteSource, file: String? = nil, options: XMLReadingOptions = XMLReadingOptions()) {
    indexer = XMLDossierIndexer(file: file, options: options)
    stream = XMLStream(source, handler: indexer, options: options)
  }

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    while true {
      if let item = indexer.takeItem() { return item }
      if try stream.advance() { continue }
      if let item = indexer.takeItem() { return item }
      guard !hasReportedProblem, let problem = stream.problem else { return nil }
      hasReportedProblem = true
      return indexer.item(about: problem, in: stream)
    }
  }
}
