import Communique

/// Joins the parts of paragraphs that a page's end, a blank line or a box has interrupted.
struct BlockJoining {
  private let vocabulary: LayoutVocabulary
  private let isPlain: Bool
  private var blocks: [LayoutBlock] = []
  /// The last block that running text can go on in.
  private var last: Int?
  /// Blocks that something has interrupted within a sentence, the last at the end.
  private var interrupted: [Int] = []
  private var boxes = 0
  private var hasClauses = false

  init(_ vocabulary: LayoutVocabulary, isPlain: Bool) {
    self.vocabulary = vocabulary
    self.isPlain = isPlain
  }

  /// Joins the blocks.
  mutating func run(_ parts: [LayoutBlock]) -> [LayoutBlock] {
    boxes = (parts.map(\.box).max() ?? -1) + 1
    blocks.reserveCapacity(parts.count)
    countCommas(parts)
    for part in parts { take(part) }
    return blocks
  }

  /// Where several paragraphs end with a comma and the next begins in upper case, they are clauses of a preamble.
  private mutating func countCommas(_ parts: [LayoutBlock]) {
    let words = parts.lazy.filter { !$0.isFurniture }
    var count = 0
    for (block, next) in zip(words, words.dropFirst()) where block.last.end == .comma && block.words >= 4 {
      if next.first.start == .upper, !next.isMarked { count += 1 }
    }
    hasClauses = count >= 2
  }

  private mutating func take(_ part: LayoutBlock) {
    if part.isFurniture {
      blocks.append(part)
      return
    }
    if canGoOn(part) {
      let interruption = interruption(before: part)
      if let last, goesOn(blocks[last], part), interruption == nil || isStrong(blocks[last]) {
        blocks[last].append(part)
        blocks[last].next = blocks.count
        blocks[last].strength = min(blocks[last].strength, part.strength)
        if blocks[last].last.endsSentence, blocks[last].strength == .weak { blocks[last].strength = .none }
        return
      }
      if let interruption {
        resume(interruption, with: part)
        return
      }
    }
    if let last, blocks[last].words >= 5, isStrong(blocks[last]) {
      interrupted.append(last)
      if interrupted.count > 8 { interrupted.removeFirst() }
    }
    blocks.append(part)
    last = blocks.count - 1
  }

  /// Whether a block can be the rest of another.
  private func canGoOn(_ part: LayoutBlock) -> Bool {
    guard !part.isMarked, part.strength != .strong else { return false }
    // A dash can go on with a sentence; after an item, or as a hyphen, it begins one.
    if part.first.marker?.style == .bullet {
      guard part.isAttribution, let last, blocks[last].first.marker == nil else { return false }
    }
    switch part.hint {
    case .none, .blockQuote: return true
    default: return false
    }
  }

  /// Whether a block surely ends within a sentence.
  private func isStrong(_ block: LayoutBlock) -> Bool {
    guard block.isUnfinished, block.strength != .strong, block.hint != .table, block.hint != .code else { return false }
    if block.last.end == .comma { return !hasClauses }
    if block.last.end == .hyphen { return true }
    return vocabulary.unfinished.contains(block.last.lastWord) || block.openMarks > 0 && block.words >= 8
  }

  /// Whether a block goes on with another that follows it.
  private func goesOn(_ block: LayoutBlock, _ part: LayoutBlock) -> Bool {
    guard block.strength != .strong, block.hint == part.hint || block.hint == .listItem(block.level ?? 1) else {
      return false
    }
    guard block.hint == .none || block.hint == .blockQuote || isPlain else { return false }
    if block.last.endsSentence {
      // The quotation that it opened is closed by the part, which opens none before.
      return block.openMarks > 0 && part.first.closesFirst && block.box == part.box && block.words >= 8
    }
    guard block.isUnfinished else { return false }
    if part.first.start == .lower {
      return block.words >= 6 || block.strength == .none || part.strength == .weak && part.words <= 6
    }
    guard isStrong(block), block.words >= 6, part.strength == .none || part.last.endsSentence else { return false }
    return part.first.start != .upper || !vocabulary.unfinished.contains(part.first.firstWord)
  }

  /// The interrupted block whose rest a part is.
  private func interruption(before part: LayoutBlock) -> Int? {
    guard isPlain, part.first.start == .lower, let last else { return nil }
    // After a colon or a semicolon come items, also such as have no markers.
    guard
      blocks[last].last.endsSentence || blocks[last].strength != .none || blocks[last].kind != .paragraph
        || blocks[last].isUnfinished
    else { return nil }
    let line = part.pieces.first?.lowerBound ?? 0
    let near = interrupted.filter { line - (blocks[$0].pieces.last?.upperBound ?? 0) <= 150 }
    if part.first.closesFirst, let open = near.last(where: { blocks[$0].openMarks > 0 }) { return open }
    guard !blocks[last].isUnfinished || !isStrong(blocks[last]) else { return nil }
    return near.last { blocks[$0].openMarks <= 0 || part.first.openMarks < 0 }
  }

  /// Goes on with an interrupted block; what lies between is a box.
  private mutating func resume(_ index: Int, with part: LayoutBlock) {
    let between = min(max(blocks[index].next, index + 1), blocks.count)..<blocks.count
    let words = between.filter { !blocks[$0].isFurniture }
    if words.count == 1, let only = words.first, blocks[only].strength != .none {
      blocks[only].kind = .boilerplate
      blocks[only].rule = "page.header"
      blocks[only].isFurniture = true
    } else {
      for block in words where blocks[block].box < 0 { blocks[block].box = boxes }
      boxes += 1
    }
    blocks[index].append(part)
    blocks[index].next = blocks.count
    last = index
    interrupted.removeAll { $0 >= index }
  }
}
