/// What a word can do in a clause.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let auxiliary = WordClass(rawValue: 1)
  static let be = WordClass(rawValue: 1 << 1)
  static let have = WordClass(rawValue: 1 << 2)
  static let future = WordClass(rawValue: 1 << 3)
  static let infinitive = WordClass(rawValue: 1 << 4)
  static let negation = WordClass(rawValue: 1 << 5)
  static let adverb = WordClass(rawValue: 1 << 6)
  static let verb = WordClass(rawValue: 1 << 7)
  static let preposition = WordClass(rawValue: 1 << 8)
  static let determiner = WordClass(rawValue: 1 << 9)
  static let possessiveDeterminer = WordClass(rawValue: 1 << 10)
  static let subordinator = WordClass(rawValue: 1 << 11)
  static let coordinator = WordClass(rawValue: 1 << 12)
  static let clauseOpener = WordClass(rawValue: 1 << 13)
  static let relative = WordClass(rawValue: 1 << 14)
  static let clauseSubject = WordClass(rawValue: 1 << 15)
  static let nounOpener = WordClass(rawValue: 1 << 16)
  static let means = WordClass(rawValue: 1 << 17)
  static let agent = WordClass(rawValue: 1 << 18)
  static let cueNoun = WordClass(rawValue: 1 << 19)
  static let documentNoun = WordClass(rawValue: 1 << 20)
  static let adjective = WordClass(rawValue: 1 << 21)
  static let addressee = WordClass(rawValue: 1 << 22)
  static let signature = WordClass(rawValue: 1 << 23)
  static let male = WordClass(rawValue: 1 << 24)
  static let female = WordClass(rawValue: 1 << 25)
  static let plural = WordClass(rawValue: 1 << 26)
  static let neuter = WordClass(rawValue: 1 << 27)
  static let firstPerson = WordClass(rawValue: 1 << 28)
  /// A verb that ends as regular past forms do, or a word that only looks like one.
  static let regularPast = WordClass(rawValue: 1 << 29)
  /// A subject pronoun and an auxiliary or verb in one: `a-t-il`.
  static let invertedPronoun = WordClass(rawValue: 1 << 30)

  /// Words that are part of no noun phrase's middle.
  static let function: WordClass = [
    .auxiliary, .infinitive, .negation, .adverb, .verb, .preposition, .determiner, .possessiveDeterminer,
    .subordinator, .coordinator, .clauseSubject,
  ]
  /// The persons that a pronoun can stand for.
  static let persons: WordClass = [.male, .female, .plural, .neuter]
}
