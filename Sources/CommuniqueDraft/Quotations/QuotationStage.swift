internal import Communique

/// Finds what stands between quotation marks.
package struct QuotationStage {
  private let view: BriefingView
  private let list: TokenList
  private let tables: LanguageTables
  private let cues: QuotationCues
  private var quotations: [Quotation] = []
  /// A quotation that the last block has left open, as an index.
  private var open: Int?
  private var familyOfOpen: QuotationMark.Family = .double
  private var blockOfOpen: Range<Int> = 0..<0

  package init(_ view: BriefingView, _ list: TokenList, tables: LanguageTables) {
    self.view = view
    self.list = list
    self.tables = tables
    cues = QuotationCues(list, tables: tables)
  }

  /// Finds the quotations, in the order of the text.
  package consuming func run() -> [Quotation] {
    var start = 0
    var block = 0
    for index in list.tokens.indices where list.tokens[index].kind == .blockEnd {
      read(start..<index, block: block)
      start = index + 1
      block += 1
    }
    setParents()
    return quotations
  }

  private mutating func read(_ tokens: Range<Int>, block: Int) {
    guard view.blocks.indices.contains(block) else { return }
    let kind = view.blocks[block].kind
    guard QuotationStage.isText(kind) else { return }
    let marks = QuotationMarkReader(view, list).marks(in: tokens)
    var pairing = QuotationPairing(
      marks, in: tokens, of: list, cues: cues, goesOn: open == nil || !continues(block) ? nil : familyOfOpen)
    pairing.run()
    let isReopened = goesOnByReopening(pairing, tokens)
    if isReopened { extendOpen() }
    var continued = isReopened ? open : nil
    if let closer = pairing.closerOfBlockBefore, let open {
      extendOpen()
      add(tokens.lowerBound..<closer.lowerBound, tokens.lowerBound..<closer.upperBound, block: block, continues: open)
    }
    open = nil
    for pair in pairing.pairs where !pair.isDropped {
      guard let quotation = quotation(pair, block: block, continues: continued) else { continue }
      continued = nil
      let isOutermost = open.map { quotations[$0].outer.upperBound <= quotation.outer.lowerBound } ?? true
      if !pair.isClosed, isOutermost, pair.limit == tokens.upperBound,
        pair.rule != "quotation.missing-closer.before-cue"
      {
        open = quotations.count
        familyOfOpen = pair.family
        blockOfOpen = tokens
      }
      quotations.append(quotation)
    }
  }

  /// Only these are read for quotations; others do not stand in the way of one that goes on.
  private static func isText(_ kind: BlockKind) -> Bool {
    kind != .box && kind != .navigation && kind != .boilerplate
  }

  /// Whether a block can go on with the paragraph before, without opening its marks again.
  private func continues(_ block: Int) -> Bool {
    guard let open, quotations.indices.contains(open) else { return false }
    return view.blocks[block].kind == .paragraph && view.blocks[quotations[open].block].kind != .heading
  }

  /// Whether a block begins with the mark of the quotation that the block before has left open.
  private func goesOnByReopening(_ pairing: QuotationPairing, _ tokens: Range<Int>) -> Bool {
    guard open != nil, let first = pairing.pairs.first, first.outer.lowerBound == tokens.lowerBound else {
      return false
    }
    return first.family == familyOfOpen && first.rule != "quotation.missing-opener.before-cue"
  }

  /// Lets the quotation that was left open reach to its block's end.
  private mutating func extendOpen() {
    guard let open, quotations.indices.contains(open), let last = lastToken(of: blockOfOpen) else { return }
    quotations[open].tokens = quotations[open].tokens.lowerBound..<last + 1
    let end = Int(list.tokens[last].end)
    quotations[open].range = quotations[open].range.lowerBound..<max(end, quotations[open].range.lowerBound)
    quotations[open].outer = quotations[open].outer.lowerBound..<max(end, quotations[open].outer.lowerBound)
    quotations[open].rule = "quotation.reopened"
  }

  private func lastToken(of block: Range<Int>) -> Int? { block.last }

  // MARK: Results

  private mutating func add(_ inner: Range<Int>, _ outer: Range<Int>, block: Int, continues: Int) {
    guard let range = place(inner), let outerRange = place(outer) else { return }
    quotations.append(
      Quotation(
        range: range, outer: outerRange, tokens: inner, continues: continues, isClosed: true, block: block,
        rule: "quotation.paragraph-broken"))
  }

  private func quotation(_ pair: QuotationPairing.Pair, block: Int, continues: Int?) -> Quotation? {
    guard let range = place(pair.inner), let outer = place(pair.outer) else { return nil }
    return Quotation(
      range: range, outer: outer, tokens: pair.inner, continues: continues, isClosed: pair.isClosed, block: block,
      rule: continues == nil ? pair.rule : "quotation.reopened")
  }

  private func place(_ tokens: Range<Int>) -> Range<Int>? {
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
