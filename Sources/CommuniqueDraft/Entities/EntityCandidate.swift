/// Words of a briefing that may become a mention, before it is known whom they mean.
struct EntityCandidate: Sendable {
  /// What kind of words they are.
  var kind: Mention.Kind
  /// The words, article not included.
  var tokens: Range<Int>
  /// The body, state or document.
  var agent: Int?
  /// The name of a person.
  var name: PersonName?
  /// The offices before or after the name.
  var offices: [OfficeCandidate] = []
  /// The honorific before the name.
  var honorific: Range<Int>?
  /// What the honorific tells.
  var gender: DraftAgent.Gender?
  /// The state or organization in brackets after the name, as an index of agents.
  var origin: Int?
  /// Whether they stand in a quotation.
  var isQuoted = false

  init(kind: Mention.Kind, tokens: Range<Int>, agent: Int? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.agent = agent
  }
}

/// The words of a person's name.
struct PersonName: Sendable {
  /// All of them.
  var tokens: Range<Int>
  /// The family name; for a sovereign the only name.
  var family: Range<Int>
  /// The given names; empty where only the family name stands.
  var given: Range<Int>
}

/// The words of an office.
struct OfficeCandidate: Sendable {
  /// What the tables call it, modifiers such as “deputy” before, such as `deputy.secretary.general`.
  var key: String
  /// The words of the office itself.
  var role: Range<Int>
  /// All words, with those of the organization.
  var words: Range<Int>
  /// The organization or state, as an index of agents.
  var organization: Int?
}
