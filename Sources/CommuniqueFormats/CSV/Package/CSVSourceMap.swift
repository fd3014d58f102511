internal import Communique

/// Where the values of a dossier stand in the tables of a package.
struct CSVSourceMap: SourceMap {
  private let rows: CSVDossierRows

  init(_ rows: CSVDossierRows) { self.rows = rows }

  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)] { pointers.map(place) }

  private func place(of pointer: String) -> (location: SourceLocation, path: String) {
    let cell = cell(at: pointer)
    let table = rows.tables[cell.table]
    guard let source = table.source else {
      let file = rows.tables.lazy.compactMap(\.source).first?.file.path
      return (SourceLocation(file: file, line: 1, column: 1), pointer)
    }
    return source.place(of: table.place(of: cell.row), column: cell.column)
  }

  private struct Cell {
    var table: Int
    var row: Int
    /// The column in the file.
    var column: Int?
  }

  /// The cell that a pointer leads to, or the row where no single cell holds the value.
  private func cell(at pointer: String) -> Cell {
    let schema = CSVSchema.current
    var parts = pointer.split(separator: "/").map(String.init)[...]
    var cell = Cell(table: schema.dossiers, row: 0)
    if let first = parts.first, let kind = EntityKind.allCases.first(where: { $0.listName == first }),
      let table = schema.entityTables[kind]
    {
      let position = parts.dropFirst().first.flatMap { Int($0) } ?? 0
      guard position < rows.tables[table].count else { return cell }
      cell = Cell(table: table, row: rows.entityRow(table, at: position))
      parts = parts.dropFirst(2)
    }
    while !parts.isEmpty {
      guard let next = step(from: cell, &parts) else { break }
      cell = next
      if cell.column != nil { break }
    }
    return cell
  }

  /// Goes from a row to one of its cells, or to a row that belongs to it; `nil` where the pointer leads to neither.
  private func step(from cell: Cell, _ parts: inout ArraySlice<String>) -> Cell? {
    let schema = CSVSchema.current
    let table = rows.tables[cell.table]
    var path = ""
    while let part = parts.popFirst() {
      path += path.isEmpty ? part : ":" + part
      if path == "id" { return Cell(table: cell.table, row: cell.row, column: table.column(0)) }
      if let column = schema.columnsByPath[cell.table][path] {
        // A text in several languages stands here in one of them.
        return Cell(table: cell.table, row: cell.row, column: table.column(column))
      }
      if let site = schema.siteFields[cell.table].firstIndex(where: { $0.path == path }) {
        return self.cell(of: site, from: cell, &parts)
      }
    }
    return nil
  }

  private func cell(of site: Int, from cell: Cell, _ parts: inout ArraySlice<String>) -> Cell? {
    let schema = CSVSchema.current
    let table = rows.tables[cell.table]
    let field = schema.siteFields[cell.table][site]
    if let shorthand = table.source?.shorthands[site], shorthand >= 0, !table.isEmpty(cell.row, shorthand) {
      return Cell(table: cell.table, row: cell.row, column: shorthand)
    }
    var position = 0
    let isList = field.content != .reference && field.content != .party
    if isList, let first = parts.first, let number = Int(first) {
      position = number
      parts = parts.dropFirst()
    }
    let place = schema.sites[cell.table][site]
    var positions = Array(rows.positions(of: place, in: cell.table, cell.row))
    guard let children = rows.children[place.table] else { return nil }
    let child = rows.tables[place.table]
    if let column = child.column(CSVTableLayout.current[place.table].fieldColumn) {
      positions = positions.filter { child.text(children.row(at: $0), column) == field.path }
    }
    guard positions.indices.contains(position) else { return nil }
    let row = children.row(at: positions[position])
    switch field.content {
    case .reference: return Cell(table: place.table, row: row, column: child.column(2))
    case .references, .values: return Cell(table: place.table, row: row, column: child.column(3))
    case .party, .parties, .records: return Cell(table: place.table, row: row)
    }
  }
}

/// The files of a package, for showing lines of them.
struct CSVPackageFiles: SourceFiles {
  private let files: [String: CSVFile]

  init(_ files: [CSVFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func bytes(of file: String?, in range: Range<Int>) -> (bytes: [UInt8], start: Int)? {
    guard let file = file.flatMap({ files[$0] }) else { return nil }
    let range = range.clamped(to: 0..<file.count)
    var bytes: [UInt8] = []
    guard (try? file.read(range, into: &bytes)) != nil else { return nil }
    return (bytes, range.lowerBound)
  }
}
