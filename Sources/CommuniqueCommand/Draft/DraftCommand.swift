#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueDraft
  internal import CommuniqueFormats

  /// `communique draft`
  struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Draft a dossier from a briefing in text, Markdown or HTML, for a person to review.",
      discussion: """
        Several briefings of one meeting give one dossier, in which what several of them report stands once.
        Nothing is invented: what a briefing does not state stays empty, and each item carries the words it was drawn from.

          communique draft briefing.txt --review -o dossier.json
          communique draft release.txt article.html -o dossier.json
          pdftotext -layout briefing.pdf - | communique draft - -o dossier.json
        """)

    @Argument(help: "Briefings, or - for standard input.", completion: .file(extensions: ["txt", "md", "html"]))
    var briefings: [String] = []

    @Option(name: [.short, .long], help: "The dossier to write; without it, standard output.", completion: .file())
    var output: String?

    @Flag(
      help: """
        Also write a review in Markdown: each passage with what was taken from it, what was left, and why. It stands beside \
        the dossier, or is named after the first briefing.
        """)
    var review = false

    @Option(
      help: ArgumentHelp(
        "The least support that a speaker must have: explicit, role, pronoun, inherited or none.",
        valueName: "confidence"),
      completion: .list(Confidence.allCases.map(\.name)),
      transform: { text in
        try choice(text, Dictionary(uniqueKeysWithValues: Confidence.allCases.map { ($0.name, $0) }))
      })
    var minimumConfidence: Confidence = DraftOptions().minimumConfidence

    @Option(help: "The language of the briefings, such as en or fr; without it, their words tell.")
    var language: String?

    @Option(
      help: ArgumentHelp(
        "Tables of the language, in the place of built-in ones; see --show-tables for what they look like.",
        valueName: "file"),
      completion: .file())
    var tables: String?

    @Option(help: ArgumentHelp("Print the tables of a built-in language, to start others from.", valueName: "language"))
    var showTables: String?

    @Option(
      help: "How the briefings are marked up: text, markdown or html; without it, names and texts tell.",
      completion: .list(BriefingMarkup.allCases.map(\.rawValue)),
      transform: { try choice($0, Dictionary(uniqueKeysWithValues: BriefingMarkup.allCases.map { ($0.rawValue, $0) })) }
    )
    var markup: BriefingMarkup?

    @Option(help: "The dossier's identifier; without it, one made of the first briefing's name.")
    var id: String?

    @Option(help: ArgumentHelp("The date to put on the dossier, such as 2025-06-25.", valueName: "date"))
    var created: String?

    @Flag(help: "Keep the briefings' texts in the dossier, so that spans can be checked. Mind whose texts they are.")
    var embedText = false

    @Option(
      help: """
        Print what one stage found instead of a dossier: layout, tokens, quotations, entities, attribution or decisions.
        """,
      completion: .list(StageListing.Stage.allCases.map(\.rawValue)),
      transform: {
        try choice($0, Dictionary(uniqueKeysWithValues: StageListing.Stage.allCases.map { ($0.rawValue, $0) }))
      })
    var stage: StageListing.Stage?

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    func validate() throws {
      if let showTables, DraftOptions.builtInTables(of: showTables) == nil {
        throw ValidationError(
          "There are no tables of “\(showTables)”; expected \(DraftOptions.languages.joined(separator: " or ")).")
      }
      if showTables == nil, briefings.isEmpty { throw ValidationError("Name a briefing, or - for standard input.") }
      if let language, tables == nil, !DraftOptions.languages.contains(language) {
        throw ValidationError(
          "There are no tables of “\(language)”; expected \(DraftOptions.languages.joined(separator: " or ")).")
      }
      if stage != nil, output != nil || review {
        throw ValidationError("--stage prints, and goes with neither -o nor --review.")
      }
    }

    func run() throws {
      if let showTables {
        return Terminal.output.print(DraftOptions.builtInTables(of: showTables) ?? "")
      }
      let options = try draftOptions()
      let inputs = try readAll()
      if let stage {
        for briefing in inputs { Terminal.output.print(StageListing(briefing).text(of: stage), terminator: "") }
        return
      }
      let drafter = BriefingDrafter(options: options)
      var printer = diagnosticOptions.makePrinter(.error)
      let draft = drafter.draft(inputs)
      let dossier = try draft.dossier.jsonBytes(options: JSONWritingOptions(layout: .indented))
      do throws(OutputError) {
        try DossierOutput.write(dossier, to: output)
        if review { try DossierOutput.write(Array(draft.review.utf8), to: reviewPath) }
      } catch {
        Terminal.error.print(error)
        throw ExitCode.unusable
      }
      // For people, what the review tells passage by passage is not told twice.
      let findings = draft.diagnostics.filter { diagnosticOptions.diagnostics != .text || $0.severity != .note }
      for finding in findings { printer.print([finding], of: item(of: finding, inputs)) }
      printer.finish()
      if !quiet, diagnosticOptions.diagnostics == .text { Terminal.error.print(summary(draft)) }
      if printer.errors > 0 { throw ExitCode.findings }
    }

    private func draftOptions() throws -> DraftOptions {
      var options = DraftOptions()
      options.minimumConfidence = minimumConfidence
      options.embedsText = embedText
      options.writesReview = review
      options.generator = "communique \(CommuniqueCommand.version)"
      if let tables { options.tables = try readTables(tables) }
      if let id {
        guard let identifier = try? ID<Dossier>(text: id) else {
          throw ValidationError("“\(id)” is not an identifier: a letter, then letters, digits, “.”, “_” and “-”.")
        }
        options.identifier = identifier
      }
      if let created {
        guard let date = try? PartialDate(text: created) else {
          throw ValidationError("“\(created)” is not a date such as 2025-06-25 (EDTF).")
        }
        options.created = date
      }
      return options
    }

    private func readTables(_ path: String) throws -> LanguageTables {
      do {
        let bytes = try BriefingInput.read(path, markup: .text, language: nil).bytes
        return try LanguageTables(language: language ?? "und", [String(decoding: bytes, as: UTF8.self)])
      } catch let error as LanguageTables.Malformed {
        Terminal.error.print(
          "\(Terminal.printable(path)):\(error.line): error: \(error.message) [draft.tables.malformed]")
        throw ExitCode.unusable
      } catch let error as InputError {
        Terminal.error.print(error)
        throw ExitCode.unusable
      }
    }

    /// All briefings, or none: a dossier of some of them would look like one of all.
    private func readAll() throws -> [Briefing] {
      var inputs: [Briefing] = []
      for argument in briefings {
        do throws(InputError) {
          inputs.append(try BriefingInput.read(argument, markup: markup, language: language))
        } catch {
          Terminal.error.print(error)
          throw ExitCode.unusable
        }
      }
      return inputs
    }

    private var reviewPath: String {
      let path = output.flatMap { $0 == "-" ? nil : $0 } ?? briefings.first.flatMap { $0 == "-" ? nil : $0 } ?? "draft"
      // Beside the dossier; for a briefing, in the folder where the command runs.
      let name = output == nil || output == "-" ? path.split(separator: "/").last.map(String.init) ?? path : path
      let folder = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
      let stem = name[folder...].lastIndex(of: ".").map { name[..<$0] } ?? name[...]
      return "\(stem).review.md"
    }

    /// What shows the line that a finding stands on.
    private func item(of finding: Diagnostic, _ inputs: [Briefing]) -> ReadingItem? {
      guard let briefing = inputs.first(where: { $0.name == finding.location?.file }) else { return nil }
      return ReadingItem(
        result: ReadingResult(dossier: nil, diagnostics: []), map: nil, bytes: briefing.bytes, start: 0,
        limit: ReadingItem.Limit(count: 1000, code: .jsonDiagnosticLimit))
    }

    private func summary(_ draft: Draft) -> String {
      let dossier = draft.dossier
      let speakers = dossier.statements.count { !$0.speakers.isEmpty }
      let looks = draft.diagnostics.count { $0.severity == .warning }
      let target = output.map { $0 == "-" ? "" : " to \($0)" } ?? ""
      var text =
        "Drafted \(dossier.statements.count) statements (\(speakers) with a speaker), \(dossier.decisions.count) decisions and "
        + "\(dossier.commitments.count) pledges\(target)"
      text += review ? "; review \(reviewPath)" : "; a person should look at them: --review"
      if looks > 0 { text += "; \(looks) \(looks == 1 ? "warning" : "warnings")" }
      return text
    }
  }

  /// The value that a word stands for.
  private func choice<Value>(_ text: String, _ values: [String: Value]) throws -> Value {
    guard let value = values[text] else {
      throw ValidationError("“\(text)” is not one of \(values.keys.sorted().joined(separator: ", ")).")
    }
    return value
  }
#endif
