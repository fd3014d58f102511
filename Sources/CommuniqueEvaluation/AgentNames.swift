internal import Communique

/// What the people and organizations of a dossier are called, and whether two parties are the same by it.
package struct AgentNames {
  /// One agent's names.
  struct Entry {
    var isPerson: Bool
    /// What it is called, in words.
    var label: String
    /// All wordings, folded.
    var names: Set<String> = []
    /// The family name, folded.
    var familyName: String?
    /// The given name, folded.
    var givenName: String?
    /// The state's code, for a state.
    var country: String?
    /// What the offices are called, folded.
    var offices: Set<String> = []
  }

  private var entries: [String: Entry] = [:]

  init(_ dossier: Dossier) {
    for person in dossier.people { entries[person.id.rawValue] = Self.entry(person) }
    for organization in dossier.organizations { entries[organization.id.rawValue] = Self.entry(organization) }
    for membership in dossier.memberships {
      let organization = membership.organization.flatMap { entries[$0.rawValue] }
      for role in membership.role.entries.map({ Self.folded($0.text) }) {
        entries[membership.person.rawValue]?.offices.insert(role)
        for name in organization?.names ?? [] { entries[membership.person.rawValue]?.offices.insert(name + " " + role) }
      }
    }
  }

  private static func entry(_ person: Person) -> Entry {
    var entry = Entry(isPerson: true, label: person.name)
    entry.names = Set(([person.name] + person.nameVariants).map(folded))
    entry.familyName = person.familyName.map(folded)
    entry.givenName = person.givenName.map(folded)
    if let given = person.givenName, let family = person.familyName { entry.names.insert(folded(given + " " + family)) }
    return entry
  }

  private static func entry(_ organization: Organization) -> Entry {
    var entry = Entry(isPerson: false, label: organization.name.description)
    let texts = organization.name.entries + (organization.shortName?.entries ?? [])
    entry.names = Set((texts.map(\.text) + organization.nameVariants).map(folded))
    if organization.kind == .state || organization.kind == nil { entry.country = organization.country?.text }
    return entry
  }

  /// What a party is called, for messages.
  func label(_ party: Party) -> String {
    party.agent.flatMap { entries[$0.rawValue]?.label ?? $0.rawValue } ?? party.label ?? "nobody"
  }

  /// What parties are called, for messages.
  func label(_ parties: [Party]) -> String {
    parties.isEmpty ? "nobody" : parties.map(label).joined(separator: ", ")
  }

  /// Something that is equal for parties that are the same within this dossier.
  func key(_ parties: [Party]) -> String {
    parties.map { $0.agent?.rawValue ?? Self.folded($0.label ?? "") }.sorted().joined(separator: " ")
  }

  /// Whether a party of this dossier is one of another dossier's.
  func isSame(_ party: Party, as other: Party, in names: AgentNames) -> Bool {
    let one = party.agent.flatMap { entries[$0.rawValue] }
    let two = other.agent.flatMap { names.entries[$0.rawValue] }
    switch (one, two) {
    case (let one?, let two?): return Self.isSame(one, two)
    case (let one?, nil): return other.label.map { Self.isCalled(one, Self.folded($0)) } ?? false
    case (nil, let two?): return party.label.map { Self.isCalled(two, Self.folded($0)) } ?? false
    case (nil, nil):
      guard let label = party.label, let otherLabel = other.label else { return false }
      return Self.isSuffix(Self.folded(label), Self.folded(otherLabel))
    }
  }

  private static func isSame(_ one: Entry, _ two: Entry) -> Bool {
    if !one.names.isDisjoint(with: two.names) { return true }
    guard one.isPerson == two.isPerson else {
      let (person, other) = one.isPerson ? (one, two) : (two, one)
      return !person.offices.isDisjoint(with: other.names)
    }
    if one.isPerson {
      if let family = one.familyName, two.names.contains(family) || two.familyName == family {
        return one.givenName == nil || two.givenName == nil || one.givenName == two.givenName
      }
      return two.familyName.map(one.names.contains) ?? false
    }
    if let country = one.country, country == two.country { return true }
    return one.names.contains { name in two.names.contains { isSuffix(name, $0) } }
  }

  private static func isCalled(_ entry: Entry, _ label: String) -> Bool {
    if entry.names.contains(label) || entry.familyName == label || entry.offices.contains(label) { return true }
    return entry.names.contains { isSuffix($0, label) } || entry.offices.contains { isSuffix($0, label) }
  }

  /// Whether the words of one are the last words of the other.
  package static func isSuffix(_ one: String, _ two: String) -> Bool {
    guard !one.isEmpty, !two.isEmpty else { return false }
    return one == two || one.hasSuffix(" " + two) || two.hasSuffix(" " + one)
  }

  /// The words in lower case with single spaces, without punctuation and a leading article or courtesy.
  package static func folded(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isWordScalar || (scalar == "-" && !word.isEmpty) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, scalar.properties.isWhitespace {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let courtesies: Set = ["the", "mr", "mrs", "ms", "dr", "le", "la", "les", "l", "m", "mme"]
    if words.count > 1, let first = words.first, courtesies.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
