#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import CommuniqueXML

  /// `communique validate`
  struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate", abstract: "Check dossiers: syntax, shape, and the rules that go beyond it.",
      discussion: """
        Findings go to standard output. The exit status is 1 where there is an error among them.

          communique validate dossier.json export.xml
          communique validate --schema akomantoso30.xsd other.xml
        """)

    @OptionGroup var inputOptions: InputOptions

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    @Option(
      help: "An XML Schema (.xsd): the inputs are XML of any kind, and are validated against it alone.",
      completion: .file(extensions: ["xsd"]))
    var schema: String?

    func run() throws {
      var validation = Validation(
        printer: diagnosticOptions.makePrinter(.output), isQuiet: quiet,
        saysValid: !quiet && diagnosticOptions.diagnostics == .text)
      if let schema {
        try validation.run(inputOptions.inputs, against: schema)
      } else {
        validation.run(DossierStream(inputOptions.inputs, format: inputOptions.from))
      }
      validation.printer.finish()
      if !quiet, diagnosticOptions.diagnostics == .text, let summary = validation.printer.summary {
        Terminal.output.print(summary)
      }
      if validation.hasUnreadableInput { throw ExitCode.unusable }
      if validation.printer.errors > 0 || validation.hasEmptyInput { throw ExitCode.findings }
    }
  }

  /// The work of validating: reads, checks, reports, and goes on.
  private struct Validation {
    var printer: DiagnosticPrinter
    private(set) var hasUnreadableInput = false
    private(set) var hasEmptyInput = false
    private let saysValid: Bool
    private var progress: Progress
    private var current: (name: String, count: Int, before: (Int, Int))?

    init(printer: DiagnosticPrinter, isQuiet: Bool, saysValid: Bool) {
      self.printer = printer
      self.saysValid = saysValid
      progress = Progress(isShown: !isQuiet && Terminal.error.isTerminal)
    }

    // MARK: Dossiers

    mutating func run(_ stream: DossierStream) {
      while let event = stream.next() {
        switch event {
        case .input(let name):
          endInput()
          current = (name, 0, (printer.errors, printer.warnings))
        case .item(let item):
          current?.count += 1
          print(item)
          progress.advance()
        case .unreadable(let error):
          current = nil
          report(error)
        }
      }
      endInput()
    }

    private mutating func endInput() {
      guard let input = current else { return }
      progress.clear()
      let isClean = input.before == (printer.errors, printer.warnings)
      if input.count == 0 {
        hasEmptyInput = true
        Terminal.error.print("\(Terminal.printable(input.name)): error: The input holds no dossier [input.empty]")
      } else if isClean {
        sayValid(input.name, "\(input.count) \(input.count == 1 ? "dossier" : "dossiers")")
      }
      current = nil
    }

    // MARK: Any XML

    mutating func run(_ inputs: [String], against path: String) throws {
      let schema: XMLSchema
      do {
        schema = try XMLSchema(contentsOf: path)
      } catch {
        printer.print(error.diagnostics)
        throw ExitCode.unusable
      }
      let validator = XMLValidator(schema: schema)
      for input in inputs {
        do throws(InputError) {
          for file in try InputFolder.files(at: input, endings: [".xml"]) ?? [input] {
            try validate(file, validator)
          }
        } catch {
          report(error)
        }
      }
    }

    private mutating func validate(_ input: String, _ validator: XMLValidator) throws(InputError) {
      let (name, source) = input == "-" ? ("<standard input>", FileSource()) : (input, try FileSource(path: input))
      let before = printer.errors
      var printer = printer
      var failure: InputError?
      withoutActuallyEscaping({ (item: ReadingItem) in printer.print(item.result.diagnostics, of: item) }) { report in
        do throws(InputError) { try validator.validate(source, file: name, report: report) } catch { failure = error }
      }
      self.printer = printer
      if let failure { throw failure }
      if printer.errors == before { sayValid(name, nil) }
    }

    // MARK: Reports

    private mutating func print(_ item: ReadingItem) {
      guard !item.result.diagnostics.isEmpty else { return }
      progress.clear()
      printer.print(item.result.diagnostics, of: item)
    }

    private func sayValid(_ name: String, _ what: String?) {
      guard saysValid else { return }
      Terminal.output.print("\(Terminal.printable(name)): valid\(what.map { " (\($0))" } ?? "")")
    }

    private mutating func report(_ error: InputError) {
      progress.clear()
      hasUnreadableInput = true
      Terminal.error.print(error)
    }
  }
#endif
