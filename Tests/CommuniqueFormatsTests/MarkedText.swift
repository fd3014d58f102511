import Testing

/// A text in which `◆` marked where a finding is expected.
struct MarkedText {
  /// The text without the mark.
  let bytes: [UInt8]
  /// Where the mark was, counted from 0; line and column from 1.
  let offset: Int
  let line: Int
  let column: Int

  init(_ text: String) throws {
    let marked = Array(text.utf8)
    let mark = Array("◆".utf8)
    offset = try #require(marked.indices.first { marked[$0...].starts(with: mark) }, "no mark")
    let before = marked[..<offset]
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    bytes = Array(before + marked[(offset + mark.count)...])
  }

  /// Makes a change to a text, in which what is changed stands once.
  init(_ text: String, replacing piece: String, with replacement: String) throws {
    #expect(text.ranges(of: piece).count == 1, "“\(piece)” does not stand once in the text")
    try self.init(text.replacing(piece, with: replacement))
  }
}
