extension EntityResolver {
  /// The office with a key and an organization; its person where known.
  mutating func officeIndex(_ office: OfficeCandidate, person: Int?) -> Int {
    let key = OfficeIdentity(key: office.key, organization: office.organization, person: person)
    if let known = officeIndexes[key] {
      let length = scanner.length(office.words)
      if length > officeLengths[known] {
        offices[known].words = scanner.string(office.words)
        officeLengths[known] = length
      }
      return known
    }
    let words = scanner.string(office.words)
    officeLengths.append(scanner.length(office.words))
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

  /// The holders of the offices of a key.
  private struct Holders {
    /// Each holder with each organization once; so many that they differ anyway are left out.
    var all: [Holding] = []
    /// Those named so far, the last ones of them.
    var named: [Holding] = []
    private var known: Set<[Int]> = []

    mutating func add(_ holding: Holding) {
      guard all.count < 64, known.insert([holding.person, holding.organization ?? -1]).inserted else { return }
      all.append(holding)
    }

    mutating func name(_ holding: Holding) {
      named.append(holding)
      if named.count > 64 { named.removeFirst(32) }
    }
  }

  /// Finds who holds the offices that stand without a name.
  mutating func resolveRoles() {
    holdings.sort { $0.position < $1.position }
    var holders: [String: Holders] = [:]
    for holding in holdings {
      for key in keys(of: holding) { holders[key, default: Holders()].add(holding) }
    }
    var next = 0
    var nextHolding = 0
    for index in mentions.indices where mentions[index].kind == .role {
      let position = mentions[index].tokens.lowerBound
      while next < scanner.candidates.count, scanner.candidates[next].tokens.lowerBound < position { next += 1 }
      while nextHolding < holdings.count, holdings[nextHolding].position < position {
        for key in keys(of: holdings[nextHolding]) { holders[key]?.name(holdings[nextHolding]) }
        nextHolding += 1
      }
      guard next < scanner.candidates.count, let office = scanner.candidates[next].offices.first else { continue }
      let keys = keys(for: office)
      guard
        let person = holder(
          of: office, at: position, among: keys.flatMap { holders[$0]?.all ?? [] },
          named: keys.flatMap { holders[$0]?.named ?? [] })
      else { continue }
      mentions[index].agent = persons[person].agent
      mentions[index].resolution = .role
      if let number = mentions[index].office { offices[number].person = persons[person].agent }
    }
  }

  /// A holding’s key and those that it is short for: “the Secretary” is also the Secretary of State.
  private func keys(of holding: Holding) -> [String] {
    var keys = [holding.key]
    var key = holding.key[...]
    while let dot = key.lastIndex(of: ".") {
      key = key[..<dot]
      keys.append(String(key))
    }
    return keys
  }

  private func keys(for office: OfficeCandidate) -> [String] {
    switch office.key {
    case "head" where office.organization != nil:
      [
        "head", "secretary.general", "president", "chair", "director general", "director managing",
        "high representative",
      ]
    case "head.diplomat": ["minister.foreign", "secretary.state", "secretary.foreign", "high representative"]
    case "representative": ["representative", "ambassador"]
    case "representative.permanent": ["representative.permanent", "representative", "ambassador"]
    default: [office.key]
    }
  }

  /// The one holder, or the last named before in the same block.
  private func holder(
    of office: OfficeCandidate, at position: Int, among all: [Holding], named: [Holding]
  ) -> Int? {
    let rules: [(Holding) -> Bool] = [
      { $0.organization == office.organization && office.organization != nil },
      { isCompatible($0.organization, office.organization) },
      { office.key.hasPrefix("chair") && isMixed($0, office) },
    ]
    for rule in rules {
      let group = all.filter(rule)
      guard let first = group.first else { continue }
      if group.allSatisfy({ $0.person == first.person }) { return first.person }
      let block = block(of: position)
      let near = named.filter { $0.block == block && rule($0) }
      if let last = near.last, near.allSatisfy({ $0.person == last.person }) { return last.person }
      // Of one organization’s office the last one named holds it.
      let isOfOne = first.organization != nil && group.allSatisfy { $0.organization == first.organization }
      return isOfOne ? named.last(where: rule)?.person : nil
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
    var counts: [Int: Int] = [:]
    for mention in mentions { if let agent = mention.agent { counts[agent, default: 0] += 1 } }
    unifyGroups(&target, counts)
    unifyBareBodies(&target, counts)
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

  /// Takes `Ministers` for those of the one organization whose ministers are named, unless that is one named in passing,
  /// after them and no more than once.
  private func unifyGroups(_ target: inout [Int: Int], _ counts: [Int: Int]) {
    var byKey: [String: [Int]] = [:]
    for (agent, identity) in scanner.groups { byKey[identity.key, default: []].append(agent) }
    func isCentral(_ owner: Int) -> Bool {
      let organization = scanner.groups[owner]?.organization
      return counts[owner, default: 0] + (organization.flatMap { counts[$0] } ?? 0) > 1
    }
    for (key, members) in byKey {
      let owned = members.filter { scanner.groups[$0]?.organization != nil }.sorted()
      if owned.count == 1, let owner = owned.first {
        // Every organization has ministers, and but one has allies.
        let isMeant = !key.hasPrefix("ministers") || isCentral(owner)
        for member in members where member != owner && (isMeant || owner < member) { target[member] = owner }
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
      guard other == nil || other == owner || owner == nil, isCentral(main) || main < member else { continue }
      target[member] = main
    }
  }

  /// “the Ministerial Council” and “the Council” are the OSCE Ministerial Council where no other body’s name ends so.
  private func unifyBareBodies(_ target: inout [Int: Int], _ counts: [Int: Int]) {
    var owners: [String: Set<Int>] = [:]
    for agent in agents.indices where agents[agent].kind == .body || agents[agent].kind == .organization {
      guard scanner.groups[agent] == nil else { continue }
      for part in partsOfName(agents[agent].name) { owners[part, default: []].insert(agent) }
    }
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
