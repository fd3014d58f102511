/// The words of the texts that are compared, as numbers: equal numbers are the same word after folding.
struct WordIndex {
  private let vocabulary: MergeVocabulary
  private var folding = WordFolding()
  private var spellingNumbers: [String: Int32] = [:]
  private var stemNumbers: [String: Int32] = [:]
  private var rawNumbers: [String: Int32] = [:]
  /// For each word, the number of its stem; negative for words without content.
  private(set) var stems: [Int32] = []
  /// The stems that tell otherwise equal wordings apart: names of states, and numbers.
  private(set) var distinctive: Set<Int32> = []
  /// The stems that tell the titles of meetings apart, besides: first and second, Monday and Tuesday.
  private(set) var ordinals: Set<Int32> = []

  init(_ vocabulary: MergeVocabulary) { self.vocabulary = vocabulary }

  /// The words of a text.
  mutating func words(of text: String) -> [Int32] {
    folding.words(of: text).map { number(of: $0) }
  }

  /// The words of a text, and the places of its words in Unicode scalars.
  mutating func places(of text: String) -> (words: [Int32], ranges: [Range<Int>]) {
    let places = folding.places(of: text)
    return (places.map { number(of: $0.text) }, places.map(\.range))
  }

  /// The stems of the words that carry content, each once, in ascending order.
  func content(of words: some Sequence<Int32>) -> [Int32] {
    Set(words.lazy.map { self.stem(of: $0) }.filter { $0 >= 0 }).sorted()
  }

  /// The stem of a word; negative where it carries no content.
  func stem(of word: Int32) -> Int32 { stems.indices.contains(Int(word)) ? stems[Int(word)] : -1 }

  private mutating func number(of raw: String) -> Int32 {
    if let known = rawNumbers[raw] { return known }
    let spelling = vocabulary.spelling(of: raw)
    let number: Int32
    if let known = spellingNumbers[spelling] {
      number = known
    } else {
      number = Int32(truncatingIfNeeded: stems.count)
      spellingNumbers[spelling] = number
      stems.append(vocabulary.stopWords.contains(raw) ? -1 : stemNumber(of: spelling))
    }
    rawNumbers[raw] = number
    return number
  }

  private mutating func stemNumber(of spelling: String) -> Int32 {
    let stem = vocabulary.stem(of: spelling)
    if let known = stemNumbers[stem] { return known }
    let number = Int32(truncatingIfNeeded: stemNumbers.count)
    stemNumbers[stem] = number
    if vocabulary.isDistinctive(spelling) { distinctive.insert(number) }
    if vocabulary.ordinals.contains(spelling) { ordinals.insert(number) }
    return number
  }
}
