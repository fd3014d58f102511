/// Finds out whom the names and offices of a briefing mean, by the text itself.
struct EntityResolver {
  /// A person, as the text builds them up.
  struct Person {
    var agent: Int
    var family: String
    var given: [String]
    var gender: DraftAgent.Gender?
    /// Whether a name outside of quotations introduced them.
    var isTrusted: Bool
  }

  /// Somebody who holds an office, where the text says so.
  struct Holding {
    var key: String
    var organization: Int?
    var person: Int
    var position: Int
    var block: Int
  }

  /// What tells one office from another.
  struct OfficeIdentity: Hashable {
    let key: String
    let organization: Int?
    let person: Int?
  }

  let scanner: EntityScanner
  var agents: [DraftAgent]
  var persons: [Person] = []
  var offices: [DraftOffice] = []
  var holdings: [Holding] = []
  var mentions: [Mention] = []

  /// Persons by their folded family name.
  var personsByFamily: [String: [Int]] = [:]
  /// Persons by their folded given name, for other spellings of the family name.
  private var personsByGiven: [String: [Int]] = [:]
  /// Persons by each folded word that can stand for them alone.
  var personsByShortName: [String: [Int]] = [:]
  /// For each spelling, its folded form where it stands for a person.
  var foldings: [String?]
  var officeIndexes: [OfficeIdentity: Int] = [:]
  /// For each office, how many scalars its words have.
  var officeLengths: [Int] = []
  /// For each office, what the tables call it.
  var officeKeys: [String] = []
  /// Offices that are the same as others.
  var officeTargets: [Int: Int] = [:]
  /// For each candidate, its person.
  var personOfCandidate: [Int?]

  init(_ scanner: EntityScanner) {
    self.scanner = scanner
    agents = scanner.agents
    foldings = Array(repeating: nil, count: scanner.list.spellings.count)
    personOfCandidate = Array(repeating: nil, count: scanner.candidates.count)
  }

  /// Resolves all candidates.
  mutating func run() -> EntityList {
    // Names outside of quotations introduce persons before those within, and full names before short ones.
    for isQuoted in [false, true] {
      for index in scanner.candidates.indices
      where scanner.candidates[index].isQuoted == isQuoted && scanner.candidates[index].name?.given.isEmpty == false {
        introduce(index)
      }
    }
    for index in scanner.candidates.indices where scanner.candidates[index].name?.given.isEmpty == true {
      recognize(index)
    }
    addMentions()
    resolveRoles()
    unifyOffices()
    unifyBodies()
    return EntityListing(self).list()
  }

  // MARK: Persons

  func fold(_ index: Int) -> String { NameFolding.fold(scanner.spelling(index)) }

  private func fold(_ range: Range<Int>) -> [String] {
    range.filter { scanner.list.tokens[$0].kind == .word }.map { fold($0) }.filter { !$0.isEmpty }
  }

  /// Takes a full name.
  private mutating func introduce(_ number: Int) {
    let candidate = scanner.candidates[number]
    guard let name = candidate.name else { return }
    let family = fold(name.family).joined(separator: " ")
    let given = fold(name.given)
    let person = known(family: family, given: given, candidate) ?? add(candidate, name, family, given)
    personOfCandidate[number] = person
    learn(person, candidate, name)
  }

  private mutating func add(
    _ candidate: EntityCandidate, _ name: PersonName, _ family: String, _ given: [String]
  ) -> Int {
    var agent = DraftAgent(kind: .person, name: scanner.string(name.tokens))
    agent.familyName = scanner.string(name.family)
    agent.givenName = name.given.isEmpty ? nil : scanner.string(name.given)
    agents.append(agent)
    persons.append(
      Person(
        agent: agents.count - 1, family: family, given: given, gender: nil, isTrusted: !candidate.isQuoted))
    let person = persons.count - 1
    if !family.isEmpty { personsByFamily[family, default: []].append(person) }
    if let first = given.first { personsByGiven[first, default: []].append(person) }
    addShortNames(person, name)
    return person
  }

  /// The words that can stand for a person alone: those of the family name, and middle names that are no given names.
  private mutating func addShortNames(_ person: Int, _ name: PersonName) {
    let middle = name.given.dropFirst().filter { index in
      let token = scanner.list.tokens[index]
      return token.kind == .word && token.end - token.start > 2 && !scanner.lexicon.isWord(.givenName, at: index)
    }
    for index in Array(name.family) + middle where !scanner.lexicon.isWord(.particle, at: index) {
      let word = fold(index)
      guard word.utf8.count > 1 else { continue }
      if personsByShortName[word]?.last != person { personsByShortName[word, default: []].append(person) }
    }
  }

  /// A person of the same name in this or another spelling.
  private func known(family: String, given: [String], _ candidate: EntityCandidate) -> Int? {
    for person in recent(personsByFamily[family]) where isCompatible(persons[person].given, given) {
      return person
    }
    guard let first = given.first else { return nil }
    let limit = family.utf8.count > 7 ? 2 : 1
    for person in recent(personsByGiven[first])
    where family.utf8.count > 3 && NameFolding.isClose(persons[person].family, family, within: limit) { return person }
    // “Faki Mahamat” and “Faki”: one name holds the words of the other.
    for person in recent(personsByGiven[first]) {
      let words = persons[person].family.split(separator: " ") + persons[person].given.dropFirst().map { $0[...] }
      if words.contains(where: { $0 == family }) { return person }
      if (given.dropFirst() + family.split(separator: " ").map(String.init)).contains(persons[person].family) {
        return person
      }
    }
    return nil
  }

  /// The persons named last: so many of one name are never told apart anyway.
  private func recent(_ list: [Int]?) -> ArraySlice<Int> { list.map { $0.suffix(8) } ?? [] }

  private func isCompatible(_ left: [String], _ right: [String]) -> Bool {
    guard let one = left.first, let other = right.first else { return true }
    if one == other || one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other) {
      return true
    }
    return NameFolding.isClose(one, other, within: one.utf8.count > 3 ? 1 : 0)
  }

  /// Takes a family name with an office or an honorific.
  private mutating func recognize(_ number: Int) {
    let candidate = scanner.candidates[number]
    guard let name = candidate.name else { return }
    let family = fold(name.family).joined(separator: " ")
    let found = holder(ofName: family, name, candidate)
    let person = found ?? add(candidate, name, family, [])
    personOfCandidate[number] = person
    learn(person, candidate, name)
  }

  private func holder(ofName family: String, _ name: PersonName, _ candidate: EntityCandidate) -> Int? {
    let last = fold(name.family.upperBound - 1)
    let known = recent(personsByFamily[family] ?? personsByShortName[last]).filter { person in
      guard let gender = candidate.gender, let other = persons[person].gender else { return true }
      return gender == other
    }
    if known.count == 1 { return known.first }
    if known.count > 1 { return holder(among: known, candidate) ?? known.last }
    // Another spelling by the same office: “Zelenskyy”, “Zelensky”.
    guard let office = candidate.offices.first else { return nil }
    return holdings.suffix(32).last { holding in
      holding.key == office.key && isCompatible(holding.organization, office.organization)
        && NameFolding.isClose(persons[holding.person].family, family, within: family.utf8.count > 7 ? 2 : 1)
    }?.person
  }

  private func holder(among known: [Int], _ candidate: EntityCandidate) -> Int? {
    guard let office = candidate.offices.first else { return nil }
    return holdings.suffix(64).last { known.contains($0.person) && $0.key == office.key }?.person
  }

  /// Adds to a person what a mention tells: a fuller name, offices, the gender.
  private mutating func learn(_ person: Int, _ candidate: EntityCandidate, _ name: PersonName) {
    let agent = persons[person].agent
    if name.given.count > (agents[agent].givenName == nil ? 0 : persons[person].given.count), !candidate.isQuoted {
      agents[agent].name = scanner.string(name.tokens)
      agents[agent].givenName = scanner.string(name.given)
      agents[agent].familyName = scanner.string(name.family)
      persons[person].given = fold(name.given)
    }
    let gender = candidate.gender ?? genderOfGivenName(name)
    if persons[person].gender == nil || candidate.gender != nil {
      persons[person].gender = gender ?? persons[person].gender
    }
    agents[agent].gender = persons[person].gender
    if let honorific = candidate.honorific, agents[agent].honorific == nil {
      agents[agent].honorific = scanner.string(honorific)
    }
    let block = block(of: candidate.tokens.lowerBound)
    if let origin = candidate.origin {
      agents[agent].parent = agents[agent].parent ?? origin
      // A name with a state in brackets is that of its representative.
      holdings.append(
        Holding(
          key: "representative", organization: origin, person: person, position: candidate.tokens.lowerBound,
          block: block))
    }
    for office in candidate.offices {
      holdings.append(
        Holding(
          key: office.key, organization: office.organization, person: person, position: candidate.tokens.lowerBound,
          block: block))
    }
  }

  private func genderOfGivenName(_ name: PersonName) -> DraftAgent.Gender? {
    guard let first = name.given.first,
      let match = scanner.lexicon.match(.givenName, at: first, before: first + 1)
    else { return nil }
    switch scanner.lexicon.entries[match.entry].key {
    case "male": return .male
    case "female": return .female
    default: return nil
    }
  }

  func block(of token: Int) -> Int {
    guard token < scanner.list.sentenceOfToken.count else { return 0 }
    let sentence = Int(scanner.list.sentenceOfToken[token])
    return sentence < scanner.list.sentences.count ? scanner.list.sentences[sentence].block : 0
  }

  // MARK: Mentions

  /// Makes mentions of the candidates, and of short names between them.
  private mutating func addMentions() {
    prepareShortNames()
    var next = 0
    for sentence in scanner.list.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        while next < scanner.candidates.count, scanner.candidates[next].tokens.lowerBound < index { next += 1 }
        if next < scanner.candidates.count, scanner.candidates[next].tokens.lowerBound == index {
          mentions.append(mention(of: next))
          index = max(index + 1, scanner.candidates[next].tokens.upperBound)
          continue
        }
        let limit =
          next < scanner.candidates.count
          ? min(scanner.candidates[next].tokens.lowerBound, sentence.tokens.upperBound) : sentence.tokens.upperBound
        let start = max(sentence.tokens.lowerBound, mentions.last?.tokens.upperBound ?? 0)
        let isFirst = index == sentence.tokens.lowerBound
        if let mention = shortMention(at: index, isFirst: isFirst, after: start, before: limit) {
          mentions.append(mention)
          index = mention.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
  }

  private mutating func mention(of number: Int) -> Mention {
    let candidate = scanner.candidates[number]
    var mention = Mention(kind: candidate.kind, tokens: candidate.tokens, agent: candidate.agent)
    if let person = personOfCandidate[number] { mention.agent = persons[person].agent }
    if let office = candidate.offices.first {
      let holder = candidate.kind == .person ? mention.agent : nil
      mention.office = officeIndex(office, person: holder)
      for other in candidate.offices.dropFirst() { _ = officeIndex(other, person: holder) }
    }
    if candidate.kind == .role || candidate.kind == .anonymous || candidate.kind == .pronoun {
      mention.resolution = .none
    }
    return mention
  }

  private mutating func prepareShortNames() {
    for (index, spelling) in scanner.list.spellings.enumerated() {
      let folded = NameFolding.fold(spelling)
      if personsByShortName[folded] != nil { foldings[index] = folded }
    }
  }

  /// A known family name alone.
  private func shortMention(at index: Int, isFirst: Bool, after start: Int, before limit: Int) -> Mention? {
    let token = scanner.list.tokens[index]
    guard token.kind == .word, token.isCapitalized, let folded = foldings[Int(token.spelling)],
      let known = personsByShortName[folded], !isOrdinaryWord(index, isFirst: isFirst)
    else { return nil }
    guard known.count == 1 || Set(known.suffix(16).map { persons[$0].agent }).count == 1, let person = known.first
    else {
      return Mention(kind: .person, tokens: index..<index + 1, resolution: .none)
    }
    var range = index..<index + 1
    let end = max(start, mentions.last?.tokens.upperBound ?? 0)
    while range.lowerBound > end, isPart(range.lowerBound - 1, of: person) {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < limit, isPart(range.upperBound, of: person) {
      range = range.lowerBound..<range.upperBound + 1
    }
    return Mention(kind: .person, tokens: range, agent: persons[person].agent)
  }

  /// “May” before a number or at the start of a sentence of a text that has “may” is no name.
  private func isOrdinaryWord(_ index: Int, isFirst: Bool) -> Bool {
    let tokens = scanner.list.tokens
    let isCommon = scanner.isCommonWord[Int(tokens[index].spelling)]
    if isCommon, isFirst || tokens[index - 1].kind == .quotationMark { return true }
    guard scanner.lexicon.isWord(.month, at: index) else { return false }
    return index > 0 && tokens[index - 1].kind == .number
      || index > 0 && scanner.lexicon.isWord(.placePreposition, at: index - 1)
      || index + 1 < tokens.count && tokens[index + 1].kind == .number
  }

  private func isPart(_ index: Int, of person: Int) -> Bool {
    let token = scanner.list.tokens[index]
    guard token.kind == .word else { return false }
    let word = fold(index)
    if persons[person].given.contains(word), token.isCapitalized { return true }
    return persons[person].family.split(separator: " ").contains { $0 == word }
  }
}
