import CommuniqueFormats
import Testing

/// Which texts are values of the built-in datatypes and of formats.
@Suite("CSVW: datatypes and formats")
struct CSVWDatatypeTests {
  struct Values: Sendable, CustomTestStringConvertible {
    let column: String
    let valid: [String]
    let invalid: [String]
    var testDescription: String { column }

    init(_ column: String, _ valid: [String], not invalid: [String]) {
      (self.column, self.valid, self.invalid) = (column, valid, invalid)
    }
  }

  private static func type(_ name: String, _ valid: [String], not invalid: [String]) -> Values {
    Values("\"datatype\": \"\(name)\"", valid, not: invalid)
  }

  private static func format(_ base: String, _ format: String, _ valid: [String], not invalid: [String]) -> Values {
    Values("\"datatype\": {\"base\": \"\(base)\", \"format\": \(format)}", valid, not: invalid)
  }

  static let builtIn: [Values] = [
    type("string", [" a ", "#", "1"], not: []),
    type("normalizedString", [" a\tb "], not: []),
    type("token", ["  a  b "], not: []),
    type("language", ["en", "en-GB", "x-klingon1"], not: ["en_GB", "toolonglanguage", "1a", "en-", "-"]),
    type("Name", ["a", "_a", "a:b", "é1"], not: ["1a", "a b", "-a"]),
    type("NMTOKEN", ["1a", "-a", "a:b"], not: ["a b", "a,b"]),
    type("QName", ["a", "a:b"], not: ["a:b:c", ":a", "a:", "1:a"]),
    type("anyURI", ["http://example.org/a?b#c", "a/b", "é", "%20"], not: ["a b", "<a>", "%2", "%zz", "a|b"]),
    type("boolean", ["true", "false", "1", "0", " true "], not: ["TRUE", "yes", "2"]),
    type(
      "integer", ["0", "-0", "007", "+5", "123456789012345678901234567890"],
      not: ["1.0", "1e3", "a", "-", "NaN", "1,0"]),
    type(
      "long", ["9223372036854775807", "-9223372036854775808"], not: ["9223372036854775808", "-9223372036854775809"]),
    type("int", ["2147483647"], not: ["2147483648"]),
    type("short", ["-32768"], not: ["32768"]),
    type("byte", ["127", "-128"], not: ["128", "-129"]),
    type("unsignedLong", ["18446744073709551615", "0"], not: ["18446744073709551616", "-1"]),
    type("unsignedInt", ["4294967295"], not: ["4294967296"]),
    type("unsignedShort", ["65535"], not: ["65536"]),
    type("unsignedByte", ["255"], not: ["256", "-1"]),
    type("nonNegativeInteger", ["0", "-0", "12345678901234567890123"], not: ["-1"]),
    type("positiveInteger", ["1"], not: ["0"]),
    type("nonPositiveInteger", ["0", "-99999999999999999999"], not: ["1"]),
    type("negativeInteger", ["-1"], not: ["0"]),
    type(
      "decimal", ["1", "-1.50", "+0.1", "50%", "5‰"], not: [".5", "5.", "1e5", "NaN", "INF", "1,000", "1.2.3", "--1"]),
    type("double", ["1", "1e5", "1.5E-3", "NaN", "INF", "-INF"], not: ["inf", "1e", "e5", "0x1"]),
    type("float", ["1e400"], not: ["1f"]),
    type("number", ["1e5"], not: ["one"]),
    type(
      "date", ["2024-02-29", "-0044-03-15", "12024-01-01", "2024-05-31Z", "2024-05-31+14:00"],
      not: ["2023-02-29", "2024-5-31", "2024-13-01", "2024-05-32", "31.05.2024", "02024-01-01", "2024-05-31+14:01"]),
    type(
      "time", ["14:30:00", "14:30:00.123456789", "24:00:00", "00:00:00Z"],
      not: ["14:30", "24:00:01", "14:60:00", "14:30:60", "14:30:00."]),
    type(
      "dateTime", ["2024-05-31T14:30:00", "2024-05-31T14:30:00-05:00"], not: ["2024-05-31", "2024-05-31 14:30:00"]),
    type("datetime", ["2024-05-31T14:30:00.5"], not: ["2024-05-31T14:30"]),
    type("dateTimeStamp", ["2024-05-31T14:30:00Z"], not: ["2024-05-31T14:30:00"]),
    type("gDay", ["---31", "---01Z"], not: ["31", "---32", "---1"]),
    type("gMonth", ["--12"], not: ["--13", "12", "--1"]),
    type("gMonthDay", ["--02-29", "--12-31"], not: ["--02-30", "--04-31", "12-31"]),
    type("gYear", ["2024", "-2024", "20240"], not: ["24", "02024"]),
    type("gYearMonth", ["2024-05"], not: ["2024-13", "2024-5", "2024"]),
    type("duration", ["P1Y2M3DT4H5M6.7S", "-P1D", "PT0S"], not: ["P", "PT", "1D", "P1S", "PT1.5M", "P1M1Y", "P-1D"]),
    type("dayTimeDuration", ["P1DT2H"], not: ["P1Y", "P1M", "PT"]),
    type("yearMonthDuration", ["P1Y2M"], not: ["P1D", "P1YT1H"]),
    type("hexBinary", ["0FB7", "0fb7"], not: ["0FB", "0G"]),
    type("base64Binary", ["U2VuZA==", "U2Vu ZCBy"], not: ["U2VuZA=", "U2V*", "===="]),
    type("anyAtomicType", ["x"], not: []), type("any", ["x"], not: []), type("binary", ["AAAA"], not: ["A"]),
    type("xml", ["<a/>"], not: []), type("html", ["<p>"], not: []), type("json", ["{}"], not: []),
  ]

  static let formats: [Values] = [
    format("string", "\"^a+$\"", ["a", "aa"], not: ["b", "ab"]),
    format("string", "\"a\"", ["cab"], not: ["b"]),
    format("anyURI", "\"^https:\"", ["https://a"], not: ["http://a"]),
    format("boolean", "\"Y|N\"", ["Y", "N"], not: ["y", "true", "1"]),
    format("integer", "\"0\"", ["5", "10"], not: ["1.0", "1,000"]),
    format("integer", "\"000\"", ["005", "1234", "-005"], not: ["5", "12"]),
    format("integer", "\"#,##0\"", ["1", "1,234", "1,234,567"], not: ["1234", "12,34", "1,2345", ",123", "1,,234"]),
    format("integer", "\"#,##,##0\"", ["12,34,567"], not: ["1,234,567"]),
    format("decimal", "\"0.00\"", ["1.50", "-12.34"], not: ["1.5", "1.500", "1", ".50", "1,5"]),
    format("decimal", "\"0.0#\"", ["1.5", "1.55"], not: ["1", "1.555"]),
    format("decimal", "\"+0\"", ["+1", "-1"], not: ["1"]),
    format("decimal", "\"0%\"", ["50%"], not: ["50", "%50", "50‰"]),
    format("decimal", "\"‰0\"", ["‰50"], not: ["50‰", "50%"]),
    format("decimal", "\"0.000,###\"", ["1.123", "1.123,4"], not: ["1.1234", "1.12"]),
    format("double", "\"0.0E0\"", ["1.5E3", "1.5e-3"], not: ["1.5", "15E1", "1.5E"]),
    format("double", "\"0.0E+00\"", ["1.5E+03", "1.5E-10"], not: ["1.5E03", "1.5E+3"]),
    format("decimal", "{\"decimalChar\": \",\"}", ["1,5", "1"], not: ["1.5"]),
    format(
      "decimal", "{\"decimalChar\": \",\", \"groupChar\": \".\"}", ["1.234,5"],
      not: ["1..2", "1,2,3", "1.2.", "1,234.5"]),
    format("decimal", "{\"groupChar\": \"\u{A0}\"}", ["1\u{A0}234.5"], not: ["1 234.5", "\u{A0}1"]),
    format(
      "decimal", "{\"decimalChar\": \",\", \"pattern\": \"#.##0,00\"}", ["1.234,50"], not: ["1234,50", "1,234.50"]),
    format(
      "date", "\"d.M.yyyy\"", ["1.2.2024", "29.2.2024", "01.02.2024"],
      not: ["29.2.2023", "2024-02-01", "1.2.24", "1.13.2024"]),
    format("date", "\"yyyyMMdd\"", ["20240229"], not: ["20230229", "2024-02-29"]),
    format("date", "\"MM/dd/yyyy\"", ["02/29/2024"], not: ["2/29/2024", "29/02/2024"]),
    format(
      "date", "\"dd.MM.yyyy XXX\"", ["31.05.2024 +02:00", "31.05.2024 Z"], not: ["31.05.2024", "31.05.2024 +0200"]),
    format("time", "\"HHmm\"", ["1430"], not: ["14:30", "2460", "143"]),
    format("time", "\"HH:mm:ss.SS\"", ["14:30:00.5", "14:30:00.55", "14:30:00"], not: ["14:30:00.555", "14:30:00."]),
    format(
      "dateTime", "\"yyyy-MM-dd HH:mm X\"", ["2024-05-31 14:30 +02", "2024-05-31 14:30 +0230", "2024-05-31 14:30 Z"],
      not: ["2024-05-31T14:30 Z", "2024-05-31 14:30"]),
    format("dateTime", "\"yyyy-MM-ddTHH:mm:ssxx\"", ["2024-05-31T14:30:00+0200"], not: ["2024-05-31T14:30:00Z"]),
    format("gYearMonth", "\"MM/yyyy\"", ["05/2024"], not: ["2024-05"]),
    format("duration", "\"D$\"", ["P1D"], not: ["P1Y", "1D"]),
    Values("\"datatype\": {\"base\": \"string\", \"length\": 2}", ["ab", "éé"], not: ["a", "abc"]),
    Values("\"datatype\": {\"minLength\": 2, \"maxLength\": 3}", ["ab", "𝄞𝄞𝄞"], not: ["a", "abcd"]),
    Values("\"datatype\": {\"base\": \"hexBinary\", \"maxLength\": 2}", ["FFFF"], not: ["FFFFFF"]),
    Values("\"datatype\": {\"base\": \"base64Binary\", \"length\": 4}", ["U2VuZA=="], not: ["U2Vu"]),
    Values(
      "\"datatype\": {\"base\": \"integer\", \"minimum\": 0, \"maxExclusive\": 10}", ["0", "9", "+9"],
      not: ["-1", "10"]),
    Values(
      "\"datatype\": {\"base\": \"decimal\", \"minExclusive\": 0.1}", ["0.10000000000000000001"],
      not: ["0.1", "0.10", "0"]),
    Values("\"datatype\": {\"base\": \"decimal\", \"maximum\": \"0.01\"}", ["1%", "0.01"], not: ["2%"]),
    Values(
      "\"datatype\": {\"base\": \"double\", \"maximum\": 1e3}", ["1000", "1E3", "-INF"], not: ["1000.1", "INF", "NaN"]),
    Values(
      "\"datatype\": {\"base\": \"date\", \"format\": \"d.M.yyyy\", \"minimum\": \"2024-01-01\"}", ["1.1.2024"],
      not: ["31.12.2023"]),
    Values(
      "\"datatype\": {\"base\": \"dateTime\", \"maximum\": \"2024-01-01T00:00:00Z\"}",
      ["2024-01-01T01:00:00+02:00"], not: ["2024-01-01T00:00:00.1Z"]),
    Values(
      "\"datatype\": {\"base\": \"dayTimeDuration\", \"maximum\": \"P1D\"}", ["PT24H"], not: ["PT24H0.1S", "P2D"]),
    Values(
      "\"datatype\": {\"base\": \"duration\", \"minimum\": \"P1M\"}", ["P32D", "P1Y"], not: ["P27D", "P31D", "-P1Y"]),
    Values("\"datatype\": \"integer\", \"separator\": \";\"", ["1;2", "1; 2", "", "1;;2"], not: ["1;a"]),
    Values("\"null\": [\"\", \"-\"], \"datatype\": \"integer\"", ["", "-", "1"], not: ["--"]),
    Values("\"default\": \"7\", \"datatype\": {\"base\": \"integer\", \"maximum\": 7}", ["", "7"], not: ["8"]),
    Values("\"default\": \"x\", \"datatype\": \"integer\"", ["1"], not: [""]),
    Values("\"required\": true", ["a", " "], not: [""]),
    Values("\"required\": true, \"separator\": \";\"", ["a;b", ";"], not: [""]),
    Values("\"required\": true, \"null\": \"NA\"", ["", "a"], not: ["NA"]),
  ]

  @Test("Built-in datatypes", arguments: builtIn)
  func builtInDatatypes(_ values: Values) throws {
    #expect(try CSVWFolder.accepted(values.column, values.valid + values.invalid) == values.valid)
  }

  @Test("Formats and constraints", arguments: formats)
  func formatsAndConstraints(_ values: Values) throws {
    #expect(try CSVWFolder.accepted(values.column, values.valid + values.invalid) == values.valid)
  }
}
