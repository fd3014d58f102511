import Communique

/// Goes over a JSON text (RFC 8259) once and writes down its structure. It keeps a stack of its own, so nesting costs
/// memory and never the thread's stack.
struct JSONScanner {
  struct Problem {
    let code: Diagnostic.Code
    let offset: Int
    let message: String
    let hint: String?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let maximumDepth: Int
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func scan(into nodes: inout [JSONIndex.Node]) -> Problem? {
    do {
      try scanText(into: &nodes)
      return nil
    } catch {
      return error.problem
    }
  }

  private struct Stop: Error { let problem: Problem }

  private func stop(_ code: Diagnostic.Code, at offset: Int? = nil, _ message: String, _ hint: String? = nil) -> Stop {
    Stop(problem: Problem(code: code, offset: offset ?? position, message: message, hint: hint))
  }

  private mutating func scanText(into nodes: inout [JSONIndex.Node]) throws(Stop) {
    try checkEncoding()
    skipSpace()
    guard position < bytes.count else { throw stop(.jsonEmpty, "There is nothing to read; expected a JSON value") }
    var open: [Int] = []
    try scanValue(into: &nodes, &open)
    while let container = open.last {
      skipSpace()
      guard position < bytes.count else {
        let what = nodes[container].kind == .array ? "array" : "object"
        throw stop(
          .jsonEnd, "The text ends inside the \(what) that starts at offset \(nodes[container].start)",
          "The file may be cut off; close the \(what) with “\(what == "array" ? "]" : "}")”")
      }
      if nodes[container].kind == .array {
        try continueArray(container, &nodes, &open)
      } else {
        try continueObject(container, &nodes, &open)
      }
    }
    skipSpace()
    guard position == bytes.count else {
      throw stop(
        .jsonTrailing, "Found \(shown()) after the end of the value",
        "A file holds one value; several dossiers go into a .jsonl file, one a line")
    }
  }

  private mutating func checkEncoding() throws(Stop) {
    guard bytes.count >= 2 else { return }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
    } else if (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE) || bytes[0] == 0
      || bytes[1] == 0
    {
      throw stop(
        .jsonEncoding, "The text looks like UTF-16 or UTF-32; expected UTF-8",
        "Save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8")
    }
  }

  // MARK: Containers

  private mutating func continueArray(
    _ array: Int, _ nodes: inout [JSONIndex.Node], _ open: inout [Int]
  ) throws(Stop) {
    if bytes[position] == UInt8(ascii: "]") { return close(array, &nodes, &open) }
    if nodes[array].count > 0 {
      guard bytes[position] == UInt8(ascii: ",") else {
        throw stop(.jsonComma, "Found \(shown()); expected “,” or “]” after an element", "Separate elements by commas")
      }
      position += 1
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
        throw stop(.jsonComma, "Found “]” after a comma; expected an element", "Remove the comma before it")
      }
    }
    nodes[array].count += 1
    try scanValue(into: &nodes, &open)
  }

  private mutating func continueObject(
    _ object: Int, _ nodes: inout [JSONIndex.Node], _ open: inout [Int]
  ) throws(Stop) {
    if bytes[position] == UInt8(ascii: "}") { return close(object, &nodes, &open) }
    if nodes[object].count > 0 {
      guard bytes[position] == UInt8(ascii: ",") else {
        throw stop(.jsonComma, "Found \(shown()); expected “,” or “}” after a member", "Separate members by commas")
      }
      position += 1
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
        throw stop(.jsonComma, "Found “}” after a comma; expected a member", "Remove the comma before it")
      }
    }
    guard position < bytes.count else { throw stop(.jsonEnd, "The text ends where a key is expected") }
    guard bytes[position] == UInt8(ascii: "\"") else {
      throw stop(.jsonKey, "Found \(shown()); expected a key in double quotes", "Put keys in double quotes")
    }
    try scanString(into: &nodes)
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      throw stop(
        position < bytes.count ? .jsonUnexpected : .jsonEnd, "Found \(shown()); expected “:” after a key",
        "Put a colon between key and value")
    }
    position += 1
    skipSpace()
    nodes[object].count += 1
    try scanValue(into: &nodes, &open)
  }

  private mutating func close(_ container: Int, _ nodes: inout [JSONIndex.Node], _ open: inout [Int]) {
    position += 1
    nodes[container].end = Int32(truncatingIfNeeded: position)
    nodes[container].next = Int32(truncatingIfNeeded: nodes.count)
    open.removeLast()
  }

  // MARK: Values

  private mutating func scanValue(into nodes: inout [JSONIndex.Node], _ open: inout [Int]) throws(Stop) {
    guard position < bytes.count else { throw stop(.jsonEnd, "The text ends where a value is expected") }
    switch bytes[position] {
    case UInt8(ascii: "\""): try scanString(into: &nodes)
    case UInt8(ascii: "{"): try openContainer(.object, &nodes, &open)
    case UInt8(ascii: "["): try openContainer(.array, &nodes, &open)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber(into: &nodes)
    case UInt8(ascii: "t"): try scanWord("true", .true, &nodes)
    case UInt8(ascii: "f"): try scanWord("false", .false, &nodes)
    case UInt8(ascii: "n"): try scanWord("null", .null, &nodes)
    case UInt8(ascii: ","):
      throw stop(.jsonComma, "Found “,”; expected a value", "Remove the comma, or put a value before it")
    case UInt8(ascii: "'"):
      throw stop(.jsonUnexpected, "Found “'”; expected a value", "Put strings in double quotes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      throw stop(.jsonUnexpected, "Found \(shown()); expected a value", "JSON has no comments; use the field note")
    case let byte where (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A: try scanWord("", .null, &nodes)
    default: throw stop(.jsonUnexpected, "Found \(shown()); expected a value")
    }
  }

  private mutating func openContainer(
    _ kind: JSONIndex.Kind, _ nodes: inout [JSONIndex.Node], _ open: inout [Int]
  ) throws(Stop) {
    guard open.count < maximumDepth else {
      throw stop(
        .jsonDepth, "Values are nested deeper than \(maximumDepth) levels", "A dossier needs 8; is this a dossier?")
    }
    open.append(nodes.count)
    nodes.append(.init(kind: kind, start: Int32(truncatingIfNeeded: position), end: 0, next: 0))
    position += 1
  }

  private mutating func add(_ kind: JSONIndex.Kind, from start: Int, to end: Int, _ nodes: inout [JSONIndex.Node]) {
    nodes.append(
      .init(
        kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        next: Int32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func scanWord(
    _ word: StaticString, _ kind: JSONIndex.Kind, _ nodes: inout [JSONIndex.Node]
  ) throws(Stop) {
    let start = position
    var end = position
    while end < bytes.count, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A { end += 1 }
    let isWord = UnsafeBufferPointer(rebasing: bytes[start..<end]).elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    guard isWord else {
      let found = String(decoding: bytes[start..<min(end, start + 20)], as: UTF8.self)
      throw stop(.jsonLiteral, "Found “\(found)”; expected a value", "The words of JSON are true, false and null")
    }
    position = end
    add(kind, from: start, to: end, &nodes)
  }

  private mutating func scanNumber(into nodes: inout [JSONIndex.Node]) throws(Stop) {
    let start = position
    func malformed(_ hint: String) -> Stop {
      var end = start
      while end < bytes.count, end < start + 24, !" \t\r\n,]}".utf8.contains(bytes[end]) { end += 1 }
      let found = String(decoding: bytes[start..<end], as: UTF8.self)
      return stop(.jsonNumber, at: start, "“\(found)” is not a number as JSON writes it", hint)
    }
    func digits() -> Bool {
      let first = position
      while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
      return position > first
    }
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
      if position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
        throw malformed("Leave out leading zeros")
      }
    } else if !digits() {
      throw malformed("Put a digit after the minus")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() else { throw malformed("Put a digit after the point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard digits() else { throw malformed("Put a digit into the exponent") }
    }
    add(.number, from: start, to: position, &nodes)
  }

  // MARK: Strings

  private mutating func scanString(into nodes: inout [JSONIndex.Node]) throws(Stop) {
    let start = position + 1
    var hasEscapes = false
    var hasNUL = false
    var cursor = start
    while true {
      cursor = firstSpecial(from: cursor)
      guard cursor < bytes.count else {
        throw stop(.jsonEnd, at: position, "The string that starts here does not end", "Close it with a quotation mark")
      }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        let escape = cursor
        cursor = try checkEscape(at: cursor)
        if cursor - escape == 6, JSONScanner.codeUnit(bytes, at: escape) == 0 { hasNUL = true }
      } else if byte < 0x20 {
        let name = byte == 0x0A ? "a line feed" : byte == 0x09 ? "a tab" : "U+00" + hexadecimal(byte)
        throw stop(
          .jsonControl, at: cursor, "A string holds \(name), unescaped",
          "Write it as \\n, \\t or \\u00\(hexadecimal(byte))")
      } else {
        cursor = try checkUTF8(at: cursor)
      }
    }
    nodes.append(
      .init(
        kind: .string, hasEscapes: hasEscapes, hasNUL: hasNUL, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: cursor), next: Int32(truncatingIfNeeded: nodes.count + 1)))
    position = cursor + 1
  }

  /// The next quotation mark, backslash, control character or byte beyond ASCII.
  @inline(__always)
  private func firstSpecial(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = ones &* 0x22
    let backslashes = ones &* 0x5C
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let a = word ^ quotes
      let b = word ^ backslashes
      let hits = (((a &- ones) & ~a) | ((b &- ones) & ~b) | ((word &- (ones &* 0x20)) & ~word) | word) & highs
      if hits != 0 { return position &+ (UInt64(littleEndian: hits).trailingZeroBitCount >> 3) }
      position &+= 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { return position }
      position &+= 1
    }
    return bytes.count
  }

  private func checkEscape(at start: Int) throws(Stop) -> Int {
    guard start + 1 < bytes.count else { throw stop(.jsonEnd, at: start, "The text ends inside an escape") }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      guard let unit = JSONScanner.codeUnit(bytes, at: start) else {
        throw stop(
          .jsonEscape, at: start, "\\u is not followed by four hexadecimal digits", "Write \\u0041 or the character")
      }
      if (0xDC00...0xDFFF).contains(unit) {
        throw stop(.jsonSurrogate, at: start, "The escape is the second half of a surrogate pair without the first")
      }
      guard (0xD800...0xDBFF).contains(unit) else { return start + 6 }
      guard start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"), bytes[start + 7] == UInt8(ascii: "u"),
        let second = JSONScanner.codeUnit(bytes, at: start + 6), (0xDC00...0xDFFF).contains(second)
      else {
        throw stop(.jsonSurrogate, at: start, "The escape is the first half of a surrogate pair without the second")
      }
      return start + 12
    default:
      throw stop(
        .jsonEscape, at: start, "A backslash is followed by \(shown(at: start + 1)), which is no escape",
        "Write a backslash as \\\\")
    }
  }

  private func checkUTF8(at start: Int) throws(Stop) -> Int {
    guard let length = bytes.lengthOfUTF8Character(at: start, before: bytes.count) else {
      throw stop(
        .jsonUTF8, at: start, "The byte 0x\(hexadecimal(bytes[start])) does not start a character in UTF-8",
        "Save the file as UTF-8; it may be in Latin-1 or cut in the middle of a character")
    }
    return start + length
  }

  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at escape: Int) -> UInt32? {
    guard escape + 6 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for position in (escape + 2)..<(escape + 6) {
      guard let value = bytes[position].hexadecimalValue else { return nil }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }

  /// Resolves the escapes of a string that has been scanned.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // No escape is shorter than what it stands for.
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var position = 0
      while position < bytes.count {
        let backslash = bytes.firstIndex(from: position, of: UInt8(ascii: "\\"), or: UInt8(ascii: "\\"), below: 0)
        for offset in position..<backslash { output[count &+ offset &- position] = bytes[offset] }
        count += backslash - position
        position = backslash
        guard position + 1 < bytes.count else { break }
        let escape = bytes[position + 1]
        guard escape == UInt8(ascii: "u") else {
          output[count] = unescaped(escape)
          count += 1
          position += 2
          continue
        }
        var scalar = codeUnit(bytes, at: position) ?? 0xFFFD
        position += 6
        if (0xD800...0xDBFF).contains(scalar), let second = codeUnit(bytes, at: position) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (second &- 0xDC00)
          position += 6
        }
        for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
          output[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  @inline(__always)
  private static func unescaped(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  // MARK: Small things

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  private func shown(at offset: Int? = nil) -> String {
    let offset = offset ?? position
    guard offset < bytes.count else { return "the end of the text" }
    let byte = bytes[offset]
    if byte > 0x20, byte < 0x7F { return "“\(Character(Unicode.Scalar(byte)))”" }
    if byte < 0x80 { return "U+00\(hexadecimal(byte))" }
    let tail = bytes[offset..<min(offset + 4, bytes.count)]
    let character = String(decoding: tail, as: UTF8.self).unicodeScalars.first
    return character.map { "“\($0)”" } ?? "the byte 0x\(hexadecimal(byte))"
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
