/// Reads the part of EDTF that ``PartialDate`` allows.
enum EDTFParser {
  /// What a date can mean.
  struct Bounds {
    var earliest: PartialDate.Day?
    var latest: PartialDate.Day?
    /// Seconds of a date-time since the start of year 0, in UTC.
    var instant: Int?
    /// Whether it is an interval whose bounds decide that it ends before it starts.
    var isReversed = false
  }

  /// A date without its time, as a regular expression. It allows a few days that no calendar has.
  static let datePattern =
    "[0-9X]{4}(-(0[1-9X]|1[0-2X]|X[0-9X])(-(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?|-(2[1-9]|3[0-9]|4[01]))?[?~%]?"
  /// A date with its time and zone, as a regular expression.
  static let dateTimePattern =
    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)"
    + "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"

  /// Whether the text is a day written with digits only, which the calendar has.
  static func isFullDate(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
      func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for position in range {
          guard bytes[position] >= 0x30, bytes[position] <= 0x39 else { return nil }
          number = number * 10 + Int(bytes[position] - 0x30)
        }
        return number
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), (1...12).contains(month)
      else {
        return false
      }
      return day >= 1 && day <= PartialDate.Day.count(inMonth: month, ofYear: year)
    }
  }

  static func parse(_ text: String) -> Result<Bounds, MalformedScalar> {
    let bytes = Array(text.utf8.prefix(64))
    guard !bytes.isEmpty, bytes.count < 64 else { return .failure(MalformedScalar()) }
    let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return bytes.contains(UInt8(ascii: "T")) ? parseDateTime(parts[0]) : parseDate(parts[0])
    case 2: return parseInterval(parts[0], parts[1])
    default: return .failure(MalformedScalar(reason: "an interval has one “/”"))
    }
  }

  private static func parseInterval(_ start: ArraySlice<UInt8>, _ end: ArraySlice<UInt8>) -> Result<
    Bounds, MalformedScalar
  > {
    func isOpen(_ part: ArraySlice<UInt8>) -> Bool { part.isEmpty || Array(part) == Array("..".utf8) }
    if isOpen(start) && isOpen(end) {
      return .failure(MalformedScalar(reason: "an interval states its start or its end"))
    }
    var bounds = Bounds()
    var startLatest: PartialDate.Day? = nil
    if !isOpen(start) {
      switch parseDate(start) {
      case .failure(let problem): return .failure(problem)
      case .success(let parsed):
        bounds.earliest = parsed.earliest
        startLatest = parsed.earliest
      }
    }
    if !isOpen(end) {
      switch parseDate(end) {
      case .failure(let problem): return .failure(problem)
      case .success(let parsed):
        bounds.latest = parsed.latest
        if let startLatest, let latest = parsed.latest, latest < startLatest { bounds.isReversed = true }
      }
    }
    return .success(bounds)
  }

  private static func parseDate(_ text: ArraySlice<UInt8>) -> Result<Bounds, MalformedScalar> {
    var rest = text
    if let last = rest.last, "?~%".utf8.contains(last) { rest.removeLast() }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Mask(parts[0], count: 4) else {
      return .failure(malformed(text))
    }
    guard parts.count > 1 else {
      return .success(Bounds(earliest: .init(year.least, 1, 1), latest: .init(year.greatest, 12, 31)))
    }
    guard let month = Mask(parts[1], count: 2) else { return .failure(malformed(text)) }
    if parts.count == 2, !month.hasUnspecified, month.least > 12 { return parseSeason(year, month.least) }
    let months = (1...12).filter(month.matches)
    guard let firstMonth = months.first, let lastMonth = months.last else {
      return .failure(MalformedScalar(reason: "there is no such month"))
    }
    guard parts.count > 2 else {
      let lastDay = PartialDate.Day.count(inMonth: lastMonth, ofYear: year.greatest)
      return .success(
        Bounds(earliest: .init(year.least, firstMonth, 1), latest: .init(year.greatest, lastMonth, lastDay)))
    }
    guard let day = Mask(parts[2], count: 2) else { return .failure(malformed(text)) }
    return bounds(year, months, day)
  }

  private static func bounds(_ year: Mask, _ months: [Int], _ day: Mask) -> Result<Bounds, MalformedScalar> {
    // The longest that any month gets; what does not fit in it fits in no year.
    let exists = months.contains { month in
      (1...PartialDate.Day.count(inMonth: month, ofYear: 2000)).contains(where: day.matches)
    }
    guard exists else { return .failure(MalformedScalar(reason: "no calendar has that day")) }
    // Only the 29th of February makes the year matter, so at most a few years are tried.
    let years = (year.least...year.greatest).lazy.filter(year.matches)
    var earliest: PartialDate.Day?
    search: for candidate in years {
      for month in months {
        let count = PartialDate.Day.count(inMonth: month, ofYear: candidate)
        if let first = (1...count).first(where: day.matches) {
          earliest = .init(candidate, month, first)
          break search
        }
      }
      if !months.contains(2) { break }
    }
    var latest: PartialDate.Day?
    search: for candidate in years.reversed() {
      for month in months.reversed() {
        let count = PartialDate.Day.count(inMonth: month, ofYear: candidate)
        if let last = (1...count).reversed().first(where: day.matches) {
          latest = .init(candidate, month, last)
          break search
        }
      }
      if !months.contains(2) { break }
    }
    guard let earliest, let latest else { return .failure(MalformedScalar(reason: "no calendar has that day")) }
    return .success(Bounds(earliest: earliest, latest: latest))
  }

  /// Sub-year groupings of ISO 8601-2:2019, section 4.8. A season without a hemisphere bounds to all that it can mean.
  private static func parseSeason(_ year: Mask, _ season: Int) -> Result<Bounds, MalformedScalar> {
    func months(_ first: Int, _ last: Int, nextYear: Bool = false) -> Result<Bounds, MalformedScalar> {
      // The calendar ends with the year 9999, as EDTF's four digits do.
      guard !nextYear || year.greatest < 9999 else {
        return .success(Bounds(earliest: .init(year.least, first, 1), latest: .init(9999, 12, 31)))
      }
      let lastYear = year.greatest + (nextYear ? 1 : 0)
      let lastDay = PartialDate.Day.count(inMonth: last, ofYear: lastYear)
      return .success(Bounds(earliest: .init(year.least, first, 1), latest: .init(lastYear, last, lastDay)))
    }
    switch season {
    case 21, 23: return months(1, 12)
    case 22, 24: return months(1, 2, nextYear: true)
    case 25, 31: return months(3, 5)
    case 26, 32: return months(6, 8)
    case 27, 29: return months(9, 11)
    case 28, 30: return months(12, 2, nextYear: true)
    case 33...36: return months((season - 33) * 3 + 1, (season - 33) * 3 + 3)
    case 37...39: return months((season - 37) * 4 + 1, (season - 37) * 4 + 4)
    case 40...41: return months((season - 40) * 6 + 1, (season - 40) * 6 + 6)
    default: return .failure(MalformedScalar(reason: "months run from 01 to 12, seasons from 21 to 41"))
    }
  }

  private static func parseDateTime(_ text: ArraySlice<UInt8>) -> Result<Bounds, MalformedScalar> {
    let parts = text.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 10, case .success(let day) = parseDate(parts[0]),
      let earliest = day.earliest, earliest == day.latest, !parts[0].contains(UInt8(ascii: "X"))
    else { return .failure(MalformedScalar(reason: "the day of a date-time is a full date that the calendar has")) }
    var time = parts[1]
    let offset: Int
    if time.last == UInt8(ascii: "Z") {
      time.removeLast()
      offset = 0
    } else if time.count == 14, let sign = time.dropFirst(8).first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let zone = clock(time.dropFirst(9), count: 2)
    {
      offset = (sign == UInt8(ascii: "+") ? 1 : -1) * (zone[0] * 60 + zone[1]) * 60
      time = time.prefix(8)
    } else {
      return .failure(MalformedScalar(reason: "a date-time ends in its zone, Z or +hh:mm"))
    }
    guard time.count == 8, let clock = clock(time, count: 3) else {
      return .failure(MalformedScalar(reason: "a time is written hh:mm:ss"))
    }
    let seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
    return .success(
      Bounds(earliest: earliest, latest: earliest, instant: dayNumber(earliest) * 86_400 + seconds - offset))
  }

  private static func clock(_ text: ArraySlice<UInt8>, count: Int) -> [Int]? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let limits = [23, 59, 60]
    guard parts.count == count else { return nil }
    var numbers: [Int] = []
    for (part, limit) in zip(parts, limits) {
      guard let mask = Mask(part, count: 2), !mask.hasUnspecified, mask.least <= limit else { return nil }
      numbers.append(mask.least)
    }
    return numbers
  }

  private static func dayNumber(_ day: PartialDate.Day) -> Int {
    // Counting years from March puts the leap day last, which makes the month lengths regular.
    let year = day.month <= 2 ? day.year - 1 : day.year
    let month = (day.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day.day
  }

  private static func malformed(_ text: ArraySlice<UInt8>) -> MalformedScalar {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }) else {
      return MalformedScalar()
    }
    let padded = parts.map { part in
      part.count == 1 ? "0" + String(decoding: part, as: UTF8.self) : String(decoding: part, as: UTF8.self)
    }
    .joined(separator: "-")
    guard !padded.utf8.elementsEqual(text), case .success = parse(padded) else { return MalformedScalar() }
    return MalformedScalar(reason: "months and days have two digits", suggestion: padded)
  }

  /// Digits of which some are unspecified.
  private struct Mask {
    private var digits: [Int?] = []

    init?(_ text: ArraySlice<UInt8>, count: Int) {
      guard text.count == count else { return nil }
      for byte in text {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(Int(byte - UInt8(ascii: "0")))
        case UInt8(ascii: "X"): digits.append(nil)
        default: return nil
        }
      }
    }

    var hasUnspecified: Bool { digits.contains(nil) }
    var least: Int { digits.reduce(0) { $0 * 10 + ($1 ?? 0) } }
    var greatest: Int { digits.reduce(0) { $0 * 10 + ($1 ?? 9) } }

    func matches(_ number: Int) -> Bool {
      var rest = number
      for digit in digits.reversed() {
        if let digit, digit != rest % 10 { return false }
        rest /= 10
      }
      return rest == 0
    }
  }
}
