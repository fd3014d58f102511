internal import Communique

extension EntityScanner {
  // MARK: Qualifiers

  /// Words that say whose an office or body is: an organization, a body, a state or its adjective.
  mutating func qualifier(at index: Int, before limit: Int) -> Qualifier? {
    if let known = lastQualifier, known.index == index, known.limit == limit { return known.result }
    let result = findQualifier(at: index, before: limit)
    lastQualifier = (index, limit, result)
    return result
  }

  private mutating func findQualifier(at index: Int, before limit: Int) -> Qualifier? {
    guard index < limit else { return nil }
    let shape = list.tokens[index].isCapitalized ? bodyShape(at: index, before: limit) : nil
    if let match = lexicon.match(.organization, at: index, before: limit), match.end >= shape?.range.upperBound ?? 0 {
      return Qualifier(agent: organization(ofEntry: match.entry), end: match.end)
    }
    if let shape { return Qualifier(agent: agent(of: shape), end: shape.range.upperBound) }
    if let alias = alias(at: index) { return Qualifier(agent: alias, end: index + 1) }
    for category in [EntityLexicon.Category.state, .nationality] {
      if let match = lexicon.match(category, at: index, before: limit) {
        return Qualifier(agent: state(ofEntry: match.entry), end: match.end)
      }
    }
    return nil
  }

  // MARK: Bodies by their shape

  /// Capitalized words around a head noun: `Peace and Security Council of the African Union`.
  struct BodyShape {
    var range: Range<Int>
    var head: Range<Int>
    var noun: Int
    var isBare: Bool { range == head }
  }

  func bodyShape(at index: Int, before limit: Int) -> BodyShape? {
    guard isCapitalized(index, before: limit), let (head, noun) = headNoun(from: index, before: limit) else {
      return nil
    }
    let end = endOfBodyComplement(head.upperBound, isMission: lexicon.entries[noun].key == "mission", before: limit)
    let shape = BodyShape(range: index..<end, head: head, noun: noun)
    guard !shape.isBare || index > 0 && lexicon.isWord(.definite, at: index - 1) else { return nil }
    return shape
  }

  private func headNoun(from index: Int, before limit: Int) -> (Range<Int>, Int)? {
    var at = index
    while at < limit, at - index < 8 {
      if let match = lexicon.match(.bodyNoun, at: at, before: limit), list.tokens[at].isCapitalized {
        // “Commission Council”: the last noun is the head.
        if let next = lexicon.match(.bodyNoun, at: match.end, before: limit), list.tokens[match.end].isCapitalized {
          return (match.end..<next.end, next.entry)
        }
        return (at..<match.end, match.entry)
      }
      if at == index, lexicon.isWord(.notName, at: at) { return nil }
      if isCapitalized(at, before: limit) {
        if lexicon.match(.office, at: at, before: limit) != nil || lexicon.match(.group, at: at, before: limit) != nil {
          return nil
        }
        at += 1
      } else if at > index, isAnd(at), isCapitalized(at + 1, before: limit), !isState(at - 1), at + 2 < limit {
        at += 1
      } else if list.tokens[at].kind == .clitic, at == index + 1 {
        at += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func isAnd(_ index: Int) -> Bool {
    lexicon.isWord(.nameJoiner, at: index) || isPunctuation(index, "&", before: list.tokens.count)
  }

  private func isState(_ index: Int) -> Bool {
    lexicon.isWord(.state, at: index) || lexicon.isWord(.organization, at: index)
  }

  /// `of the European Union`, `for Security and Co-operation in Europe`.
  private func endOfBodyComplement(_ index: Int, isMission: Bool, before limit: Int) -> Int {
    var end = index
    for _ in 0..<2 {
      guard end < limit, lexicon.isWord(isMission ? .missionPreposition : .bodyPreposition, at: end) else { return end }
      let start = skippingArticle(end + 1, before: limit)
      guard isCapitalized(start, before: limit), !lexicon.isWord(.notName, at: start) else { return end }
      var at = start
      for category in [EntityLexicon.Category.organization, .state] {
        if let match = lexicon.match(category, at: start, before: limit) { at = max(at, match.end) }
      }
      while at < limit, at - start < 8 {
        if isCapitalized(at, before: limit) {
          at += 1
        } else if isAnd(at), isCapitalized(at + 1, before: limit), !isState(at - 1) {
          at += 1
        } else {
          break
        }
      }
      if at < limit, list.tokens[at].kind == .clitic { return end }
      end = at
    }
    return end
  }

  /// The agent of a body known by its shape.
  mutating func agent(of shape: BodyShape) -> Int {
    if let match = lexicon.match(.organization, at: shape.range.lowerBound, before: shape.range.upperBound),
      match.end == shape.range.upperBound
    {
      return organization(ofEntry: match.entry)
    }
    let parent = shape.isBare ? nil : parent(of: shape)
    let number = body(of: shape.range) { scanner in
      var agent = DraftAgent(kind: .body, name: scanner.string(shape.range))
      agent.organizationKind = .init(rawValue: scanner.lexicon.entries[shape.noun].key)
      agent.parent = parent
      return agent
    }
    heads[number] = BodyHead(noun: shape.noun, isBare: shape.isBare)
    return number
  }

  private mutating func parent(of shape: BodyShape) -> Int? {
    let first = shape.range.lowerBound
    let before = shape.head.lowerBound
    if let match = lexicon.match(.organization, at: first, before: before) { return organization(ofEntry: match.entry) }
    for category in [EntityLexicon.Category.state, .nationality] {
      if let match = lexicon.match(category, at: first, before: before) { return state(ofEntry: match.entry) }
    }
    var at = shape.head.upperBound
    guard at < shape.range.upperBound else { return nil }
    at = skippingArticle(at + 1, before: shape.range.upperBound)
    if let match = lexicon.match(.organization, at: at, before: shape.range.upperBound) {
      return organization(ofEntry: match.entry)
    }
    return lexicon.match(.state, at: at, before: shape.range.upperBound).map { state(ofEntry: $0.entry) }
  }

  // MARK: Bodies and organizations

  mutating func body(at index: Int, before limit: Int) -> EntityCandidate? {
    let token = list.tokens[index]
    guard token.isCapitalized || lexicon.match(.organization, at: index, before: limit) != nil,
      let qualifier = qualifier(at: index, before: limit), agents[qualifier.agent].kind != .state
    else { return nil }
    let tokens = index..<qualifier.end
    introduceAcronym(after: qualifier, before: limit)
    return EntityCandidate(kind: .body, tokens: tokens, agent: qualifier.agent)
  }

  /// `NATO-Ukraine Council (NUC)`.
  private mutating func introduceAcronym(after qualifier: Qualifier, before limit: Int) {
    let open = qualifier.end
    guard isPunctuation(open, "(", before: limit), isPunctuation(open + 2, ")", before: limit), isAcronym(open + 1),
      list.tokens[open + 1].end - list.tokens[open + 1].start <= 12
    else { return }
    setAlias(list.tokens[open + 1].spelling, of: qualifier.agent)
    agents[qualifier.agent].shortName = agents[qualifier.agent].shortName ?? string(open + 1..<open + 2)
  }

  /// `the Turkish parliament`, `Ukraine’s government`, `the delegation of Malta`.
  mutating func stateBody(at index: Int, before limit: Int) -> EntityCandidate? {
    if let noun = lexicon.match(.stateBodyNoun, at: index, before: limit) {
      guard noun.end < limit, lexicon.isWord(.bodyPreposition, at: noun.end),
        let owner = owner(at: skippingArticle(noun.end + 1, before: limit), before: limit)
      else { return nil }
      return stateBody(noun.entry, of: owner.entry, index..<owner.end)
    }
    guard let owner = owner(at: index, before: limit) else { return nil }
    let start = skippingPossessive(owner.end, before: limit)
    guard let noun = lexicon.match(.stateBodyNoun, at: start, before: limit) else { return nil }
    return stateBody(noun.entry, of: owner.entry, index..<noun.end)
  }

  private func owner(at index: Int, before limit: Int) -> EntityLexicon.Match? {
    let matches = [EntityLexicon.Category.nationality, .state, .organization].compactMap {
      lexicon.match($0, at: index, before: limit)
    }
    return matches.max { $0.end < $1.end }
  }

  private mutating func stateBody(_ noun: Int, of owner: Int, _ tokens: Range<Int>) -> EntityCandidate {
    let isOrganization = lexicon.entries[owner].category == .organization
    let parent = isOrganization ? organization(ofEntry: owner) : state(ofEntry: owner)
    let number = agent(of: EntryPair(entry: noun, owner: parent)) { scanner in
      "of \(parent) \(scanner.lexicon.entries[noun].name)"
    } make: { scanner in
      var agent = DraftAgent(kind: .body, name: scanner.string(tokens))
      agent.organizationKind = .init(rawValue: scanner.lexicon.entries[noun].key)
      agent.parent = parent
      return agent
    }
    return EntityCandidate(kind: .body, tokens: tokens, agent: number)
  }

  // MARK: Groups

  /// `NATO Foreign Ministers`, `the leaders of the G7`, `Allies`.
  mutating func group(at index: Int, before limit: Int) -> EntityCandidate? {
    var at = index
    var owner: Int?
    if lexicon.match(.group, at: index, before: limit) == nil {
      guard list.tokens[index].isCapitalized, let qualifier = qualifier(at: index, before: limit) else { return nil }
      owner = qualifier.agent
      at = skippingPossessive(qualifier.end, before: limit)
    }
    guard let match = lexicon.match(.group, at: at, before: limit) else { return nil }
    var end = match.end
    if owner == nil, end < limit, lexicon.isWord(.of, at: end) {
      let start = skippingArticle(end + 1, before: limit)
      if let qualifier = qualifier(at: start, before: limit), agents[qualifier.agent].kind != .state {
        owner = qualifier.agent
        end = qualifier.end
      }
    }
    if index > 0, lexicon.isWord(.someOf, at: index - 1) {
      return EntityCandidate(kind: .anonymous, tokens: index..<end)
    }
    // Of one state only a delegation speaks as one.
    if let owner, agents[owner].kind == .state { return nil }
    let count = agents.count
    let number = agent(of: EntryPair(entry: match.entry, owner: owner)) { scanner in
      "group \(scanner.lexicon.entries[match.entry].key) \(owner.map(String.init) ?? "")"
    } make: { scanner in
      var agent = DraftAgent(kind: .body, name: scanner.string(index..<end))
      agent.organizationKind = .coalition
      agent.parent = owner
      return agent
    }
    if number == count {
      groups[number] = GroupIdentity(key: lexicon.entries[match.entry].key, organization: owner)
    }
    return EntityCandidate(kind: .body, tokens: index..<end, agent: number)
  }
}
