#if CLI
  internal import CommuniqueFormats

  /// Where commands write a single document: a file, which is complete or not there, or standard output.
  enum DossierOutput {
    /// Writes a document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - path: Where it goes; `nil` or `-` for standard output.
    /// - Throws: `OutputError` where it cannot be written; what stood there stays.
    static func write(_ bytes: [UInt8], to path: String?) throws(OutputError) {
      guard let path, path != "-" else { return try StandardOutputSink().write(bytes) }
      var document = try StagedDocument(path: path)
      do throws(OutputError) {
        var sink = document.sink
        try sink.write(bytes)
        try sink.close()
        try document.commit()
      } catch {
        document.discard()
        throw error
      }
    }
  }
#endif
