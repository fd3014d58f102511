/// A pattern for dates and times such as `d.M.yyyy HH:mm` (Model for Tabular Data, section 6.4.4; Unicode Technical
/// Standard 35, part 4).
struct CSVWDateFormat: Sendable {
  private enum Part: Hashable, Sendable {
    case year, month(Int), day(Int), hour, minute, second
    /// A part of a second with at most so many digits.
    case fraction(Int)
    /// A time zone with so many letters; whether `Z` may stand for universal time.
    case zone(Int, allowsZ: Bool)
    case mark(UInt8)
  }

  let text: String
  private var parts: [Part] = []

  /// Reads a pattern; `nil` where it is none or does not go with the datatype.
  init?(_ text: String, _ datatype: CSVWBuiltInDatatype) {
    self.text = text
    var rest = Array(text.utf8)[...]
    while let letter = rest.first {
      let count = rest.prefix { $0 == letter }.count
      guard let part = Self.part(letter, count) else { return nil }
      switch part {
      case .mark: rest.removeFirst()
      default: rest.removeFirst(count)
      }
      parts.append(part)
    }
    guard isUsable(for: datatype) else { return nil }
  }

  /// A moment in the pattern, for hints.
  var example: String {
    parts.map { part in
      switch part {
      case .year: "2024"
      case .month(let count): count == 1 ? "5" : "05"
      case .day: "31"
      case .hour: "14"
      case .minute: "30"
      case .second: "00"
      case .fraction: "5"
      case .zone(let count, _): count == 1 ? "+02" : count == 2 ? "+0200" : "+02:00"
      case .mark(let mark): String(Unicode.Scalar(mark))
      }
    }.joined()
  }

  private static func part(_ letter: UInt8, _ count: Int) -> Part? {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4): .year
    case (UInt8(ascii: "M"), 1...2): .month(count)
    case (UInt8(ascii: "d"), 1...2): .day(count)
    case (UInt8(ascii: "H"), 2): .hour
    case (UInt8(ascii: "m"), 2): .minute
    case (UInt8(ascii: "s"), 2): .second
    case (UInt8(ascii: "S"), 1...18): .fraction(count)
    case (UInt8(ascii: "X"), 1...3): .zone(count, allowsZ: true)
    case (UInt8(ascii: "x"), 1...3): .zone(count, allowsZ: false)
    case (UInt8(ascii: "T"), 1), (UInt8(ascii: "-"), _), (UInt8(ascii: "/"), _), (UInt8(ascii: "."), _),
      (UInt8(ascii: ":"), _), (UInt8(ascii: " "), _):
      .mark(letter)
    default: nil
    }
  }

  /// Whether each part stands once and those that the datatype has are there.
  private func isUsable(for datatype: CSVWBuiltInDatatype) -> Bool {
    var letters: [Character] = []
    for (position, part) in parts.enumerated() {
      switch part {
      case .year: letters.append("y")
      case .month: letters.append("M")
      case .day: letters.append("d")
      case .hour: letters.append("H")
      case .minute: letters.append("m")
      case .second: letters.append("s")
      case .fraction:
        guard position >= 2, parts[position - 1] == .mark(UInt8(ascii: ".")), parts[position - 2] == .second else {
          return false
        }
      case .zone: guard position > 0, position == parts.count - 1 else { return false }
      case .mark: break
      }
    }
    let (date, time) = (letters.filter { "yMd".contains($0) }.sorted(), letters.filter { "Hms".contains($0) })
    let hasTime = time == ["H", "m", "s"] || time == ["H", "m"]
    switch datatype {
    case .date: return date == ["M", "d", "y"] && time.isEmpty
    case .time: return date.isEmpty && hasTime
    case .dateTime, .dateTimeStamp: return date == ["M", "d", "y"] && hasTime
    case .gYear: return date == ["y"] && time.isEmpty
    case .gYearMonth: return date == ["M", "y"] && time.isEmpty
    case .gMonth: return date == ["M"] && time.isEmpty
    case .gMonthDay: return date == ["M", "d"] && time.isEmpty
    case .gDay: return date == ["d"] && time.isEmpty
    default: return false
    }
  }

  /// Reads a text of the pattern; `nil` for any other, and for days and times that there are not.
  func moment(_ text: UnsafeBufferPointer<UInt8>, _ datatype: CSVWBuiltInDatatype) -> CSVWMoment? {
    var moment = CSVWMoment()
    switch datatype {
    case .gYear: (moment.month, moment.day) = (1, 1)
    case .gYearMonth, .gMonth: moment.day = 1
    default: break
    }
    var digits = CSVWDigits(text)
    for (position, part) in parts.enumerated() {
      // The point before a part of a second is there only if that is.
      if part == .mark(UInt8(ascii: ".")), position + 1 < parts.count, case .fraction = parts[position + 1],
        digits.isAtEnd || text[digits.position] != UInt8(ascii: ".")
      {
        continue
      }
      guard Self.read(part, &digits, &moment) else { return nil }
    }
    guard digits.isAtEnd, moment.isPossible else { return nil }
    return moment
  }

  private static func read(_ part: Part, _ digits: inout CSVWDigits, _ moment: inout CSVWMoment) -> Bool {
    var value: Int?
    switch part {
    case .year:
      value = digits.number(4...4)
      moment.year = value ?? 0
    case .month(let count):
      value = digits.number(count...2)
      moment.month = value ?? 0
    case .day(let count):
      value = digits.number(count...2)
      moment.day = value ?? 0
    case .hour:
      value = digits.number(2...2)
      moment.hour = value ?? 0
    case .minute:
      value = digits.number(2...2)
      moment.minute = value ?? 0
    case .second:
      value = digits.number(2...2)
      moment.second = value ?? 0
    case .fraction(let most):
      guard digits.position > 0, digits.text[digits.position - 1] == UInt8(ascii: ".") else { return true }
      let (fraction, count) = digits.fraction()
      moment.fraction = fraction
      return count > 0 && count <= most
    case .zone(let count, let allowsZ): return readZone(count, allowsZ: allowsZ, &digits, &moment)
    case .mark(let mark): return digits.take(mark)
    }
    return value != nil
  }

  private static func readZone(
    _ letters: Int, allowsZ: Bool, _ digits: inout CSVWDigits, _ moment: inout CSVWMoment
  ) -> Bool {
    if allowsZ, digits.take(UInt8(ascii: "Z")) {
      moment.zone = 0
      return true
    }
    let isBehind = digits.take(UInt8(ascii: "-"))
    guard isBehind || digits.take(UInt8(ascii: "+")), let hours = digits.number(2...2) else { return false }
    var minutes = 0
    if letters > 1 || !digits.isAtEnd {
      if letters == 3, !digits.take(UInt8(ascii: ":")) { return false }
      guard let value = digits.number(2...2), value < 60 else { return false }
      minutes = value
    }
    moment.zone = (hours * 60 + minutes) * (isBehind ? -1 : 1)
    return true
  }
}
