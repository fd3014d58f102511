internal import Communique
internal import Synchronization

/// A package whose rows have been found, of which any dossier can be read.
struct CSVPackage: Sendable {
  let index: CSVPackageIndex
  let files: CSVPackageFiles
  let options: CSVPackageOptions
  /// Whether texts are protected from spreadsheets.
  let isProtected: Bool
  /// Whether something is wrong that can concern any dossier, so that none is given.
  let isBroken: Bool
  /// Whether a table is there and could not be opened.
  let lacksTable: Bool

  /// Reads a dossier.
  ///
  /// - Parameter general: What was found before, which its findings are to begin with.
  func item(_ number: Int, general: [Diagnostic]) -> ReadingItem {
    let id = index.dossiers[number]
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    findings.report(general)
    let rows = load(number, findings)
    var joiner = CSVJoiner(id: id, tables: rows, findings: findings)
    let joined = joiner.join(isProtected: isProtected)
    CSVEntityCheck(joiner, joined, findings).run()
    let index = index
    var reader = CSVRecordReader(joined, isKnownDossier: { $0 != id && index.isDossier($0) }, findings: findings)
    let dossier = reader.read()
    let failed = isBroken || findings.hasErrors
    if !failed, options.checksFlatView { CSVFlatCheck(joined, dossier, findings).run() }
    var found = findings.take()
    // What was in the table is not known, so that others seem to lead nowhere.
    if lacksTable { found.removeAll { $0.code == .csvRowOrphan || $0.code == .csvEntityUnknown } }
    return makeItem(failed ? nil : dossier, found, map: CSVSourceMap(joined))
  }

  func makeItem(_ dossier: Dossier?, _ findings: [Diagnostic], map: CSVSourceMap?) -> ReadingItem {
    ReadingItem(
      result: ReadingResult(dossier: dossier, diagnostics: findings), map: map, files: files,
      limit: ReadingItem.Limit(count: options.maximumDiagnostics, code: .csvDiagnosticLimit))
  }

  /// Reads the rows of a dossier.
  private func load(_ number: Int, _ findings: CSVFindings) -> [CSVTableRows] {
    let schema = CSVSchema.current
    var sizes = [Int](repeating: 0, count: schema.tables.count)
    for table in schema.tables.indices where index.sources[table] != nil {
      sizes[table] = index.runs(of: number, in: table).reduce(0) { $0 + $1.end - $1.start.offset }
    }
    var loaded: [CSVTableRows?]
    // Another thread is not worth it for little.
    if sizes.reduce(0, +) > 1 << 20 {
      loaded = loadOnTwoCores(number, sizes, findings)
    } else {
      loaded = schema.tables.indices.map { sizes[$0] > 0 ? load(number, $0, findings) : nil }
    }
    for table in schema.tables.indices where loaded[table] == nil || loaded[table]?.count == 0 {
      // The dossier itself need not have a row.
      let isImplied = table == schema.dossiers
      loaded[table] = CSVTableRows(
        table: table, source: isImplied ? nil : index.sources[table], count: isImplied ? 1 : 0)
    }
    return loaded.compactMap { $0 }
  }

  private func load(_ number: Int, _ table: Int, _ findings: CSVFindings) -> CSVTableRows? {
    index.sources[table].map {
      CSVRowLoader.load(
        $0, index.runs(of: number, in: table), findings: findings, isKnownSyntax: index.isKnownSyntax)
    }
  }

  private func loadOnTwoCores(_ number: Int, _ sizes: [Int], _ findings: CSVFindings) -> [CSVTableRows?] {
    let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { sizes[$0] > sizes[$1] }
    let results = Mutex<[(rows: CSVTableRows?, findings: [Diagnostic])]>(sizes.map { _ in (nil, []) })
    let pieces = order.compactMap { table in
      index.sources[table].map { (source: $0, runs: index.runs(of: number, in: table)) }
    }
    let (isKnownSyntax, maximum) = (index.isKnownSyntax, options.maximumDiagnostics)
    Workers.run(pieces.count, isMuch: true) { piece in
      let (source, runs) = pieces[piece]
      let own = CSVFindings(maximum: maximum)
      let rows = CSVRowLoader.load(source, runs, findings: own, isKnownSyntax: isKnownSyntax)
      results.withLock { $0[source.table] = (rows, own.take()) }
    }
    let loaded = results.withLock { $0 }
    for (_, found) in loaded { findings.report(found) }
    return loaded.map(\.rows)
  }
}
