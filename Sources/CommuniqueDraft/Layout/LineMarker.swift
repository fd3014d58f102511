/// The marker of an item or a heading at the start of a line.
struct LineMarker {
  /// How it is written, from the highest rank in an outline to the lowest.
  enum Style: UInt8, Comparable {
    case roman, arabic, decimal, upperLetter, parenthesis, lowerLetter, bullet

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  /// How it is written.
  var style: Style
  /// Its number, for a letter its place in the alphabet; 0 for bullets.
  var number: Int
  /// How many numbers it has: two for `1.2`.
  var depth: Int
  /// How many scalars it takes, without white space after it.
  var length: Int
  /// How many scalars precede the words.
  var offset: Int
  /// Whether running text can begin so as well: a dash, an initial, a number that ends a sentence.
  var isWeak: Bool

  /// Reads the marker at the start of a line; `nil` where it has none.
  init?(_ line: ArraySlice<Unicode.Scalar>) {
    guard var marker = LineMarker.first(line) else { return nil }
    // A conversion can leave two: “- ⇒ ”.
    var rest = line.dropFirst(marker.offset)
    while marker.style == .bullet, let next = LineMarker.first(rest), next.style == .bullet, next.offset < rest.count {
      marker.length = marker.offset + next.length
      marker.offset += next.offset
      marker.isWeak = false
      rest = rest.dropFirst(next.offset)
    }
    guard marker.offset < line.count else { return nil }
    self = marker
  }

  private init(_ style: Style, number: Int = 0, depth: Int = 1, length: Int, offset: Int, isWeak: Bool = false) {
    self.style = style
    self.number = number
    self.depth = depth
    self.length = length
    self.offset = offset
    self.isWeak = isWeak
  }

  private static func first(_ line: ArraySlice<Unicode.Scalar>) -> LineMarker? {
    guard let first = line.first else { return nil }
    return bullet(first, line) ?? numbered(first, line)
  }

  private static func bullet(_ first: Unicode.Scalar, _ line: ArraySlice<Unicode.Scalar>) -> LineMarker? {
    let next = line.dropFirst().first
    let isSpaced = next.map(LayoutScalar.isSpace) ?? false
    switch first {
    case "•", "▪", "◦", "‣", "●", "○", "■", "□", "►", "▶", "➢", "➤", "⇒", "⮚", "✓", "✔", "❖", "◆", "⁃", "∙",
      "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}":
      return LineMarker(.bullet, length: 1, offset: isSpaced ? 2 : 1)
    case "-", "–", "—", "*", "→", "·", "+", "»":
      return isSpaced ? LineMarker(.bullet, length: 1, offset: 2, isWeak: first != "*") : nil
    case "o":
      guard isSpaced, let third = line.dropFirst(2).first, LayoutScalar.isUpper(third) else { return nil }
      return LineMarker(.bullet, length: 1, offset: 2)
    default: return nil
    }
  }

  /// A number or letter with a full stop or a bracket after it.
  private static func numbered(_ first: Unicode.Scalar, _ line: ArraySlice<Unicode.Scalar>) -> LineMarker? {
    var rest = line
    let isBracketed = first == "("
    if isBracketed { rest = rest.dropFirst() }
    guard let body = NumberBody(rest) else { return nil }
    rest = rest.dropFirst(body.length)
    guard let closer = rest.first else { return nil }
    let isDecimal = body.depth > 1
    if closer == ")" || closer == "." && !isBracketed {
      rest = rest.dropFirst()
    } else if !isDecimal || isBracketed {
      return nil
    }
    guard let space = rest.first, LayoutScalar.isSpace(space) else { return nil }
    let length = line.count - rest.count
    return LineMarker(
      body.style(isParenthesis: closer == ")"), number: body.number, depth: body.depth, length: length,
      offset: length + 1, isWeak: body.isLetter && body.isUpper && closer == "." || body.number > 199)
  }

  /// The number or letter of a marker.
  private struct NumberBody {
    var number = 0
    var depth = 1
    var length = 0
    var isLetter = false
    var isRoman = false
    var isUpper = false

    init?(_ text: ArraySlice<Unicode.Scalar>) {
      guard let first = text.first else { return nil }
      if LayoutScalar.isDigit(first) { readNumber(text) } else { readLetters(text) }
      guard length > 0 else { return nil }
    }

    private mutating func readNumber(_ text: ArraySlice<Unicode.Scalar>) {
      var digits = 0
      var isAfterStop = false
      for scalar in text.prefix(12) {
        if LayoutScalar.isDigit(scalar) {
          if isAfterStop { depth += 1 }
          if depth == 1 { number = number * 10 + Int(scalar.value) - 0x30 }
          isAfterStop = false
          digits += 1
          if digits > 3 {
            length = 0
            return
          }
        } else if scalar == ".", digits > 0, !isAfterStop {
          isAfterStop = true
          digits = 0
          length += 1
          continue
        } else {
          break
        }
        length += 1
      }
      if isAfterStop { length -= 1 }
    }

    private mutating func readLetters(_ text: ArraySlice<Unicode.Scalar>) {
      var letters: [UInt32] = []
      for scalar in text.prefix(6) {
        guard scalar.isASCII, LayoutScalar.isLetter(scalar) else { break }
        letters.append(scalar.value | 0x20)
      }
      guard let letter = letters.first, letters.count <= 5, let first = text.first else { return }
      let isUniform = text.prefix(letters.count).allSatisfy { LayoutScalar.isUpper($0) == LayoutScalar.isUpper(first) }
      isUpper = LayoutScalar.isUpper(first)
      if isUniform, let value = NumberBody.roman(letters), letters.count > 1 || [0x69, 0x76, 0x78].contains(letter) {
        number = value
        isRoman = true
        isLetter = letters.count == 1
        length = letters.count
      } else if letters.count == 1 {
        number = Int(letter) - 0x60
        isLetter = true
        length = 1
      }
    }

    private static func roman(_ letters: [UInt32]) -> Int? {
      var total = 0
      var last = Int.max
      for letter in letters {
        let value: Int
        switch letter {
        case 0x69: value = 1
        case 0x76: value = 5
        case 0x78: value = 10
        case 0x6C: value = 50
        default: return nil
        }
        total += value > last ? value - 2 * last : value
        last = value
      }
      return total > 0 && total < 60 ? total : nil
    }

    func style(isParenthesis: Bool) -> Style {
      if isParenthesis { return isLetter || isRoman ? .lowerLetter : .parenthesis }
      if isRoman, isUpper { return .roman }
      if isLetter || isRoman { return isUpper ? .upperLetter : .lowerLetter }
      return depth > 1 ? .decimal : .arabic
    }
  }
}
