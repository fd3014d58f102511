internal import Communique

/// The datatypes that a partial date can have in RDF: those of XML Schema where they can hold it, and EDTF otherwise.
/// Each has a key of its own on the same property, because one key has one datatype.
package enum LinkedDataDate: Int, CaseIterable, Sendable {
  /// A day: `xsd:date`.
  case date
  /// A moment: `xsd:dateTime`.
  case dateTime
  /// A month of a year: `xsd:gYearMonth`.
  case yearMonth
  /// A year: `xsd:gYear`.
  case year
  /// Everything else: EDTF (ISO 8601-2:2019).
  case edtf

  /// The IRI of the datatype.
  package var datatype: String { datatypeIRI.string }

  var datatypeIRI: StaticString {
    switch self {
    case .date: "http://www.w3.org/2001/XMLSchema#date"
    case .dateTime: "http://www.w3.org/2001/XMLSchema#dateTime"
    case .yearMonth: "http://www.w3.org/2001/XMLSchema#gYearMonth"
    case .year: "http://www.w3.org/2001/XMLSchema#gYear"
    case .edtf: "http://id.loc.gov/datatypes/edtf/EDTF"
    }
  }

  /// What dates of this datatype look like, as an anchored regular expression in the common part of ECMA-262 and XML
  /// Schema. It allows a few days that no calendar has.
  package var pattern: String {
    // XML Schema 1.0 has no year 0000.
    let year = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
    let month = "(0[1-9]|1[0-2])"
    let day = "(0[1-9]|[12][0-9]|3[01])"
    let time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    switch self {
    case .date: return "^\(year)-\(month)-\(day)$"
    case .dateTime:
      return "^\(year)-\(month)-\(day)T\(time)(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$"
    case .yearMonth: return "^\(year)-\(month)$"
    case .year: return "^\(year)$"
    case .edtf: return PartialDate.scalarType.pattern ?? ""
    }
  }

  /// What follows the stem of a key; a day keeps the key as it is.
  var suffix: StaticString {
    switch self {
    case .date: ""
    case .dateTime: "DateTime"
    case .yearMonth: "YearMonth"
    case .year: "Year"
    case .edtf: "Edtf"
    }
  }

  /// Whether a key holds dates of this datatype.
  func isDatatype(of term: JSONLDTerm) -> Bool { term.coercion == .literal(datatype: datatype) }

  /// The key for dates of this datatype: `startDate`, `startDateTime`, `startYearMonth`, `startYear`, `startEdtf`.
  func key(for key: String) -> String {
    self == .date ? key : (key.hasSuffix("Date") ? String(key.dropLast(4)) : key) + suffix.string
  }

  /// The datatype of a date.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { LinkedDataDate(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    func isDigits(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    func isDash(_ position: Int) -> Bool { bytes[position] == UInt8(ascii: "-") }
    // XML Schema 1.0 has no year 0000.
    guard bytes.count >= 4, isDigits(0..<4), !bytes[0..<4].allSatisfy({ $0 == 0x30 }) else {
      self = .edtf
      return
    }
    switch bytes.count {
    case 4: self = .year
    // Seasons and other parts of a year are written like months, from 21.
    case 7: self = isDash(4) && isDigits(5..<7) && bytes[5] < UInt8(ascii: "2") ? .yearMonth : .edtf
    case 10: self = isDash(4) && isDigits(5..<7) && isDash(7) && isDigits(8..<10) ? .date : .edtf
    case 20, 25: self = LinkedDataDate.isMoment(bytes) ? .dateTime : .edtf
    default: self = .edtf
    }
  }

  /// Whether a date with its time fits `xsd:dateTime`, which has no leap seconds, and zones to 14 hours only.
  private static func isMoment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[10] == UInt8(ascii: "T"), bytes[17] != UInt8(ascii: "6") else { return false }
    guard bytes.count == 25 else { return true }
    let hours = Int(bytes[20] &- 0x30) * 10 + Int(bytes[21] &- 0x30)
    return hours < 14 || (hours == 14 && bytes[23] == 0x30 && bytes[24] == 0x30)
  }
}
