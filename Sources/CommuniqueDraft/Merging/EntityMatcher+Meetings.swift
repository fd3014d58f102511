import Communique

extension EntityMatcher {
  private struct Profile {
    let meeting: Meeting
    let input: Int
    let isMain: Bool
    let title: Set<Int32>
    let titleKeys: Set<String>
    let bodies: Set<Int>
    let agents: Set<Int>
    let place: Int?
  }

  /// Matches whole meetings before their sessions, because sessions of different meetings are different.
  mutating func matchMeetings() {
    let profiles = meetingProfiles()
    let candidates = meetingCandidates(profiles)
    let mains = candidates.filter { pair in
      [pair.left, pair.right].allSatisfy { profiles[$0]?.isMain == true || profiles[$0]?.meeting.parent == nil }
    }
    // Sessions of sessions are compared when those that they are part of are known.
    for pairs in [mains, candidates, candidates, candidates] {
      let matcher = self
      func parents(_ node: Int) -> Int? {
        profiles[node].flatMap { matcher.cluster(of: $0.meeting.parent, input: $0.input) }
      }
      let parent = Dictionary(uniqueKeysWithValues: profiles.keys.map { ($0, parents($0)) })
      func score(_ left: Int, _ right: Int) -> Double? {
        guard let first = profiles[left], let second = profiles[right] else { return nil }
        return matcher.score(first, second, (parent[left] ?? nil), (parent[right] ?? nil))
      }
      let matches = pairs.compactMap { pair in
        score(pair.left, pair.right).map { Match(score: $0, left: pair.left, right: pair.right) }
      }
      join(unambiguous(matches)) { left, right in score(left, right) == nil }
    }
  }

  /// Leaves out pairs of which a node has another partner in the same dossier that fits as well.
  func unambiguous(_ matches: [Match]) -> [Match] {
    var best: [[Int]: (score: Double, count: Int)] = [:]
    func keys(_ match: Match) -> [[Int]] {
      [[match.left, inventory.nodes[match.right].input], [match.right, inventory.nodes[match.left].input]]
    }
    for match in matches {
      for key in keys(match) {
        let known = best[key] ?? (-1, 0)
        if match.score > known.score {
          best[key] = (match.score, 1)
        } else if match.score == known.score {
          best[key] = (known.score, known.count + 1)
        }
      }
    }
    return matches.filter { match in
      keys(match).allSatisfy { key in best[key].map { $0.score == match.score && $0.count == 1 } ?? false }
    }
  }

  private mutating func meetingProfiles() -> [Int: Profile] {
    var profiles: [Int: Profile] = [:]
    for (input, dossier) in dossiers.enumerated() {
      for (position, meeting) in dossier.meetings.enumerated() {
        let node = inventory.node(input: input, list: .meeting, position: position)
        let titles = meeting.title.entries.map { words.words(of: $0.text) }
        profiles[node] = Profile(
          meeting: meeting, input: input, isMain: dossier.about.contains(meeting.id),
          title: Set(words.content(of: titles.joined())), titleKeys: Set(keys(of: meeting.title)),
          bodies: clusters(of: meeting.bodies, input: input),
          agents: clusters(of: meeting.participations.compactMap(\.party.agent), input: input),
          place: cluster(of: meeting.place, input: input))
      }
    }
    return profiles
  }

  private func meetingCandidates(_ profiles: [Int: Profile]) -> [(left: Int, right: Int)] {
    let keys = profiles.mapValues { profile in
      profile.title.map { "word \($0)" } + profile.agents.map { "agent \($0)" } + (profile.isMain ? ["main"] : [])
    }
    var seen: Set<[Int]> = []
    return matches(sharing: keys, score: 0).filter { seen.insert([$0.left, $0.right]).inserted }.map {
      ($0.left, $0.right)
    }
    .sorted { $0 < $1 }
  }

  /// How surely two meetings are one; `nil` where they are not, or nothing shows it.
  private func score(
    _ left: Profile, _ right: Profile, _ leftParent: Int?, _ rightParent: Int?
  ) -> Double? {
    let first = left.meeting
    let second = right.meeting
    let sharedTitle = left.title.intersection(right.title).count
    let similarity = Double(sharedTitle) / Double(max(1, left.title.union(right.title).count))
    let hasSameTitle = !left.titleKeys.isDisjoint(with: right.titleKeys)
    let areMain = options.assumesSameMeeting && left.isMain && right.isMain
    let times = (EntityMatcher.time(of: first), EntityMatcher.time(of: second))
    // One report has the alliance meet, the other its ministers: where the days agree, that is no contradiction.
    let areOnOneDay = areMain && times.0 != nil && times.1 != nil
    guard EntityMatcher.areCompatible(first.number, second.number), EntityMatcher.areCompatible(times.0, times.1),
      areOnOneDay || areCompatibleKinds(first.kind, second.kind),
      areOnOneDay || (areMain && similarity >= 0.3) || left.bodies.isEmpty || right.bodies.isEmpty
        || !left.bodies.isDisjoint(with: right.bodies)
    else { return nil }
    if !areMain, !hasSameTitle,
      WordingIndex.areContrary(left.title, right.title, words.distinctive.union(words.ordinals))
    {
      return nil
    }
    if let leftParent, let rightParent, !clusters.areOne(leftParent, rightParent) { return nil }
    let isBilateral = first.kind == .bilateral || second.kind == .bilateral
    let contained = left.agents.isSubset(of: right.agents) || right.agents.isSubset(of: left.agents)
    if isBilateral, left.agents.count > 1, right.agents.count > 1, !contained { return nil }
    let sameAgents = !left.agents.isEmpty && left.agents == right.agents && left.agents.count > 1
    guard areMain || hasSameTitle || similarity >= 0.5 || (isBilateral && sameAgents) else { return nil }
    var score = hasSameTitle ? 4 : similarity >= 0.5 ? 2 + similarity : similarity
    if areMain { score += 4 }
    if times.0 != nil, times.1 != nil { score += 2 }
    if !left.bodies.isDisjoint(with: right.bodies) { score += 2 }
    if sameAgents { score += 2 } else if !left.agents.isDisjoint(with: right.agents) { score += 0.5 }
    if left.place != nil, left.place == right.place { score += 1 }
    if first.kind != nil, first.kind == second.kind { score += 1 }
    if leftParent != nil, rightParent != nil { score += 1 }
    return score >= 3.5 ? score : nil
  }

  private func areCompatibleKinds(_ left: MeetingKind?, _ right: MeetingKind?) -> Bool {
    EntityMatcher.areCompatible(left, right) || (EntityMatcher.isWhole(left) && EntityMatcher.isWhole(right))
  }

  /// Whether a kind is one of a whole meeting; these are often told apart by nothing but the reporter's habit.
  private static func isWhole(_ kind: MeetingKind?) -> Bool {
    guard let kind else { return false }
    return [.summit, .ministerial, .council].contains(kind)
  }

  /// The time of a meeting from its start to its end, as far as it is known.
  private static func time(of meeting: Meeting) -> PartialDate? {
    guard let start = meeting.start, let end = meeting.end, !start.isInterval, !end.isInterval,
      let first = start.earliest, let last = end.latest
    else { return meeting.start ?? meeting.end }
    return (try? PartialDate(text: "\(first.text)/\(last.text)")) ?? start
  }
}
