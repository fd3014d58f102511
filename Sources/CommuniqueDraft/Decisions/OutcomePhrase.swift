/// A phrase of the tables, found in a briefing.
struct OutcomePhrase: Sendable {
  /// What a phrase of a section is for.
  enum Section: Int, Sendable, CaseIterable {
    /// Verbs of decisions in a past tense or as participles.
    case past
    /// Verbs of decisions in the third person of the present.
    case present
    /// Verbs of decisions in the plural of the present.
    case base
    /// Verbs of decisions in `-ing`.
    case gerund
    /// Clauses that tell of a decision without its subject.
    case complete
    /// Nouns of deciding: `adoption of`.
    case nominal
    /// Headings of lists of decisions.
    case heading
    /// Headings of lists in which some items are decisions.
    case looseHeading
    /// Headings of agendas.
    case agendaHeading
    /// Headings of additional points.
    case additionalHeading
    /// Words before an enumeration of what a meeting dealt with.
    case agendaCue
    /// Words that say that something was not on the agenda.
    case agendaDenial
    /// Words for pledges.
    case pledge
    /// Words for kinds of meetings.
    case meeting
    /// Words that say that a meeting was not public.
    case closed
    /// Verbs of meeting.
    case gathering

    /// The section of the tables.
    var name: String {
      switch self {
      case .past: "decision.past"
      case .present: "decision.present"
      case .base: "decision.base"
      case .gerund: "decision.gerund"
      case .complete: "decision.complete"
      case .nominal: "decision.nominal"
      case .heading: "decision.heading"
      case .looseHeading: "decision.loose-heading"
      case .agendaHeading: "agenda.heading"
      case .additionalHeading: "agenda.additional-heading"
      case .agendaCue: "agenda.cue"
      case .agendaDenial: "agenda.denial"
      case .pledge: "commitment.cue"
      case .meeting: "meeting.kind"
      case .closed: "meeting.closed"
      case .gathering: "meeting.gathering"
      }
    }
  }

  /// The section that it stands in.
  let section: Section
  /// What the words stand for: the key of the entry before a slash.
  let token: String
  /// The key of the entry after the slash: which objects it takes.
  let group: String
  /// Its words.
  let spellings: [Int32]
}
