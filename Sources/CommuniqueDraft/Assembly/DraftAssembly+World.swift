internal import Communique

extension DraftAssembly {
  /// Adds persons, organizations, states and documents.
  mutating func addAgents() {
    for (index, agent) in stages.entities.agents.enumerated() {
      switch agent.kind {
      case .person: addPerson(agent, index)
      case .organization, .body, .state: addOrganization(agent, index)
      case .document: addDocument(agent, index)
      }
    }
    let positions = Dictionary(dossier.organizations.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (index, agent) in stages.entities.agents.enumerated() {
      guard let id = organizations[index], let parent = agent.parent.flatMap({ organizations[$0] }), parent != id,
        let position = positions[id]
      else { continue }
      dossier.organizations[position].parent = parent
    }
    breakCycles()
  }

  private mutating func addPerson(_ agent: DraftAgent, _ index: Int) {
    let name = cleaned(agent.name)
    guard !name.isEmpty else { return }
    let id: ID<Person> = identifiers.take(cleaned(agent.familyName ?? agent.name), fallback: "person")
    var person = Person(id: id, name: name)
    person.givenName = agent.givenName.map(cleaned)
    person.familyName = agent.familyName.map(cleaned)
    person.honorific = agent.honorific.map(cleaned)
    person.nameVariants = variants(agent.variants, of: name)
    dossier.people.append(person)
    people[index] = id
    record(id, stage: "entities", rule: "person", at: firstMention(of: index))
  }

  private mutating func addOrganization(_ agent: DraftAgent, _ index: Int) {
    guard let name = localized(cleaned(agent.name)) else { return }
    let id: ID<Organization> = identifiers.take(
      cleaned(agent.shortName ?? agent.name), fallback: agent.kind == .state ? "state" : "organization")
    var organization = Organization(id: id, name: name)
    organization.shortName = agent.shortName.flatMap { localized(cleaned($0)) }
    if organization.shortName == organization.name { organization.shortName = nil }
    organization.kind = agent.organizationKind ?? (agent.kind == .state ? .state : nil)
    organization.country = agent.country.flatMap { try? CountryCode(text: $0) }
    organization.nameVariants = variants(agent.variants, of: cleaned(agent.name))
    dossier.organizations.append(organization)
    organizations[index] = id
    record(id, stage: "entities", rule: agent.kind == .state ? "state" : "organization", at: firstMention(of: index))
  }

  private mutating func addDocument(_ agent: DraftAgent, _ index: Int) {
    guard let title = localized(cleaned(agent.name)) else { return }
    let id: ID<Document> = identifiers.take(cleaned(agent.name), prefix: "doc-", fallback: "document")
    dossier.documents.append(Document(id: id, title: title))
    documents[index] = id
    record(id, stage: "entities", rule: "document", at: firstMention(of: index))
  }

  /// An organization that is its own part would break a rule of dossiers; the stages do not promise that none is.
  private mutating func breakCycles() {
    var parents: [ID<Organization>: ID<Organization>] = [:]
    for (position, organization) in dossier.organizations.enumerated() {
      guard let parent = organization.parent else { continue }
      var next: ID<Organization>? = parent
      var steps = 0
      while let current = next, current != organization.id, steps < 64 {
        next = parents[current]
        steps += 1
      }
      if next == nil {
        parents[organization.id] = parent
      } else {
        dossier.organizations[position].parent = nil
      }
    }
  }

  /// Adds the offices whose holders the text names.
  mutating func addMemberships() {
    for (index, office) in stages.entities.offices.enumerated() {
      guard let person = office.person.flatMap({ people[$0] }), let role = localized(cleaned(office.role)) else {
        continue
      }
      let id: ID<Membership> = identifiers.take(
        "\(person.rawValue) \(cleaned(office.role))", prefix: "m-", fallback: "office")
      var membership = Membership(id: id, person: person, role: role)
      membership.organization = office.organization.flatMap { organizations[$0] }
      dossier.memberships.append(membership)
      memberships[index] = id
      record(id, stage: "entities", rule: "office")
    }
  }

  /// Adds the places.
  mutating func addPlaces() {
    for (index, place) in stages.entities.places.enumerated() {
      guard let name = localized(cleaned(place.name)) else { continue }
      let id: ID<Place> = identifiers.take(cleaned(place.name), fallback: "place")
      var entity = Place(id: id, name: name)
      entity.country = place.country.flatMap { try? CountryCode(text: $0) }
      dossier.places.append(entity)
      places[index] = id
      record(id, stage: "entities", rule: "place")
    }
  }

  // MARK: Parties

  /// The party that a mention means: the agent with the office, or else the words.
  func party(ofMention index: Int) -> Party? {
    guard stages.entities.mentions.indices.contains(index) else { return nil }
    let mention = stages.entities.mentions[index]
    var party = Party()
    if let agent = mention.agent {
      party.agent = self.agent(agent)
      if people[agent] != nil { party.membership = membership(of: agent, mention) }
    }
    if party.agent == nil {
      // “They” names nobody, and as a label it would look like a name.
      guard mention.kind != .pronoun else { return nil }
      let label = words(ofTokens: mention.tokens)
      guard !label.isEmpty else { return nil }
      party.label = label
    }
    return party
  }

  /// The party that an agent is, with the one office that the text gives it, if it gives one.
  func party(ofAgent index: Int) -> Party? {
    guard let agent = agent(index) else {
      guard documents[index] != nil, stages.entities.agents.indices.contains(index) else { return nil }
      return Party(label: cleaned(stages.entities.agents[index].name))
    }
    let offices = officesOfPerson[index] ?? []
    return Party(agent: agent, membership: offices.count == 1 ? offices.first.flatMap { memberships[$0] } : nil)
  }

  private func membership(of agent: Int, _ mention: Mention) -> ID<Membership>? {
    if let office = mention.office, stages.entities.offices.indices.contains(office),
      stages.entities.offices[office].person == agent
    {
      return memberships[office]
    }
    let offices = officesOfPerson[agent] ?? []
    return offices.count == 1 ? offices.first.flatMap { memberships[$0] } : nil
  }

  func agent(_ index: Int) -> ID<Agent>? {
    if let person = people[index] { return ID(person) }
    return organizations[index].map { ID($0) }
  }

  // MARK: Names

  func cleaned(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || scalar.value < 0x20
      if isSpace {
        if !result.isEmpty, result.last != " " { result.append(" ") }
      } else if !(0x7F...0x9F).contains(scalar.value), scalar.value & 0xFFFE != 0xFFFE {
        result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  private func variants(_ names: [String], of name: String) -> [String] {
    var seen: Set<String> = [name]
    return names.map(cleaned).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private func firstMention(of agent: Int) -> Range<Int>? {
    firstMentions[agent].map { range(ofTokens: stages.entities.mentions[$0].tokens) }
  }
}
