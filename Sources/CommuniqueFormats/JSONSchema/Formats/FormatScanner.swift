/// Goes over the text of a string that has to be of a format.
struct FormatScanner {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0
  var end: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    end = text.count
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }
  var next: UInt8? { position < end ? text[position] : nil }

  /// Passes over a byte, if it is the next one.
  mutating func take(_ byte: Character) -> Bool {
    guard let wanted = byte.asciiValue, next == wanted else { return false }
    position += 1
    return true
  }

  /// Passes over a letter, in upper or lower case.
  mutating func takeLetter(_ letter: Character) -> Bool {
    guard let wanted = letter.asciiValue, let next, next | 0x20 == wanted | 0x20 else { return false }
    position += 1
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    guard position + digits <= end else { return nil }
    var value = 0
    for offset in position..<(position + digits) {
      guard Self.isDigit(text[offset]) else { return nil }
      value = value * 10 + Int(text[offset] - 0x30)
    }
    position += digits
    return value
  }

  /// Passes over bytes of a sort; tells how many there were.
  @discardableResult
  mutating func skip(while isWanted: (UInt8) -> Bool) -> Int {
    let start = position
    while position < end, isWanted(text[position]) { position += 1 }
    return position - start
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
  }

  // MARK: Dates and times (RFC 3339, section 5.6 and appendix A)

  mutating func date() -> Bool {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  mutating func dateTime() -> Bool { date() && takeLetter("t") && time() }

  mutating func time() -> Bool {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
      let second = number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if take("."), skip(while: Self.isDigit) == 0 { return false }
    guard let offset = offset() else { return false }
    if second < 60 { return true }
    // A leap second is the last one of a day in UTC.
    return ((hour * 60 + minute - offset) % 1440 + 1440) % 1440 == 1439
  }

  /// An offset from UTC, in minutes.
  private mutating func offset() -> Int? {
    if takeLetter("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hour = number(digits: 2), take(":"), let minute = number(digits: 2), hour < 24, minute < 60
    else { return nil }
    return sign * (hour * 60 + minute)
  }

  mutating func duration() -> Bool {
    guard take("P") else { return false }
    let start = position
    if skip(while: Self.isDigit) > 0, take("W") { return true }
    position = start
    guard let hasDate = elements("YMD") else { return false }
    guard take("T") else { return hasDate }
    return elements("HMS") == true
  }

  /// Numbers with their units, in order and without a gap; whether there is any; `nil` where it is wrong.
  private mutating func elements(_ units: String) -> Bool? {
    var rest = Array(units)
    var hasAny = false
    while let next, Self.isDigit(next) {
      skip(while: Self.isDigit)
      guard let unit = rest.firstIndex(where: { self.next == $0.asciiValue }), !hasAny || unit == 0 else { return nil }
      position += 1
      rest.removeFirst(unit + 1)
      hasAny = true
    }
    return hasAny
  }

  // MARK: Identifiers

  mutating func uuid() -> Bool {
    for (group, count) in [8, 4, 4, 4, 12].enumerated() {
      if group > 0, !take("-") { return false }
      let limit = min(position + count, end)
      let start = position
      while position < limit, Self.isHexadecimal(text[position]) { position += 1 }
      if position - start != count { return false }
    }
    return true
  }

  /// A JSON pointer up to the end (RFC 6901).
  mutating func pointer() -> Bool {
    if !isAtEnd, next != UInt8(ascii: "/") { return false }
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "~"), !take("0"), !take("1") { return false }
    }
    return true
  }

  mutating func relativePointer() -> Bool {
    if !take("0") {
      guard let next, Self.isDigit(next) else { return false }
      skip(while: Self.isDigit)
    }
    if take("+") || take("-") {
      if !take("0") {
        guard let next, Self.isDigit(next) else { return false }
        skip(while: Self.isDigit)
      }
    }
    if take("#") { return isAtEnd }
    return pointer()
  }
}
