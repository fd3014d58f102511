/// What a verb of speech can do.
struct CueTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// By itself it means that words were said.
  static let speech = CueTraits(rawValue: 1)
  /// Its object says what was said.
  static let object = CueTraits(rawValue: 2)
  /// Its infinitive says what was said.
  static let infinitive = CueTraits(rawValue: 4)
  /// It asks.
  static let question = CueTraits(rawValue: 8)
  /// It answers.
  static let answer = CueTraits(rawValue: 16)
  /// It reports words only where words are quoted.
  static let quotation = CueTraits(rawValue: 32)
  /// It reports words where a clause follows.
  static let thought = CueTraits(rawValue: 64)
  /// Its object is the one who is spoken to.
  static let addressee = CueTraits(rawValue: 256)
  /// It is a form of “be” with an adjective.
  static let state = CueTraits(rawValue: 128)
}

/// The forms of its verb that a spelling can be.
struct CueRoles: OptionSet, Sendable {
  let rawValue: UInt8

  static let infinitive = CueRoles(rawValue: 1)
  static let presentSingular = CueRoles(rawValue: 2)
  static let presentPlural = CueRoles(rawValue: 4)
  static let past = CueRoles(rawValue: 8)
  static let pastParticiple = CueRoles(rawValue: 16)
  static let presentParticiple = CueRoles(rawValue: 32)

  static let present: CueRoles = [.infinitive, .presentSingular, .presentPlural]

  /// The role of the form at a place of a verb's entry.
  static func place(_ place: Int) -> CueRoles {
    switch place {
    case 0: .infinitive
    case 1: .presentSingular
    case 2: .presentPlural
    case 4: .pastParticiple
    case 5: .presentParticiple
    default: .past
    }
  }
}

/// A form of a cue verb.
struct CueForm: Sendable {
  /// The verb, as an index into ``AttributionLexicon/traits``.
  let verb: Int
  /// Which of its forms it can be.
  var roles: CueRoles
}
