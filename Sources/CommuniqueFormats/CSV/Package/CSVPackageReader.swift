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
  private let package: CSVPackage
  private var index: CSVPackageIndex { package.index }
  /// What concerns the package as a whole, until the first dossier takes it along.
  private var general: [Diagnostic]
  private var position = 0
  /// Dossiers that have been read ahead, the next one last.
  private var ready: [ReadingItem] = []

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
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    let names = try folder.names()
    let schema = CSVSchema.current
    let header = CSVHeaderReader(folder: folder, options: options.reading, findings: findings)
    let sources = schema.tables.enumerated().map { table, description in
      names.contains(description.fileName) ? header.open(table) : nil
    }
    let lacksTable = zip(schema.tables, sources).contains { $1 == nil && names.contains($0.fileName) }
    Self.reportOthers(names, folder, findings)
    let profile = options.profile ?? CSVPackageProfile(folder, names, findings).profile
    let index = CSVPackageIndex(sources, folder: folder, findings: findings)
    package = CSVPackage(
      index: index, files: CSVPackageFiles(sources.compactMap { $0?.file }), options: options,
      isProtected: profile == .spreadsheet, isBroken: findings.hasErrors, lacksTable: lacksTable)
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
    if ready.isEmpty, position < index.dossiers.count { readAhead() }
    if let item = ready.popLast() { return item }
    guard position == index.dossiers.count else { return nil }
    position += 1
    let findings = CSVFindings(maximum: package.options.maximumDiagnostics)
    findings.report(takeGeneral())
    reportOrphans(findings)
    let left = findings.take()
    return left.isEmpty ? nil : package.makeItem(nil, left, map: nil)
  }

  /// Reads the next dossiers, several small ones together on two cores.
  private mutating func readAhead() {
    let first = position
    var size = 0
    repeat {
      size += index.size(of: position)
      position += 1
    } while position < index.dossiers.count && size < 2 << 20 && position - first < 64
    let results = Mutex<[ReadingItem?]>([ReadingItem?](repeating: nil, count: position - first))
    let (package, general) = (package, takeGeneral())
    Workers.run(position - first, isMuch: size > 1 << 17) { piece in
      let item = package.item(first + piece, general: piece == 0 ? general : [])
      results.withLock { $0[piece] = item }
    }
    ready = results.withLock { $0 }.compactMap { $0 }.reversed()
  }

  private mutating func takeGeneral() -> [Diagnostic] {
    defer { general = [] }
    return general
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
