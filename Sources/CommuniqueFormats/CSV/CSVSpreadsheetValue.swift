internal import Communique

/// What spreadsheets take for something else than text when they open CSV.
enum CSVSpreadsheetValue {
  /// Whether they take a text for a number, a date, a time, a share, an amount or a truth value: it holds a digit and no word
  /// but those of such values, or is `true` or `false`. What they make of it they save, and the text is lost: `007` becomes
  /// 7, and `July 2024` a day.
  static func includes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDigit = false
    var position = 0
    while position < text.count {
      let byte = text[position]
      if isLetter(byte) {
        let start = position
        while position < text.count, isLetter(text[position]) { position += 1 }
        let word = UnsafeBufferPointer(rebasing: text[start..<position])
        if text.count == word.count { return truthValues.contains { isEqual(word, $0) } }
        guard isPart(word) else { return false }
        continue
      }
      if byte >= 0x30, byte <= 0x39 { hasDigit = true }
      position += 1
    }
    return hasDigit
  }

  private static let truthValues: [StaticString] = ["true", "false"]
  private static let marks: [StaticString] = ["e", "am", "pm", "t", "z"]
  /// Months and days of the week; three letters or more of one are it too.
  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func isPart(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.count > 9 { return false }
    if word.count < 3 { return marks.contains { isEqual(word, $0) } }
    return names.contains { isStart(word, of: $0) }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func isEqual(_ word: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
    word.count == other.utf8CodeUnitCount && isStart(word, of: other)
  }

  private static func isStart(_ word: UnsafeBufferPointer<UInt8>, of name: StaticString) -> Bool {
    guard word.count <= name.utf8CodeUnitCount else { return false }
    for position in 0..<word.count where word[position] | 0x20 != name.utf8Start[position] { return false }
    return true
  }
}
