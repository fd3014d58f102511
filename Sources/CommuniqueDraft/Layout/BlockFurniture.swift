import Communique

/// Tells which blocks are furniture: menus, notices, footnotes, captions, bylines.
struct BlockFurniture {
  let buffer: LayoutBuffer
  let shapes: [LineShape]
  let roles: [PageFurniture.Role]

  /// Marks the blocks.
  func mark(_ blocks: inout [LayoutBlock]) {
    for index in blocks.indices {
      let block = blocks[index]
      guard let found = markup(block) ?? page(block) ?? phrases(block) else { continue }
      blocks[index].kind = found.kind
      blocks[index].rule = found.rule
      blocks[index].isFurniture = true
    }
    markContacts(&blocks)
    markTail(&blocks)
    markAlternativeTexts(&blocks)
    markCaptions(&blocks)
  }

  /// In Markdown, the line under an image is its caption.
  private func markCaptions(_ blocks: inout [LayoutBlock]) {
    for index in blocks.indices.dropFirst()
    where blocks[index - 1].hint == .alternativeText && blocks[index].stanza == blocks[index - 1].stanza {
      guard blocks[index].hint == .none, !blocks[index].isFurniture, blocks[index].words <= 80 else { continue }
      blocks[index].kind = .caption
      blocks[index].rule = "caption.below-image"
      blocks[index].isFurniture = true
    }
  }

  private func markup(_ block: LayoutBlock) -> (kind: BlockKind, rule: String)? {
    switch block.hint {
    case .navigation: (.navigation, "navigation.markup")
    case .boilerplate: (.boilerplate, "boilerplate.markup")
    case .footnote: (.footnote, "footnote.markup")
    case .byline: (.byline, "byline.markup")
    case .metadata(let name): (.metadata, name.rule)
    case .caption: (.caption, "caption.markup")
    case .alternativeText: (.alternativeText, "alternative-text.markup")
    default: nil
    }
  }

  private func page(_ block: LayoutBlock) -> (kind: BlockKind, rule: String)? {
    guard block.pieces.count == 1, let line = block.pieces.first?.first else { return nil }
    switch roles[line] {
    case .pageNumber: return (.boilerplate, "page.number")
    case .runningHeader: return (.boilerplate, "page.header")
    case .address: return (.footnote, "page.address")
    case .none: break
    }
    let isFootnote = block.first.isFootnote || isNumbered(block, line)
    return isFootnote && block.words <= 120 ? (.footnote, "page.footnote") : nil
  }

  /// Whether a number without a full stop and a gap precede the words.
  private func isNumbered(_ block: LayoutBlock, _ line: Int) -> Bool {
    guard buffer.lines[line].hasGapAfterFirst, !buffer.lines[line].hasWideGap, block.first.marker == nil else {
      return false
    }
    let digits = buffer.scalars[buffer.lines[line].range].prefix(while: LayoutScalar.isDigit).count
    return (1...2).contains(digits) && block.first.firstWordCount == digits && block.words >= 6
  }

  private func phrases(_ block: LayoutBlock) -> (kind: BlockKind, rule: String)? {
    if case .heading = block.hint { return nil }
    let meaning = block.meaning
    let first = block.first.meaning
    if isCaption(block) { return (.caption, "caption.words") }
    if block.words == 0 { return (.boilerplate, "rule") }
    if block.first.hasLeader { return (.navigation, "navigation.contents") }
    if block.hint == .code { return (BlockKind(rawValue: "x-code"), "code.markup") }
    if first.contains(.navigation), block.words <= 6, block.first.end != .colon {
      return (.navigation, "navigation.line")
    }
    if first.contains(.navigationStart), block.words <= 14, !block.last.endsSentence || block.words <= 5 {
      return (.navigation, "navigation.start")
    }
    if block.first.separators >= 2, block.hint == .none, !isTableRow(block), block.words <= 24,
      !block.last.endsSentence, block.openMarks == 0
    {
      return (.navigation, "navigation.path")
    }
    if meaning.contains(.boilerplate), !block.hasMarks {
      let isShort = block.words <= 20 && !block.last.endsSentence
      return isShort ? (.navigation, "navigation.words") : (.boilerplate, "boilerplate.words")
    }
    if first.contains(.boilerplateStart), !block.hasMarks, isNotice(block) {
      return (.boilerplate, "boilerplate.start")
    }
    return nil
  }

  private func isTableRow(_ block: LayoutBlock) -> Bool { buffer.scalars[range(of: block)].first == "|" }

  private func isNotice(_ block: LayoutBlock) -> Bool {
    shapes[block.pieces[0]].contains { $0.hasMailbox } || block.words <= (block.last.endsSentence ? 25 : 12)
  }

  private func isCaption(_ block: LayoutBlock) -> Bool {
    guard block.words <= 110, block.hint == .none else { return false }
    if block.meaning.contains(.creditLabel), hasCredit(block) { return true }
    if block.meaning.contains(.credit) { return !block.hasMarks || block.words <= 40 }
    return block.first.meaning.contains(.captionStart) && !block.last.endsSentence && block.words >= 4
  }

  /// Whether brackets at the block's end hold a credit: `(Photo: EU)`.
  private func hasCredit(_ block: LayoutBlock) -> Bool {
    let text = buffer.scalars[range(of: block)]
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }), let colon = text[open...].firstIndex(of: ":"),
      colon - open <= 20
    else { return false }
    return text.last == ")" || text.last == "]" || text.last == "."
  }

  /// What follows a label such as “Contact:” in the same group of lines belongs to it.
  private func markContacts(_ blocks: inout [LayoutBlock]) {
    var stanza = -1
    for index in blocks.indices {
      let block = blocks[index]
      guard !block.isFurniture || block.kind == .boilerplate, block.hint == .none else { continue }
      if block.first.meaning.contains(.contactStart), block.words <= 6, !block.last.endsSentence, !block.isMarked {
        stanza = block.stanza
      } else if block.stanza != stanza || block.words > 12 || block.isMarked {
        stanza = -1
      }
      guard stanza == block.stanza else { continue }
      blocks[index].kind = .boilerplate
      blocks[index].rule = "boilerplate.contact"
      blocks[index].isFurniture = true
    }
  }

  /// In the last part of a page, what follows the first notice is furniture too, unless it quotes somebody.
  private func markTail(_ blocks: inout [LayoutBlock]) {
    let start = blocks.count * 11 / 20
    var isTail = false
    for index in blocks.indices.dropFirst(max(start, 1)) {
      let block = blocks[index]
      if block.first.meaning.contains(.tail), block.words <= 20, !block.last.endsSentence || block.isFurniture {
        isTail = true
      }
      guard isTail, !block.isFurniture else { continue }
      if block.hasMarks, block.words >= 12 {
        isTail = false
        continue
      }
      let isShort = block.words <= 10 && !block.last.endsSentence
      blocks[index].kind = isShort ? .navigation : .boilerplate
      blocks[index].rule = isShort ? "navigation.tail" : "boilerplate.tail"
      blocks[index].isFurniture = true
    }
  }

  /// A caption's image can have its alternative text as a line of its own, which begins as the caption does.
  private func markAlternativeTexts(_ blocks: inout [LayoutBlock]) {
    for index in blocks.indices.dropFirst() where blocks[index].kind == .caption {
      let text = blocks[index - 1]
      guard !text.isFurniture, text.words >= 3, text.count <= blocks[index].count else { continue }
      let words = buffer.scalars[range(of: text)].lazy.map(LayoutScalar.folded)
      let caption = buffer.scalars[range(of: blocks[index])].lazy.map(LayoutScalar.folded)
      guard caption.starts(with: words) else { continue }
      blocks[index - 1].kind = .alternativeText
      blocks[index - 1].rule = "alternative-text.repeated"
      blocks[index - 1].isFurniture = true
    }
  }

  private func range(of block: LayoutBlock) -> Range<Int> {
    guard let first = block.pieces.first?.first, let last = block.pieces.first?.last else { return 0..<0 }
    return buffer.lines[first].range.lowerBound..<buffer.lines[last].range.upperBound
  }
}
