/// The words and phrases of a language that tell of outcomes, by the spellings of one briefing.
struct OutcomeLexicon: Sendable {
  /// For each spelling, what it does in a clause.
  private(set) var classes: [WordClass]
  /// For each spelling, the sections of the phrases that begin with it.
  private(set) var sections: [OutcomePhrase.Sections]
  /// For each spelling, the mark that it is, where it is one; 0 for others.
  let marks: [UInt32]
  private var phrases: [Int32: [OutcomePhrase]] = [:]
  /// The objects that make a verb one of deciding, by its group.
  private(set) var objects: [String: Set<Int32>] = [:]
  /// The objects with which a verb is none of deciding, by its token or group.
  private(set) var excludedObjects: [String: Set<Int32>] = [:]
  /// What kind of pledge a word tells of.
  private(set) var commitmentKinds: [Int32: String] = [:]
  /// What kind of meeting those hold whom a word names.
  private(set) var meetingKinds: [Int32: String] = [:]
  /// The decisions that a person in office can take.
  let personal: Set<String>
  /// The decisions that a state alone can take.
  let national: Set<String>
  /// Whether a participle tells of a decision only with an auxiliary.
  let needsAuxiliary: Bool

  private typealias Words = [String: Int32]

  init(_ list: TokenList, tables: LanguageTables) {
    classes = Array(repeating: [], count: list.spellings.count)
    sections = Array(repeating: [], count: list.spellings.count)
    marks = list.spellings.map { OutcomeLexicon.mark($0) }
    personal = Set(tables.words("decision.personal"))
    national = Set(tables.words("decision.national"))
    needsAuxiliary = !tables.entries("decision.needs-auxiliary").isEmpty
    let known = OutcomeLexicon.words(of: tables)
    var indexes: Words = [:]
    for (index, spelling) in list.spellings.enumerated() where known.contains(spelling) {
      indexes[spelling] = Int32(truncatingIfNeeded: index)
    }
    for (section, wordClass) in WordClass.sections {
      for word in tables.words(section) {
        if let index = indexes[word] { classes[Int(index)].insert(wordClass) }
      }
    }
    addSuffixes(tables, list)
    for section in OutcomePhrase.Section.allCases { addPhrases(section, tables, indexes) }
    objects = OutcomeLexicon.sets("decision.objects", tables, indexes)
    excludedObjects = OutcomeLexicon.sets("decision.excluded-objects", tables, indexes)
    commitmentKinds = OutcomeLexicon.names("commitment.kind", tables, indexes)
    meetingKinds = OutcomeLexicon.names("meeting.of", tables, indexes)
    for key in Array(phrases.keys) { phrases[key]?.sort { $0.spellings.count > $1.spellings.count } }
  }

  /// The longest phrase of some sections that begins at a token.
  @inline(__always)
  func phrase(
    at index: Int, in tokens: [Token], before limit: Int, sections: OutcomePhrase.Sections
  ) -> (phrase: OutcomePhrase, end: Int)? {
    guard index >= 0, index < limit, limit <= tokens.count,
      !self.sections[Int(tokens[index].spelling)].isDisjoint(with: sections)
    else { return nil }
    return longestPhrase(at: index, in: tokens, before: limit, sections)
  }

  @inline(never)
  private func longestPhrase(
    at index: Int, in tokens: [Token], before limit: Int, _ sections: OutcomePhrase.Sections
  ) -> (phrase: OutcomePhrase, end: Int)? {
    guard let candidates = phrases[tokens[index].spelling] else { return nil }
    for phrase in candidates where sections.contains(OutcomePhrase.Sections(phrase.section)) {
      let end = index + phrase.spellings.count
      guard end <= limit else { continue }
      if zip(index..<end, phrase.spellings).allSatisfy({ tokens[$0].spelling == $1 }) { return (phrase, end) }
    }
    return nil
  }

  /// The first scalar of a spelling; the Greek question mark is a semicolon.
  private static func mark(_ spelling: String) -> UInt32 {
    let scalar = spelling.unicodeScalars.first?.value ?? 0
    return scalar == 0x37E ? 0x3B : scalar
  }

  private static func words(of tables: LanguageTables) -> Set<String> {
    var words: Set<String> = []
    for (section, _) in WordClass.sections { words.formUnion(tables.words(section)) }
    for section in ["decision.objects", "decision.excluded-objects", "commitment.kind", "meeting.of"] {
      words.formUnion(tables.words(section))
    }
    for section in OutcomePhrase.Section.allCases {
      for phrase in tables.words(section.name) { words.formUnion(parts(of: phrase)) }
    }
    return words
  }

  /// Phrases of the tables stand with spaces where tokens part, elisions included.
  private static func parts(of phrase: String) -> [String] { phrase.split(separator: " ").map(String.init) }

  private static func sets(_ section: String, _ tables: LanguageTables, _ indexes: Words) -> [String: Set<Int32>] {
    var result: [String: Set<Int32>] = [:]
    for entry in tables.entries(section) {
      result[entry.key, default: []].formUnion(entry.words.compactMap { indexes[$0] })
    }
    return result
  }

  private static func names(_ section: String, _ tables: LanguageTables, _ indexes: Words) -> [Int32: String] {
    var result: [Int32: String] = [:]
    for entry in tables.entries(section) {
      for word in entry.words { if let index = indexes[word] { result[index] = entry.key } }
    }
    return result
  }

  private mutating func addPhrases(_ section: OutcomePhrase.Section, _ tables: LanguageTables, _ indexes: Words) {
    for entry in tables.entries(section.name) {
      let key = entry.key.split(separator: "/", maxSplits: 1).map(String.init)
      guard let token = key.first else { continue }
      for words in entry.words {
        let parts = OutcomeLexicon.parts(of: words)
        let spellings = parts.compactMap { indexes[$0] }
        guard spellings.count == parts.count, let first = spellings.first else { continue }
        sections[Int(first)].insert(OutcomePhrase.Sections(section))
        phrases[first, default: []].append(
          OutcomePhrase(section: section, token: token, group: key.count > 1 ? key[1] : token, spellings: spellings))
      }
    }
  }

  /// Adverbs are told by their endings, where the language has such.
  private mutating func addSuffixes(_ tables: LanguageTables, _ list: TokenList) {
    let exceptions = Set(tables.words("outcome.not-adverb"))
    for suffix in tables.words("outcome.adverb-suffix") {
      let ending = Array(suffix.utf8)
      for (index, spelling) in list.spellings.enumerated()
      where spelling.utf8.count > ending.count + 2 && spelling.utf8.suffix(ending.count).elementsEqual(ending) {
        if !exceptions.contains(spelling) { classes[index].insert(.adverb) }
      }
    }
  }
}
