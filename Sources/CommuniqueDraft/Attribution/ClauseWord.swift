/// What a word can do in a clause.
struct ClauseWord: OptionSet, Sendable {
  let rawValue: UInt64

  static let auxiliary = ClauseWord(rawValue: 1)
  static let be = ClauseWord(rawValue: 1 << 1)
  static let have = ClauseWord(rawValue: 1 << 2)
  static let future = ClauseWord(rawValue: 1 << 3)
  static let infinitive = ClauseWord(rawValue: 1 << 4)
  static let negation = ClauseWord(rawValue: 1 << 5)
  static let adverb = ClauseWord(rawValue: 1 << 6)
  static let verb = ClauseWord(rawValue: 1 << 7)
  static let preposition = ClauseWord(rawValue: 1 << 8)
  static let determiner = ClauseWord(rawValue: 1 << 9)
  static let possessiveDeterminer = ClauseWord(rawValue: 1 << 10)
  static let subordinator = ClauseWord(rawValue: 1 << 11)
  static let coordinator = ClauseWord(rawValue: 1 << 12)
  static let clauseOpener = ClauseWord(rawValue: 1 << 13)
  static let relative = ClauseWord(rawValue: 1 << 14)
  static let clauseSubject = ClauseWord(rawValue: 1 << 15)
  static let nounOpener = ClauseWord(rawValue: 1 << 16)
  static let means = ClauseWord(rawValue: 1 << 17)
  static let agent = ClauseWord(rawValue: 1 << 18)
  static let cueNoun = ClauseWord(rawValue: 1 << 19)
  static let documentNoun = ClauseWord(rawValue: 1 << 20)
  static let adjective = ClauseWord(rawValue: 1 << 21)
  static let addressee = ClauseWord(rawValue: 1 << 22)
  static let signature = ClauseWord(rawValue: 1 << 23)
  static let male = ClauseWord(rawValue: 1 << 24)
  static let female = ClauseWord(rawValue: 1 << 25)
  static let plural = ClauseWord(rawValue: 1 << 26)
  static let neuter = ClauseWord(rawValue: 1 << 27)
  static let firstPerson = ClauseWord(rawValue: 1 << 28)
  /// A verb that ends as regular past forms do, or a word that only looks like one.
  static let regularPast = ClauseWord(rawValue: 1 << 29)
  /// A subject pronoun and an auxiliary or verb in one: `a-t-il`.
  static let invertedPronoun = ClauseWord(rawValue: 1 << 30)
  /// Those who speak for a state: `delegation`.
  static let representative = ClauseWord(rawValue: 1 << 31)
  /// `as`, between one who is quoted and the verb of what is quoted: `quoted X as saying`.
  static let quotedAs = ClauseWord(rawValue: 1 << 32)
  /// Articles and the like that point to what is known.
  static let definite = ClauseWord(rawValue: 1 << 34)
  /// `With these words`: the quotation before is that of the one named next.
  static let backward = ClauseWord(rawValue: 1 << 33)

  /// Words that are part of no noun phrase's middle.
  static let function: ClauseWord = [
    .auxiliary, .infinitive, .negation, .adverb, .verb, .preposition, .determiner, .possessiveDeterminer,
    .subordinator, .coordinator, .clauseSubject,
  ]
  /// The persons that a pronoun can stand for.
  static let persons: ClauseWord = [.male, .female, .plural, .neuter]
}
