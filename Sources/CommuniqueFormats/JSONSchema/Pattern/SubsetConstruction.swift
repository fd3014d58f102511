/// The states of a deterministic automaton for a program, one after the other: each stands for a set of instructions
/// that the text so far can have led to.
///
/// What `$`, `\b` and `\B` say depends on the next character, so these instructions wait in a state for its successor.
struct SubsetConstruction: Sendable {
  /// A state: first its flags, then its instructions in order.
  typealias State = [Int32]

  enum Outcome {
    case state(State)
    case match
  }

  private enum Flags {
    /// Some instruction waits for the next character.
    static let waits: Int32 = 1
    /// No character has been read. Only said where it matters.
    static let isAtStart: Int32 = 2
    /// The last character is one of a word. Only said where it matters.
    static let followsWord: Int32 = 4
  }

  /// What is known of a place.
  private struct Place {
    var isAtStart: Bool
    var followsWord: Bool
    var next: Next

    enum Next {
      case unknown
      case end
      case character(isWord: Bool)
    }

    /// Whether something holds there, or `nil` where the next character decides.
    func holds(_ assertion: PatternAssertion) -> Bool? {
      let isBeforeWord: Bool
      switch (assertion, next) {
      case (.start, _): return isAtStart
      case (_, .unknown): return nil
      case (.end, .end): return true
      case (.end, .character): return false
      case (_, .end): isBeforeWord = false
      case (_, .character(let isWord)): isBeforeWord = isWord
      }
      if case .wordBoundary = assertion { return followsWord != isBeforeWord }
      return followsWord == isBeforeWord
    }
  }

  private static let maximumMembership = 100_000

  private let program: PatternProgram
  private let classes: CodePointClasses
  /// The instructions that a match which starts later starts with.
  private var restart: State = [0]
  /// For each set and class, whether the set has it; empty where that would be large.
  private var membership: [Bool] = []
  private var visited: [UInt32]
  private var round: UInt32 = 0
  private var stack: [Int32] = []
  private var found: State = []
  /// Whether states that are the same are to be equal.
  var isOrdering = true
  /// How many instructions have been looked at.
  private(set) var steps = 0

  /// The symbol for the end of the text, after those of the classes.
  var end: Int { classes.count }

  init(_ program: PatternProgram, _ classes: CodePointClasses) {
    self.program = program
    self.classes = classes
    visited = Array(repeating: 0, count: program.instructions.count)
    if program.sets.count * classes.count <= Self.maximumMembership {
      membership.reserveCapacity(program.sets.count * classes.count)
      for set in program.sets {
        for representative in classes.representatives { membership.append(set.contains(representative)) }
      }
    }
    begin()
    if !follow(0, Place(isAtStart: false, followsWord: false, next: .unknown)) { restart = found }
  }

  private mutating func begin() {
    round &+= 1
    if round == 0 {
      for index in visited.indices { visited[index] = 0 }
      round = 1
    }
    found.removeAll(keepingCapacity: true)
    found.append(0)
  }

  /// The state before the first character.
  mutating func start() -> Outcome {
    begin()
    let place = Place(isAtStart: true, followsWord: false, next: .unknown)
    if follow(0, place) { return .match }
    return .state(finish(place))
  }

  /// What a state and a symbol lead to. A state without instructions never leads to a match.
  mutating func next(_ state: State, _ symbol: Int) -> Outcome {
    steps += state.count
    let isWord = symbol < end && CodePointSet.word.contains(classes.representatives[symbol])
    guard let flags = state.first else { return .state([0]) }
    var ready = state
    if flags & Flags.waits != 0 {
      begin()
      let place = Place(
        isAtStart: flags & Flags.isAtStart != 0, followsWord: flags & Flags.followsWord != 0,
        next: symbol == end ? .end : .character(isWord: isWord))
      for instruction in state.dropFirst() where follow(instruction, place) { return .match }
      ready = found
    }
    guard symbol < end else { return .state([0]) }
    begin()
    let place = Place(isAtStart: false, followsWord: isWord, next: .unknown)
    for instruction in ready.dropFirst() {
      guard case .take(let set) = program.instructions[Int(instruction)], has(Int(set), symbol) else { continue }
      if follow(instruction + 1, place) { return .match }
    }
    for instruction in restart.dropFirst() where visit(instruction) { found.append(instruction) }
    if let flags = restart.first { found[0] |= flags }
    return .state(finish(place))
  }

  private func has(_ set: Int, _ symbol: Int) -> Bool {
    if membership.isEmpty { return program.sets[set].contains(classes.representatives[symbol]) }
    return membership[set * classes.count + symbol]
  }

  private mutating func finish(_ place: Place) -> State {
    var state = found
    if state[0] & Flags.waits != 0 {
      if place.isAtStart { state[0] |= Flags.isAtStart }
      if place.followsWord { state[0] |= Flags.followsWord }
    }
    if isOrdering, state.count > 2 { state[1...].sort() }
    return state
  }

  private mutating func visit(_ instruction: Int32) -> Bool {
    guard visited[Int(instruction)] != round else { return false }
    visited[Int(instruction)] = round
    return true
  }

  /// Adds the instructions that can be reached without a character; says whether a match is among them.
  private mutating func follow(_ origin: Int32, _ place: Place) -> Bool {
    var instruction = origin
    while true {
      if visit(instruction) {
        steps += 1
        switch program.instructions[Int(instruction)] {
        case .take: found.append(instruction)
        case .jump(let target):
          instruction = target
          continue
        case .split(let first, let second):
          stack.append(second)
          instruction = first
          continue
        case .assert(let assertion):
          switch place.holds(assertion) {
          case true?:
            instruction += 1
            continue
          case false?: break
          case nil:
            found.append(instruction)
            found[0] |= Flags.waits
          }
        case .match:
          stack.removeAll(keepingCapacity: true)
          return true
        case .takeBackward, .save, .clear, .requireProgress, .look, .lookEnd, .backReference: break
        }
      }
      guard let other = stack.popLast() else { return false }
      instruction = other
    }
  }
}
