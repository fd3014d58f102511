#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// `communique validate`
  struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate", abstract: "Check dossiers: syntax, shape, and the rules that go beyond it.",
      discussion: "Findings go to standard output. The exit status is 1 where there is an error among them.")

    @OptionGroup var inputOptions: InputOptions

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func run() throws {
      var printer = diagnosticOptions.makePrinter(.output)
      var hasUnreadableInput = false
      var isEmpty = false
      var progress = Progress(isShown: !quiet && Terminal.error.isTerminal)
      var current: (name: String, count: Int, before: (Int, Int))?
      func endInput() {
        guard let input = current else { return }
        progress.clear()
        if input.count == 0 {
          isEmpty = true
          Terminal.error.print("\(input.name): error: The input holds no dossier [input.empty]")
        } else if !quiet, diagnosticOptions.diagnostics == .text, input.before == (printer.errors, printer.warnings) {
          Terminal.output.print("\(input.name): valid (\(input.count) \(input.count == 1 ? "dossier" : "dossiers"))")
        }
        current = nil
      }
      let stream = DossierStream(inputOptions.inputs, format: inputOptions.from)
      while let event = stream.next() {
        switch event {
        case .input(let name):
          endInput()
          current = (name, 0, (printer.errors, printer.warnings))
        case .item(let item):
          current?.count += 1
          if !item.result.diagnostics.isEmpty {
            progress.clear()
            printer.print(item.result.diagnostics, of: item)
          }
          progress.advance()
        case .unreadable(let error):
          current = nil
          hasUnreadableInput = true
          Terminal.error.print(error)
        }
      }
      endInput()
      printer.finish()
      if !quiet, diagnosticOptions.diagnostics == .text, let summary = printer.summary {
        Terminal.output.print(summary)
      }
      if hasUnreadableInput { throw ExitCode.unusable }
      if printer.errors > 0 || isEmpty { throw ExitCode.findings }
    }
  }
#endif
