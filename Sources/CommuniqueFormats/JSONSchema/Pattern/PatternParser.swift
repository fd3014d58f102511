/// Reads a pattern as ECMA-262 22.2.1 writes it with the flag `u`, that is, without the leniencies of Annex B. Open
/// groups are on a stack of its own, so nesting never costs the thread's stack.
struct PatternParser {
  typealias Problem = RegularExpression.SyntaxProblem

  private enum GroupKind {
    case pattern
    case plain
    case capture(number: Int)
    case look(isBehind: Bool, isNegative: Bool)
  }

  private struct Group {
    let kind: GroupKind
    let start: Int
    /// How many groups there were before it.
    let firstCapture: Int
    var alternatives: [Int] = []
    var terms: [Int] = []
  }

  let bytes: [UInt8]
  var position = 0
  private let limits: RegularExpression.Limits
  private var tree = PatternTree()
  private var open: [Group] = []
  private var numbersOfNames: [String: Int] = [:]
  private var numberedReferences: [(number: Int, offset: Int)] = []
  private var namedReferences: [(name: String, node: Int, offset: Int)] = []

  init(_ pattern: String, limits: RegularExpression.Limits) {
    bytes = Array(pattern.utf8)
    self.limits = limits
  }

  func problem(_ message: String, at offset: Int, isUnsupported: Bool = false) -> Problem {
    Problem(offset: offset, message: message, isUnsupported: isUnsupported)
  }

  /// The next byte, or `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes past a byte, if it is next.
  mutating func skip(_ byte: Character) -> Bool {
    guard let next, next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  /// Goes past the next code point.
  mutating func takeCodePoint() -> UInt32 {
    let (value, length) = bytes.withUnsafeBufferPointer { $0.codePoint(at: position) }
    position += length
    return value
  }

  /// Reads the whole pattern.
  ///
  /// - Throws: The first problem.
  mutating func parse() throws(Problem) -> PatternTree {
    guard bytes.count <= limits.maximumLength else {
      throw problem("The pattern is longer than \(limits.maximumLength) bytes", at: 0, isUnsupported: true)
    }
    open = [Group(kind: .pattern, start: 0, firstCapture: 1)]
    while let byte = next { try parseTerm(byte) }
    let group = open.removeLast()
    guard open.isEmpty else { throw problem("The group is not closed; expected “)”", at: group.start) }
    tree.root = close(group)
    try resolveReferences()
    return tree
  }

  private mutating func parseTerm(_ byte: UInt8) throws(Problem) {
    let start = position
    switch byte {
    case UInt8(ascii: "|"):
      position += 1
      endAlternative()
    case UInt8(ascii: "("): try openGroup()
    case UInt8(ascii: ")"): try closeGroup()
    case UInt8(ascii: "^"):
      position += 1
      append(tree.add(.assertion(.start)))
    case UInt8(ascii: "$"):
      position += 1
      append(tree.add(.assertion(.end)))
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
      let found = Character(Unicode.Scalar(byte))
      throw problem("There is nothing that “\(found)” could repeat; for the character, write “\\\(found)”", at: start)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let found = Character(Unicode.Scalar(byte))
      throw problem("“\(found)” closes nothing; for the character, write “\\\(found)”", at: start)
    case UInt8(ascii: "."):
      position += 1
      try appendAtom(tree.add(.notLineTerminators))
    case UInt8(ascii: "["): try appendAtom(tree.add(try parseClass()))
    case UInt8(ascii: "\\"): try parseEscape()
    default: try appendAtom(tree.add(CodePointSet(takeCodePoint())))
    }
  }

  // MARK: Groups

  private mutating func append(_ node: Int) {
    if case .empty = tree.nodes[node] { return }
    open[open.count - 1].terms.append(node)
  }

  private mutating func endAlternative() {
    let terms = open[open.count - 1].terms
    let node = terms.count == 1 ? terms[0] : tree.add(terms.isEmpty ? .empty : .sequence(terms))
    open[open.count - 1].terms = []
    open[open.count - 1].alternatives.append(node)
  }

  private mutating func openGroup() throws(Problem) {
    let start = position
    guard open.count <= limits.maximumNesting else {
      throw problem("Groups are nested deeper than \(limits.maximumNesting)", at: start, isUnsupported: true)
    }
    position += 1
    let firstCapture = tree.captureCount
    open.append(Group(kind: try parseGroupKind(start), start: start, firstCapture: firstCapture))
  }

  private mutating func parseGroupKind(_ start: Int) throws(Problem) -> GroupKind {
    guard skip("?") else { return addCapture() }
    if skip(":") { return .plain }
    if skip("=") { return .look(isBehind: false, isNegative: false) }
    if skip("!") { return .look(isBehind: false, isNegative: true) }
    guard skip("<") else {
      throw problem(
        "“(?” starts no kind of group; expected “(?:”, “(?=”, “(?!”, “(?<=”, “(?<!” or “(?<name>”", at: start)
    }
    if skip("=") { return .look(isBehind: true, isNegative: false) }
    if skip("!") { return .look(isBehind: true, isNegative: true) }
    let offset = position
    let name = try parseName()
    guard numbersOfNames[name] == nil else { throw problem("Another group is named “\(name)”", at: offset) }
    numbersOfNames[name] = tree.captureCount
    return addCapture()
  }

  private mutating func addCapture() -> GroupKind {
    tree.captureCount += 1
    return .capture(number: tree.captureCount - 1)
  }

  private mutating func closeGroup() throws(Problem) {
    guard open.count > 1 else { throw problem("“)” closes no group; for the character, write “\\)”", at: position) }
    position += 1
    let group = open.removeLast()
    let captures = group.firstCapture..<tree.captureCount
    let body = close(group)
    switch group.kind {
    case .pattern, .plain: try appendAtom(body, captures)
    case .capture(let number): try appendAtom(tree.add(.capture(body, number: number)), captures)
    case .look(let isBehind, let isNegative):
      append(tree.add(.look(.init(body: body, isBehind: isBehind, isNegative: isNegative))))
    }
  }

  /// The node of all that is in a group.
  private mutating func close(_ group: Group) -> Int {
    open.append(group)
    endAlternative()
    let alternatives = open.removeLast().alternatives
    return alternatives.count == 1 ? alternatives[0] : tree.add(.alternation(alternatives))
  }

  // MARK: Quantifiers

  /// Adds an atom with the quantifier that may follow it.
  private mutating func appendAtom(_ atom: Int, _ captures: Range<Int> = 0..<0) throws(Problem) {
    guard let (minimum, maximum) = try parseQuantifier() else { return append(atom) }
    let isLazy = skip("?")
    if case .empty = tree.nodes[atom] { return }
    if maximum == 0 || (minimum == 0 && !tree.shapes[atom].canConsume) { return }
    append(
      tree.add(
        .repetition(.init(body: atom, minimum: minimum, maximum: maximum, isLazy: isLazy, captures: captures))))
  }

  private mutating func parseQuantifier() throws(Problem) -> (minimum: Int, maximum: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    let start = position
    guard skip("{") else { return nil }
    guard let minimum = parseNumber() else {
      throw problem(
        "“{” starts no quantifier; expected “{n}”, “{n,}” or “{n,m}”, or “\\{” for the character", at: start)
    }
    var maximum: Int? = minimum
    if skip(",") { maximum = parseNumber() }
    guard skip("}") else { throw problem("The quantifier is not closed; expected “}”", at: start) }
    if let maximum, maximum < minimum { throw problem("The numbers of the quantifier are out of order", at: start) }
    return (minimum, maximum)
  }

  /// A number, or what is far beyond all limits where it is larger.
  mutating func parseNumber() -> Int? {
    let start = position
    var number = 0
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      number = min(number * 10 + Int(byte - UInt8(ascii: "0")), 1 << 50)
      position += 1
    }
    return position > start ? number : nil
  }

  // MARK: Escapes outside of classes

  private mutating func parseEscape() throws(Problem) {
    let start = position
    switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
    case UInt8(ascii: "b"):
      position += 2
      append(tree.add(.assertion(.wordBoundary)))
    case UInt8(ascii: "B"):
      position += 2
      append(tree.add(.assertion(.notWordBoundary)))
    case UInt8(ascii: "k"):
      position += 2
      guard skip("<") else { throw problem("“\\k” is followed by no name; expected “\\k<name>”", at: start) }
      let name = try parseName()
      let node = tree.add(.backReference(0))
      namedReferences.append((name, node, start))
      try appendAtom(node)
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      position += 1
      let number = parseNumber() ?? 0
      numberedReferences.append((number, start))
      try appendAtom(tree.add(.backReference(number)))
    default:
      switch try parseClassAtom(isInClass: false) {
      case .codePoint(let codePoint): try appendAtom(tree.add(CodePointSet(codePoint)))
      case .set(let set): try appendAtom(tree.add(set))
      }
    }
  }

  private mutating func resolveReferences() throws(Problem) {
    for reference in numberedReferences where reference.number >= tree.captureCount {
      throw problem("There is no group \(reference.number)", at: reference.offset)
    }
    for reference in namedReferences {
      guard let number = numbersOfNames[reference.name] else {
        throw problem("There is no group named “\(reference.name)”", at: reference.offset)
      }
      tree.resolve(reference.node, to: number)
    }
  }
}
