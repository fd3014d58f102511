#if CLI
  internal import ArgumentParser
  internal import CommuniqueFormats

  /// In what form an input holds its dossiers.
  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    /// One dossier.
    case json
    /// One dossier a line.
    case jsonl
  }

  /// An input that the user named: a path, or `-` for standard input.
  struct DossierInput {
    /// How findings call it.
    let name: String
    var reader: JSONDossierReader

    /// Opens an input.
    ///
    /// - Throws: `InputError` where it cannot be opened.
    init(_ argument: String, format: InputFormat?) throws(InputError) {
      let source: any ByteSource
      if argument == "-" {
        name = "<standard input>"
        source = FileSource()
      } else {
        name = argument
        source = try FileSource(path: argument)
      }
      if let format = format ?? DossierInput.format(of: argument) {
        reader = JSONDossierReader(source, form: format == .json ? .document : .lines, file: name)
        return
      }
      var start: [UInt8] = []
      var peeked = source
      // A pipe gives what it has, which may be less than a line.
      while !start.contains(UInt8(ascii: "\n")), start.count < 1 << 26, try peeked.read(into: &start) {}
      let form: JSONDossierReader.Form = DossierInput.looksLikeLines(start) ? .lines : .document
      reader = JSONDossierReader(PeekedSource(start: start, rest: peeked), form: form, file: name)
    }

    /// The inputs that the arguments mean: in the place of a folder, the dossiers and corpora in it.
    ///
    /// - Throws: `InputError` where a folder cannot be looked into or holds none.
    static func expand(_ argument: String) throws(InputError) -> [String] {
      guard argument != "-", let files = try InputFolder.files(at: argument, endings: [".json", ".jsonl", ".ndjson"])
      else {
        return [argument]
      }
      guard !files.isEmpty else { throw InputError(path: argument, "The folder holds no .json or .jsonl file") }
      return files
    }

    private static func format(of path: String) -> InputFormat? {
      let name = path.lowercased()
      if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonl }
      return name.hasSuffix(".json") ? .json : nil
    }

    /// A first line that is an object by itself is a line of JSON Lines; indented JSON starts with a lone brace.
    private static func looksLikeLines(_ start: [UInt8]) -> Bool {
      guard let end = start.firstIndex(of: UInt8(ascii: "\n")) else { return false }
      let line = start[..<end].filter { $0 > 0x20 }
      return line.count > 2 && line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}")
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
