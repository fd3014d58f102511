/// A deterministic automaton for one text, for patterns with too many states to know them all beforehand. It makes
/// states as the text needs them, and forgets all when they are many: at worst each character costs the whole program.
struct LazyAutomaton {
  private static let maximumTransitions = 65_536
  /// How many instructions all states may have together.
  private static let maximumSize = 1_000_000
  private static let unknown = -1
  private static let matched = -2

  private var construction: SubsetConstruction
  private let classes: CodePointClasses
  private let width: Int
  private var states: [SubsetConstruction.State] = []
  private var numbers: [SubsetConstruction.State: Int] = [:]
  private var table: [Int] = []
  private var size = 0

  init(_ program: PatternProgram, _ classes: CodePointClasses) {
    construction = SubsetConstruction(program, classes)
    self.classes = classes
    width = classes.count + 1
  }

  /// Whether a text has a match.
  mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .state(let first) = construction.start() else { return true }
    var current = number(of: first)
    var position = 0
    while position < text.count {
      let symbol = classes.symbol(text, at: position)
      position += symbol.length
      current = successor(of: current, symbol.value)
      if current == Self.matched { return true }
      if states[current] == [0] { return false }
    }
    return successor(of: current, construction.end) == Self.matched
  }

  private mutating func successor(of current: Int, _ symbol: Int) -> Int {
    let known = table[current * width + symbol]
    guard known == Self.unknown else { return known }
    guard case .state(let state) = construction.next(states[current], symbol) else {
      table[current * width + symbol] = Self.matched
      return Self.matched
    }
    if states.count * width >= Self.maximumTransitions || size > Self.maximumSize {
      forget()
      return number(of: state)
    }
    let next = number(of: state)
    table[current * width + symbol] = next
    return next
  }

  private mutating func number(of state: SubsetConstruction.State) -> Int {
    if let number = numbers[state] { return number }
    numbers[state] = states.count
    states.append(state)
    size += state.count
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    return states.count - 1
  }

  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    size = 0
  }
}
