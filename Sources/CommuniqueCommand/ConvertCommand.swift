#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// `communique convert`
  struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convert", abstract: "Write dossiers in another format.",
      discussion: """
        The output is written beside its place and moved there when it is complete; until then, what stood there stays.
        A briefing (.txt, .md, .html) is drafted first, with a notice that nobody has looked at the draft.
        A dossier with errors is reported and left out, and the others are converted; the exit status is then 1.
        """)

    @OptionGroup var inputOptions: InputOptions

    @Option(help: "The format to write; without it, the ending of the output's name tells. See 'communique formats'.")
    var to: String?

    @Option(
      name: [.short, .long],
      help: "The file or folder to write; without it, standard output, or a folder named after the input.",
      completion: .file())
    var output: String?

    @Option(help: "The profile of the format, such as spreadsheet.")
    var profile: String?

    @Option(help: "How CSV rows end: crlf or lf.")
    var lineEnding: String?

    @Option(help: ArgumentHelp("A setting of the format; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func run() throws {
      let exporter = try chosenExporter()
      let settings = try chosenSettings(for: exporter.format)
      let destination = try chosenDestination(for: exporter.format)
      var conversion = Conversion(
        printer: diagnosticOptions.makePrinter(.error), showsProgress: !quiet && Terminal.error.isTerminal)
      do {
        var target = try Target(destination, exporter.format)
        do {
          var session = try exporter.begin(target.output, settings: settings)
          try target.checkReplaceable(exporter.format)
          conversion.run(inputOptions.inputs, from: inputOptions.from, except: destination, into: &session)
          if conversion.converted > 0, conversion.outputError == nil {
            try session.finish()
            try target.commit()
            conversion.printer.print(session.notices)
          } else {
            target.discard()
          }
        } catch {
          target.discard()
          throw error
        }
      } catch let error as OutputError {
        conversion.outputError = error
      } catch ExportError.output(let error) {
        conversion.outputError = error
      } catch ExportError.settings(let message) {
        throw ValidationError(message)
      }
      conversion.printer.finish()
      try report(conversion, exporter.format, destination)
    }

    private func report(_ conversion: Conversion, _ format: Format, _ destination: String?) throws {
      if let error = conversion.outputError {
        Terminal.error.print(error)
        throw ExitCode.unusable
      }
      if !quiet, diagnosticOptions.diagnostics == .text {
        let count = "\(conversion.converted) \(conversion.converted == 1 ? "dossier" : "dossiers")"
        if conversion.converted > 0, let destination {
          let start = format.id == "csv" ? "; start with \(destination)/statements_flat.csv" : ""
          Terminal.error.print("Wrote \(count) as \(format.id) to \(destination)\(start)")
        }
        if conversion.failed > 0 {
          let failed = "\(conversion.failed) \(conversion.failed == 1 ? "dossier was" : "dossiers were")"
          Terminal.error.print(
            "\(failed) not converted (\(conversion.printer.summary ?? "no findings"))\(conversion.converted == 0 ? "; nothing was written" : "")"
          )
        }
      }
      if conversion.hasUnreadableInput { throw ExitCode.unusable }
      if conversion.failed > 0 || conversion.printer.errors > 0 { throw ExitCode.findings }
      if conversion.converted == 0 {
        Terminal.error.print("error: The input holds no dossier; nothing was written")
        throw ExitCode.findings
      }
    }

    // MARK: Choices

    private func chosenExporter() throws -> any Exporter {
      let formats = CommuniqueCommand.formats
      let known = formats.exporters.map(\.format.id).joined(separator: ", ")
      if let to {
        guard let exporter = formats.exporter(named: to) ?? ExternalExporter(to) else {
          throw ValidationError(
            "“\(to)” is not a format, and no program communique-to-\(to) is on the path; expected \(known).")
        }
        return exporter
      }
      if let output, let exporter = formats.exporter(forPath: output) { return exporter }
      throw ValidationError(
        "Say which format to write with --to (\(known)), or give the output a name that ends in one.")
    }

    private func chosenSettings(for format: Format) throws -> ExportSettings {
      var values: [String: String] = [:]
      for text in set {
        guard let equals = text.firstIndex(of: "=") else {
          throw ValidationError("“\(text)” is not a setting; expected name=value.")
        }
        values[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      if let lineEnding { values["line-ending"] = lineEnding }
      let settings = ExportSettings(profile: profile, values: values)
      do { try settings.check(for: format) } catch { throw ValidationError("\(error)") }
      return settings
    }

    /// The path to write to; `nil` for standard output.
    private func chosenDestination(for format: Format) throws -> String? {
      if format.shape == .document, inputOptions.inputs.count > 1 {
        throw ValidationError("\(format.id) holds one dossier; convert the inputs one by one, or to jsonl.")
      }
      if let output { return output == "-" ? nil : output }
      guard format.shape == .folder else { return nil }
      guard inputOptions.inputs.count == 1, let input = inputOptions.inputs.first, input != "-" else {
        throw ValidationError("\(format.id) is a folder; name it with -o.")
      }
      let name = input.split(separator: "/").last.map(String.init) ?? input
      let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
      return "\(stem)-\(format.id)"
    }
  }

  /// Where a conversion writes.
  private struct Target {
    let output: ExportOutput
    private var staged: (any StagedOutput)?

    init(_ destination: String?, _ format: Format) throws(OutputError) {
      guard let destination else {
        guard format.shape != .folder else {
          throw OutputError(
            .wrongShape, path: "<standard output>", "The format writes a folder", hint: "Name a folder with -o")
        }
        output = .document(StandardOutputSink())
        return
      }
      if Self.isFolder(destination, format) {
        let folder = try StagedFolder(path: destination)
        staged = folder
        output = .folder(folder)
      } else {
        let document = try StagedDocument(path: destination)
        staged = document
        output = .document(document.sink)
      }
    }

    /// Whether a path means a folder: always for a format that writes one; for a format of single documents, where it
    /// does not end as the name of one.
    private static func isFolder(_ destination: String, _ format: Format) -> Bool {
      switch format.shape {
      case .folder: true
      case .documents: !format.fileExtensions.contains { destination.lowercased().hasSuffix("." + $0) }
      case .document, .stream: false
      }
    }

    /// Finds out before long work what would make it useless, as far as the names of the files are known before.
    func checkReplaceable(_ format: Format) throws(OutputError) {
      if format.shape == .folder { try (staged as? StagedFolder)?.checkReplaceable() }
    }

    mutating func commit() throws(OutputError) { try staged?.commit() }
    mutating func discard() { staged?.discard() }
  }

  /// The work of converting: reads, checks, appends, reports, and goes on.
  private struct Conversion {
    var printer: DiagnosticPrinter
    private(set) var converted = 0
    private(set) var failed = 0
    private(set) var hasUnreadableInput = false
    var outputError: OutputError?
    private var progress: Progress

    init(printer: DiagnosticPrinter, showsProgress: Bool) {
      self.printer = printer
      progress = Progress(isShown: showsProgress)
    }

    mutating func run(
      _ inputs: [String], from format: String?, except destination: String?, into session: inout any ExportSession
    ) {
      let stream = DossierStream(inputs, format: format, except: destination, readsBriefings: true)
      events: while let event = stream.next() {
        switch consume event {
        case .input: break
        case .item(let item): convert(item, into: &session)
        case .unreadable(let error):
          progress.clear()
          hasUnreadableInput = true
          Terminal.error.print(error)
        }
        // Nothing more can be written, so nothing more is waited for.
        if outputError != nil { break events }
      }
      progress.clear()
    }

    private mutating func convert(_ item: consuming ReadingItem, into session: inout any ExportSession) {
      if !item.result.diagnostics.isEmpty {
        progress.clear()
        printer.print(item.result.diagnostics, of: copy item)
      }
      progress.advance()
      let isBroken = item.result.diagnostics.contains {
        $0.severity == .error || (printer.treatsWarningsAsErrors && $0.severity == .warning)
      }
      guard let dossier = item.takeDossier(), !isBroken else { return failed += 1 }
      do {
        try session.append(consume dossier)
        converted += 1
      } catch {
        switch error {
        case .output(let error): outputError = error
        case .dossier(let error):
          failed += 1
          printer.print(item.placed(error.diagnostics), of: copy item)
        case .settings(let message):
          failed += 1
          let code = Diagnostic.Code("convert.unsupported", "The format cannot hold the dossier.")
          printer.print(item.placed([Diagnostic(code, message)]), of: copy item)
        }
      }
    }
  }
#endif
