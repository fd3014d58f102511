/// The words and phrases of a language that tell the layout what a line is.
struct LayoutVocabulary {
  /// What a phrase tells.
  struct Meaning: OptionSet {
    let rawValue: UInt32

    /// The whole line is a heading, such as “Agenda”.
    static let knownHeading = Meaning(rawValue: 1)
    /// The line has a word of headings, such as “decisions”.
    static let headingWord = Meaning(rawValue: 2)
    /// The whole line is part of a menu.
    static let navigation = Meaning(rawValue: 4)
    /// The line begins as parts of menus do.
    static let navigationStart = Meaning(rawValue: 8)
    /// The whole line or its beginning ends what is to be read; menus and notices follow.
    static let tail = Meaning(rawValue: 16)
    /// The line has a phrase that only notices have.
    static let boilerplate = Meaning(rawValue: 32)
    /// The line begins as notices do.
    static let boilerplateStart = Meaning(rawValue: 64)
    /// The line has the credit of an image.
    static let credit = Meaning(rawValue: 128)
    /// The line begins as captions do.
    static let captionStart = Meaning(rawValue: 256)
    /// The line begins as bylines do.
    static let bylineStart = Meaning(rawValue: 512)
    /// The line begins with a label of questions, answers or speakers.
    static let speakerLabel = Meaning(rawValue: 1024)
    /// The line begins as what gives a contact does.
    static let contactStart = Meaning(rawValue: 2048)
    /// The line numbers a page.
    static let pageNumber = Meaning(rawValue: 4096)
    /// The line begins as a footnote does.
    static let footnoteStart = Meaning(rawValue: 8192)
    /// The line begins with the name of a series of papers.
    static let seriesStart = Meaning(rawValue: 16384)
    /// The line has a word that names a credit where a colon follows it.
    static let creditLabel = Meaning(rawValue: 32768)
    /// The line begins as one of a list of names does.
    static let nameStart = Meaning(rawValue: 65536)
    /// One of the line's first three words is one of headings.
    static let headingStart = Meaning(rawValue: 131072)
  }

  private struct Phrase {
    let words: [UInt64]
    let isWhole: Bool
    let isAtStart: Bool
    let meaning: Meaning
  }

  private var phrases: [UInt64: [Phrase]] = [:]
  /// Words after which no sentence ends and, in upper case, with which one begins: articles, prepositions, conjunctions.
  private(set) var unfinished: Set<UInt64> = []
  /// Days of the week and months, with which a date can begin.
  private(set) var dayStarts: Set<UInt64> = []
  /// Offices, by which a line with a name tells who is quoted above.
  private(set) var offices: Set<UInt64> = []
  /// Months, by their words.
  private(set) var months: [UInt64: Int] = [:]

  init(_ tables: LanguageTables) {
    add(tables.words("headings.known"), .knownHeading, isWhole: true)
    add(tables.words("headings.words"), .headingWord)
    add(tables.words("navigation.lines"), .navigation, isWhole: true)
    add(tables.words("navigation.starts"), .navigationStart, isAtStart: true)
    add(tables.words("navigation.tail"), .tail, isAtStart: true)
    add(tables.words("boilerplate.phrases"), .boilerplate)
    add(tables.words("boilerplate.starts"), .boilerplateStart, isAtStart: true)
    add(tables.words("captions.credits"), .credit)
    add(tables.words("captions.starts"), .captionStart, isAtStart: true)
    add(tables.words("bylines.starts"), .bylineStart, isAtStart: true)
    add(tables.words("labels.speakers"), .speakerLabel, isAtStart: true)
    add(tables.words("contacts.starts"), .contactStart, isAtStart: true)
    add(tables.words("pages.numbers"), .pageNumber, isAtStart: true)
    add(tables.words("footnotes.starts"), .footnoteStart, isAtStart: true)
    add(tables.words("captions.labels"), .creditLabel)
    add(tables.words("names.starts"), .nameStart, isAtStart: true)
    add(tables.words("series.starts"), .seriesStart, isAtStart: true)
    for word in tables.words("sentences.unfinished") { unfinished.formUnion(WordHash.words(of: word)) }
    for word in tables.words("layout.weekdays") + tables.words("layout.months") {
      dayStarts.formUnion(WordHash.words(of: word))
    }
    for word in tables.words("layout.offices") { offices.formUnion(WordHash.words(of: word)) }
    for (index, entry) in tables.entries("layout.months").enumerated() {
      for word in entry.words { months[WordHash.words(of: word).first ?? 0] = Int(entry.key) ?? index + 1 }
    }
  }

  private mutating func add(
    _ words: [String], _ meaning: Meaning, isWhole: Bool = false, isAtStart: Bool = false
  ) {
    for word in words {
      let hashes = WordHash.words(of: word)
      guard let first = hashes.first else { continue }
      phrases[first, default: []].append(
        Phrase(words: hashes, isWhole: isWhole, isAtStart: isAtStart, meaning: meaning))
    }
  }

  /// What the phrases of a line tell.
  func meaning(of words: [UInt64]) -> Meaning {
    var meaning: Meaning = []
    for (index, word) in words.enumerated() {
      guard let candidates = phrases[word] else { continue }
      for phrase in candidates where !phrase.isWhole && !phrase.isAtStart || index == 0 {
        if phrase.isWhole, phrase.words.count != words.count { continue }
        if index + phrase.words.count > words.count { continue }
        if phrase.words.elementsEqual(words[index..<index + phrase.words.count]) {
          meaning.insert(phrase.meaning)
          if phrase.meaning == .headingWord, index < 3 { meaning.insert(.headingStart) }
        }
      }
    }
    return meaning
  }
}
