import Communique

extension HeaderReader {
  /// The day that a short line states in full: `3 December 2023`, `December 3, 2023`, `Published on …`.
  func date(in list: WordList) -> PartialDate? {
    guard list.words.count <= 10 else { return nil }
    var year: Int?
    var month: Int?
    var days: [Int] = []
    for (word, range) in zip(list.words, list.ranges) {
      if let found = self.month(word) {
        guard month == nil else { return nil }
        month = found
      } else if let number = self.number(range) {
        if number >= 1900, number <= 2100 { year = number } else if number <= 31 { days.append(number) }
      }
    }
    // Several days are those of a meeting.
    guard let year, let month, days.count == 1, let day = days.first else { return nil }
    return date(year, month, day)
  }

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
