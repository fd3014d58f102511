internal import Communique

/// Turns what a machine has written down into findings.
struct SchemaExplainer {
  let program: SchemaProgram
  let index: JSONIndex
  private let maximumDiagnostics: Int
  private let lines: JSONIndex.LineTable
  private var findings: [(offset: Int, finding: Diagnostic)] = []
  private var omitted = 0

  /// The application of a schema inside of which a failure is.
  struct Context {
    let schema: Int32
    /// The keyword that applied the schema, and the schema of that keyword.
    let keyword: SchemaKeyword
    let outer: Int32
    /// Whether the value is a key.
    let isKey: Bool
  }

  init(_ program: SchemaProgram, _ index: JSONIndex, maximumDiagnostics: Int) {
    self.program = program
    self.index = index
    self.maximumDiagnostics = maximumDiagnostics
    lines = JSONIndex.LineTable(index)
  }

  /// All findings, in the order of the text.
  func finishedFindings() -> [Diagnostic] {
    let sorted = findings.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.finding)
    guard omitted > 0 else { return sorted }
    let limit = ReadingItem.Limit(count: maximumDiagnostics, code: .jsonDiagnosticLimit)
    return sorted + [limit.finding(omitted: omitted, hasErrors: true, after: sorted.last)]
  }

  // MARK: Findings

  /// Adds a finding at a node; the parts are only made where it is not left out.
  mutating func add(_ node: Int32, _ make: (SourceLocation) -> Diagnostic) {
    guard findings.count < maximumDiagnostics else { return omitted += 1 }
    let offset = index.offset(of: Int(node))
    findings.append((offset, make(lines.location(of: offset))))
  }

  /// Whether a finding has to be left out, which is counted; then its parts, paths above all, need not be made.
  mutating func leavesOut() -> Bool {
    if findings.count >= maximumDiagnostics { omitted += 1 }
    return findings.count >= maximumDiagnostics
  }

  /// Adds the keys that stand twice in one object.
  mutating func addDuplicates() {
    let index = index
    for (first, second) in index.duplicateKeys(limit: maximumDiagnostics + 1) {
      let line = lines.location(of: index.offset(of: first)).line
      add(Int32(second)) { Self.duplicate(second, line, in: index, $0) }
    }
  }

  /// That a key stands twice.
  static func duplicate(_ key: Int, _ firstLine: Int?, in index: JSONIndex, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonKeyDuplicate,
      "The key “\(Spelling.shortened(index.text(of: key)))” stands twice in this object"
        + (firstLine.map { ", first on line \($0)" } ?? ""),
      location: location, path: index.path(of: key + 1), hint: "Remove one of the two")
  }

  /// Adds what a run has found.
  mutating func explain(_ trace: SchemaTrace, _ stop: SchemaMachine<SchemaRecordingMode>.Stop?) {
    if !trace.entries.isEmpty { explain(trace) }
    if let stop { explain(stop) }
    if findings.isEmpty, omitted == 0 { explain(.work(node: 0)) }
  }

  private mutating func explain(_ stop: SchemaMachine<SchemaRecordingMode>.Stop) {
    let index = index
    switch stop {
    case .depth(let node):
      add(node) {
        Diagnostic(
          .jsonSchemaDepth, "Here schemas are at work inside each other deeper than the limit", location: $0,
          path: index.path(of: Int(node)),
          hint: "Nest values less deep, look for a schema that leads back to itself, or raise maximumDepth")
      }
    case .work(let node):
      add(node) {
        Diagnostic(
          .jsonSchemaWork, "Validation was given up here, after more steps than the limit", location: $0,
          path: index.path(of: Int(node)), hint: "Look for subschemas that multiply, or raise maximumSteps")
      }
    case .expression(let number, let node):
      let text = Spelling.shortened(program.expressionTexts[Int(number)])
      add(node) {
        Diagnostic(
          .jsonSchemaWork, "Matching the pattern “\(text)” was given up here", location: $0,
          path: index.path(of: Int(node)), hint: "Write the pattern without look-around and back-references")
      }
    }
  }

  // MARK: The tree

  private mutating func explain(_ trace: SchemaTrace) {
    let root = Context(schema: program.root, keyword: .never, outer: -1, isKey: false)
    // A stack of its own, because the tree can be as deep as the limit.
    var open = [(entry: 0, context: root)]
    while let (position, context) = open.popLast() {
      let entry = trace.entries[position]
      guard !entry.isValid else { continue }
      switch entry.role {
      case .application:
        let inner = position == 0 ? root : self.context(of: entry, in: context, trace)
        for child in trace.children(of: position).reversed() { open.append((child, inner)) }
      case .failure: explain(entry, context)
      case .group:
        guard let best = bestBranch(position, trace) else {
          explainBranches(position, trace, context)
          continue
        }
        open.append((best, context))
      case .annotation, .evaluation: break
      }
    }
  }

  private func context(of entry: SchemaTrace.Entry, in outer: Context, _ trace: SchemaTrace) -> Context {
    let isKey =
      switch entry.keyword {
      case .propertyNames: true
      case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties, .items, .prefixItems,
        .unevaluatedItems:
        false
      default: outer.isKey
      }
    return Context(schema: entry.schema, keyword: entry.keyword, outer: outer.schema, isKey: isKey)
  }

  // MARK: Branches

  /// How far a branch came before it failed.
  private struct Progress: Comparable {
    /// Higher where the value was at least of the right type, and no constant told it apart.
    var rank = 3
    var failures = 0

    static func < (left: Progress, right: Progress) -> Bool {
      left.rank != right.rank ? left.rank < right.rank : left.failures > right.failures
    }
  }

  private func progress(_ branch: Int, _ node: Int32, _ trace: SchemaTrace) -> Progress {
    var progress = Progress()
    let end = min(branch + Int(trace.entries[branch].descendants), branch + 10_000)
    for position in branch...end where trace.entries[position].role == .failure {
      let entry = trace.entries[position]
      progress.failures += 1
      switch entry.keyword {
      case .type where entry.node == node: progress.rank = 0
      case .const, .enumeration, .never: progress.rank = min(progress.rank, entry.node == node ? 1 : 2)
      default: break
      }
    }
    return progress
  }

  /// The branch that came furthest; `nil` where all fail on the value itself, by its type or by what it is.
  private func bestBranch(_ group: Int, _ trace: SchemaTrace) -> Int? {
    var best: (branch: Int, progress: Progress)?
    for branch in trace.children(of: group) {
      let progress = progress(branch, trace.entries[group].node, trace)
      if let known = best, !(known.progress < progress) { continue }
      best = (branch, progress)
    }
    guard let best, best.progress.rank > 1 else { return nil }
    return best.branch
  }

  /// Explains branches of which none fits the value itself: by the types and the values that they ask for together.
  private mutating func explainBranches(_ group: Int, _ trace: SchemaTrace, _ context: Context) {
    if leavesOut() { return }
    let node = trace.entries[group].node
    var kinds: UInt8 = 0
    var values: [String] = []
    var hasOther = false
    for branch in trace.children(of: group) {
      var isExplained = false
      let end = min(branch + Int(trace.entries[branch].descendants), branch + 1000)
      for position in branch...end {
        let entry = trace.entries[position]
        guard entry.role == .failure, entry.node == node else { continue }
        isExplained = true
        switch entry.keyword {
        case .type: kinds |= UInt8(truncatingIfNeeded: entry.detail)
        case .const, .enumeration: values += self.values(entry.detail, limit: 12)
        default: hasOther = true
        }
      }
      if !isExplained { hasOther = true }
    }
    var expected: [String] = []
    if !values.isEmpty { expected.append(Self.list(values)) }
    if kinds != 0 { expected.append(Self.types(kinds)) }
    let keyword = trace.entries[group].keyword
    let code: Diagnostic.Code =
      hasOther || expected.isEmpty ? .jsonSchemaAnyOf : values.isEmpty ? .jsonSchemaType : .jsonSchemaEnumeration
    let message =
      "Found \(shown(node)); expected "
      + (expected.isEmpty
        ? "what one of the schemas of \(keyword.rawValue) allows" : expected.joined(separator: ", or "))
    let found = index.nodes[Int(node)].kind == .string ? index.text(of: Int(node)) : ""
    let near = Spelling.nearest(to: "“\(found)”", in: values)
    finding(code, message, near.map { "Did you mean \($0)?" } ?? "Write what is expected", node, keyword, context)
  }
}
