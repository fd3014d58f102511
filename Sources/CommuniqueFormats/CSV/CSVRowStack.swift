internal import Communique

/// Makes rows cell by cell (RFC 4180).
///
/// A row can be begun while another is unfinished: the rows of a statement's speakers come about between its cells. So
/// unfinished rows lie on each other as on a stack, and a finished one goes to its table.
struct CSVRowStack: ~Copyable {
  private var buffer = ByteBuffer()
  private var start = 0
  private let lineEnding: StaticString
  private let protectsText: Bool
  /// Whether a cell held U+0000, which is not written.
  private(set) var foundNUL = false

  init(options: CSVOptions) {
    lineEnding = options.lineEnding.text
    protectsText = options.profile == .spreadsheet
  }

  // MARK: Rows

  /// Begins a row upon the unfinished one, and tells where that one started.
  @inline(__always)
  mutating func begin() -> Int {
    let outer = start
    start = buffer.count
    return outer
  }

  /// Ends the row, hands it to its table, and goes on with the one below, which started at `outer`.
  @inline(__always)
  mutating func end(_ outer: Int, into table: CSVTableWriter) {
    buffer.append(lineEnding)
    table.append(buffer, start..<buffer.count)
    buffer.truncate(to: start)
    start = outer
  }

  mutating func forgetNUL() { foundNUL = false }

  // MARK: Cells

  @inline(__always)
  private mutating func separate() {
    // The first cell of a row is its key, which is never empty.
    if buffer.count != start { buffer.append(UInt8(ascii: ",")) }
  }

  /// Leaves a cell empty: its value is absent.
  @inline(__always)
  mutating func absent() { separate() }

  /// Writes a cell that needs no quotation marks: a number, a code.
  @inline(__always)
  mutating func token(_ text: String) {
    separate()
    buffer.append(text)
  }

  /// Writes a key.
  @inline(__always)
  mutating func token(_ keys: borrowing ByteBuffer, _ range: Range<Int>) {
    separate()
    buffer.append(keys, range)
  }

  /// Writes a key that consists of two parts.
  @inline(__always)
  mutating func token(_ keys: borrowing ByteBuffer, _ range: Range<Int>, colon text: String) {
    separate()
    buffer.append(keys, range)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(text)
  }

  /// Writes a key that consists of two parts.
  @inline(__always)
  mutating func token(_ text: String, colon other: String) {
    separate()
    buffer.append(text)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(other)
  }

  @inline(__always)
  mutating func integer(_ number: Int) {
    separate()
    buffer.append(number)
  }

  /// Writes a cell of a fixed form that may need quotation marks, such as an IRI.
  mutating func value(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { cell($0) }
  }

  /// Writes a cell of text that anybody may have written; counts it with the table if it looks like a formula.
  mutating func text(_ text: String, _ table: CSVTableWriter) {
    var text = text
    text.withUTF8 { self.text($0, table) }
  }

  /// Writes such a cell without its line ends: each, or several together, become a space. Line ends would break the table for
  /// `grep`, and for spreadsheets that import line by line.
  mutating func oneLine(_ text: String, _ table: CSVTableWriter) {
    var text = text
    text.withUTF8 { bytes in
      guard bytes.firstLineEnd(from: 0) < bytes.count else { return self.text(bytes, table) }
      var line = ByteBuffer(capacity: bytes.count)
      line.appendOnOneLine(bytes)
      line.withBytes { self.text($0, table) }
    }
  }

  /// Writes such a cell from a stretch of a buffer; an empty one is absent.
  mutating func text(_ texts: borrowing ByteBuffer, _ range: Range<Int>, _ table: CSVTableWriter) {
    guard !range.isEmpty else { return absent() }
    texts.withBytes { text(UnsafeBufferPointer(rebasing: $0[range]), table) }
  }

  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ table: CSVTableWriter) {
    separate()
    if let first = bytes.first, isFormulaStart(first) {
      if first != UInt8(ascii: "'") { table.countFormula() }
      cell(bytes, isProtected: protectsText)
    } else {
      cell(bytes, isProtected: protectsText && CSVSpreadsheetValue.includes(bytes))
    }
  }

  /// OWASP ASVS 5.0, 1.2.10; and the apostrophe itself, so that a reader can take off exactly one.
  @inline(__always)
  private func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x00: true
    case UInt8(ascii: "'"): protectsText
    default: false
    }
  }

  private mutating func cell(_ bytes: UnsafeBufferPointer<UInt8>, isProtected: Bool = false) {
    let special = bytes.firstIndex(from: 0, of: UInt8(ascii: ","), or: UInt8(ascii: "\""), below: 0x20)
    let space = UInt8(ascii: " ")
    let needsQuotes =
      special < bytes.count || bytes.first == space || bytes.last == space || bytes.first == UInt8(ascii: "#")
      || bytes.isEmpty
    guard needsQuotes else {
      if isProtected { buffer.append(UInt8(ascii: "'")) }
      return buffer.append(bytes)
    }
    buffer.append(UInt8(ascii: "\""))
    if isProtected { buffer.append(UInt8(ascii: "'")) }
    var start = 0
    while true {
      let next = bytes.firstIndex(from: start, of: UInt8(ascii: "\""), or: UInt8(ascii: "\""), below: 0x01)
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<next]))
      guard next < bytes.count else { break }
      if bytes[next] == 0 { foundNUL = true } else { buffer.append("\"\"") }
      start = next + 1
    }
    buffer.append(UInt8(ascii: "\""))
  }
}

extension ByteBuffer {
  /// Appends a text without its line ends: each, or several together, become a space.
  mutating func appendOnOneLine(_ text: String) {
    var text = text
    text.withUTF8 { appendOnOneLine($0) }
  }

  /// Appends a text without its line ends: each, or several together, become a space.
  mutating func appendOnOneLine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = bytes.firstLineEnd(from: start)
      append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      guard end < bytes.count else { return }
      append(UInt8(ascii: " "))
      start = end
      while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    }
  }
}
