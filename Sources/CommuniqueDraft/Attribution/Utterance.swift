/// A unit of what was said: one or more quotations, or reported words, under one cue and with one speaker.
package struct Utterance: Sendable {
  /// What the unit is.
  package enum Kind: UInt8, Sendable {
    /// Somebody says something.
    case statement
    /// Somebody asks; questions are never statements of the one who answers.
    case question
    /// Somebody answers a question; see ``respondsTo``.
    case answer
    /// Words of a document.
    case documentText
    /// The text says that something was not said.
    case silence
    /// Words between marks that are nobody's utterance: a scare quotation, a title, a citation of the reporter's.
    case notStatement
  }

  /// A piece of the wording, in the order of the text.
  package struct Piece: Sendable {
    /// Whether the words stand between marks.
    package var isQuoted: Bool
    /// The words, in the view.
    package var range: Range<Int>
    /// The quotation, as an index, where it is one.
    package var quotation: Int?

    package init(isQuoted: Bool, range: Range<Int>, quotation: Int? = nil) {
      self.isQuoted = isQuoted
      self.range = range
      self.quotation = quotation
    }
  }

  /// What the unit is.
  package var kind: Kind
  /// The wording, quoted and reported, in the order of the text, without overlap.
  package var pieces: [Piece]
  /// The cue, such as `stressed` or `According to`, in tokens.
  package var cue: Range<Int>?
  /// The words that name the speaker, as indexes of mentions; several for a joint statement.
  package var speakerMentions: [Int]
  /// Who speaks, as indexes of agents; empty where the text does not tell, or not well enough.
  package var speakers: [Int]
  /// How well the speaker is supported.
  package var confidence: Confidence
  /// Those whom the reporter heard it from, outermost first, as indexes of mentions.
  package var via: [Int]
  /// The question that it answers, as an index of utterances.
  package var respondsTo: Int?
  /// Words by which the reporter keeps a distance (`reportedly`), in tokens.
  package var hedge: Range<Int>?
  /// The sentence that it begins in, as an index.
  package var sentence: Int
  /// The rule that made it, such as `cue.after.subject-verb`.
  package var rule: String
  /// Why it is no statement or has no speaker, in a clause that a person can read.
  package var reason: String?

  package init(
    kind: Kind, pieces: [Piece], cue: Range<Int>? = nil, speakerMentions: [Int] = [], speakers: [Int] = [],
    confidence: Confidence, via: [Int] = [], respondsTo: Int? = nil, hedge: Range<Int>? = nil, sentence: Int,
    rule: String, reason: String? = nil
  ) {
    self.kind = kind
    self.pieces = pieces
    self.cue = cue
    self.speakerMentions = speakerMentions
    self.speakers = speakers
    self.confidence = confidence
    self.via = via
    self.respondsTo = respondsTo
    self.hedge = hedge
    self.sentence = sentence
    self.rule = rule
    self.reason = reason
  }
}
