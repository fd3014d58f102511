/// A date, a time or a part of one, as XML Schema has them (XML Schema 1.1, part 2, section 3.3; appendix E.3.3).
struct CSVWMoment: Sendable {
  /// What is not written has the value that XML Schema takes for the order of values.
  var year = 1972
  var month = 12
  var day = 31
  var hour = 0
  var minute = 0
  var second = 0
  /// The part of a second, in units of 10⁻¹⁸.
  var fraction = 0
  /// The minutes by which the clock is ahead of universal time; `nil` where none are written.
  var zone: Int?

  static let greatestYear = 9_999_999_999

  /// Whether there is such a day and such a time.
  var isPossible: Bool {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return false }
    guard abs(year) <= Self.greatestYear, (-840...840).contains(zone ?? 0) else { return false }
    if hour == 24 { return minute == 0 && second == 0 && fraction == 0 }
    return (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1 March of the year 0 to a day.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let shifted = (month + 9) % 12
    let quarter = year.quotient(by: 400)
    let rest = year - quarter * 400
    return quarter * 146_097 + rest * 365 + rest / 4 - rest / 100 + (shifted * 153 + 2) / 5 + day - 1
  }

  /// The whole seconds on one time line for all zones; a moment without a zone is taken for one in universal time.
  var seconds: Int {
    Self.days(year, month, day) * 86_400 + hour * 3600 + (minute - (zone ?? 0)) * 60 + second
  }

  /// Whether the moment is before (−1), at (0) or after (1) another.
  func compared(to other: CSVWMoment) -> Int {
    let (left, right) = (seconds, other.seconds)
    if left != right { return left < right ? -1 : 1 }
    return (fraction - other.fraction).signum()
  }

  /// Appends bytes that are equal for equal moments.
  func appendKey(to key: inout [UInt8]) {
    for value in [seconds, fraction] {
      withUnsafeBytes(of: value.littleEndian) { key += $0 }
    }
    key.append(zone == nil ? 0 : 1)
  }
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func quotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

/// Reads digits and marks from the front of some bytes.
struct CSVWDigits {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// A number of so many digits.
  mutating func number(_ count: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while position < text.count, position - start < count.upperBound, text[position] &- 0x30 <= 9 {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return position - start >= count.lowerBound ? value : nil
  }

  /// The digits of a part of a second, in units of 10⁻¹⁸; further ones are passed over.
  ///
  /// - Returns: The value and how many digits there are.
  mutating func fraction() -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while position < text.count, text[position] &- 0x30 <= 9 {
      if count < 18 { value = value * 10 + Int(text[position] - 0x30) }
      count += 1
      position += 1
    }
    for _ in min(count, 18)..<18 { value *= 10 }
    return (value, count)
  }
}

/// The form in which XML Schema writes dates and times.
extension CSVWMoment {
  /// Reads the lexical form of a datatype; `nil` for any other text.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ datatype: CSVWBuiltInDatatype) {
    self.init()
    var digits = CSVWDigits(text)
    guard readDate(&digits, datatype) else { return nil }
    switch datatype {
    case .dateTime, .dateTimeStamp: guard digits.take(UInt8(ascii: "T")), readTime(&digits) else { return nil }
    case .time: guard readTime(&digits) else { return nil }
    default: break
    }
    guard readZone(&digits), digits.isAtEnd, datatype != .dateTimeStamp || zone != nil, isPossible else { return nil }
  }

  private mutating func readDate(_ digits: inout CSVWDigits, _ datatype: CSVWBuiltInDatatype) -> Bool {
    let dash = UInt8(ascii: "-")
    switch datatype {
    case .time: return true
    case .gDay, .gMonth, .gMonthDay:
      guard digits.take(dash), digits.take(dash) else { return false }
      if datatype == .gDay { return digits.take(dash) && readDay(&digits) }
      guard readMonth(&digits) else { return false }
      if datatype == .gMonth { day = 1 }
      return datatype == .gMonth || digits.take(dash) && readDay(&digits)
    default:
      guard readYear(&digits) else { return false }
      if datatype == .gYear {
        (month, day) = (1, 1)
        return true
      }
      guard digits.take(dash), readMonth(&digits) else { return false }
      if datatype == .gYearMonth { day = 1 }
      return datatype == .gYearMonth || digits.take(dash) && readDay(&digits)
    }
  }

  private mutating func readYear(_ digits: inout CSVWDigits) -> Bool {
    let isNegative = digits.take(UInt8(ascii: "-"))
    let start = digits.position
    guard let value = digits.number(4...12) else { return false }
    // More than four digits do not begin with a zero.
    guard digits.position - start == 4 || digits.text[start] != UInt8(ascii: "0") else { return false }
    year = isNegative ? -value : value
    return true
  }

  private mutating func readMonth(_ digits: inout CSVWDigits) -> Bool {
    guard let value = digits.number(2...2) else { return false }
    month = value
    return true
  }

  private mutating func readDay(_ digits: inout CSVWDigits) -> Bool {
    guard let value = digits.number(2...2) else { return false }
    day = value
    return true
  }

  private mutating func readTime(_ digits: inout CSVWDigits) -> Bool {
    let colon = UInt8(ascii: ":")
    guard let hour = digits.number(2...2), digits.take(colon), let minute = digits.number(2...2), digits.take(colon),
      let second = digits.number(2...2)
    else { return false }
    (self.hour, self.minute, self.second) = (hour, minute, second)
    guard digits.take(UInt8(ascii: ".")) else { return true }
    let (value, count) = digits.fraction()
    fraction = value
    return count > 0
  }

  private mutating func readZone(_ digits: inout CSVWDigits) -> Bool {
    guard !digits.isAtEnd else { return true }
    if digits.take(UInt8(ascii: "Z")) {
      zone = 0
      return true
    }
    let isBehind = digits.take(UInt8(ascii: "-"))
    guard isBehind || digits.take(UInt8(ascii: "+")), let hours = digits.number(2...2),
      digits.take(UInt8(ascii: ":")), let minutes = digits.number(2...2), minutes < 60
    else { return false }
    zone = (hours * 60 + minutes) * (isBehind ? -1 : 1)
    return true
  }
}
