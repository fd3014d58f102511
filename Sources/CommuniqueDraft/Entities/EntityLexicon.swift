/// The words and phrases of a language that entities are made of, found in the tokens of one briefing.
struct EntityLexicon: Sendable {
  /// What a phrase can be; each is a section of the tables.
  enum Category: String, Sendable, CaseIterable {
    case state = "states"
    case nationality = "nationalities"
    case capital = "capitals"
    case city = "cities"
    case region = "regions"
    case organization = "organizations"
    case bodyNoun = "body nouns"
    case stateBodyNoun = "bodies of states"
    case group = "groups"
    case office = "offices"
    case womanOffice = "offices of women"
    case feminineArticle = "feminine articles"
    case portfolio = "portfolios after a nationality"
    case officeModifier = "office modifiers"
    case neutralModifier = "neutral modifiers"
    case honorific = "honorifics"
    case givenName = "given names"
    case particle = "name particles"
    case familyNameFirst = "family names that come first"
    case nameSuffix = "name suffixes"
    case notName = "words that begin no name"
    case document = "documents"
    case documentModifier = "document modifiers"
    case anonymous = "unnamed persons"
    case anonymousModifier = "unnamed person modifiers"
    case someOf = "parts of groups"
    case pronoun = "personal pronouns"
    case predicate = "predicates"
    case definite = "definite articles"
    case indefinite = "indefinite articles"
    case of = "complement prepositions"
    case nameJoiner = "joiners in names of bodies"
    case directionPreposition = "direction prepositions"
    case placePreposition = "place prepositions"
    case month = "calendar months"
    case numberWord = "number words"
    case scale = "number scales"
    case moneyScale = "money scales"
    case vagueNumber = "vague numbers"
    case currency = "currencies"
    case numberQualifier = "number qualifiers"
    case rangeOpener = "range openers"
    case rangeJoiner = "range joiners"
    case listJoiner = "list joiners"
    case percent = "percent"
    case unit = "units"
    case noUnit = "words that are no unit"
    case weekday = "calendar weekdays"
    case season = "seasons"
    case seasonQualifier = "season qualifiers"
    case partOfYear = "parts of years"
    case unnumberedYear = "years without number"
    case dateFiller = "date fillers"
    case yearPreposition = "year prepositions"
    case monthPreposition = "month prepositions"
    case ordinalEnding = "ordinal endings"
    case bodyPreposition = "prepositions in names of bodies"
    case notState = "words after a name of a place"
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
    let spellings: [Int32]
  }

  /// The entries.
  private(set) var entries: [Entry] = []
  /// The names of the states, by their codes.
  private(set) var stateNames: [String: String] = [:]
  /// What single words count, by their spelling.
  private(set) var numberWords: [String: Int] = [:]
  private var phrases: [Phrase] = []
  /// The phrases in the order of ``ranges``, and the spellings of all after their first ones, one after the other.
  private var known: [(category: Category, writing: Writing, entry: Int32, start: Int32, count: Int32)] = []
  private var followers: [Int32] = []
  /// For each spelling, the phrases that begin with it.
  private var ranges: [Range<Int32>]
  private let list: TokenList
  private let text: [Unicode.Scalar]

  init(_ list: TokenList, _ view: BriefingView, tables: LanguageTables) {
    self.list = list
    text = view.text
    ranges = Array(repeating: 0..<0, count: list.spellings.count)
    var indexes: [String: Int32] = [:]
    indexes.reserveCapacity(list.spellings.count)
    for (index, spelling) in list.spellings.enumerated() { indexes[spelling] = Int32(truncatingIfNeeded: index) }
    for category in Category.allCases { read(category, indexes, tables) }
    readCompoundNumbers()
    sortPhrases()
  }

  private mutating func read(_ category: Category, _ indexes: [String: Int32], _ tables: LanguageTables) {
    for entry in tables.entries(category.rawValue) {
      entries.append(Entry(category: category, key: entry.key, name: entry.words.first ?? entry.key))
      if category == .state, stateNames[entry.key] == nil { stateNames[entry.key] = entry.words.first }
      if category == .numberWord, let number = Int(entry.key) {
        for word in entry.words { numberWords[word] = number }
      }
      for phrase in entry.words {
        let words = EntityLexicon.split(phrase, tables)
        let spellings = words.compactMap { indexes[$0] }
        guard !spellings.isEmpty, spellings.count == words.count else { continue }
        phrases.append(
          Phrase(
            category: category, entry: entries.count - 1, writing: EntityLexicon.writing(of: phrase),
            spellings: spellings))
      }
    }
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
      phrases.append(
        Phrase(
          category: .numberWord, entry: entries.count - 1, writing: .any,
          spellings: [Int32(truncatingIfNeeded: index)]))
    }
  }

  private mutating func sortPhrases() {
    // Longest first; of equal ones that of the earlier section.
    let order = phrases.indices.sorted {
      (phrases[$0].spellings[0], -phrases[$0].spellings.count, $0)
        < (phrases[$1].spellings[0], -phrases[$1].spellings.count, $1)
    }
    phrases = order.map { phrases[$0] }
    for phrase in phrases {
      known.append(
        (
          phrase.category, phrase.writing, Int32(truncatingIfNeeded: phrase.entry),
          Int32(truncatingIfNeeded: followers.count), Int32(truncatingIfNeeded: phrase.spellings.count - 1)
        ))
      followers += phrase.spellings.dropFirst()
    }
    var start = 0
    while start < phrases.count {
      let first = phrases[start].spellings[0]
      var end = start
      while end < phrases.count, phrases[end].spellings[0] == first { end += 1 }
      ranges[Int(first)] = Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end)
      start = end
    }
  }

  /// Whether any phrase begins with a token.
  func hasPhrase(at index: Int) -> Bool { !ranges[Int(list.tokens[index].spelling)].isEmpty }

  /// The longest phrase of a category that begins at a token and ends before a limit.
  func match(_ category: Category, at index: Int, before limit: Int) -> Match? {
    guard index >= 0, index < limit, limit <= list.tokens.count else { return nil }
    let range = ranges[Int(list.tokens[index].spelling)]
    for number in range {
      let phrase = known[Int(number)]
      guard phrase.category == category, isWritten(index, phrase.writing) else { continue }
      let end = index + 1 + Int(phrase.count)
      guard end <= limit else { continue }
      let isFollowed = (0..<Int(phrase.count)).allSatisfy {
        list.tokens[index + 1 + $0].spelling == followers[Int(phrase.start) + $0]
      }
      if isFollowed { return Match(entry: Int(phrase.entry), end: end) }
    }
    return nil
  }

  /// Whether a token alone is a phrase of a category.
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
