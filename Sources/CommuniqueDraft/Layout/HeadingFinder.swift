import Communique

/// Tells which blocks are headings, items of lists, and the title.
struct HeadingFinder {
  let vocabulary: LayoutVocabulary
  /// Whether the text marks its headings itself, so that short lines are none.
  let hasMarkedHeadings: Bool

  /// Says how surely each block is a heading, before parts of paragraphs are joined.
  func weigh(_ blocks: inout [LayoutBlock]) {
    for index in blocks.indices where !blocks[index].isFurniture {
      blocks[index].strength = strength(of: blocks[index])
    }
  }

  private func strength(of block: LayoutBlock) -> LayoutBlock.HeadingStrength {
    if case .heading = block.hint { return .strong }
    guard block.hint == .none, block.words > 0, block.words <= 32, block.count <= 240 else { return .none }
    if block.first.meaning.contains(.knownHeading), block.words <= 6 { return .strong }
    switch block.last.end {
    case .terminal where !block.isUpperCase: return .none
    case .comma, .semicolon, .hyphen: return .none
    case .colon: return colonStrength(of: block)
    default: break
    }
    if !block.isUpperCase, endsWithin(block) { return .none }
    if let marker = block.first.marker, marker.style != .bullet {
      guard block.words <= 25, block.first.start != .lower else { return .none }
      return .strong
    }
    if block.first.marker != nil || block.marker != nil { return .none }
    if block.isUpperCase, block.words <= 25 { return .strong }
    guard block.first.start != .lower, !block.first.meaning.contains(.nameStart) else { return .none }
    if block.isBold { return block.words <= 20 ? .strong : .none }
    return !hasMarkedHeadings && block.words <= 30 ? .weak : .none
  }

  private func endsWithin(_ block: LayoutBlock) -> Bool {
    block.words > 1 && vocabulary.unfinished.contains(block.last.lastWord) || block.openMarks > 0
  }

  /// A line with a colon at its end leads to what follows; it is a heading where it has words of headings. In upper case
  /// it can be the name of who speaks.
  private func colonStrength(of block: LayoutBlock) -> LayoutBlock.HeadingStrength {
    guard block.words <= 14, block.first.start != .lower, !block.first.meaning.contains(.speakerLabel) else {
      return .none
    }
    guard block.first.meaning.contains(.headingStart), !endsWithin(block) else { return .none }
    return block.isUpperCase || block.isBold || block.words <= 3 ? .strong : .weak
  }

  /// Says what the blocks are, once they are joined.
  func classify(_ blocks: inout [LayoutBlock]) {
    markLists(&blocks)
    let title = title(of: blocks)
    for index in blocks.indices where !blocks[index].isFurniture && blocks[index].kind == .paragraph {
      classify(index, &blocks, isTitle: index == title)
    }
    setDepths(&blocks)
    demoteRuns(&blocks, after: title ?? -1)
    markTop(&blocks, title: title)
  }

  private func classify(_ index: Int, _ blocks: inout [LayoutBlock], isTitle: Bool) {
    let block = blocks[index]
    if case .listItem(let depth) = block.hint {
      blocks[index].kind = .listItem
      blocks[index].level = depth
      blocks[index].rule = "item.markup"
      return
    }
    if isTitle {
      blocks[index].kind = .heading
      blocks[index].rule = "heading.title"
      return
    }
    switch block.strength {
    case .strong:
      blocks[index].kind = .heading
      blocks[index].rule = strongRule(block)
    case .weak where isAttributionLine(index, blocks):
      blocks[index].rule = "paragraph.attribution"
    case .weak where block.words <= 18 || block.isWholeStanza && block.words <= 24:
      blocks[index].kind = .heading
      blocks[index].rule = "heading.short-line"
    default:
      let isAfterMarks = index > 0 && blocks[index - 1].kind == .paragraph && blocks[index - 1].hasMarks
      if let marker = block.first.marker, !isAfterMarks || !isAttribution(block, marker) {
        blocks[index].kind = .listItem
        blocks[index].level = marker.depth
        blocks[index].rule = marker.style == .bullet ? "item.bullet" : "item.number"
      } else if block.hint == .table {
        blocks[index].rule = "paragraph.table-row"
      } else if block.hint == .blockQuote {
        blocks[index].rule = "paragraph.block-quote"
      } else if block.words <= 8, block.last.end == .colon {
        blocks[index].rule = "paragraph.label"
      }
    }
  }

  /// Whether a dash leads to the name of whoever is quoted above.
  private func isAttribution(_ block: LayoutBlock, _ marker: LineMarker) -> Bool {
    marker.style == .bullet && marker.isWeak && block.words <= 10 && block.last.end == .other
      && block.first.start == .upper && block.isAttribution
  }

  /// Whether a line after a paragraph gives the name and office of whoever is quoted in it: `Ana Silva, Minister of …`.
  private func isAttributionLine(_ index: Int, _ blocks: [LayoutBlock]) -> Bool {
    let block = blocks[index]
    guard index > 0, blocks[index - 1].kind == .paragraph, blocks[index - 1].words >= 8, block.first.namesOffice else {
      return false
    }
    return block.words >= 4 && block.words <= 20
  }

  private func strongRule(_ block: LayoutBlock) -> String {
    if case .heading = block.hint { return "heading.markup" }
    if let marker = block.first.marker { return marker.style == .roman ? "heading.roman-numeral" : "heading.number" }
    if block.first.meaning.contains(.knownHeading) { return "heading.known" }
    return block.isUpperCase ? "heading.upper-case" : "heading.bold"
  }

  /// Numbered lines that follow each other are a list, not headings without text.
  private func markLists(_ blocks: inout [LayoutBlock]) {
    var before: Int?
    for index in blocks.indices where !blocks[index].isFurniture {
      defer { before = index }
      guard let last = before, isNumbered(blocks[index]), isNumbered(blocks[last]),
        let marker = blocks[index].first.marker, let other = blocks[last].first.marker,
        other.style == marker.style, other.number + 1 == marker.number
      else { continue }
      for item in [last, index] where blocks[item].strength == .strong && !isMarkedHeading(blocks[item]) {
        blocks[item].strength = .none
      }
    }
  }

  private func isMarkedHeading(_ block: LayoutBlock) -> Bool {
    if case .heading = block.hint { return true }
    return false
  }

  private func isNumbered(_ block: LayoutBlock) -> Bool {
    block.first.marker.map { $0.style != .bullet } ?? false
  }

  /// The title: the first heading before any text, without a number.
  private func title(of blocks: [LayoutBlock]) -> Int? {
    var contents = 0
    var first: Int?
    var isAfterSeries = false
    for (index, block) in blocks.enumerated() where !block.isFurniture {
      contents += 1
      if case .heading(1) = block.hint { return index }
      if contents > 12 || block.first.marker != nil || block.box >= 0 { return first }
      if isDate(block) { continue }
      if isSeries(block) {
        isAfterSeries = true
        continue
      }
      if block.strength == .none { return first }
      // Above the name of a series stand a letter's head and references.
      if isAfterSeries { return index }
      if first == nil { first = index }
    }
    return first
  }

  /// Whether a block is the name of a series, and a number.
  private func isSeries(_ block: LayoutBlock) -> Bool {
    if case .heading = block.hint { return false }
    return block.first.meaning.contains(.seriesStart) && block.words <= 6 && block.first.marker == nil
  }

  /// Whether a block is a day and nothing else.
  func isDate(_ block: LayoutBlock) -> Bool {
    guard block.first.hasMonth, block.first.digits >= 5 else { return false }
    let isDay = block.first.start == .digit || vocabulary.dayStarts.contains(block.first.firstWord)
    return block.words <= 5 && isDay || block.words <= 7 && block.first.meaning.contains(.bylineStart)
  }

  /// In plain text, items are as deep as they are indented beyond those before them.
  private func setDepths(_ blocks: inout [LayoutBlock]) {
    var open: [Int32] = []
    for index in blocks.indices where !blocks[index].isFurniture {
      guard blocks[index].kind == .listItem, blocks[index].hint == .none else {
        if blocks[index].kind == .heading { open.removeAll() }
        continue
      }
      let indentation = blocks[index].indentation
      while let last = open.last, last >= indentation { open.removeLast() }
      open.append(indentation)
      blocks[index].level = min(open.count, 6)
    }
  }

  /// Whether a line below the title begins with a day, or with the name of a series, and a day follows.
  private func isDateLine(_ block: LayoutBlock) -> Bool {
    guard block.first.hasMonth, block.first.digits >= 5, block.words <= 12, !block.last.endsSentence else {
      return false
    }
    return block.first.start == .digit || vocabulary.dayStarts.contains(block.first.firstWord)
      || block.first.meaning.contains(.seriesStart)
  }

  /// Short lines one after the other, without anything under them, are lines of a table or of names.
  private func demoteRuns(_ blocks: inout [LayoutBlock], after title: Int) {
    var run: [Int] = []
    func isShort(_ block: LayoutBlock) -> Bool {
      if block.kind == .heading { return block.rule == "heading.short-line" }
      return block.kind == .paragraph && block.words <= 12 && !block.last.endsSentence && block.hint == .none
    }
    for index in blocks.indices.dropFirst(title + 1) where !blocks[index].isFurniture {
      if isShort(blocks[index]) {
        run.append(index)
        continue
      }
      if run.count >= 4 {
        for item in run.dropLast() where blocks[item].kind == .heading {
          blocks[item].kind = .paragraph
          blocks[item].rule = "paragraph.run-of-lines"
        }
      }
      run.removeAll(keepingCapacity: true)
    }
    // At the text's end a heading has nothing under it.
    for item in run where run.count >= 2 && blocks[item].kind == .heading {
      blocks[item].kind = .paragraph
      blocks[item].rule = "paragraph.run-of-lines"
    }
  }

  /// What stands around the title: the series, the date, bylines, and the title again.
  private func markTop(_ blocks: inout [LayoutBlock], title: Int?) {
    guard let title else { return }
    var contents = 0
    for index in blocks.indices.prefix(title) where !blocks[index].isFurniture {
      mark(&blocks[index], .boilerplate, "front-matter")
    }
    for index in blocks.indices.dropFirst(title + 1) where !blocks[index].isFurniture {
      let block = blocks[index]
      contents += 1
      if block.isMarked, isDate(block) {
        mark(&blocks[index], .byline, "byline")
        continue
      }
      if contents > 8 || block.words >= 25 || block.isMarked { return }
      if block.first.digest == blocks[title].first.digest, block.count == blocks[title].count {
        mark(&blocks[index], .navigation, "navigation.title-again")
      } else if block.kind != .heading || block.rule == "heading.short-line" || block.rule == "heading.upper-case" {
        if block.first.start == .lower, block.first.meaning.contains(.bylineStart) {
          blocks[index].kind = .heading
          blocks[index].rule = "heading.subtitle"
        } else if isDate(block) || isDateLine(block)
          || block.first.meaning.contains(.bylineStart) && block.words <= 14 && !block.last.endsSentence
          || block.words <= 3 && contents == 1 && block.first.lower == 0 && !block.last.endsSentence
            && block.last.end != .colon
        {
          mark(&blocks[index], .byline, "byline")
        }
      }
    }
  }

  private func mark(_ block: inout LayoutBlock, _ kind: BlockKind, _ rule: String) {
    block.kind = kind
    block.rule = rule
    block.isFurniture = true
    block.level = nil
  }
}
