internal import Communique

/// Finds places, dates, amounts of money and quantities in a briefing's sentences.
struct ValueScanner {
  let view: BriefingView
  let list: TokenList
  let lexicon: EntityLexicon
  /// Whether a comma parts whole numbers from fractions.
  let hasDecimalComma: Bool
  /// What plurals end with, and what the singular has instead; the longest first.
  let pluralEndings: [(plural: String, singular: String)]
  /// The values, in the order of the text.
  var values: [DraftValue] = []
  /// The places, each once.
  var places: [(name: String, country: String?)] = []
  private var placeIndexes: [String: Int] = [:]

  init(_ view: BriefingView, _ list: TokenList, _ lexicon: EntityLexicon, tables: LanguageTables) {
    self.view = view
    self.list = list
    self.lexicon = lexicon
    hasDecimalComma = tables.words("decimal mark").contains("comma")
    pluralEndings = tables.entries("plural endings").flatMap { entry in
      entry.words.map { (plural: $0, singular: entry.key == "-" ? "" : entry.key) }
    }
  }

  /// Finds the values.
  ///
  /// - Parameter mentions: The mentions, in the order of the text. A capital that stands for a state is no place, and the
  ///   words of a name are no date or number.
  mutating func run(_ mentions: [Mention]) {
    var next = 0
    for sentence in list.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        while next < mentions.count, mentions[next].tokens.upperBound <= index { next += 1 }
        let mention = next < mentions.count && mentions[next].tokens.contains(index) ? mentions[next] : nil
        let isInName = mention.map { ($0.kind == .person || $0.kind == .body) && $0.tokens.lowerBound < index } ?? false
        index = isInName ? index + 1 : read(at: index, sentence.tokens, isState: mention?.kind == .state)
      }
    }
  }

  private static let dateStarters: UInt64 = [
    EntityLexicon.Category.month, .weekday, .season, .seasonQualifier, .partOfYear, .unnumberedYear,
  ].reduce(0) { $0 | $1.bit }

  private static let amountStarters: UInt64 = [
    EntityLexicon.Category.numberQualifier, .rangeOpener, .currency, .numberWord, .vagueNumber,
  ].reduce(0) { $0 | $1.bit }

  /// Reads the value at a token, if there is one, and gives the token to go on with.
  private mutating func read(at index: Int, _ sentence: Range<Int>, isState: Bool) -> Int {
    let token = list.tokens[index]
    let categories = lexicon.categories(at: index)
    let isNumeric = token.kind == .number || token.kind == .sign
    if isNumeric || categories & ValueScanner.dateStarters != 0, let date = date(at: index, sentence) {
      values.append(date)
      return max(index + 1, date.tokens.upperBound)
    }
    if isNumeric || categories & ValueScanner.amountStarters != 0 {
      let amounts = amounts(at: index, sentence)
      values += amounts
      if let last = amounts.last { return max(index + 1, last.tokens.upperBound) }
    }
    if token.isCapitalized, let place = place(at: index, sentence, isState: isState) {
      values.append(place)
      return max(index + 1, place.tokens.upperBound)
    }
    return index + 1
  }

  // MARK: Places

  private mutating func place(at index: Int, _ sentence: Range<Int>, isState: Bool) -> DraftValue? {
    guard list.tokens[index].isCapitalized else { return nil }
    let isAfterPreposition =
      index > sentence.lowerBound && (lexicon.isWord(.placePreposition, at: index - 1) || isAfterPlace(index))
    for category in [EntityLexicon.Category.city, .capital, .region] {
      guard let match = lexicon.match(category, at: index, before: sentence.upperBound) else { continue }
      if match.end < sentence.upperBound, lexicon.isWord(.notState, at: match.end), list.tokens[match.end].isCapitalized
      {
        return nil
      }
      let isFollowedByComma = match.end < sentence.upperBound && spelling(match.end) == ","
      if isState, category == .capital { return nil }
      guard isAfterPreposition || isFollowedByComma || category == .region else { return nil }
      let key = lexicon.entries[match.entry].key
      return place(named: string(index..<match.end), country: key.utf8.count == 2 ? key : nil, index..<match.end)
    }
    return isAfterPreposition ? placeBeforeState(at: index, sentence) : nil
  }

  /// `in Kharkiv and Kherson`.
  private func isAfterPlace(_ index: Int) -> Bool {
    guard let last = values.last, last.tokens.upperBound == index - 1, case .place = last.kind else { return false }
    return lexicon.isWord(.listJoiner, at: index - 1) || spelling(index - 1) == ","
  }

  /// `in Lucca, Italy`: words before a comma and a state.
  private mutating func placeBeforeState(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    var end = index
    while end < sentence.upperBound, end - index < 3, list.tokens[end].isCapitalized,
      lexicon.match(.state, at: end, before: sentence.upperBound) == nil, !lexicon.isWord(.month, at: end)
    { end += 1 }
    guard end > index, end + 1 < sentence.upperBound, spelling(end) == ",",
      let state = lexicon.match(.state, at: end + 1, before: sentence.upperBound)
    else { return nil }
    // “in Sweden, Finland and Norway” lists states; “in Lucca, Italy” ends with one.
    if state.end < sentence.upperBound, spelling(state.end) == "," || lexicon.isWord(.listJoiner, at: state.end) {
      guard spelling(state.end) == "," else { return nil }
    }
    guard !lexicon.isWord(.notName, at: index), !lexicon.isWord(.organization, at: index) else { return nil }
    return place(named: string(index..<end), country: lexicon.entries[state.entry].key, index..<end)
  }

  private mutating func place(named name: String, country: String?, _ tokens: Range<Int>) -> DraftValue {
    let key = "\(NameFolding.fold(name.lowercased())) \(country ?? "")"
    let number = placeIndexes[key] ?? places.count
    if number == places.count {
      places.append((name, country))
      placeIndexes[key] = number
    }
    return DraftValue(kind: .place(index: number), tokens: tokens)
  }

  // MARK: Tokens

  func spelling(_ index: Int) -> String { list.spellings[Int(list.tokens[index].spelling)] }

  func string(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last, last < list.tokens.count else { return "" }
    return view.string(list.tokens[first].range.lowerBound..<list.tokens[last].range.upperBound)
  }

  /// The value of digits without separators, of a number of tokens that no date exceeds.
  func integer(at index: Int, in sentence: Range<Int>) -> Int? {
    guard sentence.contains(index), list.tokens[index].kind == .number else { return nil }
    let digits = spelling(index)
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
