/// What the words of a briefing do in the clauses that tell of decisions; a word can do several things.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// Forms of `have`.
  static let have = WordClass(rawValue: 1 << 0)
  /// Forms of `be` that make a passive of the past.
  static let bePast = WordClass(rawValue: 1 << 1)
  /// Forms of `be` that make a passive of the present.
  static let bePresent = WordClass(rawValue: 1 << 2)
  /// Words after which a verb tells of nothing that happened: `will`, `could`, `to`.
  static let modal = WordClass(rawValue: 1 << 3)
  /// `not`, `never`, `no`.
  static let negation = WordClass(rawValue: 1 << 4)
  /// Adverbs that stand among the words of a verb.
  static let adverb = WordClass(rawValue: 1 << 5)
  /// Prepositions.
  static let preposition = WordClass(rawValue: 1 << 6)
  /// `that` and its like, which begin what somebody said.
  static let complementizer = WordClass(rawValue: 1 << 7)
  /// `and`, `or`, `but`.
  static let conjunction = WordClass(rawValue: 1 << 8)
  /// `if`, `unless`, `whether`.
  static let condition = WordClass(rawValue: 1 << 9)
  /// Articles and other determiners.
  static let determiner = WordClass(rawValue: 1 << 10)
  /// `which`, `who`.
  static let relative = WordClass(rawValue: 1 << 11)
  /// Pronouns that stand for several who decide: `they`, `we`, `it`.
  static let groupPronoun = WordClass(rawValue: 1 << 12)
  /// Pronouns that stand for a person.
  static let personPronoun = WordClass(rawValue: 1 << 13)
  /// `it` in `It was decided`.
  static let impersonal = WordClass(rawValue: 1 << 14)
  /// Nouns for those who decide: `council`, `ministers`, `leaders`.
  static let body = WordClass(rawValue: 1 << 15)
  /// Nouns for persons in office: `president`, `secretary`.
  static let office = WordClass(rawValue: 1 << 16)
  /// Verbs of saying.
  static let reporting = WordClass(rawValue: 1 << 17)
  /// Verbs after which a clause tells of wishes and proposals.
  static let wishing = WordClass(rawValue: 1 << 18)
  /// Words that carry no content.
  static let stop = WordClass(rawValue: 1 << 19)
  /// `by`.
  static let agent = WordClass(rawValue: 1 << 20)
  /// `including`, `such as`.
  static let including = WordClass(rawValue: 1 << 21)
  /// `and` between the members of a list.
  static let and = WordClass(rawValue: 1 << 22)
  /// Words that can follow a noun and carry on its phrase: `of`.
  static let of = WordClass(rawValue: 1 << 23)
  /// `no` before a noun.
  static let none = WordClass(rawValue: 1 << 24)
  /// Words that say of a document that not everybody may read it.
  static let secret = WordClass(rawValue: 1 << 25)
  /// The words of the name of a meeting's kind: `summit`, `session`.
  static let meeting = WordClass(rawValue: 1 << 26)
  /// Verbs of statements, which make an item of a list none of a decision.
  static let statement = WordClass(rawValue: 1 << 27)
  /// Verbs and nouns of pledges.
  static let pledge = WordClass(rawValue: 1 << 28)
  /// Verbs of talks: `discussed`, `addressed`.
  static let talk = WordClass(rawValue: 1 << 29)
  /// The mark of an infinitive.
  static let infinitive = WordClass(rawValue: 1 << 30)
  /// `will`, `shall`.
  static let future = WordClass(rawValue: 1 << 31)
  /// Verbs of making, which after `will` tell of something decided: `open`, `establish`.
  static let founding = WordClass(rawValue: 1 << 32)
  /// Verbs that were done already: `promised`, `delivered`.
  static let delivered = WordClass(rawValue: 1 << 33)
  /// Words that follow `agenda` negations.
  static let agenda = WordClass(rawValue: 1 << 34)
  /// Words that begin a clause of time or reason whose verb tells of something that happened before or elsewhere.
  static let since = WordClass(rawValue: 1 << 35)
  /// `from`, before the day from which something holds.
  static let effective = WordClass(rawValue: 1 << 36)
  /// `until`, `by`, before the day at which something ends.
  static let limit = WordClass(rawValue: 1 << 37)
  /// `as`, `well` of `as well as`.
  static let alsoAs = WordClass(rawValue: 1 << 38)
  /// `to` before what a meeting is for.
  static let purpose = WordClass(rawValue: 1 << 39)
  /// `respectively`.
  static let respectively = WordClass(rawValue: 1 << 40)
  /// `to`, `for` before those who receive.
  static let beneficiary = WordClass(rawValue: 1 << 41)
  /// `between`, `with` before those who meet.
  static let between = WordClass(rawValue: 1 << 42)
  /// Numbers of meetings held at once: `two`.
  static let several = WordClass(rawValue: 1 << 43)
  /// `by`, `with` before those who take part.
  static let byWith = WordClass(rawValue: 1 << 44)
  /// `the`, which points back to something named before.
  static let definite = WordClass(rawValue: 1 << 45)
  /// `held`, `attended`, before a meeting.
  static let holding = WordClass(rawValue: 1 << 46)
  /// `recent`, `earlier`, before a meeting that is no part of the one reported.
  static let elsewhere = WordClass(rawValue: 1 << 47)
  /// Names of days and times: `Friday`, `morning`.
  static let time = WordClass(rawValue: 1 << 48)
  /// `on`, `this`, before them.
  static let timeLead = WordClass(rawValue: 1 << 49)
  /// `towards`, `for`, before a meeting to come.
  static let toward = WordClass(rawValue: 1 << 50)

  /// The sections of the tables, by the class that their words have.
  static let sections: [(String, WordClass)] = [
    ("outcome.have", .have), ("outcome.be-past", .bePast), ("outcome.be-present", .bePresent),
    ("outcome.modal", .modal), ("outcome.negation", .negation), ("outcome.adverb", .adverb),
    ("outcome.preposition", .preposition), ("outcome.that", .complementizer), ("outcome.conjunction", .conjunction),
    ("outcome.condition", .condition), ("outcome.determiner", .determiner), ("outcome.relative", .relative),
    ("outcome.group-pronoun", .groupPronoun), ("outcome.person-pronoun", .personPronoun),
    ("outcome.impersonal", .impersonal), ("outcome.body", .body), ("outcome.office", .office),
    ("outcome.reporting", .reporting), ("outcome.wishing", .wishing), ("outcome.stop", .stop),
    ("outcome.by", .agent), ("outcome.including", .including), ("outcome.and", .and), ("outcome.of", .of),
    ("outcome.none", .none), ("outcome.secret", .secret), ("outcome.meeting", .meeting),
    ("outcome.statement", .statement), ("outcome.pledge", .pledge), ("outcome.talk", .talk),
    ("outcome.infinitive", .infinitive), ("outcome.future", .future), ("outcome.founding", .founding),
    ("outcome.delivered", .delivered), ("outcome.agenda", .agenda), ("outcome.since", .since),
    ("outcome.from", .effective), ("outcome.until", .limit),
    ("outcome.as-well-as", .alsoAs), ("outcome.purpose", .purpose),
    ("outcome.respectively", .respectively), ("outcome.beneficiary", .beneficiary), ("outcome.between", .between),
    ("outcome.several", .several), ("outcome.by-with", .byWith), ("outcome.definite", .definite),
    ("outcome.holding", .holding), ("outcome.elsewhere", .elsewhere), ("outcome.time", .time),
    ("outcome.time-lead", .timeLead), ("outcome.toward", .toward),
  ]
}
