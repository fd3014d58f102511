/// Tries a program at each place of a text, as ECMA-262 22.2.2 says, with a stack of its own for what is still to try.
/// It is for patterns that are not regular; its time is bounded by its steps alone.
struct BacktrackingMatcher {
  private enum Entry {
    /// Another way to go on.
    case choice(instruction: Int32, position: Int)
    /// What a slot held before.
    case slot(Int32, Int)
    /// The start of a look-around, and where to go on if its body fails, if that is what it asks for.
    case look(resume: Int32?, position: Int)
  }

  private enum Run {
    case match
    case failure
    case exhaustion
  }

  private static let unset = -1

  private let program: PatternProgram
  private let text: UnsafeBufferPointer<UInt8>
  private var remainingSteps: Int
  private var entries: [Entry] = []
  /// The entries of the look-arounds that are being tried.
  private var looks: [Int] = []
  private var slots: [Int]
  private var instruction = 0
  private var position = 0

  init(_ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>, maximumSteps: Int) {
    self.program = program
    self.text = text
    remainingSteps = maximumSteps
    slots = Array(repeating: Self.unset, count: program.slotCount)
  }

  mutating func firstMatch() -> RegularExpression.Verdict {
    var start = 0
    while true {
      switch run(from: start) {
      case .match: return .matches
      case .exhaustion: return .exceedsLimit
      case .failure: break
      }
      guard start < text.count, !program.isAnchored else { return .doesNotMatch }
      start += text.codePoint(at: start).length
    }
  }

  private mutating func run(from start: Int) -> Run {
    // A failure has taken back all that was remembered.
    instruction = 0
    position = start
    while true {
      remainingSteps -= 1
      guard remainingSteps >= 0 else { return .exhaustion }
      if case .match = program.instructions[instruction] { return .match }
      if !step(), !backtrack() { return .failure }
    }
  }

  /// Carries out one instruction; says whether it succeeded.
  private mutating func step() -> Bool {
    switch program.instructions[instruction] {
    case .take(let set): guard take(set) else { return false }
    case .takeBackward(let set): guard takeBackward(set) else { return false }
    case .split(let first, let second):
      entries.append(.choice(instruction: second, position: position))
      instruction = Int(first)
      return true
    case .jump(let target):
      instruction = Int(target)
      return true
    case .assert(let assertion): guard holds(assertion) else { return false }
    case .match: return true
    case .save(let slot): set(slot, position)
    case .clear(let first, let end):
      for slot in first..<end where slots[Int(slot)] != Self.unset { set(slot, Self.unset) }
    case .requireProgress(let slot): guard slots[Int(slot)] != position else { return false }
    case .look(let isNegative, let end):
      looks.append(entries.count)
      entries.append(.look(resume: isNegative ? end : nil, position: position))
    case .lookEnd(let isNegative): return endLook(isNegative)
    case .backReference(let group, let isBackward): guard repeats(Int(group), isBackward) else { return false }
    }
    instruction += 1
    return true
  }

  private mutating func set(_ slot: Int32, _ value: Int) {
    entries.append(.slot(slot, slots[Int(slot)]))
    slots[Int(slot)] = value
  }

  /// Takes back what was remembered since the last choice and makes it the other way; says whether there was one.
  private mutating func backtrack() -> Bool {
    while let entry = entries.popLast() {
      switch entry {
      case .choice(let instruction, let position):
        self.instruction = Int(instruction)
        self.position = position
        return true
      case .slot(let slot, let value): slots[Int(slot)] = value
      case .look(let resume, let position):
        looks.removeLast()
        guard let resume else { continue }
        instruction = Int(resume)
        self.position = position
        return true
      }
    }
    return false
  }

  /// The body of a look-around has matched: its choices are made for good.
  private mutating func endLook(_ isNegative: Bool) -> Bool {
    guard let start = looks.popLast(), case .look(_, let position) = entries[start] else { return false }
    remainingSteps -= entries.count - start
    if isNegative {
      while entries.count > start {
        if case .slot(let slot, let value)? = entries.popLast() { slots[Int(slot)] = value }
      }
      return false
    }
    var kept = start
    for index in start..<entries.count {
      guard case .slot = entries[index] else { continue }
      entries[kept] = entries[index]
      kept += 1
    }
    entries.removeLast(entries.count - kept)
    self.position = position
    instruction += 1
    return true
  }

  // MARK: The text

  private mutating func take(_ set: Int32) -> Bool {
    guard position < text.count else { return false }
    let (codePoint, length) = text.codePoint(at: position)
    guard program.sets[Int(set)].contains(codePoint) else { return false }
    position += length
    return true
  }

  private mutating func takeBackward(_ set: Int32) -> Bool {
    guard position > 0 else { return false }
    let (codePoint, length) = text.codePoint(before: position)
    guard program.sets[Int(set)].contains(codePoint) else { return false }
    position -= length
    return true
  }

  private func holds(_ assertion: PatternAssertion) -> Bool {
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && CodePointSet.word.contains(UInt32(text[index]))
    }
    return switch assertion {
    case .start: position == 0
    case .end: position == text.count
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .notWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  /// Goes past what a group has matched, if it is there again. A group that has not matched counts as empty.
  private mutating func repeats(_ group: Int, _ isBackward: Bool) -> Bool {
    let (start, end) = (slots[group * 2], slots[group * 2 + 1])
    guard start != Self.unset, end != Self.unset, start <= end else { return true }
    let length = end - start
    let from = isBackward ? position - length : position
    guard from >= 0, from + length <= text.count else { return false }
    remainingSteps -= length / 8
    for index in 0..<length where text[from + index] != text[start + index] { return false }
    position = isBackward ? from : from + length
    return true
  }
}
