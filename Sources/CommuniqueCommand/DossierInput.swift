#if CLI
  internal import CommuniqueFormats

  /// An input that the user named: a path, or `-` for standard input.
  struct DossierInput {
    /// How findings call it.
    let name: String
    var reader: any DossierReader

    /// Opens an input.
    ///
    /// - Parameters:
    ///   - argument: A path, or `-`.
    ///   - format: The format that it is in; `nil` where its name or its beginning tells.
    ///   - formats: The formats that are known.
    /// - Throws: `InputError` where it cannot be opened.
    init(_ argument: String, format: String?, formats: FormatRegistry) throws(InputError) {
      let source: any ByteSource
      if argument == "-" {
        name = "<standard input>"
        source = FileSource()
      } else {
        name = argument
        source = try FileSource(path: argument)
      }
      if let importer = format.map({ formats.importer(named: $0) }) ?? formats.importer(forPath: argument) {
        reader = importer.makeReader(source, file: name)
        return
      }
      var start: [UInt8] = []
      var peeked = source
      // A pipe gives what it has, which may be less than a line.
      while !start.contains(UInt8(ascii: "\n")), start.count < 1 << 26, try peeked.read(into: &start) {}
      // What nobody recognizes is taken for JSON, whose reader says what is wrong with it.
      let importer = formats.importer(recognizing: start) ?? JSONImporter()
      reader = importer.makeReader(PeekedSource(start: start, rest: peeked), file: name)
    }

    /// The inputs that the arguments mean: in the place of a folder, the dossiers and corpora in it.
    ///
    /// - Throws: `InputError` where a folder cannot be looked into or holds none.
    static func expand(_ argument: String, formats: FormatRegistry) throws(InputError) -> [String] {
      let endings = formats.importers.flatMap(\.format.fileExtensions).map { "." + $0 }
      guard argument != "-", let files = try InputFolder.files(at: argument, endings: endings) else {
        return [argument]
      }
      guard !files.isEmpty else {
        throw InputError(path: argument, "The folder holds no file that ends in \(endings.joined(separator: ", "))")
      }
      return files
    }
  }

  /// An input of which the start has been looked at.
  private struct PeekedSource: ByteSource {
    var start: [UInt8]
    var rest: any ByteSource

    mutating func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
      guard start.isEmpty else {
        bytes += start
        start = []
        return true
      }
      return try rest.read(into: &bytes)
    }
  }
#endif
