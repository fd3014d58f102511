/// One figure of an evaluation: how many there are in truth, how many were drafted, and how many of each were right.
public struct EvaluationFigure: Hashable, Sendable {
  /// How many truth has.
  public var expected: Int
  /// How many of those that truth has were drafted, and right.
  public var recalled: Int
  /// How many were drafted.
  public var drafted: Int
  /// How many of those that were drafted are right.
  public var confirmed: Int

  /// Makes a figure; without arguments, of nothing.
  public init(expected: Int = 0, recalled: Int = 0, drafted: Int = 0, confirmed: Int = 0) {
    self.expected = expected
    self.recalled = recalled
    self.drafted = drafted
    self.confirmed = confirmed
  }

  /// The share of what is expected that was drafted; 1 where nothing is expected.
  public var recall: Double { expected == 0 ? 1 : Double(recalled) / Double(expected) }
  /// The share of what was drafted that is right; 1 where nothing was drafted.
  public var precision: Double { drafted == 0 ? 1 : Double(confirmed) / Double(drafted) }

  /// Counts one that truth has.
  package mutating func expect(_ isRecalled: Bool) {
    expected += 1
    if isRecalled { recalled += 1 }
  }

  /// Counts one that was drafted.
  package mutating func draft(_ isConfirmed: Bool) {
    drafted += 1
    if isConfirmed { confirmed += 1 }
  }

  /// The figures of two evaluations together.
  public static func + (left: Self, right: Self) -> Self {
    Self(
      expected: left.expected + right.expected, recalled: left.recalled + right.recalled,
      drafted: left.drafted + right.drafted, confirmed: left.confirmed + right.confirmed)
  }
}
