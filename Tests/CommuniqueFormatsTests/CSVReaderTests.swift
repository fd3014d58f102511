import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

/// Reads all rows of a text.
func readRows(
  _ bytes: [UInt8], chunkSize: Int = .max, options: CSVReadingOptions = CSVReadingOptions(), skipsBlank: Bool = false
) throws -> (rows: [[String]], diagnostics: [Diagnostic]) {
  var reader = CSVReader(MemorySource(bytes, chunkSize: chunkSize), file: "t.csv", options: options)
  var rows: [[String]] = []
  while try reader.next() {
    if skipsBlank, reader.isBlank { continue }
    rows.append((0..<reader.cellCount).map { reader.text($0) })
  }
  return (rows, reader.diagnostics)
}

@Suite("CSV reader")
struct CSVReaderTests {
  @Test("Cells, quotation marks and line ends", arguments: [1, 2, 3, 7, Int.max])
  func cells(chunkSize: Int) throws {
    let text = "\u{FEFF}a,b,c\r\n\"x\"\"y\",\"1\r\n2\",é\n,,\r\"\",\" \",\"a,b\"\r\n\r\nlast,\u{1F600}"
    let (rows, diagnostics) = try readRows(Array(text.utf8), chunkSize: chunkSize)
    #expect(
      rows == [
        ["a", "b", "c"], ["x\"y", "1\r\n2", "é"], ["", "", ""], ["", " ", "a,b"], [""], ["last", "\u{1F600}"],
      ])
    #expect(diagnostics == [])
  }

  @Test("Rows, lines, columns and offsets are those of the text", arguments: [1, 5, Int.max])
  func places(chunkSize: Int) throws {
    let text = "id,text\r\n1,\"a\r\nb\rc\nd\",e\n\r2,é,\"x\"\n"
    var reader = CSVReader(MemorySource(Array(text.utf8), chunkSize: chunkSize), file: "t.csv")
    var places: [[String]] = []
    while try reader.next() {
      places.append(
        (0...reader.cellCount).map {
          let place = reader.location(ofCell: $0)
          return "\(reader.row) \(place.line):\(place.column)+\(place.offset ?? -1)"
        })
    }
    #expect(
      places == [
        ["1 1:1+0", "1 1:4+3", "1 1:8+7"],
        ["2 2:1+9", "2 2:3+11", "2 5:4+22", "2 5:5+23"],
        ["3 6:1+24", "3 6:1+24"],
        ["4 7:1+25", "4 7:3+27", "4 7:6+30", "4 7:9+33"],
      ])
  }

  @Test("Blank rows and comments are told apart")
  func blanks() throws {
    var options = CSVReadingOptions()
    options.dialect.commentPrefix = UInt8(ascii: "#")
    var reader = CSVReader(MemorySource(Array("#a,b\n\n\"\"\n \n,\n".utf8)), options: options)
    var rows: [String] = []
    while try reader.next() {
      rows.append("\(reader.row) \(reader.cellCount) \(reader.isBlank) \(reader.isComment) \(reader.text(0))|")
    }
    #expect(
      rows == [
        "1 1 false true a,b|", "2 1 true false |", "3 1 false false |", "4 1 false false  |", "5 2 false false |",
      ])
  }

  @Test("Delimiter, quotation mark, escape and line ends can be others", arguments: [1, Int.max])
  func dialects(chunkSize: Int) throws {
    func rows(_ text: String, _ dialect: CSVDialect) throws -> [[String]] {
      var options = CSVReadingOptions()
      options.dialect = dialect
      let result = try readRows(Array(text.utf8), chunkSize: chunkSize, options: options)
      #expect(result.diagnostics == [])
      return result.rows
    }
    #expect(try rows("a;'b;''c';d,e", CSVDialect(delimiter: 0x3B, quote: 0x27)) == [["a", "b;'c", "d,e"]])
    #expect(try rows("a\t\"b\"\n", CSVDialect(delimiter: 0x09, quote: nil)) == [["a", "\"b\""]])
    #expect(
      try rows("\"a\\\"b\\\\\",\"c\\d\"", CSVDialect(doublesQuotes: false)) == [["a\"b\\", "cd"]])
    #expect(try rows("a\rb\nc\r\nd", CSVDialect(lineTerminators: [.crlf])) == [["a\rb\nc"], ["d"]])
    #expect(try rows("a\rb\nc\r\nd", CSVDialect(lineTerminators: [.lf])) == [["a\rb"], ["c\r"], ["d"]])
    #expect(try rows("a\rb\nc\r\nd", CSVDialect(lineTerminators: [.lf, .crlf])) == [["a\rb"], ["c"], ["d"]])
    #expect(try rows("a\rb\nc\r\nd", CSVDialect(lineTerminators: [.cr])) == [["a"], ["b\nc"], ["\nd"]])
  }

  struct Case: CustomTestStringConvertible {
    let text: [UInt8]
    let code: Diagnostic.Code
    let place: String
    let path: String
    /// What a lenient reader makes of it; `nil` where it finds fault too.
    let lenient: [[String]]?

    init(_ text: String, _ code: Diagnostic.Code, _ place: String, _ path: String, _ lenient: [[String]]?) {
      self.init(Array(text.utf8), code, place, path, lenient)
    }
    init(_ text: [UInt8], _ code: Diagnostic.Code, _ place: String, _ path: String, _ lenient: [[String]]?) {
      (self.text, self.code, self.place, self.path, self.lenient) = (text, code, place, path, lenient)
    }
    var testDescription: String { String(decoding: text, as: UTF8.self).debugDescription }
  }

  static let cases: [Case] = [
    Case("a,b\n1,x\"y\n", .csvQuoteStray, "2:4+7", "/t/2/b", [["a", "b"], ["1", "x\"y"]]),
    Case("a,b\n1, \"y\"\n", .csvQuoteStray, "2:4+7", "/t/2/b", [["a", "b"], ["1", " \"y\""]]),
    Case("a,b\n\"1\"x,2\n", .csvQuoteTrailing, "2:4+7", "/t/2/a", [["a", "b"], ["1x", "2"]]),
    Case("a,b\n\"1\" ,2\n", .csvQuoteTrailing, "2:4+7", "/t/2/a", [["a", "b"], ["1 ", "2"]]),
    Case("a,b\n\"1\"\"\"x\"y\"\n", .csvQuoteTrailing, "2:6+9", "/t/2/a", [["a", "b"], ["1\"x\"y\""]]),
    Case("a,b\n\"1\\\"2\",3\n", .csvQuoteTrailing, "2:5+8", "/t/2/a", [["a", "b"], ["1\\2\"", "3"]]),
    Case("a,b\n1,\"x\n", .csvQuoteUnclosed, "2:3+6", "/t/2/b", [["a", "b"], ["1", "x\n"]]),
    Case("a,b\n1,\"", .csvQuoteUnclosed, "2:3+6", "/t/2/b", [["a", "b"], ["1", ""]]),
    Case("a,b\n\"x\ny\"\"", .csvQuoteUnclosed, "2:1+4", "/t/2/a", [["a", "b"], ["x\ny\""]]),
    Case("a,b\n\"x\ny\",z\0\n", .csvNUL, "3:5+11", "/t/2/b", nil),
    Case("a,b\n\"\0\",z\n", .csvNUL, "2:2+5", "/t/2/a", nil),
    Case(Array("a,b\n1,x".utf8) + [0xE9] + Array("y\n".utf8), .csvEncoding, "2:4+7", "/t/2/b", nil),
    Case(Array("a,b\n".utf8) + [0xC3], .csvEncoding, "2:1+4", "/t/2/a", nil),
    Case(Array("a,b\n\"".utf8) + [0xED, 0xA0, 0x80, 0x22], .csvEncoding, "2:2+5", "/t/2/a", nil),
    Case([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], .csvEncoding, "1:1+0", "/t/0", nil),
    Case([0xFE, 0xFF, 0x00, 0x61], .csvEncoding, "1:1+0", "/t/0", nil),
    Case([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], .csvEncoding, "1:1+0", "/t/0", nil),
  ]

  @Test("What is wrong is found at its place, however the text comes", arguments: cases, [1, 3, Int.max])
  func findings(_ example: Case, chunkSize: Int) throws {
    var reader = CSVReader(MemorySource(example.text, chunkSize: chunkSize), file: "t.csv")
    reader.table = "t"
    reader.columnNames = ["a", "b"]
    while try reader.next() {}
    let found = reader.diagnostics
    #expect(found.map(\.code) == [example.code])
    #expect(
      found.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)+\($0.location?.offset ?? -1)" }
        == [example.place])
    #expect(found.map(\.path) == [example.path])
    #expect(found.allSatisfy { $0.hint != nil })
    var options = CSVReadingOptions()
    options.isLenient = true
    let (rows, rest) = try readRows(example.text, chunkSize: chunkSize, options: options)
    if let lenient = example.lenient {
      #expect(rows == lenient)
      #expect(rest == [])
    } else {
      #expect(rest.map(\.code) == [example.code])
    }
  }

  @Test("Rows, cells and findings are bounded")
  func limits() throws {
    var options = CSVReadingOptions()
    options.maximumRowBytes = 100
    options.maximumColumns = 5
    options.maximumDiagnostics = 3
    let open = try readRows(Array(("a\nb,\"" + String(repeating: "x\n", count: 100)).utf8), options: options)
    #expect(open.rows == [["a"]])
    #expect(open.diagnostics.map(\.code) == [.csvRowTooLong])
    #expect(open.diagnostics.first?.location == SourceLocation(file: "t.csv", line: 2, column: 3, offset: 4))
    let long = try readRows(Array(repeating: 0x61, count: 101), chunkSize: 7, options: options)
    #expect(long.rows == [] && long.diagnostics.map(\.code) == [.csvRowTooLong])
    let allowed = try readRows(Array(repeating: 0x61, count: 99) + [0x0A, 0x62], chunkSize: 7, options: options)
    #expect(allowed.rows.map(\.first?.utf8.count) == [99, 1] && allowed.diagnostics == [])
    let wide = try readRows(Array("1,2,3,4,5,6,7\n1,2\n".utf8), options: options)
    #expect(wide.rows == [["1", "2", "3", "4", "5"], ["1", "2"]])
    #expect(wide.diagnostics.map(\.message) == ["The row has 7 cells, more than the limit of 5"])
    let many = try readRows(Array(String(repeating: "a\"\n", count: 10).utf8), options: options)
    #expect(many.diagnostics.map(\.code) == [.csvQuoteStray, .csvQuoteStray, .csvQuoteStray, .csvDiagnosticLimit])
  }

  @Test("A long row in small pieces takes linear time", .timeLimit(.minutes(1)))
  func pieces() throws {
    let text = Array("a,\"".utf8) + [UInt8](repeating: 0x0A, count: 3_000_000) + Array("\",b".utf8)
    let (rows, diagnostics) = try readRows(text, chunkSize: 16)
    #expect(rows.map(\.count) == [3] && diagnostics == [])
  }

  @Test("No bytes make it crash, and pieces make no difference")
  func anyBytes() throws {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("\"\"\",,\r\n\n\\#a'\u{E9}".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<RoundTrips.count {
      let text = (0..<Int.random(in: 0..<24, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
      var options = CSVReadingOptions()
      options.isLenient = Bool.random(using: &random)
      options.dialect.doublesQuotes = Bool.random(using: &random)
      options.dialect.commentPrefix = [nil, UInt8(ascii: "#")].randomElement(using: &random) ?? nil
      options.dialect.quote = [UInt8(ascii: "\""), UInt8(ascii: "'"), nil].randomElement(using: &random) ?? nil
      options.dialect.lineTerminators =
        [[.lf], [.crlf], [.cr], [.lf, .crlf], [.lf, .crlf, .cr]]
        .randomElement(using: &random) ?? []
      let whole = try readRows(text, options: options)
      let pieces = try readRows(text, chunkSize: Int.random(in: 1..<6, using: &random), options: options)
      #expect(whole.rows == pieces.rows, "\(text) \(options)")
      #expect(whole.diagnostics == pieces.diagnostics, "\(text) \(options)")
    }
  }

  @Test("Any text that is enclosed is read back")
  func enclosed() throws {
    var random = SplitMix64(seed: 11)
    let alphabet = ["\"", ",", "\r", "\n", "\r\n", "a", "é", " ", "#", "=", "'"]
    for _ in 0..<RoundTrips.count / 10 {
      let cells = (0..<Int.random(in: 1..<5, using: &random)).map { _ in
        (0..<Int.random(in: 0..<6, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }.joined()
      }
      let text = cells.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",")
      let (rows, diagnostics) = try readRows(Array((text + "\r\n" + text).utf8))
      #expect(rows == [cells, cells] && diagnostics == [])
    }
  }
}
