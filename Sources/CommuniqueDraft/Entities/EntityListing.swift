/// Lists what was resolved: agents, offices and places in the order of their first mention, with their variants.
struct EntityListing {
  private let resolver: EntityResolver
  private var result = EntityList()
  private var agentNumbers: [Int?]
  private var officeNumbers: [Int?]
  private var variants: [Int: Set<String>] = [:]
  /// Where wordings stand that have been looked at, by agent and hash.
  private var read: [Wording: Range<Int>] = [:]

  /// A wording of an agent.
  private struct Wording: Hashable {
    let agent: Int
    let hash: UInt64
  }

  /// Differs from run to run, so that no text can be made for which looking up is slow.
  private static let seed = UInt64(truncatingIfNeeded: "wording".hashValue)

  init(_ resolver: EntityResolver) {
    self.resolver = resolver
    agentNumbers = Array(repeating: nil, count: resolver.agents.count)
    officeNumbers = Array(repeating: nil, count: resolver.offices.count)
  }

  consuming func list() -> EntityList {
    result.mentions.reserveCapacity(resolver.mentions.count)
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
    guard mention.kind != .role, mention.kind != .pronoun, isNew(mention.tokens, of: agent) else { return }
    let words = resolver.scanner.string(mention.tokens)
    guard words != result.agents[agent].name, variants[agent, default: []].insert(words).inserted else { return }
    result.agents[agent].variants.append(words)
  }

  /// Whether an agent’s wording is the first with its scalars, as far as is known: most are not, and need no string.
  private mutating func isNew(_ tokens: Range<Int>, of agent: Int) -> Bool {
    let list = resolver.scanner.list.tokens
    guard let first = tokens.first, let last = tokens.last, last < list.count else { return true }
    let text = resolver.scanner.view.text
    let range = (list[first].range.lowerBound..<list[last].range.upperBound).clamped(to: text.indices)
    var hash = EntityListing.seed
    for index in range {
      hash = (hash ^ UInt64(text[index].value)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    let wording = Wording(agent: agent, hash: hash)
    guard let known = read[wording] else {
      read[wording] = range
      return true
    }
    return text[known] != text[range]
  }
}
