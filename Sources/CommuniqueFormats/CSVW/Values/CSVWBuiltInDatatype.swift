/// A built-in datatype (Metadata Vocabulary for Tabular Data, section 5.11.1).
enum CSVWBuiltInDatatype: String, Sendable, CaseIterable {
  case anyAtomicType, anyURI, base64Binary, boolean, date, dateTime, dateTimeStamp, decimal, integer, long, int, short
  case byte, nonNegativeInteger, positiveInteger, unsignedLong, unsignedInt, unsignedShort, unsignedByte
  case nonPositiveInteger, negativeInteger, double, duration, dayTimeDuration, yearMonthDuration, float, gDay, gMonth
  case gMonthDay, gYear, gYearMonth, hexBinary, string, normalizedString, token, language, time, xml, html, json
  case name = "Name"
  case nameToken = "NMTOKEN"
  case qualifiedName = "QName"

  /// Finds the datatype of a name, those for which there are two names included.
  init?(named name: String) {
    switch name {
    case "any": self = .anyAtomicType
    case "binary": self = .base64Binary
    case "datetime": self = .dateTime
    case "number": self = .double
    default: self.init(rawValue: name)
    }
  }

  /// The names of all.
  static let names = allCases.map(\.rawValue) + ["any", "binary", "datetime", "number"]

  /// What kind of value it has, which is what decides about formats and constraints.
  enum Family: Sendable {
    case string, uri, other, binary, boolean, date, duration, integer, decimal, float
  }

  var family: Family {
    switch self {
    case .string, .normalizedString, .token, .language, .name, .nameToken, .xml, .html, .json: .string
    case .anyURI: .uri
    case .anyAtomicType, .qualifiedName: .other
    case .base64Binary, .hexBinary: .binary
    case .boolean: .boolean
    case .date, .dateTime, .dateTimeStamp, .time, .gDay, .gMonth, .gMonthDay, .gYear, .gYearMonth: .date
    case .duration, .dayTimeDuration, .yearMonthDuration: .duration
    case .decimal: .decimal
    case .double, .float: .float
    default: .integer
    }
  }

  var isNumeric: Bool { family == .integer || family == .decimal || family == .float }

  /// How white space is treated before a value is read (Model for Tabular Data, section 6.4).
  enum WhiteSpace: Sendable { case preserved, replaced, collapsed }

  var whiteSpace: WhiteSpace {
    switch self {
    case .string, .json, .xml, .html, .anyAtomicType: .preserved
    case .normalizedString: .replaced
    default: .collapsed
    }
  }

  /// The least and the greatest value of an integer.
  var bounds: (least: String?, greatest: String?) {
    switch self {
    case .long: ("-9223372036854775808", "9223372036854775807")
    case .int: ("-2147483648", "2147483647")
    case .short: ("-32768", "32767")
    case .byte: ("-128", "127")
    case .nonNegativeInteger: ("0", nil)
    case .positiveInteger: ("1", nil)
    case .unsignedLong: ("0", "18446744073709551615")
    case .unsignedInt: ("0", "4294967295")
    case .unsignedShort: ("0", "65535")
    case .unsignedByte: ("0", "255")
    case .nonPositiveInteger: (nil, "0")
    case .negativeInteger: (nil, "-1")
    default: (nil, nil)
    }
  }

  /// What a value looks like, for messages.
  var expectation: String {
    switch self {
    case .boolean: "true, false, 1 or 0"
    case .date: "a date such as 2024-05-31"
    case .dateTime: "a date and time such as 2024-05-31T14:30:00"
    case .dateTimeStamp: "a date and time with a time zone such as 2024-05-31T14:30:00Z"
    case .time: "a time such as 14:30:00"
    case .gDay: "a day of the month such as ---31"
    case .gMonth: "a month such as --05"
    case .gMonthDay: "a day of the year such as --05-31"
    case .gYear: "a year of four digits or more"
    case .gYearMonth: "a month of a year such as 2024-05"
    case .duration: "a duration such as P1Y2M3DT4H5M6S"
    case .dayTimeDuration: "a duration in days and smaller units such as P3DT4H5M6S"
    case .yearMonthDuration: "a duration in years and months such as P1Y2M"
    case .decimal: "a decimal number without exponent"
    case .double, .float: "a number, NaN, INF or -INF"
    case .hexBinary: "pairs of hexadecimal digits"
    case .base64Binary: "Base64"
    case .language: "a language tag such as en-GB"
    case .name: "a name of XML"
    case .nameToken: "a name token of XML, without spaces"
    case .qualifiedName: "a qualified name of XML such as dc:title"
    default: family == .integer ? integerExpectation : "a value of datatype \(rawValue)"
    }
  }

  private var integerExpectation: String {
    switch bounds {
    case (let least?, let greatest?): "a whole number from \(least) to \(greatest)"
    case (let least?, nil): "a whole number, at least \(least)"
    case (nil, let greatest?): "a whole number, at most \(greatest)"
    case (nil, nil): "a whole number"
    }
  }
}
