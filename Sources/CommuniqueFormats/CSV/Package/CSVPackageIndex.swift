internal import Communique
internal import Synchronization

/// Which stretches of which tables belong to which dossier: the first of the two passes over a package. Memory is linear in
/// the stretches, of which there is one for each dossier and table where rows stand together.
struct CSVPackageIndex: Sendable {
  /// The tables that there are, by their positions in the schema.
  let sources: [CSVTableSource?]
  /// The dossiers' identifiers, in the order of their table.
  private(set) var dossiers: [String] = []
  /// Where the rows of no dossier stand.
  private(set) var orphans: [(table: Int, run: CSVRun)] = []
  /// Whether what is wrong with the syntax is known for all tables.
  private(set) var isKnownSyntax = false
  private var numbers: [String: Int] = [:]
  /// The stretches of each table, those of one dossier after the other.
  private var runs: [[CSVRun]] = []
  /// Where the stretches of each dossier start, by table.
  private var starts: [[Int32]] = []

  init(_ sources: [CSVTableSource?], folder: CSVFolder, findings: CSVFindings) {
    self.sources = sources
    readDossiers(findings)
    if dossiers.isEmpty { implyDossier(folder, findings) }
    for (position, id) in dossiers.enumerated() { numbers[id] = position }
    index(findings)
  }

  /// Whether a dossier of the package has an identifier.
  func isDossier(_ id: String) -> Bool { numbers[id] != nil }

  /// The stretches of a table that belong to a dossier.
  func runs(of dossier: Int, in table: Int) -> ArraySlice<CSVRun> {
    guard isKnownSyntax, table != CSVSchema.current.dossiers || starts[table].count > 1 else { return runs[table][...] }
    guard starts[table].count > dossier + 1 else { return [] }
    return runs[table][Int(starts[table][dossier])..<Int(starts[table][dossier + 1])]
  }

  /// How many bytes the tables have of a dossier.
  func size(of dossier: Int) -> Int {
    sources.indices.reduce(0) { size, table in
      runs(of: dossier, in: table).reduce(size) { $0 + $1.end - $1.start.offset }
    }
  }

  // MARK: Dossiers

  private mutating func readDossiers(_ findings: CSVFindings) {
    guard let source = sources[CSVSchema.current.dossiers], source.columns[0] >= 0 else { return }
    var reader = source.reader(from: source.body, to: source.file.count)
    var seen: Set<String> = []
    do throws(InputError) {
      while try reader.next() {
        guard !reader.isBlank, !Self.isEmpty(reader) else { continue }
        let id = reader.text(source.columns[0])
        if let finding = Self.problem(with: id, reader, source.columns[0], isTwice: seen.contains(id)) {
          findings.report(finding)
        } else {
          seen.insert(id)
          dossiers.append(id)
        }
      }
    } catch {
      // It is reported where the table is indexed.
    }
  }

  private static func isEmpty(_ reader: CSVReader) -> Bool { (0..<reader.cellCount).allSatisfy(reader.isEmpty) }

  private static func problem(with id: String, _ reader: CSVReader, _ column: Int, isTwice: Bool) -> Diagnostic? {
    let (location, path) = (reader.location(ofCell: column), reader.path(ofCell: column))
    if id.isEmpty {
      return Diagnostic(
        .csvKeyMissing, "The dossier has no identifier", location: location, path: path,
        hint: "Give it one: a letter, then letters, digits, “.”, “_” and “-”")
    }
    if isTwice {
      return Diagnostic(
        .csvKeyDuplicate, "The key “\(Spelling.shortened(id))” stands twice in the table", location: location,
        path: path,
        hint: "Remove one of the rows, or give it a key of its own")
    }
    do {
      _ = try ID<Dossier>(text: id)
      return nil
    } catch {
      return Diagnostic(
        .csvKeyMalformed, "“\(Spelling.shortened(id))” is not \(ID<Dossier>.scalarType.expectation)",
        location: location,
        path: path, hint: error.suggestion.map { "Did you mean “\($0)”?" } ?? "Write letters, digits, “.”, “_” and “-”")
    }
  }

  /// Without a table of dossiers, there is one, named after the folder.
  private mutating func implyDossier(_ folder: CSVFolder, _ findings: CSVFindings) {
    if let named = namedDossier(findings) {
      dossiers = [named]
      return
    }
    let name = folder.name ?? ""
    do {
      dossiers = [try ID<Dossier>(text: name).rawValue]
    } catch {
      dossiers = [error.suggestion ?? "dossier"]
    }
  }

  /// The dossier that a row names, although there is no table of dossiers. That is an error: what the table said is lost.
  private func namedDossier(_ findings: CSVFindings) -> String? {
    for (table, layout) in CSVTableLayout.current.enumerated() where layout.kind != nil {
      guard let source = sources[table] else { continue }
      var reader = source.reader(from: source.body, to: source.file.count, chunkSize: 1 << 16)
      while (try? reader.next()) == true {
        guard !reader.isBlank, !Self.isEmpty(reader) else { continue }
        for (column, needsColon) in [(source.columns[1], false), (source.columns[0], true)] where column >= 0 {
          let text = reader.text(column)
          let first = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
          guard !first.isEmpty, !needsColon || text.contains(":"), (try? ID<Dossier>(text: first)) != nil else {
            continue
          }
          findings.report(
            Diagnostic(
              .csvTableMissing,
              "The row is of the dossier “\(Spelling.shortened(first))”, and dossiers.csv does not have it",
              location: reader.location(ofCell: column), path: reader.path(ofCell: column),
              hint: "Add the dossier to dossiers.csv, or leave it out in all rows and keys"))
          return first
        }
        break
      }
    }
    return nil
  }

  // MARK: Rows

  private mutating func index(_ findings: CSVFindings) {
    // The rows of the only dossier are all there are.
    let isWhole = dossiers.count < 2 && !hasSeveralDossierRows
    isKnownSyntax = !isWhole
    runs = sources.map { source in
      isWhole ? source.map { [CSVRun(start: $0.body, end: $0.file.count)] } ?? [] : []
    }
    starts = sources.map { _ in [] }
    guard !isWhole else { return }
    let present = sources.compactMap { $0 }.sorted { $0.file.count > $1.file.count }
    let results = Mutex<[CSVTableRuns?]>(sources.map { _ in nil })
    let numbers = numbers
    Workers.run(present.count, isMuch: present.reduce(0) { $0 + $1.file.count } > 1 << 20) { piece in
      let found = CSVTableRuns(present[piece], numbers: numbers)
      results.withLock { $0[present[piece].table] = found }
    }
    for (table, found) in results.withLock({ $0 }).enumerated() {
      guard let found else { continue }
      findings.report(found.diagnostics)
      orphans += found.runs.filter { $0.dossier < 0 }.map { (table, $0.run) }
      group(found.runs.filter { $0.dossier >= 0 }, table)
    }
  }

  /// Whether the table of dossiers has rows that are not among the dossiers, because something is wrong with them.
  private var hasSeveralDossierRows: Bool {
    guard let source = sources[CSVSchema.current.dossiers] else { return false }
    var reader = source.reader(from: source.body, to: source.file.count)
    var count = 0
    while count < 2, (try? reader.next()) == true {
      if !reader.isBlank, !Self.isEmpty(reader) { count += 1 }
    }
    return count > 1
  }

  private mutating func group(_ found: [(dossier: Int, run: CSVRun)], _ table: Int) {
    var starts = [Int32](repeating: 0, count: dossiers.count + 1)
    for (dossier, _) in found { starts[dossier + 1] += 1 }
    for dossier in dossiers.indices { starts[dossier + 1] += starts[dossier] }
    self.starts[table] = starts
    // Sorting is stable: the stretches of a dossier stay in the order of the file.
    runs[table] = found.sorted { $0.dossier < $1.dossier }.map(\.run)
  }
}

/// The stretches of one table, in the order of the file.
private struct CSVTableRuns: Sendable {
  private(set) var runs: [(dossier: Int, run: CSVRun)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: CSVTableSource, numbers: [String: Int]) {
    var reader = source.reader(from: source.body, to: source.file.count)
    var finder = CSVDossierFinder(source, numbers: numbers)
    do throws(InputError) {
      while try reader.next() {
        guard let dossier = finder.dossier(of: reader) else { continue }
        if let last = runs.indices.last, runs[last].dossier == dossier {
          runs[last].run.end = reader.nextRowOffset
        } else {
          let start = CSVRowPlace(offset: reader.rowOffset, line: reader.line, number: reader.row)
          runs.append((dossier, CSVRun(start: start, end: reader.nextRowOffset)))
        }
      }
    } catch {
      diagnostics.append(CSVHeaderReader.unreadable(error, source.name))
    }
    diagnostics += reader.diagnostics
  }
}

/// Finds the dossiers to which rows belong.
private struct CSVDossierFinder {
  private let columns: [Int]
  private let numbers: [String: Int]
  private let only: Int?
  private let isDossierColumn: Bool
  /// The dossier that was found last; nearly every row is of the same as the one before.
  private var last: (id: [UInt8], number: Int) = ([], -1)

  init(_ source: CSVTableSource, numbers: [String: Int]) {
    let layout = CSVTableLayout.current[source.table]
    // The owner tells it, and where that is bare, the row's own key.
    columns = [layout.ownerColumn, 0].compactMap { $0 }.map { source.columns[$0] }.filter { $0 >= 0 }
    self.numbers = numbers
    only = numbers.count == 1 ? 0 : nil
    // Without that column, a row of a main table is told by its own key.
    if case .dossier = layout.owner {
      isDossierColumn = layout.ownerColumn.map { source.columns[$0] >= 0 } ?? false
    } else {
      isDossierColumn = false
    }
  }

  /// The position of the dossier; -1 where there is none, `nil` where the row is empty.
  @inline(__always)
  mutating func dossier(of reader: CSVReader) -> Int? {
    if reader.isBlank { return nil }
    if let column = columns.first {
      let isSame = reader.withBytes(column) { cell in
        cell.count >= last.id.count && !last.id.isEmpty
          && (cell.count == last.id.count || cell[last.id.count] == UInt8(ascii: ":"))
          && last.id.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: cell[..<$0.count]).hasSameBytes(as: $0)
          }
      }
      if isSame { return last.number }
    }
    return search(reader)
  }

  private mutating func search(_ reader: CSVReader) -> Int? {
    if (0..<reader.cellCount).allSatisfy(reader.isEmpty) { return nil }
    for (position, column) in columns.enumerated() where !reader.isEmpty(column) {
      let text = reader.text(column)
      let isWhole = isDossierColumn && position == 0
      let id = isWhole ? text : text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
      if let number = numbers[id] {
        if position == 0 { last = (Array(id.utf8), number) }
        return number
      }
      if isWhole { return -1 }
    }
    return only ?? -1
  }
}
