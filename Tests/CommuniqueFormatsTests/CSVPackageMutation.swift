import Foundation
import Testing

/// One way to break the small package of `CSVPackage/base.jsonl`: one change of one table, and what must be found. The
/// judges' `csv_mutations.py` reads and applies the same.
struct CSVPackageMutation: Decodable, CustomTestStringConvertible, Sendable {
  /// What is broken, for orientation.
  let kind: String
  let name: String
  /// The table that is changed, without `.csv`.
  let table: String

  // The change, which is one of these. Texts of cells stand as they do in the file, with quotation marks where they have them.
  // Rows have the numbers that spreadsheets show: the header is 1.

  /// A cell and its new text: row, column, text.
  let cell: Cell?
  /// A column and its new name.
  let rename: [String]?
  /// A column that is removed.
  let drop: String?
  /// A column that comes again at the end.
  let double: String?
  /// A column and where it goes.
  let move: Place<String, Int>?
  /// A new column at the end and what stands in it.
  let add: [String]?
  let dropRow: Int?
  let doubleRow: Int?
  /// Where a row is put in, and the row.
  let insertRow: Place<Int, String>?
  /// A row and how many cells stay.
  let cutRow: Place<Int, Int>?
  /// A row and the cells that are put to it.
  let growRow: Place<Int, String>?
  /// A text that stands once in the table, and another.
  let replace: [String]?
  /// A text that stands once in the table, and bytes in hexadecimal digits.
  let bytes: [String]?
  /// What becomes of the file as a whole.
  let file: File?
  /// Another name under which the table stands in the folder too.
  let copy: String?

  // What must be found.

  /// The code of the finding.
  let code: String?
  /// The table in which it stands, where that is another one.
  let `in`: String?
  let row: Int?
  let column: String?
  /// The line, where that is not the row's number: there is a line end within a cell above.
  let line: Int?
  /// The codes of what is found beside it, because one thing leads to another.
  let also: [String]?
  /// Whether the dossiers are the same as before, and nothing is found.
  let accepted: Bool?
  /// The text of the statement that is then different.
  let reads: String?

  /// What can become of a file.
  enum File: String, Decodable, Sendable {
    case remove, empty, header, link, device, folder, pipe
    case bom, lf, cr, unended, quoted, reversed, semicolons
    case latin1 = "latin-1"
    case utf16 = "utf-16"
  }

  /// A place and what happens there, as an array of two.
  struct Place<First: Decodable & Sendable, Second: Decodable & Sendable>: Decodable, Sendable {
    let first: First
    let second: Second

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      first = try values.decode(First.self)
      second = try values.decode(Second.self)
    }
  }

  /// A cell and its new text, as an array of three.
  struct Cell: Decodable, Sendable {
    let row: Int
    let column: String
    let text: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      row = try values.decode(Int.self)
      column = try values.decode(String.self)
      text = try values.decode(String.self)
    }
  }

  var testDescription: String { "\(table): \(name)" }

  /// The codes of what is found beside it.
  var follows: [String] { also ?? [] }

  /// The path of the finding: `/statements/4/text`, as far as it is stated.
  var path: String {
    "/" + [`in` ?? table, row.map(String.init), column].compactMap { $0 }.joined(separator: "/")
  }
}

// MARK: Changes

extension CSVPackageMutation {
  /// Changes the table in a folder.
  func apply(to folder: URL) throws {
    let url = folder.appending(path: "\(table).csv")
    let data = try Data(contentsOf: url)
    let text = String(decoding: data, as: UTF8.self)
    var rows = Self.split(text)
    if try change(&rows) {
      try Data(Self.joined(rows).utf8).write(to: url)
    } else if let replace {
      try replaced(data, replace[0], Data(replace[1].utf8)).write(to: url)
    } else if let bytes {
      try replaced(data, bytes[0], try Self.bytes(ofHexadecimal: bytes[1])).write(to: url)
    } else if let copy {
      try data.write(to: folder.appending(path: copy))
    } else {
      let file = try #require(file)
      if let changed = Self.contents(file, text, rows) {
        try changed.write(to: url)
      } else {
        try Self.replaceFile(url, with: file)
      }
    }
  }

  /// The rows of a well-formed text that end with CR LF, and their cells, with the quotation marks that they have.
  static func split(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted, character == "," || character == "\r\n" else {
        cell.append(character)
        continue
      }
      row.append(cell)
      cell = ""
      guard character == "\r\n" else { continue }
      rows.append(row)
      row = []
    }
    return rows
  }

  private static func joined(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// Changes cells, columns and rows.
  ///
  /// - Returns: Whether that is what the mutation does.
  private func change(_ rows: inout [[String]]) throws -> Bool {
    if let cell {
      rows[cell.row - 1][try position(cell.column, rows)] = cell.text
    } else if let dropRow {
      rows.remove(at: dropRow - 1)
    } else if let doubleRow {
      rows.insert(rows[doubleRow - 1], at: doubleRow)
    } else if let insertRow {
      rows.insert([insertRow.second], at: insertRow.first - 1)
    } else if let cutRow {
      rows[cutRow.first - 1].removeLast(rows[cutRow.first - 1].count - cutRow.second)
    } else if let growRow {
      rows[growRow.first - 1].append(growRow.second)
    } else {
      return try changeColumns(&rows)
    }
    return true
  }

  private func changeColumns(_ rows: inout [[String]]) throws -> Bool {
    if let rename {
      rows[0][try position(rename[0], rows)] = rename[1]
    } else if let drop {
      let position = try position(drop, rows)
      for row in rows.indices { rows[row].remove(at: position) }
    } else if let double {
      let position = try position(double, rows)
      for row in rows.indices { rows[row].append(rows[row][position]) }
    } else if let move {
      let position = try position(move.first, rows)
      for row in rows.indices { rows[row].insert(rows[row].remove(at: position), at: move.second) }
    } else if let add {
      for row in rows.indices { rows[row].append(row == 0 ? add[0] : add[1]) }
    } else {
      return false
    }
    return true
  }

  private func position(_ column: String, _ rows: [[String]]) throws -> Int {
    try #require(rows.first?.firstIndex(of: column), "no column “\(column)”")
  }

  private func replaced(_ data: Data, _ text: String, _ replacement: Data) throws -> Data {
    let range = try #require(data.firstRange(of: Data(text.utf8)), "“\(text)” does not stand in the table")
    #expect(data.ranges(of: Data(text.utf8)).count == 1, "“\(text)” stands more than once")
    var data = data
    data.replaceSubrange(range, with: replacement)
    return data
  }

  private static func bytes(ofHexadecimal digits: String) throws -> Data {
    let digits = Array(digits)
    return Data(
      try stride(from: 0, to: digits.count, by: 2).map {
        try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
      })
  }

  // MARK: Files

  /// What a file holds after it was changed as a whole; `nil` where it is none.
  private static func contents(_ file: File, _ text: String, _ rows: [[String]]) -> Data? {
    switch file {
    case .empty: Data()
    case .header: Data(joined(Array(rows.prefix(1))).utf8)
    case .bom: Data("\u{FEFF}\(text)".utf8)
    case .lf: Data(text.replacing("\r\n", with: "\n").utf8)
    case .cr: Data(text.replacing("\r\n", with: "\r").utf8)
    case .unended: Data(text.utf8.dropLast(2))
    case .reversed: Data(joined(rows.prefix(1) + rows.dropFirst().reversed()).utf8)
    case .semicolons: Data(text.replacing(",", with: ";").utf8)
    case .latin1: text.replacing("’", with: "'").data(using: .isoLatin1)
    case .utf16: Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case .quoted:
      Data(joined(rows.map { $0.map { $0.isEmpty || $0.hasPrefix("\"") ? $0 : "\"\($0)\"" } }).utf8)
    case .remove, .link, .device, .folder, .pipe: nil
    }
  }

  /// Removes a table, or puts into its place what is no table.
  private static func replaceFile(_ url: URL, with file: File) throws {
    let manager = FileManager.default
    let away = url.deletingPathExtension().appendingPathExtension("away")
    try manager.moveItem(at: url, to: away)
    switch file {
    case .link: try manager.createSymbolicLink(atPath: url.path, withDestinationPath: away.lastPathComponent)
    case .device: try manager.createSymbolicLink(atPath: url.path, withDestinationPath: "/dev/zero")
    case .folder: try manager.createDirectory(at: url, withIntermediateDirectories: false)
    case .pipe: #expect(mkfifo(url.path, 0o600) == 0)
    default: break
    }
  }
}
