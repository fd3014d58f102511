/// Which rows of a table belong to which rows of another, in the order of their ordinals.
struct CSVChildRows: Sendable {
  /// Where the rows of each owner start in `rows`; one more than there are owners.
  private let starts: [Int32]
  /// The rows, those of one owner after the other; `nil` where they stand in the table like that.
  private let rows: [Int32]?

  /// Groups rows.
  ///
  /// - Parameters:
  ///   - owners: The owner of each row; -1 where it has none.
  ///   - ownerCount: How many owners there can be.
  ///   - precedes: Whether a row comes before another of the same owner; `nil` where they are in order.
  init(owners: [Int32], ownerCount: Int, precedes: ((Int32, Int32) -> Bool)?) {
    var starts = [Int32](repeating: 0, count: ownerCount + 1)
    var isInOrder = true
    var last: Int32 = 0
    for owner in owners {
      if owner < last { isInOrder = false } else { last = owner }
      if owner >= 0 { starts[Int(owner) + 1] += 1 }
    }
    for owner in 0..<ownerCount { starts[owner + 1] += starts[owner] }
    self.starts = starts
    guard !isInOrder || precedes != nil else {
      rows = nil
      return
    }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[ownerCount]))
    for (row, owner) in owners.enumerated() where owner >= 0 {
      rows[Int(next[Int(owner)])] = Int32(truncatingIfNeeded: row)
      next[Int(owner)] += 1
    }
    if let precedes {
      for owner in 0..<ownerCount where starts[owner + 1] - starts[owner] > 1 {
        let range = Int(starts[owner])..<Int(starts[owner + 1])
        // Sorting is stable, so rows of one ordinal stay as they stand.
        rows.replaceSubrange(range, with: rows[range].sorted(by: precedes))
      }
    }
    self.rows = rows
  }

  /// The positions of an owner's rows.
  @inline(__always)
  func positions(of owner: Int) -> Range<Int> { Int(starts[owner])..<Int(starts[owner + 1]) }

  /// The row at a position.
  @inline(__always)
  func row(at position: Int) -> Int { rows.map { Int($0[position]) } ?? position }
}
