import Communique

/// Writes the view of a briefing from its blocks.
struct ViewBuilder {
  private let buffer: LayoutBuffer
  private let source: BriefingText
  private var view = BriefingView()
  /// For each line where its words begin in the view; -1 for lines that are not in it.
  private var places: [Int32]
  /// The last line that is written, to tell what lies between.
  private var lastLine: Int?

  init(_ buffer: LayoutBuffer, _ source: BriefingText) {
    self.buffer = buffer
    self.source = source
    places = Array(repeating: -1, count: buffer.lines.count)
  }

  /// Writes the blocks.
  mutating func build(_ blocks: [LayoutBlock]) -> BriefingView {
    view.text.reserveCapacity(buffer.scalars.count + blocks.count)
    view.origins.reserveCapacity(buffer.scalars.count + blocks.count)
    view.blocks.reserveCapacity(blocks.count)
    view.extents = buffer.extents
    for block in blocks { write(block) }
    addSections()
    addLinks()
    view.interruptions.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return view
  }

  private mutating func write(_ block: LayoutBlock) {
    if !view.text.isEmpty { append("\n", from: min(source.scalars.count, lastEnd)) }
    let start = view.text.count
    var result = BriefingBlock(
      kind: block.kind, level: block.level, range: start..<start, spans: [], rule: block.rule)
    result.box = block.box < 0 ? nil : block.box
    let marker = markerRange(of: block)
    result.marker = block.marker ?? marker.map { string($0) }
    var isFirst = true
    var pieceStart = start
    for piece in block.pieces {
      for line in piece {
        var range = buffer.lines[line].range
        if isFirst, let offset = block.first.marker?.offset, block.marker == nil {
          range = min(range.lowerBound + offset, range.upperBound)..<range.upperBound
        }
        let isInterrupted = lastLine.map { $0 + 1 != line || buffer.lines[$0].isInColumn } ?? false
        if !isFirst { join(to: range, after: line) }
        if isInterrupted {
          view.breaks.append(Int32(view.text.count))
          if !isFirst {
            close(pieceStart, &result)
            pieceStart = view.text.count
          }
        }
        places[line] = Int32(view.text.count - (range.lowerBound - buffer.lines[line].range.lowerBound))
        view.text += buffer.scalars[range]
        view.origins += buffer.origins[range]
        lastLine = line
        isFirst = false
      }
    }
    close(pieceStart, &result)
    if let marker, let first = result.spans.first {
      result.spans[0] = Int(buffer.origins[marker.lowerBound])..<first.upperBound
    }
    result.range = start..<view.text.count
    view.blocks.append(result)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from origin: Int) {
    view.text.append(scalar)
    view.origins.append(Int32(truncatingIfNeeded: origin))
  }

  private var lastEnd: Int { view.origins.last.map { view.end(ofOrigin: Int($0)) } ?? 0 }

  /// Writes what stands between a line and the one that it goes on from: a space, or nothing after a hyphen.
  private mutating func join(to range: Range<Int>, after line: Int) {
    guard let previous = lastLine, !range.isEmpty, let last = view.text.last else { return }
    if buffer.lines[previous].endsSoftly { return }
    let before = view.text.dropLast().last
    switch last {
    case "-", "‐", "/":
      if let before, LayoutScalar.isLetter(before) || LayoutScalar.isDigit(before) { return }
    case "—": return
    default: break
    }
    append(" ", from: lastEnd)
  }

  /// Ends a stretch of the text that a block stands in.
  private mutating func close(_ start: Int, _ block: inout BriefingBlock) {
    var end = view.text.count
    while end > start, view.text[end - 1] == " " { end -= 1 }
    guard end > start else { return }
    let span = Int(view.origins[start])..<view.end(ofOrigin: Int(view.origins[end - 1]))
    if let last = block.spans.last, last.upperBound <= span.lowerBound {
      view.interruptions.append(last.upperBound..<span.lowerBound)
    }
    block.spans.append(span)
  }

  private func markerRange(of block: LayoutBlock) -> Range<Int>? {
    guard block.marker == nil, let marker = block.first.marker, let line = block.pieces.first?.first else { return nil }
    let range = buffer.lines[line].range
    return range.lowerBound..<min(range.lowerBound + marker.length, range.upperBound)
  }

  private func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: buffer.scalars[range])
    return String(scalars)
  }

  /// Says of each block under which heading it stands; headings of a box count within it only.
  private mutating func addSections() {
    var open: [(level: Int, index: Int)] = []
    var openInBox: [(level: Int, index: Int)] = []
    var box: Int?
    for index in view.blocks.indices {
      let block = view.blocks[index]
      if block.box != box {
        openInBox.removeAll()
        box = block.box
      }
      if block.box == nil {
        view.blocks[index].section = ViewBuilder.section(block, index, &open)
      } else {
        view.blocks[index].section = ViewBuilder.section(block, index, &openInBox)
      }
    }
  }

  private static func section(
    _ block: BriefingBlock, _ index: Int, _ open: inout [(level: Int, index: Int)]
  ) -> Int? {
    guard block.kind == .heading else { return open.last?.index }
    let level = block.level ?? 1
    while let last = open.last, last.level >= level { open.removeLast() }
    defer { open.append((level, index)) }
    return open.last?.index
  }

  private mutating func addLinks() {
    for link in buffer.links {
      guard let start = place(link.range.lowerBound), let end = place(link.range.upperBound - 1), start <= end else {
        continue
      }
      view.links.append(BriefingLink(range: start..<end + 1, target: link.target))
    }
    view.links.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where a scalar of the buffer stands in the view.
  private func place(_ position: Int) -> Int? {
    let low = BinarySearch.firstIndex(in: buffer.lines) { $0.range.upperBound > position }
    guard low < buffer.lines.count, buffer.lines[low].range.contains(position), places[low] >= 0 else { return nil }
    let place = Int(places[low]) + position - buffer.lines[low].range.lowerBound
    return view.text.indices.contains(place) ? place : nil
  }
}
