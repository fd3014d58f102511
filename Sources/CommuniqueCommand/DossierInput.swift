#if CLI
  internal import CommuniqueDraft
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
    ///   - readsBriefings: Whether a briefing is read too, by drafting a dossier of it.
    init(
      _ argument: String, format: String?, formats: FormatRegistry, readsBriefings: Bool = false
    ) throws(InputError) {
      if argument != "-", InputFolder.isFolder(argument) {
        name = argument
        reader = try Self.reader(ofFolder: argument, format: format, formats: formats)
        return
      }
      if argument.lowercased().hasSuffix(".csv") || format.flatMap(formats.folderImporter) != nil {
        throw InputError(path: argument, "A dossier in CSV is a folder of tables; name the folder")
      }
      if let markup = format.map(BriefingMarkup.init(rawValue:)) ?? nil, readsBriefings {
        name = argument
        reader = BriefingReader(argument, markup: markup)
        return
      }
      if format == nil, BriefingInput.isBriefing(argument) {
        guard readsBriefings else {
          throw InputError(
            path: argument, "A briefing is not a dossier; make one of it with: communique draft \(argument)")
        }
        name = argument
        reader = BriefingReader(argument, markup: nil)
        return
      }
      let source: any ByteSource
      if argument == "-" {
        name = "<standard input>"
        source = FileSource()
      } else {
        name = argument
        source = try FileSource(path: argument)
      }
      let candidates =
        format.map { [formats.importer(named: $0)].compactMap { $0 } } ?? formats.importers(forPath: argument)
      if candidates.count == 1, let importer = candidates.first {
        reader = importer.makeReader(source, file: name)
        return
      }
      var peeked = source
      let start = try Self.start(of: &peeked)
      // What nobody recognizes is read by whoever has the ending, or taken for JSON, and the reader says what is wrong with it.
      let importer =
        formats.importer(recognizing: start, among: candidates.isEmpty ? nil : candidates) ?? candidates.last
        ?? JSONImporter()
      reader = importer.makeReader(PeekedSource(start: start, rest: peeked), file: name)
    }

    private static func reader(
      ofFolder path: String, format: String?, formats: FormatRegistry
    ) throws(InputError) -> any DossierReader {
      let importer =
        if let format { formats.folderImporter(named: format) } else {
          formats.folderImporter(recognizing: try InputFolder.names(in: path))
        }
      guard let importer else { throw InputError(path: path, "A folder stands there; expected a file") }
      return try importer.makeReader(path: path)
    }

    /// As much of an input as tells its format: the first tag of XML, the first line of JSON. A pipe gives what it has, which
    /// may be less than that.
    private static func start(of source: inout any ByteSource) throws(InputError) -> [UInt8] {
      var start: [UInt8] = []
      var searched = 0
      while start.count < 1 << 26, try source.read(into: &start) {
        switch start.first(where: { $0 > 0x20 && $0 < 0x80 }) {
        case UInt8(ascii: "<")?:
          // Comments and instructions may come before the root, though not many.
          if start.count >= 4096 { return start }
        case UInt8(ascii: "{")?, nil:
          if start[searched...].contains(UInt8(ascii: "\n")) { return start }
        default: return start
        }
        searched = start.count
      }
      return start
    }

    /// The inputs that the arguments mean: in the place of a folder, the dossiers and corpora in it. A folder that is
    /// itself in a format, such as one of CSV tables, is one of them.
    ///
    /// - Parameters:
    ///   - argument: A path, or `-`.
    ///   - format: The format of the inputs; `nil` where names and beginnings tell.
    ///   - formats: The formats that are known.
    /// - Throws: `InputError` where a folder cannot be looked into or holds none.
    static func expand(_ argument: String, format: String?, formats: FormatRegistry) throws(InputError) -> [String] {
      var endings: [String] = []
      for ending in formats.importers.flatMap(\.format.fileExtensions) where !endings.contains("." + ending) {
        endings.append("." + ending)
      }
      guard argument != "-", InputFolder.isFolder(argument) else { return [argument] }
      let recognizes = { (names: [String]) in
        if let format {
          formats.folderImporter(named: format)?.recognizes(names) ?? false
        } else {
          formats.folderImporter(recognizing: names) != nil
        }
      }
      let files = try InputFolder.files(at: argument, endings: endings, isWhole: recognizes) ?? []
      guard !files.isEmpty else {
        // Whoever says that it is in a format hears what is missing in it.
        if let format, formats.folderImporter(named: format) != nil { return [argument] }
        throw InputError(
          path: argument, "The folder holds no file that ends in \(endings.joined(separator: ", ")), and no CSV tables")
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
