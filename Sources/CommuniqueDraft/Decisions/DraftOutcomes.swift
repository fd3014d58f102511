package import Communique

/// A decision as drafted.
package struct DraftDecision: Sendable {
  /// A short title, from its own words.
  package var title: String
  /// Its verb.
  package var verb: DecisionVerb?
  /// The words of the verb, in tokens; `nil` for an item of a list of decisions that has none.
  package var cue: Range<Int>?
  /// Who decided, as indexes of mentions; empty where the text does not say.
  package var bodyMentions: [Int]
  /// Who told it, where somebody announced it, as indexes of mentions.
  package var via: [Int]
  /// The words, in the view, in the order of the text.
  package var ranges: [Range<Int>]
  /// Parts of it that the text lists, in the view.
  package var measures: [Range<Int>]
  /// Whether its content is public.
  package var access: AccessLevel?
  /// The date of the decision, as an index of values.
  package var decidedOn: Int?
  /// From when it has effect, as an index of values.
  package var effectiveFrom: Int?
  /// Further passages that report the same decision: their words and verbs.
  package var repetitions: [(cue: Range<Int>?, ranges: [Range<Int>])]
  /// The sentence that it begins in.
  package var sentence: Int
  /// The rule that found it, such as `decision.body-verb-object` or `decision.list-item`.
  package var rule: String
  /// How well it is supported: `explicit` with verb and body, `inherited` where the heading alone makes it one.
  package var confidence: Confidence

  package init(title: String, ranges: [Range<Int>], sentence: Int, rule: String, confidence: Confidence) {
    self.title = title
    self.ranges = ranges
    self.sentence = sentence
    self.rule = rule
    self.confidence = confidence
    bodyMentions = []
    via = []
    measures = []
    repetitions = []
  }
}

/// A pledge as drafted.
package struct DraftCommitment: Sendable {
  /// Who gives, as indexes of mentions.
  package var actorMentions: [Int] = []
  /// Who receives, as indexes of mentions.
  package var beneficiaryMentions: [Int] = []
  /// Amounts and quantities, as indexes of values.
  package var values: [Int] = []
  /// The words, in the view.
  package var ranges: [Range<Int>]
  /// What kind of pledge it is.
  package var kind: CommitmentKind?
  /// What is said of its fate.
  package var status: CommitmentStatus?
  /// For what time, as an index of values.
  package var period: Int?
  /// The sentence that it begins in.
  package var sentence: Int
  /// The rule that found it.
  package var rule: String

  package init(ranges: [Range<Int>], sentence: Int, rule: String) {
    self.ranges = ranges
    self.sentence = sentence
    self.rule = rule
  }
}

/// A figure as drafted: a number that the text gives and nobody pledged.
package struct DraftFigure: Sendable {
  /// The number or amount, as an index of values.
  package var value: Int
  /// The clause that it stands in, in the view.
  package var range: Range<Int>
  /// Who says so, as an index of utterances.
  package var utterance: Int?
  /// The sentence that it stands in.
  package var sentence: Int
  /// The rule that found it.
  package var rule: String

  package init(value: Int, range: Range<Int>, utterance: Int? = nil, sentence: Int, rule: String) {
    self.value = value
    self.range = range
    self.utterance = utterance
    self.sentence = sentence
    self.rule = rule
  }
}

/// A point of the agenda as drafted.
package struct DraftAgendaItem: Sendable {
  /// Its words, in the view.
  package var range: Range<Int>
  /// Its number as printed.
  package var number: String?
  /// Whether it is an official point, an additional one, or one that the reporter names.
  package var kind: AgendaItemKind
  /// Further passages that say that it was dealt with, in the view.
  package var repetitions: [Range<Int>] = []
  /// The sections of the text on it, as indexes of blocks that are headings.
  package var sections: [Int] = []
  /// Whether the text says that it was not on the agenda.
  package var isDenied: Bool
  /// The rule that found it.
  package var rule: String

  package init(range: Range<Int>, number: String? = nil, kind: AgendaItemKind, isDenied: Bool = false, rule: String) {
    self.range = range
    self.number = number
    self.kind = kind
    self.isDenied = isDenied
    self.rule = rule
  }
}

/// A meeting as drafted: the one that the briefing is about, its sessions, and others that it mentions.
package struct DraftMeeting: Sendable {
  /// A title, from the words of the text.
  package var title: String
  /// What kind of meeting it is.
  package var kind: MeetingKind?
  /// The meeting of which it is a part, as an index.
  package var parent: Int?
  /// The first day, as the text has it; a year only where the text states one.
  package var start: PartialDate?
  /// The last day.
  package var end: PartialDate?
  /// The place, as an index of places.
  package var place: Int?
  /// Who took part, as indexes of mentions, with a role where the text says one.
  package var participants: [(mention: Int, role: ParticipationRole?)] = []
  /// Whether it was public.
  package var access: MeetingAccess?
  /// Whether it took place.
  package var status: MeetingStatus?
  /// The words that tell of it, in the view.
  package var ranges: [Range<Int>]
  /// The rule that found it.
  package var rule: String

  package init(title: String, kind: MeetingKind? = nil, parent: Int? = nil, ranges: [Range<Int>], rule: String) {
    self.title = title
    self.kind = kind
    self.parent = parent
    self.ranges = ranges
    self.rule = rule
  }
}

/// What a briefing says of itself.
package struct DraftHeader: Sendable {
  /// The title, in the view.
  package var title: Range<Int>?
  /// The subtitle, in the view.
  package var subtitle: Range<Int>?
  /// The series.
  package var series: String?
  /// The number within the series.
  package var number: String?
  /// Who published it, in the view.
  package var publisher: Range<Int>?
  /// From whom the publisher had it, in the view.
  package var originator: Range<Int>?
  /// Its authors, in the view.
  package var authors: [Range<Int>] = []
  /// Names, addresses and telephone numbers of contacts.
  package var contacts: [Contact] = []
  /// When it was published.
  package var published: PartialDate?
  /// Its address.
  package var url: IRI?
  /// The notice of rights, in the view.
  package var rights: Range<Int>?
  /// What kind of source it is, where it says so.
  package var kind: SourceKind?
  /// The images that the text tells of by their captions or alternative texts.
  package var images: [DraftImage] = []

  package init() {}
}

/// An image that a briefing tells of.
package struct DraftImage: Sendable {
  /// The caption without its credit, in the view.
  package var caption: Range<Int>?
  /// The text in place of the image, in the view.
  package var alternativeText: Range<Int>?
  /// The credit, in the view.
  package var credit: Range<Int>?

  package init(caption: Range<Int>? = nil, alternativeText: Range<Int>? = nil, credit: Range<Int>? = nil) {
    self.caption = caption
    self.alternativeText = alternativeText
    self.credit = credit
  }
}

/// What was decided, pledged and dealt with.
package struct OutcomeList: Sendable {
  /// The decisions, in the order of the text.
  package var decisions: [DraftDecision] = []
  /// The pledges, in the order of the text.
  package var commitments: [DraftCommitment] = []
  /// The figures, in the order of the text.
  package var figures: [DraftFigure] = []
  /// The agenda.
  package var agenda: [DraftAgendaItem] = []
  /// The meetings; the first is the one that the briefing is about.
  package var meetings: [DraftMeeting] = []

  package init() {}
}
