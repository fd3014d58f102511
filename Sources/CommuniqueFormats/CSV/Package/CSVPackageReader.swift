internal import Communique
internal import Synchronization

/// Reads dossiers from a CSV package: a folder with the tables that ``CSVExporter`` writes, or with some of them.
///
/// Rows and columns may stand in any order. What follows from something else may be left out: `dossiers.csv` where there is
/// one dossier, `dossier_id`, `ordinal`, the keys of values, and the dossier in keys. Short lists may stand in columns
/// named as their fields: `topics`, `speakers`. Every row is read, or reported.
///
/// A package of many dossiers is gone over twice: to find the rows of each dossier, and to read them. Memory holds the rows
/// of one dossier.
public struct CSVPackageReader: DossierReader {
  private let folder: CSVFolder
  private let options: CSVPackageOptions
  private let isProtected: Bool
  private let index: CSVPackageIndex
  private let files: CSVPackageFiles
  /// What concerns the package as a whole, until the first dossier takes it along.
  private var general: [Diagnostic]
  /// Whether something is wrong that can concern any dossier, so that none is given.
  private let isBroken: Bool
  private var position = 0

  /// Opens a package.
  ///
  /// - Parameters:
  ///   - path: The folder. Only files that stand directly in it and are called as our tables are read; links are not
  ///     followed.
  ///   - options: What the reader puts up with.
  /// - Throws: ``InputError`` where the folder cannot be looked into.
  public init(path: String, options: CSVPackageOptions = CSVPackageOptions()) throws(InputError) {
    try self.init(.disk(path: path), options: options)
  }

  /// Opens a package on disk or in memory.
  package init(_ folder: CSVFolder, options: CSVPackageOptions = CSVPackageOptions()) throws(InputError) {
    self.folder = folder
    self.options = options
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    let names = try folder.names()
    let schema = CSVSchema.current
    let header = CSVHeaderReader(folder: folder, options: options.reading, findings: findings)
    let sources = schema.tables.enumerated().map { table, description in
      names.contains(description.fileName) ? header.open(table) : nil
    }
    Self.reportOthers(names, folder, findings)
    isProtected = (options.profile ?? CSVPackageProfile(folder, names, findings).profile) == .spreadsheet
    index = CSVPackageIndex(sources, folder: folder, findings: findings)
    files = CSVPackageFiles(sources.compactMap { $0?.file })
    isBroken = findings.hasErrors
    general = findings.take()
  }

  /// Whether a folder in which these files stand is a package: it holds one of our tables.
  static func recognizes(_ names: [String]) -> Bool {
    let tables = Set(CSVSchema.current.tables.filter { $0.role != .derived }.map(\.fileName))
    return names.contains { tables.contains($0) }
  }

  /// Reports CSV files that are none of ours.
  private static func reportOthers(_ names: [String], _ folder: CSVFolder, _ findings: CSVFindings) {
    let tables = CSVSchema.current.tables.map(\.fileName)
    for name in names where name.lowercased().hasSuffix(".csv") && !tables.contains(name) && !name.hasPrefix(".") {
      findings.report(
        Diagnostic(
          .csvTableUnknown, "“\(Spelling.shortened(name))” is none of the package's tables, and is not read",
          location: SourceLocation(file: folder.path(of: name), line: 1, column: 1), path: "/\(name.dropLast(4))",
          hint: Spelling.nearest(to: name, in: tables).map { "Did you mean “\($0)”?" }
            ?? "Move it to another folder, or leave it"), isError: false)
    }
    if !recognizes(names) {
      findings.report(
        Diagnostic(
          .csvTableMissing, "The folder holds none of a package's tables",
          location: SourceLocation(file: folder.path, line: 1, column: 1),
          hint: "Start with those that communique template --to csv writes"))
    }
  }

  // MARK: Dossiers

  /// The next dossier, or what was wrong with it; `nil` at the end.
  public mutating func next() throws(InputError) -> ReadingItem? {
    if position < index.dossiers.count {
      position += 1
      return item(position - 1)
    }
    guard position == index.dossiers.count else { return nil }
    position += 1
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    findings.report(takeGeneral())
    reportOrphans(findings)
    let left = findings.take()
    return left.isEmpty ? nil : makeItem(nil, left, map: nil)
  }

  private mutating func takeGeneral() -> [Diagnostic] {
    defer { general = [] }
    return general
  }

  private mutating func item(_ number: Int) -> ReadingItem {
    let id = index.dossiers[number]
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    findings.report(takeGeneral())
    let rows = load(number, findings)
    var joiner = CSVJoiner(id: id, tables: rows, findings: findings)
    let joined = joiner.join(isProtected: isProtected)
    CSVEntityCheck(joiner, joined, findings).run()
    let index = index
    var reader = CSVRecordReader(joined, isKnownDossier: { $0 != id && index.isDossier($0) }, findings: findings)
    let dossier = reader.read()
    let failed = isBroken || findings.hasErrors
    if !failed, options.checksFlatView { CSVFlatCheck(joined, dossier, findings).run() }
    return makeItem(failed ? nil : dossier, findings.take(), map: CSVSourceMap(joined))
  }

  private func makeItem(_ dossier: Dossier?, _ findings: [Diagnostic], map: CSVSourceMap?) -> ReadingItem {
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
    Workers.run(pieces.count) { piece in
      let (source, runs) = pieces[piece]
      let own = CSVFindings(maximum: maximum)
      let rows = CSVRowLoader.load(source, runs, findings: own, isKnownSyntax: isKnownSyntax)
      results.withLock { $0[source.table] = (rows, own.take()) }
    }
    let loaded = results.withLock { $0 }
    for (_, found) in loaded { findings.report(found) }
    return loaded.map(\.rows)
  }

  /// Reports rows that belong to none of the dossiers.
  private func reportOrphans(_ findings: CSVFindings) {
    for (table, run) in index.orphans where table != CSVSchema.current.statementsFlat {
      guard let source = index.sources[table] else { continue }
      let layout = CSVTableLayout.current[table]
      let columns = [layout.ownerColumn, 0].compactMap { $0 }.map { source.columns[$0] }.filter { $0 >= 0 }
      var reader = source.reader(from: run.start, to: run.end)
      while (try? reader.next()) == true {
        guard !reader.isBlank else { continue }
        let column = columns.first { !reader.isEmpty($0) } ?? columns.first ?? 0
        let text = Spelling.shortened(reader.text(column))
        // What is wrong with a dossier's own row is reported already.
        guard table != CSVSchema.current.dossiers else { continue }
        findings.report(
          Diagnostic(
            .csvRowOrphan, "“\(text)” belongs to no dossier of dossiers.csv", location: reader.location(ofCell: column),
            path: reader.path(ofCell: column),
            hint: "Begin the key with the dossier's identifier and a colon, or add the dossier to dossiers.csv"))
      }
    }
  }
}
