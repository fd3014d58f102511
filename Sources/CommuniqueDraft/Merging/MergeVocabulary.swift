/// What merging needs to know of a language: the words that carry no content, the endings that words lose, and the
/// spellings that count as one.
struct MergeVocabulary: Sendable {
  let stopWords: Set<String>
  /// Endings with what takes their place, longest first.
  let suffixes: [(ending: String, replacement: String)]
  let spellings: [String: String]
  let spellingEndings: [(ending: String, replacement: String)]
  let honorifics: [String: String]
  /// For the names of peoples and capitals, the state that they mean: reports exchange them freely.
  let states: [String: String]
  let ordinals: Set<String>
  /// For words of cues, the attitude that they tell.
  let attitudes: [String: String]

  init(_ tables: [LanguageTables]) {
    var folding = WordFolding()
    func fold(_ text: String) -> String { folding.words(of: text).joined() }
    func endings(_ section: String) -> [(ending: String, replacement: String)] {
      tables.flatMap { $0.entries(section) }.flatMap { entry in
        entry.words.map { (ending: fold($0), replacement: $0 == entry.key ? "" : fold(entry.key)) }
      }.sorted { ($1.ending.utf8.count, $0.ending) < ($0.ending.utf8.count, $1.ending) }
    }
    stopWords = Set(tables.flatMap { $0.words("stop words") }.flatMap { folding.words(of: $0) })
    suffixes = endings("suffixes")
    spellingEndings = endings("spelling endings")
    var spellings: [String: String] = [:]
    for entry in tables.flatMap({ $0.entries("spellings") }) {
      for word in entry.words { spellings[fold(word)] = fold(entry.key) }
    }
    self.spellings = spellings
    ordinals = Set(tables.flatMap { $0.words("ordinals") }.map(fold))
    var states: [String: String] = [:]
    for entry in tables.flatMap({ $0.entries("words for states") }) {
      for word in [entry.key] + entry.words { states[fold(word)] = fold(entry.key) }
    }
    self.states = states
    var honorifics: [String: String] = [:]
    for entry in tables.flatMap({ $0.entries("honorifics by gender") }) {
      for word in entry.words { honorifics[fold(word)] = entry.key }
    }
    self.honorifics = honorifics
    var attitudes: [String: String] = [:]
    for entry in tables.flatMap({ $0.entries("attitudes") }) {
      for word in entry.words { attitudes[fold(word)] = entry.key }
    }
    self.attitudes = attitudes
  }

  /// All built-in languages as one: merged dossiers may hold texts of several.
  static let builtIn = MergeVocabulary([BriefingLanguage.english, BriefingLanguage.french])

  /// The spelling that stands for a folded word: `organization` for `organisation`.
  func spelling(of word: String) -> String {
    if let spelling = spellings[word] { return spelling }
    for (ending, replacement) in spellingEndings
    where word.utf8.count >= ending.utf8.count + 3 && word.hasSuffix(ending) {
      return word.dropLast(ending.count) + replacement
    }
    return word
  }

  /// Whether a folded word tells otherwise equal wordings apart: a state or a number.
  func isDistinctive(_ word: String) -> Bool {
    states[word] != nil || word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The stem of a folded word, by its endings alone.
  func stem(of word: String) -> String {
    if let state = states[word] { return state }
    for (ending, replacement) in suffixes where word.utf8.count >= ending.utf8.count + 3 && word.hasSuffix(ending) {
      return word.dropLast(ending.count) + replacement
    }
    return word
  }
}
