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
      var searched = 0
      // A pipe gives what it has, which may be less than a line. Only JSON needs its first line to be told apart.
      while start.count < 1 << 26, try peeked.read(into: &start) {
        if let first = start.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{") { break }
        if start[searched...].contains(UInt8(ascii: "\n")) { break }
        searched = start.count
      }
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

  /// An input of which the start has been looked at. What was looked at comes in pieces, as the rest does.
  private struct PeekedSource: ByteSource {
    let start: [UInt8]
    var rest: any ByteSource
    private var given = 0

    init(start: [UInt8], rest: any ByteSource) {
      self.start = start
      self.rest = rest
    }

    mutating func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
      guard given < start.count else { return try rest.read(into: &bytes) }
      let end = min(given + 1 << 20, start.count)
      bytes += start[given..<end]
      given = end
      return true
    }
  }
#endif
