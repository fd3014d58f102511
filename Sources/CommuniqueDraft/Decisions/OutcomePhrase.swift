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
    /// Verbs of talks, before what was talked about.
    case talk
    /// Verbs of talks in `-ing` or the infinitive.
    case talkPurpose
    /// A verb of talking that goes on from another: `as well as discussing`.
    case talkBeside
    /// Verbs of talks in the passive, after what was talked about.
    case talked
    /// Nouns for a meeting's programme with a verb: `the agenda included`.
    case programme
    /// Words before the points themselves: `issues related to`.
    case talkLead
    /// Words that say that something was not on the agenda.
    case agendaDenial
    /// Verbs and nouns of pledges, by what became of them.
    case pledge
    /// Words that say what became of a pledge.
    case fate
    /// Nouns for meetings, by kind.
    case meeting
    /// Words that say that a meeting was not public.
    case closed
    /// Words that say that a meeting did not take place.
    case missed
    /// Verbs of meeting.
    case gathering
    /// Words after which stands who took part, or in what role.
    case role

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
      case .talk: "agenda.talk"
      case .talkBeside: "agenda.talk-beside"
      case .talkPurpose: "agenda.talk-purpose"
      case .talked: "agenda.talked"
      case .programme: "agenda.programme"
      case .talkLead: "agenda.lead"
      case .agendaDenial: "agenda.denial"
      case .pledge: "commitment.cue"
      case .fate: "commitment.fate"
      case .meeting: "meeting.kind"
      case .closed: "meeting.closed"
      case .missed: "meeting.missed"
      case .gathering: "meeting.gathering"
      case .role: "meeting.role"
      }
    }
  }

  /// Several sections.
  struct Sections: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// One section alone.
    init(_ section: Section) { rawValue = 1 << UInt32(section.rawValue) }

    static let past = Sections(.past)
    static let present = Sections(.present)
    static let base = Sections(.base)
    static let gerund = Sections(.gerund)
    static let complete = Sections(.complete)
    static let nominal = Sections(.nominal)
    static let heading = Sections(.heading)
    static let looseHeading = Sections(.looseHeading)
    static let agendaHeading = Sections(.agendaHeading)
    static let additionalHeading = Sections(.additionalHeading)
    static let talk = Sections(.talk)
    static let talkBeside = Sections(.talkBeside)
    static let talkPurpose = Sections(.talkPurpose)
    static let talked = Sections(.talked)
    static let programme = Sections(.programme)
    static let talkLead = Sections(.talkLead)
    static let agendaDenial = Sections(.agendaDenial)
    static let pledge = Sections(.pledge)
    static let fate = Sections(.fate)
    static let meeting = Sections(.meeting)
    static let closed = Sections(.closed)
    static let missed = Sections(.missed)
    static let gathering = Sections(.gathering)
    static let role = Sections(.role)
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
