internal import Communique

/// What spreadsheets do to values, told to those whose values they did it to.
enum CSVCellHint {
  /// How to mend a cell that is no whole number.
  static func integer(_ text: String) -> String? {
    if let hint = general(text) { return hint }
    let digits = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" && $0 != "." }
    if digits != text, !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return "Write digits only; a spreadsheet shows a number with separators when the column is not formatted as text"
    }
    return nil
  }

  /// How to mend a cell that is not of its type.
  static func value<Value: ScalarValue>(_ text: String, _ type: Value.Type) -> String? {
    if Value.self == PartialDate.self, let hint = date(text) { return hint }
    return general(text)
  }

  private static func general(_ text: String) -> String? {
    if text.unicodeScalars.contains("\u{FFFD}") {
      return "A program has lost a character here; restore it, and save the file as UTF-8"
    }
    if isScientific(text) {
      return "A spreadsheet has rewritten a long number and lost its digits; write it again in a column of text"
    }
    if text == "TRUE" || text == "FALSE" {
      return "A spreadsheet has taken a word for a truth value; write it again in a column of text"
    }
    if text.hasPrefix("#"), text.hasSuffix("!") || text.hasSuffix("?") || text == "#N/A" {
      return "A spreadsheet has taken the value for a formula; write it again in a column of text"
    }
    return nil
  }

  /// Whether a text is like `1.00E+05`.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
    guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
    let sign = exponent.first
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), exponent.count > 1 else { return false }
    return mantissa.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      && exponent.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && !mantissa.isEmpty
  }

  /// A hint for dates as spreadsheets write them: 4.12.2024, 12/04/2024, 2024/12/04.
  private static func date(_ text: String) -> String? {
    let parts = text.split { $0 == "." || $0 == "/" }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.count == 3 else {
      if numbers.count == 1, parts.count == 1, (20_000...80_000).contains(numbers[0]) {
        return "This is how a spreadsheet counts days; format the column as text, and write 2024-12-04"
      }
      return nil
    }
    func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
      let text = "\(year)-\(two(month))-\(two(day))"
      return (try? PartialDate(text: text)) == nil ? nil : text
    }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    var readings: [String] = []
    if first > 31 {
      readings = [iso(first, second, third)].compactMap { $0 }
    } else {
      let year = third < 100 ? 2000 + third : third
      readings = [iso(year, second, first), text.contains(".") ? nil : iso(year, first, second)].compactMap { $0 }
      if readings.count == 2, readings[0] == readings[1] { readings.removeLast() }
    }
    guard let reading = readings.first else { return nil }
    let others = readings.dropFirst().map { " or “\($0)”" }.joined()
    return "Write “\(reading)”\(others); a spreadsheet has rewritten the date, so format the column as text"
  }
}
