/// Finds columns of running text beside each other, as `pdftotext -layout` writes them, so that each is read for itself.
///
/// A table has such columns too. Its cells are read row by row, because a name and an office belong together: only where
/// the lines of both columns go on within sentences are they columns of text.
struct ColumnFinder {
  /// The columns of a region, as the lines of each, and the offset after the region.
  struct Columns {
    var columns: [[Range<Int>]]
    var end: Int
  }

  private struct Line {
    var range: Range<Int>
    /// Where the words begin after a gap within the line, counted from the line's start.
    var gaps: [Int] = []
    /// Whether it is white space.
    var isBlank = false
  }

  private let text: [Unicode.Scalar]
  private var regions: [(start: Int, columns: Columns)] = []
  private var next = 0

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    findRegions()
  }

  /// The columns that begin at a line's start.
  mutating func columns(at offset: Int) -> Columns? {
    while next < regions.count, regions[next].start < offset { next += 1 }
    guard next < regions.count, regions[next].start == offset else { return nil }
    return regions[next].columns
  }

  private mutating func findRegions() {
    var lines: [Line] = []
    var start = 0
    var gaps = 0
    while start <= text.count {
      var end = start
      while end < text.count, text[end] != "\n", text[end] != "\u{C}" { end += 1 }
      let line = readLine(start..<end)
      lines.append(line)
      if !line.gaps.isEmpty { gaps += 1 }
      let isPageEnd = end >= text.count || text[end] == "\u{C}"
      if isPageEnd || lines.count >= 120 {
        if gaps >= 5 { findRegions(lines) }
        lines.removeAll(keepingCapacity: true)
        gaps = 0
      }
      start = end + 1
    }
  }

  private func readLine(_ range: Range<Int>) -> Line {
    var line = Line(range: range)
    var spaces = 0
    var isBegun = false
    for index in range {
      if text[index] == " " {
        spaces += 1
        continue
      }
      if isBegun, spaces >= 3, line.gaps.count < 4 { line.gaps.append(index - range.lowerBound) }
      isBegun = true
      spaces = 0
    }
    line.isBlank = !isBegun
    return line
  }

  /// Finds the columns of a page by the place where most lines go on after a gap.
  private mutating func findRegions(_ lines: [Line]) {
    var counts: [Int: Int] = [:]
    for line in lines { for gap in line.gaps { counts[gap, default: 0] += 1 } }
    guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), best.value >= 5 else { return }
    let column = best.key
    var run: [Line] = []
    for line in lines {
      if isClear(line, at: column) {
        run.append(line)
      } else {
        take(run, column)
        run.removeAll(keepingCapacity: true)
      }
    }
    take(run, column)
  }

  /// Whether no word of a line crosses the gap before a column.
  private func isClear(_ line: Line, at column: Int) -> Bool {
    guard line.range.count >= column else { return true }
    let gap = line.range.lowerBound + column - 2..<line.range.lowerBound + column
    return gap.allSatisfy { text[$0] == " " }
  }

  private mutating func take(_ lines: [Line], _ column: Int) {
    // Lines before the first and after the last with both columns are not of the region.
    guard let first = lines.firstIndex(where: { $0.gaps.contains(column) }),
      let last = lines.lastIndex(where: { $0.gaps.contains(column) }), last - first >= 4
    else { return }
    let region = lines[first...last]
    var left: [Range<Int>] = []
    var right: [Range<Int>] = []
    for line in region {
      let middle = min(line.range.lowerBound + column, line.range.upperBound)
      left.append(line.range.lowerBound..<middle)
      right.append(middle..<line.range.upperBound)
    }
    guard flows(left), flows(right) else { return }
    regions.append(
      (lines[first].range.lowerBound, Columns(columns: [left, right], end: lines[last].range.upperBound + 1)))
  }

  /// Whether the lines of a column are running text: most are of some length, and many go on in lower case.
  private func flows(_ lines: [Range<Int>]) -> Bool {
    var count = 0
    var long = 0
    var flowing = 0
    var isOpen = false
    for line in lines {
      let words = text[line].split { LayoutScalar.isSpace($0) }
      guard let first = words.first?.first, let end = words.last?.last else {
        isOpen = false
        continue
      }
      count += 1
      if words.count >= 4 { long += 1 }
      if isOpen, LayoutScalar.isLower(first) { flowing += 1 }
      isOpen = !LayoutScalar.isTerminal(end)
    }
    return count >= 4 && long * 2 >= count && flowing * 4 >= count
  }
}
