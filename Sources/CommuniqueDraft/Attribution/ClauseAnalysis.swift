/// Finds the predicates of a sentence, their subjects, and what they report.
///
/// Walks are bounded: a subject is looked for in a few dozen elements.
struct ClauseAnalysis {
  let elements: [OutlineElement]
  let lexicon: AttributionLexicon
  let entities: EntityList
  /// The predicates, in order.
  var predicates: [Predicate] = []
  /// The subject of the sentence's main clause, as mentions.
  private(set) var mainSubject: [Int] = []

  /// How many elements a walk looks at.
  static let reach = 60

  init(_ elements: [OutlineElement], _ lexicon: AttributionLexicon, _ entities: EntityList) {
    self.elements = elements
    self.lexicon = lexicon
    self.entities = entities
  }

  /// Finds all.
  mutating func run(isStartOfBlock: Bool) {
    mainSubject = findMainSubject()
    if isStartOfBlock { findLabel() }
    if predicates.isEmpty, let view = view() { predicates.append(view) }
    for index in elements.indices {
      switch elements[index].kind {
      case .cue: if let found = predicate(at: index) { add(found) }
      case .silence: if let found = silence(at: index) { add(found) }
      case .source: if let found = source(at: index) { add(found) }
      default: break
      }
    }
    findRegions()
    if mainSubject.isEmpty {
      mainSubject = predicates.first { $0.level == 0 && $0.form == .finite && !$0.subject.isEmpty }?.subject ?? []
    }
  }

  // MARK: Looking at elements

  func element(_ index: Int) -> OutlineElement? { elements.indices.contains(index) ? elements[index] : nil }

  func isKind(_ index: Int, _ kind: OutlineElement.Kind) -> Bool { element(index)?.kind == kind }

  func isWord(_ index: Int, _ classes: ClauseWord) -> Bool { element(index)?.isWord(classes) ?? false }

  /// Whether an element can be part of a noun phrase: a word of no other use.
  func isNoun(_ index: Int) -> Bool {
    guard let element = element(index) else { return false }
    switch element.kind {
    case .number: return true
    case .word: return element.classes.isDisjoint(with: .function) || element.classes.contains(.documentNoun)
    default: return false
    }
  }

  /// Whether an element is a noun of speech: `remark`, `call`.
  func isCueNoun(_ index: Int) -> Bool {
    guard let element = element(index) else { return false }
    if element.kind == .word { return element.classes.contains(.cueNoun) }
    return element.kind == .cue && !element.roles.isDisjoint(with: [.infinitive, .presentSingular])
  }

  func mention(_ index: Int) -> Mention? {
    guard let element = element(index), element.kind == .mention, entities.mentions.indices.contains(element.index)
    else {
      return nil
    }
    return entities.mentions[element.index]
  }

  /// The words that stand between a subject and its verb.
  struct Auxiliaries {
    /// The element before them.
    var before: Int
    var hasBe = false
    var hasHave = false
    var hasOther = false
    var isFuture = false
    var isNegated = false
    var hedge: Int?
    var pronoun: ClauseWord = []
  }

  func auxiliaries(before index: Int) -> Auxiliaries {
    var result = Auxiliaries(before: index - 1)
    while let element = element(result.before), index - result.before < 10 {
      if element.kind == .hedge {
        result.hedge = result.before
      } else if element.kind == .word, element.classes.contains(.invertedPronoun) {
        result.pronoun = element.classes.intersection(.persons)
        result.hasHave = true
      } else if element.kind == .word, element.classes.contains(.auxiliary) {
        if element.classes.contains(.be) { result.hasBe = true }
        if element.classes.contains(.have) { result.hasHave = true }
        if element.classes.contains(.future) { result.isFuture = true }
        if element.classes.isDisjoint(with: [.be, .have]) { result.hasOther = true }
      } else if element.kind == .word, element.classes.contains(.negation) {
        result.isNegated = true
      } else if element.kind != .word || !element.classes.contains(.adverb) {
        return result
      }
      result.before -= 1
    }
    return result
  }

  /// The first element from an index on that is neither an adverb nor a hedge.
  func skippingAdverbs(from index: Int) -> Int {
    var index = index
    while let element = element(index), element.kind == .hedge || element.isWord(.adverb), !isWord(index, .coordinator)
    {
      index += 1
    }
    return index
  }

  // MARK: Adding

  private mutating func add(_ predicate: Predicate) {
    var predicate = predicate
    placeInOuter(&predicate)
    // Within what another reports, only words that are speech by themselves have a speaker of their own.
    if predicate.level > 0, predicate.form != .silence {
      let isQuoted = quotesSoon(after: predicate)
      if predicate.isFuture { return }
      if predicate.subject.isEmpty, !(predicate.place == .relative && isQuoted) { return }
      if !predicate.traits.contains(.speech), !isQuoted || isPronoun(predicate.subjectElements) { return }
    }
    predicates.append(predicate)
  }

  /// Whether a subject is `they` or `it`.
  private func isPronoun(_ subject: Range<Int>?) -> Bool {
    guard let subject, let index = subject.last, let mention = mention(index) else { return false }
    return mention.kind == .pronoun && elements[index].classes.isDisjoint(with: [.male, .female])
  }

  /// Whether a quotation follows before another cue does.
  func quotesSoon(after predicate: Predicate, withinPhrase: Bool = false) -> Bool {
    for index in predicate.cue + 1..<max(predicate.cue + 1, min(elements.count, predicate.cue + 12)) {
      if elements[index].kind == .quotation { return true }
      if withinPhrase, isWord(index, [.auxiliary, .verb]) { return false }
      if elements[index].kind == .cue || elements[index].kind == .terminator { return false }
    }
    return false
  }

  /// Finds the predicate that reports another one, if any: the last one before it, unless the clause is coordinated.
  private func placeInOuter(_ predicate: inout Predicate) {
    guard let last = predicates.indices.last, predicate.form != .source else { return }
    let outer = predicates[last]
    if predicate.place == .shared || predicate.form == .participle || predicate.form == .infinitive { return }
    var before = predicate.start - 1
    while isWord(before, .adverb), !isWord(before, .coordinator) { before -= 1 }
    let isNested: Bool
    if outer.form == .source, outer.preceding.isEmpty, predicate.form == .finite {
      isNested = true
    } else if predicate.place == .relative || isWord(before, .subordinator) {
      isNested = outer.cue < before || predicate.place == .relative
    } else if isKind(before, .comma), isWord(outer.cue + 1, .clauseOpener), outer.preceding.isEmpty {
      // `announced that, earlier this month, X agreed`.
      isNested =
        isKind(outer.cue + 2, .comma) && before <= outer.cue + 10
        || isWord(outer.cue + 2, [.preposition, .subordinator]) && before <= outer.cue + 8
    } else {
      isNested =
        before == outer.cue
        || (before > outer.cue && before <= outer.cue + 2 && element(before)?.kind != .comma
          && isWord(before, .addressee))
    }
    guard isNested else { return }
    // No one reports more than that, and each element is looked at once a level.
    guard outer.level < 3 else { return }
    predicate.level = outer.level + 1
    predicate.outer = last
  }
}
