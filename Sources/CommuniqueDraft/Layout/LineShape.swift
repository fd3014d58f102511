/// What a line looks like, read once.
struct LineShape {
  /// What the first letter or digit is.
  enum Start: UInt8 {
    case lower, upper, digit, other
  }

  /// How the words end.
  enum End: UInt8 {
    /// With a full stop or another mark that ends a sentence.
    case terminal
    case colon, semicolon, comma
    /// With a hyphen or a dash.
    case hyphen
    case other
  }

  /// What the first letter or digit is, marker and opening marks not counted.
  var start = Start.other
  /// How the words end, closing marks and raised digits not counted.
  var end = End.other
  /// How many scalars the line has.
  var count: Int32 = 0
  /// How many scalars its first word has, marker not counted.
  var firstWordCount: Int32 = 0
  /// How many words it has, marker not counted.
  var words: Int32 = 0
  /// How many of its letters are upper case.
  var upper: Int32 = 0
  /// How many of its letters are lower case.
  var lower: Int32 = 0
  /// How many digits it has.
  var digits: Int32 = 0
  /// Whether the name of a month is among its first words.
  var hasMonth = false
  /// How many of its words begin in upper case.
  var capitalized: Int32 = 0
  /// How many more quotations it opens than closes, as far as marks tell.
  var openMarks: Int32 = 0
  /// Whether it has a straight quotation mark without a partner.
  var hasOddMark = false
  /// Whether a quotation mark stands in it.
  var hasMarks = false
  /// Whether a closing mark comes before any opening one.
  var closesFirst = false
  /// Its marker.
  var marker: LineMarker?
  /// What its phrases tell.
  var meaning: LayoutVocabulary.Meaning = []
  /// Its first word.
  var firstWord: UInt64 = 0
  /// Its last word.
  var lastWord: UInt64 = 0
  /// All of it, digits alike.
  var digest: UInt64 = 0
  /// Whether it is an address of a page or of a mailbox, and nothing else.
  var isAddress = false
  /// Whether it has an `@` within a word.
  var hasMailbox = false
  /// Whether it consists of digits and punctuation.
  var isNumber = false
  /// Whether it consists of rules or punctuation.
  var isRule = false
  /// Whether it begins with a name and a comma, and an office follows.
  var namesOffice = false
  /// Whether a row of full stops leads to its end, as in a table of contents.
  var hasLeader = false
  /// Whether it begins as a footnote does: with its call and without a full stop.
  var isFootnote = false
  /// How many signs it has that part the steps of a path: `>`, `»`, `|`.
  var separators: Int32 = 0

  /// Whether all its letters are upper case, more than an acronym.
  var isUpperCase: Bool { upper >= 4 && (lower == 0 || lower == 1 && upper >= 12) }
  /// Whether a sentence ends with it.
  var endsSentence: Bool { end == .terminal }
}

/// Reads the shapes of lines.
struct LineShapeReader {
  let vocabulary: LayoutVocabulary
  private var words: [UInt64] = []

  init(_ vocabulary: LayoutVocabulary) { self.vocabulary = vocabulary }

  /// Reads the shape of a line.
  mutating func shape(of line: LayoutLine, in buffer: LayoutBuffer) -> LineShape {
    let all = buffer.scalars[line.range]
    var shape = LineShape()
    shape.count = Int32(truncatingIfNeeded: all.count)
    if line.marker == .none { shape.marker = LineMarker(all) }
    let text = all.dropFirst(shape.marker?.offset ?? 0)
    readScalars(text, &shape)
    shape.meaning = vocabulary.meaning(of: words)
    shape.words = Int32(truncatingIfNeeded: words.count)
    shape.firstWord = words.first ?? 0
    shape.lastWord = words.last ?? 0
    readEnd(text, &shape)
    shape.isNumber = shape.upper + shape.lower == 0 && !words.isEmpty && !shape.hasMarks
    shape.isRule = words.isEmpty
    shape.hasMonth = words.prefix(5).contains { vocabulary.months[$0] != nil }
    shape.namesOffice = namesOffice(text)
    shape.isFootnote = isFootnote(text, shape)
    shape.isAddress = words.count > 1 && LineShapeReader.isAddress(text)
    return shape
  }

  private mutating func readScalars(_ text: ArraySlice<Unicode.Scalar>, _ shape: inout LineShape) {
    words.removeAll(keepingCapacity: true)
    var hash = WordHash()
    var digest = WordHash()
    var isInWord = false
    var isBegun = false
    var firstSpace: Int?
    var straight = 0
    var stops = 0
    for (offset, scalar) in zip(0..., text) {
      digest.add(LayoutScalar.isDigit(scalar) ? "0" : scalar)
      if scalar == " " {
        if firstSpace == nil { firstSpace = offset }
      }
      if WordHash.isPart(scalar) {
        let isUpper = LayoutScalar.isUpper(scalar)
        let isLower = !isUpper && LayoutScalar.isLower(scalar)
        if isUpper { shape.upper += 1 } else if isLower { shape.lower += 1 }
        if LayoutScalar.isDigit(scalar) { shape.digits += 1 }
        if !isInWord, isUpper { shape.capitalized += 1 }
        if !isBegun, scalar != "'", scalar != "’" {
          isBegun = true
          shape.start = isUpper ? .upper : isLower ? .lower : LayoutScalar.isDigit(scalar) ? .digit : .other
        }
        hash.add(scalar)
        isInWord = true
        stops = 0
        continue
      }
      if isInWord {
        words.append(hash.value)
        hash = WordHash()
        isInWord = false
      }
      stops = scalar == "." ? stops + 1 : scalar == " " ? stops : 0
      if stops >= 5 { shape.hasLeader = true }
      readMark(scalar, &shape, &straight)
    }
    if isInWord { words.append(hash.value) }
    shape.digest = digest.value
    shape.firstWordCount = Int32(truncatingIfNeeded: firstSpace ?? text.count)
    shape.hasOddMark = !straight.isMultiple(of: 2)
    if straight > 0 { shape.hasMarks = true }
  }

  private func readMark(_ scalar: Unicode.Scalar, _ shape: inout LineShape, _ straight: inout Int) {
    switch scalar {
    case "“", "«", "„":
      shape.openMarks += 1
      shape.hasMarks = true
    case "”", "»":
      if scalar == "»" { shape.separators += 1 }
      shape.openMarks -= 1
      if shape.openMarks < 0 { shape.closesFirst = true }
      shape.hasMarks = true
    case "\"": straight += 1
    case "@": shape.hasMailbox = true
    case ">", "|", "›", "→": shape.separators += 1
    default: break
    }
  }

  /// Whether a line begins with a raised digit, a number in brackets, or a number before words such as “See”.
  private func isFootnote(_ text: ArraySlice<Unicode.Scalar>, _ shape: LineShape) -> Bool {
    guard let first = text.first, words.count > 1 else { return false }
    if LayoutScalar.isRaisedDigit(first) { return true }
    if first == "[" {
      let digits = text.dropFirst().prefix { LayoutScalar.isDigit($0) }
      return (1...3).contains(digits.count) && text.dropFirst(1 + digits.count).first == "]"
    }
    let rest = shape.marker == nil && LayoutScalar.isDigit(first) ? words[1...] : words[...]
    guard rest.count < words.count || shape.marker?.style == .arabic else { return false }
    return vocabulary.meaning(of: Array(rest.prefix(4))).contains(.footnoteStart)
  }

  /// Whether two to four words in upper case and a comma begin a short line, and a word for an office follows.
  private func namesOffice(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (4...20).contains(words.count), let comma = text.prefix(60).firstIndex(of: ",") else { return false }
    let name = text[..<comma].split(separator: " ")
    guard (2...4).contains(name.count), name.allSatisfy({ $0.first.map(LayoutScalar.isUpper) ?? false }) else {
      return false
    }
    return words.dropFirst(name.count).contains { vocabulary.offices.contains($0) }
  }

  private func readEnd(_ text: ArraySlice<Unicode.Scalar>, _ shape: inout LineShape) {
    var rest = text
    // A footnote's call after the full stop, as a raised digit or in brackets, belongs to neither.
    while let last = rest.last,
      LayoutScalar.isClosing(last) || LayoutScalar.isSpace(last) || LayoutScalar.isRaisedDigit(last)
        || LayoutScalar.isInvisible(last)
    {
      rest = rest.dropLast()
    }
    guard let last = rest.last else { return }
    if LayoutScalar.isTerminal(last) {
      shape.end = .terminal
    } else {
      switch last {
      case ":": shape.end = .colon
      case ";": shape.end = .semicolon
      case ",": shape.end = .comma
      case "-", "–", "—", "‐", "/": shape.end = .hyphen
      default: shape.end = calledFootnote(rest) ? .terminal : endsItem(rest) ? .semicolon : .other
      }
    }
  }

  /// Whether the words end with a semicolon and a word that leads to the next item: `; and`.
  private func endsItem(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    var letters = 0
    while let last = rest.last, LayoutScalar.isLetter(last), letters < 6 {
      rest = rest.dropLast()
      letters += 1
    }
    guard (2...5).contains(letters) else { return false }
    while let last = rest.last, LayoutScalar.isSpace(last) { rest = rest.dropLast() }
    return rest.last == ";"
  }

  /// Whether the words end with a full stop and the digits of a footnote's call: `support.12`, but not `No. 12`.
  private func calledFootnote(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    var digits = 0
    while let last = rest.last, LayoutScalar.isDigit(last), digits < 3 {
      rest = rest.dropLast()
      digits += 1
    }
    guard digits > 0 else { return false }
    while let last = rest.last, LayoutScalar.isClosing(last), rest.count > 1 { rest = rest.dropLast() }
    guard let stop = rest.last, LayoutScalar.isTerminal(stop), let before = rest.dropLast().last else { return false }
    return LayoutScalar.isLetter(before) || LayoutScalar.isClosing(before)
  }

  /// Whether a text is one address of a page or a mailbox.
  static func isAddress(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count >= 6, !text.contains(where: LayoutScalar.isSpace) else { return false }
    let start = text.prefix(8).map { LayoutScalar.folded($0) }
    func begins(_ prefix: String) -> Bool { start.starts(with: prefix.unicodeScalars.map(\.value)) }
    if begins("http://") || begins("https://") || begins("www.") { return true }
    guard let at = text.firstIndex(of: "@"), at > text.startIndex else { return false }
    return text[at...].contains(".")
  }
}
