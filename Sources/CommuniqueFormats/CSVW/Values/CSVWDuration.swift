/// A duration (XML Schema 1.1, part 2, section 3.3.6): months, and seconds with their parts.
struct CSVWDuration: Sendable {
  private var months = 0
  private var seconds = 0
  /// The part of a second, in units of 10⁻¹⁸, of the sign of the seconds.
  private var fraction = 0

  /// Reads the lexical form of a datatype; `nil` for any other text. More than 10¹³ of a unit count as that.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ datatype: CSVWBuiltInDatatype) {
    var digits = CSVWDigits(text)
    let isNegative = digits.take(UInt8(ascii: "-"))
    guard digits.take(UInt8(ascii: "P")) else { return nil }
    var units = Array("YMD".utf8)[...]
    var isTime = false
    var count = 0
    while !digits.isAtEnd {
      if !isTime, digits.take(UInt8(ascii: "T")) {
        isTime = true
        units = Array("HMS".utf8)[...]
        guard !digits.isAtEnd else { return nil }
      }
      guard let value = digits.number(1...15) else { return nil }
      var part: (value: Int, count: Int)?
      if digits.take(UInt8(ascii: ".")) { part = digits.fraction() }
      guard let unit = units.first(where: { digits.take($0) }), let place = units.firstIndex(of: unit),
        part == nil || (isTime && unit == UInt8(ascii: "S") && part?.count ?? 0 > 0)
      else { return nil }
      units = units[(place + 1)...]
      add(value, unit, isTime: isTime)
      fraction = part?.value ?? 0
      count += 1
      let isOfMonths = !isTime && unit != UInt8(ascii: "D")
      guard datatype == .duration || (datatype == .yearMonthDuration) == isOfMonths else { return nil }
    }
    guard count > 0 else { return nil }
    if isNegative { (months, seconds, fraction) = (-months, -seconds, -fraction) }
  }

  private mutating func add(_ value: Int, _ unit: UInt8, isTime: Bool) {
    // At most 10¹⁵ of each, so that 86,400 of them still are an Int.
    let value = min(value, 1_000_000_000_000_000 / 12)
    switch (unit, isTime) {
    case (UInt8(ascii: "Y"), _): months += value * 12
    case (UInt8(ascii: "M"), false): months += value
    case (UInt8(ascii: "D"), _): seconds += min(value, 10_000_000_000_000) * 86_400
    case (UInt8(ascii: "H"), _): seconds += value * 3600
    case (UInt8(ascii: "M"), _): seconds += value * 60
    default: seconds += value
    }
  }

  /// Whether the duration is shorter (−1), equal (0) or longer (1) than another; `nil` where that depends on the date
  /// from which they are reckoned.
  func compared(to other: CSVWDuration) -> Int? {
    var order: Int?
    for (year, month) in [(1696, 9), (1697, 2), (1903, 3), (1903, 7)] {
      let next = self.order(to: other, from: year, month)
      guard order == nil || order == next else { return nil }
      order = next
    }
    return order
  }

  private func order(to other: CSVWDuration, from year: Int, _ month: Int) -> Int {
    let (left, right) = (end(from: year, month), other.end(from: year, month))
    if left != right { return left < right ? -1 : 1 }
    return (fraction - other.fraction).signum()
  }

  /// The second at which the duration ends that starts with a month.
  private func end(from year: Int, _ month: Int) -> Int {
    let months = min(max(self.months, -100_000_000_000), 100_000_000_000) + year * 12 + month - 1
    let (wholeYears, rest) = months.quotientAndRemainder(dividingBy: 12)
    let (endYear, endMonth) = rest < 0 ? (wholeYears - 1, rest + 13) : (wholeYears, rest + 1)
    return CSVWMoment.days(endYear, endMonth, 1) * 86_400 + seconds
  }

  /// Appends bytes that are equal for equal durations.
  func appendKey(to key: inout [UInt8]) {
    for value in [months, seconds, fraction] {
      withUnsafeBytes(of: value.littleEndian) { key += $0 }
    }
  }
}
