/// The parts of sentences, read in the order of the text.
struct SentenceOutline {
  private let list: TokenList
  private let quotations: [Quotation]
  private let entities: EntityList
  private let lexicon: AttributionLexicon
  private var nextQuotation = 0
  private var nextMention = 0
  /// The parts of the sentence that was read last.
  private(set) var elements: [OutlineElement] = []

  init(_ list: TokenList, _ quotations: [Quotation], _ entities: EntityList, _ lexicon: AttributionLexicon) {
    self.list = list
    self.quotations = quotations
    self.entities = entities
    self.lexicon = lexicon
  }

  /// Reads the next sentence.
  mutating func read(_ tokens: Range<Int>) {
    elements.removeAll(keepingCapacity: true)
    let tokens = tokens.clamped(to: list.tokens.indices)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      skip(before: index)
      if let quotation = quotation(at: index) {
        let end = min(max(endOfMarks(quotation), index + 1), tokens.upperBound)
        elements.append(OutlineElement(kind: .quotation, tokens: index..<end, index: quotation))
        index = end
      } else if let mention = mention(at: index) {
        let end = min(entities.mentions[mention].tokens.upperBound, startOfNextQuotation, tokens.upperBound)
        var element = OutlineElement(kind: .mention, tokens: index..<max(end, index + 1), index: mention)
        element.classes = list.tokens[index].kind == .word ? classes(index) : []
        elements.append(element)
        index = max(end, index + 1)
      } else {
        index = readWords(at: index, before: tokens.upperBound)
      }
    }
  }

  // MARK: Quotations and mentions

  private mutating func skip(before index: Int) {
    while nextQuotation < quotations.count,
      quotations[nextQuotation].parent != nil || quotations[nextQuotation].tokens.upperBound <= index
    {
      // An empty or inner quotation is no part by itself.
      if quotations[nextQuotation].parent == nil, quotations[nextQuotation].tokens.lowerBound >= index { break }
      nextQuotation += 1
    }
    while nextMention < entities.mentions.count, entities.mentions[nextMention].tokens.lowerBound < index {
      nextMention += 1
    }
  }

  private var startOfNextQuotation: Int {
    nextQuotation < quotations.count ? startOfMarks(nextQuotation) : Int.max
  }

  private func quotation(at index: Int) -> Int? {
    guard nextQuotation < quotations.count, quotations[nextQuotation].parent == nil else { return nil }
    let start = startOfMarks(nextQuotation)
    // What was passed by counts from where the reading stands.
    guard start <= index, quotations[nextQuotation].tokens.upperBound > index else { return nil }
    return nextQuotation
  }

  private func startOfMarks(_ index: Int) -> Int {
    let quotation = quotations[index]
    let before = quotation.tokens.lowerBound - 1
    guard before >= 0, before < list.tokens.count, list.tokens[before].kind == .quotationMark,
      Int(list.tokens[before].start) >= quotation.outer.lowerBound
    else { return quotation.tokens.lowerBound }
    return before
  }

  private func endOfMarks(_ index: Int) -> Int {
    let quotation = quotations[index]
    var end = quotation.tokens.upperBound
    while end < list.tokens.count, list.tokens[end].kind == .quotationMark,
      Int(list.tokens[end].end) <= quotation.outer.upperBound
    { end += 1 }
    return end
  }

  private func mention(at index: Int) -> Int? {
    guard nextMention < entities.mentions.count, entities.mentions[nextMention].tokens.lowerBound == index,
      !entities.mentions[nextMention].tokens.isEmpty
    else { return nil }
    return nextMention
  }

  // MARK: Words

  private func classes(_ index: Int) -> ClauseWord {
    let spelling = Int(list.tokens[index].spelling)
    return spelling < lexicon.classes.count ? lexicon.classes[spelling] : []
  }

  private mutating func readWords(at index: Int, before limit: Int) -> Int {
    let token = list.tokens[index]
    let whole = max(index + 1, min(limit, startOfNextQuotation))
    let limit = max(index + 1, min(whole, startOfNextMention(after: index)))
    if token.kind == .word, let found = phrase(at: index, before: limit, or: whole) {
      append(found.value, index..<found.end)
      return found.end
    }
    if token.kind == .word, let end = state(at: index, before: limit) { return end }
    var element = OutlineElement(kind: kind(of: token), tokens: index..<index + 1)
    element.classes = element.kind == .word || element.kind == .dash ? classes(index) : []
    element.isCapitalized = token.isCapitalized
    elements.append(element)
    return index + 1
  }

  /// A phrase that ends before the next mention, or has a pronoun in it: `put it`.
  private func phrase(at index: Int, before limit: Int, or whole: Int) -> (value: AttributionLexicon.Phrase, end: Int)?
  {
    if limit < whole, nextMention < entities.mentions.count, entities.mentions[nextMention].kind == .pronoun,
      let found = lexicon.phrases.match(at: index, in: list.tokens, before: whole),
      found.end >= entities.mentions[nextMention].tokens.upperBound || found.end <= limit
    {
      return found
    }
    return lexicon.phrases.match(at: index, in: list.tokens, before: limit)
  }

  private func startOfNextMention(after index: Int) -> Int {
    nextMention < entities.mentions.count && entities.mentions[nextMention].tokens.lowerBound > index
      ? entities.mentions[nextMention].tokens.lowerBound : Int.max
  }

  private mutating func append(_ phrase: AttributionLexicon.Phrase, _ tokens: Range<Int>) {
    var element = OutlineElement(kind: .word, tokens: tokens)
    element.classes = classes(tokens.lowerBound)
    element.isCapitalized = list.tokens[tokens.lowerBound].isCapitalized
    switch phrase {
    case .cue(let form):
      element.kind = .cue
      element.index = form.verb
      element.roles = form.roles
    case .silence: element.kind = .silence
    case .hedge: element.kind = .hedge
    case .source: element.kind = .source
    case .adverb: element.classes = .adverb
    case .backward: element.classes = [.adverb, .backward]
    case .noun: element.classes = element.classes.contains(.determiner) ? [] : element.classes
    }
    elements.append(element)
  }

  /// “was confident”, “was deeply concerned”.
  private mutating func state(at index: Int, before limit: Int) -> Int? {
    guard !classes(index).isDisjoint(with: .be) else { return nil }
    var end = index + 1
    while end < limit, end < index + 3, list.tokens[end].kind == .word, classes(end).contains(.adverb) { end += 1 }
    guard end < limit, list.tokens[end].kind == .word, classes(end).contains(.adjective) else { return nil }
    elements.append(
      OutlineElement(
        kind: .cue, tokens: index..<end + 1, index: lexicon.stateVerb, roles: [.past, .presentSingular]))
    return end + 1
  }

  private func kind(of token: Token) -> OutlineElement.Kind {
    switch token.kind {
    case .word: return .word
    case .clitic: return list.spellings[Int(token.spelling)].hasPrefix("'") ? .possessive : .word
    case .number: return .number
    case .sign: return .mark
    case .blockEnd: return .terminator
    case .quotationMark:
      return !token.isAfterSpace && list.spellings[Int(token.spelling)] == "'" ? .possessive : .mark
    case .punctuation: break
    }
    switch list.spellings[Int(token.spelling)] {
    case ",": return .comma
    case ":": return .colon
    case ";": return .semicolon
    case "–", "—", "―", "-": return .dash
    case "(", "[": return .opening
    case ")", "]": return .closing
    case ".", "!", "?", "…": return .terminator
    default: return .mark
    }
  }
}
