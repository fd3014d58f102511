/// A clause that says that somebody said something.
struct Predicate: Sendable {
  /// How the cue stands in its clause.
  enum Form: Sendable {
    /// With a subject of its own, or that of the predicate before: `X said`, `and stressed`.
    case finite
    /// `…, adding that …`.
    case participle
    /// `was described by X as …`.
    case passive
    /// `met to reaffirm …`.
    case infinitive
    /// `According to X, …`.
    case source
    /// `X: “…”`.
    case label
    /// `made no mention of …`.
    case silence
  }

  /// Where its subject was found.
  enum SubjectPlace: String, Sendable {
    case before, after, relative, inserted, shared, following, agent, pronoun, none
  }

  /// How the cue stands in its clause.
  var form: Form
  /// The cue, as an element.
  var cue: Int
  /// What its verb can do.
  var traits: CueTraits
  /// Those who speak, as mentions; empty where the subject is none of them.
  var subject: [Int] = []
  /// The elements of the subject.
  var subjectElements: Range<Int>?
  /// Where the subject was found.
  var place = SubjectPlace.none
  /// Where its clause begins, as an element.
  var start: Int
  /// How deep it lies in clauses that others report.
  var level = 0
  /// The predicate whose clause it lies in.
  var outer: Int?
  /// The elements after the cue that say what was said.
  var complement: Range<Int> = 0..<0
  /// The elements before its clause that say what was said: `“…”, X said`.
  var preceding: Range<Int> = 0..<0
  /// Whether it asks.
  var isQuestion = false
  /// Whether it was said that it was not said.
  var isNegated = false
  /// Whether it lies ahead, or may be.
  var isFuture = false
  /// The reporter's distance, as an element.
  var hedge: Int?
  /// Classes of a subject pronoun that is part of the verb (`a-t-il`) or of no mention.
  var pronoun: ClauseWord = []
}
