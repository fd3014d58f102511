/// A number taken apart: sign, digits, exponent, percent, whatever characters part its groups (Model for Tabular Data,
/// section 6.4.2).
///
/// The number is written anew as JSON would, so that it can be compared exactly.
struct CSVWNumberScan {
  enum Special: Sendable { case none, notANumber, infinity, negativeInfinity }

  var special = Special.none
  var hasSign = false
  var isNegative = false
  var hasPoint = false
  var hasExponent = false
  var hasExponentSign = false
  var exponentDigits = 0
  /// `%` or `‰`, and whether it stands before the digits.
  var scale: Scale = .none
  var scaleLeads = false
  /// How many digits stand before and after the decimal character.
  var integerDigits = 0
  var fractionDigits = 0
  /// How many digits each group has, those before the decimal character first; one group where none are parted.
  var integerGroups: [Int] = []
  var fractionGroups: [Int] = []

  enum Scale: Sendable { case none, percent, perMille }

  private var exponent = 0

  /// Reads a number.
  ///
  /// - Parameters:
  ///   - text: The text of a cell.
  ///   - format: The characters that part groups and digits.
  ///   - number: Is set to the number as JSON writes it.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ format: CSVWNumberFormat, number: inout [UInt8]) {
    number.removeAll(keepingCapacity: true)
    if readSpecial(text) { return }
    var position = 0
    readLead(text, &position)
    let sign = number.count
    if isNegative { number.append(UInt8(ascii: "-")) }
    guard readDigits(text, &position, format, &number), number.count > sign else { return nil }
    guard readExponent(text, &position), readTrail(text, &position), position == text.count else { return nil }
    // Where only a fraction is written, JSON has a zero before it.
    if integerDigits == 0 { number.insert(UInt8(ascii: "0"), at: isNegative ? 1 : 0) }
    let shift = exponent - (scale == .percent ? 2 : scale == .perMille ? 3 : 0)
    if shift != 0 { number += "e\(shift)".utf8 }
  }

  private mutating func readSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = text.last, last == UInt8(ascii: "N") || last == UInt8(ascii: "F") else { return false }
    if text.elementsEqual("NaN".utf8) {
      special = .notANumber
    } else if text.elementsEqual("INF".utf8) || text.elementsEqual("+INF".utf8) {
      special = .infinity
    } else if text.elementsEqual("-INF".utf8) {
      special = .negativeInfinity
    }
    return special != .none
  }

  /// Reads signs and a scale before the digits.
  private mutating func readLead(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), !hasSign {
        hasSign = true
        isNegative = byte == UInt8(ascii: "-")
        position += 1
      } else if scale == .none, readScale(text, &position) {
        scaleLeads = true
      } else {
        return
      }
    }
  }

  private mutating func readScale(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    if text[position] == UInt8(ascii: "%") {
      scale = .percent
      position += 1
      return true
    }
    // U+2030 in UTF-8.
    if position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80, text[position + 2] == 0xB0 {
      scale = .perMille
      position += 3
      return true
    }
    return false
  }

  private mutating func readDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ format: CSVWNumberFormat, _ number: inout [UInt8]
  ) -> Bool {
    var group = 0
    while position < text.count {
      let byte = text[position]
      if byte &- 0x30 <= 9 {
        number.append(byte)
        group += 1
        position += 1
      } else if Self.has(format.group, text, position) {
        // Nothing stands before the first, between two or after the last mark of a group but digits.
        guard group > 0 else { return false }
        if hasPoint { fractionGroups.append(group) } else { integerGroups.append(group) }
        group = 0
        position += format.group.count
      } else if !hasPoint, Self.has(format.point, text, position) {
        guard group > 0 || integerGroups.isEmpty else { return false }
        integerGroups.append(group)
        group = 0
        hasPoint = true
        number.append(UInt8(ascii: "."))
        position += format.point.count
      } else {
        break
      }
    }
    if hasPoint { fractionGroups.append(group) } else { integerGroups.append(group) }
    integerDigits = integerGroups.reduce(0, +)
    fractionDigits = fractionGroups.reduce(0, +)
    return group > 0
  }

  private static func has(_ mark: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard !mark.isEmpty, text.count - position >= mark.count else { return false }
    for offset in mark.indices where text[position + offset] != mark[offset] { return false }
    return true
  }

  private mutating func readExponent(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: "e") else { return true }
    hasExponent = true
    position += 1
    var isBelow = false
    if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
      hasExponentSign = true
      isBelow = text[position] == UInt8(ascii: "-")
      position += 1
    }
    while position < text.count, text[position] &- 0x30 <= 9 {
      exponent = min(exponent * 10 + Int(text[position] - 0x30), 100_000_000_000_000_000)
      exponentDigits += 1
      position += 1
    }
    if isBelow { exponent = -exponent }
    return exponentDigits > 0
  }

  private mutating func readTrail(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    guard position < text.count else { return true }
    return scale == .none && readScale(text, &position)
  }
}
