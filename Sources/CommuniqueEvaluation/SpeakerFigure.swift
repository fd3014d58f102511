/// How well the speakers of quoted statements were found.
public struct SpeakerFigure: Hashable, Sendable {
  /// How many quotations truth uses in statements, of those that were drafted.
  public var cases: Int
  /// How many of them have the speakers that truth has.
  public var right: Int
  /// How many have a speaker that truth does not have.
  public var wrong: Int
  /// How many have no speaker though truth has one.
  public var empty: Int
  /// How many have some of several speakers.
  public var incomplete: Int
  /// How many are no statement in the draft.
  public var notStatement: Int

  /// Makes a figure; without arguments, of nothing.
  public init(
    cases: Int = 0, right: Int = 0, wrong: Int = 0, empty: Int = 0, incomplete: Int = 0, notStatement: Int = 0
  ) {
    self.cases = cases
    self.right = right
    self.wrong = wrong
    self.empty = empty
    self.incomplete = incomplete
    self.notStatement = notStatement
  }

  /// The share of the cases that are right; `nil` where there are no cases.
  public var accuracy: Double? { share(right) }
  /// The share of the cases that have a wrong speaker; `nil` where there are no cases.
  public var errorRate: Double? { share(wrong) }

  private func share(_ count: Int) -> Double? { cases == 0 ? nil : Double(count) / Double(cases) }

  /// What can become of a speaker.
  package enum Outcome {
    case right, wrong, empty, incomplete, notStatement
  }

  /// Counts a case.
  package mutating func count(_ outcome: Outcome) {
    cases += 1
    switch outcome {
    case .right: right += 1
    case .wrong: wrong += 1
    case .empty: empty += 1
    case .incomplete: incomplete += 1
    case .notStatement: notStatement += 1
    }
  }

  /// The figures of two evaluations together.
  public static func + (left: Self, right: Self) -> Self {
    Self(
      cases: left.cases + right.cases, right: left.right + right.right, wrong: left.wrong + right.wrong,
      empty: left.empty + right.empty, incomplete: left.incomplete + right.incomplete,
      notStatement: left.notStatement + right.notStatement)
  }
}
