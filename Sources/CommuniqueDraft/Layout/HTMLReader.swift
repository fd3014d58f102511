/// Reads the lines of HTML. Any text has a result: a tag that is not closed ends with the element around it, one that
/// closes nothing is passed over, and `<` before anything but a name is a sign like others.
struct HTMLReader {
  let text: [Unicode.Scalar]
  var buffer = LayoutBuffer()
  var tags: HTMLTagReader
  /// The elements that are open.
  var elements: [HTMLElement] = []
  /// How many of them have a name.
  var counts: [String: Int] = [:]
  /// What they mean for the words within.
  var state = HTMLState()
  /// The lines whose hint comes of the name of a class, which can mean otherwise.
  var guessed: [Int] = []
  /// The number of the last box.
  var lastBox: Int32 = -1
  /// For each line how many of its scalars are links.
  var linked: [Int] = []

  private var lineStart = 0
  private var pendingSpace: Int?
  private var blanks = 1
  private var beginsBlock = true
  private var boldCount = 0
  private var linkCount = 0
  /// The link that is open.
  var link: (start: Int, target: String?)?

  init(_ text: BriefingText) {
    self.text = text.scalars
    tags = HTMLTagReader(text.scalars)
  }

  /// Reads the lines.
  mutating func read() -> LayoutBuffer {
    buffer.scalars.reserveCapacity(text.count / 2)
    buffer.origins.reserveCapacity(text.count / 2)
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if scalar == "<", let found = tags.read(at: index) {
        index = found.tag.map { take($0, at: index, end: found.end) } ?? found.end
      } else if scalar == "&", let entity = HTMLEntities.read(text, at: index) {
        if !state.isDropped {
          buffer.extents.append(Int32(truncatingIfNeeded: index)..<Int32(truncatingIfNeeded: entity.end))
          add(entity.scalar, from: index)
        }
        index = entity.end
      } else {
        if !state.isDropped { add(scalar, from: index) }
        index += 1
      }
    }
    endLink()
    flush(isBlock: true)
    judgeGuesses()
    findMenus()
    return buffer
  }

  /// Adds a scalar to the line.
  mutating func add(_ scalar: Unicode.Scalar, from origin: Int) {
    if scalar == "\n", state.preformatted > 0 {
      flush(isBlock: false)
      return
    }
    if LayoutScalar.isSpace(scalar) {
      if pendingSpace == nil { pendingSpace = origin }
      return
    }
    guard !LayoutScalar.isInvisible(scalar) else { return }
    if let space = pendingSpace, buffer.scalars.count > lineStart { buffer.append(" ", from: space) }
    pendingSpace = nil
    buffer.append(scalar, from: origin)
    if state.bold > 0 { boldCount += 1 }
    if link != nil { linkCount += 1 }
  }

  /// Whether words stand in the line.
  var isLineEmpty: Bool { buffer.scalars.count == lineStart }

  /// Takes the last scalars of the line away from a position on, such as those of a footnote's call.
  mutating func truncate(to position: Int) {
    guard position >= lineStart, position <= buffer.scalars.count else { return }
    buffer.scalars.removeLast(buffer.scalars.count - position)
    buffer.origins.removeLast(buffer.origins.count - position)
  }

  /// Ends the line; a block ends with it, or words go on in the next line.
  mutating func flush(isBlock: Bool) {
    pendingSpace = nil
    defer {
      lineStart = buffer.scalars.count
      boldCount = 0
      linkCount = 0
      if isBlock { beginsBlock = true }
      state.cells = 0
    }
    guard !isLineEmpty else {
      blanks += 1
      return
    }
    var line = LayoutLine(range: lineStart..<buffer.scalars.count)
    line.blanksBefore = beginsBlock ? 1 : blanks > 0 ? 1 : 0
    line.beginsBlock = beginsBlock
    line.hint = state.hint
    line.box = state.box
    // A space within words that are all bold need not be.
    line.isBold = boldCount * 10 >= line.range.count * 8
    if case .listItem = line.hint {
      line.marker = state.marker
      state.marker = .none
      if !state.takeItem() { line.hint = .none }
    }
    if state.isGuessed, line.hint != .none { guessed.append(buffer.lines.count) }
    buffer.lines.append(line)
    linked.append(linkCount)
    blanks = 0
    beginsBlock = false
  }

  /// Takes a stretch of the text as a line of its own, such as the value of an attribute.
  mutating func addLine(_ range: Range<Int>, hint: LayoutLine.Hint) {
    flush(isBlock: true)
    let outer = state
    state = HTMLState()
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == "&", let entity = HTMLEntities.read(text, at: index), entity.end <= range.upperBound {
        buffer.extents.append(Int32(truncatingIfNeeded: index)..<Int32(truncatingIfNeeded: entity.end))
        add(entity.scalar, from: index)
        index = entity.end
      } else {
        add(text[index], from: index)
        index += 1
      }
    }
    state.override = hint
    flush(isBlock: true)
    state = outer
  }

  /// Ends the link that is open.
  mutating func endLink() {
    guard let open = link else { return }
    link = nil
    if buffer.scalars.count > open.start { buffer.links.append((open.start..<buffer.scalars.count, open.target)) }
  }

  /// Where words that are added next will begin.
  var nextPosition: Int {
    buffer.scalars.count + (pendingSpace != nil && !isLineEmpty ? 1 : 0)
  }

  /// Where most of a page bears the class of a menu, the class means something else.
  private mutating func judgeGuesses() {
    let words = guessed.reduce(0) { $0 + buffer.lines[$1].range.count }
    guard words * 2 > buffer.scalars.count else { return }
    for index in guessed { buffer.lines[index].hint = .none }
  }

  /// Before the first and after the last long paragraph, lines that are links alone are menus.
  private mutating func findMenus() {
    let isLong = buffer.lines.indices.map { buffer.lines[$0].range.count - linked[$0] >= 120 }
    guard let first = isLong.firstIndex(of: true), let last = isLong.lastIndex(of: true) else { return }
    var run: [Int] = []
    for index in buffer.lines.indices {
      let line = buffer.lines[index]
      var isHeading = false
      if case .heading = line.hint { isHeading = true }
      let isLink = linked[index] * 10 >= line.range.count * 8 && line.range.count <= 60 && !isHeading
      if isLink, index < first || index > last {
        run.append(index)
        continue
      }
      endMenu(&run)
    }
    endMenu(&run)
  }

  private mutating func endMenu(_ run: inout [Int]) {
    if run.count >= 3 {
      for index in run { buffer.lines[index].hint = .navigation }
    }
    run.removeAll(keepingCapacity: true)
  }
}
