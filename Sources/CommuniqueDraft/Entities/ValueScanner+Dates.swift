internal import Communique

extension ValueScanner {
  /// A day as read: what the text leaves out is `nil`.
  struct ReadDay {
    var year: Int?
    var month: Int?
    var day: Int?

    var text: String {
      let year = self.year.map { ReadDay.digits($0, 4) } ?? "XXXX"
      guard let month else { return year }
      guard let day else { return year + "-" + ReadDay.digits(month, 2) }
      return year + "-" + ReadDay.digits(month, 2) + "-" + ReadDay.digits(day, 2)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
  }

  /// The date that begins at a token.
  func date(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    let start = skippingWeekday(index, sentence)
    guard sentence.contains(start) else { return nil }
    if let found = dayMonth(at: start, sentence) ?? monthDay(at: start, sentence) ?? numeric(at: start, sentence)
      ?? partOfYear(at: start, sentence) ?? season(at: start, sentence) ?? year(at: start, sentence)
      ?? unnumberedYear(at: start, sentence)
    {
      // “Wednesday (December 4)”: the bracket closes what the weekday opens.
      let closes = start > index + 1 && spelling(start - 1) == "(" && sentence.contains(found.tokens.upperBound)
      let end = closes && spelling(found.tokens.upperBound) == ")" ? 1 : 0
      return DraftValue(
        kind: found.kind, tokens: index..<found.tokens.upperBound + end, isComplete: found.isComplete)
    }
    return nil
  }

  /// `Wednesday, 29 November`, `Wednesday (December 4)`.
  private func skippingWeekday(_ index: Int, _ sentence: Range<Int>) -> Int {
    guard lexicon.isWord(.weekday, at: index) else { return index }
    let next = index + 1
    guard sentence.contains(next) else { return next }
    let mark = spelling(next)
    return mark == "," || mark == "(" || lexicon.isWord(.dateFiller, at: next) ? next + 1 : next
  }

  private func value(_ first: ReadDay, _ last: ReadDay? = nil, _ tokens: Range<Int>) -> DraftValue? {
    let text = last.map { "\(first.text)/\($0.text)" } ?? first.text
    guard let date = try? PartialDate(text: text) else { return nil }
    return DraftValue(kind: .date(date), tokens: tokens, isComplete: (last ?? first).year != nil)
  }

  // MARK: Parts

  /// A day of the month, with an ending as in “3rd”, and the token after it.
  private func day(at index: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    guard let number = integer(at: index, in: sentence), (1...31).contains(number), spelling(index).utf8.count <= 2
    else {
      return nil
    }
    let hasEnding =
      sentence.contains(index + 1) && !list.tokens[index + 1].isAfterSpace
      && lexicon.isWord(.ordinalEnding, at: index + 1)
    return (number, hasEnding ? index + 2 : index + 1)
  }

  private func month(at index: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    guard sentence.contains(index), let match = lexicon.match(.month, at: index, before: sentence.upperBound),
      let number = Int(lexicon.entries[match.entry].key)
    else { return nil }
    let end = match.end
    // “Dec. 2024”: the full stop belongs to the abbreviation.
    let isAbbreviated =
      sentence.contains(end) && spelling(end) == "." && !list.tokens[end].isAfterSpace
      && list.tokens[index].end - list.tokens[index].start <= 4 && number != 5
      && sentence.contains(end + 1) && list.tokens[end + 1].kind == .number
    return (number, isAbbreviated ? end + 1 : end)
  }

  /// A year of four digits after a month, with a comma before it or not.
  private func yearAfter(_ index: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    var at = index
    if sentence.contains(at), spelling(at) == "," || lexicon.isWord(.dateFiller, at: at) { at += 1 }
    guard let number = integer(at: at, in: sentence), spelling(at).utf8.count == 4, (1000...2999).contains(number)
    else {
      return nil
    }
    return (number, at + 1)
  }

  private func joiner(at index: Int, _ sentence: Range<Int>) -> Int? {
    guard sentence.contains(index), lexicon.isWord(.rangeJoiner, at: index) else { return nil }
    let next = index + 1
    // “du 28 au 29”, “from the 28th to the 29th”.
    return sentence.contains(next) && lexicon.isWord(.definite, at: next) ? next + 1 : next
  }

  private func skippingFiller(_ index: Int, _ sentence: Range<Int>) -> Int {
    sentence.contains(index) && lexicon.isWord(.dateFiller, at: index) ? index + 1 : index
  }

  // MARK: Days

  /// `29 November 2023`, `28–29 November 2023`, `28 November to 1 December`.
  private func dayMonth(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard let first = day(at: index, sentence) else { return nil }
    if let month = month(at: skippingFiller(first.end, sentence), sentence) {
      let year = yearAfter(month.end, sentence)
      let end = year?.end ?? month.end
      if let start = joiner(at: end, sentence), let last = day(at: start, sentence),
        let lastMonth = self.month(at: skippingFiller(last.end, sentence), sentence)
      {
        let lastYear = yearAfter(lastMonth.end, sentence)
        return value(
          ReadDay(year: year?.number ?? lastYear?.number, month: month.number, day: first.number),
          ReadDay(year: lastYear?.number, month: lastMonth.number, day: last.number),
          index..<(lastYear?.end ?? lastMonth.end))
      }
      return value(ReadDay(year: year?.number, month: month.number, day: first.number), nil, index..<end)
    }
    guard let start = joiner(at: first.end, sentence), let last = day(at: start, sentence), last.number > first.number,
      let month = month(at: skippingFiller(last.end, sentence), sentence)
    else { return nil }
    let year = yearAfter(month.end, sentence)
    return value(
      ReadDay(year: year?.number, month: month.number, day: first.number),
      ReadDay(year: year?.number, month: month.number, day: last.number), index..<(year?.end ?? month.end))
  }

  /// `November 29, 2023`, `November 28–29`, `July 2024`, `in July`.
  private func monthDay(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard list.tokens[index].isCapitalized || isAfterDatePreposition(index, sentence),
      let month = month(at: index, sentence)
    else { return nil }
    if let first = day(at: month.end, sentence), yearOfTwoDigits(first.end, sentence) == nil {
      return monthDay(index, month.number, first, sentence)
    }
    if let year = yearAfter(month.end, sentence) {
      if let start = joiner(at: year.end, sentence), let last = self.month(at: start, sentence),
        let lastYear = yearAfter(last.end, sentence)
      {
        return value(
          ReadDay(year: year.number, month: month.number), ReadDay(year: lastYear.number, month: last.number),
          index..<lastYear.end)
      }
      return value(ReadDay(year: year.number, month: month.number), nil, index..<year.end)
    }
    guard isAfterDatePreposition(index, sentence) else { return nil }
    return value(ReadDay(month: month.number), nil, index..<month.end)
  }

  private func monthDay(
    _ index: Int, _ month: Int, _ first: (number: Int, end: Int), _ sentence: Range<Int>
  ) -> DraftValue? {
    if let start = joiner(at: first.end, sentence) {
      let lastMonth = self.month(at: start, sentence)
      if let last = day(at: lastMonth?.end ?? start, sentence), lastMonth != nil || last.number > first.number {
        let year = yearAfter(last.end, sentence)
        return value(
          ReadDay(year: year?.number, month: month, day: first.number),
          ReadDay(year: year?.number, month: lastMonth?.number ?? month, day: last.number),
          index..<(year?.end ?? last.end))
      }
    }
    let year = yearAfter(first.end, sentence)
    return value(ReadDay(year: year?.number, month: month, day: first.number), nil, index..<(year?.end ?? first.end))
  }

  private func yearOfTwoDigits(_ index: Int, _ sentence: Range<Int>) -> Int? {
    // “May 5 percent” and “March 10 Allies” are no dates, but only a sign of percent tells without the words.
    sentence.contains(index) && lexicon.match(.percent, at: index, before: sentence.upperBound) != nil ? 0 : nil
  }

  private func isAfterDatePreposition(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    return lexicon.isWord(.monthPreposition, at: index - 1)
  }

  /// `2014-03-12`, `12/03/2014`, `12.03.2014`.
  private func numeric(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard list.tokens[index].kind == .number else { return nil }
    if let value = dotted(at: index) { return value }
    guard sentence.contains(index + 4) || index + 4 == sentence.upperBound - 1 else { return nil }
    let mark = spelling(index + 1)
    guard mark == "-" || mark == "/", spelling(index + 3) == mark,
      (1...4).allSatisfy({ !list.tokens[index + $0].isAfterSpace }), let first = integer(at: index, in: sentence),
      let second = integer(at: index + 2, in: sentence), let third = integer(at: index + 4, in: sentence)
    else { return nil }
    let tokens = index..<index + 5
    if spelling(index).utf8.count == 4 { return value(ReadDay(year: first, month: second, day: third), nil, tokens) }
    guard spelling(index + 4).utf8.count == 4 else { return nil }
    return ordered(first, second, third, tokens)
  }

  /// Which of two numbers is the month is certain only where the other is more than twelve, or both are the same; else
  /// the day comes first, as all six organizations write it.
  private func ordered(_ first: Int, _ second: Int, _ year: Int, _ tokens: Range<Int>) -> DraftValue? {
    if second > 12, first <= 12 { return value(ReadDay(year: year, month: first, day: second), nil, tokens) }
    return value(ReadDay(year: year, month: second, day: first), nil, tokens)
  }

  private func dotted(at index: Int) -> DraftValue? {
    let parts = spelling(index).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, parts[2].utf8.count == 4,
      let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
    else { return nil }
    return ordered(first, second, third, index..<index + 1)
  }

  // MARK: Years and their parts

  /// `the first half of 2025`.
  private func partOfYear(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard let match = lexicon.match(.partOfYear, at: index, before: sentence.upperBound),
      let year = yearAfter(match.end, sentence), let part = Int(lexicon.entries[match.entry].key)
    else { return nil }
    return value(ReadDay(year: year.number, month: part), nil, index..<year.end)
  }

  /// `spring 2024`, `next spring`.
  private func season(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    let isQualified = lexicon.isWord(.seasonQualifier, at: index)
    let start = isQualified ? index + 1 : index
    guard let match = lexicon.match(.season, at: start, before: sentence.upperBound),
      let season = Int(lexicon.entries[match.entry].key)
    else { return nil }
    if let year = yearAfter(match.end, sentence) {
      return value(ReadDay(year: year.number, month: season), nil, index..<year.end)
    }
    return isQualified ? value(ReadDay(month: season), nil, index..<match.end) : nil
  }

  /// `in 2024`, `2021–2027`, `(2015)`.
  private func year(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard let first = integer(at: index, in: sentence), spelling(index).utf8.count == 4, (1900...2100).contains(first)
    else {
      return nil
    }
    if let start = joiner(at: index + 1, sentence), let last = integer(at: start, in: sentence),
      spelling(start).utf8.count == 4, (first + 1...2100).contains(last), !lexicon.isWord(.listJoiner, at: index + 1)
    {
      return value(ReadDay(year: first), ReadDay(year: last), index..<start + 1)
    }
    guard index > sentence.lowerBound else { return nil }
    let isBracketed = spelling(index - 1) == "(" && sentence.contains(index + 1) && spelling(index + 1) == ")"
    guard isBracketed || lexicon.isWord(.yearPreposition, at: index - 1) else { return nil }
    return value(ReadDay(year: first), nil, index..<index + 1)
  }

  /// `last year`: a year, but the text does not say which.
  private func unnumberedYear(at index: Int, _ sentence: Range<Int>) -> DraftValue? {
    guard let match = lexicon.match(.unnumberedYear, at: index, before: sentence.upperBound) else { return nil }
    return value(ReadDay(), nil, index..<match.end)
  }
}
