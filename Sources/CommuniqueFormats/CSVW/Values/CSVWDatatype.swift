/// A datatype of a column: a built-in one with a format and constraints (Metadata Vocabulary for Tabular Data, section
/// 5.11.2).
struct CSVWDatatype: Sendable {
  var base = CSVWBuiltInDatatype.string
  var format = CSVWFormat.none
  var length: Int?
  var minimumLength: Int?
  var maximumLength: Int?
  var bounds: [CSVWBound] = []

  static let string = CSVWDatatype()
}

/// How values of a datatype are written (Model for Tabular Data, section 6.4).
enum CSVWFormat: Sendable {
  case none
  case expression(RegularExpression, text: String)
  case boolean(true: [UInt8], false: [UInt8])
  case number(CSVWNumberFormat)
  case date(CSVWDateFormat)
}

/// The least or the greatest value that may be.
struct CSVWBound: Sendable {
  enum Kind: String, Sendable {
    case minimum, maximum, minInclusive, maxInclusive, minExclusive, maxExclusive

    var isLower: Bool { self == .minimum || self == .minInclusive || self == .minExclusive }
    var isExclusive: Bool { self == .minExclusive || self == .maxExclusive }
  }

  let kind: Kind
  let value: CSVWValue
  /// The value as the metadata writes it.
  let text: String

  /// Whether a value lies within the bound, given how it compares to it.
  func allows(order: Int) -> Bool {
    if order == 0 { return !kind.isExclusive }
    return kind.isLower ? order > 0 : order < 0
  }

  /// What is expected, for messages.
  var expectation: String {
    switch (kind.isLower, kind.isExclusive) {
    case (true, false): "at least \(text)"
    case (true, true): "more than \(text)"
    case (false, false): "at most \(text)"
    case (false, true): "less than \(text)"
    }
  }
}

/// A value that has an order, as it is read from a cell or a constraint.
enum CSVWValue: Sendable {
  /// A number as JSON writes it.
  case number([UInt8])
  case special(CSVWNumberScan.Special)
  case moment(CSVWMoment)
  case duration(CSVWDuration)

  /// Whether the value is less than (−1), equal to (0) or greater than (1) another; `nil` where neither can be said.
  func compared(to other: CSVWValue) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { SchemaNumber(left).compared(to: SchemaNumber($0)) }
      }
    case (.special(let left), .special(let right)): return left == right && left != .notANumber ? 0 : nil
    case (.special(let left), .number): return left == .infinity ? 1 : left == .negativeInfinity ? -1 : nil
    case (.number, .special(let right)): return right == .infinity ? -1 : right == .negativeInfinity ? 1 : nil
    case (.moment(let left), .moment(let right)): return left.compared(to: right)
    case (.duration(let left), .duration(let right)): return left.compared(to: right)
    default: return nil
    }
  }
}

extension CSVWDatatype {
  /// Reads a value that has an order: a number, a date or a duration; `nil` where the text is none of the datatype.
  ///
  /// - Parameters:
  ///   - text: The text, its white space treated as the datatype wants.
  ///   - ignoresFormat: Whether the form is that of XML Schema, whatever the format says.
  func value(_ text: UnsafeBufferPointer<UInt8>, ignoresFormat: Bool = false) -> CSVWValue? {
    switch base.family {
    case .integer, .decimal, .float:
      var number: [UInt8] = []
      var format = CSVWNumberFormat.standard
      if !ignoresFormat, case .number(let own) = self.format { format = own }
      guard let scan = self.number(text, format, &number) else { return nil }
      return scan.special == .none ? .number(number) : .special(scan.special)
    case .date:
      if !ignoresFormat, case .date(let format) = format { return format.moment(text, base).map(CSVWValue.moment) }
      return CSVWMoment(text, base).map(CSVWValue.moment)
    case .duration: return CSVWDuration(text, base).map(CSVWValue.duration)
    default: return nil
    }
  }

  /// Reads a number, whatever bounds it has.
  func number(
    _ text: UnsafeBufferPointer<UInt8>, _ format: CSVWNumberFormat, _ number: inout [UInt8]
  ) -> CSVWNumberScan? {
    guard let scan = CSVWNumberScan(text, format, number: &number) else { return nil }
    if scan.special != .none { return base.family == .float ? scan : nil }
    guard base.family == .float || !scan.hasExponent else { return nil }
    if let pattern = format.pattern {
      guard pattern.matches(scan) else { return nil }
    } else if scan.integerDigits == 0 || scan.fractionGroups.count > 1 {
      return nil
    }
    if base.family == .integer {
      guard !scan.hasPoint, number.withUnsafeBufferPointer({ SchemaNumber($0).isInteger }) else { return nil }
    }
    return scan
  }
}
