extension Dossier {
  /// The sources behind each other: every source with the sources that it was derived from, directly or through
  /// others, in one group. Sources that nothing joins stand alone.
  public func independentSourceGroups() -> [[ID<Source>]] {
    var group: [ID<Source>: Int] = [:]
    for (number, source) in sources.enumerated() { group[source.id] = number }
    for source in sources {
      for derivation in source.derivedFrom {
        guard let from = group[source.id], let to = group[derivation.source], from != to else { continue }
        for (id, number) in group where number == from { group[id] = to }
      }
    }
    var members: [Int: [ID<Source>]] = [:]
    var order: [Int] = []
    for source in sources {
      guard let number = group[source.id] else { continue }
      if members[number] == nil { order.append(number) }
      members[number, default: []].append(source.id)
    }
    return order.compactMap { members[$0] }
  }

  /// How many independent sources report an entity. Sources that were derived from one another count once; an
  /// attestation that is none, such as a silence without words, does not count.
  public func independentSourceCount(of entity: some Attested) -> Int {
    let reporting = Set(entity.attestations.filter(\.isReport).map(\.source))
    return independentSourceGroups().count(of: reporting)
  }
}

extension Attestation {
  /// Whether the source says something of the proposition: in any mode but ``AttestationMode/silence``, or in words that
  /// say that something was not said.
  public var isReport: Bool { mode != .silence || !segments.isEmpty }
}

extension [[ID<Source>]] {
  /// How many of the groups hold one of the sources. For many entities, make the groups once.
  package func count(of sources: some Sequence<ID<Source>>) -> Int {
    let sources = Set(sources)
    return count { $0.contains(where: sources.contains) }
  }
}
