#if CLI
  internal import Communique
  internal import CommuniqueDraft
  internal import CommuniqueFormats

  /// Reads a briefing as if it were a dossier, by drafting one.
  struct BriefingReader: DossierReader {
    private let argument: String
    private let markup: BriefingMarkup?
    private var isDone = false

    init(_ argument: String, markup: BriefingMarkup?) {
      self.argument = argument
      self.markup = markup
    }

    mutating func next() throws(InputError) -> ReadingItem? {
      guard !isDone else { return nil }
      isDone = true
      let briefing = try BriefingInput.read(argument, markup: markup, language: nil)
      var options = DraftOptions()
      options.writesReview = false
      let draft = BriefingDrafter(options: options).draft(briefing)
      let left = draft.diagnostics.count { $0.severity == .warning }
      let notice = Diagnostic(
        .draftNotice,
        "The dossier is a draft that no person has looked at\(left > 0 ? "; \(left) passages need a look" : "")",
        location: SourceLocation(file: briefing.name, line: 1, column: 1, offset: 0),
        hint: "To review it first: communique draft --review \(argument)")
      return ReadingItem(
        result: ReadingResult(dossier: draft.dossier, diagnostics: [notice]), map: nil, bytes: briefing.bytes, start: 0,
        limit: ReadingItem.Limit(count: 1000, code: .jsonDiagnosticLimit))
    }
  }
#endif
