/// Groups lines to blocks: joins those that a full line's width has parted, and parts the others.
struct LineGrouping {
  private let buffer: LayoutBuffer
  private let shapes: [LineShape]
  private let isApart: [Bool]
  private let vocabulary: LayoutVocabulary
  private let width: Int?
  private let spacing: Int
  private var blocks: [LayoutBlock] = []
  private var stanza = -1
  private var stanzaWidth: Int?

  /// Takes the lines of a briefing.
  ///
  /// - Parameters:
  ///   - isApart: For each line whether it is the foot or head of a page, and joined with nothing.
  init(_ buffer: LayoutBuffer, _ shapes: [LineShape], isApart: [Bool], _ vocabulary: LayoutVocabulary) {
    self.buffer = buffer
    self.shapes = shapes
    self.isApart = isApart
    self.vocabulary = vocabulary
    let form = PageForm(buffer, shapes)
    width = form.width
    spacing = form.spacing
  }

  /// Makes the blocks, in the order of the lines.
  mutating func run() -> [LayoutBlock] {
    blocks.reserveCapacity(buffer.lines.count)
    var start = 0
    for index in buffer.lines.indices {
      let isStanza = beginsStanza(index)
      if isStanza {
        stanza += 1
        stanzaWidth = width(ofStanzaAt: index)
      }
      guard index > start, isStanza || parts(index - 1, index) else {
        if index == start, index == 0 { start = 0 }
        continue
      }
      take(start..<index, stanza: isStanza ? stanza - 1 : stanza)
      start = index
    }
    if start < buffer.lines.count { take(start..<buffer.lines.count, stanza: stanza) }
    markWholeStanzas()
    return blocks
  }

  private mutating func markWholeStanzas() {
    for index in blocks.indices {
      let before = index > 0 ? blocks[index - 1].stanza : -1
      let after = index + 1 < blocks.count ? blocks[index + 1].stanza : -1
      blocks[index].isWholeStanza = blocks[index].stanza != before && blocks[index].stanza != after
    }
  }

  private func beginsStanza(_ index: Int) -> Bool {
    index == 0 || Int(buffer.lines[index].blanksBefore) >= spacing || buffer.lines[index].beginsPage
  }

  /// The width of a group of lines that is narrower than the page, such as a column beside the text.
  private func width(ofStanzaAt index: Int) -> Int? {
    guard let width else { return nil }
    var longest = 0
    var count = 0
    var end = index
    // Longer groups have lines enough to show the page's own width.
    while end < buffer.lines.count, count < 40, end == index || !beginsStanza(end) {
      longest = max(longest, Int(shapes[end].count))
      count += 1
      end += 1
    }
    return count >= 3 && longest >= 25 && longest < width * 3 / 4 ? longest : width
  }

  /// Whether a line that follows another without a blank one begins a block.
  private func parts(_ before: Int, _ index: Int) -> Bool {
    let line = buffer.lines[index]
    let previous = buffer.lines[before]
    if line.beginsBlock || isApart[index] || isApart[before] { return true }
    if line.hint != previous.hint { return true }
    if line.hint == .code || line.hint == .table { return true }
    if line.box != previous.box { return true }
    let shape = shapes[index]
    let last = shapes[before]
    if case .heading = line.hint { return false }
    if line.hint == .blockQuote || line.hint == .alternativeText { return false }
    if isIndented(line, after: previous, last) { return true }
    if line.isRow || previous.isRow, shape.start != .lower, line.indentation < 16 { return true }
    let isFull = isFull(last, before: shape)
    if let marker = shape.marker { return begins(marker, line, shape, after: last, isFull: isFull) }
    if last.endsSentence || !isFull, isLabel(index) { return true }
    if shape.isUpperCase, !last.isUpperCase, shape.words > 1 || shape.meaning.contains(.knownHeading) { return true }
    if shape.meaning.contains(.knownHeading), endsStanza(index) { return true }
    if last.isUpperCase, !shape.isUpperCase, shape.start != .lower { return true }
    return isFull ? false : partsShort(last, shape)
  }

  /// Whether a line stands apart by its indentation: in the middle of the page, or as a paragraph's first line.
  private func isIndented(_ line: LayoutLine, after previous: LayoutLine, _ last: LineShape) -> Bool {
    guard width != nil else { return false }
    let indentation = line.indentation - previous.indentation
    return indentation >= 12 || (3...8).contains(indentation) && last.endsSentence && last.marker == nil
  }

  private func endsStanza(_ index: Int) -> Bool { index + 1 >= buffer.lines.count || beginsStanza(index + 1) }

  /// Whether the words after a line that had room for more begin a block.
  private func partsShort(_ last: LineShape, _ shape: LineShape) -> Bool {
    if shape.start == .lower { return last.endsSentence && width == nil }
    if last.end == .comma || last.end == .hyphen { return width == nil && last.words < 4 }
    if last.end == .other, vocabulary.unfinished.contains(last.lastWord) { return false }
    return true
  }

  private func begins(_ marker: LineMarker, _ line: LayoutLine, _ shape: LineShape, after last: LineShape, isFull: Bool)
    -> Bool
  {
    if marker.style == .bullet {
      // In running text a dash at a line's start goes on with the sentence more often than it begins an item.
      let isHyphen = buffer.scalars[line.range].first == "-"
      let goesOn =
        stanzaWidth != nil && !buffer.isMarkdown && !(last.marker?.isWeak ?? false) && last.end == .other
        && (isFull || shape.start == .lower && !isHyphen)
      return !marker.isWeak || !goesOn
    }
    if !isFull || last.endsSentence || last.end == .semicolon || last.end == .colon { return !marker.isWeak || !isFull }
    guard let other = last.marker else { return false }
    return other.style == marker.style && other.number + 1 == marker.number
  }

  /// Whether a line begins with who speaks, in upper case or by a word of the tables, and a colon.
  private func isLabel(_ index: Int) -> Bool {
    let start = buffer.scalars[buffer.lines[index].range].prefix(60)
    guard let colon = start.firstIndex(of: ":"), colon - start.startIndex > 0 else { return false }
    if shapes[index].meaning.contains(.speakerLabel) { return colon - start.startIndex <= 40 }
    let label = start[..<colon].prefix { $0 != "(" && $0 != "," }
    return label.count >= 4 && label.contains(where: LayoutScalar.isUpper)
      && !label.contains(where: LayoutScalar.isLower)
  }

  /// Whether a line had no room for the word after it.
  private func isFull(_ last: LineShape, before shape: LineShape) -> Bool {
    guard let width = stanzaWidth else { return false }
    return Int(last.count) + 1 + Int(shape.firstWordCount) > width * 4 / 5
  }

  private mutating func take(_ lines: Range<Int>, stanza: Int) {
    guard let index = lines.first else { return }
    var block = LayoutBlock(
      pieces: [lines], shapes: shapes, firstLine: index, lastLine: lines.upperBound - 1, hint: buffer.lines[index].hint,
      marker: buffer.lines[index].marker.text, words: 0, count: lines.count - 1, openMarks: 0, hasMarks: false,
      isUpperCase: true, meaning: [], isBold: true, stanza: stanza)
    block.box = Int(buffer.lines[index].box)
    block.indentation = buffer.lines[index].indentation
    let sign = buffer.scalars[buffer.lines[index].range].first
    block.isAttribution = sign == "—" || sign == "–"
    var upper = 0
    var lower = 0
    for line in lines {
      let shape = shapes[line]
      block.words += Int(shape.words)
      block.count += Int(shape.count)
      block.openMarks += Int(shape.openMarks)
      block.hasMarks = block.hasMarks || shape.hasMarks
      upper += Int(shape.upper)
      lower += Int(shape.lower)
      block.meaning.formUnion(shape.meaning)
      block.isBold = block.isBold && buffer.lines[line].isBold
    }
    block.isUpperCase = upper >= 4 && (lower == 0 || lower == 1 && upper >= 12)
    blocks.append(block)
  }
}

/// How the lines of a text were broken.
private struct PageForm {
  /// How many scalars a full line has; `nil` where a line is a paragraph.
  var width: Int?
  /// How many blank lines part paragraphs.
  var spacing = 1

  init(_ buffer: LayoutBuffer, _ shapes: [LineShape]) {
    var adjacent: [Int] = []
    var flowing = 0
    let isLong = shapes.lazy.filter { $0.count >= 40 }.count * 3 > shapes.count
    var single = 0
    var singleFlowing = 0
    for index in shapes.indices.dropFirst() {
      let line = buffer.lines[index]
      guard line.hint == .none, line.blanksBefore <= 1 else { continue }
      let last = shapes[index - 1]
      let length = Int(last.count)
      let isFlow = shapes[index].start == .lower && shapes[index].marker == nil && last.end == .other
      if isLong, length < 40 { continue }
      if line.blanksBefore == 0 {
        adjacent.append(length)
        if isFlow, length <= 200 { flowing += 1 }
      } else {
        single += 1
        if isFlow, (40...150).contains(length) { singleFlowing += 1 }
      }
    }
    if singleFlowing >= 5, singleFlowing * 5 > single * 2, adjacent.count * 4 < single {
      spacing = 2
      for index in shapes.indices.dropFirst() where buffer.lines[index].blanksBefore == 1 {
        adjacent.append(Int(shapes[index - 1].count))
      }
      flowing = adjacent.count
    }
    guard flowing > 0, flowing * 5 >= adjacent.count else { return }
    adjacent.sort()
    let length = adjacent[min(adjacent.count - 1, adjacent.count * 9 / 10)]
    if (20...220).contains(length) { width = length }
  }
}
