/// Pairs the marks of one block.
///
/// Marks of each family open and close like brackets, on one stack. A single mark opens only where a mark that closes it
/// is found ahead, because it may be an apostrophe.
struct QuotationPairing {
  /// A quotation while its block is read.
  struct Pair {
    /// The marks' family.
    let family: QuotationMark.Family
    /// The tokens from the opening mark on; the closing mark's end, where it was found.
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

  /// More open marks than anybody nests: the outermost is given up.
  private static let depth = 12

  private let list: TokenList
  private let cues: QuotationCues
  private let block: Range<Int>
  private let marks: [QuotationMark]
  /// The quotations, in the order of their opening marks.
  private(set) var pairs: [Pair] = []
  /// A mark that closes what the block before has opened; its index among the tokens.
  private(set) var closerOfBlockBefore: Range<Int>?
  private var open: [Int] = []
  private var closers: [Int: Int] = [:]
  private let goesOn: QuotationMark.Family?

  /// Prepares for a block.
  ///
  /// - Parameters:
  ///   - marks: Its marks.
  ///   - block: Its tokens.
  ///   - goesOn: The family of a quotation that the block before has left open.
  init(
    _ marks: [QuotationMark], in block: Range<Int>, of list: TokenList, cues: QuotationCues,
    goesOn: QuotationMark.Family?
  ) {
    self.marks = marks
    self.block = block
    self.list = list
    self.cues = cues
    self.goesOn = goesOn
  }

  /// Pairs the marks, and finds ends for those that are left open.
  mutating func run() {
    for index in marks.indices {
      if let opener = closers.removeValue(forKey: index) {
        close(opener, at: index)
      } else if marks[index].family == .single {
        openSingle(index)
      } else if opens(index) {
        push(index)
      } else {
        close(index)
      }
    }
    for index in pairs.indices where !pairs[index].isClosed && pairs[index].limit == block.upperBound {
      inferEnd(of: index)
    }
  }

  // MARK: Direction

  private func opens(_ index: Int) -> Bool {
    let mark = marks[index]
    let isOpen = isOpen(mark.family)
    if mark.looksOpening, !mark.looksClosing {
      return mark.direction != .closing || !isOpen
    }
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
    guard !marks[index].isAfterDigit, index > 0 || goesOn == nil, index + 1 < marks.count else { return false }
    let next = marks[index + 1]
    return next.family == marks[index].family && next.looksClosing && !next.looksOpening
      && !isFollowedByCue(marks[index].tokens.upperBound)
  }

  private func isOpen(_ family: QuotationMark.Family) -> Bool { open.contains { pairs[$0].family == family } }

  // MARK: Stack

  private mutating func push(_ index: Int) {
    let mark = marks[index]
    if open.count == QuotationPairing.depth {
      let outermost = open.removeFirst()
      pairs[outermost].limit = mark.tokens.lowerBound
      inferEnd(of: outermost)
    }
    open.append(pairs.count)
    pairs.append(
      Pair(
        family: mark.family, outer: mark.tokens, inner: mark.tokens.upperBound..<mark.tokens.upperBound,
        limit: block.upperBound))
  }

  private mutating func close(_ index: Int) {
    let mark = marks[index]
    guard let place = open.lastIndex(where: { pairs[$0].family == mark.family }) else { return closeLone(index) }
    close(open[place], at: index)
  }

  private mutating func close(_ pair: Int, at index: Int) {
    let mark = marks[index]
    pairs[pair].outer = pairs[pair].outer.lowerBound..<mark.tokens.upperBound
    pairs[pair].inner = pairs[pair].inner.lowerBound..<mark.tokens.lowerBound
    pairs[pair].isClosed = true
    guard let place = open.lastIndex(of: pair) else { return }
    for inner in open[(place + 1)...] where !pairs[inner].isClosed {
      pairs[inner].limit = mark.tokens.lowerBound
      inferEnd(of: inner)
    }
    open.removeSubrange(place...)
  }

  // MARK: Single marks

  /// Opens a quotation with a single mark where one that closes it is found ahead.
  private mutating func openSingle(_ index: Int) {
    let mark = marks[index]
    guard mark.looksOpening, !(mark.looksClosing && mark.direction != .opening),
      mark.direction == .opening && !cues.isElided(mark.tokens.upperBound) || !cues.isElided(mark.tokens.upperBound)
    else { return }
    if let closer = closer(of: index) {
      push(index)
      closers[closer] = pairs.count - 1
    }
  }

  /// The mark that closes a single mark. After an `s`, a mark before a further word is the apostrophe of a plural as long
  /// as one follows that is none for certain.
  private func closer(of opener: Int) -> Int? {
    var possible: Int?
    var depth = 0
    for index in opener + 1..<marks.count {
      let mark = marks[index]
      if mark.family != .single {
        if mark.direction == .opening || mark.looksOpening && !mark.looksClosing {
          depth += 1
        } else if mark.direction == .closing || mark.looksClosing {
          depth -= 1
        }
        if depth < 0 { break }
        continue
      }
      if mark.looksClosing, !(mark.direction == .opening && marks[opener].direction == .either) {
        if !isPossessive(mark) { return index }
        possible = possible ?? index
      } else if mark.looksOpening, !cues.isElided(mark.tokens.upperBound) {
        break
      }
    }
    return possible
  }

  private func isPossessive(_ mark: QuotationMark) -> Bool {
    let before = mark.tokens.lowerBound - 1
    let after = mark.tokens.upperBound
    guard mark.direction != .opening, before >= block.lowerBound, after < block.upperBound,
      list.tokens[before].kind == .word, list.tokens[after].kind == .word, list.tokens[after].isAfterSpace
    else { return false }
    let spelling = list.spellings[Int(list.tokens[before].spelling)].unicodeScalars
    return spelling.last == "s" || spelling.last == "x" || spelling.last == "z"
  }

  // MARK: Missing marks

  /// A mark that closes where none is open: what the block before has opened, or, where a cue follows, the sentence.
  private mutating func closeLone(_ index: Int) {
    let mark = marks[index]
    guard mark.looksClosing || mark.direction == .closing else { return }
    if pairs.isEmpty, closerOfBlockBefore == nil, goesOn == mark.family {
      closerOfBlockBefore = mark.tokens
      return
    }
    guard mark.looksClosing, !mark.isAfterDigit || mark.direction != .either,
      isFollowedByCue(mark.tokens.upperBound)
    else { return }
    let bound = max(pairs.last?.outer.upperBound ?? block.lowerBound, block.lowerBound)
    var start = mark.tokens.lowerBound - 1
    while start > bound, !cues.endsSentence(at: start - 1), mark.tokens.lowerBound - start < 200 { start -= 1 }
    while start < mark.tokens.lowerBound, list.tokens[start].kind != .word, list.tokens[start].kind != .number {
      start += 1
    }
    guard start + 2 < mark.tokens.lowerBound, start >= bound else { return }
    var pair = Pair(
      family: mark.family, outer: start..<mark.tokens.upperBound, inner: start..<mark.tokens.lowerBound,
      limit: block.upperBound)
    pair.isClosed = true
    pair.rule = "quotation.missing-opener.before-cue"
    pairs.append(pair)
  }

  private func isFollowedByCue(_ index: Int) -> Bool {
    guard index < block.upperBound else { return false }
    let isComma = list.spellings[Int(list.tokens[index].spelling)] == ","
    return cues.isCue(from: isComma ? index + 1 : index, before: block.upperBound)
  }

  /// Finds an end for a quotation that no mark closes: the comma before the speaker with its cue, else the end of the
  /// sentence, else as far as it may reach.
  private mutating func inferEnd(of index: Int) {
    let start = pairs[index].inner.lowerBound
    let limit = pairs[index].limit
    let next = index + 1 < pairs.count ? pairs[index + 1].outer.lowerBound : limit
    var end = limit
    pairs[index].rule = "quotation.missing-closer.paragraph"
    if let comma = cues.commaBeforeCue(in: start..<max(start, min(next, limit))) {
      end = comma
      pairs[index].rule = "quotation.missing-closer.before-cue"
    } else if let sentence = cues.endOfSentence(in: start..<max(start, limit)) {
      end = sentence
      pairs[index].rule = "quotation.missing-closer.sentence"
    }
    pairs[index].inner = start..<max(start, end)
    pairs[index].outer = pairs[index].outer.lowerBound..<max(start, end)
  }
}
