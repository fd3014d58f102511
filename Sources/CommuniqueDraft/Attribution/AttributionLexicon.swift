/// The words of a language that say who said what, as indexes of a briefing's spellings.
struct AttributionLexicon: Sendable {
  /// What a phrase is.
  enum Phrase: Sendable {
    case cue(CueForm)
    case silence
    case hedge
    case source
    case adverb
    case noun
    case backward
  }

  /// For each spelling, what the word can do.
  let classes: [ClauseWord]
  /// Cues, silences, hedges and sources.
  let phrases: PhraseTable<Phrase>
  /// Words after which words between marks are a name; `false` for those after which they are one only where they begin
  /// with a capital.
  let naming: PhraseTable<Bool>
  /// Words between a document and the body whose words it has: `adopted by`.
  let adoptions: Set<Int32>
  /// What given names tell of their bearers.
  let genders: [String: DraftAgent.Gender]
  /// For each verb, what it can do.
  let traits: [CueTraits]

  init(_ list: TokenList, tables: LanguageTables) {
    classes = AttributionLexicon.classes(list, tables)
    var traits: [CueTraits] = []
    let cues = AttributionLexicon.cues(tables, traits: &traits)
    self.traits = traits
    let known = Set(list.spellings)
    let split: (String) -> [String] = { phrase in
      // Most phrases are words that need no tokenizer.
      if phrase.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return [phrase] }
      if let first = phrase.split(separator: " ").first, first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        !known.contains(String(first))
      {
        return [phrase]
      }
      return TokenStage.split(phrase, tables: tables)
    }
    var entries: [(String, Phrase)] = []
    entries += tables.words("silences").map { ($0, .silence) }
    entries += tables.words("source phrases").map { ($0, .source) }
    entries += tables.words("hedges").map { ($0, .hedge) }
    entries += tables.words("adverb phrases").map { ($0, .adverb) }
    entries += tables.words("words that point back").map { ($0, .backward) }
    entries += tables.words("noun phrases").map { ($0, .noun) }
    entries += cues.map { ($0.key, .cue($0.value)) }.sorted { $0.0 < $1.0 }
    phrases = PhraseTable(entries, in: list, split: split)
    let names = tables.words("naming words").map { ($0, true) } + tables.words("naming nouns").map { ($0, false) }
    naming = PhraseTable(names, in: list, split: split)
    let adoptions = Set(tables.words("words of adoption"))
    self.adoptions = Set(list.spellings.indices.filter { adoptions.contains(list.spellings[$0]) }.map { Int32($0) })
    var genders: [String: DraftAgent.Gender] = [:]
    for entry in tables.entries("pronouns of given names") {
      for word in entry.words { genders[word] = entry.key == "female" ? .female : .male }
    }
    self.genders = genders
  }

  private static func cues(_ tables: LanguageTables, traits: inout [CueTraits]) -> [String: CueForm] {
    var forms: [String: CueForm] = [:]
    var verbs: [String: Int] = [:]
    for entry in tables.entries("cues") {
      let verb = traits.count
      verbs[entry.key] = verb
      traits.append([])
      for (place, word) in entry.words.enumerated() {
        forms[word, default: CueForm(verb: verb, roles: [])].roles.insert(CueRoles.place(place))
      }
    }
    let sections: [(String, CueTraits)] = [
      ("cues of speech", .speech), ("cues of objects", .object), ("cues of infinitives", .infinitive),
      ("cues of questions", .question), ("cues of answers", .answer), ("cues with quotations", .quotation),
      ("cues of thoughts", .thought), ("cues of addressees", .addressee),
    ]
    for (section, trait) in sections {
      for word in tables.words(section) {
        if let verb = verbs[word] { traits[verb].insert(trait) }
      }
    }
    // The last verb is the one that “be” and an adjective make.
    traits.append([.speech, .state, .thought])
    return forms
  }

  /// The verb that a form of “be” and an adjective make.
  var stateVerb: Int { traits.count - 1 }

  private static func classes(_ list: TokenList, _ tables: LanguageTables) -> [ClauseWord] {
    var classes: [String: ClauseWord] = [:]
    let sections: [(String, ClauseWord)] = [
      ("auxiliaries", .auxiliary), ("forms of be", .be), ("forms of have", .have), ("future words", .future),
      ("infinitive words", .infinitive), ("negations", .negation), ("adverbs", .adverb), ("verbs", .verb),
      ("prepositions", .preposition), ("determiners", .determiner), ("subordinators", .subordinator),
      ("coordinators", .coordinator), ("reported clause openers", .clauseOpener), ("relative words", .relative),
      ("clause subjects", .clauseSubject), ("noun openers", .nounOpener), ("means", .means),
      ("agents of passives", .agent), ("cue nouns", .cueNoun), ("document nouns", .documentNoun),
      ("cue adjectives", .adjective), ("addressees", .addressee), ("signatures", .signature),
      ("inverted pronouns", .invertedPronoun), ("those who speak for a state", .representative),
      ("words before the verb of one quoted", .quotedAs), ("definite articles", .definite),
    ]
    for (section, value) in sections {
      for word in tables.words(section) { classes[word, default: []].insert(value) }
    }
    let persons: [String: ClauseWord] = [
      "male": .male, "female": .female, "plural": .plural, "neuter": .neuter, "speaker": .firstPerson,
    ]
    for section in ["pronouns", "possessive determiners", "inverted pronouns of"] {
      for entry in tables.entries(section) {
        var value = persons[entry.key] ?? []
        if section == "possessive determiners" { value.insert(.possessiveDeterminer) }
        if section == "inverted pronouns of" { value.insert(.invertedPronoun) }
        for word in entry.words { classes[word, default: []].formUnion(value) }
      }
    }
    let adverbs = tables.words("adverb endings")
    let pasts = tables.words("verb endings")
    return list.spellings.map { spelling in
      if let known = classes[spelling] { return known }
      guard spelling.utf8.count > 4 else { return [] }
      if adverbs.contains(where: { spelling.hasSuffix($0) }) { return .adverb }
      return pasts.contains { spelling.hasSuffix($0) } ? .regularPast : []
    }
  }
}
