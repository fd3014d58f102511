/// Makes hostile texts, the same ones in each run.
struct HostileText {
  private var state: UInt64

  init(seed: UInt64) {
    // Far apart, because the numbers of one text are those of the next seeds.
    state = seed &* 0xD1B5_4A32_D192_ED03 &+ 0x632B_E59B_D9B4_E019
    state = next() ^ (seed << 40)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number below a limit.
  mutating func number(below limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

  private mutating func element(of list: [String]) -> String { list[number(below: list.count)] }

  /// What briefings are made of, and what they should not be made of.
  static let pieces: [String] = [
    "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "‚", "‹", "›", "``", "''", "「", "」", "”,", ".”", "’s", "’90s",
    "5'10\"",
    ".", ",", "?", "!", "…", ":", ";", "(", ")", "[", "]", "–", "-", "/", "%", "€", "$5 billion", "€1.2bn", "61.4",
    "1 000",
    "\n", "\n\n", "\r\n", "\t", "\u{C}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\0", "\u{301}", "👩🏽‍🚀", "🇺🇦", "é", "ß", "İ",
    "ﬁ",
    "• ", "- ", "* ", "1. ", "(1) ", "(a) ", "IV. ", "# ", "## ", "> ", "**", "_", "[said](#)", "![", "](", "| ", "---",
    "===",
    "<p>", "</p>", "<ul>", "<li>", "</li>", "<h2>", "<table>", "<td>", "<a href=\"x\">", "</a>", "<q>", "</q>", "<!--",
    "-->",
    "<script>", "&amp;", "&quot;", "&#8220;", "&#x", "<blockquote>", "<br>", "<",
    "said", "stressed", "told reporters", "adding that", "according to", "asked", "noted", "warned that", "he", "she",
    "they",
    "we", "I", "the", "The", "of", "and", "in", "on", "at", "to", "for", "who", "whether", "that", "by", "not",
    "Secretary General", "Jens Stoltenberg", "Mr Rutte", "Mr.", "Ms", "Foreign Ministers", "Allies", "Allies’", "NATO",
    "EU",
    "the Council", "European Council", "OSCE", "United Nations", "G7", "African Union", "Ukraine", "Türkiye",
    "Russia’s",
    "Minister of Foreign Affairs", "President", "Spokesperson", "Chair", "a journalist", "His Majesty King Abdullah II",
    "agreed to", "decided", "adopted", "approved", "pledged", "endorsed", "welcomed", "met in Brussels", "Agenda",
    "Decisions",
    "KEY TAKEAWAYS", "Brussels", "Washington, D.C.", "29 November 2023", "28-29 November", "December 4", "2023",
    "Resolution 487",
    "https://www.example.org/a?b=c", "Copyright ©", "Press conference by", "Q&A", "l’", "qu’il", "a déclaré", "l'Union",
  ]

  /// Some pieces in a row, with or without blanks between.
  mutating func soup(_ count: Int) -> String {
    let isSpaced = number(below: 4)
    return (0..<count).map { _ in
      HostileText.pieces[number(below: HostileText.pieces.count)] + (number(below: 4) >= isSpaced ? " " : "")
    }.joined()
  }

  /// Few kinds of pieces, many times.
  mutating func monotony(_ count: Int) -> String {
    let few = (0..<number(below: 4) + 1).map { _ in HostileText.pieces[number(below: HostileText.pieces.count)] }
    let separator = element(of: ["", " ", " ", "\n", "\n\n"])
    return (0..<count).map { _ in element(of: few) }.joined(separator: separator)
  }

  /// Nothing but marks and a few words.
  mutating func marks(_ count: Int) -> String {
    let marks =
      Array(HostileText.pieces.prefix(26)) + [" ", " ", "a", "The Minister said", "He", ",", ".", "s", "\n\n"]
    return (0..<count).map { _ in element(of: marks) }.joined()
  }

  /// Any bytes.
  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(number(below: 256)) } }

  /// The pieces of a text in another order.
  mutating func shuffled(_ text: [UInt8], by size: Int) -> [UInt8] {
    var pieces = stride(from: 0, to: text.count, by: max(size, 1)).map {
      Array(text[$0..<min($0 + max(size, 1), text.count)])
    }
    for index in pieces.indices { pieces.swapAt(index, number(below: pieces.count)) }
    return Array(pieces.joined())
  }

  /// A text of the kind that a number stands for.
  mutating func text(_ kind: Int) -> [UInt8] {
    let count = number(below: 40) + 1
    switch kind % 8 {
    case 0: return bytes(count)
    case 1, 2: return Array(marks(count).utf8)
    case 3: return Array(monotony(count).utf8)
    case 4: return shuffled(Array(soup(count).utf8), by: number(below: 12))
    default: return Array(soup(count).utf8)
    }
  }
}
