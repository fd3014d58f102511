import Communique

extension HeaderReader {
  /// The day that a short line states in full: `3 December 2023`, `December 3, 2023`, `Brussels, le 22 janvier 2018`.
  /// Several days are those of a meeting, and no date of a text.
  func date(in list: WordList) -> PartialDate? {
    guard list.words.count <= 10, let end = list.ranges.last?.upperBound else { return nil }
    // A sentence tells of something else.
    if end < view.text.count, view.text[end] == "." { return nil }
    let places = list.words.indices.filter { month(list.words[$0]) != nil }
    guard places.count == 1, let place = places.first, place <= 4, let month = month(list.words[place]) else {
      return nil
    }
    func number(_ index: Int) -> Int? {
      list.ranges.indices.contains(index) ? self.number(list.ranges[index]) : nil
    }
    func day(_ index: Int) -> Int? { number(index).flatMap { (1...31).contains($0) ? $0 : nil } }
    if let found = day(place - 1) {
      // `28-29 November`, `14 and 15 April`
      guard day(place - 2) == nil, day(place - 3) == nil, let year = year(number(place + 1)) else { return nil }
      return date(year, month, found)
    }
    guard let found = day(place + 1), let year = year(number(place + 2)) else { return nil }
    return date(year, month, found)
  }

  /// The day of the line that a report begins with: `BASEL, 5 December 2014 – The Council …`.
  func dateline(_ block: BriefingBlock) -> PartialDate? {
    let start = view.text[block.range].prefix(60)
    guard
      let dash = start.indices.dropFirst().first(where: { index in
        (start[index] == "–" || start[index] == "—" || start[index] == "-") && start[index - 1] == " "
      })
    else { return nil }
    return date(in: WordList(view.text, block.range.lowerBound..<dash))
  }

  private func year(_ number: Int?) -> Int? { number.flatMap { (1900...2100).contains($0) ? $0 : nil } }

  /// A date as metadata states it: `2023-12-03T09:00:00Z`.
  func isoDate(_ range: Range<Int>) -> PartialDate? {
    let list = WordList(view.text, range)
    let text = view.string(range.prefix(10))
    return (try? PartialDate(text: text)) ?? date(in: list)
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard range.count <= 4 else { return nil }
    // An ordinal has letters after its digits.
    let digits = view.text[range].prefix(while: LayoutScalar.isDigit)
    guard !digits.isEmpty, range.count - digits.count <= 2 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return try? PartialDate(text: "\(year)-\(padded(month))-\(padded(day))")
  }
}

extension Range where Bound == Int {
  /// The first so many of a range.
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
