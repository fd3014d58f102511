/// What an entity says, in all the words in which its sources have it.
struct WordingItem {
  /// A stretch of words that belong together.
  struct Passage: Hashable {
    let words: [Int32]
    let isQuoted: Bool
    /// The stems that carry content, each once.
    let content: [Int32]
    /// The stems that carry content, in the order of the words.
    let sequence: [Int32]

    init(_ words: [Int32], isQuoted: Bool, index: WordIndex) {
      self.words = words
      self.isQuoted = isQuoted
      content = index.content(of: words)
      sequence = words.map { index.stem(of: $0) }.filter { $0 >= 0 }
    }
  }

  let node: Int
  let input: Int
  let passages: [Passage]
  /// The stems that carry content, each once, in ascending order.
  let content: [Int32]

  init(node: Int, input: Int, passages: [Passage], index: WordIndex, ignoring ignored: Set<Int32> = []) {
    self.node = node
    self.input = input
    var seen: Set<Passage> = []
    self.passages = passages.filter { !$0.words.isEmpty && seen.insert($0).inserted }
    content = index.content(of: self.passages.lazy.flatMap(\.words)).filter { !ignored.contains($0) }
  }
}

/// What two items have in common.
struct WordingOverlap {
  /// The longest run of words that both have.
  var run = 0
  /// How many words of that run carry content.
  var runContent = 0
  /// How much these words tell.
  var runWeight = 0.0
  /// Whether the run is the whole of what one of them quotes.
  var isWholeQuotation = false
  /// The number of words with content in a quotation that the other has in the same order, whatever small words stand
  /// between them; 0 where there is none.
  var wholeContent = 0
  /// Whether each names a state or a number that the other does not.
  var isContrary = false
  /// Whether both have one and the same passage.
  var isSamePassage = false
  /// How many stems both have.
  var shared = 0
  /// How much these stems tell.
  var sharedWeight = 0.0
  /// The part of what the poorer of the two tells that the other tells too, by weight.
  var containment = 0.0
  /// The part of what both tell that both of them tell, by weight.
  var similarity = 0.0
  /// The same of the two passages that fit best: the part of the poorer, the number of stems and their weight.
  var passage = (containment: 0.0, shared: 0, weight: 0.0)
}
