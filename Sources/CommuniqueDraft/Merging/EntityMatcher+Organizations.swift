import Communique

extension EntityMatcher {
  private struct Profile {
    let kind: OrganizationKind?
    let country: CountryCode?
    let parent: Int?
    let sameAs: Set<String>
    let names: Set<String>
    let shortNames: Set<String>
    let acronyms: Set<String>

    var isState: Bool { kind == .state || (kind == nil && country != nil && parent == nil) }
  }

  mutating func matchOrganizations() {
    join(matches(sharing: sharedAddresses(\.organizations), score: 100))
    // Bodies of the same name are told apart by what they are part of, so wholes come before parts.
    for hasParents in [false, true, true, true] {
      let profiles = organizationProfiles()
      let clusters = clusters
      func excludes(_ left: Int, _ right: Int) -> Bool {
        guard let left = profiles[left], let right = profiles[right] else { return true }
        if !left.sameAs.isDisjoint(with: right.sameAs) { return false }
        if !EntityMatcher.areCompatible(left.kind, right.kind) { return true }
        if !EntityMatcher.areCompatible(left.country, right.country) { return true }
        guard let parent = left.parent, let other = right.parent else { return false }
        return !hasParents || !clusters.areOne(parent, other)
      }
      let countries = profiles.mapValues { $0.isState ? [$0.country?.text].compactMap { $0 } : [] }
      join(matches(sharing: countries, score: 90), unless: excludes)
      join(matches(sharing: profiles.mapValues { $0.names.sorted() }, score: 80), unless: excludes)
      join(acronymMatches(profiles), unless: excludes)
    }
  }

  /// An acronym stands for a name where it can stand for no other.
  private func acronymMatches(_ profiles: [Int: Profile]) -> [Match] {
    var owners: [String: Set<String>] = [:]
    for profile in profiles.values {
      for acronym in profile.acronyms { owners[acronym, default: []].insert(profile.names.min() ?? "") }
    }
    let keys = profiles.mapValues { profile in
      profile.shortNames.sorted() + profile.acronyms.filter { (owners[$0]?.count ?? 0) == 1 }.sorted()
    }
    let isShort = profiles.mapValues { $0.shortNames }
    return matches(sharing: keys, score: 60).filter { match in
      // Two names that abbreviate alike are still two.
      !(isShort[match.left] ?? []).isEmpty || !(isShort[match.right] ?? []).isEmpty
    }
  }

  private func organizationProfiles() -> [Int: Profile] {
    var profiles: [Int: Profile] = [:]
    var folding = WordFolding()
    forEach(\.organizations) { organization, input, node in
      let texts =
        organization.name.entries.map(\.text) + organization.nameVariants
        + (organization.shortName?.entries.map(\.text) ?? [])
      var names: Set<String> = []
      var shortNames: Set<String> = []
      var acronyms: Set<String> = []
      for text in texts {
        var parts = folding.words(of: text).map { vocabulary.spelling(of: $0) }
        if parts.first == "the" { parts.removeFirst() }
        guard !parts.isEmpty else { continue }
        let name = parts.joined(separator: " ")
        names.insert(name)
        if parts.count == 1, text.utf8.count >= 3, text.utf8.count <= 8,
          text.allSatisfy({ $0.isUppercase || $0.isNumber })
        {
          shortNames.insert(name)
        }
        let initials = parts.filter { !vocabulary.stopWords.contains($0) }.compactMap(\.first)
        if initials.count >= 3, initials.count <= 8 { acronyms.insert(String(initials)) }
      }
      profiles[node] = Profile(
        kind: organization.kind, country: organization.country, parent: cluster(of: organization.parent, input: input),
        sameAs: Set(organization.sameAs.map(\.text)), names: names, shortNames: shortNames, acronyms: acronyms)
    }
    return profiles
  }

  /// For each node of a list, the identifiers of the same thing elsewhere.
  func sharedAddresses<Value: Entity>(_ list: KeyPath<Dossier, [Value]>) -> [Int: [String]] {
    var keys: [Int: [String]] = [:]
    forEach(list) { entity, _, node in keys[node] = entity.sameAs.map(\.text) }
    return keys
  }
}
