import Communique

/// The merged dossier in the making.
struct DossierAssembly {
  private(set) var result: Dossier
  let identifiers: IdentifierAssignment
  let matcher: EntityMatcher
  let options: MergeOptions
  var diagnostics: [Diagnostic]
  var differences: [FieldDifference] = []
  /// The dossiers, with the identifiers of the result.
  private var parts: [Dossier] = []
  private var sourcesOfNames: [String: ID<Source>] = [:]
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
    parts = [result]
    rememberNames(of: result)
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
    parts.append(other)
    var uniter = DossierUniter(
      other, parties: parties, labels: labels, sourcesOfNames: sourcesOfNames, options: options)
    result.visitFields(&uniter)
    diagnostics += uniter.diagnostics
    differences += uniter.differences
    rememberNames(of: other)
  }

  /// Remembers which source a name comes from, where the dossier has only one.
  private mutating func rememberNames(of dossier: Dossier) {
    guard dossier.sources.count == 1, let source = dossier.sources.first?.id else { return }
    for id in dossier.people.map(\.id.rawValue) + dossier.organizations.map(\.id.rawValue)
    where sourcesOfNames[id] == nil { sourcesOfNames[id] = source }
  }

  /// The result, with what the sources have differently.
  mutating func finish() -> MergeResult {
    var repair = RuleRepair(parts)
    repair.repair(&result)
    diagnostics += repair.diagnostics
    if options.detectsRepetition { markRepetition() }
    if options.proposesDiscrepancies { addDiscrepancies() }
    return MergeResult(dossier: result, diagnostics: diagnostics, identifiers: identifiers.ofEntities)
  }

  /// For each source of the result, the dossiers that have it.
  private var inputsOfSources: [String: Set<Int>] {
    var inputs: [String: Set<Int>] = [:]
    for (number, node) in matcher.inventory.nodes.enumerated() where node.kind == .source {
      inputs[identifiers.identifiers[number], default: []].insert(node.input)
    }
    return inputs
  }

  private mutating func addDiscrepancies() {
    var finder = WordingDiscrepancies(inputsOfSources: inputsOfSources, words: matcher.words)
    result.visitFields(&finder)
    var list = DiscrepancyList(result)
    for difference in differences {
      list.add(difference.kind, difference.subject, difference.field, [difference.kept, difference.other])
    }
    for finding in finder.findings { list.add(finding.kind, finding.subject, finding.field, finding.readings) }
    result.discrepancies = list.discrepancies
  }

  private mutating func markRepetition() {
    let inputs = inputsOfSources
    var collector = ReportCollector(words: matcher.words)
    result.visitFields(&collector)
    let sources = result.sources
    let texts = sources.map { collector.passages(of: $0) }
    let findings = SourceRepetition.findings(texts) { left, right in
      let first = inputs[sources[left].id.rawValue] ?? []
      return first.isDisjoint(with: inputs[sources[right].id.rawValue] ?? [])
    }
    let groups = result.independentSourceGroups()
    for finding in findings {
      let pair = [sources[finding.source].id, sources[finding.other].id]
      guard !groups.contains(where: { $0.contains(pair[0]) && $0.contains(pair[1]) }) else { continue }
      mark(finding)
    }
  }

  private mutating func mark(_ finding: SourceRepetition.Finding) {
    let source = result.sources[finding.source]
    let other = result.sources[finding.other]
    let derivation = SourceRepetition.derivation(finding, source, other)
    let isFirst = derivation?.isFirst ?? (finding.share >= finding.reverse)
    let position = isFirst ? finding.source : finding.other
    let origin = isFirst ? other : source
    let percent = Int((isFirst ? finding.share : finding.reverse) * 100)
    let reverse = Int((isFirst ? finding.reverse : finding.share) * 100)
    let message =
      "\(percent) % of the words in which it reports stand in “\(origin.id)”, and \(reverse) % of that one's in this"
    if let derivation {
      result.sources[position].derivedFrom.append(Derivation(source: origin.id, relation: derivation.1))
    } else {
      var note = result.sources[position].note ?? LocalizedText()
      let language = note.entries.first?.language ?? .undetermined
      note[language] = (note[language].map { $0 + "\n" } ?? "") + message
      result.sources[position].note = note
    }
    diagnostics.append(
      Diagnostic(
        .mergeSourceRepetition, "“\(result.sources[position].id)” repeats “\(origin.id)”: \(message)",
        path: "/sources/\(position)"))
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
