import Communique

/// The merged dossier in the making.
struct DossierAssembly {
  private(set) var result: Dossier
  let identifiers: IdentifierAssignment
  let matcher: EntityMatcher
  let options: MergeOptions
  var diagnostics: [Diagnostic]
  var differences: [FieldDifference] = []
  private let parties: PartyNames
  private let labels: [String: String]

  init(_ first: Dossier, identifiers: IdentifierAssignment, matcher: EntityMatcher, options: MergeOptions) {
    self.identifiers = identifiers
    self.matcher = matcher
    self.options = options
    diagnostics = identifiers.diagnostics
    parties = DossierAssembly.partyNames(matcher, identifiers)
    var labels: [String: String] = [:]
    for (input, dossier) in matcher.dossiers.enumerated() {
      var dossier = dossier
      var collector = LabelCollector(replacements: identifiers.replacements[input])
      dossier.visitFields(&collector)
      labels.merge(collector.labels) { first, _ in first }
    }
    self.labels = labels
    result = first
    result = rewritten(first, input: 0)
  }

  private static func partyNames(_ matcher: EntityMatcher, _ identifiers: IdentifierAssignment) -> PartyNames {
    var names: [String: Set<[String]>] = [:]
    for (root, texts) in matcher.agentNames() {
      names[identifiers.identifiers[root]] = Set(texts.map { $0.split(separator: " ").map(String.init) })
    }
    return PartyNames(names)
  }

  /// A dossier with the identifiers that its entities have in the result.
  private func rewritten(_ dossier: Dossier, input: Int) -> Dossier {
    var dossier = dossier
    var rewriter = ReferenceRewriter(replacements: identifiers.replacements[input])
    dossier.visitFields(&rewriter)
    // Where a dossier names two entities alike, references mean the first; the second gets its name by its place.
    var renamer = EntityRenamer(
      names: matcher.inventory.nodes.indices.lazy.filter { matcher.inventory.nodes[$0].input == input }
        .map { identifiers.identifiers[$0] })
    dossier.visitFields(&renamer)
    return dossier
  }

  /// Takes a dossier into the result.
  mutating func add(_ dossier: Dossier, input: Int) {
    let other = rewritten(dossier, input: input)
    var uniter = DossierUniter(other, parties: parties, labels: labels, options: options)
    result.visitFields(&uniter)
    diagnostics += uniter.diagnostics
    differences += uniter.differences
  }

  /// The result, with what the sources have differently.
  func finish() -> MergeResult {
    MergeResult(dossier: result, diagnostics: diagnostics, identifiers: identifiers.replacements)
  }
}

/// Gives entities their identifiers by their place.
private struct EntityRenamer: EntityListVisitor {
  let names: [String]
  var position = 0

  init(names: some Sequence<String>) { self.names = Array(names) }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for index in value.indices {
      guard names.indices.contains(position) else { return }
      if value[index].id.rawValue != names[position] { value[index].id = ID(unchecked: names[position]) }
      position += 1
    }
  }
}

/// Collects what entities are called.
private struct LabelCollector: EntityListVisitor {
  let replacements: [String: String]
  var labels: [String: String] = [:]

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for entity in value {
      guard let id = replacements[entity.id.rawValue], labels[id] == nil else { continue }
      labels[id] = entity.displayLabel(preferring: nil)
    }
  }
}
