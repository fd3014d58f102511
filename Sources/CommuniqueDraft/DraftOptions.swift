public import Communique

/// How dossiers are drafted.
public struct DraftOptions: Sendable {
  /// The least support that a speaker must have; one that has less is left empty, and its words are kept as the label.
  public var minimumConfidence: Confidence = .inherited
  /// Whether each source keeps its text, so that spans can be checked without the briefing at hand. Mind whose text it is.
  public var embedsText = false
  /// Whether a review is written; without it, ``Draft/review`` is empty.
  public var writesReview = true
  /// The dossier's identifier; `nil` for one made of the first briefing's name.
  public var identifier: ID<Dossier>?
  /// The date to put on the dossier, where one is wanted. No clock is read.
  public var created: PartialDate?
  /// The tool and its version, as the draft records them.
  public var generator = "communique 0.1.0"
  /// The languages that there are tables of (BCP 47).
  public static let languages = ["en", "fr"]

  /// Tables of a further language, or in the place of built-in ones; ``builtInTables(of:)`` is where to start from.
  public var tables: LanguageTables?

  /// The text of a built-in language's tables; `nil` where there are none.
  public static func builtInTables(of language: String) -> String? { BriefingLanguage.text(of: language) }

  /// Makes options that say what is usual.
  public init() {}
}
