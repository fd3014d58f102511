internal import Communique

/// Parts the words of a briefing's view into tokens.
package struct TokenStage {
  private let view: BriefingView
  private var list = TokenList()
  private var spellings = SpellingTable()
  private let enclitics: Set<String>
  private let elisions: Set<String>

  /// Prepares for a view.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - tables: Of these, the sections `enclitics` (`'s`) and `elisions` (`l'`, `qu'`).
  package init(_ view: BriefingView, tables: LanguageTables) {
    self.view = view
    enclitics = Set(tables.words("enclitics"))
    elisions = Set(tables.words("elisions"))
  }

  /// Makes the tokens, without sentences.
  package consuming func run() -> TokenList {
    list.tokens.reserveCapacity(view.text.count / 5)
    for block in view.blocks {
      let range = block.range.clamped(to: 0..<view.text.count)
      read(range)
      add(.blockEnd, range.upperBound..<range.upperBound, isAfterSpace: false)
    }
    list.spellings = spellings.spellings
    return list
  }

  /// The spellings that the tokens of a phrase have, such as `["secretary", "general"]`.
  package static func split(_ phrase: String, tables: LanguageTables) -> [String] {
    tables.spellings[phrase] ?? spellings(of: [phrase], tables: tables)[phrase] ?? []
  }

  /// The spellings that the tokens of phrases have, by phrase.
  static func spellings(of phrases: [String], tables: LanguageTables) -> [String: [String]] {
    var view = BriefingView()
    for phrase in phrases {
      let start = view.text.count
      view.text += phrase.unicodeScalars
      view.blocks.append(BriefingBlock(kind: .paragraph, range: start..<view.text.count, spans: [], rule: "phrase"))
    }
    let list = TokenStage(view, tables: tables).run()
    var result: [String: [String]] = [:]
    var number = 0
    var words: [String] = []
    for token in list.tokens {
      if token.kind == .blockEnd {
        if number < phrases.count { result[phrases[number]] = words }
        number += 1
        words = []
      } else {
        words.append(list.spellings[Int(token.spelling)])
      }
    }
    return result
  }

  // MARK: Reading

  private mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    var isAfterSpace = true
    while index < range.upperBound {
      let start = index
      let kind = ScalarClass(view.text[index])
      switch kind {
      case .space:
        index += 1
        isAfterSpace = true
        continue
      case .letter:
        index = endOfWord(from: index, before: range.upperBound)
        addWord(start..<index, isAfterSpace: isAfterSpace)
      case .digit:
        index = endOfNumber(from: index, before: range.upperBound)
        add(.number, start..<index, isAfterSpace: isAfterSpace)
      case .apostrophe:
        index += 1
        addApostrophe(at: start, isAfterSpace: isAfterSpace)
      case .quotationMark:
        index += 1
        add(.quotationMark, start..<index, isAfterSpace: isAfterSpace)
      case .sign:
        index += 1
        add(.sign, start..<index, isAfterSpace: isAfterSpace)
      case .hyphen, .punctuation:
        index += 1
        add(.punctuation, start..<index, isAfterSpace: isAfterSpace)
      }
      isAfterSpace = false
    }
  }

  private func scalarClass(at index: Int, before limit: Int) -> ScalarClass? {
    index < limit ? ScalarClass(view.text[index]) : nil
  }

  /// A word goes on over inner hyphens, inner apostrophes, and the full stops of letters that stand for words.
  private func endOfWord(from start: Int, before limit: Int) -> Int {
    var index = start + 1
    var lettersSinceStop = 1
    while let kind = scalarClass(at: index, before: limit) {
      switch kind {
      case .letter, .digit:
        lettersSinceStop += 1
        index += 1
      case .hyphen, .apostrophe:
        guard let next = scalarClass(at: index + 1, before: limit), next == .letter || next == .digit else {
          return index
        }
        lettersSinceStop = 0
        index += 1
      case .punctuation where view.text[index] == "." && lettersSinceStop == 1:
        // “U.S.” is one word; “plan B.” is not, because no letter with a full stop precedes or follows.
        let isInitials = index - start >= 3 && view.text[index - 2] == "."
        let goesOn = scalarClass(at: index + 1, before: limit) == .letter && isInitial(index + 1, before: limit)
        guard isInitials || goesOn else { return index }
        lettersSinceStop = 0
        index += 1
      default: return index
      }
    }
    return index
  }

  private func isInitial(_ index: Int, before limit: Int) -> Bool {
    index + 1 < limit && view.text[index + 1] == "."
  }

  /// A number goes on over separators that digits follow, and over narrow and no-break spaces that three digits follow.
  private func endOfNumber(from start: Int, before limit: Int) -> Int {
    var index = start + 1
    while let kind = scalarClass(at: index, before: limit) {
      if kind == .digit {
        index += 1
        continue
      }
      let scalar = view.text[index]
      let isSeparator = scalar == "," || scalar == "."
      let isNarrow = scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2009
      guard isSeparator || isNarrow, scalarClass(at: index + 1, before: limit) == .digit else { return index }
      if isNarrow {
        guard (1...3).allSatisfy({ scalarClass(at: index + $0, before: limit) == .digit }),
          scalarClass(at: index + 4, before: limit) != .digit
        else { return index }
      }
      index += 2
    }
    return index
  }

  // MARK: Adding

  private mutating func addWord(_ range: Range<Int>, isAfterSpace: Bool) {
    var range = range
    var isAfterSpace = isAfterSpace
    while !elisions.isEmpty, let end = apostrophe(in: range), elisions.contains(spelling(range.lowerBound..<end + 1)) {
      add(.clitic, range.lowerBound..<end + 1, isAfterSpace: isAfterSpace)
      range = end + 1..<range.upperBound
      isAfterSpace = false
    }
    guard let start = lastApostrophe(in: range), start > range.lowerBound,
      enclitics.contains(spelling(start..<range.upperBound))
    else {
      if !range.isEmpty { add(.word, range, isAfterSpace: isAfterSpace) }
      return
    }
    add(.word, range.lowerBound..<start, isAfterSpace: isAfterSpace)
    add(.clitic, start..<range.upperBound, isAfterSpace: false)
  }

  /// An apostrophe alone can be a mark or stand for something left out (`’90s`); the quotations find out.
  private mutating func addApostrophe(at index: Int, isAfterSpace: Bool) {
    add(.quotationMark, index..<index + 1, isAfterSpace: isAfterSpace)
  }

  private func apostrophe(in range: Range<Int>) -> Int? {
    range.prefix(12).first { ScalarClass(view.text[$0]) == .apostrophe }
  }

  private func lastApostrophe(in range: Range<Int>) -> Int? {
    range.suffix(4).last { ScalarClass(view.text[$0]) == .apostrophe }
  }

  private mutating func add(_ kind: Token.Kind, _ range: Range<Int>, isAfterSpace: Bool) {
    let index = spellings.index(of: kind == .blockEnd ? TokenStage.lineEnd : view.text[range])
    list.tokens.append(
      Token(
        kind: kind, isCapitalized: kind == .word && isCapital(view.text[range.lowerBound]), isAfterSpace: isAfterSpace,
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        spelling: index))
  }

  private static let lineEnd: ArraySlice<Unicode.Scalar> = ["\n"]

  private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// Lower case, composed as it stands, with one kind of apostrophe and hyphen; a word of very many letters by its start,
  /// so that the table of spellings stays small.
  private func spelling(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in view.text[range].prefix(64) {
      switch scalar.value {
      case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case 0..<0x80: result.append(scalar)
      case 0x2019, 0x02BC: result.append("'")
      case 0x2010, 0x2011: result.append("-")
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }
}
