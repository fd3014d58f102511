/// How numbers are written: the characters of the format, and the pattern, if there is one (Model for Tabular Data,
/// section 6.4.2; Unicode Technical Standard 35, part 3).
struct CSVWNumberFormat: Sendable {
  /// The decimal character.
  var point: [UInt8] = [UInt8(ascii: ".")]
  /// The character between groups of digits; empty where there is none.
  var group: [UInt8] = []
  var pattern: CSVWNumberPattern?

  static let standard = CSVWNumberFormat()
}

/// A number pattern such as `#,##0.00`.
struct CSVWNumberPattern: Sendable {
  let text: String
  private var minimumIntegerDigits = 0
  private var minimumFractionDigits = 0
  private var maximumFractionDigits = 0
  /// How many digits the last group before the decimal character has, and how many those before it; 0 for no groups.
  private var primaryGroup = 0
  private var secondaryGroup = 0
  private var fractionGroup = 0
  private var minimumExponentDigits = 0
  private var needsSign = false
  private var needsExponentSign = false
  private var scale: CSVWNumberScan.Scale = .none
  private var scaleLeads = false

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern.
  ///   - point: The decimal character in it.
  ///   - group: The character between groups in it.
  init?(_ text: String, point: [UInt8], group: [UInt8]) {
    self.text = text
    guard let point = Unicode.Scalar(utf8: point), let group = Unicode.Scalar(utf8: group), point != group else {
      return nil
    }
    var scalars = Array(text.unicodeScalars)[...]
    readAffix(&scalars, leads: true)
    guard readInteger(&scalars, group: group) else { return nil }
    if scalars.first == point {
      scalars.removeFirst()
      guard readFraction(&scalars, group: group) else { return nil }
    }
    guard readExponent(&scalars) else { return nil }
    readAffix(&scalars, leads: false)
    guard scalars.isEmpty, minimumIntegerDigits + maximumFractionDigits > 0 || text.contains("#") else { return nil }
  }

  private mutating func readAffix(_ scalars: inout ArraySlice<Unicode.Scalar>, leads: Bool) {
    while let scalar = scalars.first {
      switch scalar {
      case "+" where leads: needsSign = true
      case "-" where leads: break
      case "%" where scale == .none: (scale, scaleLeads) = (.percent, leads)
      case "\u{2030}" where scale == .none: (scale, scaleLeads) = (.perMille, leads)
      default: return
      }
      scalars.removeFirst()
    }
  }

  private mutating func readInteger(_ scalars: inout ArraySlice<Unicode.Scalar>, group: Unicode.Scalar) -> Bool {
    var groups = [0]
    while let scalar = scalars.first {
      if scalar == group {
        guard groups.count < 32 else { return false }
        groups.append(0)
      } else if scalar == "0" {
        minimumIntegerDigits += 1
        groups[groups.count - 1] += 1
      } else if scalar == "#", minimumIntegerDigits == 0 {
        groups[groups.count - 1] += 1
      } else {
        break
      }
      scalars.removeFirst()
    }
    guard groups.count > 1, let last = groups.popLast() else { return true }
    guard last > 0, groups.allSatisfy({ $0 > 0 }) else { return false }
    primaryGroup = last
    secondaryGroup = groups.count > 1 ? groups[groups.count - 1] : last
    return true
  }

  private mutating func readFraction(_ scalars: inout ArraySlice<Unicode.Scalar>, group: Unicode.Scalar) -> Bool {
    var hasOptional = false
    while let scalar = scalars.first {
      if scalar == group {
        guard maximumFractionDigits > 0 else { return false }
        if fractionGroup == 0 { fractionGroup = maximumFractionDigits }
      } else if scalar == "0", !hasOptional {
        minimumFractionDigits += 1
        maximumFractionDigits += 1
      } else if scalar == "#" {
        hasOptional = true
        maximumFractionDigits += 1
      } else {
        break
      }
      scalars.removeFirst()
    }
    return maximumFractionDigits > 0
  }

  private mutating func readExponent(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "E" else { return true }
    scalars.removeFirst()
    if scalars.first == "+" {
      needsExponentSign = true
      scalars.removeFirst()
    }
    while scalars.first == "#" { scalars.removeFirst() }
    while scalars.first == "0" {
      minimumExponentDigits += 1
      scalars.removeFirst()
    }
    return minimumExponentDigits > 0
  }

  /// Whether a number is written as the pattern says.
  func matches(_ number: CSVWNumberScan) -> Bool {
    guard number.special == .none else { return true }
    guard number.scale == scale, scale == .none || number.scaleLeads == scaleLeads, !needsSign || number.hasSign,
      number.integerDigits >= minimumIntegerDigits, number.fractionDigits >= minimumFractionDigits,
      number.fractionDigits <= maximumFractionDigits, number.hasPoint == (number.fractionDigits > 0)
    else { return false }
    guard number.hasExponent == (minimumExponentDigits > 0), number.exponentDigits >= minimumExponentDigits,
      !needsExponentSign || number.hasExponentSign
    else { return false }
    return hasIntegerGroups(number.integerGroups) && hasFractionGroups(number.fractionGroups)
  }

  private func hasIntegerGroups(_ groups: [Int]) -> Bool {
    guard primaryGroup > 0 else { return groups.count <= 1 }
    for (position, count) in groups.reversed().enumerated() {
      let size = position == 0 ? primaryGroup : secondaryGroup
      guard position == groups.count - 1 ? count <= size : count == size else { return false }
    }
    return true
  }

  private func hasFractionGroups(_ groups: [Int]) -> Bool {
    guard fractionGroup > 0 else { return groups.count <= 1 }
    for (position, count) in groups.enumerated() {
      guard position == groups.count - 1 ? count <= fractionGroup : count == fractionGroup else { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// The one character that some UTF-8 holds.
  fileprivate init?(utf8: [UInt8]) {
    let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let first = scalars.first else { return nil }
    self = first
  }
}
