import Communique

extension EntityMatcher {
  /// A text's folded words in one line, for each of its languages.
  func keys(of text: LocalizedText?) -> [String] {
    var folding = WordFolding()
    return text?.entries.compactMap { entry in
      var parts = folding.words(of: entry.text).map { vocabulary.spelling(of: $0) }
      if parts.first == "the" { parts.removeFirst() }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    } ?? []
  }

  mutating func matchSources() {
    var sources: [Int: Source] = [:]
    var digests: [Int: [String]] = [:]
    var addresses: [Int: [String]] = [:]
    var titles: [Int: [String]] = [:]
    forEach(\.sources) { source, _, node in
      sources[node] = source
      digests[node] = source.digest.map { [$0.text] } ?? []
      addresses[node] = source.sameAs.map(\.text) + (source.url.map { [$0.text] } ?? [])
      let published = source.published?.text ?? ""
      // A title is one source's own only together with something else.
      titles[node] =
        published.isEmpty && source.number == nil
        ? [] : keys(of: source.title).map { "\($0) \(published) \(source.number ?? "")" }
    }
    func excludes(_ left: Int, _ right: Int) -> Bool {
      guard let left = sources[left], let right = sources[right] else { return true }
      if let digest = left.digest, let other = right.digest { return digest != other }
      return !EntityMatcher.areCompatible(left.text, right.text)
        || !EntityMatcher.areCompatible(left.published, right.published)
        || !EntityMatcher.areCompatible(left.number, right.number)
        || !EntityMatcher.areCompatible(left.language, right.language)
    }
    join(matches(sharing: digests, score: 100), unless: excludes)
    join(matches(sharing: addresses, score: 90), unless: excludes)
    join(matches(sharing: titles, score: 80), unless: excludes)
  }

  mutating func matchPlaces() {
    var countries: [Int: CountryCode?] = [:]
    var names: [Int: [String]] = [:]
    forEach(\.places) { place, _, node in
      countries[node] = place.country
      names[node] = keys(of: place.name)
    }
    join(matches(sharing: sharedAddresses(\.places), score: 100))
    join(matches(sharing: names, score: 80)) { left, right in
      !EntityMatcher.areCompatible(countries[left] ?? nil, countries[right] ?? nil)
    }
  }

  mutating func matchTopics() {
    var schemes: [Int: IRI?] = [:]
    var names: [Int: [String]] = [:]
    forEach(\.topics) { topic, _, node in
      schemes[node] = topic.scheme
      names[node] = topic.name.entries.map { contentKey($0.text) }.filter { !$0.isEmpty }
    }
    join(matches(sharing: sharedAddresses(\.topics), score: 100))
    join(matches(sharing: names, score: 80)) { left, right in
      !EntityMatcher.areCompatible(schemes[left] ?? nil, schemes[right] ?? nil)
    }
  }

  /// The stems of a text in their order: equal where only endings and small words differ.
  func contentKey(_ text: String) -> String {
    var folding = WordFolding()
    return folding.words(of: text).filter { !vocabulary.stopWords.contains($0) }
      .map { vocabulary.stem(of: vocabulary.spelling(of: $0)) }.joined(separator: " ")
  }

  mutating func matchDocuments() {
    var documents: [Int: Document] = [:]
    var exact: [Int: [String]] = [:]
    var titles: [Int: [String]] = [:]
    forEach(\.documents) { document, _, node in
      documents[node] = document
      exact[node] =
        document.sameAs.map(\.text) + (document.url.map { ["url \($0)"] } ?? [])
        + (document.symbol.map { ["symbol \($0)"] } ?? [])
        + document.identifiers.map { "\($0.scheme ?? "") \($0.value)" }
      titles[node] = keys(of: document.title)
    }
    func excludes(_ left: Int, _ right: Int) -> Bool {
      guard let left = documents[left], let right = documents[right] else { return true }
      return !EntityMatcher.areCompatible(left.date, right.date)
        || !EntityMatcher.areCompatible(left.symbol, right.symbol)
        || !EntityMatcher.areCompatible(left.kind, right.kind)
    }
    join(matches(sharing: exact, score: 100), unless: excludes)
    join(matches(sharing: titles, score: 80), unless: excludes)
  }

  mutating func matchMemberships() {
    struct Profile {
      let person: Int?
      let organization: Int?
      let roles: [Set<String>]
      let membership: Membership
    }
    var profiles: [Int: Profile] = [:]
    var people: [Int: [String]] = [:]
    let organizationWords = organizationWords()
    forEach(\.memberships) { membership, input, node in
      let person = cluster(of: membership.person, input: input)
      let organization = cluster(of: membership.organization, input: input)
      let own = organization.flatMap { organizationWords[$0] } ?? []
      profiles[node] = Profile(
        person: person, organization: organization,
        roles: membership.role.entries.map { entry in
          Set(contentKey(entry.text).split(separator: " ").map(String.init)).subtracting(own)
        }, membership: membership)
      people[node] = person.map { ["\($0)"] } ?? []
    }
    func excludes(_ left: Int, _ right: Int) -> Bool {
      guard let left = profiles[left], let right = profiles[right] else { return true }
      return left.person != right.person || !EntityMatcher.areCompatible(left.organization, right.organization)
        || !left.roles.contains { role in right.roles.contains(role) }
        || !EntityMatcher.areCompatible(left.membership.start, right.membership.start)
        || !EntityMatcher.areCompatible(left.membership.end, right.membership.end)
    }
    join(matches(sharing: people, score: 80), unless: excludes)
  }

  private func organizationWords() -> [Int: Set<String>] {
    var words: [Int: Set<String>] = [:]
    forEach(\.organizations) { organization, _, node in
      let texts =
        organization.name.entries.map(\.text) + organization.nameVariants
        + (organization.shortName?.entries.map(\.text) ?? [])
      words[clusters.root(of: node), default: []]
        .formUnion(texts.flatMap { contentKey($0).split(separator: " ").map(String.init) })
    }
    return words
  }
}
