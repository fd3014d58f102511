import Communique

extension EntityMatcher {
  /// What is known of a person for comparison.
  private struct Profile {
    let names: [ComparableName]
    let sameAs: Set<String>
    let id: String
    let offices: Set<String>

    var main: ComparableName? { names.first }
    var hasGivenName: Bool { names.contains { $0.given != nil } }

    func excludes(_ other: Profile) -> Bool {
      guard let main, let theirs = other.main else { return false }
      // One form of the name that fits is enough: the variants are there to be compared.
      if !main.excludes(theirs) { return false }
      if let given = main.given, let other = theirs.given, given != other, !main.isReordered(theirs) { return true }
      return names.allSatisfy { name in other.names.allSatisfy { name.excludes($0) } }
    }
  }

  mutating func matchPeople() {
    let profiles = profiles()
    var keys: [Int: [String]] = [:]
    var full: [Int: [String]] = [:]
    for (node, profile) in profiles {
      keys[node] = profile.sameAs.sorted()
      full[node] =
        profile.names.filter { $0.given != nil }.map { $0.parts.sorted().joined(separator: " ") }
        + profile.names.compactMap { name in name.given.map { "\($0) \(name.family)" } }
    }
    func excludes(_ left: Int, _ right: Int) -> Bool {
      guard let left = profiles[left], let right = profiles[right] else { return true }
      return left.sameAs.isDisjoint(with: right.sameAs) && left.excludes(right)
    }
    join(matches(sharing: keys, score: 100), unless: excludes)
    join(matches(sharing: full, score: 90).filter { !excludes($0.left, $0.right) }, unless: excludes)
    join(matchesByFamilyName(profiles), unless: excludes)
  }

  private func profiles() -> [Int: Profile] {
    var offices: [Int: Set<String>] = [:]
    for (input, dossier) in dossiers.enumerated() {
      for membership in dossier.memberships {
        guard let person = inventory.node(membership.person.rawValue, input: input) else { continue }
        if let organization = cluster(of: membership.organization, input: input) {
          offices[person, default: []].insert("#\(organization)")
        }
        var folding = WordFolding()
        for entry in membership.role.entries {
          offices[person, default: []].insert(folding.words(of: entry.text).joined(separator: " "))
        }
      }
    }
    var profiles: [Int: Profile] = [:]
    forEach(\.people) { person, _, node in
      let main = ComparableName(
        person.name, given: person.givenName, family: person.familyName, honorific: person.honorific,
        vocabulary: vocabulary)
      let variants = person.nameVariants.compactMap {
        ComparableName($0, given: nil, family: nil, honorific: nil, vocabulary: vocabulary)
      }
      profiles[node] = Profile(
        names: [main].compactMap { $0 } + variants, sameAs: Set(person.sameAs.map(\.text)), id: person.id.rawValue,
        offices: offices[node] ?? [])
    }
    return profiles
  }

  /// A family name alone means the only person of that name, or the one who holds the same office.
  private func matchesByFamilyName(_ profiles: [Int: Profile]) -> [Match] {
    var families: [String: [Int]] = [:]
    for node in profiles.keys.sorted() {
      for family in Set(profiles[node]?.names.map(\.family) ?? []) { families[family, default: []].append(node) }
    }
    var matches: [Match] = []
    for nodes in families.values where nodes.count > 1 && nodes.count < 200 {
      let givens = Set(nodes.compactMap { profiles[$0]?.main?.given })
      for (position, left) in nodes.enumerated() {
        for right in nodes.dropFirst(position + 1) {
          guard let first = profiles[left], let second = profiles[right], !first.excludes(second) else { continue }
          guard !first.hasGivenName || !second.hasGivenName else {
            matches.append(Match(score: 80, left: left, right: right))
            continue
          }
          let sharesOffice = !first.offices.isDisjoint(with: second.offices)
          if givens.count <= 1 || sharesOffice {
            matches.append(Match(score: sharesOffice ? 60 : 50, left: left, right: right))
          }
        }
      }
    }
    return matches
  }
}
