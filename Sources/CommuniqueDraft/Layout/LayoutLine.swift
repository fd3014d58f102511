/// A line of a briefing as the layout reads it: white space at its ends and markup left out.
struct LayoutLine {
  /// What markup says of a line.
  enum Hint: Equatable {
    /// Nothing.
    case none
    /// A heading of a level.
    case heading(Int)
    /// An item of a list, with its depth.
    case listItem(Int)
    /// Words quoted as a block.
    case blockQuote
    /// A caption.
    case caption
    /// The text in place of an image.
    case alternativeText
    /// A row of a table.
    case table
    /// Code, which nothing is read in.
    case code
    /// A menu.
    case navigation
    /// The foot of a page.
    case boilerplate
    /// A footnote.
    case footnote
    /// Who wrote it, and when.
    case byline
    /// What a page says of itself in its head, by the kind of it, such as `author`.
    case metadata(Metadata)
  }

  /// What a page says of itself in its head.
  enum Metadata: UInt8 {
    case title, author, date, description, publisher, url

    /// The rule of its block.
    var rule: String {
      switch self {
      case .title: "metadata.title"
      case .author: "metadata.author"
      case .date: "metadata.date"
      case .description: "metadata.description"
      case .publisher: "metadata.publisher"
      case .url: "metadata.url"
      }
    }
  }

  /// The marker that markup gives an item.
  enum Marker: Equatable {
    case none, bullet
    case number(Int)

    /// The marker as it is shown.
    var text: String? {
      switch self {
      case .none: nil
      case .bullet: "•"
      case .number(let number): "\(number)."
      }
    }
  }

  /// Its words, in the buffer.
  var range: Range<Int>
  /// How many lines of white space precede it.
  var blanksBefore: Int32 = 0
  /// Whether it begins a page.
  var beginsPage = false
  /// How far it is indented, in columns.
  var indentation: Int32 = 0
  /// Whether white space of some width parts its last word from the others.
  var hasWideGap = false
  /// Whether a gap parts its words, as in a row of a table.
  var isRow = false
  /// Whether more than one space follows its first word, as after a footnote's number.
  var hasGapAfterFirst = false
  /// What markup says of it.
  var hint = Hint.none
  /// Whether all of it is in bold.
  var isBold = false
  /// Whether its last word goes on in the next line without a mark that is seen (a soft hyphen).
  var endsSoftly = false
  /// Whether it is part of a column, so that words of another column lie between it and the next.
  var isInColumn = false
  /// Whether markup says that a block begins with it.
  var beginsBlock = false
  /// The marker that markup gives it, such as the number of an item.
  var marker = Marker.none
  /// The box that markup puts it in.
  var box: Int32 = -1
}

/// The words of a briefing's lines, and where they come from.
struct LayoutBuffer {
  /// The words of all lines, one line after the other.
  var scalars: [Unicode.Scalar] = []
  /// For each of them its offset in the briefing's text.
  var origins: [Int32] = []
  /// The lines, those of white space left out.
  var lines: [LayoutLine] = []
  /// The stretches of the briefing's text that are read as one scalar, such as `&amp;`, in order.
  var extents: [Range<Int32>] = []
  /// The links: their words, in the buffer, and their targets.
  var links: [(range: Range<Int>, target: String?)] = []
  /// Whether marks at a line's start are surely marks.
  var isMarkdown = false

  mutating func append(_ scalar: Unicode.Scalar, from origin: Int) {
    scalars.append(scalar)
    origins.append(Int32(truncatingIfNeeded: origin))
  }
}
