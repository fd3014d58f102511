/// The marks within the lines of Markdown, or what a conversion left of them: emphasis, links, escapes, entities.
///
/// All are found in one pass; what is open at a paragraph's end stays as it stands.
struct InlineMarkup {
  /// For each scalar whether it is a mark that is not read; empty where there is none.
  private(set) var isMark: [Bool] = []
  /// The links in the order of their ends, as ranges of the text.
  private(set) var links: [(range: Range<Int>, target: String?)] = []
  /// The images: their alternative texts.
  private(set) var images: [Range<Int>] = []
  /// The scalars that entities stand for, by the place of their `&`.
  private(set) var replacements: [Int: Unicode.Scalar] = [:]
  /// The stretches that are read as one scalar.
  private(set) var extents: [Range<Int32>] = []
  /// The stretches in bold.
  private(set) var bold: [Range<Int>] = []

  private let text: [Unicode.Scalar]
  private var brackets: [Int] = []
  private var stars: Int?
  private var star: Int?
  private var underscore: Int?
  private var underscores: Int?

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    let hasMarks = text.contains { scalar in
      switch scalar {
      case "[", "*", "_", "\\", "&", "<", "`": true
      default: false
      }
    }
    guard hasMarks else { return }
    isMark = Array(repeating: false, count: text.count)
    read()
  }

  private mutating func read() {
    var index = 0
    var isLineEmpty = true
    while index < text.count {
      let scalar = text[index]
      if scalar == "\n" {
        if isLineEmpty { forget() }
        isLineEmpty = true
        index += 1
        continue
      }
      if isLineEmpty, !LayoutScalar.isSpace(scalar) { isLineEmpty = false }
      index = readMark(scalar, at: index)
    }
  }

  /// A paragraph's end: what is open stays as it stands.
  private mutating func forget() {
    brackets.removeAll(keepingCapacity: true)
    stars = nil
    star = nil
    underscore = nil
    underscores = nil
  }

  /// Reads what begins at an index, and tells where to go on.
  private mutating func readMark(_ scalar: Unicode.Scalar, at index: Int) -> Int {
    switch scalar {
    case "\\": return readEscape(at: index)
    case "[":
      // A soup of brackets has no links; the bound keeps it cheap.
      if brackets.count < 64 { brackets.append(index) }
      return index + 1
    case "]": return readLink(at: index)
    case "*": return readEmphasis(scalar, at: index)
    case "_": return readEmphasis(scalar, at: index)
    case "&": return readEntity(at: index)
    case "<": return readTag(at: index)
    default: return index + 1
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  private mutating func readEscape(at index: Int) -> Int {
    guard let next = scalar(index + 1), next.isASCII, next.value > 0x20, !LayoutScalar.isLetter(next),
      !LayoutScalar.isDigit(next), next != "\u{7F}"
    else { return index + 1 }
    isMark[index] = true
    return index + 2
  }

  private mutating func readLink(at index: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    if scalar(open + 1) == "^", index - open <= 10, index - open > 2 {
      // The call of a footnote.
      for mark in open...index { isMark[mark] = true }
      return index + 1
    }
    guard scalar(index + 1) == "(" else { return index + 1 }
    var end = index + 2
    var depth = 1
    // A target has neither white space, but for a title, nor brackets, so that no stretch is looked at twice.
    while let next = scalar(end), depth > 0, next != "]", next != "[", next != "\n", end < index + 2_000 {
      if next == "(" { depth += 1 } else if next == ")" { depth -= 1 }
      end += 1
    }
    guard depth == 0, end - index > 2 else { return index + 1 }
    let isImage = scalar(open - 1) == "!"
    isMark[open] = true
    if isImage { isMark[open - 1] = true }
    for mark in index..<end { isMark[mark] = true }
    let words = open + 1..<index
    if isImage {
      images.append(words)
    } else {
      links.append((words, target(index + 2..<end - 1)))
    }
    return end
  }

  /// The target of a link, its title left out; `nil` where it is lost.
  private func target(_ range: Range<Int>) -> String? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range].drop(while: LayoutScalar.isSpace).prefix { !LayoutScalar.isSpace($0) })
    let target = String(view)
    return target.isEmpty || target == "#" ? nil : target
  }

  private mutating func readEmphasis(_ mark: Unicode.Scalar, at index: Int) -> Int {
    var end = index
    while scalar(end) == mark { end += 1 }
    let count = end - index
    let before = scalar(index - 1)
    let after = scalar(end)
    let canOpen = after.map { !LayoutScalar.isSpace($0) } ?? false
    let canClose = before.map { !LayoutScalar.isSpace($0) } ?? false
    if mark == "_", before.map(WordHash.isPart) ?? false, after.map(WordHash.isPart) ?? false { return end }
    guard count <= 3, canOpen || canClose else { return end }
    if count == 2 {
      if mark == "*" {
        stars = pair(stars, index, count, canOpen, canClose, isBold: true)
      } else {
        underscores = pair(underscores, index, count, canOpen, canClose, isBold: true)
      }
    } else if mark == "*" {
      star = pair(star, index, count, canOpen, canClose, isBold: count == 3)
    } else {
      underscore = pair(underscore, index, count, canOpen, canClose, isBold: count == 3)
    }
    return end
  }

  /// Closes emphasis that is open, or opens it.
  private mutating func pair(
    _ open: Int?, _ index: Int, _ count: Int, _ canOpen: Bool, _ canClose: Bool, isBold: Bool
  ) -> Int? {
    if let open, canClose, open + count < index {
      for mark in open..<open + count { isMark[mark] = true }
      for mark in index..<index + count { isMark[mark] = true }
      if isBold { bold.append(open + count..<index) }
      return nil
    }
    return canOpen ? index : open
  }

  private mutating func readEntity(at index: Int) -> Int {
    guard let entity = HTMLEntities.read(text, at: index) else { return index + 1 }
    replacements[index] = entity.scalar
    for mark in index + 1..<entity.end { isMark[mark] = true }
    extents.append(Int32(truncatingIfNeeded: index)..<Int32(truncatingIfNeeded: entity.end))
    return entity.end
  }

  /// Leaves out the few tags that Markdown is mixed with, and the brackets of an address.
  private mutating func readTag(at index: Int) -> Int {
    var end = index + 1
    while let next = scalar(end), end < index + 300, next != ">", next != "<", next != "\n" { end += 1 }
    guard scalar(end) == ">" else { return index + 1 }
    let body = text[index + 1..<end]
    if LineShapeReader.isAddress(body) {
      isMark[index] = true
      isMark[end] = true
      var view = String.UnicodeScalarView()
      view.append(contentsOf: body)
      links.append((index + 1..<end, String(view)))
      return end + 1
    }
    guard HTMLElements.isInline(body) else { return index + 1 }
    for mark in index...end { isMark[mark] = true }
    return end + 1
  }
}
