/// A deterministic automaton that is complete: for each state and symbol, the next state. It never changes, so threads
/// share it.
struct PatternAutomaton: Sendable {
  private static let maximumTransitions = 200_000
  /// How much work the states may be; about the time of reading a megabyte.
  private static let maximumSteps = 1_000_000

  /// The next states. A state is the place of its row in this table, so that no multiplication is needed.
  private let table: [UInt32]
  private let classes: CodePointClasses
  private let start: Int
  /// The first row is for texts that cannot match any more, the second for those that have.
  private let matched: Int
  private let end: Int

  /// All states of a program, or `nil` where they are too many.
  init?(_ program: PatternProgram, _ classes: CodePointClasses, maximumStates: Int) {
    var construction = SubsetConstruction(program, classes)
    let width = classes.count + 1
    var states: [SubsetConstruction.State] = [[0], []]
    var numbers: [SubsetConstruction.State: Int] = [[0]: 0]
    var table = [UInt32](repeating: 0, count: width) + [UInt32](repeating: UInt32(width), count: width)

    func row(of outcome: SubsetConstruction.Outcome) -> Int {
      guard case .state(let state) = outcome else { return width }
      if let number = numbers[state] { return number * width }
      numbers[state] = states.count
      states.append(state)
      return (states.count - 1) * width
    }

    start = row(of: construction.start())
    var current = 2
    while current < states.count {
      guard states.count <= maximumStates, states.count * width <= Self.maximumTransitions else { return nil }
      for symbol in 0..<width {
        table.append(UInt32(row(of: construction.next(states[current], symbol))))
        guard construction.steps <= Self.maximumSteps else { return nil }
      }
      current += 1
    }
    self.table = table
    self.classes = classes
    matched = width
    end = construction.end
  }

  /// Whether a text has a match.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = start
    var position = 0
    while state > matched, position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        state = Int(table[state + Int(classes.direct[Int(byte)])])
        position += 1
      } else if let symbol = classes.classBeyondASCII {
        state = Int(table[state + Int(symbol)])
        position += text.codePoint(at: position).length
      } else {
        let symbol = classes.symbol(text, at: position)
        state = Int(table[state + symbol.value])
        position += symbol.length
      }
    }
    return state > matched ? Int(table[state + end]) == matched : state == matched
  }
}
