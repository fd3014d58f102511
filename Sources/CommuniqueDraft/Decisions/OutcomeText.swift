internal import Communique

/// A briefing as those read it who look for outcomes: its words with what they do.
///
/// It never changes, and is shared because each sentence has readers of its own, for which it must not be copied.
final class OutcomeText: Sendable {
  /// What a value is.
  enum ValueForm: UInt8 {
    case place, date, money, quantity
  }

  let view: BriefingView
  let list: TokenList
  let quotations: [Quotation]
  let entities: EntityList
  let utterances: [Utterance]
  let lexicon: OutcomeLexicon
  let tables: LanguageTables
  /// For each token the mention that it belongs to, or -1.
  private let mentionOfToken: [Int32]
  /// For each token the outermost quotation that it stands in, or -1.
  private let quotationOfToken: [Int32]
  /// For each value what it is.
  let formOfValue: [ValueForm]
  /// For each value the token that it begins with.
  private let startOfValue: [Int32]
  /// For each token the last value that ends with it, or -1.
  private let valueEndingWithToken: [Int32]
  /// For each sentence the sections of the phrases that begin with its words, so that most are passed over at once.
  let sectionsOfSentence: [OutcomePhrase.Sections]
  /// For each sentence the classes of its words.
  let classesOfSentence: [WordClass]
  /// For each block its sentences.
  let sentencesOfBlock: [Range<Int>]

  init(
    _ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ entities: EntityList,
    _ utterances: [Utterance], tables: LanguageTables
  ) {
    self.view = view
    self.list = list
    self.quotations = quotations
    self.entities = entities
    self.utterances = utterances
    self.tables = tables
    let lexicon = OutcomeLexicon(list, tables: tables)
    self.lexicon = lexicon
    formOfValue = entities.values.map { OutcomeText.form(of: $0) }
    startOfValue = entities.values.map { Int32(truncatingIfNeeded: $0.tokens.lowerBound) }
    var valueEndingWithToken = Array(repeating: Int32(-1), count: list.tokens.count)
    for (index, value) in entities.values.enumerated() {
      if let last = value.tokens.last, valueEndingWithToken.indices.contains(last) {
        valueEndingWithToken[last] = Int32(truncatingIfNeeded: index)
      }
    }
    self.valueEndingWithToken = valueEndingWithToken
    sectionsOfSentence = list.sentences.map { sentence in
      var sections: OutcomePhrase.Sections = []
      for index in sentence.tokens { sections.formUnion(lexicon.sections[Int(list.tokens[index].spelling)]) }
      return sections
    }
    classesOfSentence = list.sentences.map { sentence in
      var classes: WordClass = []
      for index in sentence.tokens { classes.formUnion(lexicon.classes[Int(list.tokens[index].spelling)]) }
      return classes
    }
    mentionOfToken = OutcomeText.marks(entities.mentions.map(\.tokens), count: list.tokens.count)
    quotationOfToken = OutcomeText.marks(
      quotations.map { $0.parent == nil ? $0.tokens : 0..<0 }, count: list.tokens.count)
    sentencesOfBlock = OutcomeText.sentences(of: view, list)
  }

  private static func form(of value: DraftValue) -> ValueForm {
    switch value.kind {
    case .place: .place
    case .date: .date
    case .money: .money
    case .quantity: .quantity
    }
  }

  private static func marks(_ ranges: [Range<Int>], count: Int) -> [Int32] {
    var marks = Array(repeating: Int32(-1), count: count)
    for (index, range) in ranges.enumerated() {
      for token in range.clamped(to: 0..<count) where marks[token] < 0 {
        marks[token] = Int32(truncatingIfNeeded: index)
      }
    }
    return marks
  }

  private static func sentences(of view: BriefingView, _ list: TokenList) -> [Range<Int>] {
    var result = Array(repeating: 0..<0, count: view.blocks.count)
    for (index, sentence) in list.sentences.enumerated() where result.indices.contains(sentence.block) {
      let known = result[sentence.block]
      result[sentence.block] = known.isEmpty ? index..<index + 1 : known.lowerBound..<index + 1
    }
    return result
  }

  // MARK: Words

  var tokens: [Token] { list.tokens }

  /// Whether a token does what a class says.
  func has(_ index: Int, _ wordClass: WordClass) -> Bool {
    guard list.tokens.indices.contains(index) else { return false }
    return !lexicon.classes[Int(list.tokens[index].spelling)].isDisjoint(with: wordClass)
  }

  func spelling(_ index: Int) -> String {
    list.tokens.indices.contains(index) ? list.spellings[Int(list.tokens[index].spelling)] : ""
  }

  func kind(_ index: Int) -> Token.Kind? { list.tokens.indices.contains(index) ? list.tokens[index].kind : nil }

  func isWord(_ index: Int) -> Bool {
    switch kind(index) {
    case .word, .number, .clitic, .sign: true
    default: false
    }
  }

  /// Whether a token is one of a few marks.
  @inline(__always)
  func isMark(_ index: Int, _ marks: StaticString) -> Bool {
    guard list.tokens.indices.contains(index), list.tokens[index].kind == .punctuation else { return false }
    return isMark(lexicon.marks[Int(list.tokens[index].spelling)], among: marks)
  }

  private func isMark(_ mark: UInt32, among marks: StaticString) -> Bool {
    guard mark != 0 else { return false }
    if !marks.hasPointerRepresentation { return marks.unicodeScalar.value == mark }
    return marks.withUTF8Buffer { bytes in
      // Decoded by hand, because this is asked at nearly every token: marks have one to three bytes.
      var index = 0
      while index < bytes.count {
        let first = UInt32(bytes[index])
        if first < 0x80 {
          if first == mark { return true }
          index += 1
        } else if first < 0xE0, index + 1 < bytes.count {
          if (first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F == mark { return true }
          index += 2
        } else if index + 2 < bytes.count {
          let rest = (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F
          if (first & 0x0F) << 12 | rest == mark { return true }
          index += 3
        } else {
          return false
        }
      }
      return false
    }
  }

  /// The mention that a token belongs to.
  func mention(at index: Int) -> Int? {
    mentionOfToken.indices.contains(index) && mentionOfToken[index] >= 0 ? Int(mentionOfToken[index]) : nil
  }

  /// The outermost quotation that a token stands in.
  func quotation(at index: Int) -> Int? {
    quotationOfToken.indices.contains(index) && quotationOfToken[index] >= 0 ? Int(quotationOfToken[index]) : nil
  }

  /// Whether a token is written in capitals alone, as acronyms are.
  func isAcronym(_ index: Int) -> Bool {
    guard kind(index) == .word else { return false }
    let range = list.tokens[index].range.clamped(to: 0..<view.text.count)
    guard (2...8).contains(range.count) else { return false }
    let capitals = view.text[range].filter { $0.properties.isUppercase }.count
    return capitals >= 2 && capitals * 2 > range.count
  }

  /// The values that begin within tokens, as indexes.
  func values(in range: Range<Int>) -> Range<Int> {
    firstValue(from: range.lowerBound)..<firstValue(from: max(range.upperBound, range.lowerBound))
  }

  /// Whether a value is a date or an amount of money.
  func isDateOrMoney(_ index: Int) -> Bool {
    formOfValue[index] == .date || formOfValue[index] == .money
  }

  /// The last value that ends with a token.
  func value(endingWith token: Int) -> Int? {
    guard valueEndingWithToken.indices.contains(token), valueEndingWithToken[token] >= 0 else { return nil }
    return Int(valueEndingWithToken[token])
  }

  private func firstValue(from token: Int) -> Int {
    BinarySearch.firstIndex(in: startOfValue) { Int($0) >= token }
  }

  /// The words that carry content, as spellings; numbers not included.
  func content(of range: Range<Int>) -> Set<Int32> {
    var words: Set<Int32> = []
    for index in range.prefix(40)
    where kind(index) == .word && !has(index, [.stop, .determiner, .preposition, .conjunction]) {
      words.insert(list.tokens[index].spelling)
    }
    return words
  }

  // MARK: Stretches

  /// The stretch of the view that tokens take up.
  func stretch(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<list.tokens.count)
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(list.tokens[first].start)..<max(Int(list.tokens[last].end), Int(list.tokens[first].start))
  }

  /// Tokens without marks at their ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isMark(lower, ".,;:–—-…•") || has(lower, .conjunction) { lower += 1 }
    while lower < upper, isMark(upper - 1, ".,;:–—-…!?") || has(upper - 1, .conjunction) { upper -= 1 }
    return lower..<upper
  }

  /// The kind of the block that a sentence stands in.
  func block(ofSentence index: Int) -> BriefingBlock? {
    guard list.sentences.indices.contains(index) else { return nil }
    let block = list.sentences[index].block
    return view.blocks.indices.contains(block) ? view.blocks[block] : nil
  }

  /// Whether a block's words are the reporter's.
  func isRead(_ block: BriefingBlock) -> Bool {
    switch block.kind {
    case .heading, .paragraph, .listItem, .caption, .box: true
    default: false
    }
  }

  /// Words for a title: the first letter upper case, at most so many tokens, none cut.
  func title(_ range: Range<Int>, limit: Int = 14) -> String {
    var range = trimmed(range)
    while let first = range.first, has(first, .determiner), range.count > 1 { range = first + 1..<range.upperBound }
    if range.count > limit { range = range.lowerBound..<shortened(range, limit) }
    let words = view.string(stretch(trimmed(range)))
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst()
  }

  /// A title ends before a preposition or conjunction, so that it does not end on one.
  private func shortened(_ range: Range<Int>, _ limit: Int) -> Int {
    let end = range.lowerBound + limit
    for index in stride(from: end, to: range.lowerBound + 3, by: -1)
    where has(index, [.preposition, .conjunction, .relative, .complementizer]) || isMark(index, ",;:(–") {
      return index
    }
    return end
  }
}
