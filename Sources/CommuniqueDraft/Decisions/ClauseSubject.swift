/// Who decides in a clause.
struct ClauseSubject: Sendable {
  /// What the words are.
  enum Kind: Sendable {
    /// A body or a group.
    case body
    /// A state alone.
    case state
    /// A person or somebody in office.
    case person
    /// A pronoun for several.
    case pronoun
    /// `It` of `It was decided`.
    case impersonal
  }

  /// What the words are.
  var kind: Kind
  /// The words, with what belongs to them.
  var tokens: Range<Int>
  /// Those who are named, as indexes of mentions.
  var mentions: [Int] = []
  /// Whether the clause is one of a condition or a wish.
  var isUnreal = false
}

/// The words around a verb that make up its form.
struct VerbGroup: Sendable {
  /// The first of the words.
  var start: Int
  /// Whether it is negated.
  var isNegated = false
  /// Whether it stands after `will`, `could`, `to`.
  var isModal = false
  /// Whether `have` belongs to it.
  var isPerfect = false
  /// Whether it is a passive of the past.
  var isPassive = false
  /// Whether it is a passive of the present, which tells of a custom or a state.
  var isPresentPassive = false
}
