/// An element of HTML that is open.
struct HTMLElement {
  /// Its name.
  var name: String
  /// What it is.
  var role: HTMLElements.Role
  /// What a class or an attribute makes of it.
  var guess: LayoutLine.Hint = .none
  /// Whether it is in bold.
  var isBold = false
  /// Whether it stands in a block of quoted words.
  var isWithinQuote = false
  /// Where the words within it begin.
  var start = 0
  /// For a numbered list the number of its next item; `nil` for others.
  var number: Int?
}

/// What the open elements mean for the words within them, as counts, so that no tag looks through all that are open.
struct HTMLState {
  var dropped = 0
  var navigation = 0
  var boilerplate = 0
  var captions = 0
  var blockQuotes = 0
  var headings: [Int] = []
  var lists = 0
  var items = 0
  var titles = 0
  var preformatted = 0
  var bold = 0
  var cells = 0
  var guesses: [LayoutLine.Hint] = []
  var boxes = 0
  var box: Int32 = -1
  /// The marker of the item that is open, until a line has taken it.
  var marker = LayoutLine.Marker.none
  /// A hint that counts alone.
  var override: LayoutLine.Hint?
  private var isItemTaken = false

  /// Whether words are not read.
  var isDropped: Bool { dropped > 0 }
  /// Whether the hint comes of a class.
  var isGuessed: Bool { navigation == 0 && boilerplate == 0 && !guesses.isEmpty }

  /// An item begins, and no line has been taken for it.
  mutating func beginItem(_ marker: LayoutLine.Marker) {
    self.marker = marker
    isItemTaken = false
  }

  /// Whether a line is the first of its item.
  mutating func takeItem() -> Bool {
    defer { isItemTaken = true }
    return !isItemTaken
  }

  /// What the elements say of a line.
  var hint: LayoutLine.Hint {
    if let override { return override }
    if titles > 0 { return .metadata(.title) }
    if navigation > 0 { return .navigation }
    if boilerplate > 0 { return .boilerplate }
    if let level = headings.last { return .heading(level) }
    if let guess = guesses.last { return guess }
    if captions > 0 { return .caption }
    if items > 0 { return .listItem(max(lists, 1)) }
    if cells > 1 { return .table }
    return blockQuotes > 0 ? .blockQuote : .none
  }
}
