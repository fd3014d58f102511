internal import Communique

/// Reads a briefing's sentences once for the words that may name somebody, and knows bodies, states and documents by them.
/// Whom the names and offices of persons mean is left to ``EntityResolver``.
struct EntityScanner {
  let view: BriefingView
  let list: TokenList
  let lexicon: EntityLexicon
  /// For each token, whether it stands in a quotation.
  let isQuoted: [Bool]
  /// For each spelling, whether the text also has it in lower case: then it is a common word.
  let isCommonWord: [Bool]
  /// For each spelling, whether the text shows it to be a family name: `Ms. Tewolde`, `Ostrander said`.
  var isFamilyName: [Bool] = []

  /// Bodies, states and documents, in the order in which they were found.
  var agents: [DraftAgent] = []
  /// For groups, what they are made of.
  var groups: [Int: GroupIdentity] = [:]
  /// For bodies known by their shape, their head noun as an entry of the lexicon; for a bare one too.
  var heads: [Int: BodyHead] = [:]
  /// The candidates, in the order of the text.
  var candidates: [EntityCandidate] = []
  /// Acronyms that the text introduces, by spelling.
  private var aliases: [Int32: Int] = [:]
  /// For each spelling, whether it is such an acronym.
  private var isAlias: [Bool]

  /// For each entry of the lexicon, its agent, where it has been named.
  private var agentOfEntry: [Int?]
  private var agentOfName: [String: Int] = [:]
  /// The agents of pairs of an entry and what it belongs to, so that no name has to be made to find them.
  private var agentOfPair: [EntryPair: Int] = [:]
  /// The bodies by the spellings of their names.
  private var agentOfSpellings: [[Int32]: Int] = [:]
  /// The bodies that are known by their acronyms before their names were read, by their folded names.
  private var unread: [String: Int] = [:]
  /// The qualifier that was looked for last, because several rules ask for it at the same token.
  var lastQualifier: (index: Int, limit: Int, result: Qualifier?)?

  /// An entry of the lexicon and the agent that it belongs to.
  struct EntryPair: Hashable {
    let entry: Int
    let owner: Int?
  }

  /// What a group is made of: `ministers.foreign` of an organization.
  struct GroupIdentity: Hashable {
    var key: String
    var organization: Int?
  }

  /// What a body is known by.
  struct BodyHead {
    var noun: Int
    var isBare: Bool
  }

  /// Words before an office or a body that say whose it is.
  struct Qualifier {
    var agent: Int
    var end: Int
  }

  init(_ view: BriefingView, _ list: TokenList, _ quotations: [Quotation], _ lexicon: EntityLexicon) {
    self.view = view
    self.list = list
    self.lexicon = lexicon
    var isQuoted = Array(repeating: false, count: list.tokens.count)
    for quotation in quotations where quotation.parent == nil {
      for index in quotation.tokens.clamped(to: isQuoted.indices) { isQuoted[index] = true }
    }
    self.isQuoted = isQuoted
    isAlias = Array(repeating: false, count: list.spellings.count)
    agentOfEntry = Array(repeating: nil, count: lexicon.entries.count)
    var isCommonWord = Array(repeating: false, count: list.spellings.count)
    for token in list.tokens where token.kind == .word && !token.isCapitalized {
      isCommonWord[Int(token.spelling)] = true
    }
    self.isCommonWord = isCommonWord
  }

  /// What a candidate in lower case can begin with.
  private static let starters: UInt64 = [
    EntityLexicon.Category.office, .officeModifier, .neutralModifier, .honorific, .organization, .stateBodyNoun, .group,
    .document, .documentModifier, .anonymous, .anonymousModifier, .pronoun, .nationality, .state,
  ].reduce(0) { $0 | $1.bit }

  /// Reads all sentences.
  mutating func run() {
    findFamilyNames()
    for sentence in list.sentences { read(sentence.tokens) }
  }

  private mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = list.tokens[index]
      guard token.kind == .word, token.isCapitalized || lexicon.categories(at: index) & EntityScanner.starters != 0,
        var candidate = candidate(at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      candidate.isQuoted = isQuoted[index]
      candidates.append(candidate)
      index = max(index + 1, candidate.tokens.upperBound)
    }
  }

  private static func bits(_ categories: EntityLexicon.Category...) -> UInt64 {
    categories.reduce(0) { $0 | $1.bit }
  }

  private static let titleStarters = bits(.office, .officeModifier, .neutralModifier)
  private static let qualifierStarters = bits(.organization, .state, .nationality)
  private static let groupStarters = bits(.group)
  private static let documentStarters = bits(.document, .documentModifier)
  private static let stateBodyStarters = bits(.stateBodyNoun, .organization, .state, .nationality)
  private static let anonymousStarters = bits(.anonymous, .anonymousModifier)
  private static let stateStarters = bits(.state, .capital)

  /// The words that begin at a token. Which rules are asked depends on the categories of its spelling.
  private mutating func candidate(at index: Int, before limit: Int) -> EntityCandidate? {
    lastQualifier = nil
    let categories = lexicon.categories(at: index)
    let isCapitalized = list.tokens[index].isCapitalized
    var isQualified = false
    if categories & (EntityScanner.titleStarters | EntityLexicon.Category.honorific.bit) != 0 {
      if let person = titled(at: index, before: limit) { return person }
      isQualified = true
    } else if isCapitalized || categories & EntityScanner.qualifierStarters != 0 {
      isQualified = qualifier(at: index, before: limit) != nil
      if isQualified, let person = titled(at: index, before: limit) { return person }
    }
    if isCapitalized {
      if let person = untitledPerson(at: index, before: limit) { return person }
      if categories == 0, let person = explainedName(at: index, before: limit) { return person }
    }
    let isOwned = isCapitalized && isQualified
    if isOwned || categories & EntityScanner.groupStarters != 0, let group = group(at: index, before: limit) {
      return group
    }
    if isOwned || categories & EntityScanner.documentStarters != 0, let document = document(at: index, before: limit) {
      return document
    }
    if categories & EntityScanner.stateBodyStarters != 0, let body = stateBody(at: index, before: limit) { return body }
    if isOwned || categories & EntityScanner.anonymousStarters != 0,
      let anonymous = anonymous(at: index, before: limit)
    {
      return anonymous
    }
    if isQualified || categories & EntityLexicon.Category.organization.bit != 0,
      let body = body(at: index, before: limit)
    {
      return body
    }
    if categories & EntityScanner.stateStarters != 0, let state = state(at: index, before: limit) { return state }
    if categories & EntityLexicon.Category.pronoun.bit != 0, lexicon.isWord(.pronoun, at: index), !isAcronym(index) {
      return EntityCandidate(kind: .pronoun, tokens: index..<index + 1)
    }
    return nil
  }

  // MARK: Tokens

  func spelling(_ index: Int) -> String { list.spellings[Int(list.tokens[index].spelling)] }

  func isPunctuation(_ index: Int, _ mark: Unicode.Scalar, before limit: Int) -> Bool {
    index < limit && list.tokens[index].kind == .punctuation && view.text[Int(list.tokens[index].start)] == mark
  }

  /// The token after a possessive `’s`, where one stands at a token.
  func skippingPossessive(_ index: Int, before limit: Int) -> Int {
    guard index < limit, !list.tokens[index].isAfterSpace else { return index }
    if list.tokens[index].kind == .clitic { return index + 1 }
    // Of “Allies’ ministers” only the quotations know that the mark is none.
    return index
  }

  func skippingArticle(_ index: Int, before limit: Int) -> Int {
    index < limit && lexicon.isWord(.definite, at: index) ? index + 1 : index
  }

  func isWord(_ index: Int, before limit: Int) -> Bool { index < limit && list.tokens[index].kind == .word }

  func isCapitalized(_ index: Int, before limit: Int) -> Bool {
    isWord(index, before: limit) && list.tokens[index].isCapitalized
  }

  /// Whether a token is all in capitals, of two letters or more.
  func isAcronym(_ index: Int) -> Bool {
    let token = list.tokens[index]
    guard token.kind == .word, token.end - token.start >= 2 else { return false }
    for index in token.range {
      let scalar = view.text[index]
      if scalar.value < 0x80 ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase { return false }
    }
    return true
  }

  /// The words of tokens, as they stand.
  func string(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last, last < list.tokens.count else { return "" }
    return view.string(list.tokens[first].range.lowerBound..<list.tokens[last].range.upperBound)
  }

  /// How many scalars the words of tokens have.
  func length(_ tokens: Range<Int>) -> Int {
    guard let first = tokens.first, let last = tokens.last, last < list.tokens.count else { return 0 }
    return Int(list.tokens[last].end - list.tokens[first].start)
  }

  // MARK: Agents

  /// The agent of an entry of the lexicon.
  mutating func agent(ofEntry entry: Int, make: (EntityLexicon.Entry) -> DraftAgent) -> Int {
    if let known = agentOfEntry[entry] { return known }
    agents.append(make(lexicon.entries[entry]))
    agentOfEntry[entry] = agents.count - 1
    return agents.count - 1
  }

  /// The agent with a folded name.
  mutating func agent(ofName key: String, make: () -> DraftAgent) -> Int {
    if let known = agentOfName[key] { return known }
    agents.append(make())
    agentOfName[key] = agents.count - 1
    return agents.count - 1
  }

  /// The agent of a pair, or the one with a name that the pair stands for.
  mutating func agent(
    of pair: EntryPair, name: (EntityScanner) -> String, make: (EntityScanner) -> DraftAgent
  ) -> Int {
    if let known = agentOfPair[pair] { return known }
    let key = name(self)
    let agent = agentOfName[key] ?? add(make(self), named: key)
    agentOfPair[pair] = agent
    return agent
  }

  /// The body with the name that tokens have.
  mutating func body(of tokens: Range<Int>, make: (EntityScanner) -> DraftAgent) -> Int {
    let spellings = tokens.map { list.tokens[$0].spelling }
    if let known = agentOfSpellings[spellings] { return known }
    let key = "body " + tokens.map { NameFolding.fold(spelling($0)) }.joined(separator: " ")
    if let body = unread.removeValue(forKey: key) {
      let found = make(self)
      agents[body].name = found.name
      agents[body].organizationKind = found.organizationKind
    }
    let agent = agentOfName[key] ?? add(make(self), named: key)
    agentOfSpellings[spellings] = agent
    return agent
  }

  private mutating func add(_ agent: DraftAgent, named key: String) -> Int {
    agents.append(agent)
    agentOfName[key] = agents.count - 1
    return agents.count - 1
  }

  /// The state with a code.
  mutating func state(ofEntry entry: Int) -> Int {
    if let known = agentOfEntry[entry] { return known }
    let agent = stateByCode(ofEntry: entry)
    agentOfEntry[entry] = agent
    return agent
  }

  private mutating func stateByCode(ofEntry entry: Int) -> Int {
    let code = lexicon.entries[entry].key
    let name = lexicon.stateNames[code] ?? lexicon.entries[entry].name
    return agent(ofName: "state " + code) {
      var agent = DraftAgent(kind: .state, name: name)
      agent.organizationKind = .state
      agent.country = code.utf8.count == 2 ? code : nil
      return agent
    }
  }

  mutating func organization(ofEntry entry: Int) -> Int {
    agent(ofEntry: entry) { entry in
      let parts = entry.key.split(separator: " ", maxSplits: 1)
      var agent = DraftAgent(kind: .organization, name: entry.name)
      agent.organizationKind = parts.first.map { OrganizationKind(rawValue: String($0)) }
      if agent.organizationKind == .organ || agent.organizationKind == .committee { agent.kind = .body }
      agent.shortName = parts.count > 1 ? String(parts[1]) : nil
      return agent
    }
  }

  // MARK: Acronyms

  /// The body that an acronym stands for, where the text introduces one.
  func alias(at index: Int) -> Int? {
    let spelling = list.tokens[index].spelling
    guard isAlias[Int(spelling)], isAcronym(index) else { return nil }
    return aliases[spelling]
  }

  /// Takes an acronym for a body.
  mutating func setAlias(_ spelling: Int32, of agent: Int) {
    aliases[spelling] = agent
    isAlias[Int(spelling)] = true
  }

  /// The acronyms that the text introduces, with the bodies that they stand for: what reading the sentences with words in
  /// brackets tells.
  func introducedAcronyms() -> [(spelling: Int32, agent: DraftAgent)] {
    guard let bracket = list.spellings.firstIndex(of: "(") else { return [] }
    var scanner = self
    for sentence in list.sentences {
      let hasBracket = sentence.tokens.contains { index in
        Int(list.tokens[index].spelling) == bracket && index + 1 < sentence.tokens.upperBound && isAcronym(index + 1)
      }
      if hasBracket { scanner.read(sentence.tokens) }
    }
    return scanner.aliases.filter { scanner.heads[$0.value] != nil }.map { ($0.key, scanner.agents[$0.value]) }
      .sorted { $0.0 < $1.0 }
  }

  /// Takes acronyms that are known before the reading begins.
  mutating func useAliases(_ known: [(spelling: Int32, agent: DraftAgent)]) {
    for (spelling, body) in known {
      let words = body.name.split(separator: " ").map { NameFolding.fold($0.lowercased()) }
      let key = "body " + words.joined(separator: " ")
      let agent = agent(ofName: key) {
        var copy = body
        copy.parent = nil
        return copy
      }
      setAlias(spelling, of: agent)
      unread[key] = agent
    }
  }
}
