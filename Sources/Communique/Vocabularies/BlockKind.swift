/// What a stretch of a source's layout is.
public struct BlockKind: OpenVocabulary {
  /// The token.
  public let rawValue: String

  /// Takes any token.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A heading, at the level that the block states.
  public static let heading: BlockKind = "heading"
  /// A paragraph of running text.
  public static let paragraph: BlockKind = "paragraph"
  /// One item of a list.
  public static let listItem: BlockKind = "listItem"
  /// A box or sidebar that interrupts the running text.
  public static let box: BlockKind = "box"
  /// The caption of an image.
  public static let caption: BlockKind = "caption"
  /// Menus, breadcrumbs and other parts of a page's furniture.
  public static let navigation: BlockKind = "navigation"
  /// Disclaimers, mastheads and other text repeated in every publication.
  public static let boilerplate: BlockKind = "boilerplate"

  /// The words for messages.
  public static var vocabularyName: String { "block kind" }
  /// The known tokens.
  public static let terms: [VocabularyTerm] = [
    VocabularyTerm("heading", "A heading, at the level that the block states."),
    VocabularyTerm("paragraph", "A paragraph of running text."),
    VocabularyTerm("listItem", "One item of a list."),
    VocabularyTerm("box", "A box or sidebar that interrupts the running text."),
    VocabularyTerm("caption", "The caption of an image."),
    VocabularyTerm("navigation", "Menus, breadcrumbs and other parts of a page's furniture."),
    VocabularyTerm("boilerplate", "Disclaimers, mastheads and other text repeated in every publication."),
  ]
}
