/// Turns a tree into instructions. Counted repetitions are written out, so the size is checked at every step.
struct PatternCompiler {
  typealias Instruction = PatternProgram.Instruction

  static let tooLarge = RegularExpression.SyntaxProblem(
    offset: 0, message: "The pattern is too large once its repetitions are written out", isUnsupported: true)

  /// What is still to do. The targets in instructions are labels until the end.
  private enum Work {
    case node(Int, isBackward: Bool)
    case emit(Instruction)
    case place(Int32)
    /// So many times the body of a repetition.
    case copies(PatternTree.Repetition, Int, isBackward: Bool)
    /// So many times the body, or fewer.
    case options(PatternTree.Repetition, Int, end: Int32, isBackward: Bool)
  }

  private let tree: PatternTree
  private let maximumSize: Int
  private var pending: [Work] = []
  private var instructions: [Instruction] = []
  private var targets: [Int32] = []
  private var slotCount: Int

  private init(_ tree: PatternTree, maximumSize: Int) {
    self.tree = tree
    self.maximumSize = maximumSize
    slotCount = tree.isRegular ? 0 : tree.captureCount * 2
  }

  /// Compiles a tree.
  ///
  /// - Parameters:
  ///   - tree: The tree.
  ///   - maximumSize: How many instructions there may be.
  /// - Throws: ``tooLarge``.
  static func compile(
    _ tree: PatternTree, maximumSize: Int
  ) throws(RegularExpression.SyntaxProblem) -> PatternProgram {
    guard tree.rangeCount / 4 <= maximumSize else { throw tooLarge }
    var compiler = PatternCompiler(tree, maximumSize: maximumSize)
    return try compiler.run()
  }

  private mutating func run() throws(RegularExpression.SyntaxProblem) -> PatternProgram {
    pending = [.emit(.match), .node(tree.root, isBackward: false)]
    var steps = 0
    while let work = pending.popLast() {
      steps += 1
      // Empty groups become no instruction, but are work all the same.
      guard instructions.count <= maximumSize, steps / 16 <= maximumSize else { throw Self.tooLarge }
      switch work {
      case .node(let node, let isBackward): expand(node, isBackward)
      case .emit(let instruction): instructions.append(instruction)
      case .place(let label): targets[Int(label)] = Int32(instructions.count)
      case .copies(let repetition, let count, let isBackward):
        if count > 1 { pending.append(.copies(repetition, count - 1, isBackward: isBackward)) }
        schedule(clearing(repetition) + [.node(repetition.body, isBackward: isBackward)])
      case .options(let repetition, let count, let end, let isBackward):
        expandOption(repetition, count, end, isBackward)
      }
    }
    resolveTargets()
    return PatternProgram(
      instructions: instructions, sets: tree.sets, slotCount: slotCount,
      isAnchored: tree.shapes[tree.root].isAnchored)
  }

  private mutating func schedule(_ next: [Work]) { pending.append(contentsOf: next.reversed()) }

  private mutating func label() -> Int32 {
    targets.append(0)
    return Int32(targets.count - 1)
  }

  private mutating func slot() -> Int32 {
    slotCount += 1
    return Int32(slotCount - 1)
  }

  private mutating func expand(_ node: Int, _ isBackward: Bool) {
    switch tree.nodes[node] {
    case .empty: break
    case .set(let set):
      let set = Int32(set)
      instructions.append(isBackward ? .takeBackward(set: set) : .take(set: set))
    case .sequence(let parts):
      let steps = parts.map { Work.node($0, isBackward: isBackward) }
      schedule(isBackward ? steps.reversed() : steps)
    case .alternation(let parts): expand(alternation: parts, isBackward)
    case .capture(let body, let number):
      guard !tree.isRegular else { return pending.append(.node(body, isBackward: isBackward)) }
      let first = Int32(number * 2 + (isBackward ? 1 : 0))
      schedule([.emit(.save(first)), .node(body, isBackward: isBackward), .emit(.save(first ^ 1))])
    case .repetition(let repetition): expand(repetition, isBackward)
    case .assertion(let assertion): instructions.append(.assert(assertion))
    case .look(let look):
      let end = label()
      schedule([
        .emit(.look(isNegative: look.isNegative, end: end)), .node(look.body, isBackward: look.isBehind),
        .emit(.lookEnd(isNegative: look.isNegative)), .place(end),
      ])
    case .backReference(let group): instructions.append(.backReference(Int32(group), isBackward: isBackward))
    }
  }

  private mutating func expand(alternation parts: [Int], _ isBackward: Bool) {
    let end = label()
    var steps: [Work] = []
    for (index, part) in parts.enumerated() {
      guard index < parts.count - 1 else {
        steps.append(.node(part, isBackward: isBackward))
        continue
      }
      let (this, next) = (label(), label())
      steps += [
        .emit(.split(this, next)), .place(this), .node(part, isBackward: isBackward), .emit(.jump(end)), .place(next),
      ]
    }
    schedule(steps + [.place(end)])
  }

  // MARK: Repetitions

  private mutating func expand(_ repetition: PatternTree.Repetition, _ isBackward: Bool) {
    if !tree.shapes[repetition.body].canConsume {
      // Every round says the same of the same place, and a round that may be left out and takes nothing is void.
      if repetition.minimum > 0 { pending.append(.copies(repetition, 1, isBackward: isBackward)) }
      return
    }
    var steps: [Work] = []
    if let maximum = repetition.maximum {
      if repetition.minimum > 0 { steps.append(.copies(repetition, repetition.minimum, isBackward: isBackward)) }
      if maximum > repetition.minimum {
        let end = label()
        steps += [
          .options(repetition, maximum - repetition.minimum, end: end, isBackward: isBackward), .place(end),
        ]
      }
    } else {
      if repetition.minimum > 1 { steps.append(.copies(repetition, repetition.minimum - 1, isBackward: isBackward)) }
      steps += loop(repetition, isBackward)
    }
    schedule(steps)
  }

  /// Whether rounds must be kept from taking nothing (ECMA-262 22.2.2.3.1): an automaton sees by itself that it has
  /// been there.
  private func isGuarded(_ repetition: PatternTree.Repetition) -> Bool {
    !tree.isRegular && tree.shapes[repetition.body].canBeEmpty
  }

  private func clearing(_ repetition: PatternTree.Repetition) -> [Work] {
    guard !tree.isRegular, !repetition.captures.isEmpty else { return [] }
    return [.emit(.clear(Int32(repetition.captures.lowerBound * 2), Int32(repetition.captures.upperBound * 2)))]
  }

  private func choice(_ repetition: PatternTree.Repetition, body: Int32, end: Int32) -> Work {
    .emit(repetition.isLazy ? .split(end, body) : .split(body, end))
  }

  /// Any number of rounds; at least one where the minimum asks for one, which alone may take nothing.
  private mutating func loop(_ repetition: PatternTree.Repetition, _ isBackward: Bool) -> [Work] {
    let (again, body, choosing, end) = (label(), label(), label(), label())
    let slot = isGuarded(repetition) ? self.slot() : nil
    var steps: [Work] = []
    if repetition.minimum > 0 {
      if let slot { steps.append(.emit(.clear(slot, slot + 1))) }
      steps.append(.emit(.jump(body)))
    } else {
      steps.append(.emit(.jump(choosing)))
    }
    steps.append(.place(again))
    if let slot { steps.append(.emit(.save(slot))) }
    steps.append(.place(body))
    steps += clearing(repetition)
    steps.append(.node(repetition.body, isBackward: isBackward))
    if let slot { steps.append(.emit(.requireProgress(slot))) }
    return steps + [.place(choosing), choice(repetition, body: again, end: end), .place(end)]
  }

  private mutating func expandOption(
    _ repetition: PatternTree.Repetition, _ count: Int, _ end: Int32, _ isBackward: Bool
  ) {
    let body = label()
    let slot = isGuarded(repetition) ? self.slot() : nil
    var steps = [choice(repetition, body: body, end: end), .place(body)]
    if let slot { steps.append(.emit(.save(slot))) }
    steps += clearing(repetition)
    steps.append(.node(repetition.body, isBackward: isBackward))
    if let slot { steps.append(.emit(.requireProgress(slot))) }
    if count > 1 { steps.append(.options(repetition, count - 1, end: end, isBackward: isBackward)) }
    schedule(steps)
  }

  private mutating func resolveTargets() {
    for index in instructions.indices {
      switch instructions[index] {
      case .split(let first, let second):
        instructions[index] = .split(targets[Int(first)], targets[Int(second)])
      case .jump(let target): instructions[index] = .jump(targets[Int(target)])
      case .look(let isNegative, let end):
        instructions[index] = .look(isNegative: isNegative, end: targets[Int(end)])
      default: break
      }
    }
  }
}
