internal import Communique
internal import CommuniqueFormats
internal import Dispatch
internal import Synchronization

/// The work that is left when a dossier is parsed: to validate it and to turn it into the model. Whoever comes first does
/// it, another core or the one that needs the result.
final class XMLDossierJob: Sendable {
  private enum State: Sendable {
    case waiting
    case running
    case done(ReadingItem)
  }

  private let index: XMLIndex
  private let map: XMLSourceMap
  private let options: XMLReadingOptions
  private let state = Mutex(State.waiting)
  private let isDone = DispatchSemaphore(value: 0)

  init(index: XMLIndex, map: XMLSourceMap, options: XMLReadingOptions) {
    self.index = index
    self.map = map
    self.options = options
  }

  /// Does the work, unless somebody else does.
  func run() {
    let isMine = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .running
      return true
    }
    guard isMine else { return }
    let item = read()
    state.withLock { $0 = .done(item) }
    isDone.signal()
  }

  /// What came of it; waits where somebody else is at it.
  func result() -> ReadingItem {
    run()
    isDone.wait()
    defer { isDone.signal() }
    guard case .done(let item) = state.withLock({ $0 }) else { return read() }
    return item
  }

  private func read() -> ReadingItem {
    var reader = XMLRecordReader(index: index, map: map, maximumFindings: options.maximumDiagnostics)
    var dossier = Dossier.template
    reader.read(&dossier, at: 0)
    reader.checkVersion(of: dossier)
    let findings = findings(reader)
    let failed = findings.contains { $0.severity == .error }
    return ReadingItem(
      result: ReadingResult(dossier: failed ? nil : dossier, diagnostics: findings), map: map, bytes: map.bytes,
      start: map.start, limit: options.limit)
  }

  /// The reader's findings, and those of the schema that they do not cover, in the order of the document.
  private func findings(_ reader: XMLRecordReader) -> [Diagnostic] {
    var findings = reader.findings.map(\.diagnostic)
    let nodes = Set(reader.findings.map(\.node))
    let covered = nodes.union(nodes.map { index.parent(of: $0) })
    switch XMLSchema.dossier {
    case .failure(let error): findings += error.diagnostics
    case .success(let schema):
      for finding in XMLIndexValidator.findings(in: index, against: schema, maximum: options.maximumDiagnostics) {
        // What the reader found says the same, and says it better.
        if covered.contains(finding.node) { continue }
        if case .structure = finding.problem.subject, covered.contains(index.parent(of: finding.node)) { continue }
        findings.append(
          finding.problem.diagnostic(at: map.position(of: finding.node))(map.file, map.path(of: finding.node)))
      }
    }
    findings.sort { ($0.location?.offset ?? 0) < ($1.location?.offset ?? 0) }
    guard reader.omitted > 0 else { return findings }
    return findings + [options.limit.finding(omitted: reader.omitted, after: findings.last)]
  }
}
