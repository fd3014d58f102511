/// Finds the lines at the heads and feet of pages: page numbers, addresses, and what is repeated on each page.
struct PageFurniture {
  /// What a line is.
  enum Role {
    case none, pageNumber, address, runningHeader
  }

  /// What each line is.
  private(set) var roles: [Role]

  private let buffer: LayoutBuffer
  private let shapes: [LineShape]
  private let vocabulary: LayoutVocabulary
  /// How often lines occur that end far from their other words, digits alike.
  private var footers: [UInt64: Int] = [:]

  init(_ buffer: LayoutBuffer, _ shapes: [LineShape], _ vocabulary: LayoutVocabulary) {
    self.buffer = buffer
    self.shapes = shapes
    self.vocabulary = vocabulary
    roles = Array(repeating: .none, count: shapes.count)
    for index in shapes.indices where buffer.lines[index].hasWideGap { footers[shapes[index].digest, default: 0] += 1 }
    for index in shapes.indices where buffer.lines[index].hint == .none {
      if isPageNumber(index) {
        roles[index] = .pageNumber
      } else if isAddress(index) {
        roles[index] = .address
      }
    }
    findRunningHeaders()
  }

  private func isPageNumber(_ index: Int) -> Bool {
    let shape = shapes[index]
    if shape.meaning.contains(.pageNumber), shape.words <= 6, shape.count <= 24, hasDigit(index) { return true }
    if buffer.lines[index].hasWideGap, endsWithNumber(index), shape.words <= 8, !shape.hasLeader {
      return footers[shape.digest, default: 0] > 1
    }
    guard shape.isNumber, shape.count <= 7 else { return false }
    var digits = 0
    for scalar in buffer.scalars[buffer.lines[index].range] {
      switch scalar {
      case "0"..."9": digits += 1
      case " ", "-", "–", "—", "/", "[", "]", "(", ")", "|": break
      default: return false
      }
    }
    // A year stands alone in the head of a paper as often as a page's number does.
    return digits < 4 || buffer.lines[index].beginsPage
  }

  /// Whether a line ends with a number that a page can have.
  private func endsWithNumber(_ index: Int) -> Bool {
    let digits = buffer.scalars[buffer.lines[index].range].reversed().prefix { LayoutScalar.isDigit($0) }
    return (1...3).contains(digits.count)
  }

  private func hasDigit(_ index: Int) -> Bool {
    buffer.scalars[buffer.lines[index].range].contains(where: LayoutScalar.isDigit)
  }

  /// Whether a line is an address that words are wrapped around; one that ends a sentence is part of it.
  private func isAddress(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard shape.isAddress, !shape.hasMailbox, shape.marker == nil else { return false }
    guard index > 0, buffer.lines[index].blanksBefore == 0, !buffer.lines[index].beginsPage else { return true }
    let last = shapes[index - 1]
    return last.endsSentence || last.isAddress || !vocabulary.unfinished.contains(last.lastWord)
  }

  /// Whether a page begins or ends beside a line.
  private func isPageEdge(_ index: Int) -> Bool {
    if buffer.lines[index].beginsPage { return true }
    if index > 0, roles[index - 1] == .pageNumber { return true }
    if index > 1, buffer.lines[index - 1].beginsPage || roles[index - 2] == .pageNumber { return true }
    guard index + 1 < shapes.count else { return false }
    if roles[index + 1] == .pageNumber || buffer.lines[index + 1].beginsPage { return true }
    guard index + 2 < shapes.count else { return false }
    return buffer.lines[index + 2].beginsPage || roles[index + 2] == .pageNumber
  }

  /// Whether a line stands within a sentence of the lines around it.
  private func interrupts(_ index: Int) -> Bool {
    guard index > 0, index + 1 < shapes.count else { return false }
    let last = shapes[index - 1]
    let next = shapes[index + 1]
    return last.end == .other && next.start == .lower && next.marker == nil && shapes[index].start != .lower
  }

  private mutating func findRunningHeaders() {
    var places: [UInt64: (count: Int, edges: Int, interruptions: Int)] = [:]
    for index in shapes.indices where canRun(index) {
      var place = places[shapes[index].digest] ?? (0, 0, 0)
      place.count += 1
      if isPageEdge(index) { place.edges += 1 }
      if interrupts(index) { place.interruptions += 1 }
      places[shapes[index].digest] = place
    }
    var seen: Set<UInt64> = []
    for index in shapes.indices where canRun(index) {
      let digest = shapes[index].digest
      guard let place = places[digest], place.count > 1 else { continue }
      let runs = place.edges >= 2 || place.count >= 3 && place.interruptions >= 1
      // At its first place it can be the title itself.
      if runs, !seen.insert(digest).inserted || isPageEdge(index) && (index > 6 || followsUnfinished(index)) {
        roles[index] = .runningHeader
      }
    }
  }

  private func followsUnfinished(_ index: Int) -> Bool {
    index > 0 && shapes[index - 1].end == .other && shapes[index - 1].words >= 6
  }

  private func canRun(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard roles[index] == .none, buffer.lines[index].hint == .none, shape.count <= 120, shape.count >= 2 else {
      return false
    }
    return shape.marker?.style != .bullet && shape.end != .colon && !shape.hasMarks && shape.words > 0
  }
}
