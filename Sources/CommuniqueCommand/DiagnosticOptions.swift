#if CLI
  internal import ArgumentParser

  /// What all commands that read dossiers are told about their inputs.
  struct InputOptions: ParsableArguments {
    @Argument(
      help: "Dossiers (.json), corpora (.jsonl), folders of them, or - for standard input.",
      completion: .file(extensions: ["json", "jsonl"]))
    var inputs: [String]

    @Option(
      help: "The form of the input, json or jsonl; without it, the ending of the input's name or its start tells.")
    var from: InputFormat?
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
