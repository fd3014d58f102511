/// Takes the marks and the case off letters, so that spellings of one word compare as equal.
struct WordFolding {
  private var folded: [Unicode.Scalar: String] = [:]
  private let spellsOutUmlauts: Bool

  /// - Parameter spellsOutUmlauts: Whether `ö` becomes `oe`, as in names without the marks, instead of `o`.
  init(spellsOutUmlauts: Bool = false) { self.spellsOutUmlauts = spellsOutUmlauts }

  /// A word of a text.
  struct Word {
    /// The word, folded.
    let text: String
    /// Where it stands, in Unicode scalars.
    let range: Range<Int>
  }

  /// The words of a text, folded: runs of letters and digits. Apostrophes and hyphens part words; a point or comma
  /// between digits does not.
  mutating func words(of text: String) -> [String] { places(of: text).map(\.text) }

  /// The words of a text with their places.
  mutating func places(of text: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    var start = 0
    var end = 0
    var heldMark: Unicode.Scalar?
    func finish() {
      if !word.isEmpty { words.append(Word(text: word, range: start..<end)) }
      word = ""
    }
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if let mark = heldMark {
        heldMark = nil
        if !WordFolding.isDigit(scalar) {
          finish()
        } else if mark == "." {
          word.unicodeScalars.append(mark)
        }
      }
      let isNew = word.isEmpty
      if WordFolding.isASCIILetter(scalar) {
        word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      } else if WordFolding.isDigit(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !scalar.isASCII, isPart(scalar) {
        word += letters(of: scalar)
      } else if scalar == "." || scalar == ",", let last = word.unicodeScalars.last, WordFolding.isDigit(last) {
        heldMark = scalar
        continue
      } else {
        finish()
        continue
      }
      if isNew { start = position }
      end = position + 1
    }
    finish()
    return words
  }

  private func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || WordFolding.isMark(scalar)
  }

  private mutating func letters(of scalar: Unicode.Scalar) -> String {
    if WordFolding.isMark(scalar) { return "" }
    if let known = folded[scalar] { return known }
    var letters = ""
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !WordFolding.isMark(lower) {
      if spellsOutUmlauts, let spelled = WordFolding.umlauts[lower] {
        letters += spelled
      } else if let base = LatinFolding.letters[lower] {
        letters += base
      } else {
        letters.unicodeScalars.append(lower)
      }
    }
    folded[scalar] = letters
    return letters
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    let lower = scalar.value | 0x20
    return scalar.isASCII && lower >= 0x61 && lower <= 0x7A
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x300 && scalar.value <= 0x36F }

  private static let umlauts: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"]
}
