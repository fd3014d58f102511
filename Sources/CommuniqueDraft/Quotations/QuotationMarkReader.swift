/// Reads the marks of one block.
struct QuotationMarkReader {
  private let view: BriefingView
  private let list: TokenList

  init(_ view: BriefingView, _ list: TokenList) {
    self.view = view
    self.list = list
  }

  /// The marks among the tokens of a block, in order, those that measure (`5'10"`) left out.
  func marks(in block: Range<Int>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = block.lowerBound
    var hasDoubled = false
    while index < block.upperBound {
      guard list.tokens[index].kind == .quotationMark, let scalar = scalar(of: index) else {
        index += 1
        continue
      }
      var length = isDoubled(index, before: block.upperBound) ? 2 : 1
      // Two single marks that close where no two have opened are two.
      if length == 2, !hasDoubled { length = opens(index..<index + 2, scalar, in: block) ? 2 : 1 }
      if length == 2 { hasDoubled = true }
      let tokens = index..<index + length
      index += length
      guard let shape = QuotationMarkReader.shape(scalar, isDoubled: length == 2) else { continue }
      let mark = mark(shape.family, shape.direction, tokens, in: block)
      if !isMeasure(mark, scalar, in: block) { marks.append(mark) }
    }
    return marks
  }

  private func opens(_ tokens: Range<Int>, _ scalar: Unicode.Scalar, in block: Range<Int>) -> Bool {
    guard let shape = QuotationMarkReader.shape(scalar, isDoubled: true) else { return false }
    return mark(shape.family, shape.direction, tokens, in: block).looksOpening
  }

  private func mark(
    _ family: QuotationMark.Family, _ direction: QuotationMark.Direction, _ tokens: Range<Int>, in block: Range<Int>
  ) -> QuotationMark {
    let before = neighbour(before: tokens.lowerBound, in: block)
    let after = neighbour(after: tokens.upperBound, in: block)
    return QuotationMark(
      family: family, direction: direction, tokens: tokens,
      looksOpening: (before == .space || before == .opening || before == .either)
        && (after == .word || after == .opening || after == .either || after == .closing && before == .space),
      looksClosing: (before == .word || before == .closing || before == .either)
        && (after == .space || after == .closing || after == .either || after == .opening && before == .closing),
      isAfterDigit: before == .word && isNumber(tokens.lowerBound - 1, in: block))
  }

  // MARK: Shapes

  /// The family of the mark that a block begins with.
  func familyOfFirst(in block: Range<Int>) -> QuotationMark.Family? {
    guard let first = block.first, list.tokens[first].kind == .quotationMark else { return nil }
    return marks(in: first..<min(first + 3, block.upperBound)).first?.family
  }

  private static func shape(
    _ scalar: Unicode.Scalar, isDoubled: Bool
  ) -> (family: QuotationMark.Family, direction: QuotationMark.Direction)? {
    switch scalar.value {
    case 0x22, 0xFF02, 0x2033: (.double, .either)
    case 0x201C, 0x201F, 0x201E, 0x301D: (.double, .opening)
    case 0x201D, 0x301E, 0x301F: (.double, .closing)
    case 0x27, 0x2032, 0x02BC, 0xFF07: (isDoubled ? .double : .single, .either)
    case 0x60, 0x2018, 0x201A, 0x201B: (isDoubled ? .double : .single, .opening)
    case 0x2019, 0xB4: (isDoubled ? .double : .single, .closing)
    case 0xAB: (.guillemet, .opening)
    case 0xBB: (.guillemet, .closing)
    case 0x2039: (.singleGuillemet, .opening)
    case 0x203A: (.singleGuillemet, .closing)
    case 0x300C, 0xFE41, 0xFF62: (.corner, .opening)
    case 0x300D, 0xFE42, 0xFF63: (.corner, .closing)
    case 0x300E, 0xFE43: (.whiteCorner, .opening)
    case 0x300F, 0xFE44: (.whiteCorner, .closing)
    default: nil
    }
  }

  /// Two equal single marks side by side stand for a double one.
  private func isDoubled(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, list.tokens[index + 1].kind == .quotationMark, !list.tokens[index + 1].isAfterSpace,
      let scalar = scalar(of: index), scalar == self.scalar(of: index + 1)
    else { return false }
    switch scalar.value {
    case 0x27, 0x60, 0x2018, 0x2019, 0xB4, 0x2032: return true
    default: return false
    }
  }

  private func scalar(of index: Int) -> Unicode.Scalar? {
    let start = Int(list.tokens[index].start)
    return view.text.indices.contains(start) ? view.text[start] : nil
  }

  // MARK: Measures

  /// Feet and inches, minutes and seconds: `5'10"`, `48°12′30″`, `6'`. A mark after a number that could as well close a
  /// quotation is none of them: the pairing decides.
  private func isMeasure(_ mark: QuotationMark, _ scalar: Unicode.Scalar, in block: Range<Int>) -> Bool {
    guard mark.isAfterDigit else { return false }
    switch scalar.value {
    case 0x2032, 0x2033: return true
    case 0x22, 0x27, 0x2019, 0x201D: break
    default: return false
    }
    let next = mark.tokens.upperBound
    if next < block.upperBound, list.tokens[next].kind == .number, !list.tokens[next].isAfterSpace { return true }
    let previous = mark.tokens.lowerBound - 2
    guard previous > block.lowerBound, list.tokens[previous].kind == .quotationMark else { return false }
    return isNumber(previous - 1, in: block) && !list.tokens[previous].isAfterSpace
      && !list.tokens[previous + 1].isAfterSpace
  }

  private func isNumber(_ index: Int, in block: Range<Int>) -> Bool {
    block.contains(index) && list.tokens[index].kind == .number
  }

  // MARK: Neighbours

  private enum Neighbour {
    case space, word, opening, closing, either
  }

  private func neighbour(before index: Int, in block: Range<Int>) -> Neighbour {
    guard index > block.lowerBound, !list.tokens[index].isAfterSpace else { return .space }
    return neighbour(index - 1)
  }

  private func neighbour(after index: Int, in block: Range<Int>) -> Neighbour {
    guard index < block.upperBound, !list.tokens[index].isAfterSpace else { return .space }
    return neighbour(index)
  }

  private func neighbour(_ index: Int) -> Neighbour {
    let token = list.tokens[index]
    switch token.kind {
    case .word, .number, .clitic, .sign: return .word
    case .blockEnd: return .space
    case .quotationMark, .punctuation: break
    }
    guard let scalar = scalar(of: index) else { return .space }
    switch scalar {
    case "(", "[", "{", "¿", "¡", "“", "‘", "„", "‚", "「", "『": return .opening
    case ".", ",", ";", ":", "!", "?", "…", ")", "]", "}", "”", "」", "』", "。", "、", "，": return .closing
    default: return .either
    }
  }
}
