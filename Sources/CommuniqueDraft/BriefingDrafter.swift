internal import Communique

/// Drafts dossiers from briefings.
///
/// ```swift
/// let briefing = Briefing(name: "briefing.txt", bytes: bytes)
/// let draft = BriefingDrafter().draft(briefing)
/// for diagnostic in draft.diagnostics { print(diagnostic) }
/// ```
///
/// Every input gives a valid dossier. A draft says nothing that the text does not: what is not stated stays empty, and each
/// proposition carries the words that it was drawn from. It is to be reviewed by a person; see ``Draft/review``.
public struct BriefingDrafter: Sendable {
  private let options: DraftOptions

  /// Makes a drafter.
  ///
  /// - Parameter options: How dossiers are drafted.
  public init(options: DraftOptions = DraftOptions()) { self.options = options }

  /// Drafts the dossier of one briefing.
  public func draft(_ briefing: Briefing) -> Draft {
    let tables = options.tables ?? briefing.language.flatMap(BriefingLanguage.tables)
    let stages = BriefingStages(BriefingText(decoding: briefing.bytes), markup: briefing.markup, tables: tables)
    var assembly = DraftAssembly(stages, of: briefing, options: options)
    return assembly.run()
  }
}
