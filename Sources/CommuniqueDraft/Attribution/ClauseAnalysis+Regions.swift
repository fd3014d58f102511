extension ClauseAnalysis {
  /// Finds for each predicate the elements that say what was said.
  mutating func findRegions() {
    for index in predicates.indices { predicates[index].preceding = preceding(of: index) }
    for index in predicates.indices { predicates[index].complement = complement(of: index) }
    takeFollowingSubjects()
  }

  /// A predicate in front takes the subject of the clause that it leads to.
  private mutating func takeFollowingSubjects() {
    var next: Int?
    for index in predicates.indices.reversed() {
      guard predicates[index].place == .following else {
        let leads = [.before, .after, .pronoun, .inserted].contains(predicates[index].place)
        if predicates[index].level == 0, leads { next = index }
        continue
      }
      predicates[index].subject = next.map { predicates[$0].subject } ?? mainSubject
      if let next { predicates[index].pronoun = predicates[next].pronoun }
      if predicates[index].subject.isEmpty, predicates[index].pronoun.isEmpty { predicates[index].place = .none }
    }
  }

  // MARK: Before the cue

  private func preceding(of index: Int) -> Range<Int> {
    let predicate = predicates[index]
    guard predicate.level == 0, predicate.start > 0 else { return 0..<0 }
    switch predicate.form {
    case .finite: break
    case .source: return precedingSource(predicate, index)
    default: return 0..<0
    }
    guard predicate.place != .relative, predicate.place != .shared, predicate.place != .none else { return 0..<0 }
    var end = predicate.start
    if isWord(end - 1, .subordinator), predicate.place != .after { end -= 1 }
    let isAfterComma = isKind(end - 1, .comma) || isKind(end - 1, .dash)
    if isAfterComma { end -= 1 }
    let hasQuotation = isKind(end - 1, .quotation)
    let previous = predicates[..<index].last { $0.level == 0 && $0.form != .label }
    if hasQuotation, !isClaimed(end - 1, by: previous) {
      let start = startOfQuoted(end - 1, after: previous)
      let isFirst = start == end - 1 || isWord(start, [.coordinator, .subordinator])
      let follows = hasContent(predicate)
      return follows && !isFirst && predicate.place != .after ? 0..<0 : stretch(start, end)
    }
    guard isAfterComma || predicate.place == .after, previous == nil, end > 2, !hasContent(predicate) else {
      return 0..<0
    }
    return stretch(startOfClause(), end)
  }

  /// The elements between two places; none where the words that lead into a clause reach beyond its end.
  private func stretch(_ start: Int, _ end: Int) -> Range<Int> { start < end ? start..<end : 0..<0 }

  private func precedingSource(_ predicate: Predicate, _ index: Int) -> Range<Int> {
    var end = predicate.start
    if isKind(end - 1, .comma) { end -= 1 }
    let previous = predicates[..<index].last { $0.level == 0 }
    let isIntroduced = isWord(end - 1, [.coordinator, .subordinator, .adverb])
    guard end > 1, !isIntroduced, previous == nil || isKind(end - 1, .quotation) else { return 0..<0 }
    return stretch(previous == nil ? startOfClause() : end - 1, end)
  }

  /// A quotation directly after another cue is that one's.
  private func isClaimed(_ quotation: Int, by previous: Predicate?) -> Bool {
    guard let previous, previous.cue < quotation, previous.preceding.isEmpty || previous.form == .participle else {
      return false
    }
    let gap = previous.cue + 1..<quotation
    if previous.place == .following { return true }
    // `quoted X as saying that it was “…”`.
    if previous.form == .participle, isWord(previous.start, .quotedAs), isWord(gap.lowerBound, .clauseOpener) {
      return true
    }
    let isTold = isWord(gap.lowerBound, .addressee) && gap.count == 2 && isWord(gap.upperBound - 1, .clauseOpener)
    return isTold || gap.allSatisfy { isWord($0, .clauseOpener) || isKind($0, .colon) || isKind($0, .comma) }
  }

  private func startOfClause() -> Int {
    var start = 0
    while isWord(start, [.coordinator]) || isKind(start, .comma) || isKind(start, .mark) { start += 1 }
    return start
  }

  private func startOfQuoted(_ quotation: Int, after previous: Predicate?) -> Int {
    guard let previous else { return startOfClause() }
    var start = quotation
    while start > previous.cue + 1 {
      let before = elements[start - 1]
      if [.comma, .semicolon, .colon, .terminator, .dash].contains(before.kind) || before.isWord(.coordinator) {
        break
      }
      start -= 1
    }
    return start
  }

  /// Whether words after the cue say what was said, not only when, where or to whom.
  private func hasContent(_ predicate: Predicate) -> Bool {
    if predicate.place == .after { return false }
    var index = skippingAdverbs(from: predicate.cue + 1)
    if isKind(index, .mention), isKind(index + 1, .quotation) || isWord(index + 1, .clauseOpener) { return true }
    if isWord(index, .addressee) || isKind(index, .mention) && predicate.traits.isDisjoint(with: .object) {
      index = isWord(index, .addressee) ? index + 1 : index
    }
    guard let next = element(index) else { return false }
    switch next.kind {
    case .terminator: return false
    case .comma:
      return isKind(index + 1, .quotation) || isWord(index + 1, .clauseOpener) && !isWord(index + 1, .relative)
    case .colon, .quotation: return true
    case .dash, .closing, .semicolon: return false
    default: break
    }
    if next.isWord(.clauseOpener) || next.isWord(.clauseSubject) { return true }
    let isAdverbial =
      next.isWord([.preposition, .subordinator, .coordinator]) || next.isCapitalized || next.kind == .number
    guard isAdverbial, !next.isWord(.infinitive) else { return true }
    return findsOpener(from: index)
  }

  private func findsOpener(from index: Int) -> Bool {
    for position in index..<min(elements.count, index + 25) {
      let element = elements[position]
      switch element.kind {
      case .quotation, .colon: return true
      case .comma, .terminator, .semicolon, .cue: return false
      default: if element.isWord(.clauseOpener), !isRelativeWord(position) { return true }
      }
    }
    return false
  }

  private func isRelativeWord(_ index: Int) -> Bool {
    isWord(index, .relative) && element(index + 1).map { $0.kind == .cue || $0.isWord([.auxiliary, .verb]) } ?? false
  }

  // MARK: After the cue

  private func complement(of index: Int) -> Range<Int> {
    let predicate = predicates[index]
    var start = predicate.cue + 1
    if let subject = predicate.subjectElements, subject.lowerBound > predicate.cue { start = subject.upperBound }
    let end = max(start, endOfComplement(of: index))
    if !predicate.preceding.isEmpty, !goesOn(predicate, at: start) { return start..<start }
    if predicate.form == .source, isKind(start, .comma) { start += 1 }
    return min(start, end)..<end
  }

  /// After `“…”, X said` what follows is said only where a mark or a word shows it.
  private func goesOn(_ predicate: Predicate, at start: Int) -> Bool {
    let index = skippingAdverbs(from: start)
    if isKind(index, .colon) || isKind(index, .quotation) { return true }
    if isKind(index, .comma) {
      let next = skippingAdverbs(from: index + 1)
      if isKind(next, .quotation) || isWord(next, .clauseOpener) && !isRelativeWord(next) { return true }
      // `the accord, X conceded, was “…”`.
      if isWord(next, [.auxiliary, .verb]) { return true }
      if isParenthetical(predicate, before: index) { return true }
      return predicate.form == .source && next < elements.count
    }
    if isWord(index, .clauseOpener), !isWord(index, .subordinator) || !isRelativeWord(index) {
      return predicate.place != .after
    }
    if isWord(index, [.preposition, .subordinator, .addressee]) || element(index)?.isCapitalized == true {
      return (index..<min(elements.count, index + 20)).first {
        [.colon, .quotation, .cue, .terminator].contains(elements[$0].kind)
      }.map { [.colon, .quotation].contains(elements[$0].kind) && elements[$0 - 1].kind != .word } ?? false
    }
    return false
  }

  /// `That is why, X explained, the plan …`: after the commas the same sentence goes on.
  private func isParenthetical(_ predicate: Predicate, before comma: Int) -> Bool {
    guard predicate.place == .before, predicate.cue + 1 == comma, let subject = predicate.subjectElements?.lowerBound,
      isKind(subject - 1, .comma), !isKind(subject - 2, .quotation)
    else { return false }
    guard isWord(comma + 1, [.determiner, .possessiveDeterminer, .clauseSubject]) || isKind(comma + 1, .mention) else {
      return false
    }
    return (comma + 1..<min(elements.count, comma + 16)).contains { isKind($0, .quotation) }
  }

  private func endOfComplement(of index: Int) -> Int {
    let end = endBeforeOthers(index)
    let cue = predicates[index].cue
    guard predicates[index].form != .label, cue < end else { return end }
    // After a semicolon the reporter speaks again, unless a word or a mark shows that it goes on.
    return (cue..<end).first { position in
      guard isKind(position, .semicolon) else { return false }
      return !isKind(position + 1, .quotation) && !isWord(position + 1, [.clauseOpener, .coordinator])
    } ?? end
  }

  private func endBeforeOthers(_ index: Int) -> Int {
    let predicate = predicates[index]
    for other in predicates[(index + 1)...] {
      guard other.level <= predicate.level else { continue }
      if other.form == .source, other.preceding.isEmpty, other.start > predicate.cue, other.level > 0 { continue }
      let start = other.preceding.isEmpty ? other.start : other.preceding.lowerBound
      // A participle between a subject and its verb ends before the verb.
      if start <= predicate.cue, other.cue > predicate.cue, predicate.form == .participle {
        return boundary(before: other.cue, after: predicate.cue)
      }
      guard start > predicate.cue else { continue }
      return boundary(before: start, after: predicate.cue)
    }
    return endOfWeakComplement(predicate)
  }

  /// A verb that does not mean speech reports no relative clause, and a participle after its noun only what is near.
  private func endOfWeakComplement(_ predicate: Predicate) -> Int {
    let isReduced = predicate.form == .passive && !isWord(predicate.cue - 1, .be)
    guard isReduced || predicate.traits.isDisjoint(with: .speech) else { return elements.count }
    for index in predicate.cue + 1..<max(predicate.cue + 1, elements.count) {
      if isKind(index, .comma), isWord(index + 1, .relative) { return index }
      if isReduced, isWord(index, [.auxiliary, .verb]) { return index }
    }
    return elements.count
  }

  /// Without the words that lead from one clause to the next.
  private func boundary(before start: Int, after cue: Int) -> Int {
    var end = start
    while end > cue + 1, let element = element(end - 1) {
      let leads =
        element.isWord([.adverb, .coordinator, .subordinator]) || element.kind == .comma
        || element.kind == .hedge || element.isWord([.auxiliary, .negation]) && end == start
      guard leads else { break }
      end -= 1
    }
    return end
  }
}
