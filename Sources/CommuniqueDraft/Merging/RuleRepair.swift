import Communique

/// Takes back what makes the merged dossier break a rule that no dossier broke before: two halves that are right each can
/// be wrong together.
struct RuleRepair {
  private static let codes: Set<Diagnostic.Code> = [.referenceCycle, .sessionOutsideParent, .dateReversed]
  private(set) var diagnostics: [Diagnostic] = []
  private let known: Set<String>

  /// - Parameter dossiers: The dossiers, with the identifiers that their entities have in the result.
  init(_ dossiers: [Dossier]) {
    known = Set(
      dossiers.flatMap { dossier in
        RuleRepair.findings(in: dossier).map { RuleRepair.key($0, in: RuleRepair.identifiers(of: dossier)) }
      })
  }

  /// Takes out of a dossier the references and dates that break a rule now.
  mutating func repair(_ dossier: inout Dossier) {
    // Each round mends one entity of each circle; what is left after that is no work for patience.
    for _ in 0..<16 {
      let identifiers = RuleRepair.identifiers(of: dossier)
      let findings = RuleRepair.findings(in: dossier).filter { !known.contains(RuleRepair.key($0, in: identifiers)) }
      guard !findings.isEmpty else { return }
      let fields = RuleRepair.fields(to: findings)
      var clearer = FieldClearer(fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.entity, $0.field) }))
      dossier.visitFields(&clearer)
      diagnostics += findings.filter { finding in fields.contains { "\($0.entity)/\($0.field)" == finding.path } }.map {
        Diagnostic(
          .mergeConflictCycle, "What the dossiers have here breaks a rule together: \($0.message)", path: $0.path)
      }
      if clearer.count == 0 { return }
    }
  }

  private static func findings(in dossier: Dossier) -> [Diagnostic] {
    dossier.diagnostics().filter { codes.contains($0.code) }
  }

  /// The fields to clear: all that are reported, but of circles the last of each kind of entity alone.
  private static func fields(to findings: [Diagnostic]) -> [(entity: String, field: String)] {
    var fields: [String: String] = [:]
    var ofCircles: [String: (entity: String, field: String)] = [:]
    for finding in findings {
      let parts = finding.path.split(separator: "/").map(String.init)
      guard parts.count == 3 else { continue }
      let entity = "/\(parts[0])/\(parts[1])"
      if finding.code == .referenceCycle {
        ofCircles["\(parts[0])/\(parts[2])"] = (entity, parts[2])
      } else {
        fields[entity] = finding.code == .sessionOutsideParent ? "parent" : parts[2]
      }
    }
    for circle in ofCircles.values { fields[circle.entity] = circle.field }
    return fields.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
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
