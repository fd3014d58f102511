internal import Communique

/// Finds what stands between quotation marks.
package struct QuotationStage {
  private let view: BriefingView
  private let list: TokenList
  private let cues: QuotationCues
  private let reader: QuotationMarkReader
  private var quotations: [Quotation] = []
  private var open: Open?

  /// A quotation that the last block has left open.
  private struct Open {
    /// The quotation, as an index.
    let quotation: Int
    let family: QuotationMark.Family
    /// The tokens of its block.
    let block: Range<Int>
    let kind: BlockKind
  }

  /// A block that is read, with its tokens.
  private struct Block {
    let tokens: Range<Int>
    let index: Int
    let kind: BlockKind
  }

  package init(_ view: BriefingView, _ list: TokenList, tables: LanguageTables) {
    self.view = view
    self.list = list
    cues = QuotationCues(list, tables: tables)
    reader = QuotationMarkReader(view, list)
  }

  /// Finds the quotations, in the order of the text.
  package consuming func run() -> [Quotation] {
    let blocks = textBlocks()
    for (place, block) in blocks.enumerated() {
      let next = place + 1 < blocks.count ? reader.familyOfFirst(in: blocks[place + 1].tokens) : nil
      read(block, next: next)
    }
    setParents()
    return quotations
  }

  /// Only these are read for quotations; the others do not stand in the way of one that goes on.
  private func textBlocks() -> [Block] {
    var blocks: [Block] = []
    var start = 0
    var index = 0
    for token in list.tokens.indices where list.tokens[token].kind == .blockEnd {
      if view.blocks.indices.contains(index), start < token {
        let kind = view.blocks[index].kind
        if kind != .box, kind != .navigation, kind != .boilerplate {
          blocks.append(Block(tokens: start..<token, index: index, kind: kind))
        }
      }
      start = token + 1
      index += 1
    }
    return blocks
  }

  private mutating func read(_ block: Block, next: QuotationMark.Family?) {
    if let open, !QuotationStage.canGoOn(from: open.kind, to: block.kind) { self.open = nil }
    let surroundings = QuotationPairing.Surroundings(
      open: block.kind == .paragraph ? open?.family : nil, next: block.kind == .heading ? nil : next)
    var pairing = QuotationPairing(
      reader.marks(in: block.tokens), in: block.tokens, of: list, cues: cues, surroundings: surroundings)
    pairing.run()
    var continued: Int?
    if let open, let closer = pairing.closerOfBlockBefore {
      extendToEndOfBlock(open)
      add(block.tokens.lowerBound..<closer.lowerBound, before: closer.upperBound, in: block, continues: open.quotation)
    } else if let open, isReopened(open, by: pairing, in: block) {
      extendToEndOfBlock(open)
      continued = open.quotation
    }
    open = nil
    for pair in pairing.pairs where !pair.isDropped {
      add(pair, in: block, continues: continued)
      continued = nil
    }
  }

  // MARK: From block to block

  private static func canGoOn(from kind: BlockKind, to next: BlockKind) -> Bool {
    guard kind != .heading, kind != .caption else { return false }
    return next == .paragraph || next == kind
  }

  /// Whether a block begins with the mark of the quotation that the block before has left open.
  private func isReopened(_ open: Open, by pairing: QuotationPairing, in block: Block) -> Bool {
    guard let first = pairing.pairs.first(where: { !$0.isDropped }) else { return false }
    return first.outer.lowerBound == block.tokens.lowerBound && first.family == open.family
      && first.rule != "quotation.missing-opener.before-cue"
  }

  /// Lets a quotation that was left open reach to its block's end.
  private mutating func extendToEndOfBlock(_ open: Open) {
    guard quotations.indices.contains(open.quotation), let last = open.block.last else { return }
    var quotation = quotations[open.quotation]
    let end = max(Int(list.tokens[last].end), quotation.range.upperBound)
    quotation.tokens = quotation.tokens.lowerBound..<max(last + 1, quotation.tokens.upperBound)
    quotation.range = quotation.range.lowerBound..<end
    quotation.outer = quotation.outer.lowerBound..<end
    quotation.rule = "quotation.reopened"
    quotations[open.quotation] = quotation
  }

  // MARK: Results

  /// Adds what goes on from the block before without a mark.
  private mutating func add(_ inner: Range<Int>, before end: Int, in block: Block, continues: Int) {
    guard let range = range(of: inner), let outer = self.range(of: inner.lowerBound..<end) else { return }
    quotations.append(
      Quotation(
        range: range, outer: outer, tokens: inner, continues: continues, isClosed: true, block: block.index,
        rule: "quotation.paragraph-broken"))
  }

  private mutating func add(_ pair: QuotationPairing.Pair, in block: Block, continues: Int?) {
    guard let range = range(of: pair.inner), let outer = self.range(of: pair.outer) else { return }
    let isOutermost = open.map { quotations[$0.quotation].outer.upperBound <= outer.lowerBound } ?? true
    if !pair.isClosed, isOutermost, pair.limit == block.tokens.upperBound,
      pair.rule != "quotation.missing-closer.before-cue"
    {
      open = Open(quotation: quotations.count, family: pair.family, block: block.tokens, kind: block.kind)
    }
    quotations.append(
      Quotation(
        range: range, outer: outer, tokens: pair.inner, continues: continues, isClosed: pair.isClosed,
        block: block.index, rule: continues == nil ? pair.rule : "quotation.reopened"))
  }

  private func range(of tokens: Range<Int>) -> Range<Int>? {
    guard !tokens.isEmpty else { return nil }
    return Int(list.tokens[tokens.lowerBound].start)..<Int(list.tokens[tokens.upperBound - 1].end)
  }

  /// Each quotation's parent is the innermost one that holds it.
  private mutating func setParents() {
    var stack: [Int] = []
    for index in quotations.indices {
      let outer = quotations[index].outer
      while let last = stack.last, quotations[last].outer.upperBound <= outer.lowerBound { stack.removeLast() }
      quotations[index].parent = stack.last { quotations[$0].outer.upperBound >= outer.upperBound }
      stack.append(index)
    }
  }
}
