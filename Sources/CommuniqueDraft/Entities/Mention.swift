package import Communique

/// Words that name, or stand for, somebody or something that can speak, decide or take part.
package struct Mention: Sendable {
  /// What kind of words they are.
  package enum Kind: UInt8, Sendable {
    /// A name of a person, with or without office and honorific: `Secretary General Jens Stoltenberg`, `Mr Stoltenberg`,
    /// `Stoltenberg`.
    case person
    /// An office without a name: `the Secretary General`, `US Secretary of State`, `the NATO chief`.
    case role
    /// A body, an organization or a group that speaks as one: `the Council`, `NATO`, `Allies`, `Foreign Ministers`,
    /// `G7 leaders`.
    case body
    /// A state, by its name or by that of its capital: `Türkiye`, `Ankara`.
    case state
    /// A document that is quoted: `the NUC statement`, `Resolution 487`.
    case document
    /// A personal pronoun that can stand for a speaker: `he`, `she`, `they`.
    case pronoun
    /// Somebody who is not named: `a journalist`, `diplomatic sources`, `officials`.
    case anonymous
  }

  /// What kind of words they are.
  package var kind: Kind
  /// The words, office and honorific included, the article not.
  package var tokens: Range<Int>
  /// Who is meant, as an index into ``EntityList/agents``; `nil` for pronouns and for the anonymous.
  package var agent: Int?
  /// The office that the words name, as an index into ``EntityList/offices``.
  package var office: Int?
  /// For a role without name: how the person was found; ``Resolution/none`` leaves ``agent`` empty.
  package var resolution: Resolution

  /// How words were taken to mean an agent.
  package enum Resolution: UInt8, Sendable {
    /// They name it.
    case explicit
    /// They name an office, and the text says elsewhere who holds it.
    case role
    /// Nothing says who is meant.
    case none
  }

  package init(
    kind: Kind, tokens: Range<Int>, agent: Int? = nil, office: Int? = nil, resolution: Resolution = .explicit
  ) {
    self.kind = kind
    self.tokens = tokens
    self.agent = agent
    self.office = office
    self.resolution = resolution
  }
}

/// Somebody or something that the briefing names.
package struct DraftAgent: Sendable {
  /// What an agent is.
  package enum Kind: UInt8, Sendable {
    case person, organization, body, state, document
  }

  /// What it is.
  package var kind: Kind
  /// The fullest name that the text has, without office and honorific; for states the name in the tables.
  package var name: String
  /// The given name, where the text tells it.
  package var givenName: String?
  /// The family name, where the text tells it.
  package var familyName: String?
  /// The short name or acronym, where the text or the tables have one.
  package var shortName: String?
  /// The honorific, such as “His Majesty”.
  package var honorific: String?
  /// The other wordings that stand for it, in the order of the text, each once.
  package var variants: [String] = []
  /// The kind of organization.
  package var organizationKind: OrganizationKind?
  /// The state's code (ISO 3166-1 alpha-2).
  package var country: String?
  /// The organization or state that it belongs to, as an index.
  package var parent: Int?
  /// Whether pronouns for it are male, female or neither, where the text tells.
  package var gender: Gender?

  /// What pronouns stand for a person.
  package enum Gender: UInt8, Sendable {
    case male, female
  }

  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// An office that somebody holds.
package struct DraftOffice: Sendable {
  /// Its name as printed: “Foreign Minister”, “Secretary General”.
  package var role: String
  /// The organization or state whose office it is, as an index into ``EntityList/agents``.
  package var organization: Int?
  /// Who holds it, as an index into ``EntityList/agents``.
  package var person: Int?
  /// The words that name it, the longest found.
  package var words: String

  package init(role: String, organization: Int? = nil, person: Int? = nil, words: String) {
    self.role = role
    self.organization = organization
    self.person = person
    self.words = words
  }
}

/// A place, a date, an amount or a quantity in the text.
package struct DraftValue: Sendable {
  /// What was read.
  package enum Kind: Sendable {
    case place(index: Int)
    case date(PartialDate)
    case money(Money)
    case quantity(Quantity)
  }

  /// What was read.
  package var kind: Kind
  /// The words.
  package var tokens: Range<Int>
  /// For a date: whether the text itself has the year.
  package var isComplete: Bool

  package init(kind: Kind, tokens: Range<Int>, isComplete: Bool = true) {
    self.kind = kind
    self.tokens = tokens
    self.isComplete = isComplete
  }
}

/// What a briefing names.
package struct EntityList: Sendable {
  /// Those who can speak, decide or take part, in the order of their first mention.
  package var agents: [DraftAgent] = []
  /// The offices, in the order of their first mention.
  package var offices: [DraftOffice] = []
  /// The places: name and code of the country (ISO 3166-1 alpha-2).
  package var places: [(name: String, country: String?)] = []
  /// The mentions, in the order of the text, without overlap.
  package var mentions: [Mention] = []
  /// The values, in the order of the text. They may overlap mentions.
  package var values: [DraftValue] = []

  package init() {}
}
