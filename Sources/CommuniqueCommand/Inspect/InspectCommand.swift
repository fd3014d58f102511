#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// The parts of the page that `communique inspect` shows.
  enum InspectSection: String, ExpressibleByArgument, CaseIterable {
    case timeline, agenda, decisions, statements, pledges, figures, disagreements, extractions, sources

    /// The heading.
    var title: String {
      switch self {
      case .timeline: "Time line"
      case .agenda: "Agenda"
      case .decisions: "Decisions"
      case .statements: "Who said what"
      case .pledges: "Pledges, by amount"
      case .figures: "Figures"
      case .disagreements: "Where the sources disagree"
      case .extractions: "What a program drafted"
      case .sources: "Sources"
      }
    }
  }

  /// `communique inspect`
  struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "inspect", abstract: "Show what is in a dossier, as a page to read.",
      discussion: """
        Behind each item stands how many sources report it, and how many of them are independent: sources made from one
        another count once. --speaker and --topic take any part of a name.
        """)

    @OptionGroup var inputOptions: InputOptions

    @Option(
      help: "Only this part: \(InspectSection.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.")
    var section: [InspectSection] = []

    @Option(help: "Only what this person or organization said, decided or promised.")
    var speaker: String?

    @Option(help: "Only what is about this topic.")
    var topic: String?

    @Flag(help: "As JSON, one object for each dossier.")
    var json = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func run() throws {
      var printer = diagnosticOptions.makePrinter(.error)
      var hasUnreadableInput = false
      let sections = section.isEmpty ? InspectSection.allCases : InspectSection.allCases.filter(section.contains)
      let stream = DossierStream(inputOptions.inputs, format: inputOptions.from)
      while let event = stream.next() {
        switch event {
        case .input: break
        case .item(let item):
          printer.print(item.result.diagnostics, of: item)
          if let dossier = item.result.dossier { show(dossier, sections) }
        case .unreadable(let error):
          hasUnreadableInput = true
          Terminal.error.print(error)
        }
      }
      printer.finish()
      if hasUnreadableInput { throw ExitCode.unusable }
      if printer.errors > 0 { throw ExitCode.findings }
    }

    private func show(_ dossier: Dossier, _ sections: [InspectSection]) {
      let view = DossierView(dossier, speaker: speaker, topic: topic)
      if json {
        Terminal.output.print(String(decoding: view.json(sections).bytes, as: UTF8.self), terminator: "")
      } else {
        var page = InspectPage(Terminal.output)
        page.write(view, sections)
      }
    }
  }
#endif
