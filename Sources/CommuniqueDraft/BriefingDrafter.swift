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
  let options: DraftOptions

  /// Makes a drafter.
  ///
  /// - Parameter options: How dossiers are drafted.
  public init(options: DraftOptions = DraftOptions()) { self.options = options }

  /// Drafts the dossier of one briefing.
  public func draft(_ briefing: Briefing) -> Draft { draft(briefing, number: 1) }

  /// Drafts the dossier of one briefing of several.
  ///
  /// - Parameters:
  ///   - briefing: The briefing.
  ///   - number: Its number among them, which its source's identifier tells.
  func draft(_ briefing: Briefing, number: Int) -> Draft {
    let tables = options.tables ?? briefing.language.flatMap(BriefingLanguage.tables)
    let stages = BriefingStages(BriefingText(decoding: briefing.bytes), markup: briefing.markup, tables: tables)
    var assembly = DraftAssembly(stages, of: briefing, number: number, options: options)
    return assembly.run()
  }
}
