#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// `communique validate`
  struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate", abstract: "Check dossiers: syntax, shape, and the rules that go beyond it.",
      discussion: "Findings go to standard output. The exit status is 1 where there is an error among them.")

    @Argument(
      help: "Dossiers (.json), corpora (.jsonl), or - for standard input.",
      completion: .file(extensions: ["json", "jsonl"]))
    var inputs: [String]

    @Option(
      help: "The form of the input, json or jsonl; without it, the ending of the input's name or its start tells.")
    var from: InputFormat?

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func run() throws {
      var printer = diagnosticOptions.makePrinter(.output)
      var hasUnreadableInput = false
      var isEmpty = false
      var progress = Progress(isShown: !quiet && Terminal.error.isTerminal)
      for input in inputs {
        var count = 0
        let before = (printer.errors, printer.warnings)
        do {
          var source = try DossierInput(input, format: from)
          while var item = try source.reader.next() {
            count += 1
            item.checkRules()
            if !item.result.diagnostics.isEmpty {
              progress.clear()
              printer.print(item.result.diagnostics, of: item)
            }
            progress.advance()
          }
        } catch {
          hasUnreadableInput = true
          Terminal.error.print("\(error.path): error: \(error.message) [input.unreadable]")
          continue
        }
        progress.clear()
        if count == 0 {
          isEmpty = true
          Terminal.error.print("\(input): error: The input holds no dossier [input.empty]")
        } else if !quiet, diagnosticOptions.diagnostics == .text, before == (printer.errors, printer.warnings) {
          Terminal.output.print("\(input): valid (\(count) \(count == 1 ? "dossier" : "dossiers"))")
        }
      }
      printer.finish()
      if !quiet, diagnosticOptions.diagnostics == .text, let summary = printer.summary {
        Terminal.output.print(summary)
      }
      if hasUnreadableInput { throw ExitCode.unusable }
      if printer.errors > 0 || isEmpty { throw ExitCode.findings }
    }
  }
#endif
