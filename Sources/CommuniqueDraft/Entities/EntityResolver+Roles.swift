extension EntityResolver {
  /// The office with a key and an organization; its person where known.
  mutating func officeIndex(_ office: OfficeCandidate, person: Int?) -> Int {
    let key = "\(office.key) \(office.organization.map(String.init) ?? "") \(person.map(String.init) ?? "")"
    let words = scanner.string(office.words)
    if let known = officeIndexes[key] {
      if words.utf8.count > offices[known].words.utf8.count { offices[known].words = words }
      return known
    }
    offices.append(
      DraftOffice(
        role: scanner.string(office.role), organization: office.organization, person: person, words: words))
    officeKeys.append(office.key)
    officeIndexes[key] = offices.count - 1
    return offices.count - 1
  }

  /// Whether two organizations can be the same; one that is not said can be any.
  func isCompatible(_ left: Int?, _ right: Int?) -> Bool {
    guard let left, let right, left != right else { return true }
    return agents[left].parent == right || agents[right].parent == left || isBare(left, right) || isBare(right, left)
  }

  /// Whether a bare “Commission” can be short for a body.
  private func isBare(_ short: Int, _ body: Int) -> Bool {
    scanner.heads[short]?.isBare == true
      && partsOfName(agents[body].name).contains(words(of: agents[short].name).joined())
  }

  /// Finds who holds the offices that stand without a name.
  mutating func resolveRoles() {
    holdings.sort { $0.position < $1.position }
    var byKey: [String: [Holding]] = [:]
    for holding in holdings {
      var key = holding.key[...]
      byKey[String(key), default: []].append(holding)
      // “the Secretary” is also short for the Secretary of State.
      while let dot = key.lastIndex(of: ".") {
        key = key[..<dot]
        byKey[String(key), default: []].append(holding)
      }
    }
    var next = 0
    for index in mentions.indices where mentions[index].kind == .role {
      while next < scanner.candidates.count,
        scanner.candidates[next].tokens.lowerBound < mentions[index].tokens.lowerBound
      { next += 1 }
      guard next < scanner.candidates.count, let office = scanner.candidates[next].offices.first else { continue }
      let known = candidates(for: office, byKey)
      guard let person = holder(of: office, at: mentions[index].tokens.lowerBound, among: known) else { continue }
      mentions[index].agent = persons[person].agent
      mentions[index].resolution = .role
      if let number = mentions[index].office { offices[number].person = persons[person].agent }
    }
  }

  private func candidates(for office: OfficeCandidate, _ byKey: [String: [Holding]]) -> [Holding] {
    var keys = [office.key]
    if office.key == "head", office.organization != nil {
      keys += [
        "secretary.general", "president", "chair", "director general", "director managing", "high representative",
      ]
    } else if office.key == "head.diplomat" {
      keys = ["minister.foreign", "secretary.state", "secretary.foreign", "high representative"]
    } else if office.key == "representative" {
      keys += ["ambassador"]
    }
    return keys.flatMap { byKey[$0] ?? [] }
  }

  /// The one holder, or the last named before in the same block.
  private func holder(of office: OfficeCandidate, at position: Int, among known: [Holding]) -> Int? {
    let isChair = office.key.hasPrefix("chair")
    let fitting = known.filter { isCompatible($0.organization, office.organization) }
    let mixed = known.filter { isChair && isMixed($0, office) }
    let exact = fitting.filter { $0.organization == office.organization && office.organization != nil }
    for group in [exact, fitting, mixed] where !group.isEmpty {
      if group.allSatisfy({ $0.person == group[0].person }) { return group[0].person }
      let block = block(of: position)
      let near = group.filter { $0.block == block && $0.position < position }
      if let last = near.last, near.allSatisfy({ $0.person == last.person }) { return last.person }
      // Of one organization's office the last one named holds it.
      let organizations = Set(group.map(\.organization))
      if organizations.count == 1, organizations != [nil], let last = group.last(where: { $0.position < position }) {
        return last.person
      }
      return nil
    }
    return nil
  }

  /// A state's minister can chair an organization: “the Finnish Chairperson-in-Office”, “the OSCE Chair”.
  private func isMixed(_ holding: Holding, _ office: OfficeCandidate) -> Bool {
    guard let left = holding.organization, let right = office.organization else { return true }
    return (agents[left].kind == .state) != (agents[right].kind == .state)
  }

  /// An office of a person without an organization is the one that the person holds of an organization.
  mutating func unifyOffices() {
    var known: [String: Int] = [:]
    for (index, office) in offices.enumerated() {
      guard let person = office.person, let organization = office.organization else { continue }
      let key = "\(officeKeys[index]) \(person)"
      let full = "\(key) \(organization)"
      if let other = known[full] {
        officeTargets[index] = other
      } else {
        known[full] = index
        known[key] = known[key] ?? index
      }
    }
    for (index, office) in offices.enumerated() where office.organization == nil {
      guard let person = office.person else { continue }
      let key = "\(officeKeys[index]) \(person)"
      if let other = known[key] { officeTargets[index] = other } else { known[key] = index }
    }
    for (index, target) in officeTargets where offices[index].words.utf8.count > offices[target].words.utf8.count {
      offices[target].words = offices[index].words
    }
    for index in mentions.indices {
      if let office = mentions[index].office, let target = officeTargets[office] { mentions[index].office = target }
    }
  }

  // MARK: Bodies

  /// Takes several wordings of one body together where only one such body is about.
  mutating func unifyBodies() {
    var target: [Int: Int] = [:]
    unifyGroups(&target)
    unifyBareBodies(&target)
    guard !target.isEmpty else { return }
    for index in mentions.indices {
      if let agent = mentions[index].agent, let other = target[agent] { mentions[index].agent = other }
    }
    for index in offices.indices {
      if let agent = offices[index].organization, let other = target[agent] { offices[index].organization = other }
    }
    for index in agents.indices {
      if let agent = agents[index].parent, let other = target[agent], other != index { agents[index].parent = other }
    }
  }

  private func unifyGroups(_ target: inout [Int: Int]) {
    var byKey: [String: [Int]] = [:]
    for (agent, identity) in scanner.groups { byKey[identity.key, default: []].append(agent) }
    for members in byKey.values {
      let owned = members.filter { scanner.groups[$0]?.organization != nil }.sorted()
      if owned.count == 1, let owner = owned.first {
        for member in members where member != owner { target[member] = owner }
      }
    }
    // “Ministers” are the foreign ministers where no others are about.
    let plain = byKey["ministers"] ?? []
    let special = byKey.keys.filter { $0.hasPrefix("ministers.") }
    guard special.count == 1, let members = special.first.flatMap({ byKey[$0] }), let first = members.sorted().first
    else {
      return
    }
    let main = target[first] ?? first
    let owner = scanner.groups[main]?.organization
    for member in plain {
      let other = scanner.groups[member]?.organization
      if other == nil || other == owner || owner == nil { target[member] = main }
    }
  }

  /// “the Ministerial Council” and “the Council” are the OSCE Ministerial Council where no other body’s name ends so.
  private func unifyBareBodies(_ target: inout [Int: Int]) {
    var owners: [String: Set<Int>] = [:]
    for agent in agents.indices where agents[agent].kind == .body || agents[agent].kind == .organization {
      guard scanner.groups[agent] == nil else { continue }
      for part in partsOfName(agents[agent].name) { owners[part, default: []].insert(agent) }
    }
    var counts: [Int: Int] = [:]
    for mention in mentions { if let agent = mention.agent { counts[agent, default: 0] += 1 } }
    // Short names first, so that what they stand for can stand for a longer one.
    for agent in scanner.heads.keys.sorted() {
      let name = words(of: agents[agent].name).joined(separator: " ")
      guard let others = owners[name]?.subtracting([agent]), (1...8).contains(others.count) else { continue }
      let fullest = others.filter { other in
        let own = words(of: agents[other].name).joined(separator: " ")
        return !others.contains { $0 != other && owners[own]?.contains($0) == true }
      }
      if let only = mainBody(of: fullest, counts), target[only] == nil { target[agent] = only }
    }
    for (agent, other) in target {
      if let further = target[other] { target[agent] = further == agent ? other : further }
    }
  }

  /// The only body, or the one that the text is about: named first and at least twice as often as any other.
  private func mainBody(of bodies: Set<Int>, _ counts: [Int: Int]) -> Int? {
    guard let first = bodies.min(), bodies.count > 1 else { return bodies.first }
    let others = bodies.subtracting([first])
    let most = others.map { counts[$0] ?? 0 }.max() ?? 0
    return most > 0 && (counts[first] ?? 0) >= 2 * most ? first : nil
  }

  private func words(of name: String) -> [String] {
    name.split(separator: " ").prefix(12).map { NameFolding.fold($0.lowercased()) }.filter { !$0.isEmpty }
  }

  /// The ends of a name that can stand for it, and its first word; not the name itself.
  private func partsOfName(_ name: String) -> [String] {
    let words = words(of: name)
    guard words.count > 1 else { return [] }
    return words.indices.dropFirst().map { words[$0...].joined(separator: " ") } + [words[0]]
  }
}
