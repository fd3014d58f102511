extension EntityScanner {
  /// The words of an office, with or without the one who holds it.
  private struct Title {
    var key = ""
    var role: Range<Int>?
    var organization: Int?
    var isModified = false
    var hasQualifier = false
    var end: Int
  }

  /// A person with an office or honorific before the name, or an office alone.
  mutating func titled(at index: Int, before limit: Int) -> EntityCandidate? {
    titled(at: index, before: limit, allowsComma: true)
  }

  private mutating func titled(at index: Int, before limit: Int, allowsComma: Bool) -> EntityCandidate? {
    let honorific = honorifics(at: index, before: limit)
    guard var title = title(at: honorific?.end ?? index, before: limit) else {
      guard let honorific, let name = name(at: honorific.end, before: limit) else { return nil }
      return person(name, from: index, honorific: honorific, title: nil, before: limit)
    }
    if let found = nameAfterTitle(title.end, before: limit, allowsComma: allowsComma) {
      return person(
        found.name, from: index, honorific: honorific ?? found.honorific, title: title, before: limit)
    }
    if honorific == nil, let person = holderOfBoth(title, from: index, before: limit) { return person }
    if index > 0, lexicon.isWord(.indefinite, at: index - 1) || lexicon.isWord(.someOf, at: index - 1) {
      return EntityCandidate(kind: .anonymous, tokens: index..<title.end)
    }
    guard isRole(title, at: index) else { return nil }
    title.end = max(title.end, index + 1)
    var candidate = EntityCandidate(kind: .role, tokens: index..<title.end)
    if let office = office(title, from: index) { candidate.offices = [office] }
    candidate.gender = honorific?.gender ?? gender(ofOffice: title)
    return candidate
  }

  /// `OSCE Chairperson-in-Office and Swiss Foreign Minister Didier Burkhalter`, `the Chair, Foreign Minister Stubb,`.
  private mutating func holderOfBoth(_ title: Title, from index: Int, before limit: Int) -> EntityCandidate? {
    guard let role = title.role, lexicon.match(.besideOffice, at: role.lowerBound, before: limit) != nil,
      let first = office(title, from: index), title.end + 1 < limit
    else { return nil }
    let isJoined = lexicon.isWord(.nameJoiner, at: title.end) || isPunctuation(title.end, ",", before: limit)
    let start = skippingArticle(title.end + 1, before: limit)
    guard isJoined, let second = self.title(at: start, before: limit),
      let found = nameAfterTitle(second.end, before: limit, allowsComma: false)
    else { return nil }
    var candidate = person(found.name, from: start, honorific: found.honorific, title: second, before: limit)
    candidate.tokens = index..<candidate.tokens.upperBound
    candidate.offices.append(first)
    return candidate
  }

  private func office(_ title: Title, from index: Int) -> OfficeCandidate? {
    guard let role = title.role else { return nil }
    return OfficeCandidate(
      key: title.key, role: role, words: index..<title.end, organization: title.organization)
  }

  private func gender(ofOffice title: Title) -> DraftAgent.Gender? {
    if let role = title.role {
      let isFeminine = lexicon.match(.womanOffice, at: role.lowerBound, before: role.upperBound) != nil
      if isFeminine || role.lowerBound > 0 && lexicon.isWord(.feminineArticle, at: role.lowerBound - 1) {
        return .female
      }
    }
    return switch title.key {
    case "king", "prince", "emir", "sultan": .male
    case "queen", "princess": .female
    default: nil
    }
  }

  /// Words in lower case are an office only with an article or with words that say whose it is.
  private func isRole(_ title: Title, at index: Int) -> Bool {
    guard let role = title.role else { return false }
    if title.hasQualifier || title.organization != nil { return true }
    if index > 0, lexicon.isWord(.definite, at: index - 1) { return true }
    return list.tokens[role.lowerBound].isCapitalized && role.count > 1
  }

  // MARK: Office

  /// Qualifiers and modifiers, the office, and its complement: `the former EU special envoy for X`.
  private mutating func title(at index: Int, before limit: Int) -> Title? {
    var title = Title(end: index)
    var modifiers = ""
    var at = index
    for _ in 0..<5 {
      if lexicon.match(.office, at: at, before: limit) != nil { break }
      if let match = lexicon.match(.officeModifier, at: at, before: limit) {
        modifiers += lexicon.entries[match.entry].key + "."
        at = match.end
      } else if let match = lexicon.match(.neutralModifier, at: at, before: limit) {
        at = match.end
      } else if let qualifier = qualifier(at: at, before: limit) {
        title.organization = qualifier.agent
        title.hasQualifier = true
        at = skippingPossessive(qualifier.end, before: limit)
      } else {
        return nil
      }
    }
    guard let match = lexicon.match(.office, at: at, before: limit) else { return nil }
    title.key = modifiers + lexicon.entries[match.entry].key
    title.isModified = !modifiers.isEmpty
    title.role = at..<match.end
    title.end = match.end
    readNationalityAfter(&title, before: limit)
    readJoinedOffice(&title, before: limit)
    readComplement(&title, before: limit)
    return title
  }

  /// `ministre français des Affaires étrangères`.
  private mutating func readNationalityAfter(_ title: inout Title, before limit: Int) {
    guard title.organization == nil, let role = title.role,
      let match = lexicon.match(.nationality, at: title.end, before: limit), !list.tokens[title.end].isCapitalized
    else { return }
    title.organization = state(ofEntry: match.entry)
    title.end = match.end
    if let portfolio = lexicon.match(.portfolio, at: match.end, before: limit) {
      title.key += "." + lexicon.entries[portfolio.entry].key
      title.end = portfolio.end
    }
    title.role = role.lowerBound..<title.end
  }

  /// `High Representative/Vice-President`.
  private func readJoinedOffice(_ title: inout Title, before limit: Int) {
    guard isPunctuation(title.end, "/", before: limit), let role = title.role,
      let match = lexicon.match(.office, at: title.end + 1, before: limit)
    else { return }
    title.role = role.lowerBound..<match.end
    title.end = match.end
  }

  /// `of the European Council`, `for Foreign Affairs and Security Policy`, `NATO Military Committee`.
  private mutating func readComplement(_ title: inout Title, before limit: Int) {
    for _ in 0..<3 {
      var at = title.end
      let hasPreposition = at < limit && lexicon.isWord(.of, at: at)
      if hasPreposition { at = skippingArticle(at + 1, before: limit) }
      guard isWord(at, before: limit) else { return }
      if let qualifier = complementQualifier(at: at, before: limit), hasPreposition || title.organization == nil {
        guard hasPreposition || agents[qualifier.agent].kind != .state else { return }
        if title.organization == nil || agents[qualifier.agent].kind != .state {
          title.organization = title.organization ?? qualifier.agent
        }
        title.end = qualifier.end
      } else if hasPreposition, let end = capitalizedComplement(at: at, before: limit) {
        if let role = title.role { title.role = role.lowerBound..<end }
        title.end = end
      } else {
        return
      }
    }
  }

  private mutating func complementQualifier(at index: Int, before limit: Int) -> Qualifier? {
    guard let qualifier = qualifier(at: index, before: limit) else { return nil }
    // “President of Ukraine’s party” names another.
    return skippingPossessive(qualifier.end, before: limit) == qualifier.end ? qualifier : nil
  }

  /// Capitalized words, joined by “and”, that say what an office is for.
  private func capitalizedComplement(at index: Int, before limit: Int) -> Int? {
    var at = index
    while at < limit, at - index < 8 {
      if isCapitalized(at, before: limit), lexicon.match(.honorific, at: at, before: limit) == nil,
        !lexicon.isWord(.month, at: at)
      {
        at += 1
      } else if at > index, lexicon.isWord(.nameJoiner, at: at), isCapitalized(at + 1, before: limit) {
        at += 2
      } else {
        break
      }
    }
    guard at > index else { return nil }
    // The last words may be the name of the one who holds the office.
    var end = at
    for start in index..<at where start > index && lexicon.isWord(.givenName, at: start) && start + 1 < at {
      end = start
      break
    }
    return end
  }

  // MARK: Honorific and name

  private struct Honorific {
    var range: Range<Int>
    var gender: DraftAgent.Gender?
    var end: Int { range.upperBound }
  }

  private func honorifics(at index: Int, before limit: Int) -> Honorific? {
    var at = index
    var gender: DraftAgent.Gender?
    while at - index < 8, let match = lexicon.match(.honorific, at: at, before: limit) {
      switch lexicon.entries[match.entry].key {
      case "male": gender = .male
      case "female": gender = .female
      default: break
      }
      at = match.end
      if isPunctuation(at, ".", before: limit), !list.tokens[at].isAfterSpace { at += 1 }
    }
    return at > index ? Honorific(range: index..<at, gender: gender) : nil
  }

  private func nameAfterTitle(
    _ index: Int, before limit: Int, allowsComma: Bool
  ) -> (name: PersonName, honorific: Honorific?)? {
    var at = index
    let hasComma = isPunctuation(at, ",", before: limit)
    if hasComma {
      guard allowsComma else { return nil }
      at += 1
    }
    let honorific = honorifics(at: at, before: limit)
    guard let name = name(at: honorific?.end ?? at, before: limit) else { return nil }
    if honorific == nil, name.tokens.count == 1 {
      // A headline writes its verbs with capitals: “Secretary General Concludes Meeting”.
      let index = name.tokens.lowerBound
      if isCommonWord[Int(list.tokens[index].spelling)] || lexicon.isWord(.predicate, at: index)
        || lexicon.isWord(.speech, at: index)
      {
        return nil
      }
    }
    if hasComma, honorific == nil {
      guard name.tokens.count > 1, !isCommonWord[Int(list.tokens[name.tokens.lowerBound].spelling)] else { return nil }
      // “…, Jens Stoltenberg, said” names the holder; “…, France, Germany and” goes on with something else.
      guard lexicon.isWord(.givenName, at: name.tokens.lowerBound) || isAppositionEnd(name.tokens.upperBound, limit)
      else { return nil }
    }
    return (name, honorific)
  }

  private func isAppositionEnd(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return true }
    let token = list.tokens[index]
    return token.kind == .punctuation && spelling(index) != "/" || token.kind == .word && !token.isCapitalized
  }

  /// A run of words that can be a person’s name.
  func name(at index: Int, before limit: Int) -> PersonName? {
    guard index < limit, !lexicon.isWord(.nameSuffix, at: index) else { return nil }
    var at = index
    var last: Int?
    while at < limit, at - index < 9 {
      // “Michael Jordan” is a name, “David Cameron Ukraine” goes on with something else.
      if at != index + 1, lexicon.match(.state, at: at, before: limit) != nil { break }
      guard let end = endOfNamePart(at, before: limit) else { break }
      if !lexicon.isWord(.particle, at: at) || list.tokens[at].isCapitalized { last = end }
      at = end
    }
    guard let end = last, end > index else { return nil }
    return personName(index..<end)
  }

  private func endOfNamePart(_ index: Int, before limit: Int) -> Int? {
    let token = list.tokens[index]
    guard token.kind == .word else { return nil }
    if lexicon.isWord(.particle, at: index) {
      return isWord(index + 1, before: limit) ? index + 1 : nil
    }
    guard token.isCapitalized || startsWithParticle(token) else { return nil }
    if token.end - token.start == 1 || isInitials(token) {
      return isPunctuation(index + 1, ".", before: limit) && !list.tokens[index + 1].isAfterSpace
        ? index + 2 : index + 1
    }
    if lexicon.isWord(.nameSuffix, at: index) { return index + 1 }
    guard !isNoName(index, before: limit) else { return nil }
    return index + 1
  }

  private func isInitials(_ token: Token) -> Bool {
    token.end - token.start <= 6 && view.text[Int(token.end) - 1] == "."
  }

  /// `al-Sisi`.
  private func startsWithParticle(_ token: Token) -> Bool {
    guard token.end - token.start > 3 else { return false }
    let start = Int(token.start)
    return view.text[start + 2] == "-" && view.text[start + 3].properties.isUppercase
  }

  private func isNoName(_ index: Int, before limit: Int) -> Bool {
    guard lexicon.hasPhrase(at: index) else { return false }
    if lexicon.isWord(.givenName, at: index) { return false }
    for category in [
      EntityLexicon.Category.notName, .noPerson, .organization, .office, .bodyNoun, .group, .honorific, .document,
    ]
    where lexicon.match(category, at: index, before: limit) != nil { return true }
    return lexicon.match(.nationality, at: index, before: limit) != nil
  }

  /// Parts a name into given and family names.
  func personName(_ tokens: Range<Int>) -> PersonName {
    var end = tokens.upperBound
    while end - 1 > tokens.lowerBound, lexicon.isWord(.nameSuffix, at: end - 1) || list.tokens[end - 1].kind != .word {
      end -= 1
    }
    let names = tokens.lowerBound..<end
    guard names.count > 1 else {
      return PersonName(tokens: tokens, family: names, given: names.lowerBound..<names.lowerBound)
    }
    if let capitals = names.first(where: { isAcronym($0) && !isInitials(list.tokens[$0]) }),
      capitals > names.lowerBound,
      names.contains(where: { !isAcronym($0) })
    {
      return PersonName(tokens: tokens, family: capitals..<end, given: names.lowerBound..<capitals)
    }
    if isAcronym(names.lowerBound), !isAcronym(end - 1) {
      return PersonName(
        tokens: tokens, family: names.lowerBound..<names.lowerBound + 1, given: names.lowerBound + 1..<end)
    }
    if lexicon.isWord(.familyNameFirst, at: names.lowerBound), names.count <= 3 {
      return PersonName(
        tokens: tokens, family: names.lowerBound..<names.lowerBound + 1, given: names.lowerBound + 1..<end)
    }
    let particle = names.dropFirst().first { lexicon.isWord(.particle, at: $0) && $0 + 1 < end }
    let start = particle ?? (lexicon.isWord(.particle, at: names.lowerBound) ? names.lowerBound : end - 1)
    return PersonName(tokens: tokens, family: start..<end, given: names.lowerBound..<start)
  }

  // MARK: Persons

  /// Makes a person of a name and what stands before it, and reads what follows: `of Jordan`, `(China)`, `, Chair of …`.
  private mutating func person(
    _ name: PersonName, from index: Int, honorific: Honorific?, title: Title?, before limit: Int
  ) -> EntityCandidate {
    var candidate = EntityCandidate(kind: .person, tokens: index..<name.tokens.upperBound)
    candidate.name = name
    candidate.honorific = honorific?.range
    candidate.gender = honorific?.gender
    if var title {
      candidate.gender = candidate.gender ?? gender(ofOffice: title)
      if title.organization == nil { title.organization = origin(&candidate, before: limit) }
      if let office = office(title, from: index) { candidate.offices.append(office) }
    } else {
      _ = origin(&candidate, before: limit)
    }
    readApposition(&candidate, before: limit)
    return candidate
  }

  /// `of Jordan`, `(China)` after a name.
  private mutating func origin(_ candidate: inout EntityCandidate, before limit: Int) -> Int? {
    let end = candidate.tokens.upperBound
    let isBracketed = isPunctuation(end, "(", before: limit)
    guard isBracketed || end < limit && lexicon.isWord(.of, at: end) else { return nil }
    let start = skippingArticle(end + 1, before: limit)
    guard let qualifier = qualifier(at: start, before: limit) else { return nil }
    if isBracketed {
      guard isPunctuation(qualifier.end, ")", before: limit) else { return nil }
      candidate.origin = qualifier.agent
      candidate.tokens = candidate.tokens.lowerBound..<qualifier.end + 1
    } else {
      guard agents[qualifier.agent].kind == .state else { return nil }
      // `X of the Maltese delegation`.
      let delegation = lexicon.match(.anonymous, at: qualifier.end, before: limit)
      candidate.tokens = candidate.tokens.lowerBound..<(delegation?.end ?? qualifier.end)
    }
    return qualifier.agent
  }

  /// `, the Foreign Minister of Finland`, `(Chair of the Committee)` after a name.
  private mutating func readApposition(_ candidate: inout EntityCandidate, before limit: Int) {
    let end = candidate.tokens.upperBound
    let isBracketed = isPunctuation(end, "(", before: limit) || isPunctuation(end, "[", before: limit)
    guard isBracketed || isPunctuation(end, ",", before: limit) else { return }
    let start = skippingArticle(end + 1, before: limit)
    guard start < limit, let title = title(at: start, before: limit), let office = office(title, from: start) else {
      return
    }
    if isBracketed {
      guard isPunctuation(title.end, ")", before: limit) || isPunctuation(title.end, "]", before: limit) else { return }
    } else if nameAfterTitle(title.end, before: limit, allowsComma: false) != nil || !isAppositionEnd(title.end, limit)
    {
      return
    }
    candidate.offices.append(office)
    candidate.tokens = candidate.tokens.lowerBound..<(isBracketed ? title.end + 1 : title.end)
    if !isBracketed { readFurtherOffice(&candidate, before: limit) }
  }

  /// `…, Permanent Representative of Algeria and Chairperson of the Council`.
  private mutating func readFurtherOffice(_ candidate: inout EntityCandidate, before limit: Int) {
    let end = candidate.tokens.upperBound
    guard end + 1 < limit, lexicon.isWord(.nameJoiner, at: end) else { return }
    let start = skippingArticle(end + 1, before: limit)
    guard start < limit, let title = title(at: start, before: limit), let office = office(title, from: start),
      nameAfterTitle(title.end, before: limit, allowsComma: true) == nil
    else { return }
    candidate.offices.append(office)
    candidate.tokens = candidate.tokens.lowerBound..<title.end
  }

  /// A full name without an office or honorific before it: the given name is known, or the words beside it tell.
  mutating func untitledPerson(at index: Int, before limit: Int) -> EntityCandidate? {
    guard isCapitalized(index, before: limit), !isNoName(index, before: limit),
      !lexicon.isWord(.particle, at: index), let name = name(at: index, before: limit), name.tokens.count > 1,
      name.family.count < name.tokens.count
    else { return nil }
    let isKnown = lexicon.isWord(.givenName, at: index) || isFamilyFirst(name)
    guard isKnown || isNamedByContext(name, before: limit) else { return nil }
    guard !name.tokens.contains(where: { isPartOfOther($0, isKnown: isKnown) }) else { return nil }
    var candidate = EntityCandidate(kind: .person, tokens: name.tokens)
    candidate.name = name
    _ = origin(&candidate, before: limit)
    readApposition(&candidate, before: limit)
    return candidate
  }

  private func isFamilyFirst(_ name: PersonName) -> Bool {
    lexicon.isWord(.familyNameFirst, at: name.tokens.lowerBound) && name.tokens.count <= 3
      && name.tokens.lowerBound == name.family.lowerBound
      && !isCommonWord[Int(list.tokens[name.tokens.lowerBound].spelling)]
  }

  private func isPartOfOther(_ index: Int, isKnown: Bool) -> Bool {
    if lexicon.isWord(.particle, at: index), !list.tokens[index].isCapitalized { return false }
    if !isKnown, isCommonWord[Int(list.tokens[index].spelling)] { return true }
    return lexicon.isWord(.bodyNoun, at: index) || lexicon.isWord(.document, at: index)
      || lexicon.isWord(.notState, at: index)
  }

  /// Beside a verb of speech, or before an office in apposition.
  private mutating func isNamedByContext(_ name: PersonName, before limit: Int) -> Bool {
    if isFollowedByOrigin(name.tokens.upperBound, before: limit) { return true }
    guard !name.tokens.contains(where: { lexicon.isWord(.city, at: $0) || lexicon.isWord(.capital, at: $0) }) else {
      return false
    }
    if name.tokens.dropFirst().contains(where: { lexicon.isWord(.givenName, at: $0) }) { return false }
    let start = name.tokens.lowerBound
    let end = name.tokens.upperBound
    if isCitizen(start, end, before: limit) { return true }
    let isFirst = start == 0 || list.tokens[start - 1].kind == .blockEnd
    // “Our Planet Challenge pledged”: the words before belong to the name of something.
    if !isFirst, list.tokens[start - 1].isCapitalized { return false }
    if !isFirst, lexicon.isWord(.speech, at: start - 1) || isAfterQuotationAndVerb(start) { return true }
    if isFamilyName[Int(list.tokens[name.family.upperBound - 1].spelling)] { return true }
    if isOfState(start, end, before: limit) { return true }
    // A heading has capitals and verbs too, but seldom “said”.
    if lexicon.match(isFirst ? .plainSpeech : .speech, at: end, before: limit) != nil { return true }
    if isBetweenCommas(start, end, before: limit) { return true }
    guard isPunctuation(end, ",", before: limit) else { return false }
    let after = skippingArticle(end + 1, before: limit)
    guard after < limit, let title = title(at: after, before: limit) else { return false }
    return title.role != nil && nameAfterTitle(title.end, before: limit, allowsComma: false) == nil
      && isAppositionEnd(title.end, limit)
  }

  /// `PYOTR VOLKONSKY (Russian Federation)`.
  private mutating func isFollowedByOrigin(_ index: Int, before limit: Int) -> Bool {
    guard isPunctuation(index, "(", before: limit) else { return false }
    let start = skippingArticle(index + 1, before: limit)
    guard let qualifier = qualifier(at: start, before: limit) else { return false }
    return agents[qualifier.agent].kind == .state && isPunctuation(qualifier.end, ")", before: limit)
  }

  /// `the minister of that country, Aoife Brennan, said`.
  private func isBetweenCommas(_ start: Int, _ end: Int, before limit: Int) -> Bool {
    guard start > 1, isPunctuation(start - 1, ",", before: limit), list.tokens[start - 2].kind == .word,
      !list.tokens[start - 2].isCapitalized, isAppositionEnd(end, limit), !(start..<end).contains(where: isAcronym)
    else { return false }
    guard end >= limit || list.tokens[end].kind == .punctuation else { return false }
    // Only words for a person are explained by a person’s name.
    return (max(start - 9, 0)..<start - 1).contains {
      lexicon.match(.office, at: $0, before: limit) != nil || lexicon.match(.anonymous, at: $0, before: limit) != nil
    }
  }

  /// `the Norwegian Jens Stoltenberg,`.
  private func isCitizen(_ start: Int, _ end: Int, before limit: Int) -> Bool {
    guard start > 1, lexicon.isWord(.nationality, at: start - 1), isPunctuation(end, ",", before: limit) else {
      return false
    }
    return lexicon.isWord(.definite, at: start - 2) || isPunctuation(start - 2, ",", before: limit)
  }

  /// A family name alone, explained by what follows: `Stoll, the German minister`.
  mutating func explainedName(at index: Int, before limit: Int) -> EntityCandidate? {
    guard isCapitalized(index, before: limit), !lexicon.hasPhrase(at: index), !isAcronym(index),
      !isCommonWord[Int(list.tokens[index].spelling)], isPunctuation(index + 1, ",", before: limit),
      index + 2 < limit, lexicon.isWord(.definite, at: index + 2)
    else { return nil }
    let tokens = index..<index + 1
    var candidate = EntityCandidate(kind: .person, tokens: tokens)
    candidate.name = PersonName(tokens: tokens, family: tokens, given: index..<index)
    readApposition(&candidate, before: limit)
    return candidate.offices.first?.organization == nil ? nil : candidate
  }
}
