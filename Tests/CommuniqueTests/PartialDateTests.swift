import Communique
import Testing

@Suite("Partial dates (EDTF)")
struct PartialDateTests {
  @Test(
    "A date bounds to what it can mean",
    arguments: [
      ("2024-12-04", "2024-12-04", "2024-12-04"),
      ("2024-12", "2024-12-01", "2024-12-31"),
      ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-02", "2023-02-01", "2023-02-28"),
      ("1900-02", "1900-02-01", "1900-02-28"),
      ("2000-02", "2000-02-01", "2000-02-29"),
      ("2024", "2024-01-01", "2024-12-31"),
      ("2024?", "2024-01-01", "2024-12-31"),
      ("2024-12~", "2024-12-01", "2024-12-31"),
      ("2024-12-04%", "2024-12-04", "2024-12-04"),
      ("202X", "2020-01-01", "2029-12-31"),
      ("20XX", "2000-01-01", "2099-12-31"),
      ("2024-XX", "2024-01-01", "2024-12-31"),
      ("2024-1X", "2024-10-01", "2024-12-31"),
      ("2024-12-XX", "2024-12-01", "2024-12-31"),
      ("2024-12-3X", "2024-12-30", "2024-12-31"),
      ("2023-02-2X", "2023-02-20", "2023-02-28"),
      ("XXXX-12-04", "0000-12-04", "9999-12-04"),
      ("XXXX-02-29", "0000-02-29", "9996-02-29"),
      ("202X-02-29", "2020-02-29", "2028-02-29"),
      ("2024-XX-31", "2024-01-31", "2024-12-31"),
      ("2024-21", "2024-01-01", "2024-12-31"),
      ("2024-24", "2024-01-01", "2025-02-28"),
      ("2023-24", "2023-01-01", "2024-02-29"),
      ("9999-22", "9999-01-01", "9999-12-31"),
      ("2024-25", "2024-03-01", "2024-05-31"),
      ("2024-28", "2024-12-01", "2025-02-28"),
      ("2024-33", "2024-01-01", "2024-03-31"),
      ("2024-36", "2024-10-01", "2024-12-31"),
      ("2024-39", "2024-09-01", "2024-12-31"),
      ("2024-41", "2024-07-01", "2024-12-31"),
      ("2024-12-04T09:30:00Z", "2024-12-04", "2024-12-04"),
      ("2024-12-04T23:59:60+05:30", "2024-12-04", "2024-12-04"),
      ("2023-11-28/2023-11-29", "2023-11-28", "2023-11-29"),
      ("2023-11/2024", "2023-11-01", "2024-12-31"),
    ])
  func bounds(text: String, earliest: String, latest: String) throws {
    let date = try PartialDate(text: text)
    #expect(date.earliest?.text == earliest)
    #expect(date.latest?.text == latest)
    #expect(date.text == text)
  }

  @Test("An interval can be open at one end")
  func openIntervals() throws {
    #expect(try PartialDate(text: "../2031").earliest == nil)
    #expect(try PartialDate(text: "../2031").latest?.text == "2031-12-31")
    #expect(try PartialDate(text: "/2031").earliest == nil)
    #expect(try PartialDate(text: "2024/..").latest == nil)
    #expect(try PartialDate(text: "2024/").earliest?.text == "2024-01-01")
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", " ", "4 December 2024", "2024-13", "2024-00", "2024-42", "2024-20", "2024-12-00", "2024-12-32", "2023-02-29",
      "2023-02-30", "2024-04-31", "1900-02-29", "XXX1-02-29", "24-12-04", "2024-2-4", "2024-12-4", "02024",
      "2024/12/04",
      "2024-12-04 ", " 2024", "2024-12-04T09:30:00", "2024-12-04T09:30Z", "2024-12-04T24:00:00Z",
      "2024-12-04T09:61:00Z",
      "2024-12-04T09:30:00+25:00", "2024-12-04T09:30:00+0100", "2024-02-30T09:30:00Z", "202X-12-04T09:30:00Z",
      "2024-12-04T", "/", "../..", "../", "2024//2025", "2024/2025/2026", "..", "2024??", "?2024",
      "2024-12-04T09:30:00Z/2025",
      "२०२४", "2024—12", "2024-12-04T09:30:00z", "XXXX-02-30", "-2024", "Y20240", "2024-XX-32", "2024-1X-3Z",
    ])
  func refused(text: String) {
    #expect(throws: MalformedScalar.self) { try PartialDate(text: text) }
  }

  @Test("A date without leading zeros is refused with the date that was meant")
  func suggestion() {
    #expect(throws: MalformedScalar(reason: "months and days have two digits", suggestion: "2024-12-04")) {
      try PartialDate(text: "2024-12-4")
    }
  }

  @Test(
    "Dates are ordered only where their bounds decide it",
    arguments: [
      ("2023", "2024", PartialDate.Ordering.before),
      ("2024", "2023-12-31", .after),
      ("2024", "2024-06", .undecided),
      ("2024-06", "2024", .undecided),
      ("2024-12-04", "2024-12-04", .undecided),
      ("XXXX-12-04", "2024", .undecided),
      ("202X", "2030", .before),
      ("2024-24", "2025-02", .undecided),
      ("2024-24", "2025-03", .before),
      ("../2023", "2024", .before),
      ("2024/..", "2023", .after),
      ("2024/..", "2025", .undecided),
      ("2024-12-04T09:30:00Z", "2024-12-04T09:30:01Z", .before),
      ("2024-12-04T09:30:00Z", "2024-12-04T10:30:00+01:00", .undecided),
      ("2024-12-04T23:30:00-01:00", "2024-12-05T00:10:00Z", .after),
      ("2024-12-04T09:30:00Z", "2024-12-05", .before),
      ("2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", .before),
      ("1999-12-31T23:59:59Z", "2000-01-01T00:00:00Z", .before),
    ])
  func ordering(left: String, right: String, expected: PartialDate.Ordering) throws {
    #expect(try PartialDate(text: left).ordering(to: PartialDate(text: right)) == expected)
    let mirrored: PartialDate.Ordering =
      switch expected {
      case .before: .after
      case .after: .before
      case .undecided: .undecided
      }
    #expect(try PartialDate(text: right).ordering(to: PartialDate(text: left)) == mirrored)
  }

  @Test("The pattern for schemas takes what the parser takes")
  func pattern() throws {
    let pattern = try Regex(try #require(PartialDate.scalarType.pattern))
    for text in [
      "2024", "2024-12", "2024-12-04", "2024-21?", "XXXX-12-04", "2023-11-28/..", "/2024", "2024-12-04T09:30:00+01:00",
    ] {
      #expect(try pattern.wholeMatch(in: text) != nil, "\(text)")
    }
    for text in ["4 December", "2024-13", "2024-12-32", "2024-12-04T25:00:00Z", "24"] {
      #expect(try pattern.wholeMatch(in: text) == nil, "\(text)")
    }
  }
}
