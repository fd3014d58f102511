internal import Communique

/// Partial dates as ISO 8601 has them, which is all that schema.org takes: a year, a month, a day, or a moment.
enum SearchEngineDate {
  /// A date that is one already, apart from a qualification such as `?`; `nil` for any other.
  static func plain(_ date: PartialDate) -> String? {
    var text = date.text
    if let last = text.utf8.last, last == UInt8(ascii: "?") || last == UInt8(ascii: "~") || last == UInt8(ascii: "%") {
      text.removeLast()
    }
    return LinkedDataDate(text) == .edtf ? nil : text
  }

  /// When something starts: the date, else the first day that it can mean; `nil` where that is open.
  static func start(_ date: PartialDate) -> String? { plain(date) ?? date.earliest.map(text) }

  /// When something ends: the date, else the last day that it can mean; `nil` where that is open.
  static func end(_ date: PartialDate) -> String? { plain(date) ?? date.latest.map(text) }

  private static func text(_ day: PartialDate.Day) -> String {
    "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
