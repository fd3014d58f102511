internal import Communique

/// The positions of rows in their lists.
struct CSVOrdinals {
  private let values: [Int32]

  /// Reads them; `nil` where the table leaves them out.
  init?(_ rows: CSVTableRows, _ column: Int?, _ findings: CSVFindings, isOptional: Bool = false) {
    guard let position = rows.column(column), !rows.isUnused(column) else { return nil }
    var values = [Int32](repeating: 0, count: rows.count)
    for row in 0..<rows.count {
      let value = rows.withCell(row, position, Self.value)
      if let value {
        values[row] = value
      } else if !isOptional || !rows.isEmpty(row, position) {
        // Such rows come last, and are not the same.
        values[row] = .max
        Self.report(rows, row, position, findings)
      }
    }
    self.values = values
  }

  subscript(row: Int32) -> Int32 { values[Int(row)] }

  func areEqual(_ left: Int32, _ right: Int32) -> Bool {
    self[left] == self[right] && self[left] != .max
  }

  var areAscending: Bool { zip(values, values.dropFirst()).allSatisfy { $0 < $1 } }

  func areAscending(within owners: [Int32]) -> Bool {
    guard values.count > 1 else { return true }
    for row in 1..<values.count where owners[row] == owners[row - 1] && values[row] <= values[row - 1] {
      return false
    }
    // Rows of one owner that stand apart are sorted all the same.
    return zip(owners, owners.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private static func value(_ cell: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard !cell.isEmpty, cell.count <= 9 else { return nil }
    var value: Int32 = 0
    for byte in cell {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int32(byte - 0x30)
    }
    return value > 0 ? value : nil
  }

  private static func report(_ rows: CSVTableRows, _ row: Int, _ column: Int, _ findings: CSVFindings) {
    let text = rows.text(row, column)
    if text.isEmpty {
      findings.report(
        .csvCellRequired, "The position is missing", in: rows.source, at: rows.place(of: row), column: column,
        hint: "Number the rows of a list from 1, or leave the column empty in all rows")
    } else {
      findings.report(
        .csvCellInteger, "“\(Spelling.shortened(text))” is not a position; expected a whole number from 1",
        in: rows.source, at: rows.place(of: row), column: column,
        hint: CSVCellHint.integer(text) ?? "Write digits only")
    }
  }
}
