/// What an entity says, in all the words in which its sources have it.
struct WordingItem {
  /// A stretch of words that belong together.
  struct Passage: Hashable {
    let words: [Int32]
    let isQuoted: Bool
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
  /// Whether both have one and the same passage.
  var isSamePassage = false
  /// How many stems both have.
  var shared = 0
  /// How much these stems tell.
  var sharedWeight = 0.0
  /// The part of what the poorer of the two tells that the other tells too, by weight.
  var containment = 0.0
}
