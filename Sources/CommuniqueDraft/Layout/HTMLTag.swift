/// A tag of HTML.
struct HTMLTag {
  /// Its name in lower case.
  var name = ""
  /// Whether it ends an element.
  var isEnd = false
  /// Whether it ends itself with `/>`.
  var isEmpty = false
  /// Its attributes: the names in lower case and where the values stand.
  var attributes: [(name: String, value: Range<Int>)] = []
}

/// Reads tags, whatever stands there. What has no end is no tag, and that nothing ends is found out once, so that all tags
/// of a text are read in linear time.
struct HTMLTagReader {
  private let text: [Unicode.Scalar]
  /// For the marks `>`, `"` and `'`, whether none follows any more.
  private var hasNoEnd = false
  private var hasNoDouble = false
  private var hasNoSingle = false
  private var hasNoCommentEnd = false
  /// The names of elements whose end tag does not follow any more.
  private var endless: Set<String> = []

  init(_ text: [Unicode.Scalar]) { self.text = text }

  private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  /// Reads the tag, comment or declaration at a `<`.
  ///
  /// - Returns: The offset after it, with the tag where it is one; `nil` where words begin with the `<`.
  mutating func read(at index: Int) -> (tag: HTMLTag?, end: Int)? {
    guard !hasNoEnd, let next = scalar(index + 1) else { return nil }
    if next == "!" || next == "?" {
      if scalar(index + 2) == "-", scalar(index + 3) == "-", let end = commentEnd(after: index + 4) {
        return (nil, end)
      }
      return find(">", after: index + 1).map { (nil, $0 + 1) }
    }
    var tag = HTMLTag()
    var position = index + 1
    if next == "/" {
      tag.isEnd = true
      position += 1
    }
    guard let first = scalar(position), first.isASCII, LayoutScalar.isLetter(first) else { return nil }
    tag.name = readName(&position)
    guard let end = readAttributes(&position, &tag) else { return nil }
    return (tag, end)
  }

  private mutating func commentEnd(after index: Int) -> Int? {
    guard !hasNoCommentEnd else { return nil }
    var position = index
    while position + 2 < text.count {
      if text[position] == "-", text[position + 1] == "-", text[position + 2] == ">" { return position + 3 }
      position += 1
    }
    hasNoCommentEnd = true
    return nil
  }

  /// The offset after the element that cannot hold tags, such as a script, whose start tag ends at an offset.
  mutating func endOfRaw(_ name: String, after index: Int) -> Int? {
    guard !endless.contains(name) else { return nil }
    let letters = name.unicodeScalars.map(\.value)
    var position = index
    while position + letters.count + 1 < text.count {
      if text[position] == "<", text[position + 1] == "/",
        text[(position + 2)...].prefix(letters.count).elementsEqual(letters, by: { LayoutScalar.folded($0) == $1 })
      {
        return find(">", after: position).map { $0 + 1 }
      }
      position += 1
    }
    endless.insert(name)
    return nil
  }

  private mutating func find(_ mark: Unicode.Scalar, after index: Int) -> Int? {
    var position = index
    while position < text.count {
      if text[position] == mark { return position }
      position += 1
    }
    if mark == ">" { hasNoEnd = true } else if mark == "\"" { hasNoDouble = true } else { hasNoSingle = true }
    return nil
  }

  private func readName(_ position: inout Int) -> String {
    var name = String.UnicodeScalarView()
    while let next = scalar(position), !LayoutScalar.isSpace(next), next != ">", next != "/", next != "=", next != "<" {
      if name.count < 24 { name.append(Unicode.Scalar(LayoutScalar.folded(next)) ?? next) }
      position += 1
    }
    return String(name)
  }

  /// Reads attributes up to the tag's end; `nil` where it has none.
  private mutating func readAttributes(_ position: inout Int, _ tag: inout HTMLTag) -> Int? {
    while let next = scalar(position) {
      if next == ">" { return position + 1 }
      if next == "<" { return position }
      if LayoutScalar.isSpace(next) || next == "=" {
        position += 1
      } else if next == "/" {
        tag.isEmpty = scalar(position + 1) == ">"
        position += 1
      } else if next == "\"" || next == "'" {
        position = (quoted(next, at: position) ?? position) + 1
      } else {
        readAttribute(&position, &tag)
      }
    }
    hasNoEnd = true
    return nil
  }

  private mutating func readAttribute(_ position: inout Int, _ tag: inout HTMLTag) {
    let name = readName(&position)
    var next = position
    while let space = scalar(next), LayoutScalar.isSpace(space) { next += 1 }
    guard scalar(next) == "=" else {
      if tag.attributes.count < 32 { tag.attributes.append((name, position..<position)) }
      return
    }
    next += 1
    while let space = scalar(next), LayoutScalar.isSpace(space) { next += 1 }
    guard let mark = scalar(next) else {
      position = next
      return
    }
    var value = next..<next
    if mark == "\"" || mark == "'", let end = quoted(mark, at: next) {
      value = next + 1..<end
      position = end + 1
    } else {
      var end = next
      while let part = scalar(end), !LayoutScalar.isSpace(part), part != ">" { end += 1 }
      value = next..<end
      position = end
    }
    if tag.attributes.count < 32 { tag.attributes.append((name, value)) }
  }

  /// The offset of the mark that closes a quoted value.
  private mutating func quoted(_ mark: Unicode.Scalar, at index: Int) -> Int? {
    if mark == "\"" ? hasNoDouble : hasNoSingle { return nil }
    return find(mark, after: index + 1)
  }
}
