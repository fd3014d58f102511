import Communique

/// The names under which the agents of the merged dossier are known, to tell whether a label means one of them.
struct PartyNames: Sendable {
  private var words: [String: Set<[String]>] = [:]

  init() {}

  /// - Parameter names: For each agent's identifier, its names as folded words.
  init(_ names: [String: Set<[String]>]) { words = names }

  /// One party where two can be the same: the same agent, the same label, or a label that is a name of the other's agent.
  func united(_ first: Party, _ second: Party) -> UnitedValue<Party>? {
    func fits<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
      left == nil || right == nil || left == right
    }
    guard fits(first.agent, second.agent), fits(first.membership, second.membership),
      fits(first.onBehalfOf, second.onBehalfOf)
    else { return nil }
    guard (first.agent != nil && first.agent == second.agent) || sharesLabel(first, second) else { return nil }
    var united = first
    united.agent = first.agent ?? second.agent
    united.label = first.label ?? second.label
    united.membership = first.membership ?? second.membership
    united.onBehalfOf = first.onBehalfOf ?? second.onBehalfOf
    guard let label = first.label, let other = second.label, label != other else { return UnitedValue(value: united) }
    return UnitedValue(
      value: united, wordings: [FieldConflict(field: "label", kept: label, other: other, isWording: true)])
  }

  private func sharesLabel(_ first: Party, _ second: Party) -> Bool {
    guard first.agent == nil || second.agent == nil else { return false }
    if let label = first.label, label == second.label { return true }
    return isName(first.label, of: second.agent) || isName(second.label, of: first.agent)
  }

  private func isName(_ label: String?, of agent: ID<Agent>?) -> Bool {
    guard let label, let agent, let names = words[agent.rawValue] else { return false }
    var folding = WordFolding()
    let words = folding.words(of: label)
    return names.contains(words) || (words.first == "the" && names.contains(Array(words.dropFirst())))
  }
}
