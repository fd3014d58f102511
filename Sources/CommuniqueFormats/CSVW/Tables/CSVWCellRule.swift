/// What is wrong with a cell.
enum CSVWCellProblem: Sendable {
  case required, datatype, format, length, uri
  case range(CSVWBound)
}

/// What the cells of a column have to be, made ready for very many of them (Model for Tabular Data, section 6.4).
///
/// It is a class, never changed, because a copy for each cell would take longer than the cell.
final class CSVWCellRule: Sendable {
  /// What a cell turned out to be.
  enum Outcome: Sendable {
    case value, null
    case problem(CSVWCellProblem)
  }

  /// How a cell can be checked on its bytes as they stand.
  private enum Quick: Sendable {
    case none
    /// Any text is a value.
    case any
    /// A text with a match of the expression is a value.
    case expression
    case integer, decimal, reference
  }

  let cells: CSVWCellDescription
  let trim: CSVWDialectDescription.Trim
  private let quick: Quick
  private let expression: RegularExpression?
  /// Between which small integers a value has to be.
  private let least: Int
  private let greatest: Int
  private let hasLength: Bool
  /// Whether a cell is null if and only if it is empty.
  private let isPlain: Bool

  init(_ cells: CSVWCellDescription, trim: CSVWDialectDescription.Trim) {
    self.cells = cells
    self.trim = trim
    let datatype = cells.datatype
    hasLength = datatype.length != nil || datatype.minimumLength != nil || datatype.maximumLength != nil
    isPlain = cells.separator == nil && cells.defaultText.isEmpty && cells.nulls == [[]]
    if case .expression(let expression, _) = datatype.format { self.expression = expression } else { expression = nil }
    let range = isPlain ? Self.smallRange(datatype) : nil
    (least, greatest) = range ?? (0, 0)
    quick = range != nil ? .integer : isPlain && !hasLength ? Self.quick(datatype) : .none
  }

  /// Whether any text that is not empty is a value, and an empty one null.
  var isAnyText: Bool { quick == .any && trim == .none }

  private static func quick(_ datatype: CSVWDatatype) -> Quick {
    switch (datatype.base, datatype.format) {
    case (.string, .none), (.xml, .none), (.html, .none), (.json, .none), (.anyAtomicType, .none): .any
    case (.string, .expression): .expression
    case (.anyURI, .none): .reference
    case (.decimal, .none): datatype.bounds.isEmpty ? .decimal : .none
    default: .none
    }
  }

  /// Between which small integers a value has to be; `nil` where that is not all that decides.
  private static func smallRange(_ datatype: CSVWDatatype) -> (Int, Int)? {
    guard datatype.base.family == .integer, case .none = datatype.format else { return nil }
    var (least, greatest) = (Int.min, Int.max)
    let builtIn = datatype.base.bounds
    if let text = builtIn.least { least = Int(text) ?? .min }
    if let text = builtIn.greatest { greatest = Int(text) ?? .max }
    for bound in datatype.bounds {
      guard let value = Int(bound.text), value > .min, value < .max else { return nil }
      if bound.kind.isLower {
        least = max(least, bound.kind.isExclusive ? value + 1 : value)
      } else {
        greatest = min(greatest, bound.kind.isExclusive ? value - 1 : value)
      }
    }
    return (least, greatest)
  }

  /// Checks a cell.
  @inline(__always)
  func check(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    if isPlain, text.isEmpty { return cells.isRequired ? .problem(.required) : .null }
    switch quick {
    case .any: if isTrimmed(text) { return .value }
    case .expression:
      if isTrimmed(text), let expression {
        return expression.firstMatch(in: text) == .matches ? .value : .problem(.format)
      }
    case .integer: if let value = Self.smallInteger(text), value >= least, value <= greatest { return .value }
    case .decimal: if Self.isPlainDecimal(text) { return .value }
    case .reference: if CSVWLexicalForm.isReference(text) { return .value }
    case .none: break
    }
    return checkSlowly(text)
  }

  @inline(__always)
  private func isTrimmed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    trim == .none || text[0] > 0x20 && text[text.count &- 1] > 0x20
  }

  /// The value of up to 18 digits with a minus before them or not.
  @inline(__always)
  private static func smallInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count > start, text.count <= 18 else { return nil }
    var value = 0
    for position in start..<text.count {
      let digit = text[position] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return isNegative ? -value : value
  }

  @inline(__always)
  private static func isPlainDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var hasPoint = false
    for position in (text[0] == UInt8(ascii: "-") ? 1 : 0)..<text.count {
      if text[position] &- 0x30 <= 9 {
        digits &+= 1
      } else if text[position] == UInt8(ascii: "."), !hasPoint, digits > 0 {
        hasPoint = true
        digits = 0
      } else {
        return false
      }
    }
    return digits > 0
  }

  // MARK: Slowly

  /// What a cell holds: nothing, a value, or a list of values.
  enum Content {
    case null
    case value([UInt8])
    case emptyList
    /// The items that are not null.
    case list([[UInt8]])
  }

  private func checkSlowly(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    switch content(text) {
    case .null: return cells.isRequired && cells.separator == nil ? .problem(.required) : .null
    case .value(let value):
      return value.withUnsafeBufferPointer { problem(of: $0) }.map(Outcome.problem) ?? .value
    case .emptyList: return cells.isRequired ? .problem(.required) : .null
    case .list(let items):
      for item in items {
        if let problem = item.withUnsafeBufferPointer({ problem(of: $0) }) { return .problem(problem) }
      }
      return .value
    }
  }

  /// Takes a cell apart.
  func content(_ text: UnsafeBufferPointer<UInt8>) -> Content {
    var value = normalized(text)
    if value.isEmpty { value = cells.defaultText }
    guard let separator = cells.separator else { return cells.nulls.contains(value) ? .null : .value(value) }
    if value.isEmpty { return .emptyList }
    if cells.nulls.contains(value) { return .null }
    var items: [[UInt8]] = []
    for item in Self.split(value, separator) {
      var item = item
      if cells.datatype.base != .string, cells.datatype.base != .anyAtomicType { item = Self.trimmed(item, .both) }
      if item.isEmpty { item = cells.defaultText }
      if !cells.nulls.contains(item) { items.append(item) }
    }
    return .list(items)
  }

  private static func split(_ text: [UInt8], _ separator: [UInt8]) -> [[UInt8]] {
    var items: [[UInt8]] = []
    var start = 0
    var position = 0
    while position + separator.count <= text.count {
      if text[position] == separator[0], text[position..<(position + separator.count)].elementsEqual(separator) {
        items.append(Array(text[start..<position]))
        position += separator.count
        start = position
      } else {
        position += 1
      }
    }
    items.append(Array(text[start...]))
    return items
  }

  /// Trims a text as a dialect says.
  static func trimmed(_ text: [UInt8], _ trim: CSVWDialectDescription.Trim) -> [UInt8] {
    var rest = text[...]
    if trim == .both || trim == .start { rest = rest.drop(while: isSpace) }
    if trim == .both || trim == .end {
      while let last = rest.last, isSpace(last) { rest.removeLast() }
    }
    return Array(rest)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func normalized(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let value = Self.trimmed(Array(text), trim)
    let whiteSpace = cells.datatype.base.whiteSpace
    guard whiteSpace != .preserved, value.contains(where: Self.isSpace) else { return value }
    let replaced = value.map { Self.isSpace($0) ? 0x20 : $0 }
    guard whiteSpace == .collapsed else { return replaced }
    var collapsed: [UInt8] = []
    for byte in replaced where byte != 0x20 || (collapsed.last ?? 0x20) != 0x20 { collapsed.append(byte) }
    if collapsed.last == 0x20 { collapsed.removeLast() }
    return collapsed
  }

  // MARK: Values

  /// What is wrong with one value.
  private func problem(of text: UnsafeBufferPointer<UInt8>) -> CSVWCellProblem? {
    let datatype = cells.datatype
    switch datatype.base.family {
    case .integer, .decimal, .float, .date: return orderedProblem(of: text)
    case .boolean: return booleanProblem(of: text)
    case .duration:
      guard datatype.value(text) != nil else { return .datatype }
      return expressionProblem(of: text) ?? orderedProblem(of: text)
    case .uri:
      return expressionProblem(of: text) ?? (CSVWLexicalForm.isReference(text) ? nil : .uri)
    case .string, .other, .binary:
      guard CSVWLexicalForm.isValue(text, of: datatype.base) else { return .datatype }
      return expressionProblem(of: text) ?? lengthProblem(of: text)
    }
  }

  private func expressionProblem(of text: UnsafeBufferPointer<UInt8>) -> CSVWCellProblem? {
    guard case .expression(let expression, _) = cells.datatype.format else { return nil }
    return expression.firstMatch(in: text) == .matches ? nil : .format
  }

  private func booleanProblem(of text: UnsafeBufferPointer<UInt8>) -> CSVWCellProblem? {
    if case .boolean(let yes, let no) = cells.datatype.format {
      return text.elementsEqual(yes) || text.elementsEqual(no) ? nil : .format
    }
    return Self.boolean(text) == nil ? .datatype : nil
  }

  private static func boolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    if text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8) { return true }
    return text.elementsEqual("false".utf8) || text.elementsEqual("0".utf8) ? false : nil
  }

  private func orderedProblem(of text: UnsafeBufferPointer<UInt8>) -> CSVWCellProblem? {
    guard let value = cells.datatype.value(text) else {
      guard case .none = cells.datatype.format else { return .format }
      return .datatype
    }
    if cells.datatype.base.family == .integer, !Self.isWithin(value, cells.datatype.base.bounds) { return .datatype }
    for bound in cells.datatype.bounds {
      guard let order = value.compared(to: bound.value), bound.allows(order: order) else { return .range(bound) }
    }
    return nil
  }

  private static func isWithin(_ value: CSVWValue, _ bounds: (least: String?, greatest: String?)) -> Bool {
    if let least = bounds.least, let order = value.compared(to: .number(Array(least.utf8))), order < 0 { return false }
    if let most = bounds.greatest, let order = value.compared(to: .number(Array(most.utf8))), order > 0 { return false }
    return true
  }

  private func lengthProblem(of text: UnsafeBufferPointer<UInt8>) -> CSVWCellProblem? {
    guard hasLength else { return nil }
    let datatype = cells.datatype
    let length = Self.length(of: text, datatype.base)
    if let exact = datatype.length, length != exact { return .length }
    if let least = datatype.minimumLength, length < least { return .length }
    if let most = datatype.maximumLength, length > most { return .length }
    return nil
  }

  /// How many characters a string has, how many bytes a binary value.
  static func length(of text: UnsafeBufferPointer<UInt8>, _ datatype: CSVWBuiltInDatatype) -> Int {
    switch datatype {
    case .hexBinary: return text.count / 2
    case .base64Binary: return CSVWLexicalForm.base64Length(text) ?? 0
    default:
      var count = 0
      for byte in text where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  // MARK: Keys

  /// Whether the bytes of a cell can stand for its value in keys.
  var isOwnKey: Bool { isPlain && trim == .none && (quick == .any || quick == .expression) }

  /// Appends bytes that are equal for cells of equal value.
  func appendKey(of text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    switch content(text) {
    case .null, .emptyList: break
    case .value(let value): value.withUnsafeBufferPointer { appendValue($0, to: &key) }
    case .list(let items):
      for item in items {
        let start = key.count
        item.withUnsafeBufferPointer { appendValue($0, to: &key) }
        withUnsafeBytes(of: (key.count - start).littleEndian) { key += $0 }
      }
    }
  }

  private func appendValue(_ text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    if cells.datatype.base == .boolean {
      if case .boolean(let yes, _) = cells.datatype.format {
        key.append(text.elementsEqual(yes) ? 1 : 0)
      } else {
        key.append(Self.boolean(text) == true ? 1 : 0)
      }
      return
    }
    switch cells.datatype.value(text) {
    case .number(let number):
      number.withUnsafeBufferPointer { digits in
        let number = SchemaNumber(digits)
        if number.isNegative { key.append(UInt8(ascii: "-")) }
        number.forEachDigit { key.append($0 + 0x30) }
        key += "e\(number.exponent)".utf8
      }
    case .moment(let moment): moment.appendKey(to: &key)
    case .duration(let duration): duration.appendKey(to: &key)
    case .special, nil: key += text
    }
  }
}
