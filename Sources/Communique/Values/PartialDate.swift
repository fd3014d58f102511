/// A date as far as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019).
///
/// Allowed are level 0 (`2024`, `2024-12`, `2024-12-04`, `2024-12-04T09:30:00Z` with a zone), seasons and other parts
/// of a year (`2024-21` to `2024-41`), a qualification at the end (`?` uncertain, `~` approximate, `%` both),
/// unspecified digits (`202X`, `2024-XX`, `XXXX-12-04`), and intervals (`2023-11-28/2023-11-29`, `../2031`, `2024/`).
///
/// The text is kept as written. ``earliest`` and ``latest`` bound what it can mean, and two dates are ordered only
/// where the bounds decide it.
public struct PartialDate: Hashable, Sendable {
  /// The date in EDTF.
  public let text: String

  /// Takes a date in EDTF.
  ///
  /// - Throws: ``MalformedScalar`` for any other text, and for days that no calendar has, such as `2023-02-30`.
  public init(text: String) throws(MalformedScalar) {
    // Most dates are full ones, and a corpus holds millions.
    if !EDTFParser.isFullDate(text), case .failure(let problem) = EDTFParser.parse(text) { throw problem }
    self.text = text
  }

  /// A day of the proleptic Gregorian calendar.
  public struct Day: Hashable, Sendable, Comparable {
    /// The year, 0 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// The day as ISO 8601 writes it, such as `2024-12-04`; of a single day also its text in EDTF.
    package var text: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

    private static func digits(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }

    /// The order of the calendar.
    public static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// How many days a month has.
    static func count(inMonth month: Int, ofYear year: Int) -> Int {
      switch month {
      case 2: isLeap(year) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    static func isLeap(_ year: Int) -> Bool {
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
  }

  /// The first day that the date can mean; `nil` where an interval is open or unknown at its start.
  public var earliest: Day? { bounds?.earliest }
  /// The last day that the date can mean; `nil` where an interval is open or unknown at its end.
  public var latest: Day? { bounds?.latest }

  /// Whether the date is a full one, such as `2024-12-04`, which bounds itself.
  package var isDay: Bool { EDTFParser.isFullDate(text) }

  /// Whether the date names an interval.
  public var isInterval: Bool { text.utf8.contains(UInt8(ascii: "/")) }

  var bounds: EDTFParser.Bounds? { try? EDTFParser.parse(text).get() }

  /// How two dates stand to each other.
  public enum Ordering: Hashable, Sendable {
    /// The first lies wholly before the second.
    case before
    /// The first lies wholly after the second.
    case after
    /// They overlap, or the bounds do not decide it.
    case undecided
  }

  /// How the date stands to another, as far as the bounds decide it. Date-times are compared as instants, everything
  /// else by days.
  public func ordering(to other: PartialDate) -> Ordering {
    guard let left = bounds, let right = other.bounds else { return .undecided }
    if let first = left.instant, let second = right.instant {
      return first < second ? .before : first > second ? .after : .undecided
    }
    // Local days in different zones can differ by one; only a date-time states its zone, so days decide alone.
    if let end = left.latest, let start = right.earliest, end < start { return .before }
    if let start = left.earliest, let end = right.latest, start > end { return .after }
    return .undecided
  }
}

extension PartialDate: ScalarValue {
  /// EDTF, ISO 8601-2:2019.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "date", form: .pattern,
      pattern: "^(\(EDTFParser.datePattern)|\(EDTFParser.dateTimePattern)|\(EDTFParser.datePattern)/"
        + "(\(EDTFParser.datePattern)|\\.\\.)?|(\\.\\.)?/\(EDTFParser.datePattern))$",
      expectation: "an EDTF date such as 2024-12-04, 2024-12, 2024-21 (spring), XXXX-12-04 or 2023-11-28/2023-11-29",
      malformed: .dateMalformed)
  }
}

extension PartialDate: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a literal date. A literal that is no EDTF date is a mistake in the program and stops it; for text that comes
  /// from elsewhere use ``init(text:)``.
  public init(stringLiteral text: String) {
    if case .failure(let problem) = EDTFParser.parse(text) {
      preconditionFailure("“\(text)” is not \(Self.scalarType.expectation)\(problem.reason.map { ": \($0)" } ?? "")")
    }
    self.text = text
  }
  /// The date in EDTF.
  public var description: String { text }
}
