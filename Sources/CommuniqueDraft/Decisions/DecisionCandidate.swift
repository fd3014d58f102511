/// A decision as its clause tells it, before repetitions are put together.
struct DecisionCandidate: Sendable {
  /// The token of its verb, as in `DecisionVerb`; `nil` where there is none.
  var verb: String?
  /// The verb's words.
  var cue: Range<Int>?
  /// The words of the whole clause.
  var tokens: Range<Int>
  /// What was decided.
  var object: Range<Int>
  /// Who decided, as indexes of mentions.
  var bodies: [Int] = []
  /// Whether those who decided stand in an earlier sentence, for which a pronoun stands in this.
  var isByPronoun = false
  /// Who told it, as indexes of mentions.
  var via: [Int] = []
  /// The parts that the text lists, in tokens.
  var measures: [Range<Int>] = []
  /// The sentence.
  var sentence: Int
  /// The rule that found it.
  var rule: String
  /// Whether a body or another subject is named.
  var isSupported: Bool
  /// The list that it stands in, as the index of the block that leads in; items of one list are never one decision.
  var list: Int?
}
