#if CLI
  internal import Communique
  internal import CommuniqueDraft
  internal import CommuniqueFormats

  /// The briefings that a user names: text, Markdown or HTML.
  enum BriefingInput {
    /// How many bytes a briefing can have. What is longer is no briefing, and would be held in memory several times over.
    static let limit = 1 << 26

    /// How a briefing is marked up, by the ending of its name; `nil` where that tells nothing.
    static func markup(ofPath path: String) -> BriefingMarkup? {
      let name = path.lowercased()
      if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
      if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return .html }
      return nil
    }

    /// Whether a path has the ending of a briefing.
    static func isBriefing(_ path: String) -> Bool {
      markup(ofPath: path) != nil || path.lowercased().hasSuffix(".txt") || path.lowercased().hasSuffix(".text")
    }

    /// Reads a briefing.
    ///
    /// - Parameters:
    ///   - argument: A path, or `-` for standard input.
    ///   - markup: How it is marked up; `nil` where its name or its text tells.
    ///   - language: The language to read it in; `nil` to find out.
    /// - Throws: `InputError` where it cannot be read, or is no text.
    static func read(_ argument: String, markup: BriefingMarkup?, language: String?) throws(InputError) -> Briefing {
      var source: FileSource
      if argument == "-" { source = FileSource() } else { source = try FileSource(path: argument) }
      let name = argument == "-" ? "<standard input>" : argument
      var bytes: [UInt8] = []
      while try source.read(into: &bytes) {
        guard bytes.count <= limit else {
          throw InputError(path: name, "The briefing has more than \(limit >> 20) MiB; no briefing is that long")
        }
      }
      if let kind = binaryKind(of: bytes) {
        throw InputError(
          path: name, "This is \(kind), not text in UTF-8; convert it first, a PDF file with: pdftotext -layout")
      }
      return Briefing(name: name, bytes: bytes, markup: markup ?? self.markup(ofPath: argument), language: language)
    }

    /// What a file is that people take for a text.
    private static func binaryKind(of bytes: [UInt8]) -> String? {
      if bytes.starts(with: Array("%PDF-".utf8)) { return "a PDF file" }
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "a word processor's file or another archive" }
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "a word processor's file of the old kind" }
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "text in UTF-16" }
      return nil
    }
  }

#endif
