#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueDraft
  internal import CommuniqueFormats

  /// `communique merge`
  struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Make one dossier of several on the same meeting, and list what they disagree in.",
      discussion: """
        What several dossiers report, such as a person, a decision or an utterance, stands once, with the attestations of all.
        The first dossier's identifiers stay; of the others one changes only where it is taken. Nothing is lost: where two
        have different values, the first's stays and the other's is kept beside it, and is listed.

          communique merge a.json b.json -o dossier.json
        """)

    @OptionGroup var inputOptions: InputOptions

    @Option(name: [.short, .long], help: "The dossier to write; without it, standard output.", completion: .file())
    var output: String?

    @Flag(help: "Do not propose discrepancies where wordings or values differ.")
    var noDiscrepancies = false

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func run() throws {
      var printer = diagnosticOptions.makePrinter(.error)
      let dossiers = try readAll(&printer)
      var options = MergeOptions()
      options.proposesDiscrepancies = !noDiscrepancies
      let result = DossierMerger(options: options).merge(dossiers)
      let bytes = try result.dossier.jsonBytes(options: JSONWritingOptions(layout: .indented))
      do throws(OutputError) {
        try DossierOutput.write(bytes, to: output)
      } catch {
        Terminal.error.print(error)
        throw ExitCode.unusable
      }
      printer.print(result.diagnostics)
      printer.finish()
      if !quiet, diagnosticOptions.diagnostics == .text { Terminal.error.print(summary(dossiers, result)) }
      if printer.errors > 0 { throw ExitCode.findings }
    }

    /// All dossiers, or none: one that cannot be read would be missing in the result without a trace.
    private func readAll(_ printer: inout DiagnosticPrinter) throws -> [Dossier] {
      var dossiers: [Dossier] = []
      var isUnreadable = false
      let stream = DossierStream(inputOptions.inputs, format: inputOptions.from, except: output)
      while let event = stream.next() {
        switch consume event {
        case .input: break
        case .item(var item):
          printer.print(item.result.diagnostics, of: item)
          if let dossier = item.takeDossier() { dossiers.append(dossier) }
        case .unreadable(let error):
          isUnreadable = true
          Terminal.error.print(error)
        }
      }
      if isUnreadable { throw ExitCode.unusable }
      if printer.errors > 0 {
        printer.finish()
        Terminal.error.print("error: Nothing was merged (\(printer.summary ?? "no findings")); mend the inputs first")
        throw ExitCode.findings
      }
      guard dossiers.count > 1 else {
        Terminal.error.print(
          "error: There is nothing to merge: \(dossiers.count == 1 ? "one dossier" : "no dossier") was read")
        throw ExitCode.findings
      }
      return dossiers
    }

    private func summary(_ dossiers: [Dossier], _ result: MergeResult) -> String {
      let before = dossiers.reduce(0) { $0 + $1.statements.count }
      let decisions = dossiers.reduce(0) { $0 + $1.decisions.count }
      return
        "Merged \(dossiers.count) dossiers: \(before) statements became \(result.dossier.statements.count), \(decisions) decisions "
        + "\(result.dossier.decisions.count); \(result.dossier.discrepancies.count) discrepancies; \(result.diagnostics.count) notes"
    }
  }
#endif
