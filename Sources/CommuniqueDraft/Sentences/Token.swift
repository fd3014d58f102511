/// A word, a number or a mark of a briefing's view.
package struct Token: Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    /// A word, hyphens and inner apostrophes included: `NATO-Ukraine`, `don’t`, `U.S.`, `cyber-attacks`.
    case word
    /// The possessive `’s` or `'` after a word, or an enclitic that a language parts from its word.
    case clitic
    /// Digits, with separators within: `29`, `1,000`, `61.4`, `2023`.
    case number
    /// A sign of money, percent or degree: `€`, `$`, `%`.
    case sign
    /// A mark that may open or close a quotation: `“`, `”`, `"`, `‘`, `’`, `«`, `„` and others. An apostrophe within a
    /// word is none; one that stands for a possessive after `s` is one, because only the quotations can tell.
    case quotationMark
    /// Any other mark: `.`, `,`, `…`, `(`, `–`.
    case punctuation
    /// The end of a block.
    case blockEnd
  }

  /// What it is.
  package let kind: Kind
  /// Whether its first letter is upper case.
  package let isCapitalized: Bool
  /// Whether white space, or the start of the block, precedes it.
  package let isAfterSpace: Bool
  /// The offset of its first scalar in the view.
  package let start: Int32
  /// The offset after its last scalar.
  package let end: Int32
  /// Its spelling: an index into ``TokenList/spellings``, lower case, with typographic apostrophes as `'`. The same for
  /// tokens that differ in case only.
  package let spelling: Int32

  package init(
    kind: Kind, isCapitalized: Bool, isAfterSpace: Bool, start: Int32, end: Int32, spelling: Int32
  ) {
    self.kind = kind
    self.isCapitalized = isCapitalized
    self.isAfterSpace = isAfterSpace
    self.start = start
    self.end = end
    self.spelling = spelling
  }

  /// Its place in the view.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The tokens of a briefing's view, and its sentences.
package struct TokenList: Sendable {
  /// The tokens, in order; each block's end with one of kind ``Token/Kind-swift.enum/blockEnd``.
  package var tokens: [Token] = []
  /// The spellings, each once.
  package var spellings: [String] = []
  /// The sentences, in order, as ranges of ``tokens``.
  package var sentences: [BriefingSentence] = []
  /// For each token, the sentence that it belongs to.
  package var sentenceOfToken: [Int32] = []

  package init() {}
}

/// A sentence of a briefing. One that a quotation's inner full stops part, such as `“A. B.” he said.`, is one.
package struct BriefingSentence: Sendable {
  /// Its tokens, the block's end not included.
  package var tokens: Range<Int>
  /// The index of its block in the view.
  package var block: Int

  package init(tokens: Range<Int>, block: Int) {
    self.tokens = tokens
    self.block = block
  }
}
