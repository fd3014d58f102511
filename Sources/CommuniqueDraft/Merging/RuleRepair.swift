import Communique

/// Takes back what makes the merged dossier break a rule that no dossier broke before: two halves that are right each can
/// be wrong together.
struct RuleRepair {
  private static let codes: Set<Diagnostic.Code> = [.referenceCycle, .sessionOutsideParent, .dateReversed]
  private(set) var diagnostics: [Diagnostic] = []
  private let known: Set<String>
  private let edges: [ReferenceEdges]

  /// - Parameter dossiers: The dossiers, with the identifiers that their entities have in the result.
  init(_ dossiers: [Dossier]) {
    known = Set(
      dossiers.flatMap { dossier in
        let identifiers = RuleRepair.identifiers(of: dossier)
        return RuleRepair.findings(in: dossier).map { RuleRepair.key($0, in: identifiers) }
      })
    edges = dossiers.map { ReferenceEdges($0) }
  }

  /// Takes out of a dossier the references and dates that break a rule now.
  mutating func repair(_ dossier: inout Dossier) {
    // Each round mends one entity of each circle; what is left after that is no work for patience.
    for _ in 0..<16 {
      let identifiers = RuleRepair.identifiers(of: dossier)
      let findings = RuleRepair.findings(in: dossier).filter { !known.contains(RuleRepair.key($0, in: identifiers)) }
      guard !findings.isEmpty else { return }
      let fields = fields(to: findings, in: identifiers, ReferenceEdges(dossier))
      var clearer = FieldClearer(fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.entity, $0.field) }))
      dossier.visitFields(&clearer)
      diagnostics += findings.map {
        Diagnostic(
          .mergeConflictRule, "What the dossiers have here breaks a rule together, and was taken out: \($0.message)",
          path: $0.path)
      }
      if clearer.count == 0 { return }
    }
  }

  private static func findings(in dossier: Dossier) -> [Diagnostic] {
    dossier.diagnostics().filter { codes.contains($0.code) }
  }

  /// The fields to clear: those that are reported, and of each circle the reference that came last.
  private func fields(to findings: [Diagnostic], in lists: [String: [String]], _ now: ReferenceEdges)
    -> [(entity: String, field: String)]
  {
    var fields: [String: String] = [:]
    for finding in findings {
      let parts = finding.path.split(separator: "/").map(String.init)
      guard parts.count == 3, let position = Int(parts[1]) else { continue }
      var entity = "/\(parts[0])/\(position)"
      var field = parts[2]
      if finding.code == .sessionOutsideParent { field = "parent" }
      if finding.code == .referenceCycle, let list = lists[parts[0]], list.indices.contains(position) {
        let last = latest(now.circle(from: list[position], list: parts[0], field: field), "\(parts[0])/\(field)", now)
        if let last, let place = list.firstIndex(of: last) { entity = "/\(parts[0])/\(place)" }
      }
      fields[entity] = field
    }
    return fields.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The member of a circle whose reference the latest dossier brought.
  private func latest(_ members: [String], _ name: String, _ now: ReferenceEdges) -> String? {
    func origin(_ member: String) -> Int {
      edges.firstIndex { $0.targets[name]?[member] == now.targets[name]?[member] } ?? edges.count
    }
    return members.max { origin($0) < origin($1) }
  }

  private static func identifiers(of dossier: Dossier) -> [String: [String]] {
    var dossier = dossier
    var collector = IdentifierLists()
    dossier.visitFields(&collector)
    return collector.lists
  }

  private static func key(_ finding: Diagnostic, in lists: [String: [String]]) -> String {
    let parts = finding.path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let position = Int(parts[1]), let list = lists[parts[0]], list.indices.contains(position)
    else { return "\(finding.code) \(finding.path)" }
    return "\(finding.code) \(list[position])"
  }
}

private struct IdentifierLists: EntityListVisitor {
  var lists: [String: [String]] = [:]

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    lists[field.name.string] = value.map(\.id.rawValue)
  }
}
