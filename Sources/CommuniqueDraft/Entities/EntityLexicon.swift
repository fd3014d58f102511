/// The words and phrases of a language that entities are made of, found in the tokens of one briefing.
struct EntityLexicon: Sendable {
  /// What a phrase can be; each is a section of the tables.
  enum Category: UInt8, Sendable, CaseIterable {
    case state, nationality, capital, city, region, organization, bodyNoun, stateBodyNoun, group, office,
      besideOffice, womanOffice, feminineArticle, portfolio, officeModifier, neutralModifier, honorific, givenName,
      particle, familyNameFirst, nameSuffix, notName, noPerson, document, documentModifier, anonymous,
      anonymousModifier, someOf, pronoun, predicate, speech, plainSpeech, numbered, definite, indefinite, of,
      nameJoiner,
      directionPreposition,
      placePreposition, month, numberWord, scale, moneyScale, vagueNumber, currency, numberQualifier, rangeOpener,
      rangeJoiner, listJoiner, percent, unit, noUnit, weekday, season, seasonQualifier, partOfYear, unnumberedYear,
      dateFiller, yearPreposition, monthPreposition, ordinalEnding, missionPreposition, bodyPreposition, notState

    /// The bit of the category in the sets of a spelling’s categories.
    var bit: UInt64 { 1 << UInt64(rawValue) }
  }

  /// A phrase that was found.
  struct Match: Sendable {
    /// The entry, as an index into ``EntityLexicon/entries``.
    let entry: Int
    /// The token after its last.
    let end: Int
  }

  /// An entry of the tables: what it stands for, and its first wording.
  struct Entry: Sendable {
    let category: Category
    let key: String
    let name: String
  }

  /// How the first letters of a phrase must be written.
  private enum Writing: UInt8 {
    case any, capitalized, capitals
  }

  private struct Phrase {
    let category: Category
    let entry: Int
    let writing: Writing
    /// The spellings, in ``EntityLexicon/words``.
    var words: Range<Int32>
  }

  /// The entries.
  private(set) var entries: [Entry] = []
  /// The names of the states, by their codes.
  private(set) var stateNames: [String: String] = [:]
  /// What single words count, by their spelling.
  private(set) var numberWords: [String: Int] = [:]
  private var phrases: [Phrase] = []
  /// The spellings of all phrases, one phrase after the other.
  private var words: [Int32] = []
  /// For each spelling, the phrases that begin with it.
  private var ranges: [Range<Int32>]
  /// For each spelling, the categories of the phrases that begin with it.
  private var categories: [UInt64]
  private let list: TokenList
  private let text: [Unicode.Scalar]

  init(_ list: TokenList, _ view: BriefingView, tables: LanguageTables) {
    self.list = list
    text = view.text
    ranges = Array(repeating: 0..<0, count: list.spellings.count)
    categories = Array(repeating: 0, count: list.spellings.count)
    var indexes: [String: Int32] = [:]
    indexes.reserveCapacity(list.spellings.count)
    for (index, spelling) in list.spellings.enumerated() { indexes[spelling] = Int32(truncatingIfNeeded: index) }
    for category in Category.allCases { read(category, indexes, tables) }
    readCompoundNumbers()
    sortPhrases()
  }

  private mutating func read(_ category: Category, _ indexes: [String: Int32], _ tables: LanguageTables) {
    for entry in tables.entries(category.section) {
      entries.append(Entry(category: category, key: entry.key, name: entry.words.first ?? entry.key))
      if category == .state, stateNames[entry.key] == nil { stateNames[entry.key] = entry.words.first }
      if category == .numberWord, let number = Int(entry.key) {
        for word in entry.words { numberWords[word] = number }
      }
      for phrase in entry.words {
        let words = EntityLexicon.split(phrase, tables)
        let spellings = words.compactMap { indexes[$0] }
        guard !spellings.isEmpty, spellings.count == words.count else { continue }
        // British papers write offices small.
        let isAnyCase = category == .office && spellings.count > 1
        add(category, spellings, isAnyCase ? .any : EntityLexicon.writing(of: phrase))
      }
    }
  }

  /// Adds a phrase of the last entry.
  private mutating func add(_ category: Category, _ spellings: [Int32], _ writing: Writing) {
    guard let first = spellings.first else { return }
    let start = Int32(truncatingIfNeeded: words.count)
    words += spellings
    categories[Int(first)] |= category.bit
    phrases.append(
      Phrase(
        category: category, entry: entries.count - 1, writing: writing,
        words: start..<Int32(truncatingIfNeeded: words.count)))
  }

  /// Most phrases are plain words; only the others need the tokenizer.
  private static func split(_ phrase: String, _ tables: LanguageTables) -> [String] {
    let isPlain = phrase.utf8.allSatisfy { $0 >= 0x80 || $0 == 0x20 || $0 == 0x2D || (0x41...0x7A).contains($0) }
    // An elision stands before a word only.
    if phrase.hasSuffix("'") { return TokenStage.split(phrase + "x", tables: tables).dropLast() }
    guard isPlain else { return TokenStage.split(phrase, tables: tables) }
    return phrase.lowercased().split(separator: " ").map(String.init)
  }

  /// Short names in capitals, such as “US” or “WHO”, are words of other meaning in lower case.
  private static func writing(of phrase: String) -> Writing {
    guard let first = phrase.unicodeScalars.first, first.properties.isUppercase else { return .any }
    let isShort = phrase.unicodeScalars.count <= 3 && !phrase.contains(".")
    return isShort && phrase.unicodeScalars.allSatisfy { $0.properties.isUppercase } ? .capitals : .capitalized
  }

  /// `twenty-one`.
  private mutating func readCompoundNumbers() {
    for (index, spelling) in list.spellings.enumerated() where spelling.utf8.contains(0x2D) {
      let parts = spelling.split(separator: "-", maxSplits: 2)
      guard parts.count == 2, let tens = numberWords[String(parts[0])], let ones = numberWords[String(parts[1])],
        tens >= 20, (1...9).contains(ones)
      else { continue }
      entries.append(Entry(category: .numberWord, key: String(tens + ones), name: spelling))
      add(.numberWord, [Int32(truncatingIfNeeded: index)], .any)
    }
  }

  private mutating func sortPhrases() {
    // Longest first; of equal ones that of the earlier section.
    let order = phrases.indices.sorted {
      (firstWord(of: $0), -phrases[$0].words.count, $0) < (firstWord(of: $1), -phrases[$1].words.count, $1)
    }
    phrases = order.map { phrases[$0] }
    var start = 0
    while start < phrases.count {
      let first = firstWord(of: start)
      var end = start
      while end < phrases.count, firstWord(of: end) == first { end += 1 }
      ranges[Int(first)] = Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end)
      start = end
    }
  }

  private func firstWord(of phrase: Int) -> Int32 { words[Int(phrases[phrase].words.lowerBound)] }

  /// The categories of the phrases that begin with a token.
  @inline(__always)
  func categories(at index: Int) -> UInt64 { categories[Int(list.tokens[index].spelling)] }

  /// Whether any phrase begins with a token.
  func hasPhrase(at index: Int) -> Bool { !ranges[Int(list.tokens[index].spelling)].isEmpty }

  /// The longest phrase of a category that begins at a token and ends before a limit.
  @inline(__always)
  func match(_ category: Category, at index: Int, before limit: Int) -> Match? {
    guard index >= 0, index < limit, limit <= list.tokens.count, categories(at: index) & category.bit != 0 else {
      return nil
    }
    return longest(category, at: index, before: limit)
  }

  @inline(never)
  private func longest(_ category: Category, at index: Int, before limit: Int) -> Match? {
    for number in ranges[Int(list.tokens[index].spelling)] {
      let phrase = phrases[Int(number)]
      guard phrase.category == category, index + phrase.words.count <= limit, isWritten(index, phrase.writing),
        hasWords(phrase.words, at: index)
      else { continue }
      return Match(entry: phrase.entry, end: index + phrase.words.count)
    }
    return nil
  }

  private func hasWords(_ range: Range<Int32>, at index: Int) -> Bool {
    var token = index + 1
    for word in range.dropFirst() {
      guard list.tokens[token].spelling == words[Int(word)] else { return false }
      token += 1
    }
    return true
  }

  /// Whether a token alone is a phrase of a category.
  @inline(__always)
  func isWord(_ category: Category, at index: Int) -> Bool {
    match(category, at: index, before: min(index + 1, list.tokens.count)) != nil
  }

  private func isWritten(_ index: Int, _ writing: Writing) -> Bool {
    let token = list.tokens[index]
    switch writing {
    case .any: return true
    case .capitalized: return token.isCapitalized
    case .capitals:
      guard token.isCapitalized, Int(token.end) <= text.count else { return false }
      return token.end - token.start == 1 || text[Int(token.start) + 1].properties.isUppercase
    }
  }
}
