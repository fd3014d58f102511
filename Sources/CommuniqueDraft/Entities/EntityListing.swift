/// Lists what was resolved: agents, offices and places in the order of their first mention, with their variants.
struct EntityListing {
  private let resolver: EntityResolver
  private var result = EntityList()
  private var agentNumbers: [Int: Int] = [:]
  private var officeNumbers: [Int: Int] = [:]
  private var variants: [Int: Set<String>] = [:]

  init(_ resolver: EntityResolver) { self.resolver = resolver }

  consuming func list() -> EntityList {
    for mention in resolver.mentions {
      var mention = mention
      if let agent = mention.agent {
        let number = number(ofAgent: agent)
        mention.agent = number
        addVariant(mention, to: number)
      }
      if let office = mention.office { mention.office = number(ofOffice: office) }
      result.mentions.append(mention)
    }
    for office in resolver.offices.indices where resolver.officeTargets[office] == nil { _ = number(ofOffice: office) }
    return result
  }

  private mutating func number(ofAgent agent: Int) -> Int {
    if let known = agentNumbers[agent] { return known }
    let number = result.agents.count
    agentNumbers[agent] = number
    result.agents.append(resolver.agents[agent])
    result.agents[number].parent = nil
    // A chain of parents is as long as there are words in a name.
    if let parent = resolver.agents[agent].parent, parent != agent {
      let other = self.number(ofAgent: parent)
      result.agents[number].parent = other == number ? nil : other
    }
    return number
  }

  private mutating func number(ofOffice office: Int) -> Int {
    if let known = officeNumbers[office] { return known }
    var copy = resolver.offices[office]
    copy.organization = copy.organization.map { number(ofAgent: $0) }
    copy.person = copy.person.map { number(ofAgent: $0) }
    result.offices.append(copy)
    officeNumbers[office] = result.offices.count - 1
    return result.offices.count - 1
  }

  /// The wordings of a person's offices are no names of theirs.
  private mutating func addVariant(_ mention: Mention, to agent: Int) {
    guard mention.kind != .role, mention.kind != .pronoun else { return }
    let words = resolver.scanner.string(mention.tokens)
    guard words != result.agents[agent].name, variants[agent, default: []].insert(words).inserted else { return }
    result.agents[agent].variants.append(words)
  }
}
