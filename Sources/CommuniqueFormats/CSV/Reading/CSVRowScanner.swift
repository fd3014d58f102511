internal import Communique

/// Finds the cells of one row (RFC 4180, section 2).
struct CSVRowScanner {
  /// A cell: where its bytes stand, and what has to be done to get its text.
  struct Cell {
    /// The offset of the first byte; of an enclosed cell, the one after its quotation mark.
    var start: Int32
    /// The offset after the last byte; of an enclosed cell, that of its closing quotation mark.
    var end: Int32
    var form: Form
  }

  enum Form: UInt8 {
    /// The bytes are the text.
    case plain
    /// Enclosed in quotation marks; the bytes are the text.
    case quoted
    /// Enclosed, and with doubled quotation marks or backslashes in it.
    case escaped
    /// Enclosed, with more after the closing quotation mark. The bytes begin with the opening one.
    case irregular
  }

  /// What is wrong within a row.
  struct Problem {
    enum Kind { case unclosed, stray, trailing, nul }
    let kind: Kind
    let offset: Int
    let cell: Int
  }

  enum Outcome {
    /// The row ends; the next one starts at the offset.
    case complete(next: Int)
    /// The bytes end before the row does.
    case incomplete
  }

  private let delimiter: UInt8
  private let quote: UInt8
  private let hasQuotes: Bool
  private let doublesQuotes: Bool
  private let commentPrefix: UInt8?
  private let (endsAtCRLF, endsAtLF, endsAtCR): (Bool, Bool, Bool)
  private let maximumCells: Int

  private(set) var cells: [Cell]
  private(set) var cellCount = 0
  private(set) var isComment = false
  /// Where the row's last cell ends, before what ends the row.
  private(set) var end = 0
  /// Whether a cell holds something that ends a line.
  private(set) var hasInnerLines = false
  /// How many cells the row has beyond the limit.
  private(set) var excess = 0
  private(set) var problems: [Problem] = []

  init(_ options: CSVReadingOptions) {
    let dialect = options.dialect
    delimiter = dialect.delimiter
    quote = dialect.quote ?? dialect.delimiter
    hasQuotes = dialect.quote != nil
    doublesQuotes = dialect.doublesQuotes
    commentPrefix = dialect.commentPrefix
    endsAtCRLF = dialect.lineTerminators.contains(.crlf)
    endsAtLF = dialect.lineTerminators.contains(.lf)
    endsAtCR = dialect.lineTerminators.contains(.cr)
    maximumCells = max(options.maximumColumns, 1)
    cells = [Cell](repeating: Cell(start: 0, end: 0, form: .plain), count: 16)
  }

  /// Finds the cells of the row that starts at an offset, which must not be the end.
  ///
  /// - Parameter isLast: Whether nothing follows after the bytes.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Outcome {
    cellCount = 0
    excess = 0
    isComment = false
    hasInnerLines = false
    if !problems.isEmpty { problems.removeAll() }
    if let commentPrefix, bytes[start] == commentPrefix { return scanComment(bytes, from: start, isLast: isLast) }
    var position = start
    while true {
      let next: Int?
      if hasQuotes, position < bytes.count, bytes[position] == quote {
        next = scanQuoted(bytes, from: position, isLast: isLast)
      } else {
        next = scanPlain(bytes, from: position, text: position, form: .plain, isLast: isLast)
      }
      guard let next else { return .incomplete }
      if next < bytes.count, bytes[next] == delimiter {
        position = next + 1
        continue
      }
      end = next
      return .complete(next: afterTerminator(bytes, next))
    }
  }

  // MARK: Cells

  @inline(__always)
  private mutating func add(_ start: Int, _ end: Int, _ form: Form) {
    guard cellCount < maximumCells else {
      excess += 1
      return
    }
    if cellCount == cells.count {
      cells.append(contentsOf: repeatElement(Cell(start: 0, end: 0, form: .plain), count: cells.count))
    }
    cells[cellCount] = Cell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), form: form)
    cellCount += 1
  }

  private mutating func report(_ kind: Problem.Kind, at offset: Int) {
    // One of a kind in a cell is enough.
    if let last = problems.last, last.kind == kind, last.cell == cellCount { return }
    problems.append(Problem(kind: kind, offset: offset, cell: cellCount))
  }

  /// Goes to the end of a cell that is not enclosed, or of what follows after an enclosed one.
  ///
  /// - Parameters:
  ///   - start: Where to go on.
  ///   - text: Where the cell starts.
  /// - Returns: The offset of what ends the cell; `nil` where more bytes are needed.
  @inline(__always)
  private mutating func scanPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, text: Int, form: Form, isLast: Bool
  ) -> Int? {
    var position = start
    while true {
      position = bytes.firstIndex(from: position, of: delimiter, or: quote, below: 0x0E)
      guard position < bytes.count else {
        guard isLast else { return nil }
        break
      }
      let byte = bytes[position]
      if byte == delimiter { break }
      if byte == quote {
        if form == .plain { report(.stray, at: position) }
      } else if byte == 0x0A || byte == 0x0D {
        guard isLast || byte == 0x0A || position + 1 < bytes.count else { return nil }
        if endsRow(bytes, position) { break }
        hasInnerLines = true
      } else if byte == 0 {
        report(.nul, at: position)
      }
      position += 1
    }
    add(text, position, form)
    return position
  }

  /// Goes to the end of a cell that starts with a quotation mark.
  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Int? {
    let escape = doublesQuotes ? quote : UInt8(ascii: "\\")
    var form = Form.quoted
    var position = start + 1
    while true {
      position = bytes.firstIndex(from: position, of: quote, or: escape, below: 0x0E)
      guard position < bytes.count else {
        guard isLast else { return nil }
        report(.unclosed, at: start)
        add(start + 1, bytes.count, form)
        return bytes.count
      }
      let byte = bytes[position]
      if byte == quote {
        guard position + 1 < bytes.count || isLast else { return nil }
        if doublesQuotes, position + 1 < bytes.count, bytes[position + 1] == quote {
          form = .escaped
          position += 2
          continue
        }
        return finishQuoted(bytes, from: start, closing: position, form, isLast: isLast)
      }
      if byte == escape {
        form = .escaped
        position += 1
      } else if byte == 0x0A || byte == 0x0D {
        hasInnerLines = true
      } else if byte == 0 {
        report(.nul, at: position)
      }
      position += 1
    }
  }

  @inline(__always)
  private mutating func finishQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, closing: Int, _ form: Form, isLast: Bool
  ) -> Int? {
    let next = closing + 1
    if next < bytes.count {
      let byte = bytes[next]
      if byte != delimiter {
        if byte == 0x0D, next + 1 == bytes.count, !isLast { return nil }
        if (byte != 0x0A && byte != 0x0D) || !endsRow(bytes, next) {
          report(.trailing, at: next)
          return scanPlain(bytes, from: next, text: start, form: .irregular, isLast: isLast)
        }
      }
    }
    add(start + 1, closing, form)
    return next
  }

  /// After a row that did not end: where its last cell starts, if with a quotation mark.
  func unclosedCell(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    if cellCount > 0 {
      let last = cells[cellCount - 1]
      position = Int(last.end) + (last.form == .quoted || last.form == .escaped ? 2 : 1)
    }
    return hasQuotes && position < bytes.count && bytes[position] == quote ? position : nil
  }

  /// Makes doubled quotation marks in a cell single.
  ///
  /// - Parameters:
  ///   - cell: The bytes of the cell, without the quotation marks around it.
  ///   - target: Where the text goes, of which there is at least as much; it may be where the cell stands.
  /// - Returns: How many bytes the text has.
  static func undouble(
    _ quote: UInt8, in cell: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let source = cell.baseAddress, let text = target.baseAddress else { return 0 }
    var (from, to) = (0, 0)
    while from < cell.count {
      // Up to the first of two and with it; the second is passed over.
      let next = min(cell.firstIndex(from: from, of: quote, or: quote, below: 0) + 1, cell.count)
      (text + to).update(from: source + from, count: next - from)
      to += next - from
      from = next + 1
    }
    return to
  }

  // MARK: Ends

  private mutating func scanComment(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Outcome {
    isComment = true
    var position = start + 1
    while true {
      position = bytes.firstIndex(from: position, of: 0x0A, or: 0x0D, below: 0)
      guard position < bytes.count else {
        guard isLast else { return .incomplete }
        break
      }
      guard isLast || bytes[position] == 0x0A || position + 1 < bytes.count else { return .incomplete }
      if endsRow(bytes, position) { break }
      position += 1
    }
    add(start + 1, position, .plain)
    end = position
    return .complete(next: afterTerminator(bytes, position))
  }

  /// Whether a CR or LF ends the row.
  @inline(__always)
  private func endsRow(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    if bytes[position] == 0x0A { return endsAtLF }
    return endsAtCR || (endsAtCRLF && position + 1 < bytes.count && bytes[position + 1] == 0x0A)
  }

  @inline(__always)
  private func afterTerminator(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    guard position < bytes.count else { return position }
    let isPair = endsAtCRLF && bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }
}
