/// A deterministic automaton for one text, for patterns with too many states to know them all beforehand. It makes
/// states as the text needs them, and forgets all when they are many. Where that happens again and again, it no longer
/// keeps any, and each character costs the whole program at worst.
struct LazyAutomaton: Sendable {
  private static let maximumTransitions = 1_000_000
  /// How many instructions all states may have together.
  private static let maximumSize = 1_000_000
  private static let maximumForgetting = 4
  private static let unknown: Int32 = -1
  private static let matched: Int32 = -2

  private var construction: SubsetConstruction
  private let classes: CodePointClasses
  private let width: Int
  private var states: [SubsetConstruction.State] = []
  private var numbers: [SubsetConstruction.State: Int32] = [:]
  private var table: [Int32] = []
  private var size = 0
  private var forgettings = 0

  init(_ program: PatternProgram, _ classes: CodePointClasses) {
    construction = SubsetConstruction(program, classes)
    self.classes = classes
    width = classes.count + 1
  }

  /// Whether a text has a match. An automaton is for one text, so that it is to be copied before.
  mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .state(let first) = construction.start() else { return true }
    var current = number(of: first)
    var position = 0
    while position < text.count {
      let symbol = classes.symbol(text, at: position)
      position += symbol.length
      current = successor(of: current, symbol.value)
      if current == Self.matched { return true }
      let state = states[Int(current)]
      if state.count == 1 { return false }
      if forgettings > Self.maximumForgetting { return simulate(from: state, text, position) }
    }
    return successor(of: current, construction.end) == Self.matched
  }

  /// Reads the rest of a text without keeping states.
  private mutating func simulate(
    from first: SubsetConstruction.State, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    construction.isOrdering = false
    var current = first
    var position = start
    while position < text.count {
      let symbol = classes.symbol(text, at: position)
      position += symbol.length
      guard case .state(let next) = construction.next(current, symbol.value) else { return true }
      if next.count == 1 { return false }
      current = next
    }
    if case .match = construction.next(current, construction.end) { return true }
    return false
  }

  private mutating func successor(of current: Int32, _ symbol: Int) -> Int32 {
    let place = Int(current) * width + symbol
    let known = table[place]
    guard known == Self.unknown else { return known }
    guard case .state(let state) = construction.next(states[Int(current)], symbol) else {
      table[place] = Self.matched
      return Self.matched
    }
    if table.count >= Self.maximumTransitions || size > Self.maximumSize {
      forget()
      return number(of: state)
    }
    let next = number(of: state)
    table[place] = next
    return next
  }

  private mutating func number(of state: SubsetConstruction.State) -> Int32 {
    if let number = numbers[state] { return number }
    let number = Int32(truncatingIfNeeded: states.count)
    numbers[state] = number
    states.append(state)
    size += state.count
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    return number
  }

  private mutating func forget() {
    forgettings += 1
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    size = 0
  }
}
