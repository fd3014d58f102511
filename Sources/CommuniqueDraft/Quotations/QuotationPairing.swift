/// Pairs the marks of one block.
///
/// Marks of each family open and close like brackets, on one stack. A single mark opens only where a mark that closes it
/// is found ahead, because it may be an apostrophe.
struct QuotationPairing {
  /// A quotation while its block is read.
  struct Pair {
    /// The marks' family.
    let family: QuotationMark.Family
    /// The tokens, marks included.
    var outer: Range<Int>
    /// The tokens between the marks.
    var inner: Range<Int>
    /// Whether its closing mark was found.
    var isClosed = false
    /// Where it must end at the latest, in tokens: its block's or its parent's end.
    var limit: Int
    /// The rule that found its ends.
    var rule = "quotation.marks"
    /// Whether it is left out after all.
    var isDropped = false
  }

  /// What surrounds the block.
  struct Surroundings {
    /// The family of a quotation that the block before has left open and that this block may go on with.
    var open: QuotationMark.Family?
    /// The family of the mark that the next block begins with.
    var next: QuotationMark.Family?
  }

  /// More open marks than anybody nests: the outermost is given up.
  private static let depth = 12
  /// More tokens than a sentence has whose opening mark is missing.
  private static let longest = 200

  let list: TokenList
  let cues: QuotationCues
  let block: Range<Int>
  let marks: [QuotationMark]
  let surroundings: Surroundings
  /// The quotations, in the order of their opening marks.
  var pairs: [Pair] = []
  /// The tokens of a mark that closes what the block before has opened.
  private(set) var closerOfBlockBefore: Range<Int>?
  private var open: [Int] = []
  private var closers: [Int: Int] = [:]

  /// Prepares for a block.
  ///
  /// - Parameters:
  ///   - marks: Its marks.
  ///   - block: Its tokens.
  ///   - list: The tokens of all blocks.
  ///   - cues: The words that tell where quotations end.
  ///   - surroundings: What the blocks around it begin and leave open.
  init(
    _ marks: [QuotationMark], in block: Range<Int>, of list: TokenList, cues: QuotationCues,
    surroundings: Surroundings
  ) {
    self.marks = marks
    self.block = block
    self.list = list
    self.cues = cues
    self.surroundings = surroundings
  }

  /// Pairs the marks, and finds ends for those that are left open.
  mutating func run() {
    for index in marks.indices {
      if let opener = closers.removeValue(forKey: index) {
        if let place = open.lastIndex(of: opener) { close(place, at: index) }
      } else if marks[index].family == .single {
        openSingle(index)
      } else if opens(index) {
        push(index)
      } else if let place = open.lastIndex(where: { pairs[$0].family == marks[index].family }) {
        close(place, at: index)
      } else {
        closeLone(index)
      }
    }
    for pair in open.reversed() { giveUp(pair) }
  }

  // MARK: Direction

  private func opens(_ index: Int) -> Bool {
    let mark = marks[index]
    let isOpen = open.contains { pairs[$0].family == mark.family }
    if mark.looksOpening, !mark.looksClosing { return mark.direction != .closing || !isOpen }
    if mark.looksClosing, !mark.looksOpening {
      if mark.direction == .opening { return !isOpen }
      return mark.direction == .either && !isOpen && isOpenerByAlternation(index)
    }
    switch mark.direction {
    case .opening: return true
    case .closing: return false
    case .either: return !isOpen && index + 1 < marks.count && marks[index + 1].family == mark.family
    }
  }

  /// A straight mark that stands where marks close opens after all (`said" we agree".`) where none is open and the next
  /// one stands so too.
  private func isOpenerByAlternation(_ index: Int) -> Bool {
    guard !marks[index].isAfterDigit, index > 0 || surroundings.open == nil, index + 1 < marks.count else {
      return false
    }
    let next = marks[index + 1]
    return next.family == marks[index].family && next.looksClosing && !next.looksOpening
      && !isFollowedByCue(marks[index].tokens.upperBound)
  }

  // MARK: Stack

  private mutating func push(_ index: Int) {
    if open.count == QuotationPairing.depth {
      let outermost = open.removeFirst()
      pairs[outermost].limit = open.first.map { pairs[$0].outer.lowerBound } ?? marks[index].tokens.lowerBound
      giveUp(outermost)
    }
    let tokens = marks[index].tokens
    open.append(pairs.count)
    pairs.append(
      Pair(
        family: marks[index].family, outer: tokens, inner: tokens.upperBound..<tokens.upperBound,
        limit: block.upperBound))
  }

  /// Closes an open quotation, and gives up those that were opened within it.
  private mutating func close(_ place: Int, at index: Int) {
    let tokens = marks[index].tokens
    for inner in open[(place + 1)...].reversed() {
      pairs[inner].limit = tokens.lowerBound
      giveUp(inner)
    }
    let pair = open[place]
    pairs[pair].outer = pairs[pair].outer.lowerBound..<tokens.upperBound
    pairs[pair].inner = pairs[pair].inner.lowerBound..<tokens.lowerBound
    pairs[pair].isClosed = true
    open.removeSubrange(place...)
  }

  private mutating func giveUp(_ pair: Int) {
    // One that a single mark opens goes on to a mark that was found before; when something else ends first, it was none.
    if pairs[pair].family == .single, pairs[pair].rule == "quotation.marks" {
      pairs[pair].isDropped = true
    } else {
      inferEnd(of: pair)
      // Two single marks that open in one sentence tell nothing sure of the first.
      if pairs[pair].family == .single, pairs[pair].rule != "quotation.missing-closer.before-cue" {
        pairs[pair].isDropped =
          nextOfFamily(after: pair, before: pairs[pair].inner.upperBound)
          < pairs[pair].inner.upperBound
      }
    }
  }

  // MARK: Single marks

  /// Opens a quotation with a single mark where one that closes it is found ahead, or where nothing but a missing one
  /// explains the mark.
  private mutating func openSingle(_ index: Int) {
    let mark = marks[index]
    guard mark.looksOpening, mark.direction == .opening || !mark.looksClosing,
      !cues.isElided(mark.tokens.upperBound, before: block.upperBound, isMarked: mark.direction == .opening)
    else { return }
    if let closer = closer(of: index) {
      push(index)
      closers[closer] = pairs.count - 1
    } else if mark.direction == .opening, open.isEmpty, introduces(mark) {
      push(index)
      pairs[pairs.count - 1].rule = "quotation.missing-closer.paragraph"
    }
  }

  /// Whether a mark stands where only a quotation can begin: at the block's start or after a colon or comma.
  private func introduces(_ mark: QuotationMark) -> Bool {
    guard mark.tokens.lowerBound > block.lowerBound else { return true }
    let before = list.spellings[Int(list.tokens[mark.tokens.lowerBound - 1].spelling)]
    return before == ":" || before == ","
  }

  /// The mark that closes a single mark. After an `s`, a mark before a further word is the apostrophe of a plural as long
  /// as one follows that is none for certain.
  private func closer(of opener: Int) -> Int? {
    var possible: Int?
    var depth = 0
    marks: for index in opener + 1..<max(marks.count, opener + 1) {
      let mark = marks[index]
      if mark.family != .single {
        depth += change(of: mark)
        if depth < 0 { break marks }
      } else if mark.looksClosing, mark.direction != .opening || marks[opener].direction == .opening {
        if !isPossessive(mark) { return index }
        possible = possible ?? index
      } else if mark.looksOpening,
        !cues.isElided(mark.tokens.upperBound, before: block.upperBound, isMarked: mark.direction == .opening)
      {
        break marks
      }
    }
    // A paragraph of a quotation that goes on in the next one closes none, so that its apostrophes are no marks.
    let goesOn = surroundings.next == .single && marks[opener].tokens.lowerBound == block.lowerBound
    return goesOn ? nil : possible
  }

  private func change(of mark: QuotationMark) -> Int {
    if mark.direction == .opening || mark.looksOpening && !mark.looksClosing { return 1 }
    return mark.direction == .closing || mark.looksClosing ? -1 : 0
  }

  private func isPossessive(_ mark: QuotationMark) -> Bool {
    let before = mark.tokens.lowerBound - 1
    let after = mark.tokens.upperBound
    guard mark.direction != .opening, before >= block.lowerBound, after < block.upperBound,
      list.tokens[before].kind == .word, list.tokens[after].kind == .word, list.tokens[after].isAfterSpace
    else { return false }
    let last = list.spellings[Int(list.tokens[before].spelling)].unicodeScalars.last
    return last == "s" || last == "x" || last == "z"
  }

  // MARK: Missing openers

  /// A mark that closes where none is open: what the block before has opened, or, where a cue follows, the sentence.
  private mutating func closeLone(_ index: Int) {
    let mark = marks[index]
    guard mark.looksClosing || mark.direction == .closing else { return }
    if pairs.isEmpty, closerOfBlockBefore == nil, surroundings.open == mark.family {
      closerOfBlockBefore = mark.tokens
      return
    }
    let end = mark.tokens.lowerBound
    guard mark.looksClosing, !mark.isAfterDigit || mark.direction != .either,
      isFollowedByCue(mark.tokens.upperBound), let start = startOfSentence(before: end), start + 2 < end
    else { return }
    var pair = Pair(
      family: mark.family, outer: start..<mark.tokens.upperBound, inner: start..<end, limit: block.upperBound)
    pair.isClosed = true
    pair.rule = "quotation.missing-opener.before-cue"
    pairs.append(pair)
  }

  /// The first word of the sentence that goes on before a token, after the last quotation.
  private func startOfSentence(before end: Int) -> Int? {
    let bound = max(pairs.last?.outer.upperBound ?? block.lowerBound, closerOfBlockBefore?.upperBound ?? 0)
    guard bound < end else { return nil }
    var start = end - 1
    while start > bound, !cues.endsSentence(at: start - 1) {
      guard end - start < QuotationPairing.longest else { return nil }
      start -= 1
    }
    return (start..<end).first { list.tokens[$0].kind == .word || list.tokens[$0].kind == .number }
  }

  private func isFollowedByCue(_ index: Int) -> Bool {
    guard index < block.upperBound else { return false }
    let isComma = list.spellings[Int(list.tokens[index].spelling)] == ","
    return cues.isCue(from: isComma ? index + 1 : index, before: block.upperBound)
  }
}
