extension EntityScanner {
  // MARK: States

  /// A state by its name, or by that of its capital where that acts.
  mutating func state(at index: Int, before limit: Int) -> EntityCandidate? {
    guard list.tokens[index].isCapitalized else { return nil }
    if let match = lexicon.match(.state, at: index, before: limit) {
      guard !isGoingOn(match.end, before: limit), !isCurrency(match.end, before: limit) else { return nil }
      return EntityCandidate(kind: .state, tokens: index..<match.end, agent: state(ofEntry: match.entry))
    }
    guard let match = lexicon.match(.capital, at: index, before: limit), acts(match, at: index, before: limit) else {
      return nil
    }
    return EntityCandidate(kind: .state, tokens: index..<match.end, agent: state(ofEntry: match.entry))
  }

  /// `US$`.
  private func isCurrency(_ index: Int, before limit: Int) -> Bool {
    index < limit && list.tokens[index].kind == .sign && !list.tokens[index].isAfterSpace
  }

  /// Whether a name is the beginning of a longer one that is no state’s: `Washington Summit`.
  private func isGoingOn(_ index: Int, before limit: Int) -> Bool {
    index < limit && list.tokens[index].isCapitalized && lexicon.isWord(.notState, at: index)
  }

  /// A capital stands for the government before a verb or with a possessive, and not after “in”.
  private func acts(_ match: EntityLexicon.Match, at index: Int, before limit: Int) -> Bool {
    if index > 0, lexicon.isWord(.placePreposition, at: index - 1) { return false }
    guard match.end < limit else { return false }
    if list.tokens[match.end].kind == .clitic { return true }
    if index > 0, lexicon.isWord(.directionPreposition, at: index - 1) { return false }
    return [EntityLexicon.Category.predicate, .speech].contains {
      lexicon.match($0, at: match.end, before: limit) != nil
    }
  }

  // MARK: Documents

  /// `the NUC statement`, `Resolution 487`.
  mutating func document(at index: Int, before limit: Int) -> EntityCandidate? {
    var at = index
    var owner: Int?
    if lexicon.match(.document, at: at, before: limit) == nil,
      lexicon.match(.documentModifier, at: at, before: limit) == nil
    {
      guard list.tokens[index].isCapitalized, let qualifier = qualifier(at: index, before: limit) else { return nil }
      owner = qualifier.agent
      at = skippingPossessive(qualifier.end, before: limit)
      // “The Council adopted conclusions” is a clause.
      if at == qualifier.end, lexicon.match(.predicate, at: at, before: limit) != nil { return nil }
      if at == qualifier.end, lexicon.match(.speech, at: at, before: limit) != nil { return nil }
    }
    for _ in 0..<4 {
      guard let match = lexicon.match(.documentModifier, at: at, before: limit),
        lexicon.match(.document, at: at, before: limit) == nil
      else { break }
      at = match.end
    }
    guard let match = lexicon.match(.document, at: at, before: limit) else { return nil }
    let end = endOfDocumentNumber(match.end, before: limit)
    // A noun alone is a document after an article or with a number.
    let isNamed = end > match.end || owner != nil || at > index
    guard isNamed || isAfterDeterminer(index) else { return nil }
    return EntityCandidate(
      kind: .document, tokens: index..<end, agent: document(match, to: end, of: owner, index..<end))
  }

  private mutating func document(
    _ match: EntityLexicon.Match, to end: Int, of owner: Int?, _ tokens: Range<Int>
  ) -> Int {
    func name(_ scanner: EntityScanner) -> String {
      let number = end > match.end ? scanner.string(match.end..<end) : ""
      return "document \(scanner.lexicon.entries[match.entry].name) \(number) \(owner.map(String.init) ?? "")"
    }
    func make(_ scanner: EntityScanner) -> DraftAgent {
      var agent = DraftAgent(kind: .document, name: scanner.string(tokens))
      agent.parent = owner
      return agent
    }
    guard end > match.end else {
      return agent(of: EntryPair(entry: match.entry, owner: owner), name: name, make: make)
    }
    let scanner = self
    return agent(ofName: name(scanner)) { make(scanner) }
  }

  private func isAfterDeterminer(_ index: Int) -> Bool {
    index > 0 && (lexicon.isWord(.definite, at: index - 1) || lexicon.isWord(.indefinite, at: index - 1))
  }

  /// `487`, `2231 (2015)`.
  private func endOfDocumentNumber(_ index: Int, before limit: Int) -> Int {
    guard index < limit, list.tokens[index].kind == .number else { return index }
    let isYear = isPunctuation(index + 1, "(", before: limit) && isPunctuation(index + 3, ")", before: limit)
    return isYear && list.tokens[index + 2].kind == .number ? index + 4 : index + 1
  }

  // MARK: The unnamed

  /// `a journalist`, `Turkish diplomatic sources`, `one EU official`.
  mutating func anonymous(at index: Int, before limit: Int) -> EntityCandidate? {
    var at = index
    for _ in 0..<5 {
      if let match = lexicon.match(.anonymous, at: at, before: limit) {
        // “the official agenda” is about nobody; “an official” and “a senior official” are.
        let isOne = lexicon.entries[match.entry].key == "one"
        let isMeant = at > index || index > 0 && lexicon.isWord(.indefinite, at: index - 1)
        guard !isOne || isMeant else { return nil }
        return EntityCandidate(kind: .anonymous, tokens: index..<match.end)
      }
      if let match = lexicon.match(.anonymousModifier, at: at, before: limit) {
        at = match.end
      } else if list.tokens[at].isCapitalized, let qualifier = qualifier(at: at, before: limit) {
        at = skippingPossessive(qualifier.end, before: limit)
      } else {
        return nil
      }
      guard at < limit else { return nil }
    }
    return nil
  }
}
