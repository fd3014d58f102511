/// A share of an evaluation: how many of some cases are right.
public struct EvaluationShare: Hashable, Sendable {
  /// How many cases there are.
  public var cases: Int
  /// How many of them are right.
  public var right: Int

  /// Makes a share; without arguments, of nothing.
  public init(cases: Int = 0, right: Int = 0) {
    self.cases = cases
    self.right = right
  }

  /// The share; `nil` where there are no cases.
  public var rate: Double? { cases == 0 ? nil : Double(right) / Double(cases) }

  /// Counts a case.
  package mutating func count(_ isRight: Bool) {
    cases += 1
    if isRight { right += 1 }
  }

  /// The shares of two evaluations together.
  public static func + (left: Self, right: Self) -> Self {
    Self(cases: left.cases + right.cases, right: left.right + right.right)
  }
}
