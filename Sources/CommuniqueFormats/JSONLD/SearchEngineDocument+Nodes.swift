internal import Communique

/// Persons, organizations, places and subjects for search engines.
extension SearchEngineDocument {
  // MARK: Agents

  /// Whether a reference names a person or an organization of the dossier.
  func isKnown(_ agent: String) -> Bool { positions.people[agent] != nil || positions.organizations[agent] != nil }

  /// Writes the agent of a party, a person with the office then held. The agent must be known.
  mutating func agent(of party: Party) {
    guard let agent = party.agent?.rawValue else { return }
    self.agent(agent, membership: party.membership?.rawValue, onBehalfOf: party.onBehalfOf?.rawValue)
  }

  /// Writes a person or an organization. It must be known.
  mutating func agent(_ id: String, membership: String? = nil, onBehalfOf: String? = nil) {
    begin("{")
    if let position = positions.people[id] {
      person(dossier.people[position])
      affiliation(membership, onBehalfOf)
    } else if let position = positions.organizations[id] {
      organization(dossier.organizations[position])
    }
    end("}")
  }

  private mutating func person(_ person: Person) {
    member("@type", "Person")
    identify(person.id.rawValue)
    guard isFirst(person.id.rawValue) else { return member("name", Self.repeatable(person.name)) }
    member("name", person.name)
    member("givenName", person.givenName)
    member("familyName", person.familyName)
    member("honorificPrefix", person.honorific)
    alternateNames(person.nameVariants)
    addresses("sameAs", person.sameAs)
  }

  private mutating func affiliation(_ membership: String?, _ represented: String?) {
    let held = membership.flatMap { positions.memberships[$0] }.map { dossier.memberships[$0] }
    member("jobTitle", Self.repeatable(held?.role.text(preferring: language)))
    guard let id = held?.organization?.rawValue ?? represented, let position = positions.organizations[id] else {
      return
    }
    text.key("affiliation")
    begin("{")
    organization(dossier.organizations[position])
    end("}")
  }

  private mutating func organization(_ organization: Organization) {
    member("@type", "Organization")
    identify(organization.id.rawValue)
    let name = organization.name.text(preferring: language)
    guard isFirst(organization.id.rawValue) else { return member("name", Self.repeatable(name)) }
    member("name", name)
    var others = organization.nameVariants
    if let short = organization.shortName?.text(preferring: language) { others.insert(short, at: 0) }
    alternateNames(others)
    addresses("sameAs", organization.sameAs)
  }

  private mutating func alternateNames(_ names: [String]) {
    list("alternateName", names.filter { !$0.isEmpty }) { document, name in document.text.string(name) }
  }

  // MARK: Places

  /// Writes a place, each time with what search engines ask of a location.
  mutating func write(_ place: Place) {
    begin("{")
    member("@type", "Place")
    identify(place.id.rawValue)
    let name = place.name.text(preferring: language)
    let isFirst = isFirst(place.id.rawValue)
    member("name", isFirst ? name : Self.repeatable(name))
    if let country = place.country {
      text.key("address")
      begin("{")
      member("@type", "PostalAddress")
      member("addressCountry", country.text)
      end("}")
    }
    if isFirst {
      if let latitude = place.latitude, let longitude = place.longitude {
        text.key("geo")
        begin("{")
        member("@type", "GeoCoordinates")
        member("latitude", latitude.text)
        member("longitude", longitude.text)
        end("}")
      }
      addresses("sameAs", place.sameAs)
    }
    end("}")
  }

  // MARK: Subjects

  /// Writes agenda items and their topics as what an event is about.
  mutating func writeSubjects(_ items: [Int]) {
    let topics = topics(of: items.lazy.flatMap { [dossier] in dossier.agendaItems[$0].topics })
    guard !items.isEmpty || !topics.isEmpty else { return }
    text.key("about")
    begin("[")
    for item in items {
      text.separate()
      begin("{")
      member("@type", "Thing")
      identify(dossier.agendaItems[item].id.rawValue)
      member("name", dossier.agendaItems[item].title)
      end("}")
    }
    for topic in topics {
      text.separate()
      write(dossier.topics[topic])
    }
    end("]")
  }

  /// Writes topics as what a work is about.
  mutating func writeTopics(_ references: [ID<Topic>]) {
    list("about", topics(of: references)) { document, topic in document.write(document.dossier.topics[topic]) }
  }

  private func topics(of references: some Sequence<ID<Topic>>) -> [Int] {
    var seen: Set<Int> = []
    return references.compactMap { positions.topics[$0.rawValue] }.filter { seen.insert($0).inserted }
  }

  private mutating func write(_ topic: Topic) {
    begin("{")
    member("@type", "DefinedTerm")
    identify(topic.id.rawValue)
    let name = topic.name.text(preferring: language)
    if isFirst(topic.id.rawValue) {
      member("name", name)
      member("inDefinedTermSet", topic.scheme?.text)
      addresses("sameAs", topic.sameAs)
    } else {
      member("name", Self.repeatable(name))
    }
    end("}")
  }
}
