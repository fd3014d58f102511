/// Reads the lines of plain text and of Markdown. Both are read alike, because plain text often has residue of Markdown,
/// and Markdown made of a PDF has all that is wrong with plain text; only marks that plain text can mean otherwise, such
/// as `#`, count in Markdown alone.
struct PlainReader {
  private let text: [Unicode.Scalar]
  private let isMarkdown: Bool
  private let inline: InlineMarkup
  private var buffer = LayoutBuffer()
  private var blanks = 0
  private var beginsPage = false
  private var isInCode = false
  private var isInColumn = false
  /// Whether the lines are those between `---` at the start, in which Markdown gives a text's title and date.
  private var isInMetadata = false

  init(_ text: BriefingText, isMarkdown: Bool) {
    self.text = text.scalars
    self.isMarkdown = isMarkdown
    inline = InlineMarkup(text.scalars)
  }

  /// Reads the lines.
  mutating func read() -> LayoutBuffer {
    buffer.scalars.reserveCapacity(text.count)
    buffer.origins.reserveCapacity(text.count)
    var finder = ColumnFinder(text)
    var start = 0
    while start < text.count {
      if let columns = finder.columns(at: start) {
        for column in columns.columns {
          blanks += 1
          isInColumn = true
          for line in column { readLine(line) }
        }
        isInColumn = false
        blanks += 1
        start = columns.end
        continue
      }
      var end = start
      while end < text.count, text[end] != "\n", text[end] != "\u{C}" { end += 1 }
      readLine(start..<end)
      if end < text.count, text[end] == "\u{C}" { beginsPage = true }
      start = end + 1
    }
    buffer.extents = inline.extents
    buffer.isMarkdown = isMarkdown
    mapMarks()
    return buffer
  }

  private mutating func readLine(_ range: Range<Int>) {
    var line = LayoutLine(range: buffer.scalars.count..<buffer.scalars.count)
    var range = range
    var indentation = 0
    while let first = range.first, LayoutScalar.isSpace(text[first]) || LayoutScalar.isInvisible(text[first]) {
      if !LayoutScalar.isInvisible(text[first]) { indentation += text[first] == "\t" ? 4 : 1 }
      range = first + 1..<range.upperBound
    }
    while let last = range.last, LayoutScalar.isSpace(text[last]) { range = range.lowerBound..<last }
    guard !range.isEmpty else {
      blanks += 1
      return
    }
    line.indentation = Int32(truncatingIfNeeded: indentation)
    guard !readMetadata(range), !readFence(range) else { return }
    if isInCode {
      line.hint = .code
    } else {
      if readUnderline(range) { return }
      range = readMarks(range, &line)
    }
    copy(range, &line)
  }

  /// Copies a line's words, white space as single spaces, and takes it in.
  private mutating func copy(_ range: Range<Int>, _ line: inout LayoutLine) {
    let start = buffer.scalars.count
    var space: Int?
    var hasGap = false
    for index in range {
      let scalar = text[index]
      if LayoutScalar.isSpace(scalar) {
        if space == nil { space = index }
        continue
      }
      if LayoutScalar.isInvisible(scalar) || !isInCode && !inline.isMark.isEmpty && inline.isMark[index] { continue }
      let read = inline.replacements.isEmpty ? scalar : inline.replacements[index] ?? scalar
      if LayoutScalar.isSpace(read) {
        if space == nil { space = index }
        continue
      }
      if LayoutScalar.isInvisible(read) { continue }
      if let origin = space, buffer.scalars.count > start {
        buffer.append(" ", from: origin)
        line.hasWideGap = index - origin >= 8
        if !hasGap { line.hasGapAfterFirst = index - origin >= 2 }
        hasGap = true
        if index - origin >= 4, buffer.scalars.count - start > 5 { line.isRow = true }
      }
      space = nil
      buffer.append(read, from: index)
    }
    if let last = range.last { line.endsSoftly = text[last] == "\u{AD}" }
    guard buffer.scalars.count > start else {
      blanks += 1
      return
    }
    line.range = start..<buffer.scalars.count
    line.blanksBefore = Int32(truncatingIfNeeded: blanks)
    line.beginsPage = beginsPage
    line.isInColumn = isInColumn
    blanks = 0
    beginsPage = false
    buffer.lines.append(line)
  }

  /// Whether a line belongs to the metadata at a text's start; those that say something of it are taken in.
  private mutating func readMetadata(_ range: Range<Int>) -> Bool {
    guard isMarkdown, buffer.lines.isEmpty || isInMetadata else { return false }
    if count(of: "-", in: range) == range.count, range.count == 3 {
      isInMetadata = !isInMetadata && buffer.lines.isEmpty && hasMetadataEnd(after: range.upperBound)
      return true
    }
    guard isInMetadata else { return false }
    guard let colon = text[range].firstIndex(of: ":"), colon - range.lowerBound <= 24 else { return true }
    var name = String.UnicodeScalarView()
    for scalar in text[range.lowerBound..<colon] { name.append(Unicode.Scalar(LayoutScalar.folded(scalar)) ?? scalar) }
    var value = colon + 1..<range.upperBound
    while let first = value.first, LayoutScalar.isSpace(text[first]) || text[first] == "\"" {
      value = first + 1..<value.upperBound
    }
    if let last = value.last, text[last] == "\"" { value = value.lowerBound..<last }
    guard !value.isEmpty, let meaning = HTMLElements.metadata[String(name)] else { return true }
    var line = LayoutLine(range: 0..<0)
    line.hint = .metadata(meaning)
    line.beginsBlock = true
    copy(value, &line)
    return true
  }

  /// Whether a line of three hyphens follows within the lines that metadata can have.
  private func hasMetadataEnd(after index: Int) -> Bool {
    var lines = 0
    for position in index..<max(index, text.count - 4) where text[position] == "\n" {
      if text[(position + 1)...].prefix(3).allSatisfy({ $0 == "-" }), text[position + 4] == "\n" { return true }
      lines += 1
      if lines > 40 { return false }
    }
    return false
  }

  private func count(of mark: Unicode.Scalar, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, text[index] == mark { index += 1 }
    return index - range.lowerBound
  }

  /// Whether a line opens or closes code.
  private mutating func readFence(_ range: Range<Int>) -> Bool {
    guard isMarkdown, count(of: "`", in: range) >= 3 || count(of: "~", in: range) >= 3 else { return false }
    isInCode.toggle()
    blanks += 1
    return true
  }

  /// Whether a line underlines the heading before it, or is a rule.
  private mutating func readUnderline(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let first = text[range.lowerBound]
    guard first == "=" || first == "-" || first == "_" || first == "*" else { return false }
    guard text[range].allSatisfy({ $0 == first || $0 == " " }) else { return false }
    let isUnderline = (first == "=" || first == "-") && blanks == 0 && !text[range].contains(" ")
    if isUnderline, let last = buffer.lines.last, last.hint == .none, last.range.count <= 120,
      first == "=" || isMarkdown
    {
      buffer.lines[buffer.lines.count - 1].hint = .heading(first == "=" ? 1 : 2)
    }
    blanks += 1
    return true
  }

  /// Reads the marks at a line's start.
  private func readMarks(_ range: Range<Int>, _ line: inout LayoutLine) -> Range<Int> {
    var range = range
    if text[range.lowerBound] == ">" {
      while let first = range.first, text[first] == ">" || text[first] == " " { range = first + 1..<range.upperBound }
      line.hint = .blockQuote
      if range.isEmpty { return range }
    }
    let marks = count(of: "#", in: range)
    if (1...6).contains(marks), range.count > marks, isMarkdown || marks > 1 || blanks > 0 || buffer.lines.isEmpty,
      LayoutScalar.isSpace(text[range.lowerBound + marks])
    {
      line.hint = .heading(marks)
      line.beginsBlock = true
      var end = range.upperBound
      while end > range.lowerBound + marks, text[end - 1] == "#" || LayoutScalar.isSpace(text[end - 1]) { end -= 1 }
      return range.lowerBound + marks..<end
    }
    if let colon = footnoteColon(range) {
      line.hint = .footnote
      line.beginsBlock = true
      return colon + 1..<range.upperBound
    }
    if isMarkdown, text[range.lowerBound] == "|" {
      line.hint = .table
      line.beginsBlock = true
      // The line between a table's head and body has no words.
      let isDelimiter = text[range].allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
      return isDelimiter ? range.lowerBound..<range.lowerBound : range
    }
    return range
  }

  /// Where the colon of a footnote of Markdown stands: `[^1]: The words`.
  private func footnoteColon(_ range: Range<Int>) -> Int? {
    guard text[range.lowerBound] == "[", range.count > 5, text[range.lowerBound + 1] == "^",
      let end = text[range].prefix(12).firstIndex(of: "]")
    else { return nil }
    return end + 1 < range.upperBound && text[end + 1] == ":" ? end + 1 : nil
  }

  /// Brings links, images and bold stretches from offsets of the text to offsets of the buffer.
  private mutating func mapMarks() {
    for link in inline.links {
      let range = position(link.range.lowerBound)..<position(link.range.upperBound)
      if !range.isEmpty { buffer.links.append((range, link.target)) }
    }
    buffer.links.sort { $0.range.lowerBound < $1.range.lowerBound }
    for image in inline.images { mark(image) { $0.hint = .alternativeText } }
    for bold in inline.bold { mark(bold) { $0.isBold = true } }
  }

  /// Changes the line that a stretch is all of, but for a marker.
  private mutating func mark(_ range: Range<Int>, _ change: (inout LayoutLine) -> Void) {
    let range = position(range.lowerBound)..<position(range.upperBound)
    guard !range.isEmpty, let index = lineIndex(at: range.lowerBound) else { return }
    let line = buffer.lines[index]
    guard line.hint == .none, range.upperBound + 1 >= line.range.upperBound,
      range.lowerBound <= line.range.lowerBound + 6
    else { return }
    change(&buffer.lines[index])
  }

  /// The first position in the buffer whose origin is not before an offset.
  private func position(_ offset: Int) -> Int {
    BinarySearch.firstIndex(in: buffer.origins) { Int($0) >= offset }
  }

  private func lineIndex(at position: Int) -> Int? {
    let index = BinarySearch.firstIndex(in: buffer.lines) { $0.range.upperBound > position }
    return index < buffer.lines.count ? index : nil
  }
}
