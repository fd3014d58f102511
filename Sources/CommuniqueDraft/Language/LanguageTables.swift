/// What depends on a language: words and phrases by section, such as the cue verbs, the offices, the names of months.
///
/// Tables are plain text, so that a language is added without a line of code:
///
///     # A comment.
///     [months]
///     1: January, Jan
///     2: February, Feb
///
/// A section's name stands in brackets. An entry is a key, a colon and the words and phrases of it, parted by commas; a line
/// without a colon is an entry for each of its words, with the word as the key. Case is ignored when words are looked up, and typographic
/// apostrophes count as `'`. A section that is named twice goes on.
public struct LanguageTables: Sendable {
  /// An entry of a section.
  package struct Entry: Sendable {
    /// What the words stand for.
    package let key: String
    /// The words and phrases.
    package let words: [String]
  }

  /// A line of tables that cannot be read.
  public struct Malformed: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong with it.
    public let message: String
  }

  /// The language (BCP 47).
  public let language: String
  private var sections: [String: [Entry]] = [:]
  /// The spellings that the tokens of each phrase have: found once, because every briefing asks for them.
  package private(set) var spellings: [String: [String]] = [:]

  /// Reads tables.
  ///
  /// - Parameters:
  ///   - language: The language (BCP 47).
  ///   - texts: The tables, one or more.
  /// - Throws: ``Malformed`` for an entry before the first section, or a section without its closing bracket.
  public init(language: String, _ texts: [String]) throws(Malformed) {
    self.language = language
    for text in texts { try read(text) }
    spellings = TokenStage.spellings(of: sections.values.joined().flatMap(\.words), tables: self)
  }

  /// Makes empty tables.
  package init(language: String) { self.language = language }

  /// The entries of a section, in order; empty where the tables have no such section.
  package func entries(_ section: String) -> [Entry] { sections[section] ?? [] }

  /// All words and phrases of a section, in order.
  package func words(_ section: String) -> [String] { entries(section).flatMap(\.words) }

  private mutating func read(_ text: String) throws(Malformed) {
    var section: String?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = LanguageTables.trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        guard line.hasSuffix("]") else {
          throw Malformed(line: number, message: "The section's name does not end with ]")
        }
        section = LanguageTables.trimmed(line.dropFirst().dropLast())
        continue
      }
      guard let section else { throw Malformed(line: number, message: "The entry stands before the first section") }
      sections[section, default: []] += LanguageTables.entries(of: line)
    }
  }

  private static func entries(of line: String) -> [Entry] {
    guard let colon = line.firstIndex(of: ":") else { return list(line).map { Entry(key: $0, words: [$0]) } }
    return [Entry(key: trimmed(line[..<colon]), words: list(line[line.index(after: colon)...]))]
  }

  private static func list(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
