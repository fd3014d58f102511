package import Communique

/// A block while the layout is found out.
struct LayoutBlock {
  /// How surely words are a heading.
  enum HeadingStrength: UInt8, Comparable {
    case none, weak, strong

    static func < (left: HeadingStrength, right: HeadingStrength) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its lines, in one or more stretches of lines.
  var pieces: [Range<Int>]
  /// What it is.
  var kind: BlockKind = .paragraph
  /// The rule that found its kind.
  var rule = "paragraph"
  /// The level of a heading or the depth of an item.
  var level: Int?
  /// What the lines of the text look like, those of all blocks: a block of its own copies would be three times as large.
  let shapes: [LineShape]
  /// The index of its first line.
  let firstLine: Int
  /// The index of its last line.
  var lastLine: Int
  /// What markup says of its first line.
  var hint: LayoutLine.Hint
  /// Its marker as written.
  var marker: String?
  /// How many words it has.
  var words: Int
  /// How many scalars it has.
  var count: Int
  /// How many more quotations it opens than closes.
  var openMarks: Int
  /// Whether a quotation mark stands in it.
  var hasMarks: Bool
  /// Whether all its letters are upper case.
  var isUpperCase: Bool
  /// What the phrases of its lines tell.
  var meaning: LayoutVocabulary.Meaning
  /// Whether all of it is in bold.
  var isBold: Bool
  /// The number of the group of lines without a blank one between that it begins in.
  var stanza: Int
  /// Whether it is all of that group.
  var isWholeStanza = false
  /// How far its first line is indented.
  var indentation: Int32 = 0
  /// Whether a quotation stands above it, and a dash leads to it.
  var isAttribution = false
  /// Whether other words, not only a page's foot, lie within it.
  var box = -1
  /// Whether it is part of the furniture, which running text goes on over.
  var isFurniture = false
  /// The index of the block that follows its last piece, among those that are joined.
  var next = 0
  /// How surely it is a heading.
  var strength = HeadingStrength.none

  /// What its first line looks like.
  var first: LineShape { shapes[firstLine] }
  /// What its last line looks like.
  var last: LineShape { shapes[lastLine] }
  /// Whether its words end within a sentence.
  var isUnfinished: Bool { last.end == .other || last.end == .comma || last.end == .hyphen }
  /// Whether it has a marker of its own.
  var isMarked: Bool { marker != nil || first.marker != nil && !(first.marker?.isWeak ?? false) }

  /// Takes the lines of another block, which go on where it ends.
  mutating func append(_ other: LayoutBlock) {
    pieces += other.pieces
    lastLine = other.lastLine
    words += other.words
    count += other.count + 1
    openMarks += other.openMarks
    hasMarks = hasMarks || other.hasMarks
    isUpperCase = isUpperCase && other.isUpperCase
    meaning.formUnion(other.meaning)
    isBold = isBold && other.isBold
    isWholeStanza = false
  }
}

extension BlockKind {
  /// A note at the foot of a page, or the address that stands for one.
  package static let footnote = BlockKind(rawValue: "x-footnote")
  /// The text in place of an image.
  package static let alternativeText = BlockKind(rawValue: "x-alternativeText")
  /// What a page says of itself in its head.
  package static let metadata = BlockKind(rawValue: "x-metadata")
  /// Who wrote a text, and when.
  package static let byline = BlockKind(rawValue: "x-byline")
}
