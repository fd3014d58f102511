/// A pattern as instructions, for the automata and for backtracking.
struct PatternProgram: Sendable {
  /// One step. Targets and slots are numbers of instructions and of places in the matcher's memory.
  enum Instruction: Sendable {
    /// Takes a code point of a set, after or before the place.
    case take(set: Int32)
    case takeBackward(set: Int32)
    /// Goes on at both targets, preferably at the first.
    case split(Int32, Int32)
    case jump(Int32)
    case assert(PatternAssertion)
    case match
    // The others are only in programs for backtracking.

    /// Remembers the place.
    case save(Int32)
    /// Forgets the places from one slot up to another.
    case clear(Int32, Int32)
    /// Fails where the place is still the one in the slot.
    case requireProgress(Int32)
    /// Starts to look around; where that is to fail, it goes on at the target.
    case look(isNegative: Bool, end: Int32)
    case lookEnd(isNegative: Bool)
    case backReference(Int32, isBackward: Bool)
  }

  var instructions: [Instruction]
  let sets: [CodePointSet]
  /// How many places a matcher has to remember.
  var slotCount: Int
  /// Whether a match can only be at the start of the text.
  let isAnchored: Bool

  /// Whether it asks for boundaries of words.
  var looksAtWords: Bool {
    instructions.contains {
      switch $0 {
      case .assert(.wordBoundary), .assert(.notWordBoundary): true
      default: false
      }
    }
  }
}
