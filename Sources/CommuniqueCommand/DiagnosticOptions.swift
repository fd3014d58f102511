#if CLI
  internal import ArgumentParser
  internal import CommuniqueDraft
  internal import CommuniqueFormats

  /// What all commands that read dossiers are told about their inputs.
  struct InputOptions: ParsableArguments {
    @Argument(
      help:
        "Dossiers and corpora (.json, .jsonl, .xml, folders of CSV tables), folders of them, or - for standard input.",
      completion: .file(extensions: ["json", "jsonl", "xml"]))
    var inputs: [String]

    @Option(
      help:
        "The format of the input, such as json, jsonl, xml or csv; without it, the ending of its name or its start tells."
    )
    var from: String?

    func validate() throws {
      let formats = CommuniqueCommand.formats
      guard let from, formats.importer(named: from) == nil, formats.folderImporter(named: from) == nil,
        BriefingMarkup(rawValue: from) == nil
      else { return }
      let known = (formats.importers.map(\.format.id) + formats.folderImporters.map(\.format.id)).joined(
        separator: ", ")
      throw ValidationError("“\(from)” is not a format that can be read; expected \(known).")
    }
  }

  /// The options of all commands that report findings.
  struct DiagnosticOptions: ParsableArguments {
    @Option(help: "How findings are shown: text, json (one object a line) or sarif.")
    var diagnostics: DiagnosticStyle = .text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func makePrinter(_ terminal: Terminal) -> DiagnosticPrinter {
      DiagnosticPrinter(style: diagnostics, terminal: terminal, treatsWarningsAsErrors: strict)
    }
  }

  extension ExitCode {
    /// The input has findings.
    static let findings = ExitCode(1)
    /// Wrong usage, an input that cannot be read, an output that cannot be written.
    static let unusable = ExitCode(2)
  }
#endif
