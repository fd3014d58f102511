/// A part of a sentence as the search for speakers sees it: a quotation, a mention or a cue is one.
struct OutlineElement: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case word, number, mention, quotation, cue, silence, hedge, source
    case comma, colon, semicolon, dash, opening, closing, terminator, possessive, mark
  }

  /// What it is.
  var kind: Kind
  /// Its tokens, marks included.
  var tokens: Range<Int>
  /// The mention, quotation or cue verb, as an index.
  var index = -1
  /// The forms that a cue can be.
  var roles: CueRoles = []
  /// What a word can do.
  var classes: ClauseWord = []
  /// Whether it begins with a capital.
  var isCapitalized = false

  /// Whether it is a word of one of some classes.
  func isWord(_ wanted: ClauseWord) -> Bool { kind == .word && !classes.isDisjoint(with: wanted) }
}
